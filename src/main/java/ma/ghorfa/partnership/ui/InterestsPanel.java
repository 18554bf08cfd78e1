package ma.ghorfa.partnership.ui;

import static ma.ghorfa.identity.Permissions.SESSION_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.partnership.AgreementDetails;
import ma.ghorfa.partnership.InterestOutcome;
import ma.ghorfa.partnership.InterestWarning;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Who was warned of an interest of their own, and what they did at the vote by the record of the assembly. */
final class InterestsPanel extends Composite<Div> {

    InterestsPanel(CurrentAccount account, AgreementDetails details, List<InterestWarning> warnings) {
        var list = new UnorderedList();
        for (InterestWarning one : warnings) {
            String words = t(
                    "partnershipTerms.interest",
                    PartnershipWords.in(one.member()),
                    PartnershipWords.in(one.organisation()),
                    PartnershipWords.in(one.party()),
                    t("partnershipTerms.shown", one.shownAt()),
                    PartnershipWords.date(one.shownOn()),
                    one.textNumber());
            var item = new ListItem(vote(account, details, one, words), outcome(one.outcome()));
            if (!one.staysBecause().isEmpty()) {
                item.add(new Span(t("partnershipTerms.stays", one.staysBecause())));
            }
            item.addClassName("bar");
            list.add(item);
        }
        getContent()
                .add(Sheet.titled(
                        t("partnershipTerms.interests"),
                        warnings.isEmpty() ? new Span(t("partnershipTerms.noInterests")) : list));
    }

    private static Component vote(CurrentAccount account, AgreementDetails details, InterestWarning one, String words) {
        return details.deliberations().stream()
                .filter(vote -> vote.item().equals(one.item()) && account.may(SESSION_READ))
                .findAny()
                .<Component>map(
                        vote -> PartnershipWords.link(AssemblyNavigation.item(vote.session(), vote.item()), words))
                .orElseGet(() -> new Span(words));
    }

    private static StatusBadge outcome(@Nullable InterestOutcome outcome) {
        if (outcome == null) {
            return new StatusBadge(t("partnershipTerms.outcome.WAITING"), Tone.NEUTRAL);
        }
        return new StatusBadge(
                t("partnershipTerms.outcome", outcome), outcome == InterestOutcome.VOTED ? Tone.ATTENTION : Tone.GOOD);
    }
}
