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

/** Obligations that are open: a report is owed also after the last day of the agreement. */
@Component
class ObligationDates implements DueDates {

    /** As it was agreed first where no amendment in effect says otherwise, or as the last of them says. */
    private static final String OPEN = """
            (select o.id, o.due_on, o.words_ar, o.words_fr, b.id, b.year, b.number
            from agreement_obligation o
            straight_join agreement x on x.id = o.agreement_id
            straight_join agreement b on b.id = coalesce(x.base_id, x.id)
            where o.state = 'OPEN' and o.due_on between :after and :to and (o.due_on > :after or o.id > :id)
                and not exists (select 1 from agreement_obligation_change d join agreement z on z.id = d.agreement_id
                    where d.obligation_id = o.id and z.state = 'SIGNED' and z.effect_on <= :today)
            """ + " and " + DueSql.COUNTS + " and " + DueSql.STANDS + """
             order by o.due_on, o.id limit :limit)
            union all
            (select o.id, c.due_on, c.words_ar, c.words_fr, b.id, b.year, b.number
            from agreement_obligation_change c
            straight_join agreement_obligation o on o.id = c.obligation_id
            straight_join agreement x on x.id = c.agreement_id
            straight_join agreement b on b.id = x.base_id
            where o.state = 'OPEN' and not c.dropped and c.due_on between :after and :to
                and (c.due_on > :after or o.id > :id)
                and not exists (select 1 from agreement_obligation_change d join agreement z on z.id = d.agreement_id
                    where d.obligation_id = c.obligation_id and\s""" + DueSql.AFTER
            + ") and " + DueSql.COUNTS + " and "
            + DueSql.STANDS + " order by c.due_on, o.id limit :limit) order by 2, 1 limit :limit";

    private final JdbcClient jdbc;
    private final DueWords words;

    ObligationDates(JdbcClient jdbc, DueWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public DueKind kind() {
        return DueKind.OBLIGATION;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Permissions.AGREEMENT_READ, Permissions.AGREEMENT_PREPARE);
    }

    @Override
    public List<Due> open(DuePage page) {
        return jdbc.sql(OPEN)
                .params(page.parameters())
                .query((row, index) -> {
                    var what = new Bilingual(row.getString(3), row.getString(4));
                    int year = row.getInt(6);
                    int number = row.getInt(7);
                    return new Due(
                            row.getObject(1, UUID.class),
                            row.getObject(2, LocalDate.class),
                            Texts.both(language -> words.of(language, what.in(language.locale()), year, number)),
                            PartnershipNavigation.agreement(new AgreementId(row.getObject(5, UUID.class)))
                                    + "/obligations");
                })
                .list();
    }
}
