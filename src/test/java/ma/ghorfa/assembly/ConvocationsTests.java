package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.NewRuleValue;
import ma.ghorfa.chamber.RuleKeys;
import ma.ghorfa.chamber.RuleScope;
import ma.ghorfa.chamber.StatutoryRules;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.journal.CommandReusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Convoking in time or with a reason, by means that prove receipt, and what each member's convocation went through. */
@AssemblyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ConvocationsTests {

    private final Sessions sessions;
    private final Convocations convocations;
    private final Attendances attendances;
    private final StatutoryRules rules;
    private final Scene.Stage stage;
    private final Scene.Play play;
    private final Scene.Heard heard;

    @Autowired
    ConvocationsTests(
            Sessions sessions,
            Convocations convocations,
            Attendances attendances,
            StatutoryRules rules,
            Scene.Stage stage,
            Scene.Play play,
            Scene.Heard heard) {
        this.sessions = sessions;
        this.convocations = convocations;
        this.attendances = attendances;
        this.rules = rules;
        this.stage = stage;
        this.play = play;
        this.heard = heard;
    }

    @BeforeEach
    void set() {
        stage.set();
    }

    private SessionId fixed() {
        SessionId session = play.draft();
        play.item(session, ItemType.MISC, "نقطة");
        sessions.fixAgenda(session);
        return session;
    }

    private static Instant daysBefore(int days) {
        return Zone.instant(Scene.DAY.minusDays(days).atTime(9, 0));
    }

    private static Convoke late(SessionId session, Instant sentAt, String reason) {
        return new Convoke(UUID.randomUUID(), session, new TreeSet<>(Set.of(Channel.BAILIFF)), sentAt, reason);
    }

    @Test
    void everybodyInOfficeOnTheDayIsConvokedAndNobodyElse() {
        SessionId session = fixed();
        ConvocationPlan plan = convocations.plan(session);
        assertThat(plan.members()).hasSize(Scene.IN_OFFICE);
        assertThat(plan.required()).isEqualTo(7);
        assertThat(plan.refusedBecause()).isNull();
        assertThat(plan.channels()).contains(Channel.REGISTERED_POST, Channel.SMS);
        assertThat(plan.late()).isTrue();

        Convoke command = Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST, Channel.SMS), daysBefore(15));
        assertThat(convocations.convoke(command)).isEqualTo(Scene.IN_OFFICE);
        assertThat(convocations.convoke(command)).isEqualTo(Scene.IN_OFFICE);
        List<ConvocationRow> rows = convocations.list(session);
        assertThat(rows)
                .hasSize(Scene.IN_OFFICE)
                .extracting(row -> row.member().id())
                .doesNotContain(stage.resigned(), stage.suspended(), stage.later());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.proofs()).hasSize(2);
            assertThat(row.proven()).isFalse();
        });
        assertThat(convocations.withoutProof(session)).hasSize(Scene.IN_OFFICE);
        SessionConvoked event = heard.of(SessionConvoked.class).getLast();
        assertThat(event.members()).hasSize(Scene.IN_OFFICE);
        assertThatThrownBy(() -> convocations.convoke(
                        new Convoke(command.commandKey(), session, command.channels(), daysBefore(14), "")))
                .isInstanceOf(CommandReusedException.class);
        assertThat(convocations.plan(session).refusedBecause()).isEqualTo("assembly.convocation.notNow");
    }

    // ---- Clear days ----

    @Test
    void convokingLateNeedsTheRightAndAReason() {
        SessionId session = fixed();
        // Seven clear days are required, and the 27th of May is a Tuesday: the last day in time is 18 June.
        assertThat(convocations.plan(session).lastSendingDate()).isEqualTo("2025-06-18");
        stage.as("clerk", null, Permissions.SESSION_READ, Permissions.SESSION_CONVOKE);
        assertThatThrownBy(() -> convocations.convoke(late(session, daysBefore(7), "سبب")))
                .isInstanceOfSatisfying(Refusal.OverrideNotAllowed.class, refusal -> assertThat(refusal.args())
                        .containsExactly(7, "18/06/2025"));
        stage.asEverybody();
        assertThatThrownBy(() -> convocations.convoke(late(session, daysBefore(7), "  ")))
                .isInstanceOfSatisfying(Refusal.NoticeTooShort.class, refusal -> assertThat(refusal.args())
                        .containsExactly(6, 7, "18/06/2025"));
        convocations.convoke(late(session, daysBefore(7), "استعجال"));
        assertThat(sessions.view(session).lateReason()).isEqualTo("استعجال");
    }

    @Test
    void inTimeAReasonIsNotKept() {
        SessionId session = fixed();
        convocations.convoke(late(session, daysBefore(8), "لا داعي له"));
        assertThat(sessions.view(session).lateReason()).isNull();
    }

    @Test
    void anOrdinarySessionNeedsLongerNotice() {
        SessionData plain = Scene.Play.data();
        SessionId session = sessions.create(new SessionData(
                SessionKind.ORDINARY,
                false,
                2025,
                6,
                plain.date(),
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        assertThat(convocations.plan(session).required()).isEqualTo(15);
        assertThat(convocations.plan(session).refusedBecause()).isEqualTo("assembly.convocation.fixAgendaFirst");
        sessions.cancel(session, "تجربة");
    }

    @Test
    void aConvocationComesBeforeTheSessionAndNotFromTheFuture() {
        SessionId session = fixed();
        assertThatThrownBy(() -> convocations.convoke(late(session, Scene.at(8, 0), "سبب")))
                .isInstanceOf(Refusal.SentAfterSession.class);
        assertThatThrownBy(
                        () -> convocations.convoke(late(session, Instant.now().plusSeconds(3_600), "سبب")))
                .isInstanceOf(Refusal.FactInFuture.class);
    }

    @Test
    void theAgendaIsFixedFirst() {
        SessionId draft = play.draft();
        play.item(draft, ItemType.MISC, "نقطة");
        assertThatThrownBy(() -> convocations.convoke(late(draft, daysBefore(20), "")))
                .isInstanceOf(Refusal.AgendaNotFixed.class);
    }

    // ---- Channels ----

    @Test
    void aTextMessageRemindsAndDoesNotConvoke() {
        SessionId session = fixed();
        assertThatThrownBy(() -> convocations.convoke(Convoke.of(session, EnumSet.of(Channel.SMS), daysBefore(20))))
                .isInstanceOf(Refusal.ReminderOnly.class);
        assertThatThrownBy(() -> convocations.convoke(Convoke.of(session, Set.of(), daysBefore(20))))
                .isInstanceOf(Refusal.ReminderOnly.class);
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.EMAIL), daysBefore(20)));
        assertThatThrownBy(() -> convocations.record(RecordProof.of(
                        session, List.of(stage.member(2)), Channel.SMS, ProofStep.DELIVERED, daysBefore(3))))
                .isInstanceOf(Refusal.ReminderOnly.class);
        convocations.record(
                RecordProof.of(session, List.of(stage.member(2)), Channel.SMS, ProofStep.SENT, daysBefore(3)));
        assertThat(convocations.withoutProof(session)).hasSize(Scene.IN_OFFICE);
    }

    @Test
    void onlyTheChannelsOfTheRuleMayBeUsed() {
        change("REGISTERED_POST, BAILIFF", LocalDate.of(2025, 4, 1));
        change("REGISTERED_POST, BAILIFF, HAND_DELIVERY, EMAIL, PORTAL, SMS", LocalDate.of(2025, 4, 10));
        SessionData plain = Scene.Play.data();
        LocalDate day = LocalDate.of(2025, 4, 7);
        SessionId session = sessions.create(new SessionData(
                plain.kind(),
                false,
                2025,
                4,
                day,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        play.item(session, ItemType.MISC, "نقطة");
        sessions.fixAgenda(session);
        assertThatThrownBy(() -> convocations.convoke(Convoke.of(
                        session,
                        EnumSet.of(Channel.BAILIFF, Channel.EMAIL),
                        Zone.instant(day.minusDays(20).atTime(9, 0)))))
                .isInstanceOfSatisfying(Refusal.ChannelNotAllowed.class, refusal -> assertThat(refusal.args())
                        .containsExactly(Channel.EMAIL));
        convocations.convoke(Convoke.of(
                session,
                EnumSet.of(Channel.BAILIFF),
                Zone.instant(day.minusDays(20).atTime(9, 0))));
        assertThatThrownBy(() -> convocations.record(RecordProof.of(
                        session,
                        List.of(stage.member(2)),
                        Channel.EMAIL,
                        ProofStep.SENT,
                        Zone.instant(day.minusDays(2).atTime(9, 0)))))
                .isInstanceOf(Refusal.ChannelNotAllowed.class);
    }

    private void change(String channels, LocalDate from) {
        rules.add(new NewRuleValue(
                RuleKeys.CHANNELS, RuleScope.CHAMBER, channels, Scene.words("تجربة", "Essai"), Bilingual.EMPTY, from));
    }

    // ---- Proofs ----

    @Test
    void whoLacksAProofIsKnownByName() {
        SessionId session = fixed();
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST), daysBefore(20)));
        convocations.record(RecordProof.of(
                session,
                stage.everybody().subList(0, 10),
                Channel.REGISTERED_POST,
                ProofStep.DELIVERED,
                daysBefore(16)));
        convocations.record(RecordProof.of(
                session, List.of(stage.member(11)), Channel.REGISTERED_POST, ProofStep.RETURNED, daysBefore(15)));
        assertThat(convocations.withoutProof(session))
                .extracting(MemberRef::id)
                .containsExactly(stage.member(11), stage.member(12));
        assertThat(sessions.view(session).convoked()).isEqualTo(new SessionView.Convoked(12, 10));
        assertThat(sessions.view(session).warnings())
                .filteredOn(warning -> warning.kind() == SessionWarning.Kind.PROOF_MISSING)
                .singleElement()
                .satisfies(warning -> assertThat(warning.args()).containsExactly(2));
        convocations.record(RecordProof.of(
                session, List.of(stage.member(11)), Channel.HAND_DELIVERY, ProofStep.DELIVERED, daysBefore(13)));
        assertThat(convocations.withoutProof(session)).extracting(MemberRef::id).containsExactly(stage.member(12));
    }

    @Test
    void aProofRecordedByMistakeIsWithdrawnWithAReasonAndStays() {
        SessionId session = fixed();
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST), daysBefore(20)));
        convocations.record(RecordProof.of(
                session, List.of(stage.member(3)), Channel.REGISTERED_POST, ProofStep.DELIVERED, daysBefore(16)));
        ConvocationRow row = convocations.list(session).get(2);
        UUID proof = row.proofs().getLast().id();
        assertThatThrownBy(() -> convocations.withdrawProof(proof, "")).isInstanceOf(InvalidInputException.class);
        convocations.withdrawProof(proof, "وقع الخلط بين عضوين");
        assertThat(convocations.list(session).get(2).proven()).isFalse();
        assertThat(convocations.list(session).get(2).proofs()).hasSize(1);
        assertThatThrownBy(() -> convocations.withdrawProof(proof, "مرة ثانية")).isInstanceOf(NotFoundException.class);
        UUID sent = row.proofs().getFirst().id();
        assertThatThrownBy(() -> convocations.withdrawProof(sent, "لم يرسل")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aProofIsOfAMemberWhoWasConvokedAndFollowsTheSending() {
        SessionId session = fixed();
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST), daysBefore(20)));
        assertThatThrownBy(() -> convocations.record(RecordProof.of(
                        session,
                        List.of(stage.member(2), stage.resigned()),
                        Channel.REGISTERED_POST,
                        ProofStep.DELIVERED,
                        daysBefore(16))))
                .isInstanceOf(Refusal.NotConvokedMember.class);
        assertThat(convocations.list(session).get(1).proofs()).hasSize(1);
        assertThatThrownBy(() -> convocations.record(RecordProof.of(
                        session,
                        List.of(stage.member(2)),
                        Channel.REGISTERED_POST,
                        ProofStep.DELIVERED,
                        daysBefore(21))))
                .isInstanceOf(Refusal.FactBefore.class);
        assertThatThrownBy(() -> convocations.record(new RecordProof(
                        session,
                        Set.of(stage.member(2)),
                        Channel.REGISTERED_POST,
                        ProofStep.DELIVERED,
                        daysBefore(10),
                        "x".repeat(10_000))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void inThePortalNobodyElseAcknowledges() {
        SessionId session = fixed();
        assertThatThrownBy(() -> convocations.convoke(
                        Convoke.of(session, EnumSet.of(Channel.PORTAL, Channel.SMS), daysBefore(20))))
                .as("what only the portal shows was not there before it was keyed in")
                .isInstanceOf(Refusal.SentAfterSession.class);
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST, Channel.PORTAL), daysBefore(20)));
        for (ProofStep step : List.of(ProofStep.DELIVERED, ProofStep.ACKNOWLEDGED, ProofStep.RETURNED)) {
            assertThatThrownBy(() -> convocations.record(
                            RecordProof.of(session, List.of(stage.member(2)), Channel.PORTAL, step, daysBefore(3))))
                    .isInstanceOf(Refusal.MemberAcknowledgesAlone.class);
        }
        convocations.record(
                RecordProof.of(session, List.of(stage.member(2)), Channel.PORTAL, ProofStep.SENT, daysBefore(3)));
        assertThat(convocations.withoutProof(session)).hasSize(Scene.IN_OFFICE);
    }

    @Test
    void theProofsOfACancelledSessionStay() {
        SessionId session = fixed();
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST), daysBefore(20)));
        RecordProof delivered = RecordProof.of(
                session, List.of(stage.member(3)), Channel.REGISTERED_POST, ProofStep.DELIVERED, daysBefore(16));
        convocations.record(delivered);
        UUID proof = convocations.list(session).get(2).proofs().getLast().id();
        sessions.cancel(session, "قوة قاهرة");
        assertThatThrownBy(() -> convocations.record(delivered)).isInstanceOf(Refusal.NotInThisState.class);
        assertThatThrownBy(() -> convocations.withdrawProof(proof, "خطأ")).isInstanceOf(Refusal.NotInThisState.class);
    }

    // ---- Members for themselves ----

    @Test
    void aMemberAcknowledgesOnceForThemselves() {
        SessionId session = fixed();
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST, Channel.PORTAL), daysBefore(20)));
        stage.asMember(stage.member(6), () -> {
            convocations.acknowledge(session);
            convocations.acknowledge(session);
            MyConvocation mine = convocations.mine().stream()
                    .filter(one -> one.session().id().equals(session))
                    .findAny()
                    .orElseThrow();
            assertThat(mine.acknowledgedAt()).isNotNull();
            assertThat(mine.mayAnswer()).isTrue();
            assertThat(mine.state()).isEqualTo(AttendanceState.EXPECTED);
        });
        assertThat(convocations.list(session).get(5).proofs()).hasSize(3);
        assertThat(convocations.withoutProof(session)).hasSize(Scene.IN_OFFICE - 1);
        stage.asMember(stage.resigned(), () -> assertThatThrownBy(() -> convocations.acknowledge(session))
                .isInstanceOf(Refusal.NotConvokedMember.class));
        assertThatThrownBy(() -> convocations.acknowledge(session)).isInstanceOf(Refusal.NoMemberOfYours.class);
        stage.asMember(
                stage.member(6), () -> assertThatThrownBy(() -> convocations.withdrawProof(UUID.randomUUID(), "سبب"))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void anExcuseCanBeSentAndTakenBackBeforeTheSession() {
        SessionId session = future();
        stage.asMember(stage.member(7), () -> attendances.excuseMyself(session, "موعد طبي", false));
        AttendanceSheet.Line line =
                attendances.sheet(play.sitting(session)).lines().get(6);
        assertThat(line.state()).isEqualTo(AttendanceState.EXCUSED);
        assertThat(Objects.requireNonNull(line.excuse()).recordedBy()).isEqualTo("member");
        assertThat(sessions.view(session).attendance().excused()).isEqualTo(1);
        stage.asMember(stage.member(7), () -> {
            attendances.withdrawMyExcuse(session);
            assertThatThrownBy(() -> attendances.excuseMyself(session, "  ", false))
                    .isInstanceOf(InvalidInputException.class);
        });
        assertThat(attendances.sheet(play.sitting(session)).lines().get(6).state())
                .isEqualTo(AttendanceState.EXPECTED);
        assertThatThrownBy(() -> attendances.arrive(
                        play.sitting(session), stage.member(1), Instant.now().minusSeconds(60)))
                .isInstanceOf(Refusal.NotOnTheDay.class);
        sessions.cancel(session, "تجربة");
    }

    private SessionId future() {
        LocalDate day = Zone.date(Instant.now()).plusDays(40);
        SessionData plain = Scene.Play.data();
        SessionId session = sessions.create(new SessionData(
                plain.kind(),
                false,
                day.getYear(),
                day.getMonthValue(),
                day,
                plain.startTime(),
                plain.venue(),
                plain.province(),
                plain.ceremonialPresident()));
        play.item(session, ItemType.MISC, "نقطة");
        sessions.fixAgenda(session);
        convocations.convoke(
                Convoke.of(session, EnumSet.of(Channel.PORTAL), Instant.now().minusSeconds(5)));
        return session;
    }

    @Test
    void onceTheSittingHasBegunOnlyForceMajeureExcuses() {
        SessionId session = fixed();
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST, Channel.PORTAL), daysBefore(20)));
        stage.asMember(stage.member(8), () -> {
            assertThatThrownBy(() -> attendances.excuseMyself(session, "مرض", false))
                    .isInstanceOf(Refusal.ExcuseTooLate.class);
            assertThatThrownBy(() -> attendances.withdrawMyExcuse(session)).isInstanceOf(Refusal.ExcuseTooLate.class);
            attendances.excuseMyself(session, "حادثة سير", true);
        });
        assertThat(attendances.sheet(play.sitting(session)).lines().get(7).excuse())
                .satisfies(excuse -> {
                    assertThat(excuse).isNotNull();
                    assertThat(excuse.forceMajeure()).isTrue();
                });
        stage.asMember(stage.resigned(), () -> assertThatThrownBy(() -> attendances.excuseMyself(session, "سبب", true))
                .isInstanceOf(Refusal.NotConvokedMember.class));
    }
}
