package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.MandateRow;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.document.Document;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** The attendance register: who came, when, who left, who was excused; and the guests, who count in nothing. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AttendancesTests {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Attendances attendances;
    private final Convocations convocations;
    private final Votes votes;
    private final Members members;
    private final AttendanceSheetDocument papers;
    private final Texts texts;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final Scene.Heard heard;

    @Autowired
    AttendancesTests(
            Sessions sessions,
            Agendas agendas,
            Attendances attendances,
            Convocations convocations,
            Votes votes,
            Members members,
            AttendanceSheetDocument papers,
            Texts texts,
            Scene.Stage stage,
            Scene.Play play,
            Scene.Heard heard) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.attendances = attendances;
        this.convocations = convocations;
        this.votes = votes;
        this.members = members;
        this.papers = papers;
        this.texts = texts;
        this.stage = stage;
        this.play = play;
        this.heard = heard;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private AttendanceSheet.Line line(SessionId session, MemberId member) {
        return attendances.sheet(play.sitting(session)).lines().stream()
                .filter(line -> line.member().id().equals(member))
                .findAny()
                .orElseThrow();
    }

    private AttendanceState state(SessionId session, MemberId member) {
        return line(session, member).state();
    }

    private static ExcuseData excuse(int daysBefore) {
        return new ExcuseData(
                "سفر", Zone.instant(Scene.DAY.minusDays(daysBefore).atTime(9, 0)), false);
    }

    @Test
    void theSheetOnPaperNamesItsSessionAndThoseWhoWereExcused() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.excuse(sitting, stage.member(3), excuse(2));
        AttendanceSheet sheet = attendances.sheet(sitting);
        Instant written = Scene.at(9, 0);
        for (Language language : Language.values()) {
            Language printed = language == Language.AR ? Language.AR : Language.FR;
            Document paper = papers.of(sheet, language, written);
            assertThat(paper.language()).isEqualTo(printed);
            assertThat(paper.title())
                    .isEqualTo(texts.get(printed, "live.sheet.title") + " · "
                            + sheet.title().in(printed.locale()));
            assertThat(paper.runningHead().text()).isEqualTo(paper.title());
            assertThat(paper.footer().text())
                    .isEqualTo(texts.get(printed, "live.sheet.footer", Formats.dateTime(written, printed.locale())));
            assertThat(paper.letterhead())
                    .as("a chamber that has no name yet heads no paper")
                    .isNull();
            assertThat(paper.blocks().toString()).contains("سفر");
        }
    }

    @Test
    void everybodyIsPresentButTheExceptions() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.excuse(sitting, stage.member(3), excuse(2));
        attendances.markAbsent(sitting, stage.member(4));
        attendances.markAbsent(sitting, stage.member(5));
        assertThat(attendances.allPresent(sitting, Scene.at(9, 50)).members()).hasSize(9);
        assertThat(attendances.allPresent(sitting, Scene.at(9, 51)).members()).isEmpty();
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        attendances.arrive(sitting, stage.member(5), Scene.at(10, 15));
        attendances.leave(sitting, stage.member(9), Scene.at(10, 20));

        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.PRESENT);
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.EXCUSED);
        assertThat(state(session, stage.member(4))).isEqualTo(AttendanceState.UNEXCUSED);
        assertThat(state(session, stage.member(5))).isEqualTo(AttendanceState.LATE);
        assertThat(state(session, stage.member(9))).isEqualTo(AttendanceState.LEFT);
        assertThat(sessions.view(session).attendance())
                .isEqualTo(new SessionView.AttendanceCounts(0, 8, 1, 1, 1, 1, 0));
        assertThat(sessions.view(session).ledger())
                .extracting(QuorumRow::occasion, QuorumRow::present)
                .containsExactly(
                        Tuple.tuple(QuorumOccasion.OPENING, 9),
                        Tuple.tuple(QuorumOccasion.ARRIVAL, 10),
                        Tuple.tuple(QuorumOccasion.DEPARTURE, 9));
        assertThat(line(session, stage.member(9)).movements())
                .extracting(Movement::kind)
                .containsExactly(MovementKind.ARRIVED, MovementKind.LEFT);
    }

    @Test
    void theStatesSettleWhenTheSittingEnds() {
        SessionId session = play.open(stage.everybody().subList(0, 10), ItemType.MISC);
        assertThat(state(session, stage.member(12))).isEqualTo(AttendanceState.EXPECTED);
        agendas.note(play.firstItem(session), Scene.at(10, 10));
        sessions.close(CloseSession.at(session, Scene.at(11, 0)));
        assertThat(state(session, stage.member(12))).isEqualTo(AttendanceState.UNEXCUSED);
        assertThat(state(session, stage.member(1))).isEqualTo(AttendanceState.PRESENT);
        attendances.excuse(play.sitting(session), stage.member(12), new ExcuseData("حادثة سير", Scene.at(12, 0), true));
        assertThat(state(session, stage.member(12))).isEqualTo(AttendanceState.EXCUSED);
        attendances.expectAgain(play.sitting(session), stage.member(12));
        assertThat(state(session, stage.member(12))).isEqualTo(AttendanceState.UNEXCUSED);
    }

    // ---- Refused ----

    @Test
    void aMemberOutOfOfficeIsNeitherConvokedNorCounted() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        for (MemberId member : List.of(stage.resigned(), stage.suspended(), stage.later())) {
            assertThatThrownBy(() -> attendances.arrive(sitting, member, Scene.at(9, 50)))
                    .isInstanceOf(Refusal.MemberNotInOffice.class);
            assertThatThrownBy(() -> attendances.excuse(sitting, member, excuse(1)))
                    .isInstanceOf(Refusal.MemberNotInOffice.class);
        }
        assertThatThrownBy(() -> attendances.arrive(sitting, new MemberId(UUID.randomUUID()), Scene.at(9, 50)))
                .isInstanceOf(Refusal.MemberNotInOffice.class);
        assertThat(attendances.sheet(sitting).lines()).hasSize(Scene.IN_OFFICE);
    }

    @Test
    void whoLeavesOfficeAfterTheConvocationIsOutOfBothNumbers() {
        LocalDate day = LocalDate.of(2025, 5, 20);
        SessionData plain = Scene.Play.data();
        SessionId session = sessions.create(new SessionData(
                plain.kind(),
                false,
                2025,
                5,
                day,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        play.item(session, ItemType.MISC, "نقطة");
        sessions.fixAgenda(session);
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.BAILIFF),
                Zone.instant(day.minusDays(20).atTime(9, 0))));
        SittingId sitting = play.sitting(session);
        assertThat(attendances.sheet(sitting).lines()).hasSize(13);
        MandateRow mandate = members.mandatesOf(stage.member(12)).getFirst();
        members.suspend(mandate.mandate().id(), mandate.version(), new DateSpan(day, day.plusDays(1)), "توقيف");

        attendances.allPresent(sitting, Zone.instant(day.atTime(9, 50)));
        Opening opening = sessions.open(OpenSession.at(session, Zone.instant(day.atTime(10, 0))));
        assertThat(opening.check().inOffice()).isEqualTo(12);
        assertThat(opening.check().present()).isEqualTo(12);
        assertThat(sessions.view(session).attendance().outOfOffice()).isEqualTo(1);
        assertThat(attendances.sheet(sitting).lines())
                .filteredOn(line -> line.member().id().equals(stage.member(12)))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(AttendanceState.OUT_OF_OFFICE));
        assertThatThrownBy(() -> attendances.arrive(sitting, stage.member(12), Zone.instant(day.atTime(10, 5))))
                .isInstanceOf(Refusal.MemberNotInOffice.class);
    }

    @Test
    void nobodyArrivesTwiceOrLeavesUnseen() {
        SessionId session = play.open(stage.everybody().subList(0, 10), ItemType.MISC);
        SittingId sitting = play.sitting(session);
        assertThatThrownBy(() -> attendances.arrive(sitting, stage.member(1), Scene.at(10, 5)))
                .isInstanceOf(Refusal.AlreadyInTheRoom.class);
        assertThatThrownBy(() -> attendances.leave(sitting, stage.member(12), Scene.at(10, 5)))
                .isInstanceOf(Refusal.NotInTheRoom.class);
        assertThatThrownBy(() -> attendances.markAbsent(sitting, stage.member(1)))
                .isInstanceOf(Refusal.AlreadyCounted.class);
        attendances.leave(sitting, stage.member(2), Scene.at(10, 10));
        assertThatThrownBy(() -> attendances.excuse(sitting, stage.member(2), excuse(1)))
                .isInstanceOf(Refusal.ExcuseNotNeeded.class);
    }

    @Test
    void whoWasMarkedPresentIsExcusedOrAbsentAtOnce() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.allPresent(sitting, Scene.at(9, 50));

        assertThat(attendances.excuse(sitting, stage.member(3), excuse(2))).contains(Scene.at(9, 50));
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.EXCUSED);
        assertThat(line(session, stage.member(3)).movements()).isEmpty();
        assertThat(attendances.markAbsent(sitting, stage.member(4))).contains(Scene.at(9, 50));
        assertThat(state(session, stage.member(4))).isEqualTo(AttendanceState.UNEXCUSED);
        assertThat(attendances.markAbsent(sitting, stage.member(4))).isEmpty();
    }

    @Test
    void whoIsExpectedAgainWasNotInTheRoomAndComesBackAsBefore() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.allPresent(sitting, Scene.at(9, 50));

        assertThat(attendances.expectAgain(sitting, stage.member(3))).contains(Scene.at(9, 50));
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.EXPECTED);
        assertThat(line(session, stage.member(3)).movements()).isEmpty();

        Optional<Instant> came = attendances.markAbsent(sitting, stage.member(4));
        attendances.backFromAbsence(sitting, stage.member(4), came);
        assertThat(state(session, stage.member(4))).isEqualTo(AttendanceState.PRESENT);
        attendances.excuse(sitting, stage.member(3), excuse(2));
        assertThatThrownBy(() -> attendances.markAbsent(sitting, stage.member(3)))
                .isInstanceOf(Refusal.ExcuseStands.class);
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.EXCUSED);
        attendances.backFromAbsence(sitting, stage.member(3), Optional.empty());
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.EXPECTED);
    }

    @Test
    void afterTheEndOfTheSittingNobodyWasElsewhere() {
        SessionId session = play.open(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.leave(sitting, stage.member(2), Scene.at(10, 10));
        agendas.note(play.firstItem(session), Scene.at(10, 20));
        sessions.close(CloseSession.at(session, Scene.at(11, 0)));
        assertThatThrownBy(() -> attendances.undo(sitting, stage.member(2))).isInstanceOf(Refusal.SittingOver.class);
        assertThatThrownBy(() -> attendances.expectAgain(sitting, stage.member(3)))
                .isInstanceOf(Refusal.SittingOver.class);
        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.LEFT);
    }

    @Test
    void anExcuseThatIsRefusedLeavesTheArrival() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.allPresent(sitting, Scene.at(9, 50));
        assertThatThrownBy(() ->
                        attendances.excuse(sitting, stage.member(3), new ExcuseData("سفر", Scene.at(10, 0), false)))
                .isInstanceOf(Refusal.ExcuseTooLate.class);
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.PRESENT);
        assertThat(line(session, stage.member(3)).movements()).hasSize(1);
    }

    @Test
    void thatEverybodyIsPresentIsTakenBackExceptWhatWasEnteredSince() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.arrive(sitting, stage.member(2), Scene.at(9, 40));
        AllPresent all = attendances.allPresent(sitting, Scene.at(9, 50));
        attendances.leave(sitting, stage.member(3), Scene.at(9, 55));
        attendances.undo(sitting, stage.member(4));
        attendances.arrive(sitting, stage.member(4), Scene.at(9, 56));

        attendances.undoAllPresent(sitting, all);
        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.PRESENT);
        assertThat(state(session, stage.member(3))).isEqualTo(AttendanceState.LEFT);
        assertThat(state(session, stage.member(4))).isEqualTo(AttendanceState.PRESENT);
        assertThat(sessions.view(session).attendance().expected()).isEqualTo(Scene.IN_OFFICE - 3);
        assertThatThrownBy(() -> attendances.undoAllPresent(sitting, all)).isInstanceOf(Refusal.NothingToUndo.class);
    }

    @Test
    void whoWasCountedAtTheOpeningStaysPresent() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        AllPresent all = attendances.allPresent(sitting, Scene.at(9, 50));
        sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        assertThatThrownBy(() -> attendances.undoAllPresent(sitting, all)).isInstanceOf(Refusal.AlreadyCounted.class);
        assertThat(sessions.view(session).attendance().inTheRoom()).isEqualTo(Scene.IN_OFFICE);
    }

    @Test
    void whatAVoteHasCountedIsNotChangedAnyMore() {
        SessionId session = play.open(ItemType.AGREEMENT);
        SittingId sitting = play.sitting(session);
        assertThatThrownBy(() -> attendances.leave(sitting, stage.member(2), Scene.at(10, 0)))
                .isInstanceOf(Refusal.AlreadyCounted.class);
        assertThatThrownBy(() -> attendances.undo(sitting, stage.member(2))).isInstanceOf(Refusal.AlreadyCounted.class);
        attendances.leave(sitting, stage.member(2), Scene.at(10, 10));
        votes.putToVote(PrepareVote.of(play.firstItem(session), VoteMode.SHOW_OF_HANDS), Scene.at(10, 20));
        assertThatThrownBy(() -> attendances.arrive(sitting, stage.member(2), Scene.at(10, 15)))
                .isInstanceOf(Refusal.AlreadyCounted.class);
        assertThatThrownBy(() -> attendances.undo(sitting, stage.member(2))).isInstanceOf(Refusal.AlreadyCounted.class);
        attendances.arrive(sitting, stage.member(2), Scene.at(10, 25));
        attendances.undo(sitting, stage.member(2));
        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.LEFT);
    }

    @Test
    void whatIsKeyedInLateIsCountedInTheLastCheckToo() {
        SessionId session = play.open(stage.everybody().subList(0, Scene.THRESHOLD + 1), ItemType.MISC);
        SittingId sitting = play.sitting(session);
        attendances.leave(sitting, stage.member(8), Scene.at(10, 30));
        // Somebody left before that, and it was only noticed now: with both gone there is no quorum at half past ten.
        int lost = heard.of(QuorumLost.class).size();
        attendances.leave(sitting, stage.member(7), Scene.at(10, 20));
        assertThat(sessions.view(session).ledger())
                .extracting(QuorumRow::at, QuorumRow::occasion, QuorumRow::present, QuorumRow::reached)
                .containsExactly(
                        Tuple.tuple(Scene.at(10, 0), QuorumOccasion.OPENING, 8, true),
                        Tuple.tuple(Scene.at(10, 20), QuorumOccasion.DEPARTURE, 7, true),
                        Tuple.tuple(Scene.at(10, 30), QuorumOccasion.DEPARTURE, 7, true),
                        Tuple.tuple(Scene.at(10, 30), QuorumOccasion.MANUAL, 6, false));
        assertThat(heard.of(QuorumLost.class)).hasSize(lost + 1);
        assertThat(heard.of(QuorumLost.class).getLast().at()).isEqualTo(Scene.at(10, 30));
    }

    @Test
    void aMistakeAtTheDoorIsTakenBack() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        assertThatThrownBy(() -> attendances.undo(sitting, stage.member(2))).isInstanceOf(Refusal.NothingToUndo.class);
        attendances.arrive(sitting, stage.member(2), Scene.at(9, 50));
        attendances.leave(sitting, stage.member(2), Scene.at(9, 55));
        attendances.undo(sitting, stage.member(2));
        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.PRESENT);
        attendances.undo(sitting, stage.member(2));
        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.EXPECTED);
        assertThat(line(session, stage.member(2)).movements()).isEmpty();
    }

    @Test
    void anExcuseIsInWritingAndBeforeTheBeginning() {
        SessionId session = play.convoked(ItemType.MISC);
        SittingId sitting = play.sitting(session);
        assertThatThrownBy(() -> attendances.excuse(
                        sitting, stage.member(2), new ExcuseData("", excuse(1).writtenAt(), false)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        attendances.excuse(sitting, stage.member(2), new ExcuseData("سفر", Scene.at(10, 0), false)))
                .isInstanceOf(Refusal.ExcuseTooLate.class);
        attendances.excuse(sitting, stage.member(2), new ExcuseData("سفر", Scene.at(9, 59), false));
        assertThat(line(session, stage.member(2)).excuse()).isNotNull();
        // Comes after all: what counts is being there.
        attendances.arrive(sitting, stage.member(2), Scene.at(9, 59));
        assertThat(state(session, stage.member(2))).isEqualTo(AttendanceState.PRESENT);
    }

    @Test
    void beforeTheConvocationThereIsNoRegister() {
        SessionId session = play.draft();
        assertThat(attendances.sheet(play.sitting(session)).lines()).isEmpty();
        assertThatThrownBy(() -> attendances.excuse(play.sitting(session), stage.member(2), excuse(1)))
                .isInstanceOf(Refusal.NotConvoked.class);
        assertThatThrownBy(() -> attendances.markAbsent(play.sitting(session), stage.member(2)))
                .isInstanceOf(Refusal.NotConvoked.class);
    }

    // ---- Held against a plain count ----

    @Test
    void generatedComingsAndGoingsAgreeWithAPlainCount() {
        SessionId session = play.open(stage.everybody(), ItemType.MISC);
        SittingId sitting = play.sitting(session);
        boolean[] inside = new boolean[Scene.IN_OFFICE];
        java.util.Arrays.fill(inside, true);
        Random random = new Random(26);
        for (int minute = 1; minute <= 40; minute++) {
            int who = random.nextInt(Scene.IN_OFFICE);
            MemberId member = stage.member(who + 1);
            if (inside[who]) {
                attendances.leave(sitting, member, Scene.at(10, minute));
            } else {
                attendances.arrive(sitting, member, Scene.at(10, minute));
            }
            inside[who] = !inside[who];
            int counted = 0;
            for (boolean one : inside) {
                counted += one ? 1 : 0;
            }
            SessionView view = sessions.view(session);
            QuorumRow check = view.ledger().getLast();
            assertThat(check.present()).isEqualTo(counted);
            assertThat(view.attendance().inTheRoom()).isEqualTo(counted);
            assertThat(check.reached()).isEqualTo(counted >= Scene.THRESHOLD);
            LiveQuorum live = Objects.requireNonNull(view.quorum());
            assertThat(live.departuresUntilLost()).isEqualTo(Math.max(0, counted - Scene.THRESHOLD + 1));
        }
    }

    // ---- Guests ----

    @Test
    void guestsAreNotedAndCountInNothing() {
        SessionId session = play.convoked(ItemType.MISC);
        GuestId guest = attendances.invite(
                session,
                new GuestData(
                        Scene.words("ممثل العامل", "Représentant du gouverneur"),
                        Scene.words("رئيس قسم", "Chef de division"),
                        Scene.words("العمالة", "Province")));
        attendances.guestAttended(guest, true);
        attendances.allPresent(play.sitting(session), Scene.at(9, 50));
        Opening opening = sessions.open(OpenSession.at(session, Scene.at(10, 0)));
        assertThat(opening.check().present()).isEqualTo(12);
        SessionView.GuestRow row = sessions.view(session).guests().getFirst();
        assertThat(row.attended()).isTrue();
        attendances.editGuest(
                guest,
                row.version(),
                new GuestData(
                        Scene.words("ممثلة العامل", "Représentante"),
                        row.data().function(),
                        row.data().institution()));
        assertThatThrownBy(() -> attendances.editGuest(guest, row.version(), row.data()))
                .isInstanceOf(ConflictException.class);
        attendances.uninvite(guest);
        assertThat(sessions.view(session).guests()).isEmpty();
        assertThatThrownBy(() -> attendances.invite(
                        session, new GuestData(Scene.words("", ""), Scene.words("", ""), Scene.words("", ""))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSheetNamesEverybodyOnce() {
        SessionId session = play.convoked(ItemType.MISC);
        AttendanceSheet sheet = attendances.sheet(play.sitting(session));
        assertThat(new ArrayList<>(sheet.lines()))
                .extracting(line -> line.member().number())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(12);
        assertThat(sheet.title().fr()).isEqualTo("Session extraordinaire de juin 2025");
        assertThat(sheet.title().ar()).isEqualTo("الدورة الاستثنائية لشهر يونيو 2025");
    }
}
