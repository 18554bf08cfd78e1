package ma.ghorfa.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.assembly.AttendanceRegister;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.InterventionRow;
import ma.ghorfa.assembly.ItemFunding;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.Movement;
import ma.ghorfa.assembly.Presence;
import ma.ghorfa.assembly.Protocol;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionRecord.Annex;
import ma.ghorfa.assembly.SessionRecord.ItemRecord;
import ma.ghorfa.assembly.SessionRecord.SittingRecord;
import ma.ghorfa.assembly.SessionRecord.VoteRecord;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.assembly.VoteView.BallotRow;
import ma.ghorfa.assembly.VoteView.RecusalPrompt;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.Letterhead;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.document.Table.Column;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The text of minutes, composed from what the session recorded, in the order of the minutes that chambers really write:
 * heading, quorum, who was absent, opening, agenda, item by item, recommendations, annexes, closing, signatures. Every
 * figure is one that was recorded; nothing is counted here.
 */
final class MinutesDocument {

    private final MinutesSource source;
    private final SessionRecord record;
    private final SessionView session;
    private final SessionRow row;
    private final Wording words;
    private final Document.Builder paper;

    private MinutesDocument(MinutesSource source, Texts texts, Language language, Instant written) {
        this.source = source;
        this.record = source.record();
        this.session = record.session();
        this.row = session.session();
        this.words = new Wording(texts, language);
        this.paper = Document.in(language, title(), written);
    }

    /**
     * The minutes in one language.
     *
     * @param language Arabic or French, the languages of official texts
     * @param written the instant that the file names as its creation; the same records then give the same document
     */
    static Document of(MinutesSource source, Texts texts, Language language, Instant written) {
        var minutes = new MinutesDocument(source, texts, language, written);
        minutes.compose();
        return minutes.paper.build();
    }

    /** The head of every paper of the chamber that belongs to a session. */
    static Letterhead letterhead(Bilingual chamber, MinutesData own, Texts texts, Language language) {
        var words = new Wording(texts, language);
        Language otherLanguage = language == Language.AR ? Language.FR : Language.AR;
        return Letterhead.of(lines(chamber, texts, language))
                .withOtherLanguage(lines(chamber, texts, otherLanguage))
                .withReference(own.reference().isEmpty() ? "" : words.plain("minutes.doc.reference", own.reference()))
                .withHijriDate(own.hijriDate().in(words.locale()));
    }

    private static String[] lines(Bilingual chamber, Texts texts, Language language) {
        return new String[] {
            texts.get(language, "minutes.doc.kingdom"),
            texts.get(language, "minutes.doc.authority"),
            chamber.in(language.locale())
        };
    }

    private String title() {
        return words.plain("minutes.doc.title." + source.kind(), words.inSentence(record.title()));
    }

    private void compose() {
        heading();
        if (source.kind() == MinutesKind.SESSION) {
            quorum();
            attendance();
            guests();
            opening();
            agenda();
            items();
            summary();
            recommendations();
            corrections();
            annexList();
            closing();
        } else {
            quorum();
            attendance();
            guests();
            agenda();
            noQuorum();
            corrections();
            annexList();
        }
        signatures();
        annexes();
    }

    // ---- Heading ----

    private void heading() {
        paper.author(record.chamber().in(words.locale()))
                .letterhead(letterhead(record.chamber(), source.own(), words.texts(), words.language()))
                .runningHead(words.plain(
                        "minutes.doc.runningHead", words.typed(record.chamber()), words.inSentence(record.title())))
                .footer(footer())
                .titleBlock(
                        words.plain("minutes.doc.kicker." + source.kind()),
                        record.title().in(words.locale()),
                        words.plain("minutes.doc.below." + source.kind(), words.longDate(row.date())),
                        venue());
        paper.paragraph(words.phrase(
                "minutes.doc.heading." + source.kind(),
                words.typed(record.chamber()),
                words.inSentence(record.title()),
                words.longDate(row.date()),
                session.openedAt() == null ? Formats.time(row.startTime()) : words.time(session.openedAt()),
                words.typed(row.venue()),
                session.convokedAt() == null ? "" : words.date(session.convokedAt()),
                session.convokedAt() == null ? "NONE" : "GIVEN"));
        SessionRow earlier = source.earlierCall();
        if (earlier != null) {
            paper.paragraph(words.phrase(
                    "minutes.doc.furtherCall", row.call() == 2 ? "2" : "3", words.longDate(earlier.date())));
        }
        if (session.postponedFrom() != null) {
            paper.paragraph(words.phrase(
                    "minutes.doc.postponed",
                    words.longDate(session.postponedFrom()),
                    words.typed(Objects.requireNonNullElse(session.stateReason(), ""))));
        }
        if (session.lateReason() != null) {
            paper.paragraph(words.phrase("minutes.doc.convokedLate", words.typed(session.lateReason())));
        }
        presidency();
    }

