package ma.ghorfa.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Money;
import ma.ghorfa.partnership.AgreementChain.Link;
import ma.ghorfa.partnership.AgreementChain.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the database says of all agreements on a day, held against what the chain of each of them says. */
@Transactional
class AgreementStandingTests extends PartnershipTest {

    private static final int AGREEMENTS = 1_000;
    private static final int ASKED = 12;
    private static final UUID PARTNER = partner(1);
    private static final Bilingual OWN = new Bilingual("الغرفة", "");
    private static final Bilingual ALWAYS = new Bilingual("جهة الاختبار", "");
    private static final List<UUID> PARTNERS_THAT_COME = IntStream.rangeClosed(2, 7)
            .mapToObj(AgreementStandingTests::partner)
            .toList();

    private static UUID partner(int number) {
        return new UUID(0x0190000000007000L, 0x8000000000000000L + number);
    }

    @Autowired
    AgreementLines lines;

    @Autowired
    JdbcTemplate batches;

    private record Tranche(TrancheId id, boolean own, Money planned, List<Movement> movements) {
        Money received(LocalDate day) {
            return Money.sum(movements.stream()
                    .filter(one -> !one.on().isAfter(day))
                    .map(Movement::amount)
                    .toList());
        }
    }

    private record Movement(LocalDate on, Money amount) {}

    /**
     * The other parties of an agreement.
     *
     * @param always those that no amendment lets go
     * @param first those of the agreement's own text, beside them
     * @param names all that come and go, in the order in which they are named
     */
    private record Parties(List<Bilingual> always, Set<PartyId> first, Map<PartyId, Bilingual> names) {
        static final Parties NONE = new Parties(List.of(), Set.of(), Map.of());
    }

    /**
     * An agreement as it is stored.
     *
     * @param stored its state on the way, where it is not signed
     */
    private record Case(
            UUID id,
            @Nullable AgreementState stored,
            Money total,
            @Nullable LocalDate end,
            AgreementChain chain,
            Parties parties,
            List<Tranche> tranches) {

        List<Bilingual> named(LocalDate day) {
            Set<PartyId> bound = stands(day) ? chain.on(day).parties() : parties.first();
            return Stream.concat(
                            parties.always().stream(),
                            parties.names().entrySet().stream()
                                    .filter(one -> bound.contains(one.getKey()))
                                    .map(Map.Entry::getValue))
                    .toList();
        }

        AgreementState state(LocalDate day) {
            return chain.on(day).state().orElse(stored == null ? AgreementState.SIGNED : stored);
        }

        boolean stands(LocalDate day) {
            return chain.on(day).state().isPresent();
        }

        Money amount(Tranche tranche, LocalDate day) {
            return stands(day) ? chain.agreed(tranche.id(), day).orElse(Money.ZERO) : tranche.planned();
        }

        long late(LocalDate day) {
            AgreementAsOf now = chain.on(day);
            return !now.isOwed()
                    ? 0
                    : tranches.stream()
                            .filter(one -> {
                                @Nullable TrancheTerm term = now.tranches().get(one.id());
                                return term != null
                                        && term.due().isBefore(day)
                                        && term.amount().isMoreThan(one.received(day));
                            })
                            .count();
        }
    }

    /** What a partner gives, in the figures of its share. */
    private record Share(Bilingual name, Money planned, Money due, Money called, Money received, Money late) {
        static Share of(ShareFigures figures) {
            return new Share(
                    figures.name(),
                    new Money(figures.planned()),
                    new Money(figures.due()),
                    new Money(figures.called()),
                    new Money(figures.received()),
                    new Money(figures.late()));
        }

        static Share of(Case one, Tranche tranche, LocalDate day) {
            AgreementAsOf stands = one.chain().on(day);
            TrancheTerm term = Objects.requireNonNull(stands.tranches().get(tranche.id()));
            Money received = tranche.received(day);
            boolean late = stands.isOwed() && term.due().isBefore(day);
            return new Share(
                    tranche.own() ? OWN : ALWAYS,
                    term.amount(),
                    term.due().isAfter(day) ? Money.ZERO : term.amount(),
                    received,
                    received,
                    late ? term.amount().minus(received).max(Money.ZERO) : Money.ZERO);
        }

        Share plus(Share other) {
            return new Share(
                    name,
                    planned.plus(other.planned),
                    due.plus(other.due),
                    called.plus(other.called),
                    received.plus(other.received),
                    late.plus(other.late));
        }
    }

