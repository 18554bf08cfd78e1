package ma.ghorfa.minutes.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Document;
import ma.ghorfa.document.FileType;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.journal.RecordHistory;
import ma.ghorfa.minutes.Gap;
import ma.ghorfa.minutes.MinutesKind;
import ma.ghorfa.minutes.MinutesRow;
import ma.ghorfa.minutes.MinutesState;
import ma.ghorfa.minutes.MinutesView;
import ma.ghorfa.minutes.Ruling;
import ma.ghorfa.minutes.VersionRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.PdfLink;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;

/** The minutes of one session: where they stand and what to do next, what is missing, the text, its versions, its history. */
@StyleSheet("context://styles/minutes.css")
final class MinutesPanel extends Composite<Div> {

    private static final List<Language> OFFICIAL = List.of(Language.AR, Language.FR);

    private static final RecordHistory.Source HISTORY = new RecordHistory.Source(
            "minutes",
            "id",
            "minutes.field",
            List.of(
                    "state",
                    "versions",
                    "drawn_up_on",
                    "reference",
                    "hijri_date_ar",
                    "hijri_date_fr",
                    "preamble_ar",
                    "preamble_fr",
                    "closing_notes_ar",
                    "closing_notes_fr",
                    "corrections_ar",
                    "corrections_fr"));

    private final SessionTab.Host page;
    private final MinutesTab.Services services;
    private final SessionId session;
    private final Div preview = new Div();
    private Language shown = Words.language() == Language.AR ? Language.AR : Language.FR;

    MinutesPanel(SessionTab.Host page, MinutesTab.Services services) {
        this.page = page;
        this.services = services;
        session = page.session().session().id();
        getContent().addClassNames("stack", "minutes-panel");
        draw();
    }

    private void draw() {
        MinutesView minutes = services.register().view(session);
        getContent().removeAll();
        getContent().add(standing(minutes));
        if (!minutes.gaps().isEmpty() && services.mayWrite()) {
            getContent().add(gaps(minutes.gaps()));
        }
        if (services.mayWrite() && minutes.row().state().isBeingWritten()) {
            if (WordsForm.mayWrite(page.session(), services)) {
                getContent().add(WordsForm.sheet(page, services, this::drawPreview));
            }
            getContent().add(AddedForm.sheet(minutes, services, this::draw));
        }
        getContent().add(text());
        if (!minutes.versions().isEmpty()) {
            getContent().add(versions(minutes));
        }
        getContent().add(history(minutes));
    }

    /** Something was done: the page around the tab shows the session's new state, and the tab its own. */
    private void changed() {
        page.changed();
        draw();
    }

    // ---- Where they stand ----

    private Component standing(MinutesView minutes) {
        MinutesRow row = minutes.row();
        var head = new Div(Labels.badge(row));
        head.addClassName("bar");
        if (row.versions() > 0) {
            var version = new Span(t("minutes.versions.number", Integer.toString(row.versions())));
            version.addClassName("muted");
            head.add(version);
        }
        var acts = new Div();
        acts.addClassNames("bar", "minutes-acts");
        acts(minutes).forEach(acts::add);
        var sheet = new Sheet(head);
        if (row.kind() == MinutesKind.SESSION) {
            sheet.add(steps(row.state()));
        }
        sheet.add(says(minutes));
        linked(minutes).ifPresent(sheet::add);
        if (minutes.recordsMoved()) {
            sheet.add(new Callout(Tone.ATTENTION, t("minutes.recordsMoved")));
        }
        sheet.add(acts);
        return services.mayWrite() && row.state().isBeingWritten() ? sheet.calling() : sheet;
    }

    private static Steps steps(MinutesState state) {
        int step =
                switch (state) {
                    case DRAFTING, REFUSED -> 0;
                    case FINAL_DRAFT, CORRECTED -> 1;
                    case SUBMITTED_FOR_APPROVAL -> 2;
                    case APPROVED, APPROVED_WITH_RESERVATIONS -> 3;
                };
        return new Steps(
                List.of(
                        t("minutes.step.drafting"),
                        t("minutes.step.final"),
                        t("minutes.step.submitted"),
                        t("minutes.step.approved")),
                step);
    }

    private Component says(MinutesView minutes) {
        MinutesRow row = minutes.row();
        if (row.kind() == MinutesKind.NO_QUORUM) {
            return new Callout(Tone.NEUTRAL, t("minutes.says.report"));
        }
        return new Callout(Labels.tone(row), t("minutes.says", row.state()));
    }

    /** The session and the item that decided, or are to decide. */
    private Optional<Component> linked(MinutesView minutes) {
        return switch (minutes.row().state()) {
            case APPROVED, APPROVED_WITH_RESERVATIONS, REFUSED ->
                Optional.of(link(minutes.rulings().getLast()));
            case SUBMITTED_FOR_APPROVAL -> Optional.of(submission(minutes));
            case DRAFTING, FINAL_DRAFT, CORRECTED -> Optional.empty();
        };
    }

    private static Component link(Ruling ruling) {
        return link(
                AssemblyNavigation.item(ruling.session(), ruling.item()),
                t("minutes.link.item", ruling.sessionTitle().in(Words.locale()), ruling.itemNumber()));
    }

    private Component submission(MinutesView minutes) {
        SessionId to = minutes.submittedTo();
        ItemId as = minutes.submittedAs();
        return to == null || as == null
                ? new Span()
                : link(
                        AssemblyNavigation.item(to, as),
                        services.sessions().row(to).title(services.texts(), Words.locale()));
    }

