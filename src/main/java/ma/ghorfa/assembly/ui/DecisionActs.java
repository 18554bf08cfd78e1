package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.base.Zone;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.document.StoredFileRow;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.BilingualField;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;

/** What can be done with a decision as it stands: the next step, and the others. */
@org.springframework.stereotype.Component
class DecisionActs {

    private final Decisions decisions;
    private final CurrentAccount account;
    private final Attachments attachments;
    private final Clock clock;

    DecisionActs(Decisions decisions, CurrentAccount account, Attachments attachments, Clock clock) {
        this.decisions = decisions;
        this.account = account;
        this.attachments = attachments;
        this.clock = clock;
    }

    boolean mayFollow() {
        return account.may(Permissions.DECISION_FOLLOW);
    }

    Optional<Component> next(DecisionRow row) {
        if (!mayFollow()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (row.state()) {
                    case ADOPTED ->
                        row.kind() == DecisionKind.RECOMMENDATION
                                ? Buttons.primary("decision.act.begin", Icons.PLAY, () -> begin(row))
                                : Buttons.primary("decision.act.transmit", Icons.SEND, () -> transmit(row));
                    case RETURNED -> Buttons.primary("decision.act.transmit", Icons.SEND, () -> transmit(row));
                    case TRANSMITTED -> Buttons.primary("decision.act.approved", Icons.CHECK, () -> approved(row));
                    case APPROVED_BY_SUPERVISION, TACITLY_APPROVED ->
                        Buttons.primary("decision.act.begin", Icons.PLAY, () -> begin(row));
                    case IN_EXECUTION ->
                        row.evidence() > 0
                                ? Buttons.primary("decision.act.complete", Icons.CHECK, () -> complete(row))
                                : Buttons.primary("decision.act.evidence", Icons.ATTACHMENT, () -> addEvidence(row));
                    case DONE, ABANDONED -> null;
                });
    }

    MoreMenu others(DecisionRow row) {
        var more = new MoreMenu();
        DecisionState state = row.state();
        if (!mayFollow() || state.isSettled()) {
            return more;
        }
        if (state == DecisionState.ADOPTED && row.kind() == DecisionKind.RECOMMENDATION) {
            more.add("decision.act.transmit", Icons.SEND, () -> transmit(row));
        }
        if (state == DecisionState.TRANSMITTED) {
            more.add("decision.act.returned", Icons.WARNING, () -> returned(row));
            more.add("decision.act.tacit", Icons.CLOCK, () -> tacit(row));
        }
        if (state == DecisionState.IN_EXECUTION) {
            more.add("decision.act.progress", Icons.EDIT, () -> progress(row));
        }
        boolean nextAlready = state == DecisionState.IN_EXECUTION && row.evidence() > 0;
        if (mayBeCarriedOut(row) && !nextAlready) {
            more.add("decision.act.complete", Icons.CHECK, () -> complete(row));
        }
        more.add("decision.act.abandon", Icons.DELETE, () -> abandon(row));
        return more;
    }

    private static boolean mayBeCarriedOut(DecisionRow row) {
        return switch (row.state()) {
            case ADOPTED -> row.kind() == DecisionKind.RECOMMENDATION;
            case APPROVED_BY_SUPERVISION, TACITLY_APPROVED, IN_EXECUTION -> true;
            case TRANSMITTED, RETURNED, DONE, ABANDONED -> false;
        };
    }

    Optional<Component> evidenceButton(DecisionRow row) {
        return mayFollow() && !row.state().isSettled()
                ? Optional.of(Buttons.plain("decision.act.evidence", Icons.ADD, () -> addEvidence(row)))
                : Optional.empty();
    }

    private void begin(DecisionRow row) {
        decisions.begin(row.id());
        told();
    }

    private void transmit(DecisionRow row) {
        dated(
                "decision.act.transmit",
                "decision.field.reference",
                false,
                (on, words) -> decisions.transmit(row.id(), on, words));
    }

    private void approved(DecisionRow row) {
        dated(
                "decision.act.approved",
                "decision.field.reference",
                true,
                (on, words) -> decisions.approvedBySupervision(row.id(), on, words));
    }

