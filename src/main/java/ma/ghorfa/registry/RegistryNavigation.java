package ma.ghorfa.registry;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class RegistryNavigation {

    public static final String REGISTER = "register";

    private RegistryNavigation() {}

    public static String actor(ActorId id) {
        return REGISTER + "/" + id;
    }
}
