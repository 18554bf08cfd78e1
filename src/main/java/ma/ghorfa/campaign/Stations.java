package ma.ghorfa.campaign;

import static ma.ghorfa.identity.Permissions.CAMPAIGN_INTAKE;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_READ;
import static ma.ghorfa.identity.Permissions.CAMPAIGN_WRITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Stored;
import ma.ghorfa.base.Zone;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stations of the caravans: what is planned there, and how it went. Who came is the work of {@link Intake}. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CAMPAIGN_READ + "')")
public class Stations {

    static final String SUBJECT = "campaignStation";

    private final CampaignRecords campaigns;
    private final StationRecords stations;
    private final PresentationRecords presentations;
    private final CampaignReader reader;
    private final Journal journal;
    private final Clock clock;

    Stations(
            CampaignRecords campaigns,
            StationRecords stations,
            PresentationRecords presentations,
            CampaignReader reader,
            Journal journal,
            Clock clock) {
        this.campaigns = campaigns;
        this.stations = stations;
        this.presentations = presentations;
        this.reader = reader;
        this.journal = journal;
        this.clock = clock;
    }

    /** The stations of a campaign in the order in which the caravan comes to them. */
    public List<StationRow> of(CampaignId campaign) {
        return reader.stations(campaign);
    }

    public Optional<StationRow> find(StationId id) {
        return reader.station(id);
    }

    /** All stations of all campaigns that were not cancelled, the latest first. */
    public List<StationPlace> places() {
        return reader.places();
    }

    /** The stations of today where people can be received. */
    public List<StationRow> today() {
        return reader.stationsOn(now()).stream()
                .filter(station -> reader.campaign(station.campaign())
                        .filter(campaign -> campaign.state().receives())
                        .isPresent())
                .toList();
    }

    /** @throws NotFoundException where there is none */
    public StationDetails details(StationId id) {
        Station station = get(id);
        CampaignRow campaign = reader.campaign(station.campaign()).orElseThrow(NotFoundException::new);
        return new StationDetails(
                reader.station(id).orElseThrow(NotFoundException::new),
                campaign,
                presentations.findByStationOrderByIdAsc(id.value()).stream()
                        .map(Presentation::row)
                        .toList(),
                station.explained(),
                campaign.state().receives()
                        && station.state() != StationState.CANCELLED
                        && !station.day().isAfter(now()));
    }

    /** @throws CampaignRefusal.StationOutsideThePeriod the campaign has other days */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public StationId plan(CampaignId campaign, StationData data) {
        planned(campaign, data.day());
        Station station = Stored.now(stations, new Station(campaign, data));
        journal.record(
                "campaign.stationPlanned",
                SUBJECT,
                station.id().value(),
                Map.of("date", data.day().toString()));
        return station.id();
    }

    /** Moves a station, or says who answers for it. */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void edit(StationId id, long version, StationData data) {
        Station station = lock(id);
        if (station.state() == StationState.PLANNED) {
            planned(station.campaign(), data.day());
        } else {
            campaign(station.campaign()).open();
        }
        if (data.day().isAfter(now())) {
            refuseWherePeopleCame(id);
        }
        station.edit(version, data);
        Stored.now(stations, station);
        journal.record(
                "campaign.stationEdited",
                SUBJECT,
                id.value(),
                Map.of("date", data.day().toString()));
    }

    /** Says that it was held. */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void hold(StationId id, long version) {
        Station station = lock(id);
        travelling(station);
        station.hold(version, now());
        Stored.now(stations, station);
        journal.record("campaign.stationHeld", SUBJECT, id.value());
    }

    /** Calls it off; that somebody was there already stands against it. */
    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void cancel(StationId id, long version, String reason) {
        Station station = lock(id);
        campaign(station.campaign()).open();
        refuseWherePeopleCame(id);
        station.cancel(version, reason);
        Stored.now(stations, station);
        journal.record("campaign.stationCancelled", SUBJECT, id.value(), Map.of("reason", reason));
    }