    private void returned(DecisionRow row) {
        dated("decision.act.returned", "ui.reason", true, (on, words) -> decisions.returned(row.id(), on, words));
    }

    private void tacit(DecisionRow row) {
        dated(
                "decision.act.tacit",
                "decision.field.legalBasis",
                true,
                (on, words) -> decisions.tacitlyApproved(row.id(), on, words));
    }

    private void abandon(DecisionRow row) {
        dated("decision.act.abandon", "ui.reason", true, (on, words) -> decisions.abandon(row.id(), on, words));
    }

    private void complete(DecisionRow row) {
        DatePicker on = day();
        Dialog dialog = Ask.dialog(t("decision.act.complete"), new Paragraph(t("decision.complete.question")), on);
        Ask.finish(dialog, Buttons.primary("decision.act.complete", Icons.CHECK, () -> {
            if (Fields.complete(on)) {
                decisions.complete(row.id(), on.getValue());
                dialog.close();
                told();
            }
        }));
    }

    /** Asks on which day something happened, and for its words. */
    private void dated(String titleKey, String wordsKey, boolean needed, BiConsumer<LocalDate, String> act) {
        DatePicker on = day();
        TextArea words = Fields.area(wordsKey, Limits.REASON);
        words.addClassName("whole-line");
        if (needed) {
            Fields.demand(words);
        }
        var fields = new Div(on, words);
        fields.addClassName("dialog-fields");
        Dialog dialog = Ask.dialog(t(titleKey), fields);
        Ask.finish(dialog, Buttons.primary(titleKey, Icons.CHECK, () -> {
            if (needed ? Fields.complete(on, words) : Fields.complete(on)) {
                act.accept(on.getValue(), words.getValue());
                dialog.close();
                told();
            }
        }));
    }

    private DatePicker day() {
        DatePicker on = Fields.date("decision.field.on");
        LocalDate today = Zone.date(clock.instant());
        on.setValue(today);
        on.setMax(today);
        Fields.demand(on);
        return on;
    }

    private void progress(DecisionRow row) {
        IntegerField percent = Fields.integer("decision.field.percent", 0, 99);
        percent.setStepButtonsVisible(true);
        percent.setStep(5);
        percent.setMin(0);
        percent.setValue(row.progress());
        Fields.demand(percent);
        Dialog dialog = Ask.dialog(t("decision.act.progress"), new Paragraph(t("decision.progress.text")), percent);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            if (Fields.complete(percent)) {
                decisions.progress(row.id(), row.version(), percent.getValue());
                dialog.close();
                told();
            }
        }));
    }

    private void addEvidence(DecisionRow row) {
        DatePicker on = day();
        BilingualField words = BilingualField.area("decision.field.evidence", Limits.REASON);
        words.addClassName("whole-line");
        Fields.demand(words);
        var fields = new Div(on, words);
        fields.addClassName("dialog-fields");
        var file = new @Nullable StoredFileRow[1];
        if (attachments.mayStore()) {
            fields.add(proof(file));
        }
        Dialog dialog = Ask.dialog(t("decision.act.evidence"), fields);
        Ask.finish(dialog, Buttons.primary("decision.act.evidence", Icons.CHECK, () -> {
            if (Fields.complete(on, words)) {
                @Nullable StoredFileRow proof = file[0];
                decisions.addEvidence(
                        row.id(),
                        words.getValue(),
                        proof == null ? null : proof.id().value(),
                        on.getValue());
                dialog.close();
                told();
            }
        }));
    }

    /** The file that proves it, if there is one; the last one chosen counts. */
    private Component proof(@Nullable StoredFileRow[] chosen) {
        var name = new Span();
        name.getElement().setAttribute("role", "status");
        var field = new Div(
                attachments.field(stored -> {
                    chosen[0] = stored;
                    name.setText(t("attachment.chosen", stored.name()));
                }),
                name);
        field.addClassName("whole-line");
        return field;
    }

    private static void told() {
        Notices.done("ui.saved");
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
