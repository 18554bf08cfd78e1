package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.RuleDefinition;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleSubject;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.search.SearchKey;
import ma.ghorfa.search.SearchQuery;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.ListFilters;
import ma.ghorfa.ui.ListFilters.Filter;
import ma.ghorfa.ui.ListMemory;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordGrid;
import ma.ghorfa.ui.RecordList;
import ma.ghorfa.ui.Tone;

/** The statutory rules in force on a date, by what they are about. */
@Route(ChamberNavigation.RULES)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.rules", order = 230, icon = "rule")
class RulesView extends Page implements BeforeEnterObserver {

    private final StatutoryRules rules;
    private final LocalDate today;
    private final Map<String, RuleSubject> subjects;
    private final Span count = new Span();
    private final RecordGrid<RuleValue> grid = new RecordGrid<>();
    private final ListFilters filters = new ListFilters(this::show);
    private final Filter<String> text = filters.text("chamber.rules.find");
    private final Filter<LocalDate> on;
    private final Filter<RuleSubject> subject =
            filters.choice("subject", "chamber.rule.subject", RuleSubject.class, one -> t("chamber.ruleSubject", one));
    private final Filter<RuleStatus> status =
            filters.choice("status", "chamber.status", RuleStatus.class, one -> t("chamber.ruleStatus", one));
    private final RecordList<RuleValue> list;

    RulesView(StatutoryRules rules, ListMemory memory, Clock clock) {
        this.rules = rules;
        today = Zone.date(clock.instant());
        subjects = rules.definitions().stream().collect(Collectors.toMap(RuleDefinition::key, RuleDefinition::subject));
        on = filters.day("on", "chamber.on", today);
        title(t("chamber.nav.rules"));
        subtitle(count);
        columns();
        list = new RecordList<>(ChamberNavigation.RULES, "chamber.nav.rules", grid, filters, memory)
                .countedBy(status, RuleValue::status, one -> t("chamber.ruleStatus", one));
        tools(list.tools());
        content(new Callout(Tone.INFO, t("chamber.rules.hint")), list.bar(), grid);
        fillWith(grid);
    }

    private void columns() {
        grid.link("chamber.rule.name", rule -> Names.rule(rule.key()), rule -> ChamberNavigation.rule(rule.key()))
                .setAutoWidth(false)
                .setFlexGrow(3);
        grid.longText("chamber.rule.value", RulesView::value).setFlexGrow(2);
        grid.badge("chamber.status", rule -> t("chamber.ruleStatus", rule.status()), rule -> Names.tone(rule.status()));
        grid.longText("chamber.rule.reference", rule -> Names.in(rule.legalReference()))
                .setFlexGrow(2);
        grid.text("chamber.rule.subject", this::subject, this::subjectOf);
        grid.date("chamber.rule.validFrom", RuleValue::validFrom);
        grid.cardsOnPhones(
                rule -> Names.rule(rule.key()),
                rule -> ChamberNavigation.rule(rule.key()),
                RulesView::value,
                rule -> t("chamber.ruleStatus", rule.status()),
                rule -> Names.tone(rule.status()));
        grid.opens(rule -> ChamberNavigation.rule(rule.key()));
        grid.whenEmpty("chamber.rules.none");
    }

    private static String value(RuleValue rule) {
        return Names.value(rule.type(), rule.value());
    }

    private RuleSubject subjectOf(RuleValue rule) {
        return subjects.getOrDefault(rule.key(), RuleSubject.SESSION);
    }

    private String subject(RuleValue rule) {
        return t("chamber.ruleSubject", subjectOf(rule));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.enter(event.getLocation());
    }

    private void show() {
        LocalDate day = on.chosen().orElse(today);
        List<RuleValue> inForce = rules.allOn(day);
        long toVerify = inForce.stream()
                .filter(rule -> rule.status() == RuleStatus.TO_VERIFY)
                .count();
        count.setText(t("chamber.rules.count", inForce.size(), toVerify, Names.date(day)));
        var typed = SearchQuery.of(text.chosen().orElse(""));
        list.shows(inForce.stream()
                .filter(rule -> subject.passes(subjectOf(rule)))
                .filter(rule -> typed.finds(SearchKey.ofTexts(Names.rule(rule.key()), rule.key())))
                .sorted(Comparator.comparing(this::subjectOf))
                .toList());
    }
}
