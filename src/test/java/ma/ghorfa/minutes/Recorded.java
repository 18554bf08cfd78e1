package ma.ghorfa.minutes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.ghorfa.assembly.AttendanceSheet;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.Choice;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.DecisionKind;
import ma.ghorfa.assembly.DecisionRow;
import ma.ghorfa.assembly.DecisionState;
import ma.ghorfa.assembly.GuestData;
import ma.ghorfa.assembly.GuestId;
import ma.ghorfa.assembly.InterventionId;
import ma.ghorfa.assembly.InterventionRow;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.ItemState;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.MemberRef;
import ma.ghorfa.assembly.Movement;
import ma.ghorfa.assembly.MovementKind;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.Protocol;
import ma.ghorfa.assembly.QuorumOccasion;
import ma.ghorfa.assembly.QuorumRow;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionRecord;
import ma.ghorfa.assembly.SessionRow;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.SittingId;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.Verdict;
import ma.ghorfa.assembly.VoteId;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteResult;
import ma.ghorfa.assembly.VoteRow;
import ma.ghorfa.assembly.VoteState;
import ma.ghorfa.assembly.VoteView;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.RuleId;
import ma.ghorfa.chamber.RuleScope;
import ma.ghorfa.chamber.RuleStatus;
import ma.ghorfa.chamber.RuleType;
import ma.ghorfa.chamber.RuleValue;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The records of an invented session as the assembly hands them over, with everything that minutes may have to say: every
 * outcome, a tie, a roll call with somebody who stood aside, guests, a late item, recommendations. Tests change single
 * things of it. Ids are the same each time, so that the same document comes out.
 */
final class Recorded {

    static final LocalDate DAY = LocalDate.of(2025, 2, 20);
    static final int SEATS = 82;
    static final int IN_OFFICE = 80;
    static final int THRESHOLD = 41;

    private static final List<String> GIVEN_AR = List.of(
            "عبد الرحيم", "فاطمة الزهراء", "إدريس", "خديجة", "مصطفى", "زينب", "محمد أمين", "نعيمة", "حسن", "ثورية");
    private static final List<String> GIVEN_FR = List.of(
            "Abderrahim",
            "Fatima Zahra",
            "Idriss",
            "Khadija",
            "Mostafa",
            "Zineb",
            "Mohammed Amine",
            "Naïma",
            "Hassan",
            "Touria");
    private static final List<String> FAMILY_AR =
            List.of("السباعي", "بنجلون", "العلمي", "الصقلي", "الوزاني", "برادة", "التازي", "الكتاني", "الشرايبي");
    private static final List<String> FAMILY_FR =
            List.of("Sebai", "Benjelloun", "Alami", "Skalli", "Ouazzani", "Berrada", "Tazi", "Kettani", "Chraïbi");

    private final Texts texts;
    private int serial;

    final SessionId session = new SessionId(id());
    final Bilingual chamber =
            words("غرفة الصناعة التقليدية لجهة فاس–مكناس", "Chambre d'artisanat de la région Fès–Meknès");
    final List<MemberRef> members = new ArrayList<>();
    final Map<MemberId, Sex> sexes = new HashMap<>();
    final List<AttendanceSheet.Line> lines = new ArrayList<>();
    final List<QuorumRow> ledger = new ArrayList<>();
    final List<SessionRecord.ItemRecord> items = new ArrayList<>();
    final List<SessionView.GuestRow> guests = new ArrayList<>();
    final List<DecisionRow> recommendations = new ArrayList<>();
    final List<SessionView.SittingRow> sittings = new ArrayList<>();
    Protocol protocol = new Protocol(
            words("السيد والي جهة فاس–مكناس", "Monsieur le Wali de la région Fès–Meknès"),
            words("""
                    رحب الرئيس بالحاضرين، ونوه بحضور ممثلي القطاعات الشريكة.
                    وأكد أن صون الحرف وتأهيل الفضاءات المهنية يبقيان في مقدمة عمل الغرفة خلال هذه السنة.""", """
                    Le président a souhaité la bienvenue aux participants et salué les représentants des partenaires.
                    Il a rappelé que la sauvegarde des métiers et la réhabilitation des espaces restent la priorité de l'année."""),
            words(
                    "شكر الرئيس الأعضاء على جدية النقاش ودعا إلى تتبع تنفيذ المقررات.",
                    "Le président a remercié les membres pour la qualité des débats et appelé au suivi des délibérations."),
            true);
    MinutesData own = MinutesData.EMPTY
            .withReference("02/2025")
            .withHijriDate(words("21 شعبان 1446", "21 chaabane 1446"))
            .withPreamble(words(
                    "افتتحت الجلسة بتلاوة آيات بينات من الذكر الحكيم.",
                    "La séance s'est ouverte par la récitation de versets du Coran."));
    MinutesSource.@Nullable Signatory secretary =
            new MinutesSource.Signatory(words("نعيمة الكتاني", "Naïma Kettani"), Sex.FEMALE);
    List<Ruling> refusals = List.of();
    boolean demo = true;

