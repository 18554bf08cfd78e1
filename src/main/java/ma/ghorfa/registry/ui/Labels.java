package ma.ghorfa.registry.ui;

import static ma.ghorfa.ui.Words.t;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.registry.ActorCount;
import ma.ghorfa.registry.ActorKind;
import ma.ghorfa.registry.ActorMatch;
import ma.ghorfa.registry.ActorRow;
import ma.ghorfa.registry.HealthCover;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The words for what the screens of the register show. */
final class Labels {

    private Labels() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    static String kind(@Nullable ActorKind kind) {
        return kind == null ? t("ui.all") : t("registry.kind", kind);
    }

    static String area(ma.ghorfa.registry.@Nullable Area area) {
        return area == null ? t("ui.all") : t("registry.area", area);
    }

    static String cover(@Nullable HealthCover cover) {
        return cover == null ? t("ui.all") : t("registry.cover", cover);
    }

    static String count(ActorCount count) {
        return switch (count.precision()) {
            case EXACT -> t("registry.count", count.rows());
            case ABOUT -> t("registry.counted.ABOUT", count.rows());
            case MORE_THAN -> t("registry.counted.MORE_THAN", count.rows());
        };
    }

    static String why(ActorMatch match) {
        return t("registry.why." + match.why(), match.found());
    }

    static Tone tone(ActorRow row) {
        return switch (row.cover()) {
            case RIGHTS_OPEN, AFFILIATED -> Tone.GOOD;
            case NOT_AFFILIATED, RIGHTS_CLOSED -> Tone.ATTENTION;
            case UNKNOWN, EXEMPT -> Tone.NEUTRAL;
        };
    }
}
