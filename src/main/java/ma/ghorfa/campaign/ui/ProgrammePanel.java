package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.CampaignDetails;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.CampaignNavigation;
import ma.ghorfa.campaign.CampaignRow;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.Campaigns;
import ma.ghorfa.campaign.Need;
import ma.ghorfa.campaign.NextStep;
import ma.ghorfa.campaign.PartnerData;
import ma.ghorfa.campaign.PartnerRow;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.campaign.Stations;
import ma.ghorfa.campaign.TakeStep;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Meter;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What a campaign does: where it stands and what is next, how far it is from its aim, its stations, its partners. */
final class ProgrammePanel extends Composite<Div> {

    private static final int NOTE = 1000;

    private final Campaigns campaigns;
    private final Stations stations;
    private final Places.Names names;
    private final Drafts drafts;
    private final CampaignDetails details;
    private final CampaignId id;
    private final boolean writes;
    private final LocalDate today;
    private final Runnable again;

    /**
     * @param writes whether the reader may change the campaign
     * @param again shows the page anew
     */
    ProgrammePanel(
            Campaigns campaigns,
            Stations stations,
            Places.Names names,
            Drafts drafts,
            CampaignDetails details,
            boolean writes,
            LocalDate today,
            Runnable again) {
        this.campaigns = campaigns;
        this.stations = stations;
        this.names = names;
        this.drafts = drafts;
        this.details = details;
        this.id = details.row().id();
        this.writes = writes && details.row().state() != CampaignState.CLOSED;
        this.today = today;
        this.again = again;
        Div content = getContent();
        content.addClassName("stack-wide");
        content.add(steps(), head(), stationList());
        var below = new Div(programme(), partners(), taken());
        below.addClassName("sheet-row");
        content.add(below);
    }

    private Component steps() {
        List<CampaignState> all = List.of(CampaignState.values());
        return new Steps(
                all.stream().map(Labels::state).toList(),
                all.indexOf(details.row().state()));
    }

    private Component head() {
        var row = new Div(reached());
        row.addClassName("sheet-row");
        details.next().ifPresent(next -> row.add(next(next)));
        return row;
    }

    private Component reached() {
        CampaignRow row = details.row();
        List<StationRow> all = stations.of(id);
        int visitors = all.stream().mapToInt(StationRow::visitors).sum();
        var figures = new Div(
                new Figure(Formats.number(row.requests()), t("campaign.field.requests"), Tone.GOOD),
                new Figure(Formats.number(row.attended()), t("campaign.field.attended"), Tone.NEUTRAL),
                new Figure(Formats.number(visitors), t("campaign.field.visitors"), Tone.NEUTRAL),
                new Figure(
                        t("campaign.heldOf", row.held(), row.stations()), t("campaign.field.stations"), Tone.NEUTRAL));
        figures.addClassName("figures");
        Sheet sheet = Sheet.titled(t("campaign.reached"), figures);
        if (row.objective() > 0) {
            String sentence = t(
                    "campaign.reached.sentence",
                    row.requests(),
                    row.objective(),
                    Labels.rate(row.requests(), row.objective()));
            int whole = (int) Math.max(row.objective(), row.requests());
            Tone tone = row.requests() >= row.objective() ? Tone.GOOD : Tone.ATTENTION;
            sheet.add(new Meter((int) row.requests(), row.objective(), whole, tone, sentence), new Span(sentence));
        }
        return sheet;
    }

    private Component next(NextStep next) {
        var needs = new UnorderedList();
        needs.addClassName("needs");
        next.needs().forEach(need -> needs.add(need(need)));
        Sheet sheet =
                Sheet.titled(t("campaign.next", Labels.state(next.to())), needs).calling();
        if (!next.isReady()) {
            sheet.add(new Span(t("campaign.next.notYet")));
        } else if (writes) {
            sheet.add(new Div(Buttons.primary("campaign.step." + next.to(), Icons.CHECK, () -> take(next))));
        }
        return sheet;
    }

    private static ListItem need(Need need) {
        var said = new Span(t(need.met() ? "campaign.need.met" : "campaign.need.open"));
        said.addClassName("sr-only");
        var item = new ListItem(
                (need.met() ? Icons.CHECK : Icons.WARNING).create(), said, new Span(t("campaign.need", need.kind())));
        item.addClassName(need.met() ? "met" : "open");
        return item;
    }

    private void take(NextStep next) {
        DatePicker on = Fields.date("campaign.step.on");
        on.setValue(today);
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        TextArea note = Fields.area("campaign.step.note." + next.to(), NOTE);
        note.setRequiredIndicatorVisible(next.to() == CampaignState.CLOSED);
        note.setWidthFull();
        Dialog dialog = Ask.dialog(t("campaign.step." + next.to()), on, note);
        Ask.finish(dialog, Buttons.primary("campaign.step." + next.to(), Icons.CHECK, () -> {
            on.setInvalid(on.getValue() == null);
            boolean silent =
                    next.to() == CampaignState.CLOSED && note.getValue().isBlank();
            note.setInvalid(silent);
            note.setErrorMessage(silent ? t("base.required") : "");
            if (on.getValue() != null && !silent) {
                campaigns.take(id, details.version(), new TakeStep(next.to(), on.getValue(), note.getValue()));
                dialog.close();
                again.run();
            }
        }));
    }