    Recorded(Texts texts) {
        this.texts = texts;
        for (int number = 1; number <= IN_OFFICE; number++) {
            members.add(member(number));
        }
        sittings.add(sitting(1, DAY, at(10, 12), at(13, 40), null));
    }

    /** The whole session. */
    static Recorded session(Texts texts) {
        var recorded = new Recorded(texts);
        recorded.everybodyComes();
        recorded.guest("عبد الإله الفاسي", "Abdelilah Fassi", "المدير الجهوي", "Directeur régional", true);
        recorded.guest("سميرة الحسني", "Samira Hassani", "مستشارة برلمانية", "Conseillère parlementaire", true);
        recorded.guest("جواد المنصوري", "Jaouad Mansouri", "ممثل بنك", "Représentant d'une banque", false);
        recorded.unanimous();
        recorded.byMajority();
        recorded.rejected();
        recorded.tie();
        recorded.rollCall();
        recorded.presented();
        recorded.postponed();
        recorded.withdrawn();
        recorded.recommendations.add(recorded.decision(
                DecisionKind.RECOMMENDATION,
                4,
                null,
                words(
                        "إحداث شباك موحد لفائدة الصانعات والصناع بملحقات الغرفة.",
                        "Créer un guichet unique pour les artisans dans les annexes de la chambre."),
                words("إدارة الغرفة", "Direction de la chambre"),
                LocalDate.of(2025, 5, 31)));
        return recorded;
    }

    /** A call to which too few came. */
    static Recorded withoutQuorum(Texts texts) {
        var recorded = new Recorded(texts);
        recorded.sittings.clear();
        recorded.sittings.add(recorded.sitting(1, DAY, null, at(11, 0), null));
        for (MemberRef member : recorded.members) {
            boolean came = member.number() <= 33;
            recorded.lines.add(recorded.line(
                    member,
                    came ? AttendanceState.PRESENT : AttendanceState.UNEXCUSED,
                    came ? List.of(move(MovementKind.ARRIVED, at(9, 50))) : List.of()));
        }
        recorded.ledger.add(recorded.check(QuorumOccasion.OPENING, at(11, 0), 33, null));
        recorded.item(ItemType.PROGRAMME, "برنامج العمل لسنة 2025", "Programme d'action 2025", null, null);
        return recorded;
    }

    static Instant at(int hour, int minute) {
        return Zone.instant(DAY.atTime(hour, minute));
    }

    static Bilingual words(String ar, String fr) {
        return Bilingual.of(ar, fr);
    }

    private UUID id() {
        return new UUID(0x0194_7000_0000_7000L, 0x8000_0000_0000_0000L + ++serial);
    }

    private Bilingual text(String key, @Nullable Object... args) {
        return words(texts.get(Language.AR, key, args), texts.get(Language.FR, key, args));
    }

    // ---- People ----

    private MemberRef member(int number) {
        int given = (number * 7) % GIVEN_AR.size();
        int family = (number * 5 + number / 9) % FAMILY_AR.size();
        var member = new MemberRef(
                new MemberId(id()),
                number,
                words(
                        GIVEN_AR.get(given) + " " + FAMILY_AR.get(family),
                        GIVEN_FR.get(given) + " " + FAMILY_FR.get(family)));
        sexes.put(member.id(), given % 2 == 1 ? Sex.FEMALE : Sex.MALE);
        return member;
    }

    MemberRef number(int number) {
        return members.get(number - 1);
    }

    /** The president has number 10: a man's name by the lists above. */
    MemberRef president() {
        return number(10);
    }

