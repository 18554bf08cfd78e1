package ma.ghorfa.chamber;

import static ma.ghorfa.chamber.ChamberFixture.A_DAY;
import static ma.ghorfa.chamber.ChamberFixture.ELECTED;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.testing.GhorfaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The bureau and the committees on the real database. */
@GhorfaTest
@Transactional
@WithMockUser(
        username = "clerk",
        roles = {CHAMBER_READ, CHAMBER_WRITE})
class OfficesTests {

    @Autowired
    private Members members;

    @Autowired
    private Bureau bureau;

    @Autowired
    private Committees committees;

    @Autowired
    private JdbcClient jdbc;

    private ChamberFixture chamber;

    @BeforeEach
    void fixture() {
        chamber = new ChamberFixture(members);
    }

    private void end(MemberId member, LocalDate on) {
        MandateRow mandate = chamber.mandateOf(member);
        members.endMandate(mandate.mandate().id(), mandate.version(), MandateEnd.RESIGNED, on, "");
    }

    @Nested
    class TheBureau {

        @Test
        void shipsWithPresidentTenVicesAndTwoSecretariesAndWithoutATreasurer() {
            List<PostRow> posts = bureau.posts();
            assertThat(posts).extracting(PostRow::code).startsWith("PRESIDENT", "VP1");
            assertThat(posts.stream().filter(PostRow::enabled)).hasSize(13);
            assertThat(posts.stream().filter(post -> !post.enabled()))
                    .extracting(PostRow::code)
                    .containsExactly("TREASURER", "DEPUTY_TREASURER", "RAPPORTEUR");
        }

        @Test
        void hasAPresidentFromTheDayOfTheAppointment() {
            MemberId president = chamber.onSeat(1);
            bureau.appoint(PostRow.PRESIDENT, president, ELECTED.plusDays(3));
            assertThat(bureau.presidentOn(ELECTED.plusDays(2))).isEmpty();
            assertThat(bureau.presidentOn(A_DAY)).map(MemberRow::id).contains(president);
            assertThat(bureau.incomplete(A_DAY))
                    .extracting(PostRow::code)
                    .containsExactly("VP1", "VP2", "VP3", "VP4", "SECRETARY", "DEPUTY_SECRETARY");
        }

        @Test
        void hasNoPresidentWhileTheHolderIsSuspended() {
            MemberId president = chamber.onSeat(1);
            bureau.appoint(PostRow.PRESIDENT, president, ELECTED);
            MandateRow mandate = chamber.mandateOf(president);
            members.suspend(mandate.mandate().id(), mandate.version(), new DateSpan(A_DAY, A_DAY.plusDays(9)), "طعن");
            assertThat(bureau.presidentOn(A_DAY)).isEmpty();
            assertThat(bureau.on(A_DAY))
                    .extracting(holder -> holder.member().id())
                    .containsExactly(president);
            assertThat(bureau.presidentOn(A_DAY.plusDays(9))).isPresent();
        }

        @Test
        void losesWhoeverLosesTheMandate() {
            MemberId vice = chamber.onSeat(2);
            HolderId held = bureau.appoint("VP1", vice, ELECTED);
            end(vice, A_DAY);
            assertThat(bureau.on(A_DAY.minusDays(1)))
                    .extracting(BureauHolder::id)
                    .containsExactly(held);
            assertThat(bureau.on(A_DAY)).isEmpty();
            MemberId next = chamber.onSeat(3);
            bureau.appoint("VP1", next, A_DAY);
            assertThat(bureau.postsOf(vice, A_DAY)).hasSize(1);
        }

        @Test
        void refusesWhatCannotBe() {
            MemberId first = chamber.onSeat(1);
            MemberId second = chamber.onSeat(2);
            MemberId outside = chamber.person(3);
            bureau.appoint(PostRow.PRESIDENT, first, ELECTED);
            assertThatThrownBy(() -> bureau.appoint(PostRow.PRESIDENT, second, A_DAY))
                    .isInstanceOf(BureauException.PostFull.class);
            assertThatThrownBy(() -> bureau.appoint("VP1", first, A_DAY))
                    .isInstanceOf(BureauException.HoldsAnotherPost.class);
            assertThatThrownBy(() -> bureau.appoint("VP1", outside, A_DAY)).isInstanceOf(NotInOfficeException.class);
            assertThatThrownBy(() -> bureau.appoint("VP1", second, ELECTED.minusDays(1)))
                    .isInstanceOf(NotInOfficeException.class);
            assertThatThrownBy(() -> bureau.appoint("TREASURER", second, A_DAY))
                    .isInstanceOf(BureauException.PostDisabled.class);
        }

