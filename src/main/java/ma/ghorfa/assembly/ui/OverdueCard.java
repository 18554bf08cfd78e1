package ma.ghorfa.assembly.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import ma.ghorfa.assembly.AssemblyNavigation;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.ui.Figure;
import ma.ghorfa.ui.HomeCard;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.Tone;
import org.springframework.core.annotation.Order;

/** What is late, on the home page of whoever follows decisions: the figure opens the list, each line its record. */
@org.springframework.stereotype.Component
@Order(30)
class OverdueCard implements HomeCard {

    private static final int SHOWN = 4;

    private final Decisions decisions;
    private final CurrentAccount account;
    private final Texts texts;

    OverdueCard(Decisions decisions, CurrentAccount account, Texts texts) {
        this.decisions = decisions;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public Optional<Component> card() {
        if (!account.may(Permissions.DECISION_FOLLOW) || !account.may(Permissions.SESSION_READ)) {
            return Optional.empty();
        }
        List<DecisionRow> late = decisions.overdue();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        var figure = new Anchor(
                AssemblyNavigation.overdueDecisions(),
                new Figure(Formats.number(late.size()), t("decision.home.overdue", late.size()), Tone.ATTENTION));
        figure.getElement().setAttribute("router-link", true);
        figure.addClassName("figure-link");
        var sheet = Sheet.titled(
                t("decision.home.title"),
                figure,
                new DecisionLinks(late.stream().limit(SHOWN).toList(), texts));
        return Optional.of(sheet.calling());
    }
}
