package ma.ghorfa.registry;

import ma.ghorfa.intake.IntakeNavigation;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class RegistryNavigation {

    public static final String REGISTER = "register";

    /** Pages that may be one person's. */
    public static final String DUPLICATES = "duplicates";

    /** The name of the intake that extracts of the national register go through. */
    public static final String IMPORTED = ActorIntake.NAME;

    /** Where such an extract is brought in. */
    public static final String IMPORT = IntakeNavigation.bring(IMPORTED);

    private RegistryNavigation() {}

    public static String actor(ActorId id) {
        return REGISTER + "/" + id;
    }

    /** Two pages side by side; the first is the one that would stay. */
    public static String compare(ActorId survivor, ActorId merged) {
        return DUPLICATES + "/" + survivor + "/" + merged;
    }
}
