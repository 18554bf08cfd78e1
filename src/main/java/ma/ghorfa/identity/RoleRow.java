package ma.ghorfa.identity;

import java.util.Set;
import ma.ghorfa.base.Bilingual;

/**
 * A role and what it permits.
 *
 * @param permissions constants of {@link Permissions}; what this version of the portal does not know is left out
 * @param version for {@link Roles#permit}
 */
public record RoleRow(RoleId id, long version, String code, Bilingual name, Set<String> permissions) {}
