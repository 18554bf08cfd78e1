package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.Mandate;
import ma.ghorfa.chamber.MandateEnd;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberFilter;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** A member's mandates, the latest first, and what can be done with each. */
final class MandatesTab extends Composite<Div> {

    private static final int MAX_SEATS = 500;

    private final Members members;
    private final Drafts drafts;
    private final MemberRow member;
    private final boolean mayWrite;
    private final LocalDate today;
    private final Runnable headChanged;

    MandatesTab(
            Members members, Drafts drafts, MemberRow member, boolean mayWrite, LocalDate today, Runnable headChanged) {
        this.members = members;
        this.drafts = drafts;
        this.member = member;
        this.mayWrite = mayWrite;
        this.today = today;
        this.headChanged = headChanged;
        getContent().addClassName("stack");
        show();
    }

    private void changed() {
        headChanged.run();
        show();
    }

    private void show() {
        getContent().removeAll();
        List<MandateRow> rows = members.mandatesOf(member.id());
        if (rows.isEmpty()) {
            getContent().add(new Callout(Tone.ATTENTION, t("chamber.mandate.none")));
        }
        if (mayWrite) {
            var bar = new Div(Buttons.plain("chamber.mandate.begin", Icons.ADD, this::begin));
            bar.addClassName("bar");
            getContent().add(bar);
        }
        rows.forEach(row -> getContent().add(sheet(row)));
    }

    private Sheet sheet(MandateRow row) {
        Mandate mandate = row.mandate();
        var badge = new StatusBadge(Names.status(mandate.statusOn(today)), Names.tone(mandate.statusOn(today)));
        var facts = new Facts().add("chamber.status", badge).add("chamber.mandate.term", Names.span(mandate.term()));
        Mandate.Ending ending = mandate.ending();
        if (ending != null) {
            facts.add(
                    "chamber.mandate.ended",
                    t("chamber.mandate.endedHow", t("chamber.mandateEnd", ending.reason()), Names.date(ending.on())));
            facts.add("chamber.note", row.endNote());
        }
        if (mandate.replaces() != null) {
            facts.add("chamber.mandate.replaces", t("chamber.mandate.remainder"));
        }
        for (MandateRow.SuspensionRow suspension : row.suspensions()) {
            facts.add("chamber.mandate.suspension", suspension(suspension));
        }
        var sheet = Sheet.titled(t("chamber.member.seatNumber", mandate.seat()), facts);
        if (mayWrite) {
            sheet.add(acts(row));
        }
        return sheet;
    }

    private static Component suspension(MandateRow.SuspensionRow row) {
        var words = new Div(new Div(new Span(Names.span(row.span()))), new Div(new Span(row.reason())));
        return words;
    }

    private Div acts(MandateRow row) {
        List<Component> buttons = new ArrayList<>();
        Mandate mandate = row.mandate();
        if (mandate.ending() == null) {
            buttons.add(Buttons.plain("chamber.mandate.end", Icons.CLOSE, () -> end(row)));
            buttons.add(Buttons.plain("chamber.mandate.suspend", Icons.LOCK, () -> suspend(row)));
        } else {
            buttons.add(Buttons.plain("chamber.mandate.replace", Icons.MEMBER, () -> replace(row)));
            buttons.add(Buttons.plain("chamber.mandate.restore", Icons.HISTORY, () -> restore(row)));
        }
        if (!mandate.suspensions().isEmpty()) {
            buttons.add(Buttons.plain("chamber.mandate.lift", Icons.PLAY, () -> lift(row)));
        }
        buttons.add(Buttons.plain("chamber.mandate.correct", Icons.EDIT, () -> correct(row)));
        var bar = new Div();
        bar.addClassName("bar");
        bar.add(buttons);
        return bar;
    }

