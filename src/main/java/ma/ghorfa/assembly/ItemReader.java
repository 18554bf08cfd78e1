package ma.ghorfa.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.chamber.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Projections of agenda items. */
@Component
class ItemReader {

    private final Sql sql;
    private final SessionReader sessions;
    private final DecisionReader decisions;
    private final Subjects subjects;
    private final List<FundingSource> fundings;

    ItemReader(
            Sql sql,
            SessionReader sessions,
            DecisionReader decisions,
            Subjects subjects,
            ObjectProvider<FundingSource> fundings) {
        this.sql = sql;
        this.sessions = sessions;
        this.decisions = decisions;
        this.subjects = subjects;
        this.fundings = fundings.orderedStream().toList();
    }

    ItemView view(ItemId id) {
        SessionId session = sql.query("select session_id from agenda_item where id = :id")
                .param("id", id.value().toString())
                .query(Sql.rows(row -> new SessionId(row.uuid("session_id"))))
                .optional()
                .orElseThrow(NotFoundException::new);
        SessionView.Item item = sessions.agenda(session).stream()
                .flatMap(top -> Stream.concat(Stream.of(top), top.subItems().stream()))
                .filter(candidate -> candidate.id().equals(id))
                .findAny()
                .orElseThrow(NotFoundException::new);
        Optional<SubjectRef> subject = Optional.ofNullable(item.data().subject());
        return new ItemView(
                item,
                sessions.row(session),
                subject.flatMap(ref -> subjects.providerOf(ref).map(provider -> provider.documents(ref.id())))
                        .orElse(List.of()),
                subject.flatMap(ref -> subjects.providerOf(ref).flatMap(provider -> provider.moneyAtStake(ref.id())))
                        .orElse(null),
                funding(id).orElse(null),
                interventions(id),
                earlier(item.resubmits()),
                decisions.ofItem(id));
    }

    Optional<ItemFunding> funding(ItemId item) {
        return fundings.stream()
                .flatMap(source -> source.fundingOf(item).stream())
                .findFirst();
    }

    List<InterventionRow> interventions(ItemId item) {
        return sql.query("select * from intervention where item_id = :item order by spoken_at, id")
                .param("item", item.value().toString())
                .query(Sql.rows(row -> {
                    UUID member = row.uuidOrNull("member_id");
                    return new InterventionRow(
                            new InterventionId(row.uuid("id")),
                            row.longNumber("version"),
                            member == null ? null : new MemberId(member),
                            row.bilingual("speaker"),
                            row.bilingual("words"),
                            row.instant("spoken_at"));
                }))
                .list();
    }

    /** One step of the way back through earlier sessions. */
    private record Step(ItemView.Earlier earlier, @Nullable ItemId before) {}

    private List<ItemView.Earlier> earlier(@Nullable ItemId from) {
        List<ItemView.Earlier> chain = new ArrayList<>();
        @Nullable ItemId next = from;
        while (next != null) {
            Step step = step(next);
            chain.add(step.earlier());
            next = step.before();
        }
        return chain;
    }

    private Step step(ItemId id) {
        record Row(
                SessionId session,
                Bilingual title,
                @Nullable ItemOutcome outcome,
                @Nullable ItemId before) {}
        Row found = sql.query("select * from agenda_item where id = :id")
                .param("id", id.value().toString())
                .query(Sql.rows(row -> new Row(
                        new SessionId(row.uuid("session_id")),
                        row.bilingual("title"),
                        row.wordOrNull(ItemOutcome.class, "outcome"),
                        AgendaOrder.idOrNull(row.uuidOrNull("resubmits_id")))))
                .single();
        return new Step(
                new ItemView.Earlier(id, sessions.row(found.session()), found.title(), found.outcome()),
                found.before());
    }

    /**
     * The latest session first. Where the session that was to take an item up again was not held, the item is still to
     * come back. Minutes come back by themselves, see {@link Proposals}.
     */
    List<ItemView.Earlier> mayComeBack() {
        return sql.query("""
                        select i.id from agenda_item i join assembly_session s on s.id = i.session_id
                        where i.outcome in ('REJECTED', 'POSTPONED', 'WITHDRAWN') and i.type <> 'MINUTES_APPROVAL'
                          and not exists (select 1 from agenda_item later
                              join assembly_session held on held.id = later.session_id
                              where later.resubmits_id = i.id
                                and held.state not in ('CANCELLED', 'ADJOURNED_NO_QUORUM'))
                        order by s.session_date desc, i.id
                        """).query(Sql.rows(row -> new ItemId(row.uuid("id")))).list().stream()
                .map(id -> step(id).earlier())
                .toList();
    }

    /** Whether something else points to it, so that it cannot simply disappear. */
    boolean isReferredTo(ItemId id) {
        return sql.query("""
                select (select count(*) from agenda_item i where i.resubmits_id = :id or i.copied_from_id = :id)
                    + (select count(*) from vote v where v.item_id = :id)
                    + (select count(*) from intervention n where n.item_id = :id)
                    + (select count(*) from decision d where d.item_id = :id)
                """)
                        .param("id", id.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
