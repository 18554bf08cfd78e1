package ma.ghorfa.budget;

import java.util.UUID;

/**
 * The record that raised a commitment, such as a purchase order or the tranche of an agreement; it raises one at most.
 *
 * @param type lower case letters and hyphens, 40 at most
 */
public record ActOrigin(String type, UUID id) {}