    private static Map<Bilingual, Share> shares(List<Case> cases, LocalDate day) {
        Map<Bilingual, Share> shares = new HashMap<>();
        for (Case one : cases) {
            one.tranches().stream()
                    .filter(tranche -> one.chain().on(day).tranches().containsKey(tranche.id()))
                    .map(tranche -> Share.of(one, tranche, day))
                    .forEach(share -> shares.merge(share.name(), share, Share::plus));
        }
        return shares;
    }

    /** The rows of a table, sent together. */
    private final Map<String, List<@Nullable Object[]>> rows = new java.util.LinkedHashMap<>();

    private void row(String insert, @Nullable Object... values) {
        rows.computeIfAbsent(insert, unknown -> new ArrayList<>()).add(values);
    }

    private void store() {
        rows.forEach((insert, values) -> {
            int columns = values.getFirst().length;
            batches.batchUpdate(
                    insert + " values (" + "?,".repeat(columns - 1) + "?)", values, values.size(), (statement, row) -> {
                        for (int column = 0; column < columns; column++) {
                            statement.setObject(column + 1, row[column]);
                        }
                    });
        });
    }

    private static final String PARTNERS =
            "insert into partner (id, version, changed_by, kind, name_ar, name_fr, aliases,"
                    + " search_key, address, note)";
    private static final String BASES = "insert into agreement (id, version, changed_by, kind, base_id, year, number,"
            + " object_ar, object_fr, territory, programme, ends_on, total, planned, state, state_reason, text_number, edits,"
            + " visa_number, signed_on, signed_at, effect_on)";
    private static final String PARTIES =
            "insert into agreement_party (id, version, changed_by, agreement_id, partner_id, position, roles)";
    private static final String LEAVES =
            "insert into agreement_party_leave (id, version, changed_by, agreement_id, party_id)";
    private static final String TRANCHES =
            "insert into agreement_tranche (id, version, changed_by, agreement_id, party_id,"
                    + " in_kind, amount, called, received)";
    private static final String TERMS =
            "insert into agreement_term (id, version, changed_by, agreement_id, tranche_id, year, amount, due_on)";
    private static final String MOVEMENTS =
            "insert into agreement_movement (id, tranche_id, kind, moved_on, amount, reference, account, reason)";
    private static final String TURNS =
            "insert into agreement_turn (id, version, changed_by, agreement_id, kind, turned_on, reason)";

    private List<Case> cases(Random random) {
        row(PARTNERS, PARTNER, 0, "test", "REGION", ALWAYS.ar(), "", "", " ", "", "");
        for (int partner = 0; partner < PARTNERS_THAT_COME.size(); partner++) {
            row(PARTNERS, PARTNERS_THAT_COME.get(partner), 0, "test", "BANK", nameOf(partner), "", "", " ", "", "");
        }
        List<Case> cases = new ArrayList<>();
        for (int number = 1; number <= AGREEMENTS; number++) {
            AgreementChainTests.Story story = AgreementChainTests.story(random);
            cases.add(random.nextInt(20) == 0 ? unsigned(random, number) : signed(random, number, story));
        }
        store();
        return cases;
    }

    private Case unsigned(Random random, int number) {
        UUID id = AgreementWriter.newId();
        var states =
                List.of(AgreementState.IDEA, AgreementState.DRAFT, AgreementState.SUBMITTED, AgreementState.ABANDONED);
        AgreementState state = states.get(random.nextInt(states.size()));
        var planned = Money.of(random.nextInt(9) * 100L);
        LocalDate end = AgreementChainTests.day(random.nextInt(400));
        agreement(id, "SPECIFIC", null, number, end, planned, state, null, null);
        UUID party = party(id, null, 0);
        var tranche = new TrancheId(AgreementWriter.newId());
        row(TRANCHES, tranche.value(), 0, "test", id, party, false, planned.amount(), 0, 0);
        term(id, tranche, new TrancheTerm(2024, planned, AgreementChainTests.day(1)));
        return new Case(
                id,
                state,
                planned,
                end,
                new AgreementChain(List.of(), List.of()),
                Parties.NONE,
                List.of(new Tranche(tranche, true, planned, List.of())));
    }

