package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_COLLECT;
import static ma.ghorfa.identity.Permissions.BUDGET_READ;
import static ma.ghorfa.identity.Permissions.EXPENSE_COMMIT;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Money;
import ma.ghorfa.base.Zone;
import ma.ghorfa.budget.ActId;
import ma.ghorfa.budget.BudgetNavigation;
import ma.ghorfa.budget.BudgetPhase;
import ma.ghorfa.budget.Budgets;
import ma.ghorfa.budget.CreditRow;
import ma.ghorfa.budget.Execution;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.Contributions;
import ma.ghorfa.partnership.MovementKind;
import ma.ghorfa.partnership.MovementRow;
import ma.ghorfa.partnership.TrancheRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A tranche of a signed agreement: what was called and received of it, and the next entry. */
@Component
class TrancheDialogs {

    private static final int REFERENCE = 120;
    private static final int REASON = 2000;

    private final Contributions contributions;
    private final Budgets budgets;
    private final Execution execution;
    private final CurrentAccount account;
    private final Clock clock;

    TrancheDialogs(
            Contributions contributions, Budgets budgets, Execution execution, CurrentAccount account, Clock clock) {
        this.contributions = contributions;
        this.budgets = budgets;
        this.execution = execution;
        this.account = account;
        this.clock = clock;
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }

