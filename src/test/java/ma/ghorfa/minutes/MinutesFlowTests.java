package ma.ghorfa.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.CallAgain;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.CloseSession;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.ConfirmVote;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.ItemWriting;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.OpenVote;
import ma.ghorfa.assembly.Opening;
import ma.ghorfa.assembly.PrepareVote;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.Protocol;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.assembly.SubjectNotReadyException;
import ma.ghorfa.assembly.SubjectRef;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteId;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.PostRow;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.Document;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.testing.Acting;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of a small chamber in 2022, and what becomes of their minutes; everything is rolled back. */
@GhorfaTest
@Transactional
@DisplayName("The minutes of a session")
class MinutesFlowTests {

    private static final LocalDate FEBRUARY = LocalDate.of(2022, 2, 17);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 16);
    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 20);
    private static final List<Bilingual> NAMES = List.of(
            words("عبد الرحيم التازي", "Abderrahim Tazi"),
            words("نعيمة الكتاني", "Naïma Kettani"),
            words("إدريس العلمي", "Idriss Alami"),
            words("مصطفى برادة", "Mostafa Berrada"),
            words("حسن الشرايبي", "Hassan Chraïbi"),
            words("محمد الوزاني", "Mohammed Ouazzani"));

    @Autowired
    private MinutesRegister register;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Convocations convocations;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Votes votes;

    @Autowired
    private Members members;

    @Autowired
    private Bureau bureau;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private final List<MemberId> people = new ArrayList<>();

    @BeforeEach
    void chamber() {
        as("secretary", Permissions.all().toArray(String[]::new));
        LocalDate elected = LocalDate.of(2021, 8, 16);
        for (int seat = 1; seat <= NAMES.size(); seat++) {
            MemberId member = members.add(new MemberData(
                    NAMES.get(seat - 1),
                    seat == 2 ? Sex.FEMALE : Sex.MALE,
                    new ProvinceCode("03.561"),
                    words("نجارة", "Menuiserie"),
                    "",
                    "",
                    ""));
            members.beginMandate(member, seat, new DateSpan(elected, elected.plusYears(6)));
            people.add(member);
        }
        bureau.appoint(PostRow.PRESIDENT, people.get(0), elected);
        bureau.appoint(PostRow.SECRETARY, people.get(1), elected);
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    private static void as(String username, String... permissions) {
        String[] authorities = java.util.Arrays.stream(permissions)
                .map(permission -> "ROLE_" + permission)
                .toArray(String[]::new);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        username, "", AuthorityUtils.createAuthorityList(authorities)));
    }

    private static Bilingual words(String ar, String fr) {
        return Bilingual.of(ar, fr);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return Zone.instant(day.atTime(hour, minute));
    }

    // ---- Holding sessions ----

    private SessionId draft(LocalDate day) {
        return sessions.create(new SessionData(
                SessionKind.ORDINARY,
                false,
                day.getYear(),
                day.getMonthValue(),
                day,
                LocalTime.of(10, 0),
                words("مقر الغرفة، فاس", "Siège de la chambre, Fès"),
                new ProvinceCode("03.231"),
                Bilingual.EMPTY));
    }

    private void convoke(SessionId session, LocalDate day) {
        sessions.fixAgenda(session);
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.REGISTERED_POST),
                Zone.instant(day.minusDays(20).atTime(9, 0))));
    }

    private void open(SessionId session, LocalDate day, int present) {
        SittingId sitting = sessions.view(session).currentSitting().id();
        people.stream().limit(present).forEach(member -> attendances.arrive(sitting, member, at(day, 9, 45)));
        assertThat(sessions.open(OpenSession.at(session, at(day, 10, 0)))).isInstanceOf(Opening.Opened.class);
    }

    private void close(SessionId session, LocalDate day) {
        sessions.close(CloseSession.at(session, at(day, 12, 0)));
    }

    /** A session with one item that is only noted, held and closed. */
    private SessionId held(LocalDate day) {
        SessionId session = draft(day);
        ItemId item = agendas.add(
                AddItem.toAgenda(session, ItemData.of(ItemType.MISC, words("مختلفات " + day, "Divers " + day))));
        convoke(session, day);
        open(session, day, 5);
        agendas.present(item, at(day, 10, 10));
        agendas.note(item, at(day, 10, 20));
        close(session, day);
        return session;
    }

    private ItemId approvalOn(SessionId agenda, SessionId minutesOf) {
        return agendas.add(AddItem.toAgenda(
                agenda,
                ItemData.of(ItemType.MINUTES_APPROVAL, words("المصادقة على المحضر", "Approbation du procès-verbal"))
                        .withSubject(SubjectRef.minutesOf(minutesOf))));
    }

    /** Put to the vote with five present; those who are not against are for it. */
    private ItemOutcome vote(ItemId item, LocalDate day, int against) {
        VoteId vote = votes.prepare(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS));
        votes.open(OpenVote.at(vote, at(day, 10, 30)));
        votes.close(CloseVote.byHands(
                vote,
                at(day, 10, 35),
                new Tally(5 - against, against, 0, 0, 0),
                against > 4 ? PresidentSide.AGAINST : PresidentSide.FOR));
        return confirm(vote, day);
    }

    /** The president confirms, and may nothing else. */
    private ItemOutcome confirm(VoteId vote, LocalDate day) {
        return Acting.as("president", Permissions.VOTE_CONFIRM, Permissions.SESSION_READ)
                .call(() -> votes.confirm(ConfirmVote.at(vote, at(day, 10, 36))));
    }

    private MinutesView minutes(SessionId session) {
        return register.view(session);
    }

    private MinutesState state(SessionId session) {
        return minutes(session).row().state();
    }

    private SessionState sessionState(SessionId session) {
        return sessions.row(session).state();
    }

    private int finalise(SessionId session, LocalDate on) {
        return register.finalise(session, minutes(session).row().version(), on);
    }

    private static String text(Document document) {
        StringBuilder all = new StringBuilder();
        document.blocks().forEach(block -> all.append(block).append('\n'));
        return all.toString();
    }

    // ---- What is promised ----

    @Test
    @DisplayName("begin when it is closed, and not before")
    void closingBeginsThem() {
        SessionId session = draft(FEBRUARY);
        ItemId item = agendas.add(AddItem.toAgenda(session, ItemData.of(ItemType.MISC, words("مختلفات", "Divers"))));
        convoke(session, FEBRUARY);
        open(session, FEBRUARY, 5);
        assertThat(register.has(session)).isFalse();
        assertThatThrownBy(() -> register.view(session)).isInstanceOf(NotFoundException.class);
        agendas.note(item, at(FEBRUARY, 10, 20));
        close(session, FEBRUARY);

        MinutesView minutes = minutes(session);
        assertThat(minutes.row().state()).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.row().kind()).isEqualTo(MinutesKind.SESSION);
        assertThat(minutes.row().title()).isEqualTo(sessions.row(session).title(texts));
        assertThat(minutes.row().sessionDate()).isEqualTo(FEBRUARY);
        assertThat(minutes.versions()).isEmpty();
        assertThat(register.list()).contains(minutes.row());
        assertThat(sessionState(session)).isEqualTo(SessionState.CLOSED);
    }

    @Test
    @DisplayName("follow the records while they are drafted, and are frozen when they are final")
    void frozen() {
        SessionId session = held(FEBRUARY);
        SessionView view = sessions.view(session);
        sessions.write(
                session,
                view.session().version(),
                new Protocol(Bilingual.EMPTY, words("كلمة أولى", "Premiers mots"), Bilingual.EMPTY, true));
        assertThat(text(register.document(session, Language.AR))).contains("كلمة أولى");
        assertThat(text(register.document(session, Language.FR))).contains("Premiers mots");

        assertThat(finalise(session, FEBRUARY.plusDays(10))).isEqualTo(1);
        assertThat(state(session)).isEqualTo(MinutesState.FINAL_DRAFT);
        assertThat(sessionState(session)).isEqualTo(SessionState.MINUTES_PENDING);
        assertThat(minutes(session).recordsMoved()).isFalse();
        assertThat(minutes(session).row().drawnUpOn()).isEqualTo(FEBRUARY.plusDays(10));

        sessions.write(
                session,
                sessions.row(session).version(),
                new Protocol(Bilingual.EMPTY, words("كلمة أخرى", "Autres mots"), Bilingual.EMPTY, true));
        assertThat(minutes(session).recordsMoved()).isTrue();
        assertThat(text(register.document(session, Language.AR)))
                .contains("كلمة أولى")
                .doesNotContain("كلمة أخرى");

        register.reopen(session, minutes(session).row().version());
        assertThat(state(session)).isEqualTo(MinutesState.DRAFTING);
        assertThat(text(register.document(session, Language.AR))).contains("كلمة أخرى");
        assertThat(finalise(session, FEBRUARY.plusDays(11))).isEqualTo(2);
        assertThat(minutes(session).versions().stream().map(VersionRow::number)).containsExactly(1, 2);
        assertThat(text(register.version(session, 1, Language.AR))).contains("كلمة أولى");
        assertThat(text(register.version(session, 2, Language.FR))).contains("Autres mots");
        assertThatThrownBy(() -> register.version(session, 3, Language.AR))
                .isInstanceOf(MinutesRefusal.NoSuchVersion.class);
    }

    @Test
    @DisplayName("are submitted when members are called, and approved by the vote of a later session alone")
    void approvedByVote() {
        SessionId february = held(FEBRUARY);
        finalise(february, FEBRUARY.plusDays(10));
        SessionId june = draft(JUNE);
        ItemId approval = approvalOn(june, february);
        assertThat(state(february)).isEqualTo(MinutesState.FINAL_DRAFT);
        convoke(june, JUNE);
        assertThat(state(february)).isEqualTo(MinutesState.SUBMITTED_FOR_APPROVAL);
        assertThat(minutes(february).submittedTo()).isEqualTo(june);
        assertThat(minutes(february).submittedAs()).isEqualTo(approval);

        open(june, JUNE, 5);
        assertThat(vote(approval, JUNE, 1)).isEqualTo(ItemOutcome.APPROVED_MAJORITY);

        MinutesView minutes = minutes(february);
        assertThat(minutes.row().state()).isEqualTo(MinutesState.APPROVED);
        assertThat(sessionState(february)).isEqualTo(SessionState.ARCHIVED);
        Ruling approvedBy = minutes.approval().orElseThrow();
        assertThat(approvedBy.session()).isEqualTo(june);
        assertThat(approvedBy.item()).isEqualTo(approval);
        assertThat(approvedBy.itemNumber()).isEqualTo("1");
        assertThat(approvedBy.sentence()).isEqualTo(sentence(june, approval));
        assertThat(approvedBy.at()).isEqualTo(at(JUNE, 10, 36));
        assertThat(text(register.document(february, Language.AR)))
                .contains(approvedBy.sentence().ar());
        assertThat(register.list().stream()
                        .filter(row -> row.session().equals(february))
                        .findAny()
                        .orElseThrow()
                        .ruling())
                .isEqualTo(approvedBy);
        assertThat(jdbc.sql("select actor from journal_entry where act = 'minutes.approved' and subject_id = :id")
                        .param("id", minutes.row().id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("president");
    }

    private Bilingual sentence(SessionId session, ItemId item) {
        return sessions.view(session).items().stream()
                .filter(candidate -> candidate.id().equals(item))
                .map(candidate ->
                        Objects.requireNonNull(candidate.votes().getLast().sentence()))
                .findAny()
                .orElseThrow();
    }

    @Test
    @DisplayName("are refused by a vote, corrected with the reason in the text, and approved when they come back")
    void refusedAndCorrected() {
        SessionId february = held(FEBRUARY);
        finalise(february, FEBRUARY.plusDays(10));
        SessionId june = draft(JUNE);
        ItemId first = approvalOn(june, february);
        convoke(june, JUNE);
        open(june, JUNE, 5);
        assertThat(vote(first, JUNE, 4)).isEqualTo(ItemOutcome.REJECTED);
        close(june, JUNE);
        assertThat(state(february)).isEqualTo(MinutesState.REFUSED);
        assertThat(sessionState(february)).isEqualTo(SessionState.MINUTES_PENDING);
        assertThat(minutes(february).gaps().stream().map(Gap::key)).contains("minutes.gap.corrections");

        assertThatThrownBy(() -> finalise(february, JUNE.plusDays(5)))
                .isInstanceOf(MinutesRefusal.CorrectionsMissing.class);
        register.write(
                february,
                minutes(february).row().version(),
                MinutesData.EMPTY.withCorrections(words("صحح عدد الحاضرين", "Nombre de présents rectifié")));
        assertThat(finalise(february, JUNE.plusDays(5))).isEqualTo(2);
        assertThat(state(february)).isEqualTo(MinutesState.CORRECTED);
        String corrected = text(register.document(february, Language.FR));
        assertThat(corrected)
                .contains("Nombre de présents rectifié")
                .contains(minutes(february).rulings().getFirst().sentence().fr());

        SessionId october = draft(OCTOBER);
        ItemId second = approvalOn(october, february);
        convoke(october, OCTOBER);
        open(october, OCTOBER, 5);
        assertThat(vote(second, OCTOBER, 0)).isEqualTo(ItemOutcome.APPROVED_UNANIMOUS);
        assertThat(minutes(february).rulings().stream().map(Ruling::outcome))
                .containsExactly(ItemOutcome.REJECTED, ItemOutcome.APPROVED_UNANIMOUS);
        assertThat(state(february)).isEqualTo(MinutesState.APPROVED);
        assertThat(text(register.version(february, 1, Language.AR))).doesNotContain("صحح عدد الحاضرين");
    }

    @Test
    @DisplayName("approved with amendments are approved with reservations")
    void withReservations() {
        SessionId february = held(FEBRUARY);
        finalise(february, FEBRUARY.plusDays(10));
        SessionId june = draft(JUNE);
        ItemId approval = approvalOn(june, february);
        convoke(june, JUNE);
        open(june, JUNE, 5);
        agendas.write(
                approval,
                agendas.item(approval).item().version(),
                new ItemWriting(
                        Bilingual.EMPTY,
                        Bilingual.EMPTY,
                        words("المصادقة مع تصحيح اسم الضيف", "Approuvé, le nom de l'invité étant rectifié"),
                        true));
        assertThat(vote(approval, JUNE, 0)).isEqualTo(ItemOutcome.AMENDED_AND_APPROVED);
        assertThat(state(february)).isEqualTo(MinutesState.APPROVED_WITH_RESERVATIONS);
        assertThat(sessionState(february)).isEqualTo(SessionState.ARCHIVED);
    }

    @Test
    @DisplayName("that are drafts, refused or approved already cannot be put to the vote, and the chair reads why")
    void notReady() {
        SessionId february = held(FEBRUARY);
        SessionId june = draft(JUNE);
        ItemId approval = approvalOn(june, february);
        convoke(june, JUNE);
        assertThat(state(february)).as("a draft is not submitted").isEqualTo(MinutesState.DRAFTING);
        open(june, JUNE, 5);
        VoteId vote = votes.prepare(PrepareVote.of(approval, VoteMode.SHOW_OF_HANDS));
        assertThat(catchThrowableOfType(
                                SubjectNotReadyException.class, () -> votes.open(OpenVote.at(vote, at(JUNE, 10, 30))))
                        .messageKey())
                .isEqualTo("minutes.refusal.notFinal");

        // Made final while the session is open, they are submitted to it at once.
        finalise(february, JUNE);
        assertThat(minutes(february).submittedAs()).isEqualTo(approval);
        votes.open(OpenVote.at(vote, at(JUNE, 10, 31)));
        votes.close(CloseVote.byHands(vote, at(JUNE, 10, 35), new Tally(1, 4, 0, 0, 0), PresidentSide.FOR));
        confirm(vote, JUNE);
        assertThat(ready(february)).isEqualTo("minutes.refusal.notCorrected");
    }

    @Autowired
    private MinutesSubject subject;

    private String ready(SessionId session) {
        return subject.mayBePutToVote(session.value()) instanceof ma.ghorfa.assembly.SubjectProvider.Readiness.No no
                ? no.reasonKey()
                : "";
    }

    @Test
    @DisplayName("come back when the item is put off or withdrawn, the session called off, or the call finds no quorum")
    void putOff() {
        SessionId february = held(FEBRUARY);
        finalise(february, FEBRUARY.plusDays(10));
        SessionId june = draft(JUNE);
        ItemId approval = approvalOn(june, february);
        agendas.add(AddItem.toAgenda(june, ItemData.of(ItemType.MISC, words("مختلفات", "Divers"))));
        convoke(june, JUNE);
        open(june, JUNE, 5);
        agendas.postpone(approval, at(JUNE, 10, 30), "ضيق الوقت");
        assertThat(state(february)).isEqualTo(MinutesState.FINAL_DRAFT);
        assertThat(minutes(february).submittedTo()).isNull();
        assertThat(ready(february)).isEmpty();
        // Put off, they can be taken back to the desk.
        register.reopen(february, minutes(february).row().version());
        finalise(february, JUNE.plusDays(2));

        SessionId october = draft(OCTOBER);
        ItemId again = approvalOn(october, february);
        convoke(october, OCTOBER);
        assertThat(minutes(february).submittedAs()).isEqualTo(again);
        sessions.cancel(october, "ظرف طارئ");
        assertThat(state(february)).isEqualTo(MinutesState.FINAL_DRAFT);
        assertThat(minutes(february).submittedTo()).isNull();
    }

    @Test
    @DisplayName("are submitted to the next call when the first one finds no quorum")
    void nextCall() {
        SessionId february = held(FEBRUARY);
        finalise(february, FEBRUARY.plusDays(10));
        SessionId june = draft(JUNE);
        approvalOn(june, february);
        convoke(june, JUNE);
        assertThat(minutes(february).submittedTo()).isEqualTo(june);
        sessions.adjourn(june, at(JUNE, 10, 30));
        assertThat(state(february)).isEqualTo(MinutesState.FINAL_DRAFT);
        SessionId second = sessions.callAgain(CallAgain.of(
                june,
                at(JUNE, 10, 30),
                JUNE.plusDays(14),
                LocalTime.of(10, 0),
                EnumSet.of(Channel.REGISTERED_POST),
                at(JUNE, 15, 0)));
        assertThat(state(february)).isEqualTo(MinutesState.SUBMITTED_FOR_APPROVAL);
        assertThat(minutes(february).submittedTo()).isEqualTo(second);
    }

    @Test
    @DisplayName("of a call without a quorum are a short report, which no session votes on")
    void withoutQuorum() {
        SessionId session = draft(FEBRUARY);
        agendas.add(AddItem.toAgenda(session, ItemData.of(ItemType.MISC, words("مختلفات", "Divers"))));
        convoke(session, FEBRUARY);
        SittingId sitting = sessions.view(session).currentSitting().id();
        people.stream().limit(2).forEach(member -> attendances.arrive(sitting, member, at(FEBRUARY, 9, 45)));
        SessionId second = sessions.callAgain(CallAgain.of(
                session,
                at(FEBRUARY, 10, 45),
                FEBRUARY.plusDays(14),
                LocalTime.of(10, 0),
                EnumSet.of(Channel.REGISTERED_POST),
                at(FEBRUARY, 15, 0)));

        MinutesView report = minutes(session);
        assertThat(report.row().kind()).isEqualTo(MinutesKind.NO_QUORUM);
        assertThat(report.row().waitsForApproval()).isFalse();
        assertThat(register.has(second)).isFalse();
        Document document = register.document(session, Language.FR);
        assertThat(document.blocks().stream()
                        .filter(Block.Callout.class::isInstance)
                        .map(block -> ((Block.Callout) block).text().text()))
                .contains(sessions.view(session).ledger().getLast().sentence().fr());
        assertThat(text(document)).contains("3 mars 2022");
        finalise(session, FEBRUARY.plusDays(1));
        assertThat(ready(session)).isEqualTo("minutes.refusal.reportNeedsNoVote");
    }

    @Test
    @DisplayName("are drawn up after the session and not in the future")
    void drawnUp() {
        SessionId session = held(FEBRUARY);
        assertThatThrownBy(() -> finalise(session, FEBRUARY.minusDays(1)))
                .isInstanceOf(MinutesRefusal.DrawnUpOutside.class);
        assertThatThrownBy(() -> finalise(session, LocalDate.of(9999, 1, 1)))
                .isInstanceOf(MinutesRefusal.DrawnUpOutside.class);
    }

    @Test
    @DisplayName("written by two at once are a conflict, and final ones are not written")
    void conflict() {
        SessionId session = held(FEBRUARY);
        long read = minutes(session).row().version();
        register.write(session, read, MinutesData.EMPTY.withReference("2022/02"));
        assertThatThrownBy(() -> register.write(session, read, MinutesData.EMPTY.withReference("2022/99")))
                .isInstanceOf(ConflictException.class);
        assertThat(minutes(session).data().reference()).isEqualTo("2022/02");
        finalise(session, FEBRUARY);
        assertThatThrownBy(() -> register.write(session, minutes(session).row().version(), MinutesData.EMPTY))
                .isInstanceOf(MinutesRefusal.NotBeingWritten.class);
    }

    @Test
    @DisplayName("cannot be rewritten in the database once they are frozen or decided")
    void append() {
        SessionId session = held(FEBRUARY);
        finalise(session, FEBRUARY);
        assertThatThrownBy(() -> jdbc.sql("update minutes_version set document_ar = '{}'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> jdbc.sql("delete from minutes_version").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be deleted");
    }

    @Test
    @DisplayName("are read by whoever may read them, and written by whoever may write them")
    void permissions() {
        SessionId session = held(FEBRUARY);
        long version = minutes(session).row().version();
        Acting.as("reader", Permissions.MINUTES_READ).run(() -> {
            assertThat(register.document(session, Language.AR).blocks()).isNotEmpty();
            assertThatThrownBy(() -> register.write(session, version, MinutesData.EMPTY))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.finalise(session, version, FEBRUARY))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> register.reopen(session, version)).isInstanceOf(AccessDeniedException.class);
        });
        Acting.as("nobody", Permissions.SESSION_READ)
                .run(() -> assertThatThrownBy(() -> register.document(session, Language.AR))
                        .isInstanceOf(AccessDeniedException.class));
    }
}