    private Case signed(Random random, int number, AgreementChainTests.Story story) {
        UUID base = AgreementWriter.newId();
        Map<TrancheId, TrancheTerm> says = new HashMap<>();
        Map<TrancheId, Money> most = new HashMap<>();
        Money first = Money.ZERO;
        for (Link link : story.links()) {
            says.putAll(link.terms());
            link.terms().forEach((tranche, term) -> most.merge(tranche, term.amount(), Money::max));
            Money total =
                    Money.sum(says.values().stream().map(TrancheTerm::amount).toList());
            boolean itself = link.number() == 0;
            first = itself ? total : first;
            agreement(
                    text(base, link),
                    itself ? "SPECIFIC" : "AMENDMENT",
                    itself ? null : base,
                    itself ? number : link.number(),
                    link.endsOn(),
                    itself || !link.terms().isEmpty() ? total : null,
                    AgreementState.SIGNED,
                    link.signedOn(),
                    link.effectOn());
        }
        UUID own = party(base, null, 0);
        UUID other = party(base, PARTNER, 1);
        Map<PartyId, Bilingual> names = new java.util.LinkedHashMap<>();
        List<Link> links = comingAndGoing(base, story.links(), names);
        List<Tranche> tranches = new ArrayList<>();
        most.forEach((tranche, amount) -> {
            boolean ours = random.nextBoolean();
            List<Movement> movements = movements(random, amount);
            Money received = Money.sum(movements.stream().map(Movement::amount).toList());
            row(
                    TRANCHES,
                    tranche.value(),
                    0,
                    "test",
                    base,
                    ours ? own : other,
                    false,
                    amount.amount(),
                    0,
                    received.amount());
            tranches.add(new Tranche(tranche, ours, amount, movements));
            movements.forEach(one -> {
                row(
                        MOVEMENTS,
                        AgreementWriter.newId(),
                        tranche.value(),
                        "RECEIVED",
                        one.on(),
                        one.amount().amount(),
                        "ر",
                        "test",
                        "");
                row(
                        MOVEMENTS,
                        AgreementWriter.newId(),
                        tranche.value(),
                        "CALLED",
                        one.on(),
                        one.amount().amount(),
                        "ر",
                        "test",
                        "");
            });
        });
        for (Link link : story.links()) {
            UUID text = text(base, link);
            link.terms().forEach((tranche, term) -> term(text, tranche, term));
        }
        List<Turn> turns = turns(random, story);
        turns.forEach(turn ->
                row(TURNS, AgreementWriter.newId(), 0, "test", base, turn.kind().name(), turn.on(), "سبب"));
        return new Case(
                base,
                null,
                first,
                story.links().getFirst().endsOn(),
                new AgreementChain(links, turns),
                new Parties(List.of(ALWAYS), links.getFirst().joins(), names),
                tranches);
    }

    /** Who comes again is named anew, by a row of its own. */
    private List<Link> comingAndGoing(UUID base, List<Link> links, Map<PartyId, Bilingual> names) {
        Map<PartyId, Integer> partners = new HashMap<>();
        Map<PartyId, PartyId> current = new HashMap<>();
        List<Link> stored = new ArrayList<>();
        int position = 2;
        for (Link link : links) {
            UUID text = text(base, link);
            Set<PartyId> joins = new java.util.LinkedHashSet<>();
            for (PartyId party : link.joins()) {
                int partner = partners.computeIfAbsent(party, unknown -> partners.size());
                var named = new PartyId(party(text, PARTNERS_THAT_COME.get(partner), position++));
                current.put(party, named);
                joins.add(named);
                names.put(named, new Bilingual(nameOf(partner), ""));
            }
            Set<PartyId> leaves = new java.util.LinkedHashSet<>();
            for (PartyId party : link.leaves()) {
                PartyId gone = Objects.requireNonNull(current.get(party));
                row(LEAVES, AgreementWriter.newId(), 0, "test", text, gone.value());
                leaves.add(gone);
            }
            stored.add(AgreementChainTests.naming(link, joins, leaves, link.obligations()));
        }
        return stored;
    }

    private static String nameOf(int partner) {
        return "شريك " + partner;
    }

