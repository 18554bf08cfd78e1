package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_PREPARE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.document.Attachments;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.MeetingData;
import ma.ghorfa.partnership.MeetingRow;
import ma.ghorfa.partnership.Monitoring;
import ma.ghorfa.partnership.ObligationData;
import ma.ghorfa.partnership.ObligationRow;
import ma.ghorfa.partnership.ObligationState;
import ma.ghorfa.partnership.PartyId;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FormDialog;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What follows from an agreement: obligations with what proves them, and the meetings of the monitoring committee. */
final class MonitoringPanel extends Composite<Div> {

    private static final int WORDS = 1000;
    private static final int LINE = 200;
    private static final int EVIDENCE = 2000;
    private static final int MINUTES = 8000;

    private final Monitoring monitoring;
    private final Attachments attachments;
    private final Drafts drafts;
    private final AgreementDetails details;
    private final AgreementId id;
    private final LocalDate today;
    private final Runnable anew;
    private final boolean edits;

    MonitoringPanel(
            Monitoring monitoring,
            Attachments attachments,
            Drafts drafts,
            CurrentAccount account,
            AgreementDetails details,
            LocalDate today,
            Runnable anew) {
        this.monitoring = monitoring;
        this.attachments = attachments;
        this.drafts = drafts;
        this.details = details;
        this.id = details.row().id();
        this.today = today;
        this.anew = anew;
        edits = account.may(AGREEMENT_PREPARE);
        getContent().addClassName("stack");
        getContent().add(obligations());
        if (!details.row().isAmendment()) {
            getContent().add(meetings());
        }
    }

    private Sheet obligations() {
        var grid = new RecordGrid<ObligationRow>();
        if (edits) {
            grid.acts(
                            "partnershipUi.field.obligation",
                            row -> PartnershipWords.in(row.data().words()),
                            this::open)
                    .setFlexGrow(3);
        } else {
            grid.longText(
                            "partnershipUi.field.obligation",
                            row -> PartnershipWords.in(row.data().words()))
                    .setFlexGrow(3);
        }
        grid.text("partnershipUi.field.party", row -> party(row.data().party()));
        grid.text("partnershipUi.field.owner", row -> row.data().owner());
        grid.date("partnershipUi.field.dueBy", row -> row.data().due());
        grid.badge(
                "partnershipUi.field.obligationState",
                row -> row.isLate(today)
                        ? t("partnershipUi.obligation.late")
                        : t("partnership.obligationState", row.state()),
                row -> row.isLate(today)
                        ? Tone.ATTENTION
                        : row.state() == ObligationState.DONE ? Tone.GOOD : Tone.NEUTRAL);
        grid.longText("partnershipUi.field.evidence", ObligationRow::evidence).setFlexGrow(2);
        grid.setItems(monitoring.obligations(id, today));
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipUi.noObligations");
        var acts = new Div(grid.export("partnershipUi.obligations"));
        acts.addClassName("bar");
        if (edits && details.row().takesObligations()) {
            acts.add(Buttons.primary("partnershipUi.obligation.add", Icons.ADD, () -> edit(null)));
        }
        return Sheet.titled(t("partnershipUi.obligations"), acts, grid);
    }

    private String party(@Nullable PartyId party) {
        return details.everybody().stream()
                .filter(one -> one.id().equals(party))
                .findAny()
                .map(PartnershipWords::party)
                .orElse("");
    }

