package ma.ghorfa.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.ItemFunding;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.Protocol;
import ma.ghorfa.assembly.QuorumOccasion;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.document.MissingGlyphException;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.Table;
import ma.ghorfa.document.WordRenderer;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@DisplayName("The text of minutes")
class MinutesDocumentTests {

    private static final Texts TEXTS = new Texts();
    private static final Instant WRITTEN = Zone.instant(Recorded.DAY.plusDays(8).atTime(12, 0));
    private static final AnnotationConfigApplicationContext RENDERERS = renderers();
    private static final DocumentRenderer RENDERER = RENDERERS.getBean(DocumentRenderer.class);

    /** As the application makes them; the classes themselves stay in their room. */
    private static AnnotationConfigApplicationContext renderers() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Texts.class, () -> TEXTS);
        context.scan("ma.ghorfa.document.pdf", "ma.ghorfa.document.word");
        context.refresh();
        return context;
    }

    private static Document document(Recorded recorded, Language language) {
        return MinutesDocument.of(recorded.source(), TEXTS, language, WRITTEN);
    }

    private static String printed(Document document) {
        return text(RENDERER.pdf(document));
    }

    /** The text of a file, in which no key of a text that does not exist may stand. */
    private static String text(byte[] pdf) {
        String extracted = PrintedText.of(pdf);
        assertThat(extracted).doesNotContain("!minutes.", "!assembly.");
        return extracted;
    }

    /** Leaves the file for whoever wants to look at it. */
    private static byte[] keep(String name, Document document) throws IOException {
        byte[] pdf = RENDERER.pdf(document);
        Path file =
                Path.of("target", "minutes", name + "-" + document.language().code() + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        return pdf;
    }

    private static void inOrder(String text, List<String> expected) {
        int from = 0;
        for (String part : expected) {
            String wanted = PrintedText.comparable(part);
            int found = text.indexOf(wanted, from);
            assertThat(found)
                    .as("“%s” after the first %s characters, which end with “%s”", wanted, from, tail(text, from))
                    .isNotNegative();
            from = found + wanted.length();
        }
    }

    private static String tail(String text, int end) {
        return text.substring(Math.max(0, end - 60), end);
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("is a Word file too, with every heading in its order")
    void onWhichOneWrites(Language language) throws IOException {
        Document document = document(Recorded.session(TEXTS), language);
        byte[] docx = RENDERERS.getBean(WordRenderer.class).docx(document);
        try (var file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(file.getParagraphs().stream()
                            .filter(paragraph ->
                                    String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                            .map(paragraph -> PrintedText.comparable(paragraph.getText())))
                    .containsSubsequence(document.blocks().stream()
                            .filter(Block.Heading.class::isInstance)
                            .map(block -> PrintedText.comparable(
                                    ((Block.Heading) block).text().text()))
                            .toList())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("says everything that was recorded, in the order of real minutes")
    void everythingInOrder(Language language) throws IOException {
        Recorded recorded = Recorded.session(TEXTS);
        SessionRecord record = recorded.record();
        byte[] pdf = keep("session", document(recorded, language));
        String text = text(pdf);

        List<String> expected = new ArrayList<>(List.of(
                TEXTS.get(language, "minutes.doc.kingdom"),
                record.chamber().in(language.locale()),
                record.title().in(language.locale()),
                Formats.longDate(Recorded.DAY, language.locale()),
                record.session().session().venue().in(language.locale()),
                name(recorded.president(), language)));
        expected.add(Objects.requireNonNull(record.sittings().getFirst().openingCheck())
                .sentence()
                .in(language.locale()));
        record.sittings().getFirst().excused().forEach(line -> {
            expected.add(name(line.member(), language));
            expected.add(Objects.requireNonNull(line.excuse()).reason());
        });
        record.sittings().getFirst().unexcused().forEach(line -> expected.add(name(line.member(), language)));
        record.sittings().getFirst().late().forEach(line -> {
            expected.add(name(line.member(), language));
            expected.add(Formats.time(Zone.time(line.movements().getFirst().at())));
        });
        record.session().guests().stream()
                .filter(SessionView.GuestRow::attended)
                .forEach(guest -> {
                    expected.add(guest.data().name().in(language.locale()));
                    expected.add(guest.data().function().in(language.locale()));
                });
        expected.add(lines(recorded.own.preamble(), language).getFirst());
        expected.addAll(lines(recorded.protocol.openingWords(), language));
        record.session()
                .items()
                .forEach(item -> expected.add(item.data().title().in(language.locale())));
        record.items().forEach(item -> expected.addAll(said(item, language)));
        record.recommendations().forEach(recommendation -> expected.addAll(said(recommendation, language)));
        record.annexes().forEach(annex -> expected.add(annex.title().in(language.locale())));
        expected.addAll(lines(recorded.protocol.closingWords(), language));
        expected.add(TEXTS.get(language, "minutes.doc.telegram"));
        expected.add(
                Formats.time(Zone.time(Objects.requireNonNull(record.session().closedAt()))));
        expected.add(TEXTS.get(language, "minutes.doc.sign.president", "MALE"));
        expected.add(name(recorded.president(), language));
        record.annexes().forEach(annex -> expected.add(annex.title().in(language.locale())));
        inOrder(text, expected);
        assertThat(PrintedText.pages(pdf)).isBetween(6, 20);
    }

    private static List<String> said(SessionRecord.ItemRecord item, Language language) {
        List<String> said = new ArrayList<>();
        said.add(item.item().data().title().in(language.locale()));
        said.add(item.item().data().presenter().in(language.locale()));
        if (item.moneyAtStake() != null) {
            said.add(Formats.money(item.moneyAtStake(), language.locale()));
        }
        said.addAll(lines(item.item().discussion(), language));
        item.interventions().forEach(intervention -> {
            said.add(intervention.speaker().in(language.locale()));
            said.add(intervention.words().in(language.locale()));
        });
        for (SessionRecord.VoteRecord vote : item.votes()) {
            said.add(vote.vote().question().in(language.locale()));
            said.add(Objects.requireNonNull(vote.vote().sentence()).in(language.locale()));
        }
        if (item.item().outcomeReason() != null) {
            said.add(item.item().outcomeReason());
        }
        item.recommendations().forEach(recommendation -> said.addAll(said(recommendation, language)));
        return said;
    }

    private static List<String> said(DecisionRow recommendation, Language language) {
        return List.of(
                recommendation.citation(TEXTS, language.locale()),
                recommendation.text().in(language.locale()),
                recommendation.owner().in(language.locale()),
                Formats.date(Objects.requireNonNull(recommendation.dueDate()), language.locale()));
    }

    private static List<String> lines(Bilingual text, Language language) {
        return text.in(language.locale())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String name(MemberRef member, Language language) {
        return member.name().in(language.locale());
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("counts nothing itself: its bars, tables and facts are the recorded figures")
    void figuresAreTheRecordedOnes(Language language) {
        Recorded recorded = Recorded.session(TEXTS);
        SessionRecord record = recorded.record();
        List<Block> blocks = document(recorded, language).blocks();

        List<Integer> votes = record.items().stream()
                .flatMap(item -> item.votes().stream())
                .map(SessionRecord.VoteRecord::vote)
                .map(VoteRow::tally)
                .map(Objects::requireNonNull)
                .flatMap(tally -> counts(tally).stream())
                .toList();
        List<Integer> drawn = blocks.stream()
                .filter(Block.CountBar.class::isInstance)
                .map(Block.CountBar.class::cast)
                .flatMap(bar -> bar.counts().stream().map(Block.Count::count))
                .toList();
        // How many is drawn before the items, and once more with the register, where who came late is present.
        List<Integer> before = List.of(66, 2, 1, 5, 6);
        List<Integer> register = List.of(68, 1, 5, 6);
        assertThat(drawn)
                .isEqualTo(
                        Stream.of(before, votes, register).flatMap(List::stream).toList());

        assertThat(numbers(facts(blocks)))
                .containsSubsequence(Recorded.SEATS, Recorded.IN_OFFICE, 67, Recorded.THRESHOLD);
        Table summary = blocks.stream()
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .filter(table ->
                        table.columns().size() == 6 && table.columns().getLast().kind() == Table.Kind.NUMBER)
                .findFirst()
                .orElseThrow();
        assertThat(summary.rows().stream()
                        .map(row -> row.subList(3, 6).stream().map(Phrase::text).toList())
                        .toList())
                .containsExactly(
                        List.of("67", "0", "0"),
                        List.of("52", "9", "6"),
                        List.of("20", "41", "8"),
                        List.of("33", "33", "3"),
                        List.of("57", "7", "2"),
                        List.of("–", "–", "–"),
                        List.of("–", "–", "–"),
                        List.of("–", "–", "–"));
    }

    private static List<Integer> counts(Tally tally) {
        List<Integer> counts = new ArrayList<>(List.of(tally.votesFor(), tally.against(), tally.abstaining()));
        Stream.of(tally.recused(), tally.notVoting()).filter(count -> count > 0).forEach(counts::add);
        return counts;
    }

    private static String facts(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.KeyValues.class::isInstance)
                .map(Block.KeyValues.class::cast)
                .flatMap(values -> values.facts().stream())
                .map(fact -> fact.value().text())
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> Integer.parseInt(match.group()))
                .toList();
    }

    @Test
    @DisplayName("gives the same figures, dates and structure in Arabic and in French")
    void languagesAgree() {
        for (Recorded recorded : List.of(Recorded.session(TEXTS), Recorded.withoutQuorum(TEXTS))) {
            List<Block> arabic = document(recorded, Language.AR).blocks();
            List<Block> french = document(recorded, Language.FR).blocks();
            assertThat(arabic.stream().map(Block::getClass).toList())
                    .isEqualTo(french.stream().map(Block::getClass).toList());
            for (int index = 0; index < arabic.size(); index++) {
                // Arabic writes one and two as words: سطر واحد, سطران.
                var onlyFrench = new TreeSet<>(numbers(text(french.get(index))));
                numbers(text(arabic.get(index))).forEach(onlyFrench::remove);
                onlyFrench.removeAll(List.of(1, 2));
                var onlyArabic = new TreeSet<>(numbers(text(arabic.get(index))));
                numbers(text(french.get(index))).forEach(onlyArabic::remove);
                assertThat(onlyFrench).as(text(arabic.get(index))).isEmpty();
                assertThat(onlyArabic).as(text(french.get(index))).isEmpty();
            }
        }
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.TitleBlock title ->
                text(Stream.concat(Stream.of(title.kicker(), title.title()), title.below().stream()));
            case Block.Heading heading -> heading.text().text();
            case Block.Paragraph paragraph -> paragraph.text().text();
            case Block.Item item -> text(Stream.of(item.label(), item.text()));
            case Block.KeyValues facts -> text(facts.facts().stream().map(Block.Fact::value));
            case Block.TableBlock(Table table) -> text(table.rows().stream().flatMap(List::stream));
            case Block.Callout callout -> callout.text().text();
            case Block.CountBar bar ->
                bar.counts().stream()
                        .map(count -> Integer.toString(count.count()))
                        .reduce("", (one, other) -> one + " " + other);
            case Block.Signatures signatures ->
                text(signatures.signatures().stream().map(Block.Signature::role));
            case Block.Annexes annexes -> Integer.toString(annexes.titles().size());
            case Block.PageBreak ignored -> "";
        };
    }

    private static String text(Stream<Phrase> phrases) {
        return phrases.map(Phrase::text).reduce("", (one, other) -> one + "\n" + other);
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("keeps the credit as it was when the item was voted on, and says nothing of one that was not")
    void credit(Language language) {
        Recorded recorded = Recorded.session(TEXTS);
        SessionRecord.ItemRecord item = recorded.items.get(4);
        recorded.items.set(4, funded(item, true));
        assertThat(printed(document(recorded, language)))
                .contains(
                        PrintedText.comparable(TEXTS.get(language, "minutes.doc.funding")),
                        "6145",
                        PrintedText.comparable(Formats.money(new BigDecimal("500000.00"), language.locale())),
                        PrintedText.comparable(Formats.money(new BigDecimal("1400000.00"), language.locale())),
                        PrintedText.comparable(Formats.money(new BigDecimal("900000.00"), language.locale())));
        recorded.items.set(4, funded(item, false));
        assertThat(printed(document(recorded, language))).doesNotContain("6145");
    }

    private static SessionRecord.ItemRecord funded(SessionRecord.ItemRecord item, boolean frozen) {
        return new SessionRecord.ItemRecord(
                item.item(),
                item.interventions(),
                item.votes(),
                item.decision(),
                item.recommendations(),
                item.moneyAtStake(),
                new ItemFunding(
                        2025,
                        "6145",
                        Recorded.words("المعارض الجهوية", "Foires régionales"),
                        new BigDecimal("500000.00"),
                        new BigDecimal("1400000.00"),
                        BigDecimal.ZERO,
                        Recorded.at(12, 20),
                        frozen));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("names every voter of a roll call, who stood aside, and who stayed and why")
    void rollCall(Language language) {
        Recorded recorded = Recorded.session(TEXTS);
        SessionRecord.VoteRecord vote = recorded.items.get(4).votes().getFirst();
        String text = printed(document(recorded, language));
        inOrder(
                text,
                List.of(
                        name(vote.recused().getFirst(), language),
                        vote.prompts().getFirst().interest().in(language.locale()),
                        name(recorded.number(7), language),
                        "حساب جار عادي لا غير",
                        Objects.requireNonNull(vote.vote().sentence()).in(language.locale()),
                        TEXTS.get(language, "minutes.doc.voted.FOR", "57"),
                        name(vote.ballots().getFirst().member(), language),
                        TEXTS.get(language, "minutes.doc.voted.AGAINST", "7"),
                        name(vote.ballots().get(57).member(), language),
                        TEXTS.get(language, "minutes.doc.voted.RECUSED", "2"),
                        name(vote.recused().getFirst(), language)));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("of a call without a quorum is a short report that says who came and when the next call is")
    void noQuorum(Language language) throws IOException {
        Recorded recorded = Recorded.withoutQuorum(TEXTS);
        byte[] pdf = keep("no-quorum", document(recorded, language));
        inOrder(
                text(pdf),
                List.of(
                        TEXTS.get(language, "minutes.doc.kicker.NO_QUORUM"),
                        recorded.ledger.getFirst().sentence().in(language.locale()),
                        "33",
                        "41",
                        TEXTS.get(language, "minutes.doc.agenda.was"),
                        recorded.items.getFirst().item().data().title().in(language.locale()),
                        "11:00",
                        TEXTS.get(language, "minutes.doc.sign.president", "MALE")));
        assertThat(PrintedText.of(pdf))
                .doesNotContain(PrintedText.comparable(TEXTS.get(language, "minutes.doc.telegram")));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("tells two sittings apart, each with its register and its quorum")
    void twoSittings(Language language) throws IOException {
        Recorded recorded = Recorded.session(TEXTS);
        SessionView.SittingRow first = recorded.sittings.getFirst();
        recorded.sittings.set(
                0,
                new SessionView.SittingRow(
                        first.id(),
                        1,
                        first.date(),
                        first.startTime(),
                        first.openedAt(),
                        Recorded.at(12, 40),
                        "تأخر الوقت"));
        recorded.sittings.add(recorded.sitting(
                2,
                Recorded.DAY.plusDays(7),
                Recorded.at(10, 0).plusSeconds(7 * 86_400),
                Recorded.at(12, 0).plusSeconds(7 * 86_400),
                null));
        recorded.ledger.add(
                recorded.check(QuorumOccasion.RESUMPTION, Recorded.at(10, 0).plusSeconds(7 * 86_400), 55, null));
        recorded.item(
                ItemType.MISC,
                "مختلفات",
                "Divers",
                ItemOutcome.NOTED,
                Recorded.at(10, 30).plusSeconds(7 * 86_400));

        String text = text(keep("two-sittings", document(recorded, language)));
        inOrder(
                text,
                List.of(
                        recorded.ledger.getFirst().sentence().in(language.locale()),
                        recorded.items.get(7).item().data().title().in(language.locale()),
                        "تأخر الوقت",
                        recorded.ledger.getLast().sentence().in(language.locale()),
                        recorded.items.getLast().item().data().title().in(language.locale()),
                        TEXTS.get(language, "minutes.doc.closing"),
                        TEXTS.get(language, "assembly.annex.attendance", 2, 1),
                        TEXTS.get(language, "assembly.annex.attendance", 2, 2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("carries the trail of a refusal into the text that comes back")
    void corrected(Language language) {
        Recorded recorded = Recorded.session(TEXTS);
        recorded.refusals = List.of(new Ruling(
                recorded.session,
                Recorded.words("الدورة العادية لشهر أكتوبر 2024", "Session ordinaire d'octobre 2024"),
                recorded.items.getFirst().item().id(),
                "1",
                ItemOutcome.REJECTED,
                Recorded.words("رفضت الجمعية العامة النقطة.", "L'assemblée générale rejette le point."),
                Recorded.at(11, 0)));
        recorded.own = recorded.own.withCorrections(Recorded.words(
                "صُحح عدد الحاضرين في النقطة الثالثة.", "Le nombre de présents au point 3 est rectifié."));
        inOrder(
                printed(document(recorded, language)),
                List.of(
                        TEXTS.get(language, "minutes.doc.corrections"),
                        language == Language.AR ? "أكتوبر 2024" : "octobre 2024",
                        recorded.refusals.getFirst().sentence().in(language.locale()),
                        recorded.own.corrections().in(language.locale())));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("says of itself where it stands, without changing the text below")
    void stamped(Language language) {
        Document text = document(Recorded.session(TEXTS), language);
        Document draft = Stamp.draft(text, TEXTS);
        assertThat(draft.blocks()).hasSize(text.blocks().size() + 1).containsAll(text.blocks());
        inOrder(
                printed(draft),
                List.of(TEXTS.get(language, "minutes.doc.stamp.draft"), TEXTS.get(language, "minutes.doc.quorum")));
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("takes texts in one language only, ten thousand characters, HTML and direction overrides as they are")
    void awkwardTexts(Language language) {
        Recorded recorded = Recorded.session(TEXTS);
        List<String> sentences = IntStream.rangeClosed(1, 210)
                .mapToObj(number -> "الجملة " + number + " عن الفنادق الحرفية والأسواق النموذجية.")
                .toList();
        String longWords = String.join(" ", sentences);
        assertThat(longWords.length()).isGreaterThan(10_000);
        recorded.protocol = new Protocol(
                Bilingual.EMPTY,
                Recorded.words(longWords, ""),
                Recorded.words("", "<b>Merci</b> & « à bientôt » (100 %) [2025]"),
                false);
        recorded.item(
                ItemType.MISC,
                "عنوان فيه <script>alert(1)</script> و(أقواس) و12/34",
                "",
                ItemOutcome.NOTED,
                Recorded.at(13, 20));
        String text = printed(document(recorded, language));
        // A sentence may run over the end of a page, where the head of the next page comes between its words.
        inOrder(
                text,
                IntStream.rangeClosed(1, 210)
                        .mapToObj(number -> "الجملة " + number)
                        .toList());
        inOrder(
                text,
                List.of(
                        sentences.getFirst(),
                        "<script>alert(1)</script>",
                        "<b>Merci</b> & « à bientôt » (100 %) [2025]"));
    }

    @Test
    @DisplayName("is refused as a file where a character has no glyph, and the refusal names it")
    void missingGlyph() {
        Recorded recorded = Recorded.session(TEXTS);
        recorded.protocol = new Protocol(
                Bilingual.EMPTY, Recorded.words("شكرا 🎉 للجميع", "Merci 🎉 à tous"), Bilingual.EMPTY, false);
        Document document = document(recorded, Language.AR);
        assertThatThrownBy(() -> RENDERER.pdf(document))
                .isInstanceOfSatisfying(MissingGlyphException.class, refusal -> assertThat(refusal.characters())
                        .containsExactly("🎉"));
    }

    @Test
    @DisplayName("is the same file for the same records")
    void reproducible() {
        byte[] once = RENDERER.pdf(document(Recorded.session(TEXTS), Language.AR));
        byte[] again = RENDERER.pdf(document(Recorded.session(TEXTS), Language.AR));
        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    @DisplayName("comes back from its frozen form as it was")
    void frozen(Language language) {
        Document document = document(Recorded.session(TEXTS), language);
        assertThat(DocumentCodec.read(DocumentCodec.write(document))).isEqualTo(document);
    }

    @Test
    @DisplayName("that was frozen by an earlier portal can still be read")
    void frozenForm() {
        Document document = DocumentCodec.read("""
                {"language":"AR","title":"محضر","author":"غرفة","written":"2025-02-28T11:00:00Z",
                 "letterhead":{"lines":[{"runs":[{"text":"المملكة المغربية","bold":false,"isolated":false}]}],
                   "otherLines":[],"reference":{"runs":[]},"placeAndDate":{"runs":[]},"hijriDate":{"runs":[]}},
                 "runningHead":{"runs":[]},"footer":{"runs":[]},
                 "blocks":[
                   {"block":"title","kicker":{"runs":[]},"title":{"runs":[]},"below":[]},
                   {"block":"heading","level":1,"text":{"runs":[]}},
                   {"block":"paragraph","text":{"runs":[{"text":"نص","bold":true,"isolated":true}]}},
                   {"block":"item","label":{"runs":[]},"text":{"runs":[]}},
                   {"block":"facts","facts":[{"label":{"runs":[]},"value":{"runs":[]}}]},
                   {"block":"table","table":{"columns":[{"header":{"runs":[]},"weight":2,"kind":"NUMBER"}],
                     "rows":[[{"runs":[]}]],"totals":[]}},
                   {"block":"callout","tone":"POSITIVE","text":{"runs":[]}},
                   {"block":"counts","counts":[{"tone":"NEGATIVE","label":"ضد","count":3}]},
                   {"block":"signatures","signatures":[{"role":{"runs":[]},"name":{"runs":[]}}]},
                   {"block":"annexes","titles":[{"runs":[]}]},
                   {"block":"page"}]}
                """);
        assertThat(document.blocks()).hasSize(11);
        assertThat(document.written()).isEqualTo(Instant.parse("2025-02-28T11:00:00Z"));
        assertThat(document.blocks().get(2))
                .isEqualTo(new Block.Paragraph(new Phrase(List.of(new Phrase.Run("نص", true, true)))));
        assertThat(((Block.CountBar) document.blocks().get(7)).counts())
                .containsExactly(new Block.Count(Block.Tone.NEGATIVE, "ضد", 3));
    }

    @Test
    @DisplayName("knows what a careful secretary would still fill in")
    void gaps() {
        Recorded recorded = Recorded.session(TEXTS);
        assertThat(Gaps.of(recorded.source())).isEmpty();
        recorded.secretary = null;
        recorded.protocol = new Protocol(Bilingual.EMPTY, Bilingual.EMPTY, Recorded.words("شكرا", ""), false);
        SessionRecord.ItemRecord second = recorded.items.get(1);
        recorded.items.set(
                1,
                new SessionRecord.ItemRecord(
                        second.item(),
                        List.of(recorded.intervention(
                                second.item().id(), recorded.number(3), "", "", Recorded.at(10, 55))),
                        second.votes(),
                        second.decision(),
                        second.recommendations(),
                        second.moneyAtStake(),
                        second.funding()));
        assertThat(Gaps.of(recorded.source()).stream().map(Gap::key))
                .containsExactly(
                        "minutes.gap.secretary",
                        "minutes.gap.openingWords",
                        "minutes.gap.closingWords.french",
                        "minutes.gap.intervention");
        assertThat(Gaps.of(recorded.source()).getLast().item())
                .isEqualTo(second.item().id());
    }
}