    private static UUID text(UUID base, Link link) {
        return link.number() == 0
                ? base
                : UUID.nameUUIDFromBytes(
                        (base + "/" + link.number()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Some turns come on the day of the one before. */
    private static List<Turn> turns(Random random, AgreementChainTests.Story story) {
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : story.turns()) {
            turns.add(
                    !turns.isEmpty() && random.nextInt(3) == 0
                            ? new Turn(turn.kind(), turns.getLast().on())
                            : turn);
        }
        return turns;
    }

    private static List<Movement> movements(Random random, Money most) {
        List<Movement> movements = new ArrayList<>();
        Money left = most;
        while (left.isPositive() && random.nextInt(3) > 0) {
            var part = random.nextBoolean()
                    ? left
                    : Money.of(1 + random.nextInt(90)).min(left);
            movements.add(new Movement(AgreementChainTests.day(random.nextInt(AgreementChainTests.DAYS)), part));
            left = left.minus(part);
        }
        return movements;
    }

    private void agreement(
            UUID id,
            String kind,
            @Nullable UUID base,
            int number,
            @Nullable LocalDate end,
            @Nullable Money total,
            AgreementState state,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate effectOn) {
        @Nullable Object amount = total == null ? null : total.amount();
        row(
                BASES,
                id,
                0,
                "test",
                kind,
                base,
                2024,
                number,
                "اتفاقية",
                "",
                "",
                "",
                end,
                amount,
                amount,
                state.name(),
                "",
                1,
                0,
                "",
                signedOn,
                "",
                effectOn);
    }

    private UUID party(UUID agreement, @Nullable UUID partner, int position) {
        UUID id = AgreementWriter.newId();
        row(PARTIES, id, 0, "test", agreement, partner, position, "FINANCER");
        return id;
    }

    private void term(UUID text, TrancheId tranche, TrancheTerm term) {
        row(
                TERMS,
                AgreementWriter.newId(),
                0,
                "test",
                text,
                tranche.value(),
                term.year(),
                term.amount().amount(),
                term.due());
    }

    @Test
    void theDatabaseSaysOfAllOnAnyDayWhatTheChainSaysOfEach() {
        var random = new Random(27122025);
        List<Case> cases = cases(random);
        var seen = new EnumMap<AgreementState, Integer>(AgreementState.class);
        for (int asked = 0; asked < ASKED; asked++) {
            LocalDate day = AgreementChainTests.day(20 + asked * 33 + random.nextInt(30));
            Map<UUID, AgreementLine> said = lines.all(day).stream()
                    .collect(Collectors.toMap(line -> line.row().id().value(), Function.identity()));
            Map<UUID, Standing> stands =
                    lines.standings(day).stream().collect(Collectors.toMap(Standing::id, Function.identity()));
            Set<UUID> late = lines.late(day);
            assertThat(stands).hasSize(AGREEMENTS);
            assertThat(lines.shares(day, OWN).stream().map(Share::of).toList())
                    .as("shares on %s", day)
                    .containsExactlyInAnyOrderElementsOf(shares(cases, day).values());
            for (Case one : cases) {
                AgreementLine line = Objects.requireNonNull(said.get(one.id()));
                assertThat(new Standing(
                                one.id(), 2024, AgreementKind.SPECIFIC, line.state(), line.until(), line.total()))
                        .isEqualTo(stands.get(one.id()));
                assertThat(line).as("%s on %s", one, day).isEqualTo(expected(one, line, day));
                assertThat(line.state().isOwed() && late.contains(one.id())).isEqualTo(line.late() > 0);
                seen.merge(line.state(), 1, Integer::sum);
            }
        }
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(10_000);
        assertThat(seen.keySet())
                .contains(
                        AgreementState.DRAFT,
                        AgreementState.SIGNED,
                        AgreementState.IN_FORCE,
                        AgreementState.SUSPENDED,
                        AgreementState.EXPIRED,
                        AgreementState.TERMINATED,
                        AgreementState.CLOSED);
    }

    private static AgreementLine expected(Case one, AgreementLine line, LocalDate day) {
        AgreementAsOf stands = one.chain().on(day);
        return new AgreementLine(
                line.row(),
                one.state(day),
                one.stands(day) ? stands.total() : one.total(),
                Money.sum(one.tranches().stream()
                        .filter(Tranche::own)
                        .map(tranche -> one.amount(tranche, day))
                        .toList()),
                Money.sum(one.tranches().stream()
                        .map(tranche -> tranche.received(day))
                        .toList()),
                Math.toIntExact(one.late(day)),
                one.stands(day) ? stands.until() : one.end(),
                one.named(day));
    }

    @Test
    void aPageOfThemSaysTheSame() {
        var random = new Random(5112025);
        List<Case> cases = cases(random);
        LocalDate day = AgreementChainTests.day(180);
        List<AgreementLine> all = lines.all(day);
        assertThat(all).hasSize(cases.size());
        assertThat(all)
                .extracting(line -> line.row().number())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        List<AgreementLine> some = all.subList(300, 350);
        assertThat(some).allSatisfy(line -> assertThat(Optional.of(line.row()))
                .isEqualTo(PROGRAMMES.call(() -> agreements.find(line.row().id()))));
        assertThat(lines.of(some.stream().map(line -> line.row().id().value()).toList(), day))
                .isEqualTo(some);
    }
}
