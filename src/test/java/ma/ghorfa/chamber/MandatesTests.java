package ma.ghorfa.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.NotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The policy of mandates: cases by hand, then generated histories held against counting day by day. */
class MandatesTests {

    private static final LocalDate ELECTED = LocalDate.of(2021, 8, 10);
    private static final LocalDate TERM_END = LocalDate.of(2027, 8, 10);
    private static final DateSpan TERM = new DateSpan(ELECTED, TERM_END);

    private static final MemberId AHMED = member(1);
    private static final MemberId FATIMA = member(2);
    private static final MemberId IDRISS = member(3);

    private static MemberId member(int number) {
        return new MemberId(new UUID(7, number));
    }

    private static MandateId mandate(int number) {
        return new MandateId(new UUID(8, number));
    }

    private static Mandates.Law law(int seats, int years) {
        return new Mandates.Law() {
            @Override
            public int seatsOn(LocalDate date) {
                return seats;
            }

            @Override
            public int yearsOn(LocalDate date) {
                return years;
            }
        };
    }

    private static Mandates of(Mandate... mandates) {
        return new Mandates(List.of(mandates), law(82, 6));
    }

    private static Mandate sitting(int number, MemberId member, int seat) {
        return new Mandate(mandate(number), member, seat, TERM, null, List.of(), null);
    }

    private static Mandate ended(Mandate mandate, MandateEnd reason, LocalDate on) {
        return mandate.endedBy(new Mandate.Ending(reason, on));
    }

    @Nested
    class InOffice {

        @Test
        void fromTheFirstDayUntilTheTermEndsThatDayNotIncluded() {
            Mandate mandate = sitting(1, AHMED, 12);
            assertThat(mandate.statusOn(ELECTED.minusDays(1))).isEqualTo(MemberStatus.NOT_YET);
            assertThat(mandate.isInOfficeOn(ELECTED)).isTrue();
            assertThat(mandate.isInOfficeOn(TERM_END.minusDays(1))).isTrue();
            assertThat(mandate.statusOn(TERM_END)).isEqualTo(MemberStatus.TERM_ENDED);
        }

        @ParameterizedTest
        @EnumSource(MandateEnd.class)
        void noLongerOnTheDayOfTheEnding(MandateEnd reason) {
            LocalDate on = LocalDate.of(2024, 3, 5);
            Mandate mandate = of(sitting(1, AHMED, 12)).end(mandate(1), reason, on);
            assertThat(mandate.isInOfficeOn(on.minusDays(1))).isTrue();
            assertThat(mandate.statusOn(on).name()).isEqualTo(reason.name());
            assertThat(mandate.statusOn(TERM_END.plusYears(1)).name()).isEqualTo(reason.name());
        }

