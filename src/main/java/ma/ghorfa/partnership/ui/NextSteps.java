package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.identity.Permissions.AGREEMENT_SIGN;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.AgreementSteps;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ApprovalData;
import ma.ghorfa.partnership.OpinionAnswer;
import ma.ghorfa.partnership.OpinionData;
import ma.ghorfa.partnership.OpinionKind;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.MoreMenu;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The next step of an agreement, offered to whoever may take it, and what everybody else waits for. */
final class NextSteps {

    private static final int LINE = 200;
    private static final int NUMBER = 60;
    private static final int REFERENCE = 120;
    private static final int WORDS = 4000;

    private final AgreementSteps steps;
    private final Agreements agreements;
    private final CurrentAccount account;
    private final Drafts drafts;
    private final LocalDate today;
    private final AgreementDetails details;
    private final AgreementRow row;
    private final Runnable then;

    /** @param then shows the page anew */
    NextSteps(
            AgreementSteps steps,
            Agreements agreements,
            CurrentAccount account,
            Drafts drafts,
            LocalDate today,
            AgreementDetails details,
            Runnable then) {
        this.steps = steps;
        this.agreements = agreements;
        this.account = account;
        this.drafts = drafts;
        this.today = today;
        this.details = details;
        this.row = details.row();
        this.then = then;
    }

    /** Where it stands and who does what next. */
    String sentence() {
        String next = t("partnershipUi.next." + details.state());
        return row.stateReason().isEmpty() || (!row.state().isEditable() && row.state() != AgreementState.ABANDONED)
                ? next
                : t("partnershipUi.nextBecause", next, row.stateReason());
    }

    Tone tone() {
        return PartnershipWords.tone(details.state());
    }

    private boolean prepares() {
        return account.may(AGREEMENT_PREPARE);
    }

    private boolean signs() {
        return account.may(AGREEMENT_SIGN);
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        switch (details.state()) {
            case IDEA -> offer(buttons, prepares(), "draft", Icons.EDIT, () -> steps.draft(row.id(), row.version()));
            case DRAFT -> offer(buttons, prepares(), "review", Icons.SEND, () -> steps.review(row.id(), row.version()));
            case REVIEW -> {
                if (prepares()) {
                    buttons.add(Buttons.primary(
                            "partnershipUi.step.opinion",
                            Icons.EDIT,
                            () -> opinion(List.of(OpinionKind.LEGAL, OpinionKind.FINANCIAL))));
                }
                offer(buttons, prepares(), "committee", Icons.SEND, () -> steps.toCommittee(row.id(), row.version()));
            }
            case COMMITTEE -> {
                if (prepares()) {
                    buttons.add(Buttons.primary(
                            "partnershipUi.step.opinion", Icons.EDIT, () -> opinion(List.of(OpinionKind.COMMITTEE))));
                }
                offer(buttons, signs(), "submit", Icons.SEND, () -> steps.submit(row.id(), row.version()));
            }
            case VISA -> {
                if (prepares()) {
                    buttons.add(Buttons.primary("partnershipUi.step.visa", Icons.CHECK, this::visa));
                }
            }
            case READY -> {
                if (signs()) {
                    buttons.add(Buttons.primary("partnershipUi.step.sign", Icons.CHECK, this::sign));
                }
            }
            case SIGNED, IN_FORCE, SUSPENDED -> {
                if (prepares() && !row.isAmendment()) {
                    buttons.add(Buttons.primary("partnershipUi.step.amend", Icons.ADD, this::amend));
                }
            }
            case SUBMITTED, PARTNER_APPROVALS, EXPIRED, TERMINATED, CLOSED, ABANDONED -> {}
        }
        boolean given = row.state().isOpen() && !row.state().isEditable();
        if (given && prepares() && others().findAny().isPresent()) {
            buttons.add(Buttons.plain("partnershipUi.step.approve", Icons.CHECK, this::approve));
        }
        MoreMenu more = more(given);
        if (!more.isEmpty()) {
            buttons.add(more);
        }
        return buttons.toArray(Component[]::new);
    }

