package ma.ghorfa.campaign.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.BenefitKind;
import ma.ghorfa.campaign.CampaignRow;
import ma.ghorfa.campaign.CampaignState;
import ma.ghorfa.campaign.StationData;
import ma.ghorfa.campaign.StationRow;
import ma.ghorfa.campaign.StationState;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.registry.Area;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The words for what the screens of campaigns show. */
final class Labels {

    private static final int WHOLE_IN_TENTHS = 1000;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Labels() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    /** The same name in the other script; empty where it is not known. */
    static String otherScript(Bilingual name) {
        return name.ar().equals(in(name)) ? name.fr() : name.ar();
    }

    static String state(@Nullable CampaignState state) {
        return state == null ? t("ui.all") : t("campaign.state", state);
    }

    static Tone tone(CampaignRow row) {
        return switch (row.state()) {
            case PLANNED -> Tone.NEUTRAL;
            case ANNOUNCED -> Tone.INFO;
            case CARAVAN, INTAKE -> Tone.LIVE;
            case CLOSED -> Tone.GOOD;
        };
    }

    static String state(StationState state) {
        return t("campaign.stationState", state);
    }

    static Tone tone(StationRow row) {
        return switch (row.state()) {
            case PLANNED -> Tone.INFO;
            case HELD -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
    }

    static String kind(@Nullable BenefitKind kind) {
        return kind == null ? t("ui.all") : t("campaign.benefitKind", kind);
    }

    static String sex(@Nullable Sex sex) {
        return sex == null ? t("ui.all") : t("chamber.sex", sex);
    }

    static String area(@Nullable Area area) {
        return area == null ? t("ui.all") : t("registry.area", area);
    }

    static String date(LocalDate day) {
        return Formats.date(day, Words.locale());
    }

    static String period(CampaignRow row) {
        return t("campaign.period", date(row.from()), date(row.until()));
    }

    static String hours(StationData data) {
        return t("campaign.hours", Formats.time(data.from()), Formats.time(data.until()));
    }

    /** A part of a whole, in per cent with one decimal; a dash where the whole is nothing. */
    static String rate(long part, long whole) {
        if (whole == 0) {
            return "—";
        }
        long tenths = (part * WHOLE_IN_TENTHS + whole / 2) / whole;
        return tenths / 10 + "," + tenths % 10 + NO_BREAK_SPACE + "%";
    }
}
