package ma.ghorfa.intake.ui;

import static ma.ghorfa.identity.Permissions.TABLE_IMPORT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.intake.ImportFigures;
import ma.ghorfa.intake.ImportId;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.ImportState;
import ma.ghorfa.intake.ImportStateException;
import ma.ghorfa.intake.Imports;
import ma.ghorfa.intake.IntakeNavigation;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.intake.Problem;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Steps;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** An import on its way: what its columns are, what would become of its rows, how far it is, what became of them. */
@Route(IntakeNavigation.IMPORTS + "/:import")
@RolesAllowed(TABLE_IMPORT)
@StyleSheet("context://styles/intake.css")
class ImportView extends Page implements BeforeEnterObserver {

    private static final int LOOK_AGAIN_MILLIS = 1000;
    private static final int SHOWN = 50;

    private final Imports imports;
    private final Labels labels;
    private @Nullable ImportRow shown;
    private @Nullable Registration looking;

    ImportView(Imports imports, Labels labels) {
        this.imports = imports;
        this.labels = labels;
    }

    static List<String> steps() {
        return List.of(
                t("intake.step.file"),
                t("intake.step.columns"),
                t("intake.step.check"),
                t("intake.step.run"),
                t("intake.step.result"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        find(event.getRouteParameters().get("import").orElse(""))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private Optional<ImportRow> find(String id) {
        try {
            return imports.find(new ImportId(UUID.fromString(id)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private void show(ImportRow job) {
        shown = job;
        IntakeOffer offer = imports.offer(job.kind());
        title(job.fileName());
        subtitle(
                new Span(t("intake.bring", t(offer.titleKey()))),
                new StatusBadge(t("intake.state", job.state()), Labels.tone(job.state())),
                new Span(Formats.dateTime(job.createdAt(), Words.locale())));
        crumbs(new Crumb(t(offer.titleKey()), offer.path()), Crumb.to(t("intake.nav.imports"), ImportsView.class));
        actions();
        List<Component> parts = new ArrayList<>();
        parts.add(new Steps(steps(), step(job.state())));
        switch (job.state()) {
            case RECEIVED -> columns(parts, job, offer);
            case CHECKING, RUNNING -> parts.add(underWay(job));
            case CHECKED -> checked(parts, job, offer);
            case DONE, CANCELLED, FAILED -> ended(parts, job, offer);
        }
        content(parts.toArray(Component[]::new));
        look(job.state().isAtWork());
    }

    private static int step(ImportState state) {
        return switch (state) {
            case RECEIVED -> 1;
            case CHECKING, CHECKED -> 2;
            case RUNNING -> 3;
            case DONE, CANCELLED, FAILED -> 4;
        };
    }

    /** Shows anew what has changed by an act on this page, or meanwhile; what was refused otherwise stays as it is. */
    private void act(Runnable act) {
        try {
            act.run();
        } catch (ImportStateException movedOn) {
            showAgain();
            throw movedOn;
        }
        showAgain();
    }

    private void showAgain() {
        imports.find(Objects.requireNonNull(shown).id()).ifPresent(this::show);
    }

    // ---- Columns ----

    private void columns(List<Component> parts, ImportRow job, IntakeOffer offer) {
        var form = new ColumnsForm(imports.file(job.id()), job, offer, labels);
        parts.add(form);
        actions(
                Buttons.primary(
                        "intake.check",
                        Icons.SEARCH,
                        () -> act(() -> imports.check(job.id(), form.mapping(), form.chosen()))),
                Buttons.plain("intake.discard", Icons.DELETE, () -> discard(job, offer)));
    }

    private void discard(ImportRow job, IntakeOffer offer) {
        Ask.confirmDanger(t("intake.discard"), t("intake.discard.ask", job.fileName()), "intake.discard", () -> {
            imports.discard(job.id());
            UI.getCurrent().navigate(IntakeNavigation.bring(offer.name()));
        });
    }

    // ---- Under way ----

    private Component underWay(ImportRow job) {
        var bar = new ProgressBar(0, 1000, job.portion());
        bar.setIndeterminate(job.figures().rows() == 0);
        boolean checking = job.state() == ImportState.CHECKING;
        String words =
                t(checking ? "intake.checking" : "intake.running", job.figures().rows(), job.portion() / 10);
        bar.getElement().setAttribute("aria-label", t("intake.state", job.state()));
        var sheet =
                Sheet.titled(t("intake.state", job.state()), new Span(words), bar, figures(job.figures(), checking));
        if (job.cancelAsked()) {
            sheet.add(new Callout(Tone.NEUTRAL, t("intake.cancel.asked")).announced());
        } else {
            var bars = new Div(Buttons.danger("intake.cancel", Icons.CLOSE, () -> cancel(job)));
            bars.addClassName("bar");
            sheet.add(bars);
        }
        var leave = new Span(t("intake.leave"));
        leave.addClassNames("muted", "small");
        sheet.add(leave);
        return sheet;
    }

    private void cancel(ImportRow job) {
        if (job.state() == ImportState.CHECKING) {
            act(() -> imports.cancel(job.id()));
        } else {
            Ask.confirmDanger(
                    t("intake.cancel"),
                    t("intake.cancel.ask"),
                    "intake.cancel",
                    () -> act(() -> imports.cancel(job.id())));
        }
    }

    private static Component figures(ImportFigures figures, boolean expected) {
        String family = expected ? "intake.expected." : "intake.figures.";
        var list = new Div();
        list.addClassName("figures");
        add(list, figures.created(), family + "CREATED", Tone.GOOD);
        add(list, figures.updated(), family + "UPDATED", Tone.GOOD);
        add(list, figures.unchanged(), family + "UNCHANGED", Tone.NEUTRAL);
        if (figures.skipped() > 0) {
            add(list, figures.skipped(), family + "SKIPPED", Tone.NEUTRAL);
        }
        add(list, figures.rejected(), family + "REJECTED", figures.rejected() > 0 ? Tone.BAD : Tone.NEUTRAL);
        if (figures.noted() > 0) {
            add(list, figures.noted(), "intake.figure.noted", Tone.ATTENTION);
        }
        return list;
    }

    private static void add(Div list, long number, String key, Tone tone) {
        list.add(new Figure(Formats.number(number), t(key), tone));
    }

    // ---- Checked ----

    private void checked(List<Component> parts, ImportRow job, IntakeOffer offer) {
        ImportFigures expected = Objects.requireNonNullElse(job.expected(), ImportFigures.NONE);
        long written = expected.created() + expected.updated();
        parts.add(Sheet.titled(
                t("intake.checked.title"),
                new Callout(
                        expected.rejected() == 0 ? Tone.GOOD : Tone.ATTENTION,
                        t("intake.checked.text", expected.rejected())),
                figures(expected, true),
                new Span(t("intake.existing.chosen", t("intake.existing", job.existing())))));
        imports.file(job.id())
                .notes()
                .forEach(note -> parts.add(
                        new Callout(Tone.INFO, t(note.messageKey(), note.args().toArray()))));
        if (expected.reported() > 0) {
            parts.add(Sheet.titled(
                    t("intake.checked.reported"),
                    new RowsGrid(job, offer, labels, true).showing(imports.reported(job.id(), SHOWN)),
                    more(expected)));
        }
        parts.add(Sheet.titled(
                t("intake.checked.first"), new RowsGrid(job, offer, labels, true).showing(imports.preview(job.id()))));
        var run = Buttons.primary("intake.run", Icons.UPLOAD, () -> act(() -> imports.start(job.id())));
        run.setText(t("intake.run", written));
        run.setEnabled(written > 0);
        actions(
                run,
                Buttons.plain("intake.reopen", Icons.EDIT, () -> act(() -> imports.reopen(job.id()))),
                Buttons.plain("intake.discard", Icons.DELETE, () -> discard(job, offer)));
    }

    private static Component more(ImportFigures figures) {
        var more = new Span(figures.reported() > SHOWN ? t("intake.more", SHOWN, figures.reported()) : "");
        more.addClassNames("muted", "small");
        return more;
    }

    // ---- Ended ----

    private void ended(List<Component> parts, ImportRow job, IntakeOffer offer) {
        Sheet sheet = Sheet.titled(t("intake.step.result"), outcome(job, offer), figures(job.figures(), false));
        parts.add(sheet);
        if (job.figures().reported() > 0) {
            parts.add(Sheet.titled(
                    t("intake.report"),
                    new Span(t("intake.report.hint")),
                    new ReportLinks(imports, labels, job, offer),
                    new RowsGrid(job, offer, labels, false).showing(imports.reported(job.id(), SHOWN)),
                    more(job.figures())));
        }
        var list = new Anchor(offer.path(), t(offer.titleKey()));
        list.getElement().setAttribute("router-link", true);
        sheet.add(list);
        if (imports.mayBring(job.kind())) {
            actions(Buttons.plain("intake.another", Icons.UPLOAD, () -> UI.getCurrent()
                    .navigate(IntakeNavigation.bring(job.kind()))));
        }
    }

    private Component outcome(ImportRow job, IntakeOffer offer) {
        ImportFigures figures = job.figures();
        long written = figures.created() + figures.updated();
        @Nullable Problem failure = job.failure();
        if (failure != null) {
            return new Callout(
                    Tone.BAD,
                    t("intake.failed", labels.sentence(offer, failure, Words.locale()), figures.rows(), written));
        }
        return job.state() == ImportState.CANCELLED
                ? new Callout(Tone.ATTENTION, t("intake.cancelled", figures.rows(), written))
                : new Callout(
                                figures.rejected() == 0 ? Tone.GOOD : Tone.ATTENTION,
                                t("intake.done", figures.rows(), figures.rejected()))
                        .announced();
    }

    // ---- Looking again ----

    private void look(boolean again) {
        getUI().ifPresent(ui -> look(ui, again));
    }

    private void look(UI ui, boolean again) {
        if (again && looking == null) {
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            looking = ui.addPollListener(poll -> lookAgain());
        } else if (!again && looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    private void lookAgain() {
        ImportRow before = Objects.requireNonNull(shown);
        imports.find(before.id()).filter(now -> !now.equals(before)).ifPresent(this::show);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        look(attached.getUI(), shown != null && shown.state().isAtWork());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        look(detached.getUI(), false);
    }
}
