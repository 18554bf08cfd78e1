package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.IndicatorData;
import ma.ghorfa.partnership.IndicatorRow;
import ma.ghorfa.partnership.Indicators;
import ma.ghorfa.partnership.MeasureData;
import ma.ghorfa.partnership.MeasureRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Bars;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Share;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The indicators of an agreement: drawn on their way from the base to the target, and as a list with their measures. */
final class IndicatorsPanel extends Composite<Div> {

    private static final int NAME = 300;
    private static final int UNIT = 60;
    private static final int SOURCE = 1000;
    private static final int WHOLE = 100;

    private final Indicators indicators;
    private final ActorNames names;
    private final Drafts drafts;
    private final boolean edits;
    private final AgreementId id;
    private final boolean measurable;
    private final LocalDate today;
    private final Runnable anew;

    IndicatorsPanel(
            Indicators indicators,
            ActorNames names,
            Drafts drafts,
            boolean edits,
            AgreementDetails details,
            LocalDate today,
            Runnable anew) {
        this.indicators = indicators;
        this.names = names;
        this.drafts = drafts;
        this.edits = edits;
        this.id = details.row().id();
        this.today = today;
        this.anew = anew;
        measurable = details.current()
                .state()
                .filter(state -> state != AgreementState.SIGNED)
                .isPresent();
        List<IndicatorRow> rows = indicators.of(id, today);
        Sheet sheet = Sheet.titled(t("partnershipIndicators.title"));
        if (!rows.isEmpty()) {
            sheet.add(drawn(rows));
        }
        sheet.add(list(rows));
        getContent().add(sheet);
    }

    private Component drawn(List<IndicatorRow> rows) {
        var bars = new Bars();
        rows.forEach(row -> {
            int done = row.progress().orElse(0);
            bars.add(
                    new Span(PartnershipWords.in(row.data().name())),
                    sentence(row),
                    new Bars.Piece(row.isReached() ? "reached" : "done", Share.of(done, WHOLE)));
        });
        return bars;
    }

    private String sentence(IndicatorRow row) {
        IndicatorData data = row.data();
        String said = row.latest()
                .map(latest -> t(
                        "partnershipIndicators.said",
                        Formats.exact(latest.value()),
                        Formats.exact(data.target()),
                        PartnershipWords.in(data.unit()),
                        percent(row)))
                .orElseGet(() -> t(
                        "partnershipIndicators.notMeasured",
                        Formats.exact(data.target()),
                        PartnershipWords.in(data.unit())));
        return t("partnershipIndicators.saidWithState", said, standing(row));
    }

    private static String percent(IndicatorRow row) {
        return row.progress()
                .map(done -> t("partnershipIndicators.percent", Integer.toString(done)))
                .orElse("");
    }

    private String standing(IndicatorRow row) {
        if (row.isReached()) {
            return t("partnershipIndicators.state.reached");
        }
        return t(row.isLate(today) ? "partnershipIndicators.state.late" : "partnershipIndicators.state.onTheWay");
    }

    private Tone tone(IndicatorRow row) {
        if (row.isReached()) {
            return Tone.GOOD;
        }
        return row.isLate(today) ? Tone.ATTENTION : Tone.INFO;
    }

    private Component list(List<IndicatorRow> rows) {
        var grid = new RecordGrid<IndicatorRow>();
        grid.acts(
                        "partnershipIndicators.field.name",
                        row -> PartnershipWords.in(row.data().name()),
                        this::open)
                .setFlexGrow(2);
        grid.text(
                "partnershipIndicators.field.unit",
                row -> PartnershipWords.in(row.data().unit()));
        grid.text("partnershipIndicators.field.direction", row -> t("partnership.direction", row.direction()));
        exact(grid, "partnershipIndicators.field.base", row -> row.data().base());
        exact(grid, "partnershipIndicators.field.latest", row -> row.latest()
                .map(MeasureData::value)
                .orElse(null));
        grid.date(
                "partnershipIndicators.field.measuredOn",
                row -> row.latest().map(MeasureData::on).orElse(null));
        exact(grid, "partnershipIndicators.field.target", row -> row.data().target());
        grid.date("partnershipIndicators.field.targetOn", row -> row.data().targetOn());
        grid.number(
                "partnershipIndicators.field.progress",
                row -> row.progress().map(Integer::longValue).orElse(null),
                IndicatorsPanel::percent);
        grid.badge("partnershipIndicators.field.state", this::standing, this::tone);
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipIndicators.none");
        var acts = new Div(grid.export("partnershipIndicators.title"));
        acts.addClassName("bar");
        if (edits) {
            acts.add(Buttons.primary("partnershipIndicators.add", Icons.ADD, () -> edit(null)));
        }
        var list = new Div(acts, grid);
        list.addClassName("stack");
        return list;
    }

    private static void exact(
            RecordGrid<IndicatorRow> grid, String labelKey, Function<IndicatorRow, @Nullable BigDecimal> number) {
        grid.decimal(labelKey, 2, number, row -> {
            @Nullable BigDecimal value = number.apply(row);
            return value == null ? "" : Formats.exact(value);
        });
    }

    // ---- One of them ----

