package ma.ghorfa.partnership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.ghorfa.base.Money;
import org.jspecify.annotations.Nullable;

/** A signed agreement, its signed amendments, and what happened to it since: what it says on any day follows from these. */
final class AgreementChain {

    /**
     * A signed text.
     *
     * @param number zero of the agreement, then that of the amendment
     * @param endsOn null where it says nothing of the end
     * @param joins the parties of the agreement; those that an amendment brings
     * @param obligations those that it brings, and what it says of others
     */
    record Link(
            AgreementId id,
            int number,
            LocalDate signedOn,
            LocalDate effectOn,
            @Nullable LocalDate endsOn,
            Map<TrancheId, TrancheTerm> terms,
            Map<ClauseId, ClauseText> clauses,
            Set<PartyId> joins,
            Set<PartyId> leaves,
            Map<ObligationId, ObligationTerm> obligations) {}

    record Turn(TurnKind kind, LocalDate on) {}

    private final List<Link> links;
    private final List<Turn> turns;

    /**
     * @param links the agreement and its amendments, in any order; none where it is not signed
     * @param turns in the order in which they were entered
     */
    AgreementChain(List<Link> links, List<Turn> turns) {
        this.links = links.stream()
                .sorted(Comparator.comparing(Link::effectOn).thenComparing(Link::number))
                .toList();
        this.turns = turns.stream().sorted(Comparator.comparing(Turn::on)).toList();
    }

    AgreementAsOf on(LocalDate day) {
        List<Link> inEffect = links.stream()
                .filter(link -> link.number() == 0
                        ? !link.signedOn().isAfter(day)
                        : !link.effectOn().isAfter(day))
                .toList();
        @Nullable LocalDate until = null;
        Map<TrancheId, TrancheTerm> tranches = new LinkedHashMap<>();
        Map<ClauseId, ClauseText> clauses = new HashMap<>();
        Set<PartyId> parties = new LinkedHashSet<>();
        Map<ObligationId, ObligationTerm> obligations = new HashMap<>();
        for (Link link : inEffect) {
            until = link.endsOn() == null ? until : link.endsOn();
            tranches.putAll(link.terms());
            clauses.putAll(link.clauses());
            parties.addAll(link.joins());
            parties.removeAll(link.leaves());
            obligations.putAll(link.obligations());
        }
        obligations.values().removeIf(ObligationTerm::dropped);
        tranches.values().removeIf(term -> term.amount().isZero());
        clauses.values().removeIf(ClauseText::dropped);
        return new AgreementAsOf(
                day,
                state(inEffect, until, day),
                until,
                inEffect.stream()
                        .filter(link -> link.number() > 0)
                        .map(Link::id)
                        .toList(),
                tranches,
                inOrder(clauses),
                parties,
                byDue(obligations));
    }

