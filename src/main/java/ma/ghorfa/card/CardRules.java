package ma.ghorfa.card;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.time.LocalDate;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.OnBehalf;
import org.springframework.stereotype.Component;

/** The statutory rules that a card is made under. */
@Component
class CardRules {

    private final StatutoryRules rules;

    CardRules(StatutoryRules rules) {
        this.rules = rules;
    }

    /**
     * How long a card is good that is issued on a day. Its last day is printed on it, so it runs from the day of issue and
     * no later change of the rule moves it (docs/decisions/0074).
     */
    Validity validity(LocalDate issuedOn) {
        RuleValue years = OnBehalf.with(CHAMBER_READ, () -> rules.valueOn(RuleKeys.CARD_VALIDITY_YEARS, issuedOn));
        return new Validity(issuedOn.plusYears(years.asInt()), years.id());
    }
}
