package ma.ghorfa.registry;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class RegistryNavigation {

    public static final String REGISTER = "register";

    /** Pages that may be one person's. */
    public static final String DUPLICATES = REGISTER + "/duplicates";

    private RegistryNavigation() {}

    public static String actor(ActorId id) {
        return REGISTER + "/" + id;
    }

    /** Two pages side by side; the first is the one that would stay. */
    public static String compare(ActorId survivor, ActorId merged) {
        return DUPLICATES + "/" + survivor + "/" + merged;
    }
}
