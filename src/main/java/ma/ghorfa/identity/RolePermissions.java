package ma.ghorfa.identity;

import java.util.Set;

/**
 * What a role shall permit.
 *
 * @param editedVersion of the role, as it was read
 * @param permissions constants of {@link Permissions}
 */
public record RolePermissions(RoleId role, long editedVersion, Set<String> permissions) {
    public RolePermissions {
        permissions = Set.copyOf(permissions);
    }
}
