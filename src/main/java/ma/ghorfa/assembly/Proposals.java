package ma.ghorfa.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import org.springframework.stereotype.Component;

/** What the agenda of a session could do with. */
@Component
class Proposals {

    private record Template(ItemType type, Bilingual title) {}

    private final Sql sql;
    private final SessionReader sessions;
    private final ItemReader items;
    private final DecisionReader decisions;
    private final Sentences sentences;

    Proposals(Sql sql, SessionReader sessions, ItemReader items, DecisionReader decisions, Sentences sentences) {
        this.sql = sql;
        this.sessions = sessions;
        this.items = items;
        this.decisions = decisions;
        this.sentences = sentences;
    }

    List<Proposal> of(SessionId id) {
        SessionRow session = sessions.row(id);
        List<SessionView.Item> there = sessions.agenda(id).stream()
                .flatMap(item -> Stream.concat(Stream.of(item), item.subItems().stream()))
                .toList();
        List<Proposal> proposals = new ArrayList<>();
        proposals.addAll(minutes(session, there));
        proposals.addAll(resubmissions(session, there));
        proposals.addAll(templates(session, there));
        proposals.addAll(followUp(session, there));
        return proposals;
    }

    /** They come first on the agenda, the earliest session's first. */
    private List<Proposal> minutes(SessionRow session, List<SessionView.Item> there) {
        List<Proposal> proposals = new ArrayList<>();
        for (SessionRow held : sessions.withoutApprovedMinutes(session.date())) {
            SubjectRef subject = SubjectRef.minutesOf(held.id());
            boolean onAgenda =
                    there.stream().anyMatch(item -> subject.equals(item.data().subject()));
            if (!onAgenda) {
                ItemData data = ItemData.of(ItemType.MINUTES_APPROVAL, sentences.minutesItem(held))
                        .withSubject(subject);
                proposals.add(new Proposal(
                        Proposal.Origin.MINUTES,
                        AddItem.toAgenda(session.id(), data).at(proposals.size() + 1),
                        held));
            }
        }
        return proposals;
    }

    private List<Proposal> resubmissions(SessionRow session, List<SessionView.Item> there) {
        Set<ItemId> back = new HashSet<>();
        there.stream().map(SessionView.Item::resubmits).filter(Objects::nonNull).forEach(back::add);
        return items.mayComeBack().stream()
                .filter(earlier -> !earlier.session().id().equals(session.id())
                        && earlier.session().date().isBefore(session.date())
                        && !back.contains(earlier.item()))
                .map(earlier -> {
                    ItemData data = items.view(earlier.item()).item().data();
                    return new Proposal(
                            Proposal.Origin.RESUBMISSION,
                            AddItem.toAgenda(session.id(), data).resubmitting(earlier.item()),
                            earlier.session());
                })
                .toList();
    }

    private List<Proposal> templates(SessionRow session, List<SessionView.Item> there) {
        return sql
                .query("""
                        select type, title_ar, title_fr from agenda_template
                        where session_kind = :kind and (nominal_month is null or nominal_month = :month)
                        order by position, id
                        """)
                .param("kind", session.kind().name())
                .param("month", session.month())
                .query(Sql.rows(row -> new Template(row.word(ItemType.class, "type"), row.bilingual("title"))))
                .list()
                .stream()
                .filter(template -> there.stream().noneMatch(item -> item.data().type() == template.type()))
                .map(template -> new Proposal(
                        Proposal.Origin.TEMPLATE,
                        AddItem.toAgenda(session.id(), ItemData.of(template.type(), template.title())),
                        null))
                .toList();
    }

    private List<Proposal> followUp(SessionRow session, List<SessionView.Item> there) {
        Bilingual title = sentences.text("assembly.proposal.followUp");
        long open =
                decisions.list(new DecisionFilter(Set.of(DecisionKind.RECOMMENDATION), Set.of(), null, false)).stream()
                        .filter(recommendation -> !recommendation.state().isSettled()
                                && recommendation.adoptedOn().isBefore(session.date()))
                        .count();
        boolean onAgenda = there.stream().anyMatch(item -> item.data().title().equals(title));
        if (open == 0 || onAgenda) {
            return List.of();
        }
        return List.of(new Proposal(
                Proposal.Origin.FOLLOW_UP, AddItem.toAgenda(session.id(), ItemData.of(ItemType.MISC, title)), null));
    }
}