    private void open(ObligationRow row) {
        var facts = new Facts()
                .add(
                        "partnershipUi.field.obligation",
                        PartnershipWords.in(row.data().words()))
                .add(
                        "partnershipUi.field.dueBy",
                        PartnershipWords.date(row.data().due()))
                .add("partnershipUi.field.evidence", row.evidence());
        @Nullable UUID file = row.file();
        if (file != null) {
            facts.add("partnershipUi.field.file", attachments.link(file, t("partnershipUi.obligation.file")));
        }
        Dialog dialog = Ask.dialog(t("partnershipUi.field.obligation"), facts);
        if (row.state() == ObligationState.OPEN) {
            dialog.getFooter()
                    .add(
                            Buttons.danger("partnershipUi.obligation.drop", Icons.DELETE, () -> {
                                dialog.close();
                                Ask.reason(
                                        t("partnershipUi.obligation.drop"),
                                        t("partnershipUi.obligation.dropQuestion"),
                                        "partnershipUi.obligation.drop",
                                        why -> done(() -> monitoring.drop(row.id(), row.version(), why)));
                            }),
                            Buttons.plain("ui.edit", Icons.EDIT, () -> {
                                dialog.close();
                                if (isDrafted(row)) {
                                    edit(row);
                                } else {
                                    editOwner(row);
                                }
                            }),
                            Buttons.primary("partnershipUi.obligation.done", Icons.CHECK, () -> {
                                dialog.close();
                                prove(row);
                            }));
        } else {
            dialog.getFooter().add(Buttons.plain("partnershipUi.obligation.reopen", Icons.UNDO, () -> {
                dialog.close();
                done(() -> monitoring.reopen(row.id(), row.version()));
            }));
        }
        dialog.getFooter().add(Buttons.plain("ui.close", dialog::close));
        dialog.open();
    }

