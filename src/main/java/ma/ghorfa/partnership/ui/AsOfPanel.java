package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ma.ghorfa.partnership.AgreementAsOf;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementRow;
import ma.ghorfa.partnership.AgreementState;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.ObligationTerm;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.partnership.TrancheRow;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The amendments of an agreement, and the agreement as it stands on a day that one chooses; the day is in the address. */
final class AsOfPanel extends Composite<Div> {

    private static final String ON = "on";

    private final Agreements agreements;
    private final AgreementDetails details;
    private final Div stands = new Div();

    AsOfPanel(Agreements agreements, AgreementDetails details, ListAddress address, LocalDate today) {
        this.agreements = agreements;
        this.details = details;
        getContent().addClassName("stack");
        stands.addClassName("stack");
        stands.getElement().setAttribute("aria-live", "polite");
        getContent().add(Sheet.titled(t("partnershipUi.tab.amendments"), amendments()));
        DatePicker on = Fields.date("partnershipUi.asOf.on");
        on.setValue(address.date(ON).orElse(today));
        on.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                address.set(ON, change.getValue());
                show(change.getValue());
            }
        });
        getContent().add(Sheet.titled(t("partnershipUi.asOf.title"), on, stands));
        show(on.getValue());
    }

    private RecordGrid<AgreementRow> amendments() {
        var grid = new RecordGrid<AgreementRow>();
        grid.link(
                "partnershipUi.field.number",
                PartnershipWords::reference,
                row -> PartnershipNavigation.agreement(row.id()));
        grid.longText(
                        "partnershipUi.field.purpose",
                        row -> PartnershipWords.in(row.data().object()))
                .setFlexGrow(2);
        grid.badge(
                "partnershipUi.field.state",
                row -> row.state() == AgreementState.SIGNED
                        ? t("partnershipUi.amendmentSigned")
                        : PartnershipWords.state(row.state()),
                row -> PartnershipWords.tone(row.state()));
        grid.date("partnershipUi.field.signedOn", AgreementRow::signedOn);
        grid.date("partnershipUi.field.effectOn", AgreementRow::effectOn);
        grid.date("partnershipUi.field.newEnd", row -> row.data().endsOn());
        grid.money("partnershipUi.field.total", AgreementRow::total);
        grid.setItems(details.amendments());
        grid.setAllRowsVisible(true);
        grid.whenEmpty("partnershipUi.noAmendments");
        return grid;
    }

    private void show(LocalDate day) {
        stands.removeAll();
        AgreementAsOf asOf = agreements.asOf(details.row().id(), day);
        @Nullable AgreementState state = asOf.state().orElse(null);
        if (state == null) {
            stands.add(new Callout(Tone.NEUTRAL, t("partnershipUi.asOf.unsigned", PartnershipWords.date(day))));
            return;
        }
        @Nullable LocalDate until = asOf.until();
        var facts = new Facts()
                .add(
                        "partnershipUi.field.state",
                        new StatusBadge(PartnershipWords.state(state), PartnershipWords.tone(state)))
                .add(
                        "partnershipUi.field.endsOn",
                        until == null ? t("partnershipUi.endless") : PartnershipWords.date(until))
                .add("partnershipUi.field.total", PartnershipWords.amount(asOf.total()))
                .add("partnershipUi.asOf.amendments", applied(asOf))
                .add("partnershipUi.parties.title", parties(day));
        stands.add(facts);
        List<TrancheRow> rows = agreements.contributions(details.row().id(), day);
        var list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(t(
                "partnershipUi.asOf.tranche",
                PartnershipWords.party(row.party()),
                Integer.toString(row.year()),
                PartnershipWords.amount(row.figures().amount()),
                PartnershipWords.date(row.due())))));
        if (!rows.isEmpty()) {
            stands.add(new H3(t("partnershipUi.tab.contributions")), list);
        }
        var owed = new UnorderedList();
        asOf.obligations().values().forEach(one -> owed.add(new ListItem(obligation(one))));
        if (!asOf.obligations().isEmpty()) {
            stands.add(new H3(t("partnershipUi.obligations")), owed);
        }
        asOf.clauses()
                .values()
                .forEach(clause -> stands.add(new H3(PartnershipWords.in(clause.title())), TextPanel.body(clause)));
    }

    private String parties(LocalDate day) {
        return agreements.parties(details.row().id(), day).stream()
                .map(PartnershipWords::party)
                .collect(Collectors.joining(t("partnershipUi.separator")));
    }

    private String obligation(ObligationTerm term) {
        String party = details.everybody().stream()
                .filter(one -> one.id().equals(term.party()))
                .findAny()
                .map(PartnershipWords::party)
                .orElse("");
        return t(
                party.isEmpty() ? "partnershipTerms.obligation.words" : "partnershipTerms.obligation.ofParty",
                PartnershipWords.in(term.words()),
                PartnershipWords.date(term.due()),
                party);
    }

    private Span applied(AgreementAsOf asOf) {
        List<String> names = details.amendments().stream()
                .filter(row -> asOf.amendments().contains(row.id()))
                .map(PartnershipWords::reference)
                .toList();
        return new Span(
                names.isEmpty() ? t("partnershipUi.asOf.none") : String.join(t("partnershipUi.separator"), names));
    }
}
