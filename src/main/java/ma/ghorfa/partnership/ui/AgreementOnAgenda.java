package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.AGREEMENT_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.ghorfa.assembly.ItemPanel;
import ma.ghorfa.assembly.ItemView;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.base.Money;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.AgreementId;
import ma.ghorfa.partnership.Agreements;
import ma.ghorfa.partnership.PartnershipNavigation;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** On the page of an agenda item about an agreement: what it is, with whom and for how much. */
@org.springframework.stereotype.Component
class AgreementOnAgenda implements ItemPanel {

    private static final String TYPE = "agreement";

    private final Agreements agreements;
    private final DossierButton dossier;
    private final CurrentAccount account;

    AgreementOnAgenda(Agreements agreements, DossierButton dossier, CurrentAccount account) {
        this.agreements = agreements;
        this.dossier = dossier;
        this.account = account;
    }

    @Override
    public Optional<Component> of(ItemView view, Runnable changed) {
        @Nullable SubjectRef subject = view.item().data().subject();
        if (subject == null || !subject.type().equals(TYPE) || !account.may(AGREEMENT_READ)) {
            return Optional.empty();
        }
        var id = new AgreementId(subject.id());
        return agreements.find(id).map(row -> {
            AgreementDetails details = agreements.details(id);
            @Nullable Money total = row.total();
            return Sheet.titled(
                    t("partnership.kind", row.data().kind()),
                    PartnershipWords.link(PartnershipNavigation.agreement(id), PartnershipWords.named(row)),
                    new Facts()
                            .add("partnershipUi.field.state", PartnershipWords.state(details.state()))
                            .add(
                                    "partnershipUi.field.parties",
                                    details.parties().stream()
                                            .map(PartnershipWords::party)
                                            .collect(Collectors.joining(t("partnershipUi.separator"))))
                            .add(
                                    "partnershipUi.field.total",
                                    total == null ? t("partnershipUi.unchanged") : PartnershipWords.amount(total)),
                    dossier.of(row));
        });
    }
}
