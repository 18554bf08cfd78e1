package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.ghorfa.base.ConflictException;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Utc;
import ma.ghorfa.base.Zone;
import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardRequests;
import ma.ghorfa.card.NewCardRequest;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.registry.ActorFilter;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.ActorSort;
import ma.ghorfa.registry.Register;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent does at a station: finds people in the register, enters that they came, and takes their requests. Whoever
 * is entered twice is there once.
 */
@Service
@PreAuthorize("hasRole('" + CAMPAIGN_INTAKE + "')")
public class Intake {

    /** As many as one looks through on a phone; who is not among them is found by a word more. */
    public static final int FOUND_AT_MOST = 12;

    private final CampaignRecords campaigns;
    private final StationRecords stations;
    private final Register register;
    private final CardRequests cards;
    private final Journal journal;
    private final CurrentAccount account;
    private final JdbcClient sql;
    private final Clock clock;

    Intake(
            CampaignRecords campaigns,
            StationRecords stations,
            Register register,
            CardRequests cards,
            Journal journal,
            CurrentAccount account,
            JdbcClient sql,
            Clock clock) {
        this.campaigns = campaigns;
        this.stations = stations;
        this.register = register;
        this.cards = cards;
        this.journal = journal;
        this.account = account;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The people whom the register's search finds, at most {@link #FOUND_AT_MOST}; nobody for an empty text. Not in a
     * transaction, as every list of the {@link Register}.
     */
    public List<Candidate> find(StationId station, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var filter = new ActorFilter(text, null, null, null, null, null, null, ActorSort.NAME_AR, true);
        List<ActorRow> people = OnBehalf.with(REGISTRY_READ, () -> register.page(filter, 0, FOUND_AT_MOST)).stream()
                .filter(row -> row.kind().isPerson())
                .toList();
        return candidates(station, people);
    }

    /** Somebody as they stand at the station. */
    @Transactional(readOnly = true)
    public Candidate standing(StationId station, ActorId person) {
        return candidates(station, List.of(person(person))).getFirst();
    }

    /**
     * Enters that somebody came; entered again, they came once.
     *
     * @throws ConflictException where their page went by a merge meanwhile
     */
    @Transactional
    public void attend(StationId id, ActorId person) {
        Station station = receiving(id);
        enter(station, person(person).id());
    }

    /**
     * Takes somebody's request for a card, dated by the day of the station; who asks for one came. Sent twice, it is taken
     * once.
     *
     * @throws ma.ghorfa.card.CardRefusal.OpenAlready where the person has an open request already
     */
    @Transactional
    public void takeRequest(TakeRequest request) {
        Station station = receiving(request.station());
        ActorId person = person(request.person()).id();
        var taken = NewCardRequest.of(
                person, station.day(), CardChannel.CARAVAN, StationRequests.origin(station.id()), request.command());
        // Who may receive people at a station may take what they ask for there, whatever else of cards is not theirs.
        OnBehalf.run(CARD_WRITE, () -> cards.receive(taken));
        enter(station, person);
    }

    /** Takes back that somebody came, where it was entered by mistake. */
    @Transactional
    public void takeBack(StationId id, ActorId person) {
        receiving(id);
        if (requested(id, List.of(person)).contains(person)) {
            throw new CampaignRefusal.AskedForACard();
        }
        // The last version says who took it back; the database keeps it.
        sql.sql("update station_attendance set changed_by = :by where station_id = :station and actor_id = :actor")
                .param("by", account.username())
                .param("station", id.value())
                .param("actor", person.value())
                .update();
        int gone = sql.sql("delete from station_attendance where station_id = :station and actor_id = :actor")
                .param("station", id.value())
                .param("actor", person.value())
                .update();
        if (gone > 0) {
            journal.record("campaign.attendanceTakenBack", Stations.SUBJECT, id.value());
        }
    }

    private void enter(Station station, ActorId person) {
        int entered = sql.sql("""
                        insert ignore into station_attendance
                            (id, version, changed_by, station_id, actor_id, entered_at)
                        values (:id, 0, :by, :station, :actor, :at)
                        """)
                .param("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .param("by", account.username())
                .param("station", station.id().value())
                .param("actor", person.value())
                .param("at", Utc.column(clock.instant()))
                .update();
        if (entered > 0) {
            journal.record(
                    "campaign.attendanceEntered", Stations.SUBJECT, station.id().value());
        } else if (!isEntered(station, person)) {
            throw new ConflictException();
        }
    }

    private boolean isEntered(Station station, ActorId person) {
        return attended(station.id(), List.of(person)).contains(person);
    }

    private List<Candidate> candidates(StationId station, List<ActorRow> people) {
        List<ActorId> ids = people.stream().map(ActorRow::id).toList();
        Set<ActorId> attended = attended(station, ids);
        Set<ActorId> requested = requested(station, ids);
        return people.stream()
                .map(row -> new Candidate(row, attended.contains(row.id()), requested.contains(row.id())))
                .toList();
    }

    private Set<ActorId> attended(StationId station, List<ActorId> people) {
        return among(
                "select actor_id from station_attendance where station_id = :station and actor_id in (:people)",
                station.value(),
                people);
    }

    private Set<ActorId> requested(StationId station, List<ActorId> people) {
        return among(
                "select r.actor_id from " + StationRequests.TABLE
                        + " where r.origin = :station and r.actor_id in (:people)",
                StationRequests.origin(station),
                people);
    }

    private Set<ActorId> among(String query, Object station, List<ActorId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.sql(query)
                .param("station", station)
                .param("people", people.stream().map(ActorId::value).toList())
                .query((row, number) -> new ActorId(row.getObject(1, UUID.class)))
                .list());
    }

    private ActorRow person(ActorId id) {
        ActorRow row = OnBehalf.with(REGISTRY_READ, () -> register.find(id)).orElseThrow(NotFoundException::new);
        if (!row.kind().isPerson()) {
            throw new CampaignRefusal.NoPerson();
        }
        return row;
    }

    /** The station, where people can be entered now; it is neither called off nor moved until that is done. */
    private Station receiving(StationId id) {
        Station station = stations.keep(id.value()).orElseThrow(NotFoundException::new);
        Campaign campaign = campaigns.keep(station.campaign().value()).orElseThrow(NotFoundException::new);
        campaign.open();
        if (!campaign.state().receives()) {
            throw new CampaignRefusal.CaravanNotStarted();
        }
        station.takesPlace(today());
        return station;
    }

    private LocalDate today() {
        return Zone.date(clock.instant());
    }
}
