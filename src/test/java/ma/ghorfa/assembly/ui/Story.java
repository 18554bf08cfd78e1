package ma.ghorfa.assembly.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.CloseVote;
import ma.ghorfa.assembly.ConfirmVote;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.DecisionId;
import ma.ghorfa.assembly.Decisions;
import ma.ghorfa.assembly.FollowUp;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.NewRecommendation;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.PrepareVote;
import ma.ghorfa.assembly.PresidentSide;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.Tally;
import ma.ghorfa.assembly.VoteId;
import ma.ghorfa.assembly.VoteMode;
import ma.ghorfa.assembly.VoteOpening;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.identity.Permissions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Sessions of the demo chamber, brought through the services to where a test begins. They are extraordinary ones, of
 * which there may be any number, and lie in the spring of 2025, when 81 members were in office.
 */
final class Story {

    static final LocalDate DAY = LocalDate.of(2025, 3, 13);
    static final Bilingual VENUE = Bilingual.of("قاعة الاجتماعات، صفرو", "Salle de réunion, Sefrou");

    private final Sessions sessions;
    private final Agendas agendas;
    private final Convocations convocations;
    private final Attendances attendances;
    private final Votes votes;
    private final Decisions decisions;

    Story(
            Sessions sessions,
            Agendas agendas,
            Convocations convocations,
            Attendances attendances,
            Votes votes,
            Decisions decisions) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.convocations = convocations;
        this.attendances = attendances;
        this.votes = votes;
        this.decisions = decisions;
    }

    /** Does something as the session secretary, with every right, whoever is signed in. */
    static <T> T asSecretary(Supplier<T> act) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "secretary", "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    static Instant at(int hour, int minute) {
        return Zone.instant(DAY.atTime(hour, minute));
    }

    SessionId draft() {
        return draftOn(DAY);
    }

    SessionId draftOn(LocalDate date) {
        return asSecretary(() -> sessions.create(new SessionData(
                SessionKind.EXTRAORDINARY,
                false,
                date.getYear(),
                date.getMonthValue(),
                date,
                LocalTime.of(10, 0),
                VENUE,
                new ProvinceCode("03.451"),
                Bilingual.EMPTY)));
    }

    ItemId item(SessionId session, ItemType type, String ar, String fr) {
        return asSecretary(() -> agendas.add(AddItem.toAgenda(session, ItemData.of(type, Bilingual.of(ar, fr)))));
    }

    ItemId subItem(SessionId session, ItemId parent, ItemType type, String ar, String fr) {
        return asSecretary(() -> agendas.add(AddItem.toAgenda(session, ItemData.of(type, Bilingual.of(ar, fr)))
                .under(parent)));
    }

    /** A draft with a few items of the kinds that sessions have. */
    SessionId written() {
        return writtenOn(DAY);
    }

    SessionId writtenOn(LocalDate date) {
        SessionId session = draftOn(date);
        item(
                session,
                ItemType.ACTIVITY_REPORT,
                "التقرير الأدبي عن الفترة الفاصلة بين الدورتين",
                "Rapport moral de la période intersession");
        item(
                session,
                ItemType.PRESENTATION,
                "عرض حول تعميم التغطية الصحية لفائدة الصناع",
                "Exposé sur la généralisation de la couverture médicale");
        ItemId agreements = item(
                session,
                ItemType.AGREEMENT,
                "المصادقة على اتفاقيات شراكة",
                "Approbation de conventions de partenariat");
        subItem(
                session,
                agreements,
                ItemType.AGREEMENT,
                "اتفاقية برنامج الحرف المهددة بالاندثار",
                "Convention du programme des métiers menacés");
        subItem(
                session,
                agreements,
                ItemType.AGREEMENT,
                "اتفاقية التصديق على مكتسبات التجربة المهنية",
                "Convention de validation des acquis de l’expérience");
        item(
                session,
                ItemType.FAIR_PROGRAMME,
                "البرنامج السنوي للمعارض الجهوية",
                "Programme annuel des foires régionales");
        item(session, ItemType.MISC, "مختلفات", "");
        return session;
    }

    /** Written, settled, and its members called by registered post three weeks ahead. */
    SessionId convoked() {
        SessionId session = written();
        convoke(session);
        return session;
    }

    private void convoke(SessionId session) {
        asSecretary(() -> {
            sessions.fixAgenda(session);
            return convocations.convoke(Convoke.of(
                    session,
                    Set.of(Channel.REGISTERED_POST),
                    Zone.instant(DAY.minusDays(21).atTime(9, 0))));
        });
    }

    /** Convoked and opened with everybody present; nothing is decided yet. */
    SessionId opened() {
        SessionId session = convoked();
        asSecretary(() -> {
            attendances.allPresent(sessions.view(session).currentSitting().id(), at(9, 50));
            return sessions.open(OpenSession.at(session, at(10, 0)));
        });
        return session;
    }

    /** Opened, with one item adopted, one rejected and one noted, and a recommendation long due. */
    SessionId held() {
        SessionId session = opened();
        List<SessionView.Item> items = view(session).items();
        int present = view(session).attendance().inTheRoom();
        decide(items.get(0).id(), 10, new Tally(present, 0, 0, 0, 0), PresidentSide.FOR);
        asSecretary(() -> {
            agendas.note(items.get(1).id(), at(10, 30));
            return true;
        });
        decide(
                items.get(3).id(),
                40,
                new Tally(present - present / 9 - present / 27, present / 9, present / 27, 0, 0),
                PresidentSide.FOR);
        decide(items.get(4).id(), 50, new Tally(present / 4, present - present / 4, 0, 0, 0), PresidentSide.AGAINST);
        recommend(session, items.get(5).id());
        return session;
    }

    private void decide(ItemId item, int minute, Tally tally, PresidentSide side) {
        asSecretary(() -> {
            agendas.present(item, at(10, minute));
            VoteOpening opening = votes.putToVote(PrepareVote.of(item, VoteMode.SHOW_OF_HANDS), at(10, minute + 2));
            if (!(opening instanceof VoteOpening.Opened opened)) {
                throw new AssertionError("The vote did not open");
            }
            VoteId vote = opened.vote();
            votes.close(CloseVote.byHands(vote, at(10, minute + 4), tally, side));
            return votes.confirm(ConfirmVote.at(vote, at(10, minute + 5)));
        });
    }

    DecisionId recommend(SessionId session, ItemId item) {
        return asSecretary(() -> decisions.recommend(new NewRecommendation(
                UUID.randomUUID(),
                session,
                item,
                Bilingual.of(
                        "إعداد دفتر تحملات موحد للمعارض الجهوية قبل فتح باب الترشيح",
                        "Établir un cahier des charges commun des foires régionales avant l’appel à candidatures"),
                new FollowUp(
                        Bilingual.of("مصلحة البرامج والشراكات", "Service des programmes et partenariats"),
                        null,
                        LocalDate.of(2025, 5, 30)))));
    }

    /** What one says of an ordinary session on the twentieth of its month. */
    static SessionData ordinary(int year, int month) {
        return new SessionData(
                SessionKind.ORDINARY,
                false,
                year,
                month,
                LocalDate.of(year, month, 20),
                LocalTime.of(10, 0),
                VENUE,
                null,
                Bilingual.EMPTY);
    }

    SessionView view(SessionId session) {
        return asSecretary(() -> sessions.view(session));
    }
}
