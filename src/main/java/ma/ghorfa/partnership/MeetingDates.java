package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DueDates;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.DuePage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of monitoring committees, held and planned. */
@Component
class MeetingDates implements DueDates {

    private static final String ALL = """
            select m.id, m.held_on, m.place, b.id, b.year, b.number, b.object_ar, b.object_fr
            from agreement_meeting m
            straight_join agreement b on b.id = m.agreement_id
            where m.held_on between :after and :to and (m.held_on > :after or m.id > :id)
            """ + " and " + DueSql.STANDS + " order by m.held_on, m.id limit :limit";

    private final JdbcClient jdbc;
    private final DueWords words;

    MeetingDates(JdbcClient jdbc, DueWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public DueKind kind() {
        return DueKind.MEETING;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Permissions.AGREEMENT_READ, Permissions.AGREEMENT_PREPARE);
    }

    @Override
    public List<Due> open(DuePage page) {
        return jdbc.sql(ALL)
                .params(page.parameters())
                .query((row, index) -> {
                    String place = row.getString(3);
                    int year = row.getInt(5);
                    int number = row.getInt(6);
                    var object = new Bilingual(row.getString(7), row.getString(8));
                    return new Due(
                            row.getObject(1, UUID.class),
                            row.getObject(2, LocalDate.class),
                            Texts.both(language -> {
                                String agreement = words.agreement(language, year, number, object);
                                return place.isEmpty()
                                        ? agreement
                                        : words.text(language, "reminder.about.at", agreement, place);
                            }),
                            PartnershipNavigation.agreement(new AgreementId(row.getObject(4, UUID.class)))
                                    + "/obligations");
                })
                .list();
    }
}
