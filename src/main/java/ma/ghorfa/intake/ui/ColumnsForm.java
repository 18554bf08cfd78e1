package ma.ghorfa.intake.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.ImportFile;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.IntakeColumn;
import ma.ghorfa.intake.IntakeNavigation;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * What each column of the file is: one field for each, called as the file calls it, with what stands in its first rows; and
 * what happens with those that are stored already.
 */
final class ColumnsForm extends Composite<Div> {

    private static final String LEFT_OUT = "";

    private final ImportRow job;
    private final IntakeOffer offer;
    private final Labels labels;
    private final Map<Integer, Select<String>> fields = new TreeMap<>();
    private final RadioButtonGroup<Existing> existing = new RadioButtonGroup<>();
    private final Div missing = new Div();

    ColumnsForm(ImportFile file, ImportRow job, IntakeOffer offer, Labels labels) {
        this.job = job;
        this.offer = offer;
        this.labels = labels;
        file.before().forEach(before -> getContent().add(sameFile(before)));
        @Nullable Instant byOthers = file.byOthers();
        if (byOthers != null) {
            getContent()
                    .add(new Callout(
                            Tone.ATTENTION, t("intake.sameFile.others", Formats.dateTime(byOthers, Words.locale()))));
        }
        file.notes().forEach(note -> getContent()
                .add(new Callout(Tone.INFO, t(note.messageKey(), note.args().toArray()))));
        var grid = new Div();
        grid.addClassName("intake-mapping");
        for (int place = 0; place < job.header().size(); place++) {
            grid.add(field(place, file.sample()));
        }
        getContent()
                .add(
                        Sheet.titled(t("intake.step.columns"), new Paragraph(t("intake.columns.hint")), missing, grid)
                                .calling(),
                        Sheet.titled(t("intake.existing.title"), existing()));
        getContent().addClassName("intake-form");
        tellMissing();
    }

    private static Component sameFile(ImportRow before) {
        var link = new Anchor(IntakeNavigation.of(before.id()), Formats.dateTime(before.createdAt(), Words.locale()));
        link.getElement().setAttribute("router-link", true);
        return new Callout(Tone.ATTENTION, t("intake.sameFile"), link);
    }

    private Component field(int place, List<List<String>> sample) {
        List<String> columns = new ArrayList<>();
        columns.add(LEFT_OUT);
        offer.columns().forEach(column -> columns.add(column.name()));
        Select<String> field = Fields.select(
                "intake.field.file",
                columns,
                column -> column.equals(LEFT_OUT) ? t("intake.column.leftOut") : t(offer.labelKey(column)));
        field.setLabel(labels.header(job, place, Words.locale()));
        field.setValue(job.mapping().getOrDefault(place, LEFT_OUT));
        String examples = sample.stream()
                .map(row -> place < row.size() ? row.get(place) : "")
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(t("intake.example.separator")));
        field.setHelperText(examples.isEmpty() ? t("intake.example.none") : t("intake.example", examples));
        field.addValueChangeListener(change -> tellMissing());
        fields.put(place, field);
        return field;
    }

    private Component existing() {
        existing.setLabel(t("intake.existing.question"));
        existing.setItems(Existing.values());
        existing.setRenderer(new ComponentRenderer<>(choice -> new Span(t("intake.existing", choice))));
        existing.setValue(job.existing());
        return existing;
    }

    /** Says which columns nothing new can be written without, and which are named twice. */
    private void tellMissing() {
        missing.removeAll();
        Collection<String> named =
                fields.values().stream().map(Select::getValue).toList();
        List<String> lacking = offer.columns().stream()
                .filter(IntakeColumn::required)
                .filter(column -> !named.contains(column.name()))
                .map(column -> t(column.labelKey()))
                .toList();
        if (!lacking.isEmpty()) {
            missing.add(new Callout(
                    Tone.ATTENTION, t("intake.columns.missing", String.join(t("ui.list.separator"), lacking))));
        }
        boolean twice = offer.columns().stream()
                .anyMatch(column -> named.stream().filter(column.name()::equals).count() > 1);
        if (twice) {
            missing.add(new Callout(Tone.BAD, t("intake.columns.twice")));
        }
    }

    Map<Integer, String> mapping() {
        Map<Integer, String> mapping = new TreeMap<>();
        fields.forEach((place, field) -> {
            if (!field.getValue().equals(LEFT_OUT)) {
                mapping.put(place, field.getValue());
            }
        });
        return mapping;
    }

    Existing chosen() {
        return existing.getValue();
    }
}
