package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Money;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.FileType;
import ma.ghorfa.document.Phrase;
import ma.ghorfa.document.StoredFileRow;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.document.Table;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a session is given to decide on an agreement, as a PDF and as a Word file, in both languages. */
@Transactional
class DossierTests extends PartnershipTest {

    private static final Acting READER = Acting.as("reader", Permissions.AGREEMENT_READ);

    private static final String REGION = "Conseil de la région Fès-Meknès";
    private static final String MINISTRY = "Secrétariat d’État chargé de l’artisanat";
    private static final String BANK = "Banque populaire";

    @Autowired
    Dossiers dossiers;

    @Autowired
    AmendmentTerms amending;

    @Autowired
    StoredFiles files;

    @Autowired
    Texts texts;

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }

    private static String amount(long dirhams) {
        return comparable(Formats.amount(Money.of(dirhams).amount()));
    }

    private String words(Language language, String key, @Nullable Object... args) {
        return comparable(texts.get(language, "partnershipDossier." + key, args));
    }

    private String pdf(Acting who, AgreementId id, Language language) {
        try (PDDocument file = Loader.loadPDF(who.call(() -> dossiers.pdf(id, language)))) {
            return comparable(new PDFTextStripper().getText(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String docx(Acting who, AgreementId id, Language language) {
        try (var file = new XWPFDocument(new ByteArrayInputStream(who.call(() -> dossiers.docx(id, language))));
                var text = new XWPFWordExtractor(file)) {
            return comparable(text.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDossierOfAnAgreementSaysAllThatTheSessionDecidesOn() {
        AgreementId id = crafts();
        submitted(id, day(6, 2));
        decide(id, ItemOutcome.REJECTED, day(6, 26));
        PROGRAMMES.run(() -> {
            steps.review(id, version(id));
            steps.opinion(
                    id,
                    version(id),
                    new OpinionData(
                            OpinionKind.LEGAL,
                            OpinionAnswer.RESERVATIONS,
                            "المصلحة القانونية",
                            day(7, 1),
                            "يوضح البند الثاني"));
        });
        for (Language language : List.of(Language.AR, Language.FR)) {
            for (String text : List.of(pdf(DIRECTOR, id, language), docx(DIRECTOR, id, language))) {
                assertThat(text)
                        .contains(words(language, "kicker.agreement"))
                        .contains("برنامج الحفاظ على الحرف المهددة بالاندثار")
                        .contains(language == Language.AR ? "مجلس جهة فاس-مكناس" : REGION)
                        .contains(amount(3_600_000), amount(600_000))
                        .contains(language == Language.AR ? "موضوع الاتفاقية" : "Objet")
                        .contains("نقل المهارات إلى الشباب.")
                        .contains("المصلحة القانونية", "يوضح البند الثاني", "01/07/2025")
                        .contains(comparable(texts.get(language, "partnership.opinionAnswer.RESERVATIONS")))
                        .contains(words(language, "rejected"))
                        .contains(words(language, "notApproved"))
                        .contains(words(language, "noBudget"));
            }
        }
    }

    @Test
    void theContributionsAreSummedByPartyAndByYear() {
        AgreementId id = crafts();
        PROGRAMMES.run(() -> {
            List<Schedule.Tranche> tranches = new ArrayList<>(edited(agreements.contributions(id, day(1, 1))));
            tranches.add(new Schedule.Tranche(null, party(id, 2), true, 2026, dh(400_000), LocalDate.of(2026, 6, 30)));
            agreements.plan(id, version(id), new Schedule(dh(4_000_000), tranches));
        });
        String text = docx(DIRECTOR, id, Language.FR);
        assertThat(text)
                .containsSubsequence(
                        words(Language.FR, "perParty"),
                        REGION,
                        amount(2_000_000),
                        amount(0),
                        MINISTRY,
                        amount(1_000_000),
                        amount(400_000),
                        amount(1_400_000),
                        amount(3_600_000),
                        amount(400_000),
                        amount(600_000),
                        amount(4_000_000),
                        words(Language.FR, "perYear"),
                        "2025",
                        amount(1_600_000),
                        "2026",
                        amount(2_000_000),
                        amount(400_000),
                        amount(2_400_000));
    }

    @Test
    void theDossierOfAnAmendmentShowsWhatItChangesInTheTextInForce() {
        AgreementId id = crafts();
        signed(id, day(6, 26));
        AgreementId amendment = amendment(id, "تمديد أجل الإنجاز", LocalDate.of(2028, 6, 30));
        PROGRAMMES.run(() -> {
            ClauseId duration = agreements.details(id).clauses().getLast().id();
            agreements.editClause(
                    amendment,
                    version(amendment),
                    duration,
                    both("مدة الاتفاقية", "Durée"),
                    both("أربع سنوات من تاريخ التوقيع.", ""),
                    false);
            agreements.addClause(
                    amendment, version(amendment), both("التواصل", "Communication"), both("تشهر الأطراف الدعم.", ""));
            List<Schedule.Tranche> later = edited(agreements.contributions(amendment, day(9, 1))).stream()
                    .map(tranche -> tranche.year() == 2025
                            ? tranche
                            : new Schedule.Tranche(
                                    tranche.id(),
                                    tranche.party(),
                                    false,
                                    2027,
                                    tranche.amount(),
                                    LocalDate.of(2027, 3, 31)))
                    .toList();
            agreements.plan(amendment, version(amendment), new Schedule(dh(3_600_000), later));
        });
        String text = pdf(DIRECTOR, amendment, Language.AR);
        assertThat(text)
                .contains(words(Language.AR, "kicker.amendment"), words(Language.AR, "changes"))
                .contains("31 دجنبر 2027", "30 يونيو 2028")
                .contains("ثلاث سنوات من تاريخ التوقيع.", "أربع سنوات من تاريخ التوقيع.")
                .contains(words(Language.AR, "clause.added"), "تشهر الأطراف الدعم.")
                .doesNotContain("نقل المهارات إلى الشباب.");
        assertThat(docx(DIRECTOR, amendment, Language.FR))
                .contains("31 mars 2026", "31 mars 2027", words(Language.FR, "before"));
        assertThat(docx(DIRECTOR, id, Language.AR))
                .contains(words(Language.AR, "textInForce"), "ثلاث سنوات من تاريخ التوقيع.")
                .doesNotContain("أربع سنوات");
    }

    // ---- Parties and obligations that an amendment changes ----

    private AgreementId joinedByABank(AgreementId id) {
        AgreementId amendment = amendment(id, "انضمام البنك", null);
        PartnerId bank = PROGRAMMES.call(() -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", BANK, "BCP")));
        PROGRAMMES.run(() -> amending.parties(
                amendment, version(amendment), List.of(new PartyData(bank, Set.of(PartyRole.FINANCER))), Set.of()));
        return amendment;
    }

    private ObligationId obligation(AgreementId text, @Nullable PartyId whose, String ar, String fr, LocalDate due) {
        return PROGRAMMES.call(() -> monitoring.addObligation(text, new ObligationData(whose, both(ar, fr), "", due)));
    }

    private String changes(AgreementId amendment, Language language) {
        return between(docx(DIRECTOR, amendment, language), words(language, "changes"), words(language, "text", 1));
    }

    private static String between(String text, String from, String to) {
        assertThat(text).containsSubsequence(from, to);
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
    }

    @Test
    void theDossierOfAnAmendmentSaysWhoJoinsAndLeaves() {
        AgreementId id = crafts();
        signed(id, day(6, 26));
        AgreementId first = joinedByABank(id);
        assertThat(changes(first, Language.AR))
                .contains(words(Language.AR, "joins"), "البنك الشعبي")
                .doesNotContain(words(Language.AR, "leaves"), words(Language.AR, "nothingChanges"));
        PROGRAMMES.run(() -> steps.abandon(first, version(first), "غيرت الصيغة"));
        AgreementId second = amendment(id, "انسحاب الجهة", null);
        assertThat(changes(second, Language.FR)).contains(words(Language.FR, "nothingChanges"));
        PROGRAMMES.run(() -> amending.parties(second, version(second), List.of(), Set.of(party(id, 1))));
        assertThat(changes(second, Language.FR))
                .containsSubsequence(words(Language.FR, "leaves"), REGION, amount(1_000_000), "—")
                .doesNotContain(words(Language.FR, "joins"), words(Language.FR, "nothingChanges"));
    }

    @Test
    void theDossierOfAnAmendmentSaysWhatItMakesOfObligationsAndWhichItBrings() {
        AgreementId id = crafts();
        ObligationId audit = obligation(id, null, "افتحاص خارجي", "Audit externe", day(11, 30));
        ObligationId report = obligation(id, party(id, 1), "تقرير سنوي", "Rapport annuel", day(12, 31));
        obligation(id, null, "لوحة إعلان", "Panneau", day(12, 31));
        signed(id, day(6, 26));
        AgreementId first = amendment(id, "تحيين الالتزامات", null);
        PROGRAMMES.run(() -> {
            amending.dropObligation(first, version(first), audit);
            amending.changeObligation(
                    first,
                    version(first),
                    report,
                    both("تقرير نصف سنوي", "Rapport semestriel"),
                    LocalDate.of(2026, 6, 30));
        });
        obligation(first, party(id, 2), "موقع إلكتروني", "Site web", LocalDate.of(2026, 3, 31));
        assertThat(changes(first, Language.FR))
                .containsSubsequence(
                        words(Language.FR, "everyParty"),
                        "Audit externe (avant le 30 novembre 2025)",
                        "—",
                        REGION,
                        "Rapport annuel (avant le 31 décembre 2025)",
                        "Rapport semestriel (avant le 30 juin 2026)",
                        MINISTRY,
                        "—",
                        "Site web (avant le 31 mars 2026)")
                .doesNotContain("Panneau", words(Language.FR, "nothingChanges"));
    }

    // ---- Parties that came or went ----

    @Test
    void thePartyThatJoinedStandsInTheTablesAndApprovesNothingOfTheFirstText() {
        AgreementId id = crafts();
        signed(id, day(6, 26));
        AgreementId first = joinedByABank(id);
        List<Schedule.Tranche> more = edited(tranches(first, day(8, 1)));
        more.add(new Schedule.Tranche(null, party(first, 3), false, 2026, dh(400_000), LocalDate.of(2026, 9, 30)));
        PROGRAMMES.run(() -> agreements.plan(first, version(first), new Schedule(dh(4_000_000), more)));
        addsUp(first);
        signed(first, day(9, 10));
        addsUp(id);
        String text = docx(DIRECTOR, id, Language.FR);
        assertThat(text)
                .containsSubsequence(
                        words(Language.FR, "parties"),
                        BANK,
                        words(Language.FR, "contributions"),
                        BANK,
                        words(Language.FR, "perParty"),
                        BANK,
                        amount(4_000_000),
                        words(Language.FR, "approvals"));
        assertThat(text.substring(text.indexOf(words(Language.FR, "approvals"))))
                .contains(REGION)
                .doesNotContain(BANK);
    }

    @Test
    void whatThePartyGaveThatLeftStandsInTheTablesAndItIsPartyNoMore() {
        AgreementId id = crafts();
        signed(id, day(6, 26));
        TrancheRow given = tranches(id, day(8, 1)).stream()
                .filter(row -> row.party().id().equals(party(id, 1)))
                .findFirst()
                .orElseThrow();
        FINANCE.run(() -> contributions.receive(UUID.randomUUID(), given.id(), dh(600_000), day(8, 1), "إشعار 7"));
        AgreementId first = amendment(id, "انسحاب الجهة", null);
        PROGRAMMES.run(() -> amending.parties(first, version(first), List.of(), Set.of(party(id, 1))));
        signed(first, day(9, 10));
        AgreementId second = amendment(id, "تمديد", LocalDate.of(2028, 12, 31));
        for (AgreementId text : List.of(id, second)) {
            addsUp(text);
            String written = docx(DIRECTOR, text, Language.FR);
            assertThat(between(written, words(Language.FR, "parties"), words(Language.FR, "contributions")))
                    .contains(MINISTRY)
                    .doesNotContain(REGION);
            assertThat(written)
                    .containsSubsequence(
                            words(Language.FR, "contributions"),
                            REGION,
                            amount(600_000),
                            words(Language.FR, "perParty"),
                            REGION,
                            amount(600_000),
                            amount(2_200_000));
        }
    }

    /** In every table with a sum the rows come to it. */
    private void addsUp(AgreementId id) {
        List<Table> summed = DIRECTOR.call(() -> dossiers.document(id, Language.FR)).blocks().stream()
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .filter(table -> !table.totals().isEmpty())
                .toList();
        assertThat(summed).hasSize(3);
        for (Table table : summed) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.columns().get(column).kind() == Table.Kind.NUMBER) {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (List<Phrase> cells : table.rows()) {
                        sum = sum.add(number(cells.get(column)));
                    }
                    assertThat(sum)
                            .isEqualByComparingTo(
                                    number(table.totals().getFirst().get(column)));
                }
            }
        }
    }

    private static BigDecimal number(Phrase cell) {
        return new BigDecimal(cell.text().replaceAll("[^0-9,]", "").replace(',', '.'));
    }

    // ---- Two amendments ----

    @Test
    void theDossierOfAnAmendmentLeavesOutWhatAnotherOneChangedThatHasNoEffectYet() {
        AgreementId id = crafts();
        PROGRAMMES.run(() -> agreements.edit(id, version(id), about("برنامج بدون أجل", null)));
        signed(id, day(6, 26));
        ClauseId duration =
                DIRECTOR.call(() -> agreements.details(id)).clauses().getLast().id();
        AgreementId first = amendment(id, "شطر جديد", null);
        List<Schedule.Tranche> more = edited(tranches(first, day(8, 1)));
        more.add(tranche(id, 2, 2027, 500_000, LocalDate.of(2027, 6, 30)));
        PROGRAMMES.run(() -> agreements.plan(first, version(first), new Schedule(dh(4_100_000), more)));
        rewrite(first, duration, "أربع سنوات");
        ready(first, day(9, 10));
        PRESIDENT.run(() -> steps.sign(first, version(first), day(9, 20), "فاس", LocalDate.of(2099, 1, 1)));
        AgreementId second = amendment(id, "تأجيل شطر وحذف آخر", null);
        List<Schedule.Tranche> others = edited(tranches(second, day(10, 1)));
        others.removeIf(tranche -> tranche.due().equals(LocalDate.of(2026, 6, 30)));
        others.replaceAll(tranche -> tranche.due().equals(LocalDate.of(2026, 3, 31))
                ? new Schedule.Tranche(
                        tranche.id(), tranche.party(), false, 2027, tranche.amount(), LocalDate.of(2027, 3, 31))
                : tranche);
        PROGRAMMES.run(() -> agreements.plan(second, version(second), new Schedule(dh(3_100_000), others)));
        rewrite(second, duration, "خمس سنوات");
        assertThat(changes(second, Language.FR))
                .contains(amount(4_100_000), amount(3_100_000))
                .contains("31 mars 2026", "31 mars 2027")
                .containsSubsequence(MINISTRY, "30 juin 2026", "—")
                .contains("أربع سنوات", "خمس سنوات")
                .doesNotContain(amount(3_600_000), amount(500_000), "ثلاث سنوات");
        assertThat(changes(first, Language.FR))
                .contains(amount(3_600_000), amount(4_100_000), amount(500_000))
                .contains("ثلاث سنوات", "أربع سنوات")
                .doesNotContain(amount(3_100_000), "خمس سنوات");
    }

    private void rewrite(AgreementId amendment, ClauseId clause, String duration) {
        PROGRAMMES.run(() -> agreements.editClause(
                amendment, version(amendment), clause, both("مدة الاتفاقية", "Durée"), both(duration, ""), false));
    }

    @Test
    void anAgreementWithNothingInItHasADossierToo() {
        AgreementId id = PROGRAMMES.call(() -> agreements.create(2025, about("فكرة مشروع", null)));
        for (Language language : Language.values()) {
            Language written = language == Language.AR ? Language.AR : Language.FR;
            assertThat(pdf(DIRECTOR, id, language))
                    .contains(
                            words(written, "noText"),
                            words(written, "noContributions"),
                            words(written, "noOpinions"),
                            words(written, "noDeliberations"),
                            words(written, "noOtherParty"));
        }
    }

    @Test
    void whoDoesNotReadTheBudgetGetsTheDossierWithoutCredits() {
        AgreementId id = crafts();
        assertThat(pdf(READER, id, Language.AR))
                .contains(words(Language.AR, "creditHidden"))
                .doesNotContain(words(Language.AR, "noBudget"));
        Acting stranger = Acting.as("stranger", Permissions.BUDGET_READ);
        assertThatThrownBy(() -> stranger.run(() -> dossiers.docx(id, Language.AR)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theWordFileCanBeAttachedAgainOnceSomebodyWroteOnIt() {
        AgreementId id = crafts();
        byte[] docx = DIRECTOR.call(() -> dossiers.docx(id, Language.AR));
        StoredFileRow stored = DIRECTOR.call(() -> files.store("ملف الدورة.docx", new ByteArrayInputStream(docx)));
        assertThat(stored.type()).isEqualTo(FileType.DOCX);
        DIRECTOR.run(() -> agreements.attach(id, version(id), stored.id().value()));
        assertThat(DIRECTOR.call(() -> agreements.details(id)).texts().getLast().file())
                .isEqualTo(stored.id().value());
    }

    @Test
    void theDossierCanBeArchived() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        AgreementId id = crafts();
        submitted(id, day(6, 2));
        byte[] pdf = DIRECTOR.call(() -> dossiers.pdf(id, Language.AR));
        try (PDFAParser file =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            assertThat(validator.validate(file).isCompliant()).isTrue();
        }
    }
}