        @Test
        void endsAPostOnADayInsideItsTime() {
            MemberId member = chamber.onSeat(1);
            HolderId held = bureau.appoint("VP1", member, A_DAY);
            assertThatThrownBy(() -> bureau.end(held, 0, A_DAY.minusDays(1), ""))
                    .isInstanceOf(BureauException.NotHeld.class);
            assertThatThrownBy(() -> bureau.end(held, 7, A_DAY.plusDays(1), "")).isInstanceOf(ConflictException.class);
            bureau.end(held, 0, A_DAY.plusDays(1), "استقالة من المنصب");
            assertThat(bureau.on(A_DAY.plusDays(1))).isEmpty();
            assertThat(bureau.postsOf(member, A_DAY))
                    .extracting(BureauHolder::endNote)
                    .containsExactly("استقالة من المنصب");
        }

        @Test
        void takesBackAPostThatWasGivenByMistake() {
            MemberId wrong = chamber.onSeat(1);
            MemberId right = chamber.onSeat(2);
            HolderId slip = bureau.appoint("VP1", wrong, A_DAY);
            assertThatThrownBy(() -> bureau.end(slip, 7, A_DAY, "")).isInstanceOf(ConflictException.class);
            bureau.end(slip, 0, A_DAY, "");
            assertThat(bureau.postsOf(wrong, A_DAY)).isEmpty();
            bureau.appoint("VP1", right, A_DAY);
            assertThat(bureau.on(A_DAY))
                    .extracting(holder -> holder.member().id())
                    .containsExactly(right);
        }

        @Test
        void isAListThatTheChamberConfigures() {
            bureau.addPost(new PostData("vp_rural", 20, Bilingual.of("نائب العالم القروي", "VP rural"), 0, 2, true));
            PostRow added = bureau.posts().getLast();
            assertThat(added.code()).isEqualTo("VP_RURAL");
            MemberId first = chamber.onSeat(1);
            MemberId second = chamber.onSeat(2);
            bureau.appoint("VP_RURAL", first, A_DAY);
            bureau.appoint("VP_RURAL", second, A_DAY);
            assertThat(bureau.on(A_DAY)).extracting(BureauHolder::place).containsExactly(1, 2);
            assertThatThrownBy(() -> bureau.editPost(
                            added.id(), added.version(), new PostData("VP_RURAL", 20, added.name(), 0, 1, true)))
                    .isInstanceOf(BureauException.PostIsHeld.class);
        }

        @Test
        void refusesPostsThatMakeNoSense() {
            PostRow president = bureau.posts().getFirst();
            assertThatThrownBy(() -> bureau.editPost(
                            president.id(),
                            president.version(),
                            new PostData("PRESIDENT", 1, president.name(), 0, 1, false)))
                    .isInstanceOf(BureauException.PresidentIsOne.class);
            Bilingual name = Bilingual.of("منصب", "Poste");
            for (PostData wrong : List.of(
                    new PostData("1X", 1, name, 0, 1, true),
                    new PostData("VP1", 1, name, 0, 1, true),
                    new PostData("X_POST", 0, name, 0, 1, true),
                    new PostData("X_POST", 1, name, 2, 1, true),
                    new PostData("X_POST", 1, name, 0, 0, true),
                    new PostData("X_POST", 1, Bilingual.of("منصب", ""), 0, 1, true))) {
                assertThatThrownBy(() -> bureau.addPost(wrong)).isInstanceOf(InvalidInputException.class);
            }
        }

