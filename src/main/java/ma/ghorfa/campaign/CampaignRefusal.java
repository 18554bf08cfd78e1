package ma.ghorfa.campaign;

import java.time.LocalDate;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.i18n.Formats;
import org.jspecify.annotations.Nullable;

/** What campaigns refuse, one class for each reason, in the order of a campaign's life. */
public abstract sealed class CampaignRefusal extends DomainException {

    private CampaignRefusal(String key, @Nullable Object... args) {
        super("campaign.refusal." + key, args);
    }

    /** The states follow each other; none is left out and none comes twice. */
    public static final class NotTheNextStep extends CampaignRefusal {
        NotTheNextStep() {
            super("notTheNextStep");
        }
    }

    /** Something that the step needs is not there. */
    public static final class Missing extends CampaignRefusal {

        private final Need.Kind need;

        Missing(Need.Kind need) {
            super("missing." + need);
            this.need = need;
        }

        public Need.Kind need() {
            return need;
        }
    }

    /** A step cannot have been taken before the one it follows. */
    public static final class BeforeTheStepBefore extends CampaignRefusal {
        BeforeTheStepBefore(LocalDate before) {
            super("beforeTheStepBefore", Formats.shortDate(before));
        }
    }

    /** What happened cannot lie in the future. */
    public static final class InTheFuture extends CampaignRefusal {
        InTheFuture() {
            super("inTheFuture");
        }
    }

    /** Nothing of a closed campaign changes. */
    public static final class CampaignIsClosed extends CampaignRefusal {
        CampaignIsClosed() {
            super("closed");
        }
    }

    /** The caravan is over: there are no new stations. */
    public static final class CaravanIsOver extends CampaignRefusal {
        CaravanIsOver() {
            super("caravanIsOver");
        }
    }

    /** The caravan has not started: nobody can have come yet. */
    public static final class CaravanNotStarted extends CampaignRefusal {
        CaravanNotStarted() {
            super("caravanNotStarted");
        }
    }

    /** A station lies outside the days of its campaign. */
    public static final class StationOutsideThePeriod extends CampaignRefusal {
        StationOutsideThePeriod(LocalDate day) {
            super("stationOutsideThePeriod", Formats.shortDate(day));
        }
    }

    /** The day of the station has not come. */
    public static final class StationNotYet extends CampaignRefusal {
        StationNotYet(LocalDate day) {
            super("stationNotYet", Formats.shortDate(day));
        }
    }

    /** The station was cancelled. */
    public static final class StationCancelled extends CampaignRefusal {
        StationCancelled() {
            super("stationCancelled");
        }
    }

    /** What became of the station is settled. */
    public static final class StationDecided extends CampaignRefusal {
        StationDecided() {
            super("stationDecided");
        }
    }

    /** People came: the station took place and cannot be called off. */
    public static final class PeopleCame extends CampaignRefusal {
        PeopleCame() {
            super("peopleCame");
        }
    }

    /** Cooperatives and companies do not attend and carry no card; the people who work in them do. */
    public static final class NoPerson extends CampaignRefusal {
        NoPerson() {
            super("noPerson");
        }
    }

    /** Who asked for a card at the station was there. */
    public static final class AskedForACard extends CampaignRefusal {
        AskedForACard() {
            super("askedForACard");
        }
    }
}