    private MoreMenu more(boolean given) {
        var more = new MoreMenu(t("partnershipUi.step.more"));
        if (given && (prepares() || signs())) {
            more.add(
                    "partnershipUi.step.takeBack",
                    Icons.UNDO,
                    () -> reason("takeBack", why -> steps.takeBack(row.id(), row.version(), why)));
        }
        if (row.state().isOpen() && prepares()) {
            more.add(
                    "partnershipUi.step.abandon",
                    Icons.DELETE,
                    () -> reason("abandon", why -> steps.abandon(row.id(), row.version(), why)));
        }
        if (row.isAmendment() || !signs()) {
            return more;
        }
        AgreementState state = details.state();
        if (state == AgreementState.IN_FORCE) {
            turn(more, "suspend", Icons.CLOCK, (on, why) -> steps.suspend(row.id(), row.version(), on, why));
        }
        if (state == AgreementState.SUSPENDED) {
            turn(more, "resume", Icons.PLAY, (on, why) -> steps.resume(row.id(), row.version(), on, why));
        }
        if (state.isRunning()) {
            turn(more, "terminate", Icons.CLOSE, (on, why) -> steps.terminate(row.id(), row.version(), on, why));
        }
        if (state == AgreementState.IN_FORCE || state == AgreementState.EXPIRED || state == AgreementState.TERMINATED) {
            turn(more, "close", Icons.LOCK, (on, why) -> steps.close(row.id(), row.version(), on, why));
        }
        return more;
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

    private void offer(List<Component> buttons, boolean may, String step, Icons icon, Runnable act) {
        if (may) {
            String key = "partnershipUi.step." + step;
            buttons.add(
                    Buttons.primary(key, icon, () -> Ask.confirm(t(key), t(key + "Question"), key, () -> done(act))));
        }
    }

    private void reason(String step, Consumer<String> act) {
        String key = "partnershipUi.step." + step;
        Ask.reason(t(key), t(key + "Question"), key, why -> done(() -> act.accept(why)));
    }

    private void turn(MoreMenu more, String step, Icons icon, BiConsumer<LocalDate, String> act) {
        String key = "partnershipUi.step." + step;
        more.add(key, icon, () -> {
            DatePicker day = day("partnershipUi.field.on");
            TextArea why = Fields.area(key + "Reason", WORDS);
            why.setWidthFull();
            Fields.demand(day, why);
            Dialog dialog = Ask.dialog(t(key), new Paragraph(t(key + "Question")), day, why);
            Ask.finish(dialog, Buttons.primary(key, Icons.CHECK, () -> {
                if (Fields.complete(day, why) && done(() -> act.accept(day.getValue(), why.getValue()))) {
                    dialog.close();
                }
            }));
        });
    }

    private DatePicker day(String key) {
        DatePicker day = Fields.date(key);
        day.setValue(today);
        return day;
    }

    private void opinion(List<OpinionKind> kinds) {
        Select<OpinionKind> kind =
                Fields.select("partnershipUi.field.opinion", kinds, one -> t("partnership.opinionKind", one));
        kind.setValue(kinds.getFirst());
        Select<OpinionAnswer> answer = Fields.select(
                "partnershipUi.field.answer",
                List.of(OpinionAnswer.values()),
                one -> t("partnership.opinionAnswer", one));
        answer.setValue(OpinionAnswer.FAVOURABLE);
        TextField by = Fields.text("partnershipUi.field.by", LINE);
        DatePicker on = day("partnershipUi.field.on");
        TextArea words = Fields.area("partnershipUi.field.words", WORDS);
        words.setWidthFull();
        Fields.demand(kind, answer, by, on);
        Dialog dialog = Ask.dialog(t("partnershipUi.step.opinion"), kind, answer, by, on, words);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            boolean complete = Fields.complete(by, on)
                    && (answer.getValue() == OpinionAnswer.FAVOURABLE || Fields.complete(words));
            if (complete
                    && done(() -> steps.opinion(
                            row.id(),
                            row.version(),
                            new OpinionData(
                                    kind.getValue(),
                                    answer.getValue(),
                                    by.getValue(),
                                    on.getValue(),
                                    words.getValue())))) {
                dialog.close();
            }
        }));
    }

    /** The parties that have not approved the version that counts. */
    private Stream<PartyRow> others() {
        return details.parties().stream().filter(party -> !party.isOwn()).filter(party -> details.approvals().stream()
                .noneMatch(approval -> approval.textNumber() == row.textNumber()
                        && approval.party().equals(party.id())));
    }

    private void approve() {
        List<PartyRow> missing = others().toList();
        Select<PartyRow> party = Fields.select("partnershipUi.field.party", missing, PartnershipWords::party);
        party.setValue(missing.getFirst());
        TextField body = Fields.text("partnershipUi.field.body", LINE);
        DatePicker on = day("partnershipUi.field.on");
        TextField reference = Fields.text("partnershipUi.field.decisionNumber", REFERENCE);
        Fields.demand(party, body, on, reference);
        Dialog dialog = Ask.dialog(t("partnershipUi.step.approve"), party, body, on, reference);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            if (Fields.complete(party, body, on, reference)
                    && done(() -> steps.approve(
                            row.id(),
                            row.version(),
                            party.getValue().id(),
                            new ApprovalData(body.getValue(), on.getValue(), reference.getValue())))) {
                dialog.close();
            }
        }));
    }

    private void visa() {
        TextField number = Fields.text("partnershipUi.field.visaNumber", NUMBER);
        DatePicker on = day("partnershipUi.field.on");
        Fields.demand(number, on);
        Dialog dialog = Ask.dialog(
                t("partnershipUi.step.visa"), new Paragraph(t("partnershipUi.step.visaQuestion")), number, on);
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            if (Fields.complete(number, on)
                    && done(() -> steps.visa(row.id(), row.version(), number.getValue(), on.getValue()))) {
                dialog.close();
            }
        }));
    }

    private void sign() {
        DatePicker on = day("partnershipUi.field.signedOn");
        TextField place = Fields.text("partnershipUi.field.signedAt", LINE);
        DatePicker effect = day("partnershipUi.field.effectOn");
        Fields.demand(on, effect);
        Dialog dialog = Ask.dialog(
                t("partnershipUi.step.sign"), new Paragraph(t("partnershipUi.step.signQuestion")), on, place, effect);
        Ask.finish(dialog, Buttons.primary("partnershipUi.step.sign", Icons.CHECK, () -> {
            if (Fields.complete(on, effect)
                    && done(() ->
                            steps.sign(row.id(), row.version(), on.getValue(), place.getValue(), effect.getValue()))) {
                dialog.close();
            }
        }));
    }

    private void amend() {
        var fields = new AgreementForm(drafts, "agreement-amendment:" + row.id(), null);
        var begun = new AtomicReference<@Nullable AgreementId>();
        fields.form.onSave(version -> begun.set(agreements.amend(row.id(), fields.data())));
        FormDialog.open(t("partnershipUi.step.amend"), fields.form, RecordForm.State.blank(), () -> {
            @Nullable AgreementId id = begun.get();
            if (id != null) {
                UI.getCurrent().navigate(PartnershipNavigation.agreement(id));
            }
        });
    }
}
