package ma.ghorfa.chamber.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import org.springframework.core.annotation.Order;

/** What the chamber has to say on the home page of those who keep it: seats, posts and rules that wait for somebody. */
@Order(200)
@org.springframework.stereotype.Component
class ChamberCard implements HomeCard {

    private final Chambers chambers;
    private final Members members;
    private final Bureau bureau;
    private final StatutoryRules rules;
    private final CurrentAccount account;
    private final Clock clock;

    ChamberCard(
            Chambers chambers,
            Members members,
            Bureau bureau,
            StatutoryRules rules,
            CurrentAccount account,
            Clock clock) {
        this.chambers = chambers;
        this.members = members;
        this.bureau = bureau;
        this.rules = rules;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Optional<Component> card() {
        boolean keepsMembers = account.may(Permissions.CHAMBER_WRITE);
        boolean keepsRules = account.may(Permissions.RULE_WRITE);
        if (!account.may(Permissions.CHAMBER_READ) || !(keepsMembers || keepsRules)) {
            return Optional.empty();
        }
        LocalDate today = Zone.date(clock.instant());
        Sheet card = Sheet.titled(t("ui.nav.chamber"));
        if (keepsMembers) {
            card.add(Register.link(
                    ChamberNavigation.MEMBERS,
                    t(
                            "chamber.card.members",
                            members.inOffice(today).size(),
                            chambers.seatsOn(today),
                            members.vacantSeats(today).size())));
            int incomplete = bureau.incomplete(today).size();
            if (incomplete > 0) {
                card.add(Register.link(ChamberNavigation.BUREAU, t("chamber.card.posts", incomplete)));
            }
        }
        if (keepsRules) {
            long toVerify = rules.allOn(today).stream()
                    .filter(rule -> rule.status() == RuleStatus.TO_VERIFY)
                    .count();
            card.add(Register.link(
                    ChamberNavigation.RULES + "?status=" + RuleStatus.TO_VERIFY, t("chamber.card.rules", toVerify)));
        }
        return Optional.of(card);
    }
}
