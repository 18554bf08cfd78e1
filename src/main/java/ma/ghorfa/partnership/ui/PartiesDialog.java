package ma.ghorfa.partnership.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.PartnerRow;
import ma.ghorfa.partnership.PartyData;
import ma.ghorfa.partnership.PartyRole;
import ma.ghorfa.partnership.PartyRow;
import ma.ghorfa.ui.Ask;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Failures;
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Who is party to an agreement, and in which roles; one line for each. */
final class PartiesDialog {

    private final Agreements agreements;
    private final List<PartnerRow> partners;
    private final AgreementDetails details;
    private long version;
    private final Runnable then;
    private final Div lines = new Div();
    private final List<Line> all = new ArrayList<>();

    /** The chamber's own line has no partner to choose. */
    static final class Line extends Div {

        private final @Nullable ComboBox<PartnerRow> partner;
        private final CheckboxGroup<PartyRole> roles = new CheckboxGroup<>();

        private Line(@Nullable ComboBox<PartnerRow> partner, String words) {
            this.partner = partner;
            addClassName("bar");
            roles.setLabel(t("partnershipUi.field.roles"));
            roles.setItems(PartyRole.values());
            roles.setItemLabelGenerator(role -> t("partnership.role", role));
            roles.setRequiredIndicatorVisible(true);
            roles.addClassName("in-a-row");
            if (partner == null) {
                var name = new Span(words);
                name.addClassName("strong");
                add(name);
            } else {
                partner.setRequiredIndicatorVisible(true);
                partner.setWidthFull();
                add(partner);
            }
            add(roles);
        }

        boolean isComplete() {
            boolean rolesGiven = Fields.complete(roles);
            return (partner == null || Fields.complete(partner)) && rolesGiven;
        }

        PartyData data() {
            return new PartyData(partner == null ? null : partner.getValue().id(), roles.getValue());
        }
    }

    PartiesDialog(Agreements agreements, List<PartnerRow> partners, AgreementDetails details, Runnable then) {
        this.agreements = agreements;
        this.partners = partners;
        this.details = details;
        this.version = details.row().version();
        this.then = then;
        lines.addClassName("stack");
        details.parties().forEach(this::add);
    }

    void open() {
        Dialog dialog = Ask.dialog(
                t("partnershipUi.parties.title"),
                lines,
                Buttons.plain("partnershipUi.parties.add", Icons.ADD, () -> add(null)));
        dialog.setWidth("min(52rem, 96vw)");
        Ask.finish(dialog, Buttons.primary("ui.save", Icons.CHECK, () -> save(dialog)));
    }

    private void add(@Nullable PartyRow party) {
        Line line = line(partners, party);
        if (party == null || !party.isOwn()) {
            line.add(Buttons.icon("ui.remove", Icons.DELETE, () -> {
                lines.remove(line);
                all.remove(line);
            }));
        }
        lines.add(line);
        all.add(line);
    }

    /** @param party null for a new one */
    static Line line(List<PartnerRow> partners, @Nullable PartyRow party) {
        boolean own = party != null && party.isOwn();
        @Nullable
        ComboBox<PartnerRow> partner = own
                ? null
                : Fields.find(
                        "partnershipUi.field.partner",
                        partners,
                        row -> PartnershipWords.in(row.data().name()),
                        PartnerChoice::isFound);
        var line = new Line(partner, party == null ? "" : PartnershipWords.party(party));
        if (partner != null && party != null) {
            partners.stream()
                    .filter(row -> row.id().equals(party.partner()))
                    .findAny()
                    .ifPresent(partner::setValue);
        }
        line.roles.setValue(party == null ? Set.of(PartyRole.FINANCER) : party.roles());
        return line;
    }

    private void save(Dialog dialog) {
        if (!all.stream().map(Line::isComplete).toList().stream().allMatch(complete -> complete)) {
            return;
        }
        try {
            agreements.parties(
                    details.row().id(), version, all.stream().map(Line::data).toList());
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
