package ma.ghorfa.card.ui;

import static ma.ghorfa.ui.Words.t;

import java.time.LocalDate;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.card.CardChannel;
import ma.ghorfa.card.CardRequestKind;
import ma.ghorfa.card.CardRow;
import ma.ghorfa.card.CardStage;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.ui.StatusBadge;
import ma.ghorfa.ui.Tone;
import ma.ghorfa.ui.Words;
import org.jspecify.annotations.Nullable;

/** The words for what the screens of cards show. */
final class Labels {

    private Labels() {}

    static String in(Bilingual text) {
        return text.in(Words.locale());
    }

    static String stage(@Nullable CardStage stage) {
        return stage == null ? "" : t("card.stage", stage);
    }

    static String channel(@Nullable CardChannel channel) {
        return channel == null ? "" : t("card.channel", channel);
    }

    /** Of none, what follows from the card before. */
    static String kind(@Nullable CardRequestKind kind) {
        return kind == null ? t("card.field.kind.found") : t("card.kind", kind);
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "" : Formats.date(date, Words.locale());
    }

    static StatusBadge badge(CardRow row) {
        return new StatusBadge(stage(row.stage()), tone(row));
    }

    static Tone tone(CardRow row) {
        return switch (row.stage()) {
            case RECEIVED, RNA_CHECK, SENT_TO_ISSUER, PRINTED -> Tone.INFO;
            case DATA_CORRECTION, AT_CHAMBER, EXPIRED -> Tone.ATTENTION;
            case VALID -> Tone.GOOD;
            case LOST, STOLEN, REVOKED -> Tone.BAD;
            case REPLACED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