    private void everybodyComes() {
        for (MemberRef member : members) {
            int number = member.number();
            if (number >= 70 && number < 75) {
                lines.add(new AttendanceSheet.Line(
                        member,
                        AttendanceState.EXCUSED,
                        new AttendanceSheet.Excuse(
                                number % 2 == 0 ? "سفر مهني خارج الجهة" : "وعكة صحية مثبتة بشهادة طبية",
                                Zone.instant(DAY.minusDays(2).atTime(16, number - 60)),
                                number == 74,
                                "secretary"),
                        List.of()));
            } else if (number >= 75) {
                lines.add(line(member, AttendanceState.UNEXCUSED, List.of()));
            } else if (number == 68 || number == 69) {
                lines.add(line(member, AttendanceState.LATE, List.of(move(MovementKind.ARRIVED, at(10, number - 40)))));
            } else if (number == 12) {
                lines.add(line(
                        member,
                        AttendanceState.LEFT,
                        List.of(move(MovementKind.ARRIVED, at(9, 55)), move(MovementKind.LEFT, at(12, 47)))));
            } else {
                lines.add(line(member, AttendanceState.PRESENT, List.of(move(MovementKind.ARRIVED, at(9, 50)))));
            }
        }
        ledger.add(check(QuorumOccasion.OPENING, at(10, 12), 67, null));
    }

    private static Movement move(MovementKind kind, Instant at) {
        return new Movement(kind, at, "secretary");
    }

    private AttendanceSheet.Line line(MemberRef member, AttendanceState state, List<Movement> movements) {
        return new AttendanceSheet.Line(member, state, null, movements);
    }

    private void guest(String ar, String fr, String functionAr, String functionFr, boolean attended) {
        guests.add(new SessionView.GuestRow(
                new GuestId(id()),
                0,
                new GuestData(words(ar, fr), words(functionAr, functionFr), Bilingual.EMPTY),
                attended));
    }

    SessionView.SittingRow sitting(
            int number, LocalDate date, @Nullable Instant opened, @Nullable Instant ended, @Nullable String reason) {
        return new SessionView.SittingRow(
                new SittingId(id()), number, date, LocalTime.of(10, 0), opened, ended, reason);
    }

    // ---- Quorum ----

    QuorumRow check(QuorumOccasion occasion, Instant at, int present, @Nullable ItemId item) {
        boolean reached = present >= THRESHOLD;
        Bilingual rule = words(
                texts.get(Language.AR, "assembly.quorum.rule.above", "1_2", "1/2", "IN_OFFICE"),
                texts.get(Language.FR, "assembly.quorum.rule.above", "1_2", "1/2", "IN_OFFICE"));
        String key = reached ? "assembly.quorum.reached" : "assembly.quorum.notReached";
        return new QuorumRow(
                id(),
                session,
                sittings.getLast().id(),
                item,
                occasion,
                at,
                1,
                SEATS,
                IN_OFFICE,
                IN_OFFICE,
                present,
                5,
                THRESHOLD,
                reached,
                "quorum.ordinary.first",
                new RuleId(id()),
                1,
                ">1/2 IN_OFFICE",
                RuleStatus.TO_VERIFY,
                words(
                        sentence(Language.AR, key, at, present, rule.ar()),
                        sentence(Language.FR, key, at, present, rule.fr())),
                "secretary",
                at);
    }

    private String sentence(Language language, String key, Instant at, int present, String rule) {
        return texts.get(
                language,
                key,
                Formats.date(Zone.date(at), language.locale()),
                Formats.time(Zone.time(at)),
                present,
                IN_OFFICE,
                SEATS,
                5,
                1,
                rule,
                THRESHOLD,
                THRESHOLD - present);
    }

    // ---- Items ----

    private void unanimous() {
        var item = new ItemId(id());
        Bilingual title = words(
                "المصادقة على محضر الدورة العادية لشهر أكتوبر 2024",
                "Approbation du procès-verbal : Session ordinaire d'octobre 2024");
        voted(
                item,
                ItemType.MINUTES_APPROVAL,
                title,
                ItemOutcome.APPROVED_UNANIMOUS,
                VoteMode.ACCLAMATION,
                new Tally(67, 0, 0, 0, 0),
                PresidentSide.FOR,
                at(10, 40),
                1,
                Bilingual.EMPTY,
                List.of(),
                null);
    }

