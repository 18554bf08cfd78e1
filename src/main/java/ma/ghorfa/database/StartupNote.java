package ma.ghorfa.database;

import java.util.List;

/**
 * Lines that a room wants on the console when the portal has started, such as the demo accounts or a set-up code. Beans
 * of this type are read in the order of Spring's {@code @Order}, after everything else of the start has happened.
 */
@FunctionalInterface
public interface StartupNote {

    /** The lines as they are printed, without indentation; none when there is nothing to say this time. */
    List<String> lines();
}