    private String venue() {
        String venue = row.venue().in(words.locale());
        String province = session.provinceName().in(words.locale());
        return province.isEmpty() || venue.contains(province)
                ? venue
                : words.plain("minutes.doc.venue", words.typed(venue), words.typed(province));
    }

    private String footer() {
        String reference = source.own().reference();
        String demo = source.demo() ? words.plain("minutes.doc.demo") : "";
        return reference.isEmpty() || demo.isEmpty() ? reference + demo : reference + " · " + demo;
    }

    private void presidency() {
        Protocol protocol = session.protocol();
        MemberRef chair = session.chair();
        MemberRef president = session.president();
        if (chair != null) {
            paper.fact(words.plain("minutes.doc.chair"), person(chair).and(chairRole(chair, president)));
        }
        if (!protocol.ceremonialPresident().isEmpty()) {
            paper.fact(words.plain("minutes.doc.ceremonial"), words.said(protocol.ceremonialPresident()));
        }
        MinutesSource.Signatory secretary = source.secretary();
        if (secretary != null) {
            paper.fact(
                    words.plain("minutes.doc.secretary"),
                    words.phrase("minutes.doc.person", secretary.sex().name(), words.typed(secretary.name())));
        }
    }

    private Phrase chairRole(MemberRef chair, @Nullable MemberRef president) {
        if (president == null) {
            return words.phrase("minutes.doc.chair.vacant");
        }
        return isPresident(chair)
                ? words.phrase("minutes.doc.chair.president", sex(chair))
                : words.phrase("minutes.doc.chair.deputising", words.typed(president.name()), sex(president));
    }

    private boolean isPresident(MemberRef chair) {
        MemberRef president = session.president();
        return president != null && president.id().equals(chair.id());
    }

    private Phrase person(MemberRef member) {
        return words.phrase("minutes.doc.person", sex(member), words.typed(member.name()));
    }

    private String sex(MemberRef member) {
        return source.sexOf(member.id()).map(Sex::name).orElse("UNKNOWN");
    }

    // ---- Quorum and attendance ----

    private void quorum() {
        paper.heading(words.plain("minutes.doc.quorum"));
        SittingRecord first = record.sittings().getFirst();
        if (first.openingCheck() != null) {
            check(first.openingCheck());
        }
    }

    private void check(QuorumRow check) {
        paper.callout(check.reached() ? Block.Tone.POSITIVE : Block.Tone.NEGATIVE, words.said(check.sentence()));
        paper.fact(words.plain("minutes.doc.quorum.seats"), Integer.toString(check.seats()))
                .fact(words.plain("minutes.doc.quorum.inOffice"), Integer.toString(check.inOffice()))
                .fact(words.plain("minutes.doc.quorum.present"), Integer.toString(check.present()))
                .fact(words.plain("minutes.doc.quorum.threshold"), Integer.toString(check.threshold()));
        session.rules().stream()
                .filter(rule -> rule.key().equals(check.ruleKey()))
                .map(RuleValue::legalReference)
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .ifPresent(reference -> paper.fact(words.plain("minutes.doc.quorum.basis"), words.said(reference)));
    }

