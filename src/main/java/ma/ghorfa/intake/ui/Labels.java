package ma.ghorfa.intake.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.exchange.CellRef;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.intake.ImportRow;
import ma.ghorfa.intake.ImportState;
import ma.ghorfa.intake.ImportedRow;
import ma.ghorfa.intake.IntakeOffer;
import ma.ghorfa.intake.Outcome;
import ma.ghorfa.intake.Problem;
import ma.ghorfa.ui.Tone;
import org.springframework.stereotype.Component;

/** The words for what the pages of an import show, and its report. */
@Component
class Labels {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private final Texts texts;

    Labels(Texts texts) {
        this.texts = texts;
    }

    /** What is to be said of a row: everything that is wrong with it, then what should be looked at. */
    List<String> sentences(IntakeOffer offer, ImportedRow row, Locale locale) {
        return Stream.concat(row.problems().stream(), row.notes().stream())
                .map(problem -> sentence(offer, problem, locale))
                .toList();
    }

    String sentence(IntakeOffer offer, Problem problem, Locale locale) {
        String sentence = texts.get(
                locale,
                problem.messageKey(),
                problem.args().stream().map(Labels::isolated).toArray());
        return problem.column().isEmpty()
                ? sentence
                : texts.get(locale, "intake.at", texts.get(locale, offer.labelKey(problem.column())), sentence);
    }

    /** What stood in a cell must not turn the sentence around it. */
    private static Object isolated(Object arg) {
        return arg instanceof String text ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : arg;
    }

    String oneLine(IntakeOffer offer, ImportedRow row, Locale locale) {
        return sentences(offer, row, locale).stream().collect(Collectors.joining(" "));
    }

    /** What a column of the file is called; by its letter where it has no name. */
    String header(ImportRow job, int place, Locale locale) {
        String name = job.header().get(place);
        return name.isEmpty() ? texts.get(locale, "intake.column.unnamed", CellRef.letters(place)) : name;
    }

    static Tone tone(ImportState state) {
        return switch (state) {
            case RECEIVED, CHECKED -> Tone.ATTENTION;
            case CHECKING, RUNNING -> Tone.LIVE;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
    }

    static Tone tone(ImportedRow row) {
        if (row.outcome() == Outcome.REJECTED) {
            return Tone.BAD;
        }
        return row.notes().isEmpty() ? Tone.GOOD : Tone.ATTENTION;
    }
}
