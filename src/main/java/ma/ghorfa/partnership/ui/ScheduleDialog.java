package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.base.Money;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.partnership.Schedule;
import ma.ghorfa.partnership.TrancheRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The whole schedule of contributions with its total; it says while one types how far the tranches are from it. */
final class ScheduleDialog {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Agreements agreements;
    private final AgreementDetails details;
    private long version;
    private final Runnable then;
    private final BigDecimalField total = Fields.amount("partnershipUi.field.total");
    private final Div lines = new Div();
    private final Div sum = new Div();
    private final List<Line> all = new ArrayList<>();

    private static final class Line extends Div {

        private final @Nullable TrancheRow known;
        private final Select<PartyRow> party;
        private final IntegerField year = Fields.integer("partnershipUi.field.year", FIRST_YEAR, LAST_YEAR);
        private final BigDecimalField amount = Fields.amount("partnershipUi.field.planned");
        private final DatePicker due = Fields.date("partnershipUi.field.due");
        private final Checkbox inKind = new Checkbox(t("partnershipUi.inKind"));

        /** @param fixed whose it is, and how it is brought in, stays; it may be the tranche of a party that left */
        private Line(List<PartyRow> parties, @Nullable TrancheRow known, boolean fixed) {
            this.known = known;
            List<PartyRow> among = known == null || !fixed ? parties : List.of(known.party());
            party = Fields.select("partnershipUi.field.party", among, PartnershipWords::party);
            addClassName("bar");
            Fields.demand(party, year, amount, due);
            amount.setValueChangeMode(ValueChangeMode.LAZY);
            due.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null && year.isEmpty()) {
                    year.setValue(change.getValue().getYear());
                }
            });
            if (known == null) {
                parties.stream().findFirst().ifPresent(party::setValue);
            } else {
                among.stream()
                        .filter(one -> one.id().equals(known.party().id()))
                        .findAny()
                        .ifPresent(party::setValue);
                year.setValue(known.year());
                amount.setValue(known.figures().amount().amount());
                due.setValue(known.due());
                inKind.setValue(known.inKind());
                party.setReadOnly(fixed);
                inKind.setReadOnly(fixed);
            }
            add(party, due, year, amount, inKind);
        }

        private Schedule.Tranche data() {
            return new Schedule.Tranche(
                    known == null ? null : known.id(),
                    party.getValue().id(),
                    inKind.getValue(),
                    year.getValue(),
                    new Money(amount.getValue()),
                    due.getValue());
        }
    }

    /** @param rows the tranches as they are now */
    ScheduleDialog(Agreements agreements, AgreementDetails details, List<TrancheRow> rows, Runnable then) {
        this.agreements = agreements;
        this.details = details;
        this.version = details.row().version();
        this.then = then;
        lines.addClassName("stack");
        sum.getElement().setAttribute("role", "status");
        rows.forEach(this::add);
        Money stands = Objects.requireNonNullElseGet(
                details.row().total(),
                () -> Money.sum(rows.stream().map(row -> row.figures().amount()).toList()));
        total.setValue(stands.amount());
        total.setValueChangeMode(ValueChangeMode.LAZY);
        total.addValueChangeListener(change -> tell());
        Fields.demand(total);
        tell();
    }

    void open() {
        Dialog dialog = Ask.dialog(
                t("partnershipUi.schedule.title"),
                new Paragraph(t(
                        details.row().isAmendment()
                                ? "partnershipUi.schedule.hintAmendment"
                                : "partnershipUi.schedule.hint")),
                total,
                lines,
                Buttons.plain("partnershipUi.schedule.add", Icons.ADD, () -> add(null)),
                sum);
        dialog.setWidth("min(64rem, 98vw)");
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> save(dialog)));
    }

    private void add(@Nullable TrancheRow known) {
        var line = new Line(details.parties(), known, details.row().isAmendment());
        line.amount.addValueChangeListener(change -> tell());
        line.add(Buttons.icon("ui.remove", Icons.DELETE, () -> {
            lines.remove(line);
            all.remove(line);
            tell();
        }));
        lines.add(line);
        all.add(line);
    }

    private static BigDecimal typed(BigDecimalField field) {
        return field.getValue() == null ? BigDecimal.ZERO : field.getValue();
    }

    private void tell() {
        BigDecimal entered = all.stream().map(line -> typed(line.amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = typed(total).subtract(entered);
        sum.removeAll();
        sum.add(
                rest.signum() == 0
                        ? new Callout(Tone.GOOD, t("partnershipUi.schedule.adds"))
                        : new Callout(Tone.ATTENTION, t("partnershipUi.schedule.rest", Formats.amount(rest))));
    }

    private void save(Dialog dialog) {
        boolean complete = Fields.complete(total);
        for (Line line : all) {
            complete &= Fields.complete(line.party, line.year, line.amount, line.due);
        }
        if (!complete) {
            return;
        }
        try {
            agreements.plan(
                    details.row().id(),
                    version,
                    new Schedule(
                            new Money(total.getValue()),
                            all.stream().map(Line::data).toList()));
        } catch (RuntimeException refused) {
            if (Failures.isConflict(refused)) {
                version = agreements.find(details.row().id()).orElseThrow().version();
                Notices.refused(t("partnershipUi.changedMeanwhile"));
            } else {
                Failures.tell(refused);
            }
            return;
        }
        dialog.close();
        Notices.done("ui.saved");
        then.run();
    }
}
