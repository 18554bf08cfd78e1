package ma.ghorfa.partnership;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.ghorfa.base.Zone;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.testing.GhorfaTest;
import ma.ghorfa.ui.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Agreements drawn, and what they reach and risk, on the screen: every drawing has its words. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "director",
        roles = {AGREEMENT_READ, AGREEMENT_PREPARE, CHAMBER_READ, SESSION_READ})
class PicturesScreenTests extends SpringBrowserlessTest {

    private static final LocalDate VOTE = LocalDate.of(2025, 6, 26);
    private static final LocalDate EFFECT = VOTE.plusDays(7);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Risks risks;

    @Autowired
    private Texts texts;

    private final PartnershipTest story = new PartnershipTest() {};
    private AgreementId id;

    @SuppressWarnings("NullAway.Init")
    PicturesScreenTests() {}

    @BeforeEach
    void agreement() {
        beans.autowireBean(story);
        id = story.crafts();
    }

    private String words(String key, @Nullable Object... args) {
        return texts.get(Language.AR, key, args);
    }

    private void open(String tab) {
        UI.getCurrent().navigate(PartnershipNavigation.agreement(id) + "/" + tab);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static String date(LocalDate day) {
        return Formats.date(day, Language.AR.locale());
    }

    private void press(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    private List<String> links(String path) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getHref().equals(path))
                .map(link -> link.getElement().getAttribute("aria-label"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    // ---- All agreements ----

    @Test
    void thePageSaysWhereAgreementsStandAndWhoWaits() {
        UI.getCurrent().navigate(PartnershipNavigation.PICTURES);
        assertThat(page())
                .contains(words("partnershipPictures.stages"), words("partnership.state.DRAFT"))
                .contains(words("partnershipPictures.waiting"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(PartnershipNavigation.AGREEMENTS + "?state=DRAFT");
        assertThat(find(Grid.class).all()).hasSize(2);
    }

    @Test
    void thePageSaysWhatPartnersContribute() {
        story.signed(id, VOTE);
        UI.getCurrent().navigate(PartnershipNavigation.PICTURES + "/contributions");
        assertThat(page())
                .contains(words("partnershipPictures.inCash"), "مجلس جهة فاس-مكناس")
                .contains(words("partnershipPictures.field.late"));
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isGreaterThanOrEqualTo(3);
    }

    // ---- One along its days ----

    @Test
    void beforeTheSignatureTheLineShowsWhatIsPlanned() {
        open("timeline");
        assertThat(page())
                .contains(words("partnershipPictures.event.end", date(LocalDate.of(2027, 12, 31))))
                .contains(words("partnershipPictures.legend.planned"))
                .doesNotContain(words("partnershipPictures.legend.amendment"));
        assertThat(find(Timeline.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo(words("partnershipPictures.timeline.label"));
    }

    @Test
    void everyMarkOfTheLineIsALinkAndStandsInTheList() {
        story.signed(id, VOTE);
        AgreementId first = story.amendment(id, "تمديد المدة", LocalDate.of(2028, 12, 31));
        story.ready(first, LocalDate.of(2025, 10, 20));
        PartnershipTest.PRESIDENT.run(() -> {
            story.steps.sign(first, story.version(first), LocalDate.of(2025, 11, 3), "", LocalDate.of(2025, 12, 1));
            story.steps.suspend(id, story.version(id), LocalDate.of(2025, 12, 20), "أشغال");
            story.steps.resume(id, story.version(id), LocalDate.of(2026, 1, 20), "استئناف");
        });
        open("timeline");
        String amendment = words(
                "partnershipPictures.event.amendment",
                words("partnershipUi.named", words("partnershipUi.amendment", 1), "تمديد المدة"),
                date(LocalDate.of(2025, 12, 1)));
        assertThat(page())
                .contains(amendment, words("partnershipPictures.today"))
                .contains(words("partnershipPictures.event.signed", date(EFFECT)))
                .contains(words("partnershipPictures.event.end", date(LocalDate.of(2028, 12, 31))))
                .contains(words("partnershipPictures.event.formerEnd", date(LocalDate.of(2027, 12, 31))))
                .contains(words("partnershipPictures.tranche.late"), words("partnershipPictures.legend.former"));
        assertThat(links(PartnershipNavigation.agreement(first))).containsExactly(amendment);
        assertThat(links(PartnershipNavigation.agreement(id) + "/contributions"))
                .hasSize(4);
        assertThat(find(Timeline.class).single().getElement().getOuterHTML())
                .contains("stretch suspended", "stretch running")
                .contains("mark former", "mark late");
    }

    // ---- Indicators and risks ----

    @Test
    void anIndicatorIsEnteredMeasuredAndDrawn() {
        story.signed(id, VOTE);
        open("obligations");
        press("partnershipIndicators.add");
        List<TextField> lines = find(TextField.class).all();
        lines.get(0).setValue("المتدربون المكونون");
        lines.get(2).setValue("متدرب");
        find(BigDecimalField.class).all().getFirst().setValue(BigDecimal.ZERO);
        find(BigDecimalField.class).last().setValue(new BigDecimal("100"));
        find(DatePicker.class).last().setValue(LocalDate.of(2026, 6, 30));
        press("ui.save");
        LocalDate today = Zone.date(Instant.now());
        IndicatorRow row = indicators.of(id, today).getFirst();
        assertThat(row.data().name().ar()).isEqualTo("المتدربون المكونون");
        assertThat(page()).contains(words("partnershipIndicators.notMeasured", "100", "متدرب"));
        indicators.measure(row.id(), new MeasureData(EFFECT, new BigDecimal("40"), "لوائح"));
        open("obligations");
        assertThat(page())
                .contains(words(
                        "partnershipIndicators.said",
                        "40",
                        "100",
                        "متدرب",
                        words("partnershipIndicators.percent", "40")))
                .contains(words("partnershipIndicators.state.late"));
    }

    @Test
    void aTargetThatIsTheBaseKeepsTheFormOpen() {
        open("obligations");
        press("partnershipIndicators.add");
        List<TextField> lines = find(TextField.class).all();
        lines.get(0).setValue("المتدربون");
        lines.get(2).setValue("متدرب");
        find(BigDecimalField.class).all().getFirst().setValue(BigDecimal.TEN);
        find(BigDecimalField.class).last().setValue(BigDecimal.TEN);
        find(DatePicker.class).last().setValue(LocalDate.of(2026, 6, 30));
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isTrue();
        assertThat(indicators.of(id, VOTE)).isEmpty();
        find(BigDecimalField.class).last().setValue(BigDecimal.ONE);
        press("ui.save");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(indicators.of(id, VOTE)).hasSize(1);
    }

    @Test
    void aRiskIsEnteredAndCountedInItsSquare() {
        open("obligations");
        press("partnershipRisks.add");
        find(TextField.class).all().getFirst().setValue("قلة المعلمين");
        find(IntegerField.class).all().getFirst().setValue(3);
        find(IntegerField.class).last().setValue(5);
        find(TextArea.class).last().setValue("جرد المعلمين");
        press("ui.save");
        assertThat(risks.of(id)).singleElement().extracting(RiskRow::score).isEqualTo(15);
        assertThat(page()).contains(words("partnershipRisks.square"));
        assertThat(find(NativeTableCell.class).all().stream()
                        .filter(cell -> cell.hasClassName("high") && "1".equals(cell.getText())))
                .hasSize(1);
        open("history");
        assertThat(page()).contains(words("partnershipUi.history.agreement_risk.words_ar"), "قلة المعلمين");
    }

    @Test
    void anIndicatorAndARiskAreTakenBackOnceAReasonIsWritten() {
        story.signed(id, VOTE);
        indicators.add(
                id,
                new IndicatorData(
                        PartnershipTest.both("المتدربون المكونون", ""),
                        PartnershipTest.both("متدرب", ""),
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        VOTE));
        risks.add(id, new RiskData(PartnershipTest.both("قلة المعلمين", ""), 3, 3, "", "", RiskState.OPEN, null));
        open("obligations");
        press("partnershipIndicators.field.name", "partnershipIndicators.remove");
        assertThat(indicators.of(id, VOTE)).as("without a reason").hasSize(1);
        find(TextArea.class).last().setValue("أدخل مرتين");
        press("partnershipIndicators.remove");
        assertThat(indicators.of(id, VOTE)).isEmpty();
        assertThat(find(Dialog.class).exists()).isFalse();
        press("partnershipRisks.field.risk", "partnershipRisks.remove");
        assertThat(risks.of(id)).as("without a reason").hasSize(1);
        find(TextArea.class).last().setValue("يخص اتفاقية أخرى");
        press("partnershipRisks.remove");
        assertThat(risks.of(id)).isEmpty();
        assertThat(find(Dialog.class).exists()).isFalse();
        open("history");
        assertThat(page()).contains("المتدربون المكونون", "قلة المعلمين");
    }

    /** Opens the first record of the list with the column, asks for an act on it, and confirms without saying why. */
    private void press(String column, String act) {
        Grid<?> list = find(Grid.class).all().stream()
                .filter(grid -> grid.getColumnByKey(column) != null)
                .findAny()
                .orElseThrow();
        test(list).invokeLitRendererFunction(0, column, "act");
        press(act);
        press(act);
    }

    @Test
    @WithMockUser(
            username = "auditor",
            roles = {AGREEMENT_READ, CHAMBER_READ})
    void whoOnlyReadsIsOfferedNothing() {
        open("obligations");
        assertThat(page()).contains(words("partnershipIndicators.title"), words("partnershipRisks.title"));
        assertThat(find(Button.class)
                        .withText(words("partnershipIndicators.add"))
                        .exists())
                .isFalse();
        assertThat(find(Button.class).withText(words("partnershipRisks.add")).exists())
                .isFalse();
    }
}