    private static Map<ObligationId, ObligationTerm> byDue(Map<ObligationId, ObligationTerm> obligations) {
        var ordered = new LinkedHashMap<ObligationId, ObligationTerm>();
        obligations.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ObligationId, ObligationTerm> one) ->
                                one.getValue().due())
                        .thenComparing(one -> one.getKey().value()))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }

    private static Map<ClauseId, ClauseText> inOrder(Map<ClauseId, ClauseText> clauses) {
        var ordered = new LinkedHashMap<ClauseId, ClauseText>();
        clauses.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ClauseId, ClauseText> clause) ->
                                clause.getValue().position())
                        .thenComparing(clause -> clause.getKey().value()))
                .forEach(clause -> ordered.put(clause.getKey(), clause.getValue()));
        return ordered;
    }

    private Optional<AgreementState> state(List<Link> inEffect, @Nullable LocalDate until, LocalDate day) {
        if (inEffect.isEmpty()) {
            return Optional.empty();
        }
        boolean suspended = false;
        boolean terminated = false;
        for (Turn turn : turns) {
            if (turn.on().isAfter(day)) {
                break;
            }
            switch (turn.kind()) {
                case CLOSED -> {
                    return Optional.of(AgreementState.CLOSED);
                }
                case TERMINATED -> terminated = true;
                case SUSPENDED -> suspended = true;
                case RESUMED -> suspended = false;
            }
        }
        if (terminated) {
            return Optional.of(AgreementState.TERMINATED);
        }
        if (until != null && day.isAfter(until)) {
            return Optional.of(AgreementState.EXPIRED);
        }
        if (inEffect.getFirst().effectOn().isAfter(day)) {
            return Optional.of(AgreementState.SIGNED);
        }
        return Optional.of(suspended ? AgreementState.SUSPENDED : AgreementState.IN_FORCE);
    }

    /** The day from which it has effect; empty where it is not signed. */
    Optional<LocalDate> effectOn() {
        return links.stream()
                .filter(link -> link.number() == 0)
                .map(Link::effectOn)
                .findFirst();
    }

    /**
     * The day from which an amendment may have effect at the earliest: not before the agreement, and after every amendment
     * signed before, so that the later signature always has the last word. Empty where nothing is signed.
     */
    Optional<LocalDate> earliestEffect() {
        if (links.isEmpty()) {
            return Optional.empty();
        }
        Link last = links.getLast();
        return Optional.of(
                last.number() == 0 ? last.effectOn() : last.effectOn().plusDays(1));
    }

    /** What is agreed of a tranche on a day; empty before it has effect, and once it is struck out. */
    Optional<Money> agreed(TrancheId tranche, LocalDate day) {
        return Optional.ofNullable(on(day).tranches().get(tranche)).map(TrancheTerm::amount);
    }

    /** The day from which another amount is signed of a tranche than the one that holds on this day. */
    Optional<LocalDate> otherAmountFrom(TrancheId tranche, LocalDate day) {
        Optional<Money> now = agreed(tranche, day);
        return links.stream()
                .map(Link::effectOn)
                .filter(effect ->
                        effect.isAfter(day) && !agreed(tranche, effect).equals(now))
                .findFirst();
    }

    /**
     * What may still be moved of a tranche on a day, so that on no day more was moved than is agreed for it.
     *
     * @param moved what was moved of it in this way already, on whatever day
     */
    Money left(TrancheId tranche, LocalDate day, List<MovementRow> moved) {
        return Stream.of(
                        Stream.of(day),
                        links.stream().map(Link::effectOn),
                        moved.stream().map(MovementRow::on))
                .flatMap(days -> days)
                .filter(at -> !at.isBefore(day))
                .map(at -> agreed(tranche, at)
                        .orElse(Money.ZERO)
                        .minus(Money.sum(moved.stream()
                                .filter(one -> !one.on().isAfter(at))
                                .map(MovementRow::amount)
                                .toList())))
                .reduce(Money::min)
                .orElse(Money.ZERO)
                .max(Money.ZERO);
    }

    /** The chain as it was when this text was signed: what came after it is left out. */
    AgreementChain upTo(AgreementId text) {
        int last = links.stream().map(Link::id).toList().indexOf(text);
        return new AgreementChain(links.subList(0, last + 1), turns);
    }

    /** The chain that an amendment comes after; the whole of it where the amendment is not signed yet. */
    AgreementChain before(AgreementId amendment) {
        int at = links.stream().map(Link::id).toList().indexOf(amendment);
        return at < 0 ? this : new AgreementChain(links.subList(0, at), turns);
    }

    /** Everything that is signed, once it has effect. */
    AgreementAsOf signed() {
        return on(LocalDate.MAX);
    }

    /** The clauses once everything signed has effect. */
    Map<ClauseId, ClauseText> signedClauses() {
        return signed().clauses();
    }

    /** What was signed of the tranches last, whether it has effect yet or not; those that were struck out, too. */
    Map<TrancheId, TrancheTerm> signedTerms() {
        var terms = new HashMap<TrancheId, TrancheTerm>();
        links.forEach(link -> terms.putAll(link.terms()));
        return terms;
    }
}