    private void begin() {
        var form = new RecordForm(drafts, "mandate:new:" + member.id());
        Slot<Integer> seat =
                form.integer("seat", "chamber.member.seat", 1, MAX_SEATS).required();
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        Slot<LocalDate> until = form.date("until", "chamber.until").required();
        form.onSave(
                version -> members.beginMandate(member.id(), seat.value(), new DateSpan(from.value(), until.value())));
        List<Integer> vacant = members.vacantSeats(today);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("seat", vacant.isEmpty() ? null : vacant.getFirst());
        values.put("from", today);
        values.put("until", members.endOfTerm(today));
        FormDialog.open(t("chamber.mandate.begin"), form, new State(0, values), this::changed);
    }

    private void end(MandateRow row) {
        var form = new RecordForm(drafts, "mandate:end:" + row.mandate().id());
        Slot<MandateEnd> reason = form.select(
                        "reason",
                        "chamber.mandate.endReason",
                        List.of(MandateEnd.values()),
                        Enum::name,
                        value -> t("chamber.mandateEnd", value))
                .required();
        Slot<LocalDate> on = form.date("on", "chamber.mandate.endOn").required();
        Slot<String> note = form.area("note", "chamber.note", 500);
        form.onSave(
                version -> members.endMandate(row.mandate().id(), version, reason.value(), on.value(), note.value()));
        FormDialog.open(t("chamber.mandate.end"), form, new State(row.version(), Map.of("on", today)), this::changed);
    }

    private void suspend(MandateRow row) {
        var form = new RecordForm(drafts, "mandate:suspend:" + row.mandate().id());
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        Slot<LocalDate> until = form.date("until", "chamber.mandate.suspendUntil");
        Slot<String> reason = form.area("reason", "ui.reason", 500).required();
        form.onSave(version -> members.suspend(
                row.mandate().id(),
                version,
                DateSpan.of(from.value(), until.given().orElse(null)),
                reason.value()));
        FormDialog.open(
                t("chamber.mandate.suspend"), form, new State(row.version(), Map.of("from", today)), this::changed);
    }

    private void lift(MandateRow row) {
        var form = new RecordForm(drafts, "mandate:lift:" + row.mandate().id());
        Slot<LocalDate> on = form.date("on", "chamber.mandate.liftOn").required();
        form.onSave(version -> members.liftSuspension(row.mandate().id(), version, on.value()));
        FormDialog.open(t("chamber.mandate.lift"), form, new State(row.version(), Map.of("on", today)), this::changed);
    }

    private void replace(MandateRow row) {
        List<MemberRow> candidates = members.list(MemberFilter.everybodyOn(today)).stream()
                .filter(candidate -> !candidate.isInOffice() && !candidate.id().equals(member.id()))
                .toList();
        var form = new RecordForm(drafts, "mandate:replace:" + row.mandate().id());
        Slot<MemberRow> who = form.pick(
                        "member",
                        "chamber.mandate.replacement",
                        candidates,
                        candidate -> candidate.id().toString(),
                        candidate -> Names.in(candidate.name()))
                .required();
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        form.onSave(version -> members.replace(row.mandate().id(), who.value().id(), from.value()));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("from", row.mandate().until());
        FormDialog.open(t("chamber.mandate.replace"), form, new State(row.version(), values), this::changed);
    }

    private void restore(MandateRow row) {
        Ask.confirm(
                t("chamber.mandate.restore"), t("chamber.mandate.restoreQuestion"), "chamber.mandate.restore", () -> {
                    members.restoreMandate(row.mandate().id(), row.version());
                    changed();
                });
    }

    private void correct(MandateRow row) {
        var form = new RecordForm(drafts, "mandate:correct:" + row.mandate().id());
        Slot<Integer> seat =
                form.integer("seat", "chamber.member.seat", 1, MAX_SEATS).required();
        Slot<LocalDate> from = form.date("from", "chamber.from").required();
        Slot<LocalDate> until = form.date("until", "chamber.until").required();
        form.onSave(version -> members.correctMandate(
                row.mandate().id(), version, seat.value(), new DateSpan(from.value(), until.value())));
        Mandate mandate = row.mandate();
        FormDialog.open(
                t("chamber.mandate.correct"),
                form,
                new State(
                        row.version(),
                        Map.of(
                                "seat",
                                mandate.seat(),
                                "from",
                                mandate.term().from(),
                                "until",
                                mandate.term().until())),
                this::changed);
    }
}