    private Component stationList() {
        var grid = new RecordGrid<StationRow>();
        grid.link("campaign.field.place", row -> Labels.in(row.data().place()), ProgrammePanel::path)
                .setFlexGrow(2);
        grid.text("campaign.field.province", row -> names.province(row.data().province()));
        grid.date("campaign.field.day", row -> row.data().day());
        grid.badge("campaign.field.state", row -> Labels.state(row.state()), Labels::tone);
        grid.whole("campaign.column.attended", StationRow::attended, row -> list("people", row));
        grid.whole("campaign.column.visitors", row -> (long) row.visitors(), row -> "");
        grid.whole("campaign.column.requests", StationRow::requests, row -> list("requests", row));
        grid.text("campaign.field.hours", row -> Labels.hours(row.data()), row -> row.data()
                .from());
        grid.text("campaign.field.responsible", row -> row.data().responsible());
        grid.cardsOnPhones(
                row -> Labels.in(row.data().place()),
                ProgrammePanel::path,
                row -> String.join(
                        " · ",
                        names.province(row.data().province()),
                        Labels.date(row.data().day()),
                        Labels.hours(row.data())),
                row -> Labels.state(row.state()),
                Labels::tone);
        grid.opens(ProgrammePanel::path);
        grid.setAllRowsVisible(true);
        grid.setItems(stations.of(id));
        boolean plans = writes && details.row().state().plans();
        grid.whenEmpty("campaign.station.none", plans ? new Component[] {planStation()} : new Component[0]);
        var head = new Div(new H2(t("campaign.stations")));
        head.addClassNames("bar", "apart");
        var tools = new Div(grid.export("campaign.stations"));
        tools.addClassName("bar");
        if (plans) {
            tools.add(planStation());
        }
        head.add(tools);
        var sheet = new Sheet(head, grid);
        return sheet;
    }

    private Component planStation() {
        return Buttons.plain("campaign.station.plan", Icons.ADD, () -> {
            var fields = new StationForm(drafts, "campaign-station:new:" + id, names.allProvinces());
            fields.form.onSave(version -> stations.plan(id, fields.data()));
            FormDialog.open(t("campaign.station.plan"), fields.form, StationForm.blank(), again);
        });
    }

    private String list(String slug, StationRow row) {
        return CampaignNavigation.campaign(id) + "/" + slug + "?station=" + row.id();
    }

    private static String path(StationRow row) {
        return CampaignNavigation.station(row.id());
    }

    private Component programme() {
        Bilingual text = details.data().programme();
        var words = new Paragraph(text.isEmpty() ? t("campaign.programme.none") : Labels.in(text));
        words.addClassName("preserve-lines");
        return Sheet.titled(t("campaign.field.programme"), words);
    }

    private Component partners() {
        Sheet sheet = Sheet.titled(t("campaign.partners"));
        if (details.partners().isEmpty()) {
            sheet.add(new Paragraph(t("campaign.partners.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plain-list");
            details.partners().forEach(partner -> list.add(partner(partner)));
            sheet.add(list);
        }
        if (writes) {
            sheet.add(new Div(Buttons.plain("campaign.partner.add", Icons.ADD, () -> edit(null))));
        }
        return sheet;
    }

    private ListItem partner(PartnerRow partner) {
        var name = new Span(Labels.in(partner.data().name()));
        name.addClassName("strong");
        var words = new Div(name);
        if (!partner.data().contribution().isEmpty()) {
            var does = new Span(" · " + partner.data().contribution());
            does.addClassName("muted");
            words.add(does);
        }
        var item = new ListItem(words);
        if (writes) {
            item.add(Buttons.icon("campaign.partner.edit", Icons.EDIT, () -> edit(partner)));
        }
        return item;
    }

    private void edit(@Nullable PartnerRow partner) {
        var form = new RecordForm(drafts, "campaign-partner:" + (partner == null ? "new:" + id : partner.id()));
        Slot<Bilingual> name =
                form.bilingual("name", "campaign.partner.name", 200).required();
        Slot<String> contribution = form.text("contribution", "campaign.partner.contribution", 300);
        if (partner == null) {
            form.onSave(version -> campaigns.addPartner(id, new PartnerData(name.value(), contribution.value())));
            FormDialog.open(t("campaign.partner.add"), form, State.blank(), again);
            return;
        }
        form.onSave(version -> campaigns.editPartner(
                        partner.id(), version, new PartnerData(name.value(), contribution.value())))
                .onReload(() -> campaigns.details(id).partners().stream()
                        .filter(stored -> stored.id().equals(partner.id()))
                        .map(ProgrammePanel::state)
                        .findAny()
                        .orElseThrow());
        Dialog dialog = FormDialog.open(t("campaign.partner.edit"), form, state(partner), again);
        form.withButtons(Buttons.danger("ui.remove", Icons.DELETE, () -> {
            campaigns.removePartner(partner.id());
            dialog.close();
            again.run();
        }));
    }

    private static State state(PartnerRow partner) {
        return new State(
                partner.version(),
                Map.of(
                        "name", partner.data().name(),
                        "contribution", partner.data().contribution()));
    }

    private Component taken() {
        Sheet sheet = Sheet.titled(t("campaign.steps"));
        if (details.steps().isEmpty()) {
            sheet.add(new Paragraph(t("campaign.steps.none")));
            return sheet;
        }
        var facts = new Facts();
        details.steps()
                .forEach(step -> facts.add(
                        "campaign.state." + step.state(),
                        step.note().isEmpty() ? Labels.date(step.on()) : Labels.date(step.on()) + " · " + step.note()));
        sheet.add(facts);
        return sheet;
    }
}