    private static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    // ---- What to do ----

    private List<Component> acts(MinutesView minutes) {
        List<Component> acts = new ArrayList<>();
        MinutesRow row = minutes.row();
        if (services.mayWrite() && row.state().isBeingWritten()) {
            acts.add(Buttons.primary(finaliseKey(row), Icons.LOCK, () -> finalise(minutes)));
        }
        for (Language language : OFFICIAL) {
            acts.add(new PdfLink(
                    t("minutes.download", language),
                    () -> services.renderer().pdf(services.register().document(session, language)),
                    () -> fileName(row, language, "", FileType.PDF)));
            if (services.mayWrite()) {
                acts.add(new PdfLink(
                        t("minutes.word", language),
                        () -> services.word().docx(services.register().document(session, language)),
                        () -> fileName(row, language, "", FileType.DOCX),
                        FileType.DOCX.mediaType()));
            }
        }
        if (services.mayWrite() && (row.state() == MinutesState.FINAL_DRAFT || row.state() == MinutesState.CORRECTED)) {
            acts.add(Buttons.plain(
                    "minutes.reopen",
                    Icons.EDIT,
                    () -> Ask.confirm(
                            t("minutes.reopen"), t("minutes.reopen.ask"), "minutes.reopen", () -> reopen(row))));
        }
        return acts;
    }

    private static String finaliseKey(MinutesRow row) {
        return row.state() == MinutesState.REFUSED ? "minutes.finalise.correct" : "minutes.finalise";
    }

    /** In letters that every file system takes: pv-2025-02-20-ar.pdf. */
    private static String fileName(MinutesRow row, Language language, String version, FileType type) {
        return "pv-" + row.sessionDate() + version + "-" + language.code() + "." + type.extension();
    }

    private void finalise(MinutesView minutes) {
        MinutesRow row = minutes.row();
        LocalDate today = Zone.date(services.clock().instant());
        DatePicker on = Fields.date("minutes.finalise.on");
        on.setMin(row.sessionDate());
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        on.setValue(today);
        Dialog dialog = Ask.dialog(
                t(finaliseKey(row)),
                new Paragraph(t("minutes.finalise.ask", Integer.toString(row.versions() + 1))),
                new Paragraph(t("minutes.finalise.gaps", minutes.gaps().size())),
                on);
        Ask.finish(dialog, Buttons.primary(finaliseKey(row), Icons.CHECK, () -> {
            Optional<LocalDate> day = on.getOptionalValue();
            if (day.isEmpty()) {
                on.setInvalid(true);
                on.setErrorMessage(t("base.required"));
                return;
            }
            int number = services.register().finalise(session, row.version(), day.get());
            dialog.close();
            Notices.done("minutes.finalised", Integer.toString(number));
            changed();
        }));
    }

    private void reopen(MinutesRow row) {
        services.register().reopen(session, row.version());
        Notices.done("minutes.reopened");
        changed();
    }

    private Component gaps(List<Gap> gaps) {
        var list = new UnorderedList();
        list.addClassName("minutes-gaps");
        for (Gap gap : gaps) {
            String words = t(gap.key(), gap.args().toArray());
            ItemId item = gap.item();
            list.add(
                    item == null
                            ? new ListItem(words)
                            : new ListItem(link(AssemblyNavigation.item(session, item), words)));
        }
        return Sheet.titled(t("minutes.gaps.title", gaps.size()), list);
    }

    // ---- The text ----

    private Component text() {
        var language = new RadioButtonGroup<Language>(t("minutes.preview.language"));
        language.addClassName("minutes-language");
        language.setItems(OFFICIAL);
        language.setItemLabelGenerator(one -> t("ui.language", one));
        language.setValue(shown);
        language.addValueChangeListener(change -> {
            shown = change.getValue();
            drawPreview();
        });
        drawPreview();
        return Sheet.titled(t("minutes.preview.title"), language, preview);
    }

    private void drawPreview() {
        Document document = services.register().document(session, shown);
        preview.removeAll();
        preview.add(new Html(DocumentHtml.of(document)));
    }

    // ---- What was ----

    private Component versions(MinutesView minutes) {
        var list = new UnorderedList();
        list.addClassName("minutes-versions");
        for (VersionRow version : minutes.versions().reversed()) {
            var words = new Span(t("minutes.versions.number", Integer.toString(version.number())));
            words.addClassName("strong");
            var when = new Span(t("minutes.versions.on", Formats.date(version.drawnUpOn(), Words.locale())));
            when.addClassName("muted");
            var line = new ListItem(words, when);
            for (Language language : OFFICIAL) {
                line.add(new PdfLink(
                        t("ui.language", language),
                        () -> services.renderer().pdf(services.register().version(session, version.number(), language)),
                        () -> fileName(minutes.row(), language, "-v" + version.number(), FileType.PDF)));
            }
            list.add(line);
        }
        minutes.rulings().stream()
                .filter(ruling -> !ruling.outcome().isApproved())
                .map(ruling -> new ListItem(new Span(t("minutes.state", MinutesState.REFUSED)), link(ruling)))
                .forEach(list::add);
        return Sheet.titled(t("minutes.versions.title"), list);
    }

    private Component history(MinutesView minutes) {
        var details = new Details(t("ui.history"));
        details.addOpenedChangeListener(opening -> {
            if (opening.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(services.histories()
                        .create()
                        .add(
                                HISTORY,
                                minutes.row().id(),
                                (field, value) ->
                                        field.equals("minutes.field.state") ? t("minutes.state." + value) : value));
            }
        });
        return details;
    }
}
