package ma.ghorfa.partnership;

import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.ApplicationContext;

/** What the benchmark has to know of the agreements from within: it fills the tables itself, and wants lists cold again. */
@NullMarked
public final class AgreementsInside {

    private AgreementsInside() {}

    public static UUID newId() {
        return AgreementWriter.newId();
    }

    /** Writes the words of all agreements and partners that have none, as a start does. */
    public static void writeWords(ApplicationContext application) {
        application.getBean(AgreementWords.class).complete();
    }

    /** What was remembered of lists is remembered no more, as after an entry. */
    public static void forget(ApplicationContext application) {
        application.getBean(AgreementLists.class).changed();
    }
}
