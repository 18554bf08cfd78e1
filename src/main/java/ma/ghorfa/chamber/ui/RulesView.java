package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
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
import ma.ghorfa.ui.Fields;
import ma.ghorfa.ui.FilterBar;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.ListAddress;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;

/** The statutory rules in force on a date, grouped by what they are about. */
@Route(ChamberNavigation.RULES)
@RolesAllowed(CHAMBER_READ)
@Menu(title = "chamber.nav.rules", order = 230, icon = "rule")
class RulesView extends Page implements BeforeEnterObserver {

    private final StatutoryRules rules;
    private final LocalDate today;
    private final TextField text = Fields.text("ui.search", 100);
    private final DatePicker on = Fields.date("chamber.on");
    private final Select<RuleStatus> status;
    private final Span count = new Span();
    private final Div list = new Div();
    private ListAddress address = new ListAddress(new Location(ChamberNavigation.RULES));
    private boolean reading;

    RulesView(StatutoryRules rules, Clock clock) {
        this.rules = rules;
        this.today = Zone.date(clock.instant());
        status = Fields.select("chamber.status", List.of(RuleStatus.values()), Names::statusOrAll);
        status.setEmptySelectionAllowed(true);
        title(t("chamber.nav.rules"));
        subtitle(count);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.SEARCH.create());
        text.addValueChangeListener(change -> changed());
        on.addValueChangeListener(change -> changed());
        status.addValueChangeListener(change -> changed());
        list.addClassName("stack");
        content(new Callout(Tone.INFO, t("chamber.rules.hint")), new FilterBar(text, on, status), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new ListAddress(event.getLocation());
        reading = true;
        try {
            text.setValue(address.text("q"));
            on.setValue(address.date("on").orElse(today));
            status.setValue(address.word("status", RuleStatus.class).orElse(null));
        } finally {
            reading = false;
        }
        show();
    }

    private void changed() {
        if (reading) {
            return;
        }
        address.set("q", text.getValue());
        address.set("on", date().equals(today) ? null : date());
        address.set("status", status.getValue());
        show();
    }

    private LocalDate date() {
        return on.getOptionalValue().orElse(today);
    }

    private void show() {
        List<RuleValue> inForce = rules.allOn(date());
        long toVerify = inForce.stream()
                .filter(rule -> rule.status() == RuleStatus.TO_VERIFY)
                .count();
        count.setText(t("chamber.rules.count", inForce.size(), toVerify, Names.date(date())));
        Map<String, RuleSubject> subjects =
                rules.definitions().stream().collect(Collectors.toMap(RuleDefinition::key, RuleDefinition::subject));
        Map<RuleSubject, List<RuleValue>> grouped = inForce.stream()
                .filter(this::isShown)
                .collect(Collectors.groupingBy(
                        rule -> subjects.getOrDefault(rule.key(), RuleSubject.SESSION),
                        () -> new java.util.EnumMap<>(RuleSubject.class),
                        Collectors.toList()));
        list.removeAll();
        grouped.forEach((subject, values) -> list.add(sheet(subject, values)));
        if (grouped.isEmpty()) {
            list.add(new Callout(Tone.NEUTRAL, t("chamber.rules.none")).announced());
        }
    }

    private boolean isShown(RuleValue rule) {
        boolean found = SearchQuery.of(text.getValue()).finds(SearchKey.ofTexts(Names.rule(rule.key()), rule.key()));
        return found && status.getOptionalValue().map(rule.status()::equals).orElse(true);
    }

    private static Sheet sheet(RuleSubject subject, List<RuleValue> values) {
        var register = new Register();
        for (RuleValue rule : values) {
            register.entry(
                    Register.link(ChamberNavigation.rule(rule.key()), Names.rule(rule.key())),
                    Register.lines(
                            Register.strong(Names.value(rule.type(), rule.value())),
                            Register.muted(Names.in(rule.legalReference()))),
                    List.of(new StatusBadge(t("chamber.ruleStatus", rule.status()), Names.tone(rule.status()))));
        }
        return Sheet.titled(t("chamber.ruleSubject", subject), register);
    }
}
