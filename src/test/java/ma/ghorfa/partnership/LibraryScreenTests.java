package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.BilingualField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The library of clauses on the screen: its list, a clause, the templates, and what a draft takes from them. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "programmes",
        roles = {AGREEMENT_READ, AGREEMENT_PREPARE, CHAMBER_READ})
class LibraryScreenTests extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Texts texts;

    @Autowired
    private ClauseLibrary library;

    @Autowired
    private List<JournalSubjects> journal;

    private final PartnershipTest story = new PartnershipTest() {};
    private ClauseTemplateId object;
    private ClauseTemplateId disputes;

    @SuppressWarnings("NullAway.Init")
    LibraryScreenTests() {}

    @BeforeEach
    void clauses() {
        beans.autowireBean(story);
        object = PartnershipTest.PROGRAMMES.call(() -> library.add(new ClauseTemplateData(
                "OBJ-1",
                ClauseTheme.OBJECT,
                PartnershipTest.both("موضوع الاتفاقية", "Objet"),
                PartnershipTest.both("تهدف الاتفاقية إلى {object}.", "La convention a pour objet : {object}."))));
        disputes = PartnershipTest.PROGRAMMES.call(() -> library.add(new ClauseTemplateData(
                "DIF-1",
                ClauseTheme.DISPUTES,
                PartnershipTest.both("تسوية الخلافات", "Différends"),
                PartnershipTest.both("تسوى الخلافات وديا.", "Les différends sont réglés à l’amiable."))));
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private boolean offers(String key) {
        return find(Button.class).withText(words(key)).exists();
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private int rows() {
        return find(Grid.class).last().getListDataView().getItemCount();
    }

    private AgreementId draft() {
        return PartnershipTest.PROGRAMMES.call(() -> {
            AgreementId id = story.agreements.create(2025, PartnershipTest.about("تأهيل المعهد", null));
            story.steps.draft(id, story.version(id));
            return id;
        });
    }

    private void open(AgreementId id) {
        UI.getCurrent().navigate(PartnershipNavigation.agreement(id) + "/text");
    }

    @Test
    void theLibraryIsFoundByWordsAndShowsWithdrawnClausesWhenAsked() {
        UI.getCurrent().navigate(PartnershipNavigation.LIBRARY);
        assertThat(rows()).isEqualTo(2);
        UI.getCurrent().navigate(PartnershipNavigation.LIBRARY, QueryParameters.of("q", "amiable"));
        assertThat(rows()).isEqualTo(1);
        library.withdraw(disputes, 0);
        UI.getCurrent().navigate(PartnershipNavigation.LIBRARY);
        assertThat(rows()).isEqualTo(1);
        UI.getCurrent().navigate(PartnershipNavigation.LIBRARY, QueryParameters.of("withdrawn", "true"));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aClauseIsAddedWithTheFieldsThatItMayName() {
        UI.getCurrent().navigate(PartnershipNavigation.LIBRARY);
        press("partnershipLibrary.new");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("{total}", words("partnershipLibrary.fieldOf.OWN_SHARE"));
        fill("DUR-1", "المدة", "تسري إلى غاية {end}.");
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isTrue();
        find(TextArea.class).all().getFirst().setValue("تسري إلى غاية {endsOn}.");
        press("ui.save");
        assertThat(page()).contains("DUR-1", "تسري إلى غاية {endsOn}.");
        assertThat(library.clauses()).hasSize(3);
    }

    @SuppressWarnings("unchecked")
    private void fill(String code, String title, String body) {
        find(TextField.class).all().stream()
                .filter(field -> words("partnershipLibrary.field.code").equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(code);
        ((Select<ClauseTheme>) find(Select.class).last()).setValue(ClauseTheme.DURATION);
        find(BilingualField.class).all().getFirst().setValue(PartnershipTest.both(title, ""));
        find(BilingualField.class).all().getLast().setValue(PartnershipTest.both(body, ""));
    }

    @Test
    void aClauseShowsBothLanguagesAndItsHistoryAndIsWithdrawn() {
        UI.getCurrent().navigate(PartnershipNavigation.libraryClause(object));
        assertThat(page()).contains("تهدف الاتفاقية إلى {object}.", "La convention a pour objet");
        press("partnershipLibrary.withdraw");
        press("partnershipLibrary.withdraw");
        assertThat(page()).contains(words("partnershipLibrary.state.withdrawn"));
        press("partnershipLibrary.offer");
        assertThat(page()).contains(words("partnershipLibrary.state.offered"));
        UI.getCurrent().navigate(PartnershipNavigation.libraryClause(object) + "/history");
        assertThat(page()).contains("OBJ-1");
        assertThat(journal.stream().flatMap(room -> room.find("clauseTemplate", object.value()).stream()))
                .singleElement()
                .satisfies(
                        subject -> assertThat(subject.path()).isEqualTo(PartnershipNavigation.libraryClause(object)));
    }

    @Test
    void aDraftTakesClausesOfTheLibraryAndSaysLaterHowTheyDiffer() {
        AgreementId id = draft();
        open(id);
        press("partnershipLibrary.choose");
        Grid<FilledClause> grid = offered();
        grid.asMultiSelect().select(grid.getListDataView().getItems().toList());
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("تهدف الاتفاقية إلى تأهيل المعهد.", "Les différends sont réglés à l’amiable.");
        press("partnershipLibrary.copy");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(page())
                .contains("تهدف الاتفاقية إلى تأهيل المعهد.")
                .contains(words("partnershipLibrary.same"))
                .doesNotContain(words("partnershipLibrary.differs"));
        library.edit(
                disputes,
                0,
                new ClauseTemplateData(
                        "DIF-1",
                        ClauseTheme.DISPUTES,
                        PartnershipTest.both("تسوية الخلافات", "Différends"),
                        PartnershipTest.both("تسوى الخلافات بالتراضي.", "")));
        open(id);
        assertThat(page()).contains(words("partnershipLibrary.newer", 2));
        press("partnershipLibrary.differs");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("بالتراضي", "وديا");
    }

    @SuppressWarnings("unchecked")
    private Grid<FilledClause> offered() {
        return find(Grid.class).last();
    }

    @Test
    void theLibraryInADialogIsSearched() {
        open(draft());
        press("partnershipLibrary.choose");
        find(TextField.class).last().setValue("amiable");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aTextWithoutClausesStartsFromATemplateThatIsPutTogetherHere() {
        UI.getCurrent().navigate(PartnershipNavigation.TEMPLATES);
        press("partnershipLibrary.template.new");
        find(BilingualField.class).last().setValue(PartnershipTest.both("نموذج اتفاقية", "Modèle"));
        add(0);
        add(1);
        test(find(Button.class)
                        .withCondition(button -> words("partnershipLibrary.template.up")
                                .equals(button.getElement().getAttribute("aria-label")))
                        .last())
                .click();
        press("ui.save");
        AgreementTemplateRow template = library.templates().getFirst();
        assertThat(template.data().clauses()).containsExactly(object, disputes);
        assertThat(page()).contains("نموذج اتفاقية", "OBJ-1");
        UI.getCurrent().navigate(PartnershipNavigation.template(template.id()) + "/history");
        assertThat(page()).contains("OBJ-1");

        AgreementId id = draft();
        open(id);
        press("partnershipLibrary.begin");
        press("partnershipLibrary.begin");
        assertThat(page()).contains("تهدف الاتفاقية إلى تأهيل المعهد.", "تسوى الخلافات وديا.");
        assertThat(offers("partnershipLibrary.begin")).isFalse();
        UI.getCurrent().navigate(PartnershipNavigation.template(template.id()));
        press("ui.remove");
        press("ui.remove");
        assertThat(library.templates()).isEmpty();
    }

    /** The clauses are offered by code: the one on disputes, then the one on the object. */
    @SuppressWarnings("unchecked")
    private void add(int place) {
        ComboBox<ClauseTemplateRow> more = find(ComboBox.class).last();
        more.setValue(library.clauses().get(place));
    }

    @Test
    void theDossierIsOfferedInBothLanguagesToPrintAndToWriteOn() {
        UI.getCurrent().navigate(PartnershipNavigation.agreement(draft()));
        press("partnershipDossier.menu");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(
                        words("partnershipDossier.pdf.AR"),
                        words("partnershipDossier.word.AR"),
                        words("partnershipDossier.pdf.FR"),
                        words("partnershipDossier.word.FR"));
        assertThat(find(Anchor.class).all()).hasSizeGreaterThan(7);
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {AGREEMENT_READ, CHAMBER_READ})
    void whoOnlyReadsIsOfferedNothing() {
        UI.getCurrent().navigate(PartnershipNavigation.LIBRARY);
        assertThat(rows()).isEqualTo(2);
        assertThat(offers("partnershipLibrary.new")).isFalse();
        UI.getCurrent().navigate(PartnershipNavigation.libraryClause(object));
        assertThat(page()).contains("تهدف الاتفاقية إلى {object}.");
        assertThat(offers("partnershipLibrary.withdraw")).isFalse();
        UI.getCurrent().navigate(PartnershipNavigation.TEMPLATES);
        assertThat(offers("partnershipLibrary.template.new")).isFalse();
    }
}
