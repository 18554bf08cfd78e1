package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.RiskData;
import ma.ghorfa.partnership.RiskLevel;
import ma.ghorfa.partnership.RiskRow;
import ma.ghorfa.partnership.RiskState;
import ma.ghorfa.partnership.Risks;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The risks of an agreement: how many weigh how much as a square, and each with what is done against it. */
@StyleSheet("context://styles/drawings.css")
final class RisksPanel extends Composite<Div> {

    private static final int WORDS = 1000;
    private static final int OWNER = 200;
    private static final int MEASURE = 2000;

    private final Risks risks;
    private final Drafts drafts;
    private final boolean edits;
    private final AgreementId id;
    private final LocalDate today;
    private final Runnable anew;

    RisksPanel(Risks risks, Drafts drafts, boolean edits, AgreementDetails details, LocalDate today, Runnable anew) {
        this.risks = risks;
        this.drafts = drafts;
        this.edits = edits;
        this.id = details.row().id();
        this.today = today;
        this.anew = anew;
        List<RiskRow> rows = risks.of(id);
        Sheet sheet = Sheet.titled(t("partnershipRisks.title"));
        if (rows.stream().anyMatch(row -> !row.isClosed())) {
            sheet.add(square(rows));
        }
        sheet.add(list(rows));
        getContent().add(sheet);
    }

    /** Likely above, heavy at the end of the line; a cell says how many there are, and its border how much they weigh. */
    private static Component square(List<RiskRow> rows) {
        var table = new NativeTable();
        table.addClassName("risk-square");
        table.setCaptionText(t("partnershipRisks.square"));
        var head = new NativeTableRow(new NativeTableCell());
        for (int impact = 1; impact <= RiskData.HIGHEST; impact++) {
            head.add(header("col", t("partnershipRisks.impactIs", impact)));
        }
        table.getHead().add(head);
        for (int likelihood = RiskData.HIGHEST; likelihood >= 1; likelihood--) {
            var line = new NativeTableRow(header("row", t("partnershipRisks.likelihoodIs", likelihood)));
            for (int impact = 1; impact <= RiskData.HIGHEST; impact++) {
                line.add(cell(rows, likelihood, impact));
            }
            table.getBody().add(line);
        }
        var scrolling = new Div(table);
        scrolling.getStyle().set("overflow-x", "auto");
        return scrolling;
    }

