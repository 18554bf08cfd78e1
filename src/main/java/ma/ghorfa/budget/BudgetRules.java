package ma.ghorfa.budget;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;

import java.time.LocalDate;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.OnBehalf;
import org.springframework.stereotype.Component;

/** The statutory rules that budgets are made and carried out under, whatever else whoever acts may read. */
@Component
class BudgetRules {

    private final StatutoryRules rules;

    BudgetRules(StatutoryRules rules) {
        this.rules = rules;
    }

    RuleValue on(String key, LocalDate day) {
        return OnBehalf.with(CHAMBER_READ, () -> rules.valueOn(key, day));
    }
}
