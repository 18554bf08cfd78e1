package ma.ghorfa.assembly;

/** A way to reach a member. Which ones may be used is the statutory rule {@code convocation.channels}. */
public enum Channel {
    REGISTERED_POST,
    BAILIFF,
    HAND_DELIVERY,
    EMAIL,
    PORTAL,
    /** Reminds, and proves nothing. */
    SMS;

    /** Only a channel that can prove receipt convokes (law 18-09, art. 16, as quoted by the press). */
    public boolean proves() {
        return this != SMS;
    }
}
