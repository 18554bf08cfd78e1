package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.partnership.AgreementChain.Link;
import ma.ghorfa.partnership.AgreementChain.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an agreement says on a date, held against a second reading of the same chain that goes day by day. */
class AgreementChainTests {

    private static final int CASES = 20_000;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final int DAYS = 400;
    private static final int MOVED_CASES = 10_000;

    /** No story has anything happen later. */
    private static final int LAST = 700;

    /** A chain as the services let it come about: one after the other, only while the agreement runs. */
    record Story(List<Link> links, List<Turn> turns) {}

    static LocalDate day(int day) {
        return START.plusDays(day);
    }

    static Story story(Random random) {
        List<TrancheId> tranches = ids(random, 5).stream().map(TrancheId::new).toList();
        List<ClauseId> clauses = ids(random, 5).stream().map(ClauseId::new).toList();
        List<PartyId> parties = ids(random, 6).stream().map(PartyId::new).toList();
        List<ObligationId> obligations =
                ids(random, 4).stream().map(ObligationId::new).toList();
        var bound = new LinkedHashSet<PartyId>();
        List<Link> links = new ArrayList<>();
        int signed = random.nextInt(60);
        int effect = signed + random.nextInt(30);
        int end = effect + random.nextInt(200);
        boolean endless = random.nextInt(5) == 0;
        links.add(with(
                link(random, 0, signed, effect, endless ? null : end, tranches, clauses),
                random,
                parties,
                bound,
                obligations));
        int amendments = random.nextInt(5);
        for (int number = 1; number <= amendments; number++) {
            signed = effect + random.nextInt(60);
            effect = Math.max(signed, effect + 1) + random.nextInt(40);
            if (!endless && effect > end) {
                break;
            }
            @Nullable Integer newEnd = random.nextBoolean() ? effect + random.nextInt(200) : null;
            end = newEnd == null ? end : newEnd;
            endless = endless && newEnd == null;
            links.add(with(
                    link(random, number, signed, effect, newEnd, tranches, clauses),
                    random,
                    parties,
                    bound,
                    obligations));
        }
        List<Turn> turns = new ArrayList<>();
        int at = Math.toIntExact(ChronoUnit.DAYS.between(START, links.getFirst().effectOn())) + random.nextInt(50);
        boolean suspended = false;
        for (int turn = random.nextInt(5); turn > 0; turn--) {
            at += 1 + random.nextInt(50);
            TurnKind kind = random.nextInt(6) == 0
                    ? random.nextBoolean() ? TurnKind.TERMINATED : TurnKind.CLOSED
                    : suspended ? TurnKind.RESUMED : TurnKind.SUSPENDED;
            turns.add(new Turn(kind, day(at)));
            suspended = kind == TurnKind.SUSPENDED;
            if (kind == TurnKind.CLOSED) {
                break;
            }
        }
        return new Story(links, turns);
    }