    private void attendance() {
        paper.heading(words.plain("minutes.doc.attendance"));
        boolean several = record.sittings().size() > 1;
        for (SittingRecord sitting : record.sittings()) {
            if (several) {
                paper.subheading(words.plain(
                        "minutes.doc.sitting",
                        Integer.toString(sitting.sheet().sitting().number()),
                        words.longDate(sitting.sheet().sitting().date())));
            }
            attendance(sitting);
        }
    }

    private void attendance(SittingRecord sitting) {
        Block.Count[] bar = AttendanceBar.of(sitting.sheet().counts(), words);
        if (bar.length > 0) {
            paper.countBar(bar);
        }
        if (sitting.excused().isEmpty()) {
            paper.paragraph(words.phrase("minutes.doc.excused.none"));
        } else {
            paper.paragraph(
                    words.phrase("minutes.doc.excused", sitting.excused().size()));
            Table table = Table.of(
                    Column.centred(words.plain("minutes.doc.sheet.number"), 2),
                    Column.text(words.plain("minutes.doc.sheet.name"), 7),
                    Column.text(words.plain("minutes.doc.excused.reason"), 12));
            paper.table(table.rows(sitting.excused().stream()
                    .map(line -> List.of(
                            Phrase.of(Integer.toString(line.member().number())),
                            words.said(line.member().name()),
                            line.excuse() == null
                                    ? Phrase.EMPTY
                                    : words.said(line.excuse().reason())))
                    .toList()));
        }
        if (!sitting.unexcused().isEmpty()) {
            paper.paragraph(
                    words.phrase("minutes.doc.unexcused", sitting.unexcused().size())
                            .and(words.names(members(sitting.unexcused())))
                            .and(words.phrase("minutes.doc.stop")));
        }
        moved(sitting.late(), "minutes.doc.late", line -> new Presence(line.movements()).first());
        moved(sitting.left(), "minutes.doc.left", line -> new Presence(line.movements()).last());
    }

    private static List<MemberRef> members(List<AttendanceSheet.Line> lines) {
        return lines.stream().map(AttendanceSheet.Line::member).toList();
    }

