package ma.ghorfa.registry;

/**
 * A page of the register.
 *
 * @param data without the number of the identity card: {@code cin} is masked as in the row
 * @param hasPhoto whether there is a photo, see {@link Photos}
 */
public record ActorDetails(ActorRow row, long version, ActorData data, boolean hasPhoto) {}