    private void byMajority() {
        var item = new ItemId(id());
        voted(
                item,
                ItemType.AGREEMENT,
                words(
                        "دراسة ومصادقة على اتفاقية شراكة (VAEP) مع الوزارة الوصية، صيغة 2025",
                        "Étude et approbation de la convention de partenariat (VAEP) avec le ministère, version 2025"),
                ItemOutcome.APPROVED_MAJORITY,
                VoteMode.SHOW_OF_HANDS,
                new Tally(52, 9, 6, 0, 2),
                PresidentSide.FOR,
                at(11, 5),
                2,
                words(
                        "دار النقاش حول عدد المستفيدين وآجال التكوين، وطُلب إدراج أقاليم تازة وتاونات وبولمان.",
                        "Le débat a porté sur le nombre de bénéficiaires et le calendrier ; l'inclusion de Taza, Taounate et Boulemane a été demandée."),
                List.of(
                        intervention(
                                item,
                                number(3),
                                "نطالب بتعميم البرنامج على العالم القروي.",
                                "Nous demandons l'extension au monde rural.",
                                at(10, 55)),
                        intervention(
                                item,
                                number(21),
                                "كم عدد الصناع المستفيدين سنة 2024؟",
                                "Combien d'artisans en ont bénéficié en 2024 ?",
                                at(10, 58))),
                new BigDecimal("3600000.00"));
    }

    private void rejected() {
        var item = new ItemId(id());
        voted(
                item,
                ItemType.TARIFF,
                words("مراجعة تعريفة كراء قاعة العروض", "Révision du tarif de location de la salle d'exposition"),
                ItemOutcome.REJECTED,
                VoteMode.SHOW_OF_HANDS,
                new Tally(20, 41, 8, 0, 0),
                PresidentSide.FOR,
                at(11, 30),
                0,
                Bilingual.EMPTY,
                List.of(),
                null);
    }

    private void tie() {
        var item = new ItemId(id());
        voted(
                item,
                ItemType.PROGRAMME,
                words("برنامج العمل لسنة 2025", "Programme d'action 2025"),
                ItemOutcome.AMENDED_AND_APPROVED,
                VoteMode.SHOW_OF_HANDS,
                new Tally(33, 33, 3, 0, 0),
                PresidentSide.FOR,
                at(11, 50),
                3,
                Bilingual.EMPTY,
                List.of(),
                null);
    }

    private void rollCall() {
        var item = new ItemId(id());
        voted(
                item,
                ItemType.AGREEMENT,
                words("اتفاقية شراكة مع بنك الواحة", "Convention de partenariat avec la Banque de l'Oasis"),
                ItemOutcome.APPROVED_MAJORITY,
                VoteMode.ROLL_CALL,
                new Tally(57, 7, 2, 2, 1),
                PresidentSide.FOR,
                at(12, 20),
                4,
                Bilingual.EMPTY,
                List.of(),
                null);
    }

