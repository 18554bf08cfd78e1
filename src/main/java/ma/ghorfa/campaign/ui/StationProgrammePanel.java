package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.BenefitRow;
import ma.ghorfa.campaign.Benefits;
import ma.ghorfa.campaign.PresentationData;
import ma.ghorfa.campaign.PresentationRow;
import ma.ghorfa.campaign.StationDetails;
import ma.ghorfa.campaign.StationId;
import ma.ghorfa.campaign.StationState;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** What is shown and explained at a station, and who answers for it. */
final class StationProgrammePanel extends Composite<Div> {

    private static final int LONGEST_MINUTES = 600;
    private static final int USUAL_MINUTES = 30;
    private static final int MOST_LISTENERS = 100_000;

    private final Stations stations;
    private final Benefits benefits;
    private final Drafts drafts;
    private final StationDetails details;
    private final StationId id;
    private final boolean writes;
    private final boolean explains;
    private final Runnable again;

    /**
     * @param writes whether the reader may plan presentations
     * @param explains whether the reader may say now what was explained
     * @param again shows the tab anew
     */
    StationProgrammePanel(
            Stations stations,
            Benefits benefits,
            Drafts drafts,
            StationDetails details,
            boolean writes,
            boolean explains,
            Runnable again) {
        this.stations = stations;
        this.benefits = benefits;
        this.drafts = drafts;
        this.details = details;
        this.id = details.row().id();
        this.writes = writes && details.row().state() != StationState.CANCELLED;
        this.explains = explains;
        this.again = again;
        getContent().addClassName("stack-wide");
        getContent().add(facts(), presentations(), explained());
    }

    private Component facts() {
        var facts = new Facts()
                .add("campaign.field.responsible", details.row().data().responsible());
        if (!details.row().reason().isEmpty()) {
            facts.add("campaign.field.reason", details.row().reason());
        }
        return new Sheet(facts);
    }

    private Component presentations() {
        var grid = new RecordGrid<PresentationRow>();
        if (writes) {
            grid.acts("campaign.field.title", row -> Labels.in(row.data().title()), this::edit)
                    .setFlexGrow(2);
        } else {
            grid.text("campaign.field.title", row -> Labels.in(row.data().title()))
                    .setFlexGrow(2);
        }
        grid.text("campaign.field.speaker", row -> row.data().speaker());
        grid.text("campaign.field.minutes", row -> Integer.toString(row.data().minutes()), row -> row.data()
                .minutes());
        grid.text(
                "campaign.field.listeners",
                row -> row.data().listeners() == null
                        ? ""
                        : row.data().listeners().toString());
        grid.setAllRowsVisible(true);
        grid.setItems(details.presentations());
        grid.whenEmpty("campaign.presentation.none");
        var head = new Div(new H2(t("campaign.presentations")));
        head.addClassNames("bar", "apart");
        if (writes) {
            head.add(Buttons.plain("campaign.presentation.add", Icons.ADD, () -> edit(null)));
        }
        return new Sheet(head, grid);
    }

    private void edit(@Nullable PresentationRow row) {
        var form = new RecordForm(drafts, "station-presentation:" + (row == null ? "new:" + id : row.id()));
        Slot<Bilingual> title =
                form.bilingual("title", "campaign.field.title", 200).required();
        Slot<String> speaker =
                form.text("speaker", "campaign.field.speaker", 160).required();
        Slot<Integer> minutes = form.integer("minutes", "campaign.field.minutes", 1, LONGEST_MINUTES)
                .required();
        Slot<Integer> listeners = form.integer("listeners", "campaign.field.listeners", 0, MOST_LISTENERS);
        form.onSave(version -> {
            var data = new PresentationData(
                    title.value(),
                    speaker.value(),
                    minutes.value(),
                    listeners.given().orElse(null));
            if (row == null) {
                stations.addPresentation(id, data);
            } else {
                stations.editPresentation(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(
                    t("campaign.presentation.add"), form, new State(0, Map.of("minutes", USUAL_MINUTES)), again);
            return;
        }
        form.onReload(() -> stations.details(id).presentations().stream()
                .filter(stored -> stored.id().equals(row.id()))
                .map(StationProgrammePanel::state)
                .findAny()
                .orElseThrow());
        Dialog dialog = FormDialog.open(t("campaign.presentation.edit"), form, state(row), again);
        form.withButtons(Buttons.danger("ui.remove", Icons.DELETE, () -> {
            stations.removePresentation(row.id());
            dialog.close();
            again.run();
        }));
    }

    private static State state(PresentationRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", row.data().title());
        values.put("speaker", row.data().speaker());
        values.put("minutes", row.data().minutes());
        values.put("listeners", row.data().listeners());
        return new State(row.version(), values);
    }

    private Component explained() {
        Sheet sheet = Sheet.titled(t("campaign.explained"));
        List<BenefitRow> all = benefits.all().stream()
                .filter(row -> row.data().isOfferedOn(details.row().data().day())
                        || details.explained().contains(row.id()))
                .toList();
        if (explains && !all.isEmpty()) {
            sheet.add(choice(all));
            return sheet;
        }
        List<BenefitRow> chosen = all.stream()
                .filter(row -> details.explained().contains(row.id()))
                .toList();
        if (chosen.isEmpty()) {
            sheet.add(new Paragraph(t("campaign.explained.none")));
        } else {
            var list = new UnorderedList();
            chosen.forEach(row -> list.add(new ListItem(Labels.in(row.data().name()))));
            sheet.add(list);
        }
        return sheet;
    }

    private Component choice(List<BenefitRow> all) {
        var group = new CheckboxGroup<BenefitRow>();
        group.setAriaLabel(t("campaign.explained"));
        group.setItems(all);
        group.setItemLabelGenerator(row -> Labels.in(row.data().name()));
        group.setValue(all.stream()
                .filter(row -> details.explained().contains(row.id()))
                .collect(Collectors.toSet()));
        return new Div(group, Buttons.plain("campaign.explained.save", Icons.CHECK, () -> explain(group.getValue())));
    }

    /** What is ticked replaces what was ticked when the page was read; what a colleague ticked since then stays. */
    private void explain(Set<BenefitRow> ticked) {
        try {
            stations.explain(
                    id,
                    details.row().version(),
                    ticked.stream().map(BenefitRow::id).collect(Collectors.toSet()));
            Notices.done("campaign.explained.saved");
        } catch (RuntimeException refused) {
            if (!Failures.isConflict(refused)) {
                throw refused;
            }
            Notices.refused(t("campaign.explained.conflict"));
        }
        again.run();
    }
}
