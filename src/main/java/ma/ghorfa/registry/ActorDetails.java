package ma.ghorfa.registry;

/**
 * A page of the register.
 *
 * @param data without the number of the identity card: {@code cin} is masked as in the row
 */
public record ActorDetails(ActorRow row, long version, ActorData data) {}
