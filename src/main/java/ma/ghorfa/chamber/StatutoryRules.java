package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.RULE_WRITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statutory rules with their validity dates. A value is never edited: a new one is added from a day on and the
 * former gives way, so what was applied in the past can always be read again.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CHAMBER_READ + "')")
public class StatutoryRules {

    private final StatutoryRuleRows rows;
    private final MandateRecords mandates;
    private final CurrentAccount account;
    private final Journal journal;
    private final Clock clock;

    StatutoryRules(
            StatutoryRuleRows rows, MandateRecords mandates, CurrentAccount account, Journal journal, Clock clock) {
        this.rows = rows;
        this.mandates = mandates;
        this.account = account;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The value of a rule on a date; the chamber's own where it has one, else the national one.
     *
     * @throws RuleException.NoValue where the rule has none on that date
     */
    public RuleValue valueOn(String key, LocalDate date) {
        return findOn(key, date).orElseThrow(() -> new RuleException.NoValue(key, date));
    }

    /** As {@link #valueOn}, where nothing depends on there being one. */
    public Optional<RuleValue> findOn(String key, LocalDate date) {
        return rows.on(key, date).stream().map(StatutoryRule::row).max(Comparator.comparing(RuleValue::scope));
    }

    /** Every rule's value on a date, one for each key, in the order of the catalogue. */
    public List<RuleValue> allOn(LocalDate date) {
        Map<String, RuleValue> byKey = new TreeMap<>();
        for (StatutoryRule rule : rows.on(date)) {
            byKey.merge(rule.key(), rule.row(), (one, other) -> one.scope() == RuleScope.CHAMBER ? one : other);
        }
        return definitions().stream()
                .flatMap(definition -> Optional.ofNullable(byKey.get(definition.key())).stream())
                .toList();
    }

    /** Every value that a rule ever had or will have, the latest first. */
    public List<RuleValue> historyOf(String key) {
        return rows.ofKey(key).stream().map(StatutoryRule::row).toList();
    }

    public Optional<RuleValue> find(RuleId id) {
        return rows.findById(id.value()).map(StatutoryRule::row);
    }

    /** Every rule that the portal can read, grouped by subject. */
    public List<RuleDefinition> definitions() {
        return RuleCatalogue.ALL;
    }

    /**
     * How a rule's value is written.
     *
     * @throws NotFoundException for a key that the portal does not know
     */
    public RuleDefinition definition(String key) {
        return RuleCatalogue.get(key);
    }

    /** Adds a value from a day on, unverified; the one in force on that day ends there. */
    @Transactional
    @PreAuthorize("hasRole('" + RULE_WRITE + "')")
    public RuleId add(NewRuleValue data) {
        RuleDefinition definition = RuleCatalogue.get(data.key());
        String value = definition.check(data.value());
        LocalDate from = data.validFrom();
        List<StatutoryRule> existing = rows.ofKeyAndScope(data.key(), data.scope());
        LocalDate until = existing.stream()
                .map(rule -> rule.validity().from())
                .filter(begin -> begin.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(DateSpan.FOREVER);
        existing.stream()
                .filter(rule -> rule.validity().contains(from))
                .findAny()
                .ifPresent(current -> giveWay(current, value, from));
        var rule = Stored.now(rows, new StatutoryRule(definition, data, new DateSpan(from, until)));
        if (RuleKeys.MEMBERS_SEATS.equals(data.key())) {
            enoughSeats(rule);
        }
        journal.record(
                "chamber.ruleAdded",
                "rule",
                rule.id().value(),
                Map.of("key", rule.key(), "value", rule.value(), "from", from.toString()));
        return rule.id();
    }

    private void giveWay(StatutoryRule current, String value, LocalDate from) {
        if (current.validity().from().equals(from)) {
            throw new RuleException.BeginsOnSameDay(from);
        }
        if (current.value().equals(value)) {
            throw new RuleException.SameValue(value);
        }
        current.giveWayOn(from);
        // Stored before the new value is: the database never sees the two overlap.
        Stored.now(rows, current);
    }

    /** No value may leave more members in office than there are seats. */
    private void enoughSeats(StatutoryRule rule) {
        int seats = rule.row().asInt();
        mandates.heldDuring(rule.validity().from(), rule.validity().until()).stream()
                .map(MandateRecord::toMandate)
                .filter(mandate -> mandate.seat() > seats)
                .findAny()
                .ifPresent(mandate -> {
                    throw new MandateException.NoSuchSeat(mandate.seat(), seats);
                });
    }

    /**
     * Vouches for a value: the current account read the text that says so.
     *
     * @param reference the text; it must be named in at least one language
     * @throws RuleException.NoReference where it is not
     */
    @Transactional
    @PreAuthorize("hasRole('" + RULE_WRITE + "')")
    public void verify(RuleId id, long version, Bilingual reference, Bilingual note) {
        StatutoryRule rule = rows.findById(id.value()).orElseThrow(NotFoundException::new);
        rule.verify(version, reference, note, account.username(), clock.instant());
        Stored.now(rows, rule);
        journal.record("chamber.ruleVerified", "rule", id.value(), Map.of("key", rule.key(), "value", rule.value()));
    }

    /** Takes a verification back: somebody is no longer sure, and the note says why. */
    @Transactional
    @PreAuthorize("hasRole('" + RULE_WRITE + "')")
    public void doubt(RuleId id, long version, Bilingual note) {
        StatutoryRule rule = rows.findById(id.value()).orElseThrow(NotFoundException::new);
        rule.doubt(version, note);
        Stored.now(rows, rule);
        journal.record("chamber.ruleDoubted", "rule", id.value(), Map.of("key", rule.key(), "value", rule.value()));
    }
}
