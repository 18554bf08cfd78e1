package ma.ghorfa.assembly;

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

/** Decisions and recommendations that are to be carried out by a day. */
@Component
class DecisionDates implements DueDates {

    private final JdbcClient jdbc;
    private final Texts texts;

    DecisionDates(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public DueKind kind() {
        return DueKind.DECISION;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Permissions.SESSION_READ, Permissions.DECISION_FOLLOW);
    }

    @Override
    public List<Due> open(DuePage page) {
        return jdbc.sql("""
                select id, due_date, kind, year, number, left(text_ar, 400), left(text_fr, 400) from decision
                where due_date between :after and :to and (due_date > :after or id > :id)
                    and state not in ('DONE', 'ABANDONED')
                order by due_date, id limit :limit
                """)
                .params(page.parameters())
                .query((row, index) -> {
                    UUID id = row.getObject(1, UUID.class);
                    DecisionKind decision = DecisionKind.valueOf(row.getString(3));
                    int year = row.getInt(4);
                    int number = row.getInt(5);
                    var text = new Bilingual(row.getString(6), row.getString(7));
                    return new Due(
                            id,
                            row.getObject(2, LocalDate.class),
                            Texts.both(language -> texts.get(
                                    language,
                                    "reminder.about.decision",
                                    DecisionRow.citation(texts, language.locale(), decision, year, number),
                                    text.in(language.locale()))),
                            AssemblyNavigation.decision(new DecisionId(id)));
                })
                .list();
    }
}
