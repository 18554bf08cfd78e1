package ma.ghorfa.assembly;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Bureau;
import ma.ghorfa.chamber.DateSpan;
import ma.ghorfa.chamber.InterestData;
import ma.ghorfa.chamber.InterestKind;
import ma.ghorfa.chamber.Interests;
import ma.ghorfa.chamber.MandateEnd;
import ma.ghorfa.chamber.MandateId;
import ma.ghorfa.chamber.MemberData;
import ma.ghorfa.chamber.MemberId;
import ma.ghorfa.chamber.Members;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.document.StoredFiles;
import ma.ghorfa.identity.AccountId;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A small chamber to hold sessions in: twelve members in office on 26 June 2025 on a chamber of 82 seats, the first one
 * its president; one who resigned before, one who is suspended, one who comes later.
 */
@TestConfiguration(proxyBeanMethods = false)
class Scene {

    static final LocalDate DAY = LocalDate.of(2025, 6, 26);
    static final int IN_OFFICE = 12;
    static final int THRESHOLD = 7;
    static final Bilingual BANK = Bilingual.of("بنك الواحة", "Banque de l'Oasis");

    /** The moment on the day of the session, in the time of Casablanca. */
    static Instant at(int hour, int minute) {
        return Zone.instant(DAY.atTime(hour, minute));
    }

    static Bilingual words(String ar, String fr) {
        return Bilingual.of(ar, fr);
    }

    /** Who acts, in one thread; and which member that account belongs to. */
    static final class Actor implements CurrentAccount {

        private static final ThreadLocal<@Nullable UUID> MEMBER = new ThreadLocal<>();

        @Override
        public String username() {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication == null ? "system" : authentication.getName();
        }

