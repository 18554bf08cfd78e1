package ma.ghorfa.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.QuorumRule;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the portal says by itself: the sentences of the quorum and of votes, and a sentence for every refusal. */
class SentencesTests {

    private final Texts texts = new Texts();
    private final Sentences sentences = new Sentences(texts);

    private static final Instant MORNING = Instant.parse("2025-06-26T09:05:00Z");

    private Bilingual quorum(String rule, int call, int inOffice, int present, int excused) {
        QuorumRule parsed = QuorumRule.parse(rule);
        return sentences.quorum(
                parsed, call, MORNING, 82, inOffice, excused, Quorum.check(parsed, 82, inOffice, present));
    }

    @Test
    void theQuorumIsExplainedInBothLanguages() {
        Bilingual reached = quorum(">1/2 IN_OFFICE", 1, 80, 53, 9);
        assertThat(reached.fr())
                .isEqualTo("Le 26 juin 2025 à 10:05, 53 membres étant présents sur 80 membres en exercice (82 sièges),"
                        + " 9 membres étant excusés, le quorum requis à la première convocation, à savoir plus de la"
                        + " moitié des membres en exercice, soit 41 membres au moins, est atteint.");
        assertThat(reached.ar())
                .contains("26 يونيو 2025")
                .contains("53 عضوا")
                .contains("80 عضوا مزاولا")
                .contains("اعتذار 9 أعضاء")
                .contains("الدعوة الأولى")
                .contains("أكثر من نصف عدد الأعضاء المزاولين")
                .contains("41 عضوا على الأقل")
                .endsWith("قد اكتمل.");
    }

    @Test
    void aMissingQuorumSaysHowManyAreMissing() {
        Bilingual missing = quorum(">=2/3 SEATS CEIL", 1, 82, 53, 0);
        assertThat(missing.fr())
                .contains("les deux tiers des sièges")
                .endsWith("n'est pas atteint : il manque 2 membres.");
        assertThat(missing.ar()).contains("ثلثا عدد المقاعد").endsWith("لم يكتمل، إذ ينقصه عضوان.");
        assertThat(quorum(">1/2 IN_OFFICE", 1, 80, 40, 1).ar()).endsWith("إذ ينقصه عضو واحد.");
        assertThat(quorum("NONE", 2, 80, 1, 0).fr())
                .contains("1 membre étant présent")
                .contains("à la deuxième convocation")
                .contains("nombre quelconque");
        assertThat(quorum(">=3/5 IN_OFFICE", 1, 80, 60, 0).fr()).contains("3/5 des membres en exercice");
    }

    /** The six plural forms of Arabic. */
    @ParameterizedTest
    @CsvSource({"1, عضو واحد", "2, عضوين", "3, 3 أعضاء", "10, 10 أعضاء", "11, 11 عضوا", "80, 80 عضوا"})
    void arabicCountsAsArabicDoes(int present, String words) {
        assertThat(quorum("NONE", 2, 82, present, 0).ar()).contains("حضور " + words + " من أصل");
    }

    @Test
    void noSentenceShowsAnIndicDigitOrAKey() {
        for (int present : List.of(0, 1, 2, 3, 11, 41, 80)) {
            Bilingual sentence = quorum(">1/2 IN_OFFICE", 1, 80, present, present);
            assertThat(sentence.ar()).doesNotContainPattern("[\u0660-\u0669!{}]");
            assertThat(sentence.fr()).doesNotContainPattern("[!{}]");
        }
    }

    // ---- Votes ----

    private Bilingual vote(VoteMode mode, Tally tally, PresidentSide side, String reason, boolean amended) {
        AgendaItem item = new AgendaItem(
                new SessionId(Sql.newId()),
                ItemData.of(ItemType.AGREEMENT, Bilingual.of("اتفاقية", "Convention")),
                null);
        var vote = new Vote(item, new SittingId(Sql.newId()), 1, mode, "vote.majority", MORNING);
        vote.open(
                MORNING,
                Bilingual.of("نص", "Texte"),
                amended,
                new Vote.Frame(
                        new SittingId(Sql.newId()),
                        Sql.newId(),
                        new Majority.Terms(
                                ma.ghorfa.chamber.MajorityRule.parse(">1/2 VOTERS"),
                                false,
                                Majority.Tie.PRESIDENT_ELSE_REJECTED,
                                82,
                                80,
                                tally.total()),
                        null));
        vote.close(MORNING.plusSeconds(60), tally, side, reason.isEmpty() ? null : reason);
        return sentences.vote(vote);
    }

