package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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

    /** A chain as the services let it come about: one after the other, only while the agreement runs. */
    record Story(List<Link> links, List<Turn> turns) {}

    static LocalDate day(int day) {
        return START.plusDays(day);
    }

    static Story story(Random random) {
        List<TrancheId> tranches = ids(random, 5).stream().map(TrancheId::new).toList();
        List<ClauseId> clauses = ids(random, 5).stream().map(ClauseId::new).toList();
        List<Link> links = new ArrayList<>();
        int signed = random.nextInt(60);
        int effect = signed + random.nextInt(30);
        int end = effect + random.nextInt(200);
        boolean endless = random.nextInt(5) == 0;
        links.add(link(random, 0, signed, effect, endless ? null : end, tranches, clauses));
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
            links.add(link(random, number, signed, effect, newEnd, tranches, clauses));
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
                texts);
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
        for (LocalDate day = START; !day.isAfter(asked); day = day.plusDays(1)) {
            for (Link link : story.links()) {
                boolean comes = day.equals(link.number() == 0 ? link.signedOn() : link.effectOn());
                if (comes) {
                    tranches.putAll(link.terms());
                    clauses.putAll(link.clauses());
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
        return new AgreementAsOf(asked, Optional.ofNullable(state), end, amendments, tranches, clauses);
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

    @Test
    void theTotalIsTheSumOfWhatHoldsOnTheDay() {
        var random = new Random(3600000);
        for (int one = 0; one < CASES; one++) {
            Story story = story(random);
            AgreementAsOf stands = new AgreementChain(story.links(), story.turns()).on(day(random.nextInt(DAYS)));
            long sum = 0;
            for (TrancheTerm term : stands.tranches().values()) {
                sum += term.amount().amount().longValueExact();
            }
            assertThat(stands.total()).isEqualTo(Money.of(sum));
        }
    }

    @Test
    void nothingHoldsBeforeTheSignature() {
        var chain = new AgreementChain(List.of(), List.of());
        assertThat(chain.on(START).state()).isEmpty();
        assertThat(chain.on(START).total()).isEqualTo(Money.ZERO);
        assertThat(chain.earliestEffect()).isEmpty();
    }
}