        @Override
        public Optional<AccountId> accountId() {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> memberId() {
            return Optional.ofNullable(MEMBER.get());
        }

        @Override
        public Set<String> permissions() {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null) {
                return Set.of();
            }
            return authentication.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .map(Objects::requireNonNull)
                    .map(authority -> authority.replace("ROLE_", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Bean
    @Primary
    CurrentAccount actor() {
        return new Actor();
    }

    @Bean
    Papers papers() {
        return new Papers();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Stage stage(Members members, Bureau bureau, Interests interests) {
        return new Stage(members, bureau, interests);
    }

    /** A room whose papers can be put to the vote. */
    static final class Papers implements SubjectProvider {

        final Map<UUID, String> titles = new HashMap<>();
        final Set<UUID> unready = new java.util.HashSet<>();
        final Map<UUID, List<Bilingual>> parties = new HashMap<>();

        UUID add(String title) {
            UUID id = UUID.randomUUID();
            titles.put(id, title);
            return id;
        }

        @Override
        public String type() {
            return "paper";
        }

        @Override
        public Optional<Bilingual> title(UUID id) {
            return Optional.ofNullable(titles.get(id)).map(title -> words(title, title));
        }

        @Override
        public List<Document> documents(UUID id) {
            return List.of(new Document(id, words("نسخة", "Copie")));
        }

        @Override
        public Optional<BigDecimal> moneyAtStake(UUID id) {
            return Optional.of(new BigDecimal("1500000.00"));
        }

        @Override
        public List<Bilingual> parties(UUID id) {
            return parties.getOrDefault(id, List.of());
        }

        @Override
        public Readiness mayBePutToVote(UUID id) {
            return unready.contains(id) ? Readiness.no("base.required") : Readiness.yes();
        }
    }

    /** What the room told the others. */
    static final class Heard {

        final List<Object> events = new CopyOnWriteArrayList<>();
        volatile boolean objects;

        @EventListener
        void on(ItemDecided event) {
            if (objects) {
                throw new Refusal.EvidenceRequired();
            }
            events.add(event);
        }

        @EventListener({
            SessionOpened.class,
            SessionClosed.class,
            SessionAdjourned.class,
            SessionConvoked.class,
            VoteAnnulled.class
        })
        void on(Object event) {
            events.add(event);
        }

        @EventListener
        void on(QuorumLost event) {
            events.add(event);
        }

        <T> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** Sets the chamber up once, and lets tests act as somebody. */
    static final class Stage {

        private final Members members;
        private final Bureau bureau;
        private final Interests interests;
        private final List<MemberId> people = new ArrayList<>();
        private @Nullable MemberId resigned;
        private @Nullable MemberId suspended;
        private @Nullable MemberId later;

        Stage(Members members, Bureau bureau, Interests interests) {
            this.members = members;
            this.bureau = bureau;
            this.interests = interests;
        }

        synchronized void set() {
            asEverybody();
            if (!people.isEmpty()) {
                return;
            }
            LocalDate elected = LocalDate.of(2021, 8, 16);
            for (int seat = 1; seat <= IN_OFFICE; seat++) {
                MemberId member = person(seat);
                members.beginMandate(member, seat, new DateSpan(elected, elected.plusYears(6)));
                people.add(member);
            }
            bureau.appoint("PRESIDENT", people.getFirst(), elected);
            interests.declare(
                    people.get(4),
                    new InterestData(
                            BANK,
                            InterestKind.COMPANY,
                            words("عضو مجلس الإدارة", "Administrateur"),
                            elected,
                            null,
                            elected));
            MemberId first = person(20);
            MandateId firstMandate = members.beginMandate(first, 20, new DateSpan(elected, elected.plusYears(6)));
            members.endMandate(firstMandate, 0, MandateEnd.RESIGNED, LocalDate.of(2025, 3, 20), "");
            resigned = first;
            MemberId second = person(21);
            MandateId secondMandate = members.beginMandate(second, 21, new DateSpan(elected, elected.plusYears(6)));
            members.suspend(secondMandate, 0, new DateSpan(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1)), "طعن");
            suspended = second;
            MemberId third = person(22);
            members.beginMandate(third, 22, new DateSpan(LocalDate.of(2025, 7, 1), elected.plusYears(6)));
            later = third;
        }

        private MemberId person(int seat) {
            List<String> ar = List.of("أحمد", "فاطمة", "إدريس", "خديجة", "مصطفى", "زينب");
            List<String> fr = List.of("Ahmed", "Fatima", "Idriss", "Khadija", "Mostafa", "Zineb");
            int name = seat % ar.size();
            String family = String.valueOf((char) ('A' + seat));
            return members.add(new MemberData(
                    words(ar.get(name) + " السباعي", fr.get(name) + " " + family + "ebai"),
                    seat % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                    new ProvinceCode("03.561"),
                    words("نجارة", "Menuiserie"),
                    "",
                    "",
                    ""));
        }

        MemberId member(int number) {
            return people.get(number - 1);
        }

        List<MemberId> everybody() {
            return List.copyOf(people);
        }

        MemberId president() {
            return people.getFirst();
        }

        MemberId resigned() {
            return Objects.requireNonNull(resigned);
        }

        MemberId suspended() {
            return Objects.requireNonNull(suspended);
        }

        MemberId later() {
            return Objects.requireNonNull(later);
        }

        void asEverybody() {
            as("secretary", null, Permissions.all().toArray(String[]::new));
        }

        void as(String username, @Nullable MemberId member, String... permissions) {
            String[] authorities = Arrays.stream(permissions)
                    .map(permission -> "ROLE_" + permission)
                    .toArray(String[]::new);
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            username, "", AuthorityUtils.createAuthorityList(authorities)));
            if (member == null) {
                Actor.MEMBER.remove();
            } else {
                Actor.MEMBER.set(member.value());
            }
        }

        <T> T asMember(MemberId member, Supplier<T> act) {
            Authentication before = SecurityContextHolder.getContext().getAuthentication();
            as("member", member, Permissions.SESSION_READ, Permissions.MEMBER_SELF);
            try {
                return act.get();
            } finally {
                SecurityContextHolder.getContext().setAuthentication(before);
                Actor.MEMBER.remove();
            }
        }

        void asMember(MemberId member, Runnable act) {
            asMember(member, () -> {
                act.run();
                return true;
            });
        }
    }

    /** The acts that bring a session to where a test begins. */
    static final class Play {

        private final Sessions sessions;
        private final Agendas agendas;
        private final Convocations convocations;
        private final Attendances attendances;
        private final StoredFiles files;
        private final Stage stage;

        Play(
                Sessions sessions,
                Agendas agendas,
                Convocations convocations,
                Attendances attendances,
                StoredFiles files,
                Stage stage) {
            this.sessions = sessions;
            this.agendas = agendas;
            this.convocations = convocations;
            this.attendances = attendances;
            this.files = files;
            this.stage = stage;
        }

        /** A small file that somebody has attached. */
        UUID file() {
            byte[] content = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            return files.store("paper.pdf", new ByteArrayInputStream(content))
                    .id()
                    .value();
        }

        static SessionData data() {
            return new SessionData(
                    SessionKind.EXTRAORDINARY,
                    false,
                    2025,
                    6,
                    DAY,
                    LocalTime.of(10, 0),
                    words("قاعة البلدية، تازة", "Salle municipale, Taza"),
                    new ProvinceCode("03.561"),
                    Bilingual.EMPTY);
        }

        SessionId draft() {
            return sessions.create(data());
        }

        ItemId item(SessionId session, ItemType type, String title) {
            return agendas.add(AddItem.toAgenda(session, ItemData.of(type, words(title, title + " (fr)"))));
        }

        /** A session with these items, convoked by registered post and in the portal. */
        SessionId convoked(ItemType... types) {
            SessionId session = draft();
            for (ItemType type : types) {
                item(session, type, "نقطة " + type);
            }
            convoke(session);
            return session;
        }

        void convoke(SessionId session) {
            sessions.fixAgenda(session);
            convocations.convoke(Convoke.of(
                    session,
                    EnumSet.of(Channel.REGISTERED_POST, Channel.PORTAL),
                    Zone.instant(DAY.minusDays(20).atTime(9, 0))));
        }

        /** The same, with everybody or only these members present, and opened at ten. */
        SessionId open(ItemType... types) {
            return open(stage.everybody(), types);
        }

        SessionId open(Collection<MemberId> present, ItemType... types) {
            SessionId session = convoked(types);
            come(session, present);
            if (!(sessions.open(OpenSession.at(session, at(10, 0))) instanceof Opening.Opened)) {
                throw new AssertionError("The session did not open");
            }
            return session;
        }

        void come(SessionId session, Collection<MemberId> present) {
            SittingId sitting = sitting(session);
            present.forEach(member -> attendances.arrive(sitting, member, at(9, 45)));
        }

        SittingId sitting(SessionId session) {
            return sessions.view(session).currentSitting().id();
        }

        ItemId firstItem(SessionId session) {
            return sessions.view(session).items().getFirst().id();
        }
    }

    @Bean
    Play play(
            Sessions sessions,
            Agendas agendas,
            Convocations convocations,
            Attendances attendances,
            StoredFiles files,
            Stage stage) {
        return new Play(sessions, agendas, convocations, attendances, files, stage);
    }
}
