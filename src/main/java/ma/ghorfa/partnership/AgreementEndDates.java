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

/** The last days of agreements: also of those that have expired, until their closing. */
@Component
class AgreementEndDates implements DueDates {

    private final JdbcClient jdbc;
    private final DueWords words;

    AgreementEndDates(JdbcClient jdbc, DueWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public DueKind kind() {
        return DueKind.AGREEMENT_END;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Permissions.AGREEMENT_READ, Permissions.AGREEMENT_PREPARE);
    }

    @Override
    public List<Due> open(DuePage page) {
        return jdbc.sql("select d.* from (select b.id, " + DueSql.UNTIL
                        + " due, b.year, b.number, b.object_ar, b.object_fr"
                        + " from agreement b where b.base_id is null and " + DueSql.STANDS + ") d " + """
                        where d.due between :after and :to and (d.due > :after or d.id > :id) order by d.due, d.id limit :limit
                        """)
                .params(page.parameters())
                .query((row, index) -> {
                    UUID id = row.getObject(1, UUID.class);
                    int year = row.getInt(3);
                    int number = row.getInt(4);
                    var object = new Bilingual(row.getString(5), row.getString(6));
                    return new Due(
                            id,
                            row.getObject(2, LocalDate.class),
                            Texts.both(language -> words.agreement(language, year, number, object)),
                            PartnershipNavigation.agreement(new AgreementId(id)));
                })
                .list();
    }
}