    @Test
    void aVoteIsToldWithItsCounts() {
        Bilingual told = vote(VoteMode.SHOW_OF_HANDS, new Tally(50, 2, 1, 1, 3), PresidentSide.FOR, "", false);
        assertThat(told.fr())
                .isEqualTo("Vote public à main levée, 57 membres présents : 50 voix pour, 2 voix contre, 1 abstention."
                        + " 1 membre s'est récusé pour conflit d'intérêts. 3 membres n'ont pas pris part au vote."
                        + " En conséquence, l'assemblée générale approuve le point à la majorité.");
        assertThat(told.ar())
                .contains("برفع الأيدي بحضور 57 عضوا")
                .contains("50 صوتا مع")
                .contains("صوتان ضد")
                .contains("وامتناع عضو واحد")
                .contains("عضو واحد لتضارب المصالح")
                .contains("3 أعضاء في التصويت")
                .endsWith("بالأغلبية.");
    }

    @Test
    void unanimityAmendmentRejectionAndTieAreTold() {
        assertThat(vote(VoteMode.ROLL_CALL, new Tally(57, 0, 0, 0, 0), PresidentSide.FOR, "", true)
                        .fr())
                .contains("par appel nominal")
                .contains("aucune voix contre")
                .endsWith("approuve le point à l'unanimité, tel qu'amendé.");
        assertThat(vote(VoteMode.SHOW_OF_HANDS, new Tally(3, 9, 0, 0, 0), PresidentSide.FOR, "", false)
                        .ar())
                .endsWith("رفضت الجمعية العامة النقطة.");
        assertThat(vote(VoteMode.SHOW_OF_HANDS, new Tally(20, 20, 0, 0, 0), PresidentSide.FOR, "", false)
                        .fr())
                .contains("le côté où se trouve le président prévaut, le président ayant voté pour");
        assertThat(vote(VoteMode.SHOW_OF_HANDS, new Tally(20, 20, 1, 0, 0), PresidentSide.ABSTAINED, "", false)
                        .fr())
                .contains("le président s'est abstenu")
                .contains("Aucun résultat n'est proclamé");
        assertThat(vote(
                                VoteMode.SHOW_OF_HANDS,
                                new Tally(20, 20, 1, 0, 0),
                                PresidentSide.ABSTAINED,
                                "التزام الحياد",
                                false)
                        .ar())
                .contains("التزام الحياد")
                .endsWith("رفضت الجمعية العامة النقطة.");
        assertThat(vote(VoteMode.ACCLAMATION, new Tally(57, 0, 0, 0, 0), PresidentSide.FOR, "", false)
                        .ar())
                .contains("لم يعترض عليها أي عضو")
                .endsWith("بالإجماع.");
        assertThat(vote(VoteMode.SHOW_OF_HANDS, new Tally(0, 0, 5, 0, 2), PresidentSide.ABSTAINED, "", false)
                        .fr())
                .endsWith("le vote est sans résultat.");
    }

    // ---- A sentence for every refusal and every word ----