    private static NativeTableHeaderCell header(String scope, String words) {
        var header = new NativeTableHeaderCell(words);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private static NativeTableCell cell(List<RiskRow> rows, int likelihood, int impact) {
        long count = rows.stream()
                .filter(row -> !row.isClosed()
                        && row.data().likelihood() == likelihood
                        && row.data().impact() == impact)
                .count();
        var cell = new NativeTableCell(count == 0 ? "" : Long.toString(count));
        cell.addClassName(RiskLevel.of(likelihood, impact).name().toLowerCase(Locale.ROOT));
        return cell;
    }

    private Component list(List<RiskRow> rows) {
        var grid = new RecordGrid<RiskRow>();
        if (edits) {
            grid.acts(
                            "partnershipRisks.field.risk",
                            row -> PartnershipWords.in(row.data().words()),
                            this::edit)
                    .setFlexGrow(3);
        } else {
            grid.longText(
                            "partnershipRisks.field.risk",
                            row -> PartnershipWords.in(row.data().words()))
                    .setFlexGrow(3);
        }
        grid.badge(
                        "partnershipRisks.field.score",
                        row -> t("partnershipRisks.score", row.score(), t("partnership.riskLevel", row.level())),
                        row -> row.isClosed() ? Tone.NEUTRAL : tone(row.level()))
                .setComparator(Comparator.comparingInt(RiskRow::score));
        grid.number(
                "partnershipRisks.field.likelihood",
                row -> (long) row.data().likelihood(),
                row -> Integer.toString(row.data().likelihood()));
        grid.number(
                "partnershipRisks.field.impact",
                row -> (long) row.data().impact(),
                row -> Integer.toString(row.data().impact()));
        grid.text(
                "partnershipRisks.field.state",
                row -> t("partnership.riskState", row.data().state()));
        grid.longText("partnershipRisks.field.measure", row -> row.data().measure())
                .setFlexGrow(2);
        grid.text("partnershipUi.field.owner", row -> row.data().owner());
        grid.date("partnershipRisks.field.reviewedOn", row -> row.data().reviewedOn());
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipRisks.none");
        var acts = new Div(grid.export("partnershipRisks.title"));
        acts.addClassName("bar");
        if (edits) {
            acts.add(Buttons.primary("partnershipRisks.add", Icons.ADD, () -> edit(null)));
        }
        var list = new Div(acts, grid);
        list.addClassName("stack");
        return list;
    }

    private static Tone tone(RiskLevel level) {
        return switch (level) {
            case LOW -> Tone.GOOD;
            case MIDDLE -> Tone.ATTENTION;
            case HIGH -> Tone.BAD;
        };
    }

    private void edit(@Nullable RiskRow row) {
        var form = new RecordForm(drafts, row == null ? "risk:new:" + id : "risk:" + row.id());
        Slot<Bilingual> words =
                form.bilingual("words", "partnershipRisks.field.risk", WORDS).required();
        Slot<Integer> likelihood = form.integer(
                        "likelihood", "partnershipRisks.field.likelihoodMark", 1, RiskData.HIGHEST)
                .required();
        Slot<Integer> impact = form.integer("impact", "partnershipRisks.field.impactMark", 1, RiskData.HIGHEST)
                .required();
        Slot<RiskState> state = form.select(
                        "state",
                        "partnershipRisks.field.state",
                        List.of(RiskState.values()),
                        RiskState::name,
                        one -> t("partnership.riskState", one))
                .required();
        Slot<String> owner = form.text("owner", "partnershipUi.field.owner", OWNER);
        Slot<LocalDate> reviewedOn = form.date("reviewedOn", "partnershipRisks.field.reviewedOn");
        Slot<String> measure = form.area("measure", "partnershipRisks.field.measure", MEASURE);
        form.onSave(version -> {
            var data = new RiskData(
                    words.value(),
                    likelihood.value(),
                    impact.value(),
                    owner.value(),
                    measure.value(),
                    state.value(),
                    reviewedOn.given().orElse(null));
            if (row == null) {
                risks.add(id, data);
            } else {
                risks.edit(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(
                    t("partnershipRisks.add"),
                    form,
                    new RecordForm.State(0, Map.of("state", RiskState.OPEN, "reviewedOn", today)),
                    anew);
        } else {
            form.onReload(() -> state(risks.of(id).stream()
                    .filter(one -> one.id().equals(row.id()))
                    .findAny()
                    .orElseThrow()));
            Dialog dialog = FormDialog.open(t("ui.edit"), form, state(row), anew);
            form.withButtons(Buttons.danger("partnershipRisks.remove", Icons.DELETE, () -> remove(row, dialog)));
        }
    }

    private void remove(RiskRow row, Dialog edited) {
        Ask.reason(
                t("partnershipRisks.remove"),
                t(
                        "partnershipRisks.removeQuestion",
                        PartnershipWords.in(row.data().words())),
                "partnershipRisks.remove",
                reason -> {
                    risks.remove(row.id(), row.version(), reason);
                    edited.close();
                    Notices.done("ui.saved");
                    anew.run();
                });
    }

    private static RecordForm.State state(RiskRow row) {
        RiskData data = row.data();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", data.words());
        values.put("likelihood", data.likelihood());
        values.put("impact", data.impact());
        values.put("state", data.state());
        values.put("owner", data.owner());
        values.put("reviewedOn", data.reviewedOn());
        values.put("measure", data.measure());
        return new RecordForm.State(row.version(), values);
    }
}
