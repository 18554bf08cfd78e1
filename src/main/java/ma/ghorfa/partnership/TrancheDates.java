package ma.ghorfa.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.reminder.Due;
import ma.ghorfa.reminder.DueDates;
import ma.ghorfa.reminder.DueKind;
import ma.ghorfa.reminder.DuePage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tranches that were not received in full: they are owed until somebody terminates or closes the agreement. */
@Component
class TrancheDates implements DueDates {

    /** In this order of the tables they are read in the order of their days. */
    private static final String OPEN = """
            select m.tranche_id, m.due_on, m.amount - t.received, b.id, b.year, b.number, p.name_ar, p.name_fr
            from agreement_term m
            straight_join agreement x on x.id = m.agreement_id
            straight_join agreement_tranche t on t.id = m.tranche_id
            straight_join agreement b on b.id = t.agreement_id
            straight_join agreement_party q on q.id = t.party_id
            left join partner p on p.id = q.partner_id
            where m.due_on between :after and :to and (m.due_on > :after or m.tranche_id > :id) and m.amount > t.received
            """ + " and " + DueSql.COUNTS + " and " + DueSql.STANDS + """
             and not exists (select 1 from agreement_term n straight_join agreement z on z.id = n.agreement_id
                where n.tranche_id = m.tranche_id and
            """ + DueSql.AFTER
            + ") order by m.due_on, m.tranche_id limit :limit";

    private final JdbcClient jdbc;
    private final DueWords words;

    TrancheDates(JdbcClient jdbc, DueWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public DueKind kind() {
        return DueKind.TRANCHE;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Permissions.AGREEMENT_READ, Permissions.AGREEMENT_COLLECT);
    }

    @Override
    public List<Due> open(DuePage page) {
        return jdbc.sql(OPEN)
                .params(page.parameters())
                .query((row, index) -> {
                    BigDecimal left = row.getBigDecimal(3);
                    int year = row.getInt(5);
                    int number = row.getInt(6);
                    @Nullable String partner = row.getString(7);
                    @Nullable Bilingual name = partner == null ? null : new Bilingual(partner, row.getString(8));
                    return new Due(
                            row.getObject(1, UUID.class),
                            row.getObject(2, LocalDate.class),
                            Texts.both(language -> words.of(
                                    language,
                                    words.text(
                                            language,
                                            "reminder.about.tranche",
                                            name == null
                                                    ? words.text(language, "partnership.ownParty")
                                                    : name.in(language.locale()),
                                            Formats.money(left, language.locale())),
                                    year,
                                    number)),
                            PartnershipNavigation.agreement(new AgreementId(row.getObject(4, UUID.class)))
                                    + "/contributions");
                })
                .list();
    }
}
