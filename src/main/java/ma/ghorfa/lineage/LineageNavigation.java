package ma.ghorfa.lineage;

/** How other rooms link into this one: addresses, without the leading slash. */
public final class LineageNavigation {

    public static final String THREADS = "lineage";

    private LineageNavigation() {}

    /** The thread of a record. */
    public static String thread(NodeRef record) {
        return THREADS + "/" + record.type() + "/" + record.id();
    }
}
