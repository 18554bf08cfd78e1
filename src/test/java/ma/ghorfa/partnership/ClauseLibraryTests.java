package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.testing.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Clauses are kept in a library, copied into drafts with the facts of the agreement, and compared with what was copied. */
@Transactional
class ClauseLibraryTests extends PartnershipTest {

    private static final Bilingual BODY = both(
            "تهدف هذه الاتفاقية المبرمة بين {parties} إلى {object} بكلفة {total}، وتسري إلى غاية {endsOn}.",
            "La présente convention entre {parties} a pour objet : {object}, pour {total}, jusqu’au {endsOn}.");

    @Autowired
    ClauseLibrary library;

    @Autowired
    AmendmentTerms amending;

    private ClauseTemplateId add(String code, ClauseTheme theme, Bilingual title, Bilingual body) {
        return PROGRAMMES.call(() -> library.add(new ClauseTemplateData(code, theme, title, body)));
    }

    private ClauseTemplateId object() {
        return add("OBJ-1", ClauseTheme.OBJECT, both("موضوع الاتفاقية", "Objet de la convention"), BODY);
    }

    private ClauseTemplateId disputes() {
        return add(
                "DIF-1",
                ClauseTheme.DISPUTES,
                both("تسوية الخلافات", "Règlement des différends"),
                both("تسوى الخلافات وديا.", "Les différends sont réglés à l’amiable."));
    }

    private ClauseTemplateRow row(ClauseTemplateId id) {
        return DIRECTOR.call(() -> library.clause(id)).orElseThrow();
    }

    private List<ClauseText> texts(AgreementId id) {
        return DIRECTOR.call(() -> agreements.details(id)).clauses().stream()
                .map(ClauseRow::text)
                .toList();
    }

    private Map<ClauseId, CopiedClause> copied(AgreementId id) {
        return DIRECTOR.call(
                () -> library.copied(id, agreements.find(id).orElseThrow().textNumber()));
    }

    private CopiedClause copied(AgreementId id, ClauseId clause) {
        return Objects.requireNonNull(copied(id).get(clause));
    }

    private void copy(AgreementId id, ClauseTemplateId... chosen) {
        PROGRAMMES.run(() -> library.copy(id, version(id), List.of(chosen)));
    }

    private AgreementId empty() {
        return PROGRAMMES.call(() -> {
            AgreementId id = agreements.create(2025, about("تأهيل المعهد", null));
            steps.draft(id, version(id));
            return id;
        });
    }

    // ---- The library ----

