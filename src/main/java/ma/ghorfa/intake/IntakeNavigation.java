package ma.ghorfa.intake;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class IntakeNavigation {

    public static final String IMPORTS = "imports";

    private IntakeNavigation() {}

    /** Where a table of that kind is brought in. */
    public static String bring(String intake) {
        return IMPORTS + "/new/" + intake;
    }

    public static String of(ImportId id) {
        return IMPORTS + "/" + id;
    }
}