    private static List<UUID> ids(Random random, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(one ->
                        new UUID((random.nextLong() & ~0xf000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE))
                .toList();
    }

    private static Link link(
            Random random,
            int number,
            int signed,
            int effect,
            @Nullable Integer end,
            List<TrancheId> tranches,
            List<ClauseId> clauses) {
        Map<TrancheId, TrancheTerm> terms = new HashMap<>();
        tranches.stream()
                .filter(one -> random.nextInt(3) > 0)
                .forEach(one -> terms.put(
                        one, new TrancheTerm(2024, Money.of(random.nextInt(4) * 100L), day(random.nextInt(DAYS)))));
        Map<ClauseId, ClauseText> texts = new HashMap<>();
        for (int position = 0; position < clauses.size(); position++) {
            if (random.nextInt(3) > 0) {
                texts.put(
                        clauses.get(position),
                        new ClauseText(
                                position,
                                Bilingual.of("بند " + number, ""),
                                Bilingual.EMPTY,
                                number > 0 && random.nextInt(4) == 0));
            }
        }
        return new Link(
                new AgreementId(new UUID(7, number)),
                number,
                day(signed),
                day(effect),
                end == null ? null : day(end),
                terms,
                texts,
                Set.of(),
                Set.of(),
                Map.of());
    }

    /** The agreement has its first party for good; others come and go, and come again. */
    private static Link with(
            Link link, Random random, List<PartyId> parties, Set<PartyId> bound, List<ObligationId> obligations) {
        Set<PartyId> joins = new LinkedHashSet<>();
        Set<PartyId> leaves = new LinkedHashSet<>();
        for (PartyId party : parties) {
            boolean first = party.equals(parties.getFirst());
            if (bound.contains(party)) {
                if (!first && random.nextInt(3) == 0) {
                    leaves.add(party);
                }
            } else if (first || random.nextInt(3) == 0) {
                joins.add(party);
            }
        }
        bound.addAll(joins);
        bound.removeAll(leaves);
        Map<ObligationId, ObligationTerm> owed = new HashMap<>();
        obligations.stream()
                .filter(one -> random.nextInt(3) == 0)
                .forEach(one -> owed.put(
                        one,
                        new ObligationTerm(
                                null,
                                Bilingual.of("التزام " + link.number(), ""),
                                day(random.nextInt(DAYS)),
                                link.number() > 0 && random.nextInt(3) == 0)));
        return naming(link, joins, leaves, owed);
    }

    static Link naming(
            Link link, Set<PartyId> joins, Set<PartyId> leaves, Map<ObligationId, ObligationTerm> obligations) {
        return new Link(
                link.id(),
                link.number(),
                link.signedOn(),
                link.effectOn(),
                link.endsOn(),
                link.terms(),
                link.clauses(),
                joins,
                leaves,
                obligations);
    }

    /** Goes from the first day to the asked one and does what each day brings. */
    private static AgreementAsOf dayByDay(Story story, LocalDate asked) {
        @Nullable LocalDate end = null;
        @Nullable AgreementState state = null;
        boolean suspended = false;
        boolean terminated = false;
        boolean closed = false;
        boolean begun = false;
        List<AgreementId> amendments = new ArrayList<>();
        Map<TrancheId, TrancheTerm> tranches = new HashMap<>();
        Map<ClauseId, ClauseText> clauses = new HashMap<>();
        Set<PartyId> parties = new HashSet<>();
        Map<ObligationId, ObligationTerm> obligations = new HashMap<>();
        for (LocalDate day = START; !day.isAfter(asked); day = day.plusDays(1)) {
            for (Link link : story.links()) {
                boolean comes = day.equals(link.number() == 0 ? link.signedOn() : link.effectOn());
                if (comes) {
                    tranches.putAll(link.terms());
                    clauses.putAll(link.clauses());
                    parties.addAll(link.joins());
                    parties.removeAll(link.leaves());
                    obligations.putAll(link.obligations());
                    end = link.endsOn() != null ? link.endsOn() : end;
                    state = AgreementState.SIGNED;
                    if (link.number() > 0) {
                        amendments.add(link.id());
                    }
                }
                begun |= link.number() == 0 && day.equals(link.effectOn());
            }
            for (Turn turn : story.turns()) {
                if (turn.on().equals(day)) {
                    suspended = turn.kind() == TurnKind.SUSPENDED || (suspended && turn.kind() != TurnKind.RESUMED);
                    terminated |= turn.kind() == TurnKind.TERMINATED;
                    closed |= turn.kind() == TurnKind.CLOSED;
                }
            }
            if (state != null) {
                boolean over = end != null && end.isBefore(day);
                state = closed
                        ? AgreementState.CLOSED
                        : terminated
                                ? AgreementState.TERMINATED
                                : over
                                        ? AgreementState.EXPIRED
                                        : !begun
                                                ? AgreementState.SIGNED
                                                : suspended ? AgreementState.SUSPENDED : AgreementState.IN_FORCE;
            }
        }
        tranches.values().removeIf(term -> term.amount().isZero());
        clauses.values().removeIf(ClauseText::dropped);
        obligations.values().removeIf(ObligationTerm::dropped);
        return new AgreementAsOf(
                asked, Optional.ofNullable(state), end, amendments, tranches, clauses, parties, obligations);
    }

    @Test
    void onAnyDayItSaysWhatTheDaysBeforeBrought() {
        var random = new Random(20250626);
        var seen = new java.util.EnumMap<AgreementState, Integer>(AgreementState.class);
        for (int one = 0; one < CASES; one++) {
            Story story = story(random);
            List<Link> shuffled = new ArrayList<>(story.links());
            Collections.shuffle(shuffled, random);
            LocalDate asked = day(random.nextInt(DAYS));
            AgreementAsOf stands = new AgreementChain(shuffled, story.turns()).on(asked);
            assertThat(stands).as("case %d: %s", one, story).isEqualTo(dayByDay(story, asked));
            stands.state().ifPresent(state -> seen.merge(state, 1, Integer::sum));
        }
        assertThat(seen.keySet())
                .contains(
                        AgreementState.SIGNED,
                        AgreementState.IN_FORCE,
                        AgreementState.SUSPENDED,
                        AgreementState.EXPIRED,
                        AgreementState.TERMINATED,
                        AgreementState.CLOSED);
    }

    @Test
    void whatIsSignedLaterChangesNoEarlierDay() {
        var random = new Random(26062025);
        for (int one = 0; one < CASES; one++) {
            Story story = story(random);
            Link last = story.links().getLast();
            if (last.number() == 0) {
                continue;
            }
            var before =
                    new AgreementChain(story.links().subList(0, story.links().size() - 1), story.turns());
            var after = new AgreementChain(story.links(), story.turns());
            LocalDate asked = last.effectOn().minusDays(1 + random.nextInt(100));
            assertThat(after.on(asked)).as("case %d: %s", one, story).isEqualTo(before.on(asked));
        }
    }

    @Test
    void theNextAmendmentTakesEffectAfterThoseBefore() {
        var random = new Random(11112025);
        for (int one = 0; one < CASES; one++) {
            Story story = story(random);
            LocalDate earliest = new AgreementChain(story.links(), story.turns())
                    .earliestEffect()
                    .orElseThrow();
            assertThat(story.links())
                    .as("case %d", one)
                    .allMatch(link -> link.number() == 0
                            ? !link.effectOn().isAfter(earliest)
                            : link.effectOn().isBefore(earliest));
        }
    }

    /** Whoever spoke last of something, looked for from the last text back; nothing is put together on the way. */
    private static Optional<Link> lastWord(Story story, LocalDate day, Predicate<Link> says) {
        for (int at = story.links().size() - 1; at >= 0; at--) {
            Link link = story.links().get(at);
            LocalDate from = link.number() == 0 ? link.signedOn() : link.effectOn();
            if (!from.isAfter(day) && says.test(link)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    private static long agreed(Story story, TrancheId tranche, LocalDate day) {
        return lastWord(story, day, link -> link.terms().containsKey(tranche))
                .map(link -> Objects.requireNonNull(link.terms().get(tranche))
                        .amount()
                        .amount()
                        .longValueExact())
                .orElse(0L);
    }

    private static <K> Set<K> named(Story story, Function<Link, Set<K>> names) {
        return story.links().stream()
                .flatMap(link -> names.apply(link).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void theTotalIsWhatTheLastWordOnEachTrancheComesTo() {
        var random = new Random(3600000);
        for (int one = 0; one < CASES; one++) {
            Story story = story(random);
            LocalDate asked = day(random.nextInt(DAYS));
            long sum = named(story, link -> link.terms().keySet()).stream()
                    .mapToLong(tranche -> agreed(story, tranche, asked))
                    .sum();
            assertThat(new AgreementChain(story.links(), story.turns())
                            .on(asked)
                            .total())
                    .as("case %d on %s: %s", one, asked, story)
                    .isEqualTo(Money.of(sum));
        }
    }

    @Test
    void whoeverTheLastWordLetInIsPartyAndWhatItDidNotDropIsOwed() {
        var random = new Random(26_06_2025);
        int cameAndWent = 0;
        for (int one = 0; one < CASES; one++) {
            Story story = story(random);
            LocalDate asked = day(random.nextInt(DAYS));
            AgreementAsOf stands = new AgreementChain(story.links(), story.turns()).on(asked);
            Set<PartyId> in = named(story, Link::joins).stream()
                    .filter(party -> lastWord(
                                    story,
                                    asked,
                                    link -> link.joins().contains(party)
                                            || link.leaves().contains(party))
                            .filter(link -> link.joins().contains(party))
                            .isPresent())
                    .collect(Collectors.toSet());
            assertThat(stands.parties()).as("case %d: %s", one, story).isEqualTo(in);
            Set<ObligationId> owed = named(story, link -> link.obligations().keySet()).stream()
                    .filter(id -> lastWord(
                                    story, asked, link -> link.obligations().containsKey(id))
                            .filter(link -> !Objects.requireNonNull(
                                            link.obligations().get(id))
                                    .dropped())
                            .isPresent())
                    .collect(Collectors.toSet());
            assertThat(stands.obligations().keySet())
                    .as("case %d: %s", one, story)
                    .isEqualTo(owed);
            cameAndWent += named(story, Link::leaves).isEmpty() ? 0 : 1;
        }
        assertThat(cameAndWent).as("stories in which a party left").isGreaterThan(CASES / 4);
    }

    /** The room from a day on, day by day to the end of all stories. */
    private static long room(long[] agreed, long[] moved, int from) {
        long sum = Arrays.stream(moved, 0, from).sum();
        long room = Long.MAX_VALUE;
        for (int at = from; at < LAST; at++) {
            sum += moved[at];
            room = Math.min(room, agreed[at] - sum);
        }
        return Math.max(room, 0);
    }

    /** Whether on each day what was moved by then is neither below zero nor more than agreed. */
    private static boolean fits(long[] agreed, long[] moved) {
        long sum = 0;
        for (int at = 0; at < LAST; at++) {
            sum += moved[at];
            if (sum < 0 || sum > agreed[at]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void onNoDayIsMoreMovedThanAgreedAlsoWhereEntriesAreTakenBack() {
        var random = new Random(42_500_000);
        int takenBack = 0;
        for (int one = 0; one < MOVED_CASES; one++) {
            Story story = story(random);
            var chain = new AgreementChain(story.links(), story.turns());
            TrancheId tranche = named(story, link -> link.terms().keySet()).stream()
                    .min(Comparator.comparing(TrancheId::value))
                    .orElse(new TrancheId(new UUID(0, 0)));
            long[] agreed = new long[LAST];
            Arrays.setAll(agreed, at -> agreed(story, tranche, day(at)));
            long[] moved = new long[LAST];
            List<MovementRow> entries = new ArrayList<>();
            List<MovementRow> standing = new ArrayList<>();
            for (int step = 0; step < 5; step++) {
                int on = random.nextInt(DAYS);
                long room = room(agreed, moved, on);
                assertThat(chain.left(tranche, day(on), entries))
                        .as("case %d, day %d: %s", one, on, story)
                        .isEqualTo(Money.of(room));
                if (room > 0) {
                    long part = 1 + random.nextLong(room);
                    standing.add(entry(entries.size(), on, part, null));
                    entries.add(standing.getLast());
                    moved[on] += part;
                }
                if (!standing.isEmpty() && random.nextInt(4) == 0) {
                    MovementRow wrong = standing.remove(random.nextInt(standing.size()));
                    long part = wrong.amount().amount().longValueExact();
                    int back = Math.toIntExact(ChronoUnit.DAYS.between(START, wrong.on())) + random.nextInt(60);
                    entries.add(entry(entries.size(), back, -part, wrong.id()));
                    moved[back] -= part;
                    takenBack++;
                }
            }
            assertThat(fits(agreed, moved)).as("case %d: %s", one, entries).isTrue();
        }
        assertThat(takenBack).as("entries taken back").isGreaterThan(1_000);
    }

    private static MovementRow entry(int number, int on, long dirhams, @Nullable MovementId reverses) {
        return new MovementRow(
                new MovementId(new UUID(3, number)),
                MovementKind.RECEIVED,
                day(on),
                Money.of(dirhams),
                "",
                "",
                reverses,
                "",
                null);
    }

    @Test
    void nothingHoldsBeforeTheSignature() {
        var chain = new AgreementChain(List.of(), List.of());
        assertThat(chain.on(START).state()).isEmpty();
        assertThat(chain.on(START).total()).isEqualTo(Money.ZERO);
        assertThat(chain.earliestEffect()).isEmpty();
    }
}