    void open(TrancheRow row, Runnable then) {
        var facts = new Facts()
                .add("partnershipUi.field.party", PartnershipWords.party(row.party()))
                .add("partnershipUi.field.due", PartnershipWords.date(row.due()))
                .add(
                        "partnershipUi.field.planned",
                        PartnershipWords.amount(row.figures().amount()))
                .add(
                        "partnershipUi.field.called",
                        PartnershipWords.amount(row.figures().called()))
                .add(
                        "partnershipUi.field.received",
                        PartnershipWords.amount(row.figures().received()));
        if (row.act() != null && account.may(BUDGET_READ)) {
            facts.add(
                    "partnershipUi.field.commitment",
                    PartnershipWords.link(BudgetNavigation.act(row.act()), t("partnershipUi.tranche.commitment")));
        }
        var entries = new UnorderedList();
        Dialog dialog = Ask.dialog(t("partnershipUi.tranche.title", Integer.toString(row.year())), facts, entries);
        List<MovementRow> movements = contributions.movements(row.id());
        movements.forEach(entry -> entries.add(entry(row, entry, movements, dialog, then)));
        boolean own = row.party().isOwn() && !row.inKind();
        if (own && row.act() != null) {
            dialog.add(new Paragraph(t("partnershipTerms.paidThroughBudget")));
        }
        if (own && account.may(EXPENSE_COMMIT) && account.may(BUDGET_READ) && !isCommitted(row)) {
            dialog.getFooter().add(Buttons.primary("partnershipUi.tranche.commit", Icons.CHECK, () -> {
                dialog.close();
                commit(row, then);
            }));
        }
        if (account.may(AGREEMENT_COLLECT)) {
            if (row.figures().amount().isMoreThan(row.figures().called())) {
                dialog.getFooter().add(Buttons.plain("partnershipUi.tranche.call", Icons.SEND, () -> {
                    dialog.close();
                    move(row, MovementKind.CALLED, then);
                }));
            }
            if (row.figures().left().isPositive() && !own) {
                dialog.getFooter().add(Buttons.plain(receiveKey(row), Icons.CHECK, () -> {
                    dialog.close();
                    move(row, MovementKind.RECEIVED, then);
                }));
            }
        }
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    /** Cancelled in full, a commitment leaves room for another. */
    private boolean isCommitted(TrancheRow row) {
        @Nullable ActId act = row.act();
        return act != null && execution.stands(act).isPositive();
    }

    private static String receiveKey(TrancheRow row) {
        return row.party().isOwn() ? "partnershipUi.tranche.pay" : "partnershipUi.tranche.receive";
    }

    private static String kind(TrancheRow row, MovementRow entry) {
        return entry.kind() == MovementKind.RECEIVED && row.party().isOwn()
                ? t("partnership.movement.PAID")
                : t("partnership.movement", entry.kind());
    }

    private static String words(TrancheRow row, MovementRow entry) {
        return t(
                "partnershipUi.tranche.entry",
                kind(row, entry),
                PartnershipWords.amount(entry.amount()),
                PartnershipWords.date(entry.on()),
                entry.reference());
    }

    /** A call or a receipt, and the way to take it back. */
    private ListItem entry(TrancheRow row, MovementRow entry, List<MovementRow> all, Dialog dialog, Runnable then) {
        @Nullable ActId payment = entry.payment();
        if (payment != null) {
            String words = t(
                    entry.amount().isNegative() ? "partnershipTerms.paymentCancelled" : "partnershipTerms.payment",
                    PartnershipWords.amount(magnitude(entry)),
                    PartnershipWords.date(entry.on()),
                    entry.reference());
            return account.may(BUDGET_READ)
                    ? new ListItem(PartnershipWords.link(BudgetNavigation.act(payment), words))
                    : new ListItem(words);
        }
        if (entry.reverses() != null) {
            return new ListItem(t(
                    "partnershipTerms.takenBack",
                    kind(row, entry),
                    PartnershipWords.amount(magnitude(entry)),
                    PartnershipWords.date(entry.on()),
                    entry.reason()));
        }
        var item = new ListItem(words(row, entry));
        boolean stands = all.stream().noneMatch(other -> entry.id().equals(other.reverses()));
        if (stands && account.may(AGREEMENT_COLLECT)) {
            item.add(Buttons.plain("partnershipTerms.takeBack", Icons.UNDO, () -> {
                dialog.close();
                takeBack(row, entry, then);
            }));
        }
        return item;
    }

    private static Money magnitude(MovementRow entry) {
        return entry.amount().max(entry.amount().negated());
    }

    private void takeBack(TrancheRow row, MovementRow entry, Runnable then) {
        UUID command = UUID.randomUUID();
        DatePicker on = Fields.date("partnershipTerms.takeBackOn");
        on.setValue(entry.on());
        on.setMin(entry.on());
        on.setMax(today());
        TextArea reason = Fields.area("partnershipTerms.takeBackReason", REASON);
        reason.setWidthFull();
        Fields.demand(on, reason);
        Dialog dialog = Ask.dialog(
                t("partnershipTerms.takeBack"),
                new Paragraph(words(row, entry)),
                new Paragraph(t("partnershipTerms.takeBackQuestion")),
                on,
                reason);
        Ask.finish(dialog, Buttons.danger("partnershipTerms.takeBack", Icons.UNDO, () -> {
            if (Fields.complete(on, reason)) {
                done(dialog, then, () -> contributions.takeBack(command, entry.id(), on.getValue(), reason.getValue()));
            }
        }));
    }

    /** The key is made with the dialog: two presses of its button are one entry. */
    private void move(TrancheRow row, MovementKind kind, Runnable then) {
        UUID command = UUID.randomUUID();
        BigDecimalField amount = Fields.amount("partnershipUi.field.amount");
        Money rest = kind == MovementKind.CALLED
                ? row.figures().amount().minus(row.figures().called())
                : row.figures().left();
        amount.setValue(rest.amount());
        DatePicker on = Fields.date("partnershipUi.field.on");
        on.setValue(today());
        TextField reference = Fields.text("partnershipUi.field.movementReference", REFERENCE);
        Fields.demand(amount, on, reference);
        String key = kind == MovementKind.CALLED ? "partnershipUi.tranche.call" : receiveKey(row);
        Dialog dialog = Ask.dialog(t(key), new Paragraph(PartnershipWords.party(row.party())), amount, on, reference);
        Ask.finish(dialog, Buttons.primary(key, Icons.CHECK, () -> {
            if (Fields.complete(amount, on, reference)) {
                done(dialog, then, () -> {
                    var part = new Money(amount.getValue());
                    if (kind == MovementKind.CALLED) {
                        contributions.call(command, row.id(), part, on.getValue(), reference.getValue());
                    } else {
                        contributions.receive(command, row.id(), part, on.getValue(), reference.getValue());
                    }
                });
            }
        }));
    }

    private void commit(TrancheRow row, Runnable then) {
        UUID command = UUID.randomUUID();
        List<CreditRow> lines = budgets.all().stream()
                .filter(budget -> budget.phase() == BudgetPhase.EXECUTING)
                .flatMap(budget -> execution.credits(budget.id()).stream())
                .filter(credit -> credit.code().section().isExpenditure())
                .toList();
        ComboBox<CreditRow> line = Fields.pick("partnershipUi.field.line", lines, TrancheDialogs::words);
        line.setWidthFull();
        DatePicker on = Fields.date("partnershipUi.field.on");
        on.setValue(today());
        Fields.demand(line, on);
        Dialog dialog = Ask.dialog(
                t("partnershipUi.tranche.commit"),
                new Paragraph(t(
                        "partnershipUi.tranche.commitQuestion",
                        PartnershipWords.amount(row.figures().amount()))),
                line,
                on);
        Ask.finish(dialog, Buttons.primary("partnershipUi.tranche.commit", Icons.CHECK, () -> {
            if (Fields.complete(line, on)) {
                done(
                        dialog,
                        then,
                        () -> contributions.commit(
                                command, row.id(), line.getValue().id(), on.getValue()));
            }
        }));
    }

    private static String words(CreditRow row) {
        return t(
                "partnershipUi.line",
                row.code().code(),
                PartnershipWords.in(row.code().name()),
                PartnershipWords.amount(row.figures().available()));
    }

    private static void done(Dialog dialog, Runnable then, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Failures.tell(refused);
            return;
        }
        dialog.close();
        Notices.done("ui.saved");
        then.run();
    }
}
