package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import ma.ghorfa.campaign.CampaignFigures;
import ma.ghorfa.campaign.CampaignId;
import ma.ghorfa.campaign.Counts;
import ma.ghorfa.campaign.FigureCell;
import ma.ghorfa.campaign.FigureFilter;
import ma.ghorfa.campaign.FigureLine;
import ma.ghorfa.campaign.FigureTable;
import ma.ghorfa.campaign.FigureTable.By;
import ma.ghorfa.campaign.Visitors;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.registry.Area;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StackedBar;
import ma.ghorfa.ui.StackedBar.Part;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The figures of a campaign, or of all: totals, shares, a drawing, and a table whose numbers open their lists. */
final class FiguresPanel extends Composite<Div> {

    private static final int MOST_BARS = 12;

    private final Places.Names names;
    private final String base;
    private final List<FigureCell> cells;
    private final Visitors visitors;
    private final Select<By> by = Fields.select("campaign.figures.by", List.of(By.values()), FiguresPanel::words);
    private final WhomBar whom;
    private final Div drawn = new Div();
    private final RecordGrid<FigureLine> grid = new RecordGrid<>();
    private final Map<By, Column<FigureLine>> dimensions = new EnumMap<>(By.class);

    /**
     * @param campaign null for all campaigns
     * @param base the address below which the lists of people and of requests stand
     */
    FiguresPanel(
            CampaignFigures figures,
            Places.Names names,
            ListAddress address,
            @Nullable CampaignId campaign,
            String base) {
        this.names = names;
        this.base = base;
        cells = figures.cells(campaign);
        visitors = figures.visitors(campaign);
        whom = new WhomBar(names, address, this::show);
        by.setValue(address.word("by", By.class).orElse(By.PROVINCE));
        by.addValueChangeListener(change -> {
            address.set("by", by.getValue() == By.PROVINCE ? null : by.getValue());
            show();
        });
        columns();
        drawn.addClassName("stack-wide");
        Div content = getContent();
        content.addClassName("stack-wide");
        var tools = new Div(grid.export("campaign.tab.figures"));
        tools.addClassName("bar");
        content.add(
                new FilterBar(by), whom.bar(), drawn, tools, grid, new Callout(Tone.INFO, t("campaign.figures.base")));
        show();
    }

    private static String words(By by) {
        return t("campaign.figures.by", by);
    }

    private void columns() {
        dimensions.put(By.PROVINCE, grid.text("registry.field.province", this::place));
        dimensions.put(By.CRAFT, grid.text("registry.field.craft", line -> part(line, By.CRAFT)));
        dimensions.put(By.SEX, grid.text("chamber.sex", line -> part(line, By.SEX)));
        dimensions.put(By.AREA, grid.text("registry.field.area", line -> part(line, By.AREA)));
        grid.whole("campaign.column.attended", line -> line.counts().attended(), line -> list("people", line));
        grid.whole("campaign.column.requests", line -> line.counts().requests(), line -> list("requests", line));
        grid.whole("campaign.column.delivered", line -> line.counts().delivered(), this::delivered);
        grid.whole("campaign.column.registered", line -> line.counts().registered(), line -> "");
        grid.text(
                "campaign.field.rate",
                line -> Labels.rate(line.counts().delivered(), line.counts().registered()));
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setPartNameGenerator(line -> line.kind() == FigureLine.Kind.LINE ? null : "sum");
        grid.whenEmpty("campaign.figures.none");
        grid.addClassName("tall");
    }

    private String place(FigureLine line) {
        if (line.kind() == FigureLine.Kind.TOTAL) {
            return t("campaign.figures.total");
        }
        String name = part(line, By.PROVINCE);
        return line.kind() == FigureLine.Kind.GROUP ? t("campaign.figures.totalOf", name) : name;
    }

    /** What one of the four says of a line; nothing where the line is about all of them. */
    private String part(FigureLine line, By part) {
        FigureFilter of = line.kind() == FigureLine.Kind.TOTAL ? FigureFilter.EVERYBODY : line.whom();
        return switch (part) {
            case PROVINCE, EACH -> of.province() == null ? "" : names.province(of.province());
            case CRAFT -> of.craft() == null ? "" : names.craft(of.craft());
            case SEX -> of.sex() == null ? noPerson(line) : Labels.sex(of.sex());
            case AREA -> of.area() == null ? "" : Labels.area(of.area());
        };
    }

    /** Of whom the figures tell the sex apart and the register has none: a page that is no longer a person's. */
    private String noPerson(FigureLine line) {
        return isOfNoPerson(line) ? t("campaign.figures.noPerson") : "";
    }

    private boolean isOfNoPerson(FigureLine line) {
        boolean bySex = by.getValue() == By.SEX || by.getValue() == By.EACH;
        return bySex && line.kind() == FigureLine.Kind.LINE && line.whom().sex() == null;
    }

    /** No list of people is of no sex. */
    private String list(String slug, FigureLine line) {
        if (isOfNoPerson(line)) {
            return "";
        }
        return WhomBar.path(base + "/" + slug, line.whom());
    }

    private String delivered(FigureLine line) {
        String requests = list("requests", line);
        return requests.isEmpty() ? "" : requests + (requests.contains("?") ? "&" : "?") + "delivered=true";
    }