    @Test
    void everyRefusalHasItsSentenceInThreeLanguages() {
        Set<String> keys = texts.keys(Language.AR);
        List<String> missing = new ArrayList<>();
        List<Class<?>> refusals = Arrays.stream(Refusal.class.getDeclaredClasses())
                .filter(type -> Refusal.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .toList();
        for (Class<?> type : refusals) {
            String name = type.getSimpleName();
            String key = "assembly.refusal." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            if (!keys.contains(key)) {
                missing.add(key);
            }
        }
        assertThat(refusals).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void refusalsReadWellWithTheirFigures() {
        assertThat(said(new Refusal.MoreVotesThanPresent(58, 57), Language.FR))
                .isEqualTo("Le total compté est 58 pour 57 présents. Vérifiez les nombres.");
        assertThat(said(new Refusal.MoreVotesThanPresent(58, 57), Language.AR))
                .isEqualTo("مجموع ما أُحصي 58 والحاضرون 57. راجع الأعداد.");
        assertThat(said(new Refusal.VotesMissing(55, 57), Language.AR)).endsWith("ينقص عضوان.");
        assertThat(said(new Refusal.NotInThisState(SessionState.ADJOURNED_NO_QUORUM), Language.AR))
                .contains("لم يكتمل النصاب");
        assertThat(said(new Refusal.NotInThisState(SessionState.CLOSED), Language.EN))
                .contains("Closed");
        assertThat(said(new Refusal.CannotBeVoted(ItemType.PRESENTATION), Language.FR))
                .contains("Exposé");
        assertThat(said(new Refusal.ItemsWithoutOutcome(2, "2 · 3"), Language.AR))
                .startsWith("بقيت نقطتان دون مآل: 2 · 3.");
        assertThat(said(
                        new Refusal.RecusalUnanswered(
                                List.of(Bilingual.of("فاطمة", "Fatima"), Bilingual.of("حسن", "Hassan"))),
                        Language.FR))
                .endsWith("Fatima, Hassan.");
        assertThat(said(new Refusal.NoticeTooShort(6, 7, java.time.LocalDate.of(2025, 6, 18)), Language.FR))
                .startsWith("Il reste 6 jours francs pour 7 jours francs requis");
        assertThat(said(new Refusal.FactInFuture(MORNING.plusSeconds(60), MORNING), Language.EN))
                .contains("26/06/2025 10:06");
    }

    private String said(Refusal refusal, Language language) {
        return texts.get(language, refusal.messageKey(), refusal.args());
    }

    @Test
    void everyWordOfTheRoomIsTranslated() {
        List<String> missing = new ArrayList<>();
        Set<String> keys = texts.keys(Language.AR);
        words("sessionKind", SessionKind.values(), keys, missing);
        words("sessionState", SessionState.values(), keys, missing);
        words("itemType", ItemType.values(), keys, missing);
        words("itemState", ItemState.values(), keys, missing);
        words("itemOutcome", ItemOutcome.values(), keys, missing);
        words("channel", Channel.values(), keys, missing);
        words("proofStep", ProofStep.values(), keys, missing);
        words("attendanceState", AttendanceState.values(), keys, missing);
        words("movementKind", MovementKind.values(), keys, missing);
        words("voteMode", VoteMode.values(), keys, missing);
        words("voteState", VoteState.values(), keys, missing);
        words("voteResult", VoteResult.values(), keys, missing);
        words("voteGround", Verdict.Ground.values(), keys, missing);
        words("voteGap", Verdict.Gap.values(), keys, missing);
        words("choice", Choice.values(), keys, missing);
        words("presidentSide", PresidentSide.values(), keys, missing);
        words("quorumOccasion", QuorumOccasion.values(), keys, missing);
        words("decisionKind", DecisionKind.values(), keys, missing);
        words("decisionState", DecisionState.values(), keys, missing);
        words("proposalOrigin", Proposal.Origin.values(), keys, missing);
        words("annexKind", SessionRecord.Annex.Kind.values(), keys, missing);
        words("recusalAnswer", VoteView.RecusalPrompt.Answer.values(), keys, missing);
        words("warning", SessionWarning.Kind.values(), keys, missing);
        assertThat(missing).isEmpty();
    }

    private static void words(String word, Enum<?>[] values, Set<String> keys, List<String> missing) {
        for (Enum<?> value : values) {
            String key = "assembly." + word + "." + value.name();
            if (!keys.contains(key)) {
                missing.add(key);
            }
        }
    }

    @Test
    void titlesAreWrittenAsTheMonthsAre() {
        assertThat(title(SessionKind.ORDINARY, 10, 1, Language.FR)).isEqualTo("Session ordinaire d'octobre 2025");
        assertThat(title(SessionKind.ORDINARY, 6, 1, Language.FR)).isEqualTo("Session ordinaire de juin 2025");
        assertThat(title(SessionKind.ORDINARY, 10, 2, Language.AR))
                .isEqualTo("الدورة العادية لشهر أكتوبر 2025 (الدعوة الثانية)");
        assertThat(title(SessionKind.EXTRAORDINARY, 4, 1, Language.EN))
                .isEqualTo("Extraordinary session of April 2025");
    }

    private String title(SessionKind kind, int month, int call, Language language) {
        return new SessionRow(
                        new SessionId(Sql.newId()),
                        0,
                        kind,
                        false,
                        call,
                        2025,
                        month,
                        Scene.DAY,
                        java.time.LocalTime.NOON,
                        Bilingual.EMPTY,
                        null,
                        SessionState.DRAFT,
                        0,
                        0,
                        null,
                        null)
                .title(texts, language.locale());
    }
}