        @Test
        void isKeptByTheDatabaseFromTwoPresidents() {
            MemberId first = chamber.onSeat(1);
            MemberId second = chamber.onSeat(2);
            bureau.appoint(PostRow.PRESIDENT, first, ELECTED);
            assertThatThrownBy(() -> jdbc.sql("""
                                    insert into bureau_holder (id, version, changed_by, post_id, place, member_id,
                                        held_from, held_until, end_note)
                                    select uuid(), 0, 'x', id, 1, :member, '2025-01-01', '9999-12-31', ''
                                    from bureau_post where code = 'PRESIDENT'
                                    """)
                            .param("member", second.value().toString())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Nested
    class TheCommittees {

        private static final Bilingual NAME = Bilingual.of("لجنة الميزانية", "Commission du budget");
        private static final Bilingual TASKS = Bilingual.of("دراسة الميزانية\n\nتتبع التنفيذ", "Étudier le budget");

        private CommitteeId form(@Nullable MemberId chair, @Nullable MemberId vice, Set<MemberId> others) {
            return committees.form(new FormCommittee(1, NAME, TASKS, ELECTED.plusDays(30), chair, vice, others));
        }

        @Test
        void areFormedWithChairViceChairMembersAndTasks() {
            MemberId chair = chamber.onSeat(5);
            MemberId vice = chamber.onSeat(6);
            MemberId member = chamber.onSeat(4);
            CommitteeId id = form(chair, vice, Set.of(chair, member));
            CommitteeRow row = committees.activeOn(A_DAY).getFirst();
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.chair()).extracting(MemberRow::id).isEqualTo(chair);
            assertThat(row.viceChair()).extracting(MemberRow::id).isEqualTo(vice);
            assertThat(row.size()).isEqualTo(3);
            assertThat(row.taskLinesAr()).containsExactly("دراسة الميزانية", "تتبع التنفيذ");
            assertThat(committees.membersOf(id, A_DAY))
                    .extracting(CommitteeMember::role)
                    .containsExactly(CommitteeRole.CHAIR, CommitteeRole.VICE_CHAIR, CommitteeRole.MEMBER);
            assertThat(committees.activeOn(ELECTED)).isEmpty();
        }

        @Test
        void areNotFormedWithoutBothAtTheHead() {
            MemberId chair = chamber.onSeat(5);
            assertThatThrownBy(() -> form(chair, null, Set.of())).isInstanceOf(CommitteeException.WithoutChair.class);
            assertThatThrownBy(() -> form(null, chair, Set.of())).isInstanceOf(CommitteeException.WithoutChair.class);
            assertThatThrownBy(() -> form(chair, chair, Set.of()))
                    .isInstanceOf(CommitteeException.ChairIsViceChair.class);
            assertThatThrownBy(() -> form(chair, chamber.person(1), Set.of())).isInstanceOf(NotInOfficeException.class);
        }

        @Test
        void haveEachANumberOfTheirOwn() {
            MemberId chair = chamber.onSeat(5);
            MemberId vice = chamber.onSeat(6);
            CommitteeId id = form(chair, vice, Set.of());
            assertThatThrownBy(() -> form(chair, vice, Set.of())).isInstanceOf(CommitteeException.NumberTaken.class);
            committees.dissolve(id, 0, A_DAY, "حل");
            assertThat(committees.activeOn(A_DAY)).isEmpty();
            assertThat(committees.all(A_DAY)).hasSize(1);
            committees.form(new FormCommittee(1, NAME, TASKS, A_DAY, chair, vice, Set.of()));
            assertThat(committees.activeOn(A_DAY)).hasSize(1);
        }

        @Test
        void areJoinedLeftAndHeadedByOthers() {
            MemberId chair = chamber.onSeat(5);
            MemberId vice = chamber.onSeat(6);
            MemberId member = chamber.onSeat(4);
            CommitteeId id = form(chair, vice, Set.of());
            committees.join(id, member, A_DAY);
            assertThatThrownBy(() -> committees.join(id, member, A_DAY))
                    .isInstanceOf(CommitteeException.AlreadyIn.class);
            committees.elect(id, member, CommitteeRole.CHAIR, A_DAY.plusDays(10));
            assertThat(committees.find(id, A_DAY).orElseThrow().chair())
                    .extracting(MemberRow::id)
                    .isEqualTo(chair);
            CommitteeRow later = committees.find(id, A_DAY.plusDays(10)).orElseThrow();
            assertThat(later.chair()).extracting(MemberRow::id).isEqualTo(member);
            assertThat(later.size()).isEqualTo(3);
            assertThatThrownBy(() -> committees.elect(id, member, CommitteeRole.CHAIR, A_DAY.plusDays(11)))
                    .isInstanceOf(CommitteeException.AlreadyIn.class);
            committees.leave(id, chair, A_DAY.plusDays(20));
            assertThatThrownBy(() -> committees.leave(id, chair, A_DAY.plusDays(20)))
                    .isInstanceOf(CommitteeException.NotIn.class);
            assertThat(committees.ofMember(chair, A_DAY)).hasSize(2);
        }

        @Test
        void takeBackWhatWasEnteredByMistakeOnTheSameDay() {
            MemberId chair = chamber.onSeat(5);
            MemberId vice = chamber.onSeat(6);
            MemberId wrong = chamber.onSeat(4);
            MemberId right = chamber.onSeat(3);
            CommitteeId id = form(chair, vice, Set.of());
            committees.join(id, wrong, A_DAY);
            committees.leave(id, wrong, A_DAY);
            assertThat(committees.ofMember(wrong, A_DAY)).isEmpty();

            committees.elect(id, wrong, CommitteeRole.CHAIR, A_DAY);
            committees.elect(id, right, CommitteeRole.CHAIR, A_DAY);
            assertThat(committees.find(id, A_DAY).orElseThrow().chair())
                    .extracting(MemberRow::id)
                    .isEqualTo(right);
            assertThat(committees.ofMember(wrong, A_DAY))
                    .extracting(CommitteeMember::role)
                    .containsExactly(CommitteeRole.MEMBER);
        }

        @Test
        void letGoOfSeatsThatWereToBeginLater() {
            MemberId chair = chamber.onSeat(5);
            MemberId vice = chamber.onSeat(6);
            MemberId member = chamber.onSeat(4);
            MemberId other = chamber.onSeat(3);
            CommitteeId id = form(chair, vice, Set.of());
            committees.join(id, member, A_DAY.plusDays(10));
            committees.join(id, other, A_DAY.plusDays(10));
            assertThat(committees.comingAfter(id, A_DAY))
                    .extracting(seated -> seated.member().id())
                    .containsExactly(other, member);
            committees.leave(id, other, A_DAY.plusDays(10));
            committees.elect(id, member, CommitteeRole.CHAIR, A_DAY);
            assertThat(committees.comingAfter(id, A_DAY)).isEmpty();
            committees.join(id, other, A_DAY.plusDays(10));
            committees.dissolve(id, committees.find(id, A_DAY).orElseThrow().version(), A_DAY.plusDays(5), "حل");
            assertThat(committees.ofMember(other, A_DAY)).isEmpty();
            assertThat(committees.membersOf(id, A_DAY.plusDays(4))).hasSize(3);
        }

        @Test
        void loseWhoeverLosesTheMandate() {
            MemberId chair = chamber.onSeat(5);
            MemberId vice = chamber.onSeat(6);
            CommitteeId id = form(chair, vice, Set.of());
            end(chair, A_DAY);
            CommitteeRow row = committees.find(id, A_DAY).orElseThrow();
            assertThat(row.chair()).isNull();
            assertThat(row.viceChair()).isNotNull();
        }

        @Test
        void areChangedFromTheVersionThatWasRead() {
            CommitteeId id = form(chamber.onSeat(5), chamber.onSeat(6), Set.of());
            committees.edit(id, 0, NAME, Bilingual.EMPTY);
            assertThatThrownBy(() -> committees.edit(id, 0, NAME, TASKS)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> committees.edit(id, 1, Bilingual.of("اسم", ""), TASKS))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        void doNothingBeforeTheyAreFormedOrAfterTheyAreDissolved() {
            MemberId member = chamber.onSeat(4);
            CommitteeId id = form(chamber.onSeat(5), chamber.onSeat(6), Set.of());
            assertThatThrownBy(() -> committees.join(id, member, ELECTED))
                    .isInstanceOf(CommitteeException.NotActive.class);
            committees.dissolve(id, 0, A_DAY, "حل");
            assertThatThrownBy(() -> committees.join(id, member, A_DAY))
                    .isInstanceOf(CommitteeException.NotActive.class);
            assertThatThrownBy(() -> committees.dissolve(id, 1, A_DAY, "حل"))
                    .isInstanceOf(CommitteeException.NotActive.class);
            assertThat(committees.membersOf(id, A_DAY)).isEmpty();
            assertThat(committees.membersOf(id, A_DAY.minusDays(1))).hasSize(2);
        }
    }
}