    private void presented() {
        SessionRecord.ItemRecord noted = item(
                ItemType.PRESENTATION,
                "عرض المديرية الجهوية للصندوق الوطني للضمان الاجتماعي حول التغطية الصحية",
                "Présentation de la direction régionale de la CNSS sur la couverture médicale",
                ItemOutcome.NOTED,
                at(12, 55));
        items.set(
                items.size() - 1,
                new SessionRecord.ItemRecord(
                        noted.item(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(decision(
                                DecisionKind.RECOMMENDATION,
                                3,
                                noted.item().id(),
                                words(
                                        "تنظيم قافلة للتعريف بالتغطية الصحية بالأقاليم التسعة.",
                                        "Organiser une caravane d'information dans les neuf préfectures et provinces."),
                                words("مصلحة البرامج", "Service des programmes"),
                                LocalDate.of(2025, 6, 15))),
                        null,
                        null));
    }

    private void postponed() {
        item(
                ItemType.RULES,
                "تعديل النظام الداخلي",
                "Modification du règlement intérieur",
                ItemOutcome.POSTPONED,
                at(13, 10));
    }

    private void withdrawn() {
        item(
                ItemType.FAIR_PROGRAMME,
                "البرنامج السنوي للمعارض الجهوية",
                "Programme annuel des foires régionales",
                ItemOutcome.WITHDRAWN,
                at(13, 12));
    }

    SessionRecord.ItemRecord item(
            ItemType type, String ar, String fr, @Nullable ItemOutcome outcome, @Nullable Instant at) {
        String reason = outcome == ItemOutcome.POSTPONED
                ? "انتظار رأي اللجنة المختصة"
                : outcome == ItemOutcome.WITHDRAWN ? "سحبها مقدمها لعدم اكتمال الوثائق" : null;
        SessionView.Item facts = facts(
                new ItemId(id()),
                type,
                words(ar, fr),
                outcome,
                at,
                reason,
                Bilingual.EMPTY,
                0,
                List.of(),
                Bilingual.EMPTY);
        var record = new SessionRecord.ItemRecord(facts, List.of(), List.of(), null, List.of(), null, null);
        items.add(record);
        return record;
    }

    private void voted(
            ItemId item,
            ItemType type,
            Bilingual title,
            ItemOutcome outcome,
            VoteMode mode,
            Tally tally,
            PresidentSide side,
            Instant at,
            int decision,
            Bilingual discussion,
            List<InterventionRow> interventions,
            @Nullable BigDecimal money) {
        boolean adopted = outcome.isApproved();
        QuorumRow check = check(QuorumOccasion.VOTE, at, tally.total(), item);
        ledger.add(check);
        Bilingual question = text("assembly.decision.plain", title.ar());
        question = words(question.ar(), texts.get(Language.FR, "assembly.decision.plain", title.fr()));
        boolean tied = tally.votesFor() == tally.against() && tally.votesFor() > 0;
        var vote = new VoteRow(
                new VoteId(id()),
                1,
                item,
                sittings.getFirst().id(),
                1,
                mode,
                "vote.majority",
                ">1/2",
                question,
                outcome == ItemOutcome.AMENDED_AND_APPROVED,
                VoteState.CONFIRMED,
                at,
                at.plusSeconds(180),
                at.plusSeconds(200),
                null,
                check.id(),
                IN_OFFICE,
                tally.total(),
                tally,
                side,
                null,
                adopted ? VoteResult.ADOPTED : VoteResult.REJECTED,
                tied ? Verdict.Ground.PRESIDENT_SIDE : Verdict.Ground.MAJORITY,
                null,
                outcome == ItemOutcome.APPROVED_UNANIMOUS,
                35,
                sentence(mode, tally, outcome, tied, side));
        List<VoteView.BallotRow> ballots = ballots(tally, mode);
        List<VoteView.RecusalPrompt> prompts = tally.recused() == 0
                ? List.of()
                : List.of(
                        new VoteView.RecusalPrompt(
                                ballots.stream()
                                        .filter(ballot -> ballot.choice() == Choice.RECUSED)
                                        .findFirst()
                                        .orElseThrow()
                                        .member(),
                                id(),
                                words("بنك الواحة", "Banque de l'Oasis"),
                                VoteView.RecusalPrompt.Answer.STANDS_ASIDE,
                                null,
                                at),
                        new VoteView.RecusalPrompt(
                                number(7),
                                id(),
                                words("بنك الواحة", "Banque de l'Oasis"),
                                VoteView.RecusalPrompt.Answer.STAYS,
                                "حساب جار عادي لا غير",
                                at));
        SessionView.Item facts = facts(
                item,
                type,
                title,
                outcome,
                at.minusSeconds(900),
                null,
                discussion,
                interventions.size(),
                List.of(vote),
                question);
        items.add(new SessionRecord.ItemRecord(
                facts,
                interventions,
                List.of(new SessionRecord.VoteRecord(vote, ballots, prompts, check)),
                decision == 0 ? null : decision(DecisionKind.DECISION, decision, item, question, Bilingual.EMPTY, null),
                List.of(),
                money,
                null));
    }

    private List<VoteView.BallotRow> ballots(Tally tally, VoteMode mode) {
        List<VoteView.BallotRow> ballots = new ArrayList<>();
        List<Choice> choices = Stream.of(
                        repeat(Choice.FOR, tally.votesFor()),
                        repeat(Choice.AGAINST, tally.against()),
                        repeat(Choice.ABSTAIN, tally.abstaining()),
                        repeat(Choice.RECUSED, tally.recused()),
                        repeat(Choice.NOT_VOTING, tally.notVoting()))
                .flatMap(choice -> choice)
                .toList();
        for (int index = 0; index < choices.size(); index++) {
            Choice choice = choices.get(index);
            ballots.add(new VoteView.BallotRow(
                    members.get(index), mode == VoteMode.ROLL_CALL || choice == Choice.RECUSED ? choice : null));
        }
        return ballots;
    }

    private static Stream<Choice> repeat(Choice choice, int times) {
        return IntStream.range(0, times).mapToObj(index -> choice);
    }

    private Bilingual sentence(VoteMode mode, Tally tally, ItemOutcome outcome, boolean tied, PresidentSide side) {
        return words(
                sentence(Language.AR, mode, tally, outcome, tied, side),
                sentence(Language.FR, mode, tally, outcome, tied, side));
    }

    private String sentence(
            Language language, VoteMode mode, Tally tally, ItemOutcome outcome, boolean tied, PresidentSide side) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                language,
                mode == VoteMode.ACCLAMATION ? "assembly.vote.sentence.acclaimed" : "assembly.vote.sentence.counted",
                mode,
                tally.total(),
                tally.votesFor(),
                tally.against(),
                tally.abstaining()));
        if (tally.recused() > 0) {
            parts.add(texts.get(language, "assembly.vote.sentence.recused", tally.recused()));
        }
        if (tally.notVoting() > 0) {
            parts.add(texts.get(language, "assembly.vote.sentence.notVoting", tally.notVoting()));
        }
        if (tied) {
            parts.add(texts.get(language, "assembly.vote.sentence.tie", side, "PRESIDENT_SIDE"));
        }
        parts.add(
                outcome.isApproved()
                        ? texts.get(
                                language,
                                "assembly.vote.sentence.adopted",
                                outcome == ItemOutcome.APPROVED_UNANIMOUS ? "UNANIMOUS" : "MAJORITY",
                                outcome == ItemOutcome.AMENDED_AND_APPROVED ? "AMENDED" : "PLAIN")
                        : texts.get(language, "assembly.vote.sentence.rejected"));
        return String.join(" ", parts);
    }

    private SessionView.Item facts(
            ItemId id,
            ItemType type,
            Bilingual title,
            @Nullable ItemOutcome outcome,
            @Nullable Instant presented,
            @Nullable String reason,
            Bilingual discussion,
            int interventions,
            List<VoteRow> votes,
            Bilingual decisionText) {
        int number = items.size() + 1;
        boolean late = type == ItemType.PRESENTATION;
        return new SessionView.Item(
                id,
                1,
                "secretary",
                Integer.toString(number),
                null,
                new ItemData(
                        type,
                        title,
                        type == ItemType.PRESENTATION
                                ? words(
                                        "السيدة هند الإدريسي، المديرية الجهوية للصندوق",
                                        "Mme Hind Idrissi, direction régionale de la CNSS")
                                : words("رئيس اللجنة المختصة", "Le président de la commission compétente"),
                        type == ItemType.AGREEMENT ? words("بنك الواحة", "Banque de l'Oasis") : Bilingual.EMPTY,
                        null,
                        decisionText,
                        ""),
                Bilingual.EMPTY,
                discussion,
                outcome == ItemOutcome.AMENDED_AND_APPROVED,
                late,
                late ? "طلب المديرية الجهوية بعد توجيه الدعوات" : null,
                null,
                outcome == null ? ItemState.SCHEDULED : ItemState.DEBATED,
                outcome == null || outcome == ItemOutcome.WITHDRAWN ? null : presented,
                null,
                outcome,
                presented == null ? null : presented.plusSeconds(1100),
                reason,
                List.of(),
                interventions,
                votes,
                List.of());
    }

    InterventionRow intervention(ItemId item, MemberRef member, String ar, String fr, Instant at) {
        return new InterventionRow(new InterventionId(id()), 0, member.id(), member.name(), words(ar, fr), at);
    }

    DecisionRow decision(
            DecisionKind kind,
            int number,
            @Nullable ItemId item,
            Bilingual text,
            Bilingual owner,
            @Nullable LocalDate due) {
        return new DecisionRow(
                new DecisionId(id()),
                0,
                kind,
                2025,
                number,
                session,
                item,
                null,
                text,
                DAY,
                DecisionState.ADOPTED,
                owner,
                null,
                kind == DecisionKind.RECOMMENDATION
                        ? words("لجنة التكوين المهني", "Commission de la formation")
                        : Bilingual.EMPTY,
                due,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    // ---- Putting it together ----

    SessionRow row(SessionState state) {
        return new SessionRow(
                session,
                3,
                SessionKind.ORDINARY,
                false,
                1,
                2025,
                2,
                DAY,
                LocalTime.of(10, 0),
                words("قاعة الاجتماعات بقصر البلدية، مكناس", "Salle de réunion de l'hôtel de ville, Meknès"),
                new ProvinceCode("03.061"),
                state,
                items.size(),
                items.size(),
                null,
                null);
    }

    SessionRecord record() {
        boolean held = sittings.getFirst().openedAt() != null;
        SessionRow row = row(held ? SessionState.CLOSED : SessionState.ADJOURNED_NO_QUORUM);
        Bilingual title = row.title(texts);
        List<DecisionRow> decisions = Stream.concat(
                        items.stream()
                                .flatMap(item -> Stream.concat(
                                        Stream.ofNullable(item.decision()), item.recommendations().stream())),
                        recommendations.stream())
                .toList();
        var view = new SessionView(
                row,
                words("مكناس", "Meknès"),
                protocol,
                president(),
                held ? president() : null,
                Zone.instant(DAY.minusDays(21).atTime(9, 0)),
                null,
                null,
                null,
                sittings.getFirst().openedAt(),
                held ? sittings.getLast().endedAt() : null,
                sittings,
                items.stream().map(SessionRecord.ItemRecord::item).toList(),
                guests,
                new SessionView.Convoked(IN_OFFICE, IN_OFFICE),
                counts(),
                null,
                ledger,
                List.of(new RuleValue(
                        new RuleId(id()),
                        1,
                        "quorum.ordinary.first",
                        RuleScope.NATIONAL,
                        RuleType.QUORUM,
                        ">1/2 IN_OFFICE",
                        words("القانون رقم 18.09", "Loi n° 18-09"),
                        Bilingual.EMPTY,
                        RuleStatus.TO_VERIFY,
                        null,
                        null,
                        LocalDate.of(2011, 8, 17),
                        null)),
                true,
                decisions,
                List.of(),
                at(14, 0));
        List<SessionRecord.SittingRecord> registers =
                sittings.stream().map(sitting -> sitting(sitting, title, row)).toList();
        List<SessionRecord.Annex> annexes = new ArrayList<>();
        for (SessionView.SittingRow sitting : sittings) {
            annexes.add(new SessionRecord.Annex(
                    annexes.size() + 1,
                    SessionRecord.Annex.Kind.ATTENDANCE_SHEET,
                    text("assembly.annex.attendance", sittings.size(), sitting.number()),
                    null,
                    null));
        }
        annexes.add(new SessionRecord.Annex(
                annexes.size() + 1, SessionRecord.Annex.Kind.EXCUSES, text("assembly.annex.excuses"), null, null));
        return new SessionRecord(chamber, title, view, registers, items, recommendations, annexes);
    }

    private SessionRecord.SittingRecord sitting(SessionView.SittingRow sitting, Bilingual title, SessionRow row) {
        var sheet = new AttendanceSheet(session, title, row.venue(), sitting, lines, guests, counts());
        return new SessionRecord.SittingRecord(
                sheet,
                ledger.stream()
                        .filter(check -> check.sitting().equals(sitting.id())
                                && (check.occasion() == QuorumOccasion.OPENING
                                        || check.occasion() == QuorumOccasion.RESUMPTION))
                        .max(Comparator.comparing(QuorumRow::at))
                        .orElse(null),
                in(AttendanceState.EXCUSED),
                in(AttendanceState.UNEXCUSED),
                in(AttendanceState.LATE),
                in(AttendanceState.LEFT));
    }

    private List<AttendanceSheet.Line> in(AttendanceState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    private SessionView.AttendanceCounts counts() {
        return new SessionView.AttendanceCounts(
                0,
                count(state -> state == AttendanceState.PRESENT),
                count(state -> state == AttendanceState.LATE),
                count(state -> state == AttendanceState.LEFT),
                count(state -> state == AttendanceState.EXCUSED),
                count(state -> state == AttendanceState.UNEXCUSED),
                0);
    }

    private int count(Predicate<AttendanceState> which) {
        return (int) lines.stream().filter(line -> which.test(line.state())).count();
    }

    MinutesSource source() {
        boolean held = sittings.getFirst().openedAt() != null;
        return new MinutesSource(
                record(),
                held ? MinutesKind.SESSION : MinutesKind.NO_QUORUM,
                own,
                refusals,
                secretary,
                sexes,
                null,
                null,
                demo);
    }
}