    @Test
    void anotherWordingIsCountedAndAnotherThemeIsNot() {
        ClauseTemplateId id = disputes();
        assertThat(row(id).wording()).isEqualTo(1);
        ClauseTemplateData data = row(id).data();
        PROGRAMMES.run(() -> library.edit(
                id, row(id).version(), new ClauseTemplateData("DIF-2", ClauseTheme.FINAL, data.title(), data.body())));
        assertThat(row(id).wording()).isEqualTo(1);
        PROGRAMMES.run(() -> library.edit(
                id,
                row(id).version(),
                new ClauseTemplateData(
                        "DIF-2",
                        ClauseTheme.FINAL,
                        data.title(),
                        both("تسوى الخلافات بالتراضي.", data.body().fr()))));
        assertThat(row(id).wording()).isEqualTo(2);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> library.edit(id, 0, data)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aClauseIsFoundByItsCodeAndByWordsOfEitherLanguage() {
        ClauseTemplateId id = disputes();
        for (String typed : List.of("DIF", "الخلافات وديا", "différends amiable")) {
            assertThat(SearchQuery.of(typed).finds(row(id).searchKey()))
                    .as(typed)
                    .isTrue();
        }
        assertThat(SearchQuery.of("التمويل").finds(row(id).searchKey())).isFalse();
    }

    @Test
    void aFieldThatNoAgreementHasIsRefused() {
        for (String body : List.of("{amount}", "{total", "total}", "{{total}}", "{}", "{المبلغ}")) {
            assertThatThrownBy(() -> add("X", ClauseTheme.FINANCE, both("التمويل", ""), both(body, "")))
                    .as(body)
                    .isInstanceOf(InvalidInputException.class)
                    .satisfies(refused -> assertThat(((InvalidInputException) refused).field())
                            .isEqualTo("body"));
        }
        assertThatThrownBy(() -> add("X", ClauseTheme.FINANCE, both("التمويل {x}", ""), both("نص", "")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> add("X", ClauseTheme.FINANCE, both("التمويل", ""), both("", "Texte")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(row(add("X", ClauseTheme.FINANCE, both("التمويل", ""), both("{ total } {ownShare}", "")))
                        .wording())
                .isEqualTo(1);
    }

    @Test
    void aCodeIsGivenOnce() {
        disputes();
        assertThatThrownBy(this::disputes).isInstanceOf(PartnershipRefusal.ClauseCodeTaken.class);
    }

    @Test
    void whoReadsAgreementsReadsTheLibraryAndWritesNothing() {
        ClauseTemplateId id = disputes();
        Acting reader = Acting.as("reader", Permissions.AGREEMENT_READ);
        assertThat(reader.call(() -> library.clauses())).hasSize(1);
        assertThatThrownBy(() -> reader.run(() -> library.withdraw(id, 0))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as("nobody").run(() -> library.clauses()))
                .isInstanceOf(AccessDeniedException.class);
    }

    // ---- Copied into a text ----

    @Test
    void aCopiedClauseHasTheFactsOfTheAgreementInBothLanguages() {
        AgreementId id = crafts();
        copy(id, object(), disputes());
        assertThat(texts(id)).hasSize(4);
        ClauseText clause = texts(id).get(2);
        assertThat(clause.title()).isEqualTo(both("موضوع الاتفاقية", "Objet de la convention"));
        assertThat(clause.body().ar())
                .contains("مجلس جهة فاس-مكناس، كتابة الدولة المكلفة بالصناعة التقليدية")
                .contains("برنامج الحفاظ على الحرف المهددة بالاندثار")
                .contains("3\u00A0600\u00A0000,00 درهم", "31 دجنبر 2027")
                .doesNotContain("{", "}");
        assertThat(clause.body().fr())
                .contains("Conseil de la région Fès-Meknès, Secrétariat d’État chargé de l’artisanat")
                .contains("3\u00A0600\u00A0000,00 dirhams", "31 décembre 2027");
        assertThat(texts(id).get(3).body().ar()).isEqualTo("تسوى الخلافات وديا.");
        assertThat(texts(id)).extracting(ClauseText::position).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatIsNotEnteredYetIsLeftOpen() {
        AgreementId id = empty();
        copy(id, object());
        assertThat(texts(id).getFirst().body().ar()).contains("إلى غاية ................");
    }

    @Test
    void anAmendmentTakesWhatItLeavesAsItIsFromTheAgreement() {
        AgreementId id = crafts();
        signed(id, day(6, 26));
        AgreementId amendment = amendment(id, "تعديل", null);
        copy(amendment, object());
        assertThat(texts(amendment).getFirst().body().ar())
                .contains("3\u00A0600\u00A0000,00 درهم", "31 دجنبر 2027")
                .contains("برنامج الحفاظ على الحرف المهددة بالاندثار");
        copy(
                amendment,
                add(
                        "REF",
                        ClauseTheme.AMENDMENT,
                        both("المرجع", ""),
                        both("يعدل هذا الملحق الاتفاقية رقم {reference}.", "")));
        AgreementRow base = DIRECTOR.call(() -> agreements.find(id)).orElseThrow();
        assertThat(texts(amendment).getLast().body().ar())
                .isEqualTo("يعدل هذا الملحق الاتفاقية رقم " + base.number() + "/2025.");
    }

    @Test
    void anAmendmentNamesThoseWhomItBinds() {
        AgreementId id = crafts();
        signed(id, day(6, 26));
        PartnerId bank =
                PROGRAMMES.call(() -> partners.add(partner(PartnerKind.BANK, "البنك الشعبي", "Banque populaire")));
        ClauseTemplateId object = object();
        AgreementId first = amendment(id, "انضمام البنك وانسحاب الجهة", null);
        PROGRAMMES.run(() -> amending.parties(
                first, version(first), List.of(new PartyData(bank, Set.of(PartyRole.FINANCER))), Set.of(party(id, 1))));
        copy(first, object);
        assertThat(texts(first).getFirst().body().fr())
                .as("who leaves with it signs it, and so does who joins")
                .contains("Conseil de la région Fès-Meknès", "Banque populaire");
        ready(first, day(9, 10));
        PRESIDENT.run(() -> steps.sign(first, version(first), day(9, 20), "", day(10, 1)));
        AgreementId second = amendment(id, "تعديل", null);
        copy(second, object);
        assertThat(texts(second).getFirst().body().fr())
                .contains("Secrétariat d’État chargé de l’artisanat", "Banque populaire")
                .doesNotContain("Conseil de la région");
    }

    @Test
    void aCopiedClauseKnowsWhereItComesFromAndHowItDiffers() {
        ClauseTemplateId disputes = disputes();
        AgreementId id = crafts();
        copy(id, object(), disputes);
        assertThat(copied(id)).hasSize(2).values().allSatisfy(clause -> {
            assertThat(clause.differences()).isEmpty();
            assertThat(clause.isOutdated()).isFalse();
        });
        ClauseId clause =
                DIRECTOR.call(() -> agreements.details(id)).clauses().getLast().id();
        PROGRAMMES.run(() -> agreements.editClause(
                id,
                version(id),
                clause,
                both("تسوية الخلافات", "Règlement des différends"),
                both("تسوى الخلافات كلها وديا.", "Les différends sont réglés à l’amiable."),
                false));
        assertThat(copied(id, clause).differences()).singleElement().satisfies(change -> assertThat(change.ar())
                .extracting(WordChange::kind)
                .containsExactly(WordChange.Kind.SAME, WordChange.Kind.ADDED, WordChange.Kind.SAME));
        PROGRAMMES.run(() -> library.edit(
                disputes,
                row(disputes).version(),
                new ClauseTemplateData(
                        "DIF-1",
                        ClauseTheme.DISPUTES,
                        both("تسوية الخلافات", "Règlement des différends"),
                        both("تسوى الخلافات كلها وديا.", "Les différends sont réglés à l’amiable."))));
        assertThat(copied(id, clause).differences()).isEmpty();
        assertThat(copied(id, clause).isOutdated()).isTrue();
        assertThat(texts(id).getLast().body().ar()).isEqualTo("تسوى الخلافات كلها وديا.");
    }

    @Test
    void theNextVersionOfTheTextStillKnowsWhereItsClausesComeFrom() {
        AgreementId id = crafts();
        copy(id, disputes());
        ready(id, day(6, 26));
        PROGRAMMES.run(() -> steps.takeBack(id, version(id), "تعديل البنود"));
        assertThat(DIRECTOR.call(() -> agreements.find(id)).orElseThrow().textNumber())
                .isEqualTo(2);
        assertThat(copied(id)).hasSize(1);
        assertThat(DIRECTOR.call(() -> library.copied(id, 1))).hasSize(1);
    }

    @Test
    void whatWasWithdrawnIsNotOfferedAndNotCopied() {
        ClauseTemplateId id = disputes();
        AgreementId agreement = crafts();
        PROGRAMMES.run(() -> library.withdraw(id, row(id).version()));
        assertThat(DIRECTOR.call(() -> library.offered(agreement))).isEmpty();
        assertThatThrownBy(() -> copy(agreement, id)).isInstanceOf(PartnershipRefusal.ClauseWithdrawn.class);
        PROGRAMMES.run(() -> library.offerAgain(id, row(id).version()));
        copy(agreement, id);
        assertThat(texts(agreement)).hasSize(3);
    }

    @Test
    void aTextThatWasGivenToOthersTakesNoClauseOfTheLibrary() {
        AgreementId id = crafts();
        ClauseTemplateId clause = disputes();
        submitted(id, day(6, 2));
        decide(id, ItemOutcome.APPROVED_UNANIMOUS, day(6, 26));
        assertThatThrownBy(() -> copy(id, clause)).isInstanceOf(PartnershipRefusal.NotEditable.class);
        AgreementId draft = crafts(
                DIRECTOR.call(() -> partners.all()).getFirst().id(),
                DIRECTOR.call(() -> partners.all()).getLast().id());
        assertThatThrownBy(() -> PROGRAMMES.run(() -> library.copy(draft, version(draft) - 1, List.of(clause))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> copy(draft)).isInstanceOf(InvalidInputException.class);
    }

    // ---- Templates ----

    private AgreementTemplateId template(AgreementKind kind, ClauseTemplateId... clauses) {
        return PROGRAMMES.call(() ->
                library.addTemplate(new AgreementTemplateData(both("نموذج " + kind, ""), kind, List.of(clauses))));
    }

    @Test
    void aTextBeginsWithTheClausesOfATemplateInItsOrder() {
        ClauseTemplateId disputes = disputes();
        ClauseTemplateId object = object();
        ClauseTemplateId gone = add("X", ClauseTheme.FINAL, both("مسحوب", ""), both("نص", ""));
        AgreementTemplateId template = template(AgreementKind.SPECIFIC, object, gone, disputes);
        PROGRAMMES.run(() -> library.withdraw(gone, row(gone).version()));
        AgreementId id = empty();
        PROGRAMMES.run(() -> library.begin(id, version(id), template));
        assertThat(texts(id))
                .extracting(text -> text.title().ar())
                .containsExactly("موضوع الاتفاقية", "تسوية الخلافات");
        assertThat(copied(id)).hasSize(2);
        assertThatThrownBy(() -> PROGRAMMES.run(() -> library.begin(id, version(id), template)))
                .isInstanceOf(PartnershipRefusal.TextBegun.class);
    }

    @Test
    void aTemplateOfAmendmentsBeginsNoAgreement() {
        AgreementTemplateId template = template(AgreementKind.AMENDMENT, disputes());
        AgreementId id = empty();
        assertThatThrownBy(() -> PROGRAMMES.run(() -> library.begin(id, version(id), template)))
                .isInstanceOf(PartnershipRefusal.OtherKind.class);
    }

    @Test
    void theClausesOfATemplateArePutIntoAnotherOrder() {
        ClauseTemplateId disputes = disputes();
        ClauseTemplateId object = object();
        AgreementTemplateId id = template(AgreementKind.SPECIFIC, disputes, object);
        AgreementTemplateRow before = DIRECTOR.call(() -> library.template(id)).orElseThrow();
        PROGRAMMES.run(() -> library.editTemplate(
                id,
                before.version(),
                new AgreementTemplateData(before.data().name(), AgreementKind.FRAMEWORK, List.of(object, disputes))));
        AgreementTemplateRow after = DIRECTOR.call(() -> library.template(id)).orElseThrow();
        assertThat(after.data().clauses()).containsExactly(object, disputes);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThatThrownBy(() -> PROGRAMMES.run(() -> library.editTemplate(id, before.version(), after.data())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> template(AgreementKind.SPECIFIC, disputes, object))
                .isInstanceOf(PartnershipRefusal.TemplateNameTaken.class);
        assertThatThrownBy(() -> template(AgreementKind.AMENDMENT, object, object))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> template(AgreementKind.AMENDMENT)).isInstanceOf(InvalidInputException.class);
        PROGRAMMES.run(() -> library.removeTemplate(id, after.version()));
        assertThat(DIRECTOR.call(() -> library.templates())).isEmpty();
        assertThat(DIRECTOR.call(() -> library.clauses())).hasSize(2);
    }

    @Test
    void theFactsAreThoseOfTheDayOnWhichAClauseIsCopied() {
        AgreementId id = crafts();
        ClauseTemplateId object = object();
        copy(id, object);
        PROGRAMMES.run(() -> agreements.edit(
                id, version(id), about("برنامج الحفاظ على الحرف المهددة بالاندثار", LocalDate.of(2028, 12, 31))));
        assertThat(texts(id).getLast().body().ar()).contains("31 دجنبر 2027");
        assertThat(copied(id)).hasSize(1).values().allSatisfy(clause -> {
            assertThat(clause.differences()).hasSize(1);
            assertThat(clause.library().body().ar()).contains("31 دجنبر 2028");
        });
    }
}