        @Test
        void notWhileSuspendedAndAgainAfterwards() {
            DateSpan span = new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1));
            Mandate mandate = of(sitting(1, AHMED, 12)).suspend(mandate(1), span);
            assertThat(mandate.isInOfficeOn(span.from().minusDays(1))).isTrue();
            assertThat(mandate.statusOn(span.from())).isEqualTo(MemberStatus.SUSPENDED);
            assertThat(mandate.statusOn(span.until().minusDays(1))).isEqualTo(MemberStatus.SUSPENDED);
            assertThat(mandate.isInOfficeOn(span.until())).isTrue();
        }

        @Test
        void aSuspendedMemberStillHoldsTheSeat() {
            DateSpan span = new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1));
            Mandate suspended = of(sitting(1, AHMED, 12)).suspend(mandate(1), span);
            assertThatThrownBy(
                            () -> of(suspended).begin(mandate(2), FATIMA, 12, new DateSpan(span.from(), span.until())))
                    .isInstanceOf(MandateException.SeatTaken.class);
        }

        @Test
        void isToldByTheMandateThatRunsElseByTheLastOneElseByTheNext() {
            Mandate first = new Mandate(
                    mandate(1), AHMED, 3, new DateSpan(ELECTED.minusYears(6), ELECTED), null, List.of(), null);
            Mandate second = ended(sitting(2, AHMED, 9), MandateEnd.RESIGNED, LocalDate.of(2023, 1, 1));
            Mandates all = of(second, first);
            assertThat(all.statusOf(AHMED, ELECTED.minusYears(7))).isEqualTo(MemberStatus.NOT_YET);
            assertThat(all.of(AHMED, ELECTED.minusDays(1))).contains(first);
            assertThat(all.of(AHMED, ELECTED)).contains(second);
            assertThat(all.statusOf(AHMED, LocalDate.of(2026, 1, 1))).isEqualTo(MemberStatus.RESIGNED);
            assertThat(all.statusOf(FATIMA, ELECTED)).isEqualTo(MemberStatus.NO_MANDATE);
        }

        @Test
        void isListedBySeat() {
            Mandates all = of(sitting(1, AHMED, 12), sitting(2, FATIMA, 2), sitting(3, IDRISS, 7));
            assertThat(all.inOfficeOn(ELECTED)).extracting(Mandate::seat).containsExactly(2, 7, 12);
            assertThat(all.inOfficeOn(TERM_END)).isEmpty();
        }
    }

    @Nested
    class Refusals {

        @Test
        void aTermLongerThanTheRuleAllows() {
            assertThatThrownBy(() -> of().begin(mandate(1), AHMED, 1, new DateSpan(ELECTED, TERM_END.plusDays(1))))
                    .isInstanceOf(MandateException.TermTooLong.class);
            assertThat(of().begin(mandate(1), AHMED, 1, TERM).term()).isEqualTo(TERM);
        }

        @Test
        void aSeatThatTheChamberDoesNotHave() {
            for (int seat : new int[] {-1, 0, 83, Integer.MAX_VALUE}) {
                assertThatThrownBy(() -> of().begin(mandate(1), AHMED, seat, TERM))
                        .isInstanceOf(MandateException.NoSuchSeat.class);
            }
        }

        @Test
        void twoMandatesOfOnePersonAtATime() {
            assertThatThrownBy(() -> of(sitting(1, AHMED, 1)).begin(mandate(2), AHMED, 2, TERM))
                    .isInstanceOf(MandateException.MandatesOverlap.class);
        }

        @Test
        void twoPeopleOnOneSeatAtATime() {
            assertThatThrownBy(() -> of(sitting(1, AHMED, 1)).begin(mandate(2), FATIMA, 1, TERM))
                    .isInstanceOf(MandateException.SeatTaken.class);
        }

        @Test
        void moreHoldersThanSeatsWhereTheNumberOfSeatsShrinks() {
            LocalDate shrinks = LocalDate.of(2023, 1, 1);
            Mandates.Law law = new Mandates.Law() {
                @Override
                public int seatsOn(LocalDate date) {
                    return date.isBefore(shrinks) ? 2 : 1;
                }

                @Override
                public int yearsOn(LocalDate date) {
                    return 6;
                }
            };
            Mandate late = new Mandate(mandate(1), AHMED, 1, new DateSpan(shrinks, TERM_END), null, List.of(), null);
            assertThatThrownBy(() -> new Mandates(List.of(late), law).begin(mandate(2), FATIMA, 2, TERM))
                    .isInstanceOf(MandateException.MoreInOfficeThanSeats.class);
        }

        @Test
        void anEndingOutsideTheMandate() {
            Mandates one = of(sitting(1, AHMED, 1));
            assertThatThrownBy(() -> one.end(mandate(1), MandateEnd.RESIGNED, ELECTED.minusDays(1)))
                    .isInstanceOf(MandateException.DateBeforeMandate.class);
            assertThatThrownBy(() -> one.end(mandate(1), MandateEnd.RESIGNED, ELECTED))
                    .isInstanceOf(MandateException.DateBeforeMandate.class);
            assertThatThrownBy(() -> one.end(mandate(1), MandateEnd.RESIGNED, TERM_END.plusDays(1)))
                    .isInstanceOf(MandateException.DateAfterMandate.class);
            assertThat(one.end(mandate(1), MandateEnd.RESIGNED, TERM_END).until())
                    .isEqualTo(TERM_END);
        }

        @Test
        void aSecondEnding() {
            Mandate resigned = ended(sitting(1, AHMED, 1), MandateEnd.RESIGNED, LocalDate.of(2024, 1, 1));
            assertThatThrownBy(() -> of(resigned).end(mandate(1), MandateEnd.DECEASED, LocalDate.of(2025, 1, 1)))
                    .isInstanceOf(MandateException.AlreadyEnded.class);
        }

        @Test
        void anEndingBeforeASuspensionThatIsRecorded() {
            DateSpan span = DateSpan.since(LocalDate.of(2025, 1, 1));
            Mandate suspended = of(sitting(1, AHMED, 1)).suspend(mandate(1), span);
            assertThatThrownBy(() -> of(suspended).end(mandate(1), MandateEnd.RESIGNED, span.from()))
                    .isInstanceOf(MandateException.DateAfterMandate.class);
        }

        @Test
        void aMandateThatDoesNotExist() {
            assertThatThrownBy(() -> of().end(mandate(1), MandateEnd.RESIGNED, ELECTED))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class Replacement {

        private final LocalDate died = LocalDate.of(2024, 5, 2);
        private final Mandate late = ended(sitting(1, AHMED, 4), MandateEnd.DECEASED, died);

        @Test
        void servesTheRemainderOnTheSameSeat() {
            Mandate next = of(late).replace(mandate(2), mandate(1), FATIMA, died);
            assertThat(next.seat()).isEqualTo(4);
            assertThat(next.term()).isEqualTo(new DateSpan(died, TERM_END));
            assertThat(next.replaces()).isEqualTo(mandate(1));
            assertThat(of(late, next).inOfficeOn(died)).containsExactly(next);
            assertThat(of(late, next).inOfficeOn(died.minusDays(1))).containsExactly(late);
        }

        @Test
        void doesNotBeginBeforeTheReplacedMandateHasEnded() {
            assertThatThrownBy(() -> of(late).replace(mandate(2), mandate(1), FATIMA, died.minusDays(1)))
                    .isInstanceOf(MandateException.ReplacementTooEarly.class);
        }

        @Test
        void needsAnEndedMandateAndSomethingLeftOfTheTerm() {
            assertThatThrownBy(() -> of(sitting(1, AHMED, 4)).replace(mandate(2), mandate(1), FATIMA, died))
                    .isInstanceOf(MandateException.NotEnded.class);
            assertThatThrownBy(() -> of(late).replace(mandate(2), mandate(1), FATIMA, TERM_END))
                    .isInstanceOf(MandateException.NothingLeftToServe.class);
        }

        @Test
        void happensOnceAndIsItselfReplacedAfterwards() {
            Mandate next = of(late).replace(mandate(2), mandate(1), FATIMA, died);
            Mandate nextEnded = ended(next, MandateEnd.INCOMPATIBLE, LocalDate.of(2025, 1, 1));
            assertThatThrownBy(
                            () -> of(late, nextEnded).replace(mandate(3), mandate(1), IDRISS, LocalDate.of(2025, 1, 1)))
                    .isInstanceOf(MandateException.AlreadyReplaced.class);
            Mandate third = of(late, nextEnded).replace(mandate(3), mandate(2), IDRISS, LocalDate.of(2025, 3, 1));
            assertThat(third.term().until()).isEqualTo(TERM_END);
        }

        @Test
        void keepsTheReplacedMandateFromBeingRestored() {
            Mandate next = of(late).replace(mandate(2), mandate(1), FATIMA, died);
            assertThatThrownBy(() -> of(late, next).restore(mandate(1))).isInstanceOf(MandateException.SeatTaken.class);
            assertThat(of(late).restore(mandate(1)).ending()).isNull();
            assertThatThrownBy(() -> of(sitting(1, AHMED, 4)).restore(mandate(1)))
                    .isInstanceOf(MandateException.NotEnded.class);
        }

        @Test
        void staysOnItsSeatAndInsideItsTermWhenCorrected() {
            Mandate next = of(late).replace(mandate(2), mandate(1), FATIMA, died);
            Mandates both = of(late, next);
            assertThatThrownBy(() -> both.correct(mandate(2), 5, next.term()))
                    .isInstanceOf(MandateException.OtherSeatThanReplaced.class);
            assertThatThrownBy(() -> both.correct(mandate(2), 4, new DateSpan(died.minusDays(1), TERM_END)))
                    .isInstanceOf(MandateException.ReplacementTooEarly.class);
            assertThatThrownBy(() -> both.correct(mandate(2), 4, new DateSpan(died, TERM_END.plusDays(1))))
                    .isInstanceOf(MandateException.DateAfterMandate.class);
            assertThatThrownBy(() -> both.correct(mandate(1), 5, TERM))
                    .isInstanceOf(MandateException.OtherSeatThanReplaced.class);
            assertThatThrownBy(() -> both.correct(mandate(1), 4, new DateSpan(ELECTED, TERM_END.minusDays(1))))
                    .isInstanceOf(MandateException.DateAfterMandate.class);
            assertThat(both.correct(mandate(2), 4, new DateSpan(died.plusDays(10), TERM_END))
                            .isInOfficeOn(died))
                    .isFalse();
        }
    }

    @Nested
    class Suspension {

        private final Mandates one = of(sitting(1, AHMED, 1));

        @Test
        void withoutAnEndLastsAsLongAsTheMandate() {
            Mandate suspended = one.suspend(mandate(1), DateSpan.since(LocalDate.of(2025, 1, 1)));
            assertThat(suspended.suspensions()).containsExactly(new DateSpan(LocalDate.of(2025, 1, 1), TERM_END));
        }

        @Test
        void liesInsideTheMandate() {
            assertThatThrownBy(() -> one.suspend(mandate(1), DateSpan.since(ELECTED.minusDays(1))))
                    .isInstanceOf(MandateException.DateBeforeMandate.class);
            assertThatThrownBy(() -> one.suspend(mandate(1), DateSpan.since(TERM_END)))
                    .isInstanceOf(MandateException.DateAfterMandate.class);
            assertThatThrownBy(
                            () -> one.suspend(mandate(1), new DateSpan(LocalDate.of(2025, 1, 1), TERM_END.plusDays(1))))
                    .isInstanceOf(MandateException.DateAfterMandate.class);
        }

        @Test
        void doesNotOverlapAnother() {
            Mandate suspended =
                    one.suspend(mandate(1), new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1)));
            assertThatThrownBy(() -> of(suspended).suspend(mandate(1), DateSpan.since(LocalDate.of(2024, 2, 29))))
                    .isInstanceOf(MandateException.SuspensionsOverlap.class);
            assertThat(of(suspended)
                            .suspend(mandate(1), DateSpan.since(LocalDate.of(2024, 3, 1)))
                            .suspensions())
                    .hasSize(2);
        }

        @Test
        void isLiftedFromADayOnAndVanishesWhereItHadNotBegun() {
            Mandate suspended = one.suspend(mandate(1), DateSpan.since(LocalDate.of(2024, 1, 1)));
            Mandate lifted = of(suspended).lift(mandate(1), LocalDate.of(2024, 6, 1));
            assertThat(lifted.statusOn(LocalDate.of(2024, 5, 31))).isEqualTo(MemberStatus.SUSPENDED);
            assertThat(lifted.isInOfficeOn(LocalDate.of(2024, 6, 1))).isTrue();
            assertThat(of(suspended).lift(mandate(1), LocalDate.of(2024, 1, 1)).suspensions())
                    .isEmpty();
            assertThatThrownBy(() -> of(lifted).lift(mandate(1), LocalDate.of(2024, 6, 1)))
                    .isInstanceOf(MandateException.NotSuspended.class);
        }

        @Test
        void endsWithTheMandate() {
            Mandate suspended = one.suspend(mandate(1), DateSpan.since(LocalDate.of(2024, 1, 1)));
            Mandate gone = of(suspended).end(mandate(1), MandateEnd.REVOKED, LocalDate.of(2024, 9, 1));
            assertThat(gone.suspensions())
                    .containsExactly(new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 1)));
            assertThat(gone.statusOn(LocalDate.of(2024, 9, 1))).isEqualTo(MemberStatus.REVOKED);
        }
    }

    /**
     * Random histories in a small chamber over a short time, so that nearly everything collides. After every verb that
     * was accepted, each day is counted by hand; every beginning that was refused is shown to have had a reason.
     */
    @Nested
    class Generated {

        private static final int HISTORIES = 12_000;
        private static final int VERBS = 14;
        private static final int DAYS = 90;
        private static final long SEED = 20_250_626;

        @Test
        void historiesKeepEveryPromiseOnEveryDay() {
            var random = new Random(SEED);
            int accepted = 0;
            int refused = 0;
            for (int history = 0; history < HISTORIES; history++) {
                int seats = 1 + random.nextInt(3);
                var chamber = new Chamber(random, seats);
                for (int verb = 0; verb < VERBS; verb++) {
                    if (chamber.tryAVerb()) {
                        accepted++;
                        chamber.everyDayKeepsThePromises();
                    } else {
                        refused++;
                    }
                }
            }
            assertThat(accepted).as("accepted verbs").isGreaterThan(10_000);
            assertThat(refused).as("refused verbs").isGreaterThan(10_000);
        }

        private static final class Chamber {

            private final Random random;
            private final int seats;
            private final List<Mandate> stored = new ArrayList<>();
            private int next;

            private Chamber(Random random, int seats) {
                this.random = random;
                this.seats = seats;
            }

            private Mandates policy() {
                return new Mandates(stored, law(seats, 1));
            }

            private LocalDate day() {
                return ELECTED.plusDays(random.nextInt(DAYS));
            }

            private DateSpan span() {
                LocalDate from = day();
                return random.nextInt(5) == 0
                        ? DateSpan.since(from)
                        : new DateSpan(from, from.plusDays(1 + random.nextInt(DAYS / 2)));
            }

            private DateSpan term() {
                LocalDate from = day();
                return new DateSpan(from, from.plusDays(1 + random.nextInt(DAYS / 2)));
            }

            private MandateId any() {
                return stored.isEmpty()
                        ? mandate(0)
                        : stored.get(random.nextInt(stored.size())).id();
            }

            private boolean tryAVerb() {
                return switch (random.nextInt(7)) {
                    case 0, 1 -> begin();
                    case 2 -> attempt(() -> policy().end(any(), MandateEnd.RESIGNED, day()));
                    case 3 -> attempt(() -> policy().replace(mandate(++next), any(), member(random.nextInt(4)), day()));
                    case 4 -> attempt(() -> policy().suspend(any(), span()));
                    case 5 ->
                        random.nextBoolean()
                                ? attempt(() -> policy().lift(any(), day()))
                                : attempt(() -> policy().restore(any()));
                    default -> attempt(() -> policy().correct(any(), random.nextInt(seats + 2), term()));
                };
            }

            /** A beginning is refused exactly where counting day by day finds a reason. */
            private boolean begin() {
                MemberId who = member(random.nextInt(4));
                int seat = random.nextInt(seats + 2);
                DateSpan term = term();
                boolean noReason = seat >= 1
                        && seat <= seats
                        && days(term).stream().allMatch(day -> stored.stream()
                                .filter(other -> other.held().contains(day))
                                .noneMatch(other ->
                                        other.seat() == seat || other.member().equals(who)));
                boolean accepted = attempt(() -> policy().begin(mandate(++next), who, seat, term));
                assertThat(accepted).as("%s on seat %d for %s", who, seat, term).isEqualTo(noReason);
                return accepted;
            }

            private boolean attempt(Supplier<Mandate> verb) {
                Mandate decided;
                try {
                    decided = verb.get();
                } catch (DomainException refusal) {
                    assertThat(refusal.messageKey()).startsWith(stored.isEmpty() ? "" : "chamber.");
                    return false;
                }
                stored.removeIf(mandate -> mandate.id().equals(decided.id()));
                stored.add(decided);
                return true;
            }

            private void everyDayKeepsThePromises() {
                for (LocalDate day : days(new DateSpan(ELECTED.minusDays(1), ELECTED.plusDays(2 * DAYS)))) {
                    List<Mandate> held = stored.stream()
                            .filter(mandate -> mandate.held().contains(day))
                            .toList();
                    List<Mandate> inOffice = policy().inOfficeOn(day);
                    assertThat(inOffice.size()).isLessThanOrEqualTo(held.size());
                    assertThat(held.size()).isLessThanOrEqualTo(seats);
                    assertThat(held).containsAll(inOffice);
                    Set<Integer> heldSeats = new HashSet<>();
                    Set<MemberId> holders = new HashSet<>();
                    for (Mandate mandate : held) {
                        assertThat(heldSeats.add(mandate.seat())).isTrue();
                        assertThat(holders.add(mandate.member())).isTrue();
                        boolean suspended = mandate.suspensions().stream().anyMatch(span -> span.contains(day));
                        assertThat(mandate.isInOfficeOn(day)).isEqualTo(!suspended);
                    }
                }
                for (Mandate mandate : stored) {
                    assertThat(mandate.term().until())
                            .isBeforeOrEqualTo(mandate.term().from().plusYears(1));
                    assertThat(mandate.suspensions()).allMatch(mandate.held()::contains);
                    stored.stream()
                            .filter(other -> other.id().equals(mandate.replaces()))
                            .forEach(former -> {
                                assertThat(mandate.seat()).isEqualTo(former.seat());
                                assertThat(mandate.term().from()).isAfterOrEqualTo(former.until());
                                assertThat(mandate.term().until())
                                        .isBeforeOrEqualTo(former.term().until());
                            });
                }
            }

            private static List<LocalDate> days(DateSpan span) {
                return IntStream.range(0, (int)
                                (span.until().toEpochDay() - span.from().toEpochDay()))
                        .mapToObj(span.from()::plusDays)
                        .toList();
            }
        }
    }
}