    private boolean done(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException refused) {
            Failures.tell(refused);
            return false;
        }
        Notices.done("ui.saved");
        anew.run();
        return true;
    }

    private void prove(ObligationRow row) {
        DatePicker on = Fields.date("partnershipUi.field.on");
        on.setValue(today);
        TextArea evidence = Fields.area("partnershipUi.field.evidence", EVIDENCE);
        evidence.setWidthFull();
        Fields.demand(on, evidence);
        var file = new AtomicReference<@Nullable UUID>();
        var named = new Span();
        Dialog dialog = Ask.dialog(
                t("partnershipUi.obligation.done"),
                new Paragraph(PartnershipWords.in(row.data().words())),
                on,
                evidence);
        if (attachments.mayStore()) {
            dialog.add(attachments.field(stored -> {
                file.set(stored.id().value());
                named.setText(stored.name());
            }));
            dialog.add(named);
        }
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> {
            if (Fields.complete(on, evidence)
                    && done(() ->
                            monitoring.done(row.id(), row.version(), on.getValue(), evidence.getValue(), file.get()))) {
                dialog.close();
            }
        }));
    }

    private void edit(@Nullable ObligationRow row) {
        var form = new RecordForm(drafts, row == null ? "obligation:new:" + id : "obligation:" + row.id());
        Slot<Bilingual> words =
                form.bilingual("words", "partnershipUi.field.obligation", WORDS).required();
        Slot<PartyRow> party = form.pick(
                "party",
                "partnershipUi.field.party",
                details.now(),
                one -> one.id().toString(),
                PartnershipWords::party);
        Slot<String> owner = form.text("owner", "partnershipUi.field.owner", LINE);
        Slot<LocalDate> due = form.date("due", "partnershipUi.field.dueBy").required();
        form.onSave(version -> {
            var data = new ObligationData(
                    party.given().map(PartyRow::id).orElse(null), words.value(), owner.value(), due.value());
            if (row == null) {
                monitoring.addObligation(id, data);
            } else {
                monitoring.editObligation(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(t("partnershipUi.obligation.add"), form, RecordForm.State.blank(), anew);
        } else {
            form.onReload(() -> state(stored(row)));
            FormDialog.open(t("ui.edit"), form, state(row), anew);
        }
    }

    private ObligationRow stored(ObligationRow row) {
        return monitoring.obligations(id, today).stream()
                .filter(one -> one.id().equals(row.id()))
                .findAny()
                .orElseThrow();
    }

    private RecordForm.State state(ObligationRow row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", row.data().words());
        values.put(
                "party",
                details.everybody().stream()
                        .filter(one -> one.id().equals(row.data().party()))
                        .findAny()
                        .orElse(null));
        values.put("owner", row.data().owner());
        values.put("due", row.data().due());
        return new RecordForm.State(row.version(), values);
    }

    /** The obligations of an amendment stand on the page of the agreement only once it is signed. */
    private boolean isDrafted(ObligationRow row) {
        return row.agreement().equals(id) && details.row().state().isEditable();
    }

    /** What was agreed stays; who looks after it may change. */
    private void editOwner(ObligationRow row) {
        var form = new RecordForm(drafts, "obligation-owner:" + row.id());
        Slot<String> owner = form.text("owner", "partnershipUi.field.owner", LINE);
        form.onSave(version -> monitoring.editObligation(
                row.id(),
                version,
                new ObligationData(
                        row.data().party(),
                        row.data().words(),
                        owner.value(),
                        row.data().due())));
        form.onReload(() -> owner(stored(row)));
        FormDialog.open(t("ui.edit"), form, owner(row), anew);
    }

    private static RecordForm.State owner(ObligationRow row) {
        return new RecordForm.State(row.version(), Map.of("owner", row.data().owner()));
    }

    // ---- The monitoring committee ----

    private Sheet meetings() {
        List<MeetingRow> held = monitoring.meetings(id);
        var list = new Div();
        list.addClassName("stack");
        held.forEach(meeting -> list.add(meeting(meeting)));
        if (held.isEmpty()) {
            list.add(new Span(t("partnershipUi.noMeetings")));
        }
        Sheet sheet = Sheet.titled(t("partnershipUi.meetings"), list);
        if (edits) {
            sheet.add(Buttons.primary("partnershipUi.meeting.add", Icons.ADD, () -> editMeeting(null)));
        }
        return sheet;
    }

    private Sheet meeting(MeetingRow row) {
        MeetingData data = row.data();
        var minutes = new Paragraph(data.minutes());
        minutes.addClassName("preserve-lines");
        var facts = new Facts().add("partnershipUi.field.present", data.present());
        @Nullable UUID file = data.file();
        if (file != null) {
            facts.add("partnershipUi.field.file", attachments.link(file, t("partnershipUi.meeting.file")));
        }
        Sheet sheet = Sheet.titled(
                data.place().isEmpty()
                        ? PartnershipWords.date(data.on())
                        : t("partnershipUi.meeting.title", PartnershipWords.date(data.on()), data.place()));
        if (data.on().isAfter(today)) {
            sheet.add(new StatusBadge(t("reminder.meeting.planned"), Tone.INFO));
        } else {
            sheet.add(facts, minutes);
        }
        if (edits) {
            var acts = new Div(Buttons.plain("ui.edit", Icons.EDIT, () -> editMeeting(row)));
            acts.addClassName("bar");
            sheet.add(acts);
            if (attachments.mayStore()) {
                sheet.add(attachments.field(stored -> done(() -> monitoring.editMeeting(
                        row.id(),
                        row.version(),
                        new MeetingData(
                                data.on(),
                                data.place(),
                                data.present(),
                                data.minutes(),
                                stored.id().value())))));
            }
        }
        return sheet;
    }

    private void editMeeting(@Nullable MeetingRow row) {
        var form = new RecordForm(drafts, row == null ? "meeting:new:" + id : "meeting:" + row.id());
        Slot<LocalDate> on = form.date("on", "partnershipUi.field.heldOn").required();
        Slot<String> place = form.text("place", "partnershipUi.field.place", LINE);
        // Of a meeting that is planned both are still empty; of one that was held the service asks for them.
        Slot<String> present = form.area("present", "partnershipUi.field.present", EVIDENCE);
        Slot<String> minutes = form.area("minutes", "partnershipUi.field.minutes", MINUTES);
        var file = new AtomicReference<@Nullable UUID>(
                row == null ? null : row.data().file());
        form.onSave(version -> {
            var data = new MeetingData(on.value(), place.value(), present.value(), minutes.value(), file.get());
            if (row == null) {
                monitoring.addMeeting(id, data);
            } else {
                monitoring.editMeeting(row.id(), version, data);
            }
        });
        if (row == null) {
            FormDialog.open(t("partnershipUi.meeting.add"), form, new RecordForm.State(0, Map.of("on", today)), anew);
        } else {
            form.onReload(() -> {
                MeetingRow stored = monitoring.meetings(id).stream()
                        .filter(one -> one.id().equals(row.id()))
                        .findAny()
                        .orElseThrow();
                file.set(stored.data().file());
                return state(stored);
            });
            FormDialog.open(t("ui.edit"), form, state(row), anew);
        }
    }

    private static RecordForm.State state(MeetingRow row) {
        return new RecordForm.State(
                row.version(),
                Map.of(
                        "on", row.data().on(),
                        "place", row.data().place(),
                        "present", row.data().present(),
                        "minutes", row.data().minutes()));
    }
}