    private void moved(
            List<AttendanceSheet.Line> lines, String key, Function<AttendanceSheet.Line, Optional<Movement>> when) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> each = lines.stream()
                .map(line -> {
                    String name = words.typed(line.member().name());
                    return when.apply(line)
                            .map(movement -> words.marked("minutes.doc.at", name, words.time(movement.at())))
                            .orElse(name);
                })
                .toList();
        paper.paragraph(words.phrase(key, lines.size()).and(words.list(each)).and(words.phrase("minutes.doc.stop")));
    }

    private void guests() {
        List<SessionView.GuestRow> came =
                session.guests().stream().filter(SessionView.GuestRow::attended).toList();
        if (came.isEmpty()) {
            return;
        }
        paper.heading(words.plain("minutes.doc.guests"));
        paper.paragraph(words.phrase("minutes.doc.guests.came", came.size()));
        for (SessionView.GuestRow guest : came) {
            Phrase role = role(guest);
            Phrase name = words.said(guest.data().name()).inBold();
            paper.item(
                    words.plain("minutes.doc.bullet"),
                    role.isBlank()
                            ? name
                            : name.and(words.phrase("minutes.doc.comma")).and(role));
        }
    }

    /** What a guest is and where from. */
    private Phrase role(SessionView.GuestRow guest) {
        return words.list(Stream.of(guest.data().function(), guest.data().institution())
                .filter(part -> !part.isEmpty())
                .map(words::typed)
                .toList());
    }

    // ---- Opening and agenda ----

    private void opening() {
        paper.heading(words.plain("minutes.doc.opening"));
        MemberRef chair = session.chair();
        if (session.openedAt() != null && chair != null) {
            paper.paragraph(words.phrase(
                    "minutes.doc.opened",
                    words.time(session.openedAt()),
                    words.marked("minutes.doc.person", sex(chair), words.typed(chair.name())),
                    sex(chair)));
        }
        words.paragraphs(source.own().preamble()).forEach(paper::paragraph);
        List<Phrase> said = words.paragraphs(session.protocol().openingWords());
        if (!said.isEmpty()) {
            paper.subheading(words.plain("minutes.doc.openingWords"));
            said.forEach(paper::paragraph);
        }
    }

    private void agenda() {
        paper.heading(words.plain("minutes.doc.agenda"));
        boolean held = source.kind() == MinutesKind.SESSION;
        paper.paragraph(words.phrase(held ? "minutes.doc.agenda.read" : "minutes.doc.agenda.was"));
        for (SessionView.Item item : session.items()) {
            Phrase title = words.said(item.data().title());
            if (item.late()) {
                title = title.and(words.phrase(
                        "minutes.doc.agenda.late", words.typed(Objects.requireNonNullElse(item.lateReason(), ""))));
            }
            paper.item(item.number(), title);
        }
    }

    // ---- Item by item ----

    private void items() {
        paper.heading(words.plain("minutes.doc.items"));
        var sittings = new Sittings();
        for (ItemRecord item : record.items()) {
            sittings.comeTo(item.item());
            item(item);
        }
        sittings.comeToTheEnd();
    }

    /** Says between two items that a sitting ended and another began. */
    private final class Sittings {

        private int current;

        private void comeTo(SessionView.Item item) {
            Instant at = Objects.requireNonNullElse(
                    item.presentedAt(), Objects.requireNonNullElse(item.outcomeAt(), Instant.MIN));
            while (current + 1 < record.sittings().size() && !at.isBefore(openedAt(current + 1))) {
                next();
            }
        }

        private void comeToTheEnd() {
            while (current + 1 < record.sittings().size()) {
                next();
            }
        }

        private Instant openedAt(int index) {
            return Objects.requireNonNullElse(sitting(index).openedAt(), Instant.MAX);
        }

        private SessionView.SittingRow sitting(int index) {
            return record.sittings().get(index).sheet().sitting();
        }

        private void next() {
            SessionView.SittingRow ended = sitting(current);
            current++;
            SessionView.SittingRow begun = sitting(current);
            paper.subheading(
                    words.plain("minutes.doc.sitting", Integer.toString(begun.number()), words.longDate(begun.date())));
            if (ended.endedAt() != null && begun.openedAt() != null) {
                paper.paragraph(words.phrase(
                        "minutes.doc.suspended",
                        words.longDate(ended.endedAt()),
                        words.time(ended.endedAt()),
                        words.typed(Objects.requireNonNullElse(ended.endReason(), "")),
                        words.longDate(begun.openedAt()),
                        words.time(begun.openedAt())));
            }
            QuorumRow check = record.sittings().get(current).openingCheck();
            if (check != null) {
                check(check);
            }
        }
    }

    private void item(ItemRecord item) {
        SessionView.Item facts = item.item();
        paper.subheading(words.plain(
                "minutes.doc.item", facts.number(), words.typed(facts.data().title())));
        if (facts.isHeading()) {
            return;
        }
        if (!facts.data().presenter().isEmpty()) {
            paper.fact(
                    words.plain("minutes.doc.presenter"),
                    words.said(facts.data().presenter()));
        }
        if (!facts.data().party().isEmpty()) {
            paper.fact(words.plain("minutes.doc.party"), words.said(facts.data().party()));
        }
        if (!facts.documents().isEmpty()) {
            paper.fact(words.plain("minutes.doc.documents"), documents(facts));
        }
        if (item.moneyAtStake() != null) {
            paper.fact(words.plain("minutes.doc.money"), Formats.money(item.moneyAtStake(), words.locale()));
        }
        if (item.funding() != null && item.funding().frozen()) {
            funding(item.funding());
        }
        discussion(item);
        outcome(item);
        item.recommendations().forEach(this::recommendation);
    }

    /** The credit as it was when the vote was counted. */
    private void funding(ItemFunding funding) {
        String name = words.typed(funding.name());
        String year = Integer.toString(funding.year());
        String amount = Formats.money(funding.amount(), words.locale());
        paper.fact(
                words.plain("minutes.doc.funding"),
                funding.available() == null
                        ? words.phrase("minutes.doc.fundingNone", funding.code(), name, year, amount)
                        : words.phrase(
                                "minutes.doc.fundingFigures",
                                funding.code(),
                                name,
                                year,
                                amount,
                                Formats.money(funding.available(), words.locale()),
                                Formats.money(Objects.requireNonNull(funding.after()), words.locale())));
    }

    private Phrase documents(SessionView.Item item) {
        return words.list(item.documents().stream()
                .map(document -> {
                    String title = words.typed(document.title());
                    return annexOf(document.fileId())
                            .map(annex -> words.marked("minutes.doc.document", title, Integer.toString(annex.number())))
                            .orElse(title);
                })
                .toList());
    }

    private Optional<Annex> annexOf(java.util.UUID file) {
        return record.annexes().stream()
                .filter(annex -> file.equals(annex.file()))
                .findFirst();
    }

    private void discussion(ItemRecord item) {
        List<Phrase> notes = words.paragraphs(item.item().discussion());
        notes.forEach(paper::paragraph);
        for (InterventionRow intervention : item.interventions()) {
            intervention(intervention);
        }
        boolean dealtWith = item.item().presentedAt() != null;
        if (notes.isEmpty() && item.interventions().isEmpty() && dealtWith) {
            paper.paragraph(words.phrase("minutes.doc.noRemark"));
        }
    }

    private void intervention(InterventionRow intervention) {
        String sex = Optional.ofNullable(intervention.member())
                .flatMap(source::sexOf)
                .map(Sex::name)
                .orElse(intervention.member() == null ? "GUEST" : "UNKNOWN");
        Phrase speaker = words.bold("minutes.doc.speaker", sex, words.typed(intervention.speaker()));
        List<Phrase> said = words.paragraphs(intervention.words());
        String bullet = words.plain("minutes.doc.bullet");
        if (said.isEmpty()) {
            paper.item(bullet, speaker.and(words.phrase("minutes.doc.spoke", sex)));
            return;
        }
        paper.item(bullet, speaker.and(words.phrase("minutes.doc.colon")).and(said.getFirst()));
        said.stream().skip(1).forEach(paper::paragraph);
    }

    private void outcome(ItemRecord item) {
        item.votes().stream()
                .filter(vote ->
                        vote.vote().state() == VoteState.ANNULLED && vote.vote().openedAt() != null)
                .forEach(this::annulled);
        Optional<VoteRecord> counting = item.votes().stream()
                .filter(vote -> vote.vote().state() == VoteState.CONFIRMED)
                .reduce((earlier, later) -> later);
        counting.ifPresent(vote -> vote(vote, item));
        SessionView.Item facts = item.item();
        ItemOutcome outcome = facts.outcome();
        String reason = words.typed(Objects.requireNonNullElse(facts.outcomeReason(), ""));
        if (outcome == ItemOutcome.NOTED) {
            paper.callout(Block.Tone.NEUTRAL, words.phrase("minutes.doc.noted"));
        } else if (outcome == ItemOutcome.POSTPONED) {
            paper.callout(Block.Tone.ATTENTION, words.phrase("minutes.doc.itemPostponed", reason));
        } else if (outcome == ItemOutcome.WITHDRAWN) {
            paper.callout(Block.Tone.ATTENTION, words.phrase("minutes.doc.itemWithdrawn", reason));
        }
    }

    private void annulled(VoteRecord vote) {
        paper.paragraph(words.phrase(
                "minutes.doc.annulled",
                words.time(Objects.requireNonNull(vote.vote().openedAt())),
                words.typed(Objects.requireNonNullElse(vote.vote().annulledReason(), ""))));
    }

    private void vote(VoteRecord record, ItemRecord item) {
        VoteRow vote = record.vote();
        DecisionRow decision = item.decision();
        List<Phrase> text = words.paragraphs(decision == null ? vote.question() : decision.text());
        if (!text.isEmpty()) {
            Phrase label = decision == null
                    ? words.bold("minutes.doc.question")
                    : Phrase.bold(citation(decision)).and(words.phrase("minutes.doc.colon"));
            paper.paragraph(label.and(text.getFirst()));
            text.stream().skip(1).forEach(paper::paragraph);
        }
        record.prompts().forEach(this::prompt);
        QuorumRow check = record.check();
        if (check != null) {
            paper.paragraph(words.phrase(
                    "minutes.doc.quorum.atVote",
                    words.time(check.at()),
                    Integer.toString(check.present()),
                    Integer.toString(check.inOffice()),
                    Integer.toString(check.threshold()),
                    check.reached() ? "REACHED" : "MISSED"));
        }
        boolean adopted = item.item().outcome() != null && item.item().outcome().isApproved();
        if (vote.sentence() != null) {
            paper.callout(adopted ? Block.Tone.POSITIVE : Block.Tone.NEGATIVE, words.said(vote.sentence()));
        }
        if (vote.tally() != null) {
            paper.countBar(bar(vote.tally()));
        }
        if (vote.mode() == VoteMode.ROLL_CALL) {
            rollCall(record);
        } else if (!record.recused().isEmpty()) {
            paper.paragraph(words.phrase("minutes.doc.recused")
                    .and(words.names(record.recused()))
                    .and(words.phrase("minutes.doc.stop")));
        }
    }

    private String citation(DecisionRow decision) {
        return decision.citation(words.texts(), words.locale());
    }

    private Block.Count[] bar(Tally tally) {
        List<Block.Count> bar = new ArrayList<>();
        bar.add(new Block.Count(Block.Tone.POSITIVE, words.plain("minutes.doc.choice.FOR"), tally.votesFor()));
        bar.add(new Block.Count(Block.Tone.NEGATIVE, words.plain("minutes.doc.choice.AGAINST"), tally.against()));
        bar.add(new Block.Count(Block.Tone.ATTENTION, words.plain("minutes.doc.choice.ABSTAIN"), tally.abstaining()));
        if (tally.recused() > 0) {
            bar.add(new Block.Count(Block.Tone.NEUTRAL, words.plain("minutes.doc.choice.RECUSED"), tally.recused()));
        }
        if (tally.notVoting() > 0) {
            bar.add(new Block.Count(
                    Block.Tone.NEUTRAL, words.plain("minutes.doc.choice.NOT_VOTING"), tally.notVoting()));
        }
        return bar.toArray(Block.Count[]::new);
    }

    private void rollCall(VoteRecord vote) {
        for (Choice choice : Choice.values()) {
            List<MemberRef> who = vote.ballots().stream()
                    .filter(ballot -> ballot.choice() == choice)
                    .map(BallotRow::member)
                    .toList();
            if (!who.isEmpty()) {
                paper.paragraph(words.bold("minutes.doc.voted." + choice, Integer.toString(who.size()))
                        .and(words.names(who))
                        .and(words.phrase("minutes.doc.stop")));
            }
        }
    }

    private void prompt(RecusalPrompt prompt) {
        if (prompt.answer() == null) {
            return;
        }
        paper.paragraph(words.phrase(
                "minutes.doc.prompt." + prompt.answer(),
                words.marked(
                        "minutes.doc.person",
                        sex(prompt.member()),
                        words.typed(prompt.member().name())),
                words.typed(prompt.interest()),
                words.typed(Objects.requireNonNullElse(prompt.reason(), "")),
                sex(prompt.member())));
    }

    // ---- What came of it ----

    /** One line for each item that was decided, in the order of the agenda. */
    private void summary() {
        Table table = Table.of(
                Column.centred(words.plain("minutes.doc.sheet.number"), 2),
                Column.text(words.plain("minutes.doc.summary.item"), 11),
                Column.text(words.plain("minutes.doc.summary.outcome"), 5),
                Column.number(words.plain("minutes.doc.choice.FOR"), 2),
                Column.number(words.plain("minutes.doc.choice.AGAINST"), 2),
                Column.number(words.plain("minutes.doc.choice.ABSTAIN"), 2));
        List<List<Phrase>> rows = record.items().stream()
                .filter(item -> !item.item().isHeading() && item.item().outcome() != null)
                .map(this::summaryOf)
                .toList();
        if (!rows.isEmpty()) {
            paper.heading(words.plain("minutes.doc.summary"));
            paper.table(table.rows(rows));
        }
    }

    private List<Phrase> summaryOf(ItemRecord item) {
        Optional<Tally> tally = item.votes().stream()
                .map(VoteRecord::vote)
                .filter(vote -> vote.state() == VoteState.CONFIRMED)
                .map(VoteRow::tally)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
        DecisionRow decision = item.decision();
        Phrase outcome = words.phrase("minutes.doc.outcome." + item.item().outcome());
        return List.of(
                Phrase.of(item.item().number()),
                words.said(item.item().data().title()),
                decision == null ? outcome : outcome.and("\n").and(citation(decision)),
                count(tally, Tally::votesFor),
                count(tally, Tally::against),
                count(tally, Tally::abstaining));
    }

    private static Phrase count(Optional<Tally> tally, Function<Tally, Integer> part) {
        return Phrase.of(tally.map(part).map(count -> Integer.toString(count)).orElse("–"));
    }

    private void recommendations() {
        if (record.recommendations().isEmpty()) {
            return;
        }
        paper.heading(words.plain("minutes.doc.recommendations"));
        record.recommendations().forEach(this::recommendation);
    }

    private void recommendation(DecisionRow recommendation) {
        List<Phrase> text = words.paragraphs(recommendation.text());
        Phrase label = Phrase.bold(citation(recommendation)).and(words.phrase("minutes.doc.colon"));
        paper.paragraph(text.isEmpty() ? label : label.and(text.getFirst()));
        text.stream().skip(1).forEach(paper::paragraph);
        if (!recommendation.owner().isEmpty()) {
            paper.fact(words.plain("minutes.doc.recommendation.owner"), words.said(recommendation.owner()));
        }
        if (!recommendation.committeeName().isEmpty()) {
            paper.fact(words.plain("minutes.doc.recommendation.committee"), words.said(recommendation.committeeName()));
        }
        LocalDate due = recommendation.dueDate();
        if (due != null) {
            paper.fact(words.plain("minutes.doc.recommendation.due"), words.date(due));
        }
    }

    /** The trail of a refusal stands in the text that comes back. */
    private void corrections() {
        if (source.refusals().isEmpty()) {
            return;
        }
        paper.heading(words.plain("minutes.doc.corrections"));
        for (Ruling refusal : source.refusals()) {
            paper.paragraph(words.phrase(
                            "minutes.doc.refusedBy",
                            words.inSentence(refusal.sessionTitle()),
                            refusal.itemNumber(),
                            words.longDate(refusal.at()))
                    .and(" ")
                    .and(words.said(refusal.sentence())));
        }
        words.paragraphs(source.own().corrections()).forEach(paper::paragraph);
    }

    private void noQuorum() {
        paper.heading(words.plain("minutes.doc.noQuorum"));
        words.paragraphs(source.own().preamble()).forEach(paper::paragraph);
        Instant ended = record.sittings().getFirst().sheet().sitting().endedAt();
        paper.paragraph(words.phrase(
                "minutes.doc.noQuorum.text", ended == null ? Formats.time(row.startTime()) : words.time(ended)));
        SessionRow next = source.nextCall();
        if (next != null) {
            paper.paragraph(words.phrase(
                    "minutes.doc.noQuorum.next",
                    next.call() == 2 ? "2" : "3",
                    words.longDate(next.date()),
                    Formats.time(next.startTime()),
                    words.typed(next.venue())));
        }
        words.paragraphs(source.own().closingNotes()).forEach(paper::paragraph);
    }

    // ---- The end ----

    private void annexList() {
        if (!record.annexes().isEmpty()) {
            paper.annexes(record.annexes().stream()
                    .map(annex -> annex.title().in(words.locale()))
                    .toList());
        }
    }

    private void closing() {
        paper.heading(words.plain("minutes.doc.closing"));
        Protocol protocol = session.protocol();
        words.paragraphs(protocol.closingWords()).forEach(paper::paragraph);
        words.paragraphs(source.own().closingNotes()).forEach(paper::paragraph);
        if (protocol.loyaltyTelegram()) {
            paper.paragraph(words.phrase("minutes.doc.telegram"));
        }
        if (session.closedAt() != null) {
            paper.paragraph(words.phrase(
                    "minutes.doc.closed", words.longDate(session.closedAt()), words.time(session.closedAt())));
        }
    }

    /** Whoever was in the chair signs; where the session never opened, the president does. */
    private void signatures() {
        MemberRef signing = session.chair() == null ? session.president() : session.chair();
        MinutesSource.Signatory secretary = source.secretary();
        paper.signatures(
                signing == null
                        ? new Block.Signature(words.phrase("minutes.doc.sign.chair", "UNKNOWN"), Phrase.EMPTY)
                        : new Block.Signature(
                                words.phrase(
                                        isPresident(signing) ? "minutes.doc.sign.president" : "minutes.doc.sign.chair",
                                        sex(signing)),
                                words.said(signing.name())),
                secretary == null
                        ? new Block.Signature(words.phrase("minutes.doc.sign.secretary", "UNKNOWN"), Phrase.EMPTY)
                        : new Block.Signature(
                                words.phrase(
                                        "minutes.doc.sign.secretary",
                                        secretary.sex().name()),
                                words.said(secretary.name())));
    }

    // ---- Annexes made from the records ----

    private void annexes() {
        Map<Annex.Kind, List<Annex>> byKind = record.annexes().stream().collect(Collectors.groupingBy(Annex::kind));
        List<Annex> sheets = byKind.getOrDefault(Annex.Kind.ATTENDANCE_SHEET, List.of());
        for (int index = 0; index < Math.min(sheets.size(), record.sittings().size()); index++) {
            SittingRecord sitting = record.sittings().get(index);
            annexPage(sheets.get(index));
            paper.paragraph(words.phrase(
                    "minutes.doc.sheet.of",
                    Integer.toString(sitting.sheet().sitting().number()),
                    words.longDate(sitting.sheet().sitting().date())));
            AttendanceRegister.addTo(paper, sitting.sheet(), words.texts(), words.language());
        }
        byKind.getOrDefault(Annex.Kind.EXCUSES, List.of()).forEach(annex -> {
            annexPage(annex);
            record.sittings().forEach(this::excuses);
        });
    }

    private void annexPage(Annex annex) {
        paper.pageBreak();
        paper.heading(words.plain("minutes.doc.annex", Integer.toString(annex.number()), words.typed(annex.title())));
    }

    private void excuses(SittingRecord sitting) {
        if (sitting.excused().isEmpty()) {
            return;
        }
        if (record.sittings().size() > 1) {
            paper.subheading(words.plain(
                    "minutes.doc.sitting",
                    Integer.toString(sitting.sheet().sitting().number()),
                    words.longDate(sitting.sheet().sitting().date())));
        }
        Table table = Table.of(
                Column.centred(words.plain("minutes.doc.sheet.number"), 2),
                Column.text(words.plain("minutes.doc.sheet.name"), 6),
                Column.text(words.plain("minutes.doc.excused.reason"), 8),
                Column.centred(words.plain("minutes.doc.excused.writtenAt"), 7),
                Column.centred(words.plain("minutes.doc.excused.forceMajeure"), 3));
        paper.table(table.rows(sitting.excused().stream().map(this::excuse).toList()));
    }

    private List<Phrase> excuse(AttendanceSheet.Line line) {
        AttendanceSheet.Excuse excuse = line.excuse();
        return List.of(
                Phrase.of(Integer.toString(line.member().number())),
                words.said(line.member().name()),
                excuse == null ? Phrase.EMPTY : words.said(excuse.reason()),
                Phrase.of(excuse == null ? "" : shortDateTime(excuse.writtenAt())),
                excuse != null && excuse.forceMajeure() ? words.phrase("minutes.doc.yes") : Phrase.of("–"));
    }

    private static String shortDateTime(Instant at) {
        return Formats.shortDate(Zone.date(at)) + " " + Formats.time(Zone.time(at));
    }
}
