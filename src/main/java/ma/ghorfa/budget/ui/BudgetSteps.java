package ma.ghorfa.budget.ui;

import static ma.ghorfa.identity.Permissions.BUDGET_CLOSE;
import static ma.ghorfa.identity.Permissions.BUDGET_PREPARE;
import static ma.ghorfa.identity.Permissions.BUDGET_SUBMIT;
import static ma.ghorfa.identity.Permissions.BUDGET_VISA;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.BudgetRow;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.VersionKind;
import ma.ghorfa.budget.VersionRow;
import ma.ghorfa.budget.VersionState;
import ma.ghorfa.budget.VisaAnswer;
import ma.ghorfa.budget.VisaData;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;

/** The next step of a budget, offered to whoever may take it, and what everybody else waits for. */
final class BudgetSteps {

    private static final int NUMBER = 60;
    private static final int REMARKS = 2000;

    private final Budgets budgets;
    private final CurrentAccount account;
    private final LocalDate today;
    private final BudgetRow budget;
    private final VersionRow version;
    private final Runnable then;

    /** @param then shows the page anew */
    BudgetSteps(
            Budgets budgets,
            CurrentAccount account,
            LocalDate today,
            BudgetRow budget,
            VersionRow version,
            Runnable then) {
        this.budgets = budgets;
        this.account = account;
        this.today = today;
        this.budget = budget;
        this.version = version;
        this.then = then;
    }

    /** Where the budget stands and who does what next. */
    String sentence() {
        return version.state().isOpen() || budget.phase() == BudgetPhase.PREPARATION
                ? t("budgetUi.next", version.state())
                : t("budgetUi.nextOfPhase", budget.phase());
    }

    Tone tone() {
        return version.state() == VersionState.RETURNED || version.state() == VersionState.REJECTED
                ? Tone.ATTENTION
                : Tone.INFO;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        switch (version.state()) {
            case PREPARATION -> {
                if (account.may(BUDGET_PREPARE)) {
                    buttons.add(Buttons.primary("budgetUi.step.review", Icons.SEND, this::review));
                }
            }
            case BUREAU_REVIEW -> {
                if (account.may(BUDGET_SUBMIT)) {
                    buttons.add(Buttons.primary("budgetUi.step.submit", Icons.SEND, this::submit));
                }
            }
            case VOTED -> {
                if (account.may(BUDGET_VISA)) {
                    buttons.add(Buttons.primary("budgetUi.step.send", Icons.SEND, this::send));
                }
            }
            case SENT -> {
                if (account.may(BUDGET_VISA)) {
                    buttons.add(Buttons.primary("budgetUi.step.answer", Icons.CHECK, this::answer));
                }
            }
            case SUBMITTED, REJECTED, RETURNED, APPROVED, ABANDONED -> settled(buttons);
        }
        besides(buttons);
        return buttons.toArray(Component[]::new);
    }

    /** Nothing is on its way but the vote: what follows is a matter of the budget's phase. */
    private void settled(List<Component> buttons) {
        if (budget.phase() == BudgetPhase.APPROVED && account.may(BUDGET_CLOSE)) {
            buttons.add(Buttons.primary("budgetUi.step.open", Icons.PLAY, this::open));
        }
        if (budget.phase().isExecutable() && !version.state().isOpen() && account.may(BUDGET_PREPARE)) {
            buttons.add(Buttons.primary("budgetUi.step.amend", Icons.ADD, this::amend));
        }
    }

    private void besides(List<Component> buttons) {
        boolean given = version.state() == VersionState.BUREAU_REVIEW || version.state() == VersionState.SUBMITTED;
        if (given && (account.may(BUDGET_PREPARE) || account.may(BUDGET_SUBMIT))) {
            buttons.add(Buttons.plain("budgetUi.step.takeBack", Icons.UNDO, this::takeBack));
        }
        boolean canBeAbandoned = version.kind() == VersionKind.AMENDMENT
                && version.state().isOpen()
                && !version.state().isDecided();
        if (canBeAbandoned && account.may(BUDGET_PREPARE)) {
            buttons.add(Buttons.danger("budgetUi.step.abandon", Icons.DELETE, this::abandon));
        }
    }