    private void show() {
        List<FigureLine> lines = FigureTable.of(cells, whom.whom(), by.getValue());
        grid.setItems(lines);
        List<By> shown = by.getValue() == By.EACH
                ? List.of(By.PROVINCE, By.CRAFT, By.SEX, By.AREA)
                : List.of(By.PROVINCE, by.getValue());
        dimensions.forEach((dimension, column) -> column.setVisible(shown.contains(dimension)));
        drawn.removeAll();
        drawn.add(totals(lines.getFirst().counts()), shares(), bars(lines));
    }

    private Component totals(Counts all) {
        var figures = new Div(
                new Figure(Formats.number(all.attended()), t("campaign.field.attended"), Tone.NEUTRAL),
                new Figure(Formats.number(all.requests()), t("campaign.field.requests"), Tone.GOOD),
                new Figure(Formats.number(all.delivered()), t("campaign.field.delivered"), Tone.GOOD),
                new Figure(Formats.number(all.registered()), t("campaign.field.registered"), Tone.NEUTRAL),
                new Figure(Labels.rate(all.delivered(), all.registered()), t("campaign.field.rate"), Tone.NEUTRAL));
        figures.addClassName("figures");
        var counted = new Paragraph(t("campaign.figures.visitors", visitors.all(), visitors.women(), visitors.men()));
        counted.addClassName("muted");
        return new Sheet(figures, counted);
    }

    private Component shares() {
        var row = new Div(
                share(
                        "campaign.figures.women",
                        cell -> cell.sex() != null,
                        cell -> cell.sex() == Sex.FEMALE,
                        t("campaign.women"),
                        t("campaign.men")),
                share(
                        "campaign.figures.rural",
                        cell -> true,
                        cell -> cell.area() == Area.RURAL,
                        Labels.area(Area.RURAL),
                        Labels.area(Area.URBAN)));
        row.addClassName("sheet-row");
        return row;
    }

    /**
     * How many of those who came, and of the requests, are of one half of the people.
     *
     * @param known of whom it is known to which half they belong
     */
    private Component share(
            String titleKey, Predicate<FigureCell> known, Predicate<FigureCell> half, String name, String otherName) {
        List<FigureCell> counted =
                cells.stream().filter(known).filter(whom.whom()::lets).toList();
        return Sheet.titled(
                t(titleKey),
                share("campaign.field.attended", Counts::attended, counted, half, name, otherName),
                share("campaign.field.requests", Counts::requests, counted, half, name, otherName));
    }

    private Component share(
            String labelKey,
            ToLongFunction<Counts> figure,
            List<FigureCell> counted,
            Predicate<FigureCell> half,
            String name,
            String otherName) {
        long whole = figure.applyAsLong(FigureTable.sum(counted));
        long part =
                figure.applyAsLong(FigureTable.sum(counted.stream().filter(half).toList()));
        var label = new Span(t(labelKey) + " · " + Labels.rate(part, whole));
        label.addClassName("strong");
        var share = new Div(
                label,
                new StackedBar(List.of(
                        new Part(name, (int) part, Tone.GOOD), new Part(otherName, (int) (whole - part), Tone.INFO))));
        share.addClassName("stack");
        return share;
    }

    /** The requests of each line, drawn from the largest: what the table says, for those who would rather look. */
    private Component bars(List<FigureLine> lines) {
        List<FigureLine> largest = lines.stream()
                .filter(line -> line.kind() == FigureLine.Kind.LINE)
                .filter(line -> line.counts().attended() + line.counts().requests() > 0)
                .sorted((one, other) ->
                        Long.compare(other.counts().requests(), one.counts().requests()))
                .limit(MOST_BARS)
                .toList();
        if (largest.isEmpty()) {
            return new Callout(Tone.NEUTRAL, t("campaign.figures.nothingYet"));
        }
        long most = largest.stream()
                .mapToLong(
                        line -> Math.max(line.counts().attended(), line.counts().requests()))
                .max()
                .orElse(1);
        var list = new OrderedList();
        list.addClassName("figure-bars");
        largest.forEach(line -> list.add(bar(line, most)));
        return Sheet.titled(t("campaign.figures.drawn", words(by.getValue())), list);
    }

    private ListItem bar(FigureLine line, long most) {
        var name = new Span(name(line));
        name.addClassName("name");
        return new ListItem(
                name,
                bar("attended", line.counts().attended(), most, "campaign.field.attended"),
                bar("requested", line.counts().requests(), most, "campaign.field.requests"));
    }

    private static Component bar(String part, long value, long most, String labelKey) {
        var drawing = new Span();
        drawing.addClassName("drawing");
        drawing.getStyle().set("inline-size", "%d%%".formatted(value * 100 / Math.max(1, most)));
        drawing.getElement().setAttribute("aria-hidden", "true");
        var number = new Span(t("campaign.figures.bar", t(labelKey), value));
        number.addClassNames("small", "num");
        var bar = new Div(new Div(drawing), number);
        bar.addClassNames("figure-bar", part);
        return bar;
    }

    private String name(FigureLine line) {
        List<By> named =
                by.getValue() == By.EACH ? List.of(By.PROVINCE, By.CRAFT, By.SEX, By.AREA) : List.of(by.getValue());
        return named.stream().map(one -> part(line, one)).collect(Collectors.joining(" · "));
    }
}
