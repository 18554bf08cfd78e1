package ma.ghorfa.ui;

import java.util.UUID;

/**
 * A filter of a list under a name.
 *
 * @param owner the username of the account that saved it
 * @param query what stands behind the question mark of the list's address, encoded
 * @param shared whether everybody who may open the list is offered it
 */
public record SavedFilter(UUID id, String owner, String name, String query, boolean shared) {}
