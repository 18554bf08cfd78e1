package ma.ghorfa.card;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class CardNavigation {

    public static final String CARDS = "cards";

    private CardNavigation() {}

    public static String request(CardRequestId id) {
        return CARDS + "/" + id;
    }

    /** The list of what was taken at an origin. */
    public static String origin(String origin) {
        return CARDS + "?origin=" + java.net.URLEncoder.encode(origin, java.nio.charset.StandardCharsets.UTF_8);
    }
}