    private void open(IndicatorRow row) {
        var facts = new Facts()
                .add(
                        "partnershipIndicators.field.name",
                        PartnershipWords.in(row.data().name()))
                .add("partnershipIndicators.field.progress", sentence(row))
                .add(
                        "partnershipIndicators.field.targetOn",
                        PartnershipWords.date(row.data().targetOn()));
        var measured = new UnorderedList();
        Dialog dialog = Ask.dialog(t("partnershipIndicators.field.name"), facts, measured);
        row.measures().forEach(measure -> measured.add(line(row, measure, dialog)));
        if (edits) {
            dialog.getFooter()
                    .add(
                            Buttons.danger("partnershipIndicators.remove", Icons.DELETE, () -> {
                                dialog.close();
                                remove(row);
                            }),
                            Buttons.plain("ui.edit", Icons.EDIT, () -> {
                                dialog.close();
                                edit(row);
                            }));
            if (measurable) {
                dialog.getFooter().add(Buttons.primary("partnershipIndicators.measure", Icons.ADD, () -> {
                    dialog.close();
                    measure(row, null);
                }));
            }
        }
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    private void remove(IndicatorRow row) {
        Ask.reason(
                t("partnershipIndicators.remove"),
                t(
                        "partnershipIndicators.removeQuestion",
                        PartnershipWords.in(row.data().name()),
                        row.measures().size()),
                "partnershipIndicators.remove",
                reason -> {
                    indicators.remove(row.id(), row.version(), row.measures().size(), reason);
                    Notices.done("ui.saved");
                    anew.run();
                });
    }

    private ListItem line(IndicatorRow row, MeasureRow measure, Dialog dialog) {
        MeasureData data = measure.data();
        var item = new ListItem(new Span(t(
                "partnershipIndicators.measured",
                PartnershipWords.date(data.on()),
                Formats.exact(data.value()),
                PartnershipWords.in(row.data().unit()),
                data.source(),
                names.nameOf(measure.by(), Words.locale()))));
        if (edits) {
            item.add(Buttons.plain("partnershipIndicators.correct", Icons.EDIT, () -> {
                dialog.close();
                measure(row, measure);
            }));
        }
        return item;
    }

    private void measure(IndicatorRow row, @Nullable MeasureRow measure) {
        var form = new RecordForm(drafts, measure == null ? "measure:new:" + row.id() : "measure:" + measure.id());
        Slot<LocalDate> on =
                form.date("on", "partnershipIndicators.field.measuredOn").required();
        Slot<BigDecimal> value =
                form.exact("value", "partnershipIndicators.field.value").required();
        Slot<String> source = form.area("source", "partnershipIndicators.field.source", SOURCE)
                .required();
        form.onSave(version -> {
            var data = new MeasureData(on.value(), value.value(), source.value());
            if (measure == null) {
                indicators.measure(row.id(), data);
            } else {
                indicators.correct(measure.id(), version, data);
            }
        });
        if (measure == null) {
            FormDialog.open(
                    t("partnershipIndicators.measure"), form, new RecordForm.State(0, Map.of("on", today)), anew);
        } else {
            form.onReload(() -> state(indicators.of(id, today).stream()
                    .flatMap(one -> one.measures().stream())
                    .filter(one -> one.id().equals(measure.id()))
                    .findAny()
                    .orElseThrow()));
            FormDialog.open(t("partnershipIndicators.correct"), form, state(measure), anew);
        }
    }

    private static RecordForm.State state(MeasureRow measure) {
        MeasureData data = measure.data();
        return new RecordForm.State(
                measure.version(), Map.of("on", data.on(), "value", data.value(), "source", data.source()));
    }

    private void edit(@Nullable IndicatorRow row) {
        var form = new RecordForm(drafts, row == null ? "indicator:new:" + id : "indicator:" + row.id());
        Slot<Bilingual> name =
                form.bilingual("name", "partnershipIndicators.field.name", NAME).required();
        Slot<Bilingual> unit =
                form.bilingual("unit", "partnershipIndicators.field.unit", UNIT).required();
        Slot<BigDecimal> base =
                form.exact("base", "partnershipIndicators.field.base").required();
        Slot<BigDecimal> target =
                form.exact("target", "partnershipIndicators.field.target").required();
        Slot<LocalDate> targetOn =
                form.date("targetOn", "partnershipIndicators.field.targetOn").required();
        form.onSave(version -> {
            var data = new IndicatorData(name.value(), unit.value(), base.value(), target.value(), targetOn.value());
            if (row == null) {
                indicators.add(id, data);
            } else {
                indicators.edit(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(t("partnershipIndicators.add"), form, RecordForm.State.blank(), anew);
        } else {
            form.onReload(() -> state(indicators.of(id, today).stream()
                    .filter(one -> one.id().equals(row.id()))
                    .findAny()
                    .orElseThrow()));
            FormDialog.open(t("ui.edit"), form, state(row), anew);
        }
    }

    private static RecordForm.State state(IndicatorRow row) {
        IndicatorData data = row.data();
        return new RecordForm.State(
                row.version(),
                Map.of(
                        "name", data.name(),
                        "unit", data.unit(),
                        "base", data.base(),
                        "target", data.target(),
                        "targetOn", data.targetOn()));
    }
}
