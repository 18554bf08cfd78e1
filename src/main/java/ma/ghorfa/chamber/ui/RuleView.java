package ma.ghorfa.chamber.ui;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.RULE_WRITE;
import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ChamberNavigation;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.NewRuleValue;
import ma.ghorfa.chamber.RuleDefinition;
import ma.ghorfa.chamber.RuleScope;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.ui.Buttons;
import ma.ghorfa.ui.Callout;
import ma.ghorfa.ui.Crumb;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.Facts;
import ma.ghorfa.ui.Icons;
import ma.ghorfa.ui.Page;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import ma.ghorfa.ui.RecordTabs;
import ma.ghorfa.ui.Sheet;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** One statutory rule: every value it had, has and will have, with its reference and whether somebody verified it. */
@Route(ChamberNavigation.RULES + "/:rule/:tab?")
@RolesAllowed(CHAMBER_READ)
class RuleView extends Page implements BeforeEnterObserver {

    private final StatutoryRules rules;
    private final ChamberHistory history;
    private final Drafts drafts;
    private final boolean mayWrite;
    private final LocalDate today;

    RuleView(StatutoryRules rules, ChamberHistory history, Drafts drafts, CurrentAccount account, Clock clock) {
        this.rules = rules;
        this.history = history;
        this.drafts = drafts;
        this.mayWrite = account.may(RULE_WRITE);
        this.today = Zone.date(clock.instant());
        crumbs(Crumb.to(t("chamber.nav.rules"), RulesView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("rule").orElse("");
        String tab = event.getRouteParameters().get("tab").orElse("");
        Address.orNotFound(event, () -> show(rules.definition(key), tab));
    }

    private void show(RuleDefinition rule, String tab) {
        title(Names.rule(rule.key()));
        subtitle(new Span(t("chamber.ruleSubject", rule.subject())), Register.muted(rule.key()));
        if (mayWrite) {
            actions(Buttons.primary("chamber.rule.add", Icons.ADD, () -> add(rule)));
        }
        List<RuleValue> values = rules.historyOf(rule.key());
        content(new RecordTabs(ChamberNavigation.rule(rule.key()))
                .add("", "chamber.rule.values", () -> values(rule, values))
                .add(
                        "history",
                        "ui.history",
                        () -> new Sheet(history.ofRule(
                                values.stream().map(RuleValue::id).toList())))
                .show(tab));
    }

    private Component values(RuleDefinition rule, List<RuleValue> values) {
        var box = new Div();
        box.addClassName("stack");
        box.add(new Callout(Tone.INFO, t("chamber.rule.frozen")));
        if (!rule.isApplied()) {
            box.add(new Callout(Tone.ATTENTION, t("chamber.rule.recordedOnly")));
        }
        values.forEach(value -> box.add(sheet(rule, value)));
        return box;
    }

    private Sheet sheet(RuleDefinition rule, RuleValue value) {
        DateSpan validity = DateSpan.of(value.validFrom(), value.validUntil());
        List<Component> badges = new ArrayList<>();
        badges.add(new StatusBadge(t("chamber.ruleStatus", value.status()), Names.tone(value.status())));
        if (validity.contains(today)) {
            badges.add(new StatusBadge(t("chamber.rule.inForce"), Tone.INFO));
        }
        var facts = new Facts()
                .add("chamber.status", badges.toArray(Component[]::new))
                .add("chamber.period", Names.span(validity))
                .add("chamber.rule.scope", t("chamber.ruleScope", value.scope()))
                .add("chamber.rule.reference", Names.in(value.legalReference()))
                .add("chamber.note", Names.in(value.note()))
                .add("chamber.rule.verifiedBy", verifiedBy(value));
        var sheet = Sheet.titled(Names.value(value.type(), value.value()), facts);
        if (mayWrite) {
            var bar = new Div(
                    value.status() == RuleStatus.TO_VERIFY
                            ? Buttons.plain("chamber.rule.verify", Icons.CHECK, () -> verify(rule, value))
                            : Buttons.plain("chamber.rule.doubt", Icons.HELP, () -> doubt(rule, value)));
            bar.addClassName("bar");
            sheet.add(bar);
        }
        return sheet;
    }

    private static String verifiedBy(RuleValue value) {
        if (value.status() == RuleStatus.TO_VERIFY) {
            return Names.NOTHING;
        }
        return value.verifiedBy() == null || value.verifiedAt() == null
                ? t("chamber.rule.verifiedBySources")
                : t(
                        "chamber.rule.verifiedByWhom",
                        value.verifiedBy(),
                        Formats.dateTime(value.verifiedAt(), Words.locale()));
    }

    private void add(RuleDefinition rule) {
        var form = new RecordForm(drafts, "rule:add:" + rule.key());
        var value = new RuleValueFields(form, rule);
        Slot<LocalDate> from = form.date("validFrom", "chamber.rule.validFrom").required();
        Slot<RuleScope> scope = form.select(
                        "scope",
                        "chamber.rule.scope",
                        List.of(RuleScope.values()),
                        Enum::name,
                        word -> t("chamber.ruleScope", word))
                .required();
        Slot<Bilingual> reference = form.bilingual("reference", "chamber.rule.reference", 300);
        Slot<Bilingual> note = form.bilingualArea("note", "chamber.note", 1000);
        form.onSave(version -> rules.add(new NewRuleValue(
                rule.key(), scope.value(), value.value(), reference.value(), note.value(), from.value())));
        Map<String, @Nullable Object> values = new HashMap<>();
        rules.historyOf(rule.key()).stream().findFirst().ifPresent(latest -> {
            values.putAll(value.state(latest.value()));
            values.put("scope", latest.scope());
            values.put("reference", latest.legalReference());
        });
        values.put("validFrom", today);
        FormDialog.open(t("chamber.rule.add"), form, new State(0, values), () -> show(rule, ""));
    }

    private void verify(RuleDefinition rule, RuleValue value) {
        var form = new RecordForm(drafts, "rule:verify:" + value.id());
        Slot<Bilingual> reference =
                form.bilingual("reference", "chamber.rule.reference", 300).required();
        Slot<Bilingual> note = form.bilingualArea("note", "chamber.note", 1000);
        form.onSave(version -> rules.verify(value.id(), version, reference.value(), note.value()))
                .onReload(() -> asFound(value));
        FormDialog.open(t("chamber.rule.verify"), form, state(value), () -> show(rule, ""));
    }

    private void doubt(RuleDefinition rule, RuleValue value) {
        var form = new RecordForm(drafts, "rule:doubt:" + value.id());
        Slot<Bilingual> note = form.bilingualArea("note", "chamber.note", 1000).required();
        form.onSave(version -> rules.doubt(value.id(), version, note.value())).onReload(() -> asFound(value));
        FormDialog.open(t("chamber.rule.doubt"), form, state(value), () -> show(rule, ""));
    }

    /** Who verified or doubted it meanwhile is not gone over: what is asked here has been done, or undone. */
    private State asFound(RuleValue shown) {
        RuleValue now = rules.find(shown.id()).orElseThrow(NotFoundException::new);
        if (now.status() != shown.status()) {
            throw new ConflictException();
        }
        return state(now);
    }

    private static State state(RuleValue value) {
        return new State(value.version(), Map.of("reference", value.legalReference(), "note", value.note()));
    }
}
