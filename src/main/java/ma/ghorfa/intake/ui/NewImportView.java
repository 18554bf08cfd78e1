package ma.ghorfa.intake.ui;

import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.ghorfa.exchange.TableColumn;
import ma.ghorfa.exchange.TableFormat;
import ma.ghorfa.exchange.TableProgress;
import ma.ghorfa.exchange.TableWriter;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.IntakeColumn;
import ma.ghorfa.intake.IntakeNavigation;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Uploads;
import ma.ghorfa.ui.Words;

/** Takes the file: what it may be, which columns are known, an empty table to fill in. */
@Route(IntakeNavigation.IMPORTS + "/new/:intake")
@RolesAllowed(TABLE_IMPORT)
@StyleSheet("context://styles/intake.css")
class NewImportView extends Page implements BeforeEnterObserver {

    private static final String KINDS = "XLSX · CSV";

    /** What old programs write CSV in, where the reader's own guess is wrong; empty is that guess. */
    private static final Map<String, String> CHARSETS = Map.of(
            "",
            "intake.charset.guess",
            "UTF-8",
            "intake.charset.utf8",
            "windows-1256",
            "intake.charset.arabic",
            "windows-1252",
            "intake.charset.western");

    private final Imports imports;
    private String charset = "";

    NewImportView(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String intake = event.getRouteParameters().get("intake").orElse("");
        if (!imports.mayBring(intake)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(imports.offer(intake));
    }

    private void show(IntakeOffer offer) {
        title(t("intake.bring", t(offer.titleKey())));
        crumbs(new Crumb(t(offer.titleKey()), offer.path()), Crumb.to(t("intake.nav.imports"), ImportsView.class));
        content(
                new Steps(ImportView.steps(), 0),
                Sheet.titled(t("intake.step.file"), new Callout(Tone.INFO, t("intake.safe")), upload(offer), charset())
                        .calling(),
                columns(offer));
    }

    private Upload upload(IntakeOffer offer) {
        return Uploads.<ImportId>one(
                "attachment.choose",
                Math.toIntExact(imports.largest()),
                KINDS,
                List.of("xlsx", "csv", "txt"),
                (name, content) -> imports.receive(offer.name(), name, charset, content),
                id -> UI.getCurrent().navigate(IntakeNavigation.of(id)));
    }

    private Component charset() {
        Select<String> field = Fields.select(
                "intake.charset",
                List.of("", "UTF-8", "windows-1256", "windows-1252"),
                one -> t(CHARSETS.getOrDefault(one, one)));
        field.setValue("");
        field.addValueChangeListener(change -> charset = change.getValue());
        return new Details(t("intake.charset.wrong"), new Paragraph(t("intake.charset.hint")), field);
    }

    private Component columns(IntakeOffer offer) {
        var list = new UnorderedList();
        list.addClassName("intake-columns");
        for (IntakeColumn column : offer.columns()) {
            var item = new ListItem(new Span(t(column.labelKey())));
            if (column.required()) {
                var required = new Span(t("intake.column.required"));
                required.addClassNames("small", "strong");
                item.add(required);
            }
            list.add(item);
        }
        return Sheet.titled(t("intake.columns.known"), new Paragraph(t("intake.columns.order")), list, template(offer));
    }

    /** An empty table whose headers are known. */
    private Component template(IntakeOffer offer) {
        Locale locale = Words.locale();
        String title = t(offer.titleKey());
        List<TableColumn<String>> columns = offer.columns().stream()
                .map(column -> TableColumn.<String>text(t(column.labelKey()), row -> row))
                .toList();
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(title + ".xlsx");
                    event.setContentType(TableFormat.XLSX.mediaType());
                    Iterator<String> none = List.<String>of().iterator();
                    try (var out = event.getOutputStream()) {
                        new TableWriter<>(TableFormat.XLSX, locale, title, columns)
                                .write(out, none, TableProgress.UNHEARD);
                    }
                },
                "");
        link.add(Icons.DOWNLOAD.create(), new Span(t("intake.template")));
        link.addClassName("download");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
