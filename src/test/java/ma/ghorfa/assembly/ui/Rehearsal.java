package ma.ghorfa.assembly.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import ma.ghorfa.assembly.AddItem;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.Channel;
import ma.ghorfa.assembly.Convocations;
import ma.ghorfa.assembly.Convoke;
import ma.ghorfa.assembly.ItemData;
import ma.ghorfa.assembly.ItemId;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.OpenSession;
import ma.ghorfa.assembly.Opening;
import ma.ghorfa.assembly.SessionData;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.SessionKind;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.assembly.Votes;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.MemberRow;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.identity.Permissions;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Brings a session of the demo chamber to where a test begins, through the services and with every right. */
public final class Rehearsal {

    /** A Thursday on which eighty members of the demo are in office. */
    static final LocalDate DAY = LocalDate.of(2025, 6, 26);

    static final int IN_OFFICE = 80;
    static final int THRESHOLD = 41;

    private final Sessions sessions;
    private final Agendas agendas;
    private final Convocations convocations;
    private final Attendances attendances;
    private final Votes votes;
    private final Members members;
    private final Clock clock;

    public Rehearsal(ApplicationContext beans) {
        sessions = beans.getBean(Sessions.class);
        agendas = beans.getBean(Agendas.class);
        convocations = beans.getBean(Convocations.class);
        attendances = beans.getBean(Attendances.class);
        votes = beans.getBean(Votes.class);
        members = beans.getBean(Members.class);
        clock = beans.getBean(Clock.class);
    }

    Sessions sessions() {
        return sessions;
    }

    Attendances attendances() {
        return attendances;
    }

    Votes votes() {
        return votes;
    }

    /** A day that is still to come, so that members can answer. */
    LocalDate inTenDays() {
        return Zone.date(clock.instant()).plusDays(10);
    }

    static Instant at(int hour, int minute) {
        return Zone.instant(DAY.atTime(hour, minute));
    }

    /** Acts as the stage manager, who may do everything, and gives the stage back. */
    public <T> T manage(Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext every = SecurityContextHolder.createEmptyContext();
        every.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "stage", "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        SecurityContextHolder.setContext(every);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void manage(Runnable act) {
        manage(() -> {
            act.run();
            return true;
        });
    }

    public SessionView view(SessionId session) {
        return manage(() -> sessions.view(session));
    }

    /** A session of that day with these items, its agenda fixed and its members convoked. */
    SessionId convoked(LocalDate day, ItemType... types) {
        return manage(() -> convoked(draft(day, types), day));
    }

    private SessionId convoked(SessionId session, LocalDate day) {
        sessions.fixAgenda(session);
        convocations.convoke(Convoke.of(session, EnumSet.of(Channel.REGISTERED_POST, Channel.PORTAL), sentBefore(day)));
        return session;
    }

    /** The session whose day is come: convoked, so many members in the room, and opened. */
    public void open(SessionId session, LocalDate day, int present) {
        manage(() -> {
            convoked(session, day);
            come(session, present, Zone.instant(day.atTime(9, 45)));
            opened(session, Zone.instant(day.atTime(10, 0)));
        });
    }

    private void opened(SessionId session, Instant at) {
        if (!(sessions.open(OpenSession.at(session, at)) instanceof Opening.Opened)) {
            throw new AssertionError("The session did not open");
        }
    }

    /** Three weeks before, or just now for a day that is nearer than that. */
    private Instant sentBefore(LocalDate day) {
        Instant ahead = Zone.instant(day.minusDays(20).atTime(9, 0));
        return ahead.isAfter(clock.instant()) ? clock.instant() : ahead;
    }

    SessionId draft(LocalDate day, ItemType... types) {
        return manage(() -> {
            SessionId session = sessions.create(new SessionData(
                    SessionKind.EXTRAORDINARY,
                    false,
                    day.getYear(),
                    day.getMonthValue(),
                    day,
                    LocalTime.of(10, 0),
                    Bilingual.of("قاعة الندوات، تازة", "Salle de conférences, Taza"),
                    new ProvinceCode("03.561"),
                    Bilingual.EMPTY));
            int number = 1;
            for (ItemType type : types) {
                agendas.add(AddItem.toAgenda(session, item(type, number++)));
            }
            return session;
        });
    }

    /** A session of that day with one item, still a draft. */
    public SessionId draft(LocalDate day, ItemData item) {
        return manage(() -> {
            SessionId session = draft(day, new ItemType[0]);
            agendas.add(AddItem.toAgenda(session, item));
            return session;
        });
    }

    private static ItemData item(ItemType type, int number) {
        return switch (type) {
            case AGREEMENT ->
                ItemData.of(
                                type,
                                Bilingual.of(
                                        "الدراسة والمصادقة على اتفاقية شراكة من أجل تمويل مشاريع الصناع",
                                        "Examen et approbation d'une convention de partenariat pour le financement"
                                                + " des projets des artisans"))
                        .withParty(Bilingual.of("بنك الصناع التضامني", "Banque solidaire des artisans"))
                        .withDecisionText(Bilingual.of(
                                "تصادق الجمعية العامة على مشروع اتفاقية الشراكة المعروض عليها.",
                                "L'assemblée générale approuve le projet de convention qui lui est soumis."));
            case PRESENTATION ->
                ItemData.of(
                        type,
                        Bilingual.of(
                                "عرض حول الحماية الاجتماعية للصناع", "Exposé sur la protection sociale des artisans"));
            case BUDGET ->
                ItemData.of(
                        type,
                        Bilingual.of(
                                "الدراسة والمصادقة على مشروع ميزانية الغرفة",
                                "Examen et approbation du projet de budget de la chambre"));
            default ->
                ItemData.of(type, Bilingual.of("نقطة للدراسة والتصويت رقم " + number, "Point à examiner n° " + number));
        };
    }

    /** The members in office on a day, by number. */
    List<MemberRow> inOffice(LocalDate day) {
        return manage(() -> members.inOffice(day));
    }

    /** Lets the first so many members in. */
    public void come(SessionId session, int howMany, Instant at) {
        manage(() -> {
            SessionView view = sessions.view(session);
            members.inOffice(view.currentSitting().date()).stream()
                    .limit(howMany)
                    .forEach(member -> attendances.arrive(view.currentSitting().id(), member.id(), at));
        });
    }

    /** The same session, opened at ten with so many members. */
    SessionId open(int present, ItemType... types) {
        SessionId session = convoked(DAY, types);
        come(session, present, at(9, 45));
        manage(() -> opened(session, at(10, 0)));
        return session;
    }

    ItemId item(SessionId session, int number) {
        return view(session).items().get(number - 1).id();
    }

    MemberId member(int number) {
        return inOffice(DAY).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