    /** Enters how many came who are not in the register; they are counted and not named. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + CAMPAIGN_WRITE + "', '" + CAMPAIGN_INTAKE + "')")
    public void countVisitors(StationId id, long version, int men, int women) {
        Station station = lock(id);
        travelling(station);
        station.countVisitors(version, men, women, now());
        Stored.now(stations, station);
        journal.record(
                "campaign.visitorsCounted",
                SUBJECT,
                id.value(),
                Map.of("men", Integer.toString(men), "women", Integer.toString(women)));
    }

    /** Enters which benefits of the card were explained there: these and no others. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + CAMPAIGN_WRITE + "', '" + CAMPAIGN_INTAKE + "')")
    public void explain(StationId id, long version, Set<BenefitId> benefits) {
        Station station = lock(id);
        travelling(station);
        station.explain(version, benefits, now());
        Stored.now(stations, station);
        journal.record("campaign.benefitsExplained", SUBJECT, id.value());
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public PresentationId addPresentation(StationId id, PresentationData data) {
        heard(keep(id), data);
        Presentation presentation = Stored.now(presentations, new Presentation(id, data));
        journal.record("campaign.presentationAdded", SUBJECT, id.value());
        return presentation.id();
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void editPresentation(PresentationId id, long version, PresentationData data) {
        Presentation presentation = presentations.findById(id.value()).orElseThrow(NotFoundException::new);
        heard(keep(presentation.station()), data);
        presentation.edit(version, data);
        Stored.now(presentations, presentation);
        journal.record(
                "campaign.presentationEdited", SUBJECT, presentation.station().value());
    }

    @Transactional
    @PreAuthorize("hasRole('" + CAMPAIGN_WRITE + "')")
    public void removePresentation(PresentationId id) {
        Presentation presentation = presentations.findById(id.value()).orElseThrow(NotFoundException::new);
        campaign(keep(presentation.station()).campaign()).open();
        presentations.delete(presentation);
        presentations.flush();
        journal.record(
                "campaign.presentationRemoved", SUBJECT, presentation.station().value());
    }

    /** A presentation can be planned for any station that was not cancelled; listeners can be counted once its day came. */
    private void heard(Station station, PresentationData data) {
        campaign(station.campaign()).open();
        if (station.state() == StationState.CANCELLED) {
            throw new CampaignRefusal.StationCancelled();
        }
        if (data.listeners() != null) {
            station.takesPlace(now());
        }
    }

    private void planned(CampaignId id, LocalDate day) {
        Campaign campaign = campaign(id);
        campaign.open();
        if (!campaign.state().plans()) {
            throw new CampaignRefusal.CaravanIsOver();
        }
        if (!campaign.covers(day)) {
            throw new CampaignRefusal.StationOutsideThePeriod(day);
        }
    }

    /** The campaign is in a state in which people may have come. */
    private void travelling(Station station) {
        Campaign campaign = campaign(station.campaign());
        campaign.open();
        if (!campaign.state().receives()) {
            throw new CampaignRefusal.CaravanNotStarted();
        }
    }

    private void refuseWherePeopleCame(StationId id) {
        StationRow row = reader.station(id).orElseThrow(NotFoundException::new);
        if (row.attended() + row.requests() + row.visitors() > 0) {
            throw new CampaignRefusal.PeopleCame();
        }
    }

    /** As it stays until the transaction ends: neither its days nor its state change meanwhile. */
    private Campaign campaign(CampaignId id) {
        return campaigns.keep(id.value()).orElseThrow(NotFoundException::new);
    }

    /** To change it: nobody is received there meanwhile. Asked before anything else is read, so that all is seen as it is then. */
    private Station lock(StationId id) {
        return stations.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    /** As it stays until the transaction ends: it is neither called off nor moved meanwhile. */
    private Station keep(StationId id) {
        return stations.keep(id.value()).orElseThrow(NotFoundException::new);
    }

    private Station get(StationId id) {
        return stations.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private LocalDate now() {
        return Zone.date(clock.instant());
    }
}
