package ma.ghorfa.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.chamber.ProvinceCode;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A station of a caravan. */
@Entity
@Table(name = "campaign_station")
class Station extends VersionedEntity<Station> {

    static final int MOST_VISITORS = 100_000;
    private static final int PLACE = 200;
    private static final int PERSON = 160;
    private static final int REASON = 1000;

    @Column(name = "campaign_id", updatable = false)
    private UUID campaign;

    @Column(name = "station_on")
    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime from;

    @Column(name = "ends_at")
    private LocalTime until;

    @Column(name = "province_code")
    private String province;

    @Embedded
    @EmbeddedColumnNaming("place_%s")
    private Bilingual place;

    private String responsible;

    @Enumerated(EnumType.STRING)
    private StationState state = StationState.PLANNED;

    @SuppressWarnings("UnusedVariable") // projections read the column, past this class
    private String reason = "";

    @Column(name = "visitors_men")
    private int visitorsMen;

    @Column(name = "visitors_women")
    private int visitorsWomen;

    @ElementCollection
    @CollectionTable(name = "station_benefit", joinColumns = @JoinColumn(name = "station_id"))
    @Column(name = "benefit_id")
    private Set<UUID> explained = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Station() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    Station(CampaignId campaign, StationData data) {
        this.campaign = campaign.value();
        set(data);
    }

    /** Moves it or says who answers for it; the day and the province of one that was held stay as they were. */
    void edit(long editedVersion, StationData data) {
        editedFrom(editedVersion);
        if (state == StationState.CANCELLED) {
            throw new CampaignRefusal.StationCancelled();
        }
        StationData before = data();
        boolean moves = !data.day().equals(before.day()) || !data.province().equals(before.province());
        if (state == StationState.HELD && moves) {
            throw new CampaignRefusal.StationDecided();
        }
        set(data);
    }

    private void set(StationData data) {
        if (!data.from().isBefore(data.until())) {
            throw new InvalidInputException("until", "campaign.hours.order");
        }
        day = data.day();
        from = data.from();
        until = data.until();
        province = data.province().value();
        place = Given.both("place", data.place(), PLACE);
        responsible = Given.line("responsible", data.responsible(), PERSON);
    }

    void hold(long editedVersion, LocalDate today) {
        editedFrom(editedVersion);
        if (state != StationState.PLANNED) {
            throw new CampaignRefusal.StationDecided();
        }
        come(today);
        state = StationState.HELD;
    }

    void cancel(long editedVersion, String why) {
        editedFrom(editedVersion);
        if (state != StationState.PLANNED) {
            throw new CampaignRefusal.StationDecided();
        }
        if (visitorsMen + visitorsWomen > 0) {
            throw new CampaignRefusal.PeopleCame();
        }
        reason = Text.requiredParagraphs("reason", why, REASON);
        state = StationState.CANCELLED;
    }

    void countVisitors(long editedVersion, int men, int women, LocalDate today) {
        editedFrom(editedVersion);
        takesPlace(today);
        visitorsMen = Given.between("men", men, 0, MOST_VISITORS);
        visitorsWomen = Given.between("women", women, 0, MOST_VISITORS);
    }

    void explain(long editedVersion, Set<BenefitId> benefits, LocalDate today) {
        editedFrom(editedVersion);
        takesPlace(today);
        Set<UUID> ids = benefits.stream().map(BenefitId::value).collect(Collectors.toSet());
        explained.retainAll(ids);
        explained.addAll(ids);
    }

    /** Throws unless people can be there: it was not cancelled and its day has come. */
    void takesPlace(LocalDate today) {
        if (state == StationState.CANCELLED) {
            throw new CampaignRefusal.StationCancelled();
        }
        come(today);
    }

    private void come(LocalDate today) {
        if (day.isAfter(today)) {
            throw new CampaignRefusal.StationNotYet(day);
        }
    }

    StationId id() {
        return new StationId(uuid());
    }

    CampaignId campaign() {
        return new CampaignId(campaign);
    }

    LocalDate day() {
        return day;
    }

    StationState state() {
        return state;
    }

    StationData data() {
        return new StationData(day, from, until, new ProvinceCode(province), place, responsible);
    }

    Set<BenefitId> explained() {
        return explained.stream().map(BenefitId::new).collect(Collectors.toSet());
    }
}