    /** Does it and shows the page as it is then; a refusal is told and leaves what is open open. */
    private boolean done(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException refused) {
            Failures.tell(refused);
            if (Failures.isConflict(refused)) {
                then.run();
            }
            return false;
        }
        Notices.done("ui.saved");
        then.run();
        return true;
    }

    private void review() {
        Ask.confirm(
                t("budgetUi.step.review"),
                t("budgetUi.step.reviewQuestion"),
                "budgetUi.step.review",
                () -> done(() -> budgets.review(version.id(), version.version())));
    }

    private void submit() {
        Ask.confirm(
                t("budgetUi.step.submit"),
                t("budgetUi.step.submitQuestion"),
                "budgetUi.step.submit",
                () -> done(() -> budgets.submit(version.id(), version.version())));
    }

    private void takeBack() {
        Ask.confirm(
                t("budgetUi.step.takeBack"),
                t("budgetUi.step.takeBackQuestion"),
                "budgetUi.step.takeBack",
                () -> done(() -> budgets.takeBack(version.id(), version.version())));
    }

    private void abandon() {
        Ask.confirmDanger(
                t("budgetUi.step.abandon"),
                t("budgetUi.step.abandonQuestion"),
                "budgetUi.step.abandon",
                () -> done(() -> budgets.abandon(version.id(), version.version())));
    }

    private void amend() {
        Ask.reason(
                t("budgetUi.step.amend"),
                t("budgetUi.step.amendQuestion"),
                "budgetUi.step.amend",
                why -> done(() -> budgets.amend(budget.id(), why)));
    }

    private void send() {
        onADay(
                "budgetUi.step.send",
                "budgetUi.step.sendQuestion",
                "budgetUi.field.sentOn",
                day -> budgets.send(version.id(), version.version(), day));
    }

    private void open() {
        onADay(
                "budgetUi.step.open",
                "budgetUi.step.openQuestion",
                "budgetUi.field.openedOn",
                day -> budgets.open(budget.id(), budget.version(), day));
    }

    private void onADay(String titleKey, String questionKey, String dayKey, Consumer<LocalDate> step) {
        DatePicker day = Fields.date(dayKey);
        day.setValue(today);
        Fields.demand(day);
        Dialog dialog = Ask.dialog(t(titleKey), new Paragraph(t(questionKey)), day);
        Ask.finish(dialog, Buttons.primary(titleKey, Icons.CHECK, () -> {
            if (Fields.complete(day) && done(() -> step.accept(day.getValue()))) {
                dialog.close();
            }
        }));
    }

    private void answer() {
        Select<VisaAnswer> answer =
                Fields.select("budgetUi.field.answer", List.of(VisaAnswer.values()), one -> t("budget.answer", one));
        answer.setValue(VisaAnswer.VISA);
        DatePicker day = Fields.date("budgetUi.field.answeredOn");
        day.setValue(today);
        TextField number = Fields.text("budgetUi.field.visaNumber", NUMBER);
        TextArea remarks = Fields.area("budgetUi.field.remarks", REMARKS);
        remarks.setWidthFull();
        Fields.demand(answer, day, number, remarks);
        remarks.setVisible(false);
        answer.addValueChangeListener(chosen -> {
            number.setVisible(chosen.getValue() == VisaAnswer.VISA);
            remarks.setVisible(chosen.getValue() == VisaAnswer.RETURNED);
        });
        var fields = new VerticalLayout(answer, day, number, remarks);
        fields.setPadding(false);
        Dialog dialog = Ask.dialog(t("budgetUi.step.answer"), new Paragraph(asked()), fields);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            boolean visa = answer.getValue() == VisaAnswer.VISA;
            if (Fields.complete(day, visa ? number : remarks)
                    && done(() -> budgets.answer(
                            version.id(),
                            version.version(),
                            new VisaData(
                                    answer.getValue(),
                                    day.getValue(),
                                    visa ? number.getValue() : "",
                                    visa ? "" : remarks.getValue())))) {
                dialog.close();
            }
        }));
    }

    private String asked() {
        return budgets.visas(version.id()).stream()
                .filter(visa -> visa.answer() == null)
                .findFirst()
                .map(visa -> t(
                        "budgetUi.step.answerOf",
                        t("budget.authority", visa.authority()),
                        BudgetWords.date(visa.sentOn())))
                .orElse("");
    }
}
