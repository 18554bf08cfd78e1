package ma.ghorfa.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import org.springframework.stereotype.Component;

/** Reads a whole session for whoever writes its minutes. */
@Component
class RecordReader {

    private final SessionReader sessions;
    private final AttendanceReader attendance;
    private final ItemReader items;
    private final VoteReader votes;
    private final Subjects subjects;
    private final Sentences sentences;
    private final ChamberFacts chamber;

    RecordReader(
            SessionReader sessions,
            AttendanceReader attendance,
            ItemReader items,
            VoteReader votes,
            Subjects subjects,
            Sentences sentences,
            ChamberFacts chamber) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.items = items;
        this.votes = votes;
        this.subjects = subjects;
        this.sentences = sentences;
        this.chamber = chamber;
    }

    SessionRecord record(SessionId id) {
        SessionView view = sessions.view(id);
        Bilingual title = sentences.sessionTitle(view.session());
        Map<UUID, QuorumRow> checks =
                view.ledger().stream().collect(Collectors.toMap(QuorumRow::id, Function.identity()));
        List<SessionRecord.SittingRecord> sittings = view.sittings().stream()
                .map(sitting -> sitting(view, title, sitting))
                .toList();
        return new SessionRecord(
                chamber.chamberName(),
                title,
                view,
                sittings,
                view.items().stream().map(item -> item(item, view, checks)).toList(),
                view.decisions().stream()
                        .filter(decision -> decision.kind() == DecisionKind.RECOMMENDATION && decision.item() == null)
                        .toList(),
                annexes(view, sittings));
    }

    private SessionRecord.SittingRecord sitting(SessionView view, Bilingual title, SessionView.SittingRow sitting) {
        List<AttendanceSheet.Line> lines = attendance.lines(sitting.id());
        var sheet = new AttendanceSheet(
                view.session().id(),
                title,
                view.session().venue(),
                sitting,
                lines,
                view.guests(),
                attendance.counts(sitting.id()));
        Optional<QuorumRow> opening = view.ledger().stream()
                .filter(check -> check.sitting().equals(sitting.id())
                        && (check.occasion() == QuorumOccasion.OPENING
                                || check.occasion() == QuorumOccasion.RESUMPTION))
                .reduce((earlier, later) -> later);
        return new SessionRecord.SittingRecord(
                sheet,
                opening.orElse(null),
                in(lines, AttendanceState.EXCUSED),
                in(lines, AttendanceState.UNEXCUSED),
                in(lines, AttendanceState.LATE),
                in(lines, AttendanceState.LEFT));
    }

    private static List<AttendanceSheet.Line> in(List<AttendanceSheet.Line> lines, AttendanceState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    private SessionRecord.ItemRecord item(SessionView.Item item, SessionView view, Map<UUID, QuorumRow> checks) {
        List<DecisionRow> ofItem = view.decisions().stream()
                .filter(decision -> item.id().equals(decision.item()))
                .toList();
        return new SessionRecord.ItemRecord(
                item,
                items.interventions(item.id()),
                item.votes().stream().map(vote -> vote(vote, checks)).toList(),
                ofItem.stream()
                        .filter(decision -> decision.kind() != DecisionKind.RECOMMENDATION)
                        .findFirst()
                        .orElse(null),
                ofItem.stream()
                        .filter(decision -> decision.kind() == DecisionKind.RECOMMENDATION)
                        .toList(),
                Optional.ofNullable(item.data().subject())
                        .flatMap(ref -> subjects.providerOf(ref).flatMap(provider -> provider.moneyAtStake(ref.id())))
                        .orElse(null),
                items.funding(item.id()).orElse(null));
    }

    private SessionRecord.VoteRecord vote(VoteRow vote, Map<UUID, QuorumRow> checks) {
        return new SessionRecord.VoteRecord(
                vote,
                votes.ballots(vote.id()),
                votes.prompts(vote.id()),
                vote.quorumCheck() == null ? null : checks.get(vote.quorumCheck()));
    }

    /** The attendance sheets and the list of excuses first, then the documents in the order of the agenda. */
    private List<SessionRecord.Annex> annexes(SessionView view, List<SessionRecord.SittingRecord> sittings) {
        List<SessionRecord.Annex> annexes = new ArrayList<>();
        for (SessionRecord.SittingRecord sitting : sittings) {
            annexes.add(new SessionRecord.Annex(
                    annexes.size() + 1,
                    SessionRecord.Annex.Kind.ATTENDANCE_SHEET,
                    sentences.text(
                            "assembly.annex.attendance",
                            sittings.size(),
                            sitting.sheet().sitting().number()),
                    null,
                    null));
        }
        if (sittings.stream().anyMatch(sitting -> !sitting.excused().isEmpty())) {
            annexes.add(new SessionRecord.Annex(
                    annexes.size() + 1,
                    SessionRecord.Annex.Kind.EXCUSES,
                    sentences.text("assembly.annex.excuses"),
                    null,
                    null));
        }
        Map<UUID, SessionRecord.Annex> documents = new LinkedHashMap<>();
        for (SessionView.Item item : view.items()) {
            item.documents()
                    .forEach(document -> documents.computeIfAbsent(
                            document.fileId(),
                            file -> new SessionRecord.Annex(
                                    annexes.size() + documents.size() + 1,
                                    SessionRecord.Annex.Kind.DOCUMENT,
                                    document.title(),
                                    item.id(),
                                    file)));
        }
        annexes.addAll(documents.values());
        return annexes;
    }
}
