package ma.ghorfa.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Text;
import ma.ghorfa.journal.Journal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles and what they permit. A change holds from the next request of everybody who has the role. */
@Service
@PreAuthorize("hasRole('" + Permissions.ACCOUNT_READ + "')")
@Transactional(readOnly = true)
public class Roles {

    private static final String WRITE = "hasRole('" + Permissions.ACCOUNT_WRITE + "')";
    private static final String SUBJECT = "role";
    private static final int NAME_MAX = 120;
    private static final short AFTER_ALL_OTHERS = 1000;

    private final RoleRepository roles;
    private final Administrators administrators;
    private final Standings standings;
    private final Journal journal;

    Roles(RoleRepository roles, Administrators administrators, Standings standings, Journal journal) {
        this.roles = roles;
        this.administrators = administrators;
        this.standings = standings;
        this.journal = journal;
    }

    /** All roles, in the order in which a chamber thinks of them. */
    public List<RoleRow> list() {
        Set<String> known = Set.copyOf(Permissions.all());
        return roles.findAllByOrderByPositionAscCodeAsc().stream()
                .map(role -> new RoleRow(
                        role.id(),
                        role.version(),
                        role.code(),
                        role.name(),
                        role.permissions().stream().filter(known::contains).collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    /** Creates a role that permits nothing yet. */
    @PreAuthorize(WRITE)
    @Transactional
    public RoleId create(Bilingual name) {
        String code = "ROLE_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Role role = roles.save(new Role(code, name(name), AFTER_ALL_OTHERS));
        journal.record("identity.roleCreated", SUBJECT, role.id().value(), Map.of("role", code));
        return role.id();
    }

    /** @throws ma.ghorfa.base.ConflictException somebody else changed the role since the version that was edited */
    @PreAuthorize(WRITE)
    @Transactional
    public void rename(RoleId id, long editedVersion, Bilingual name) {
        Role role = find(id);
        role.rename(editedVersion, name(name));
        roles.saveAndFlush(role);
        journal.record("identity.roleRenamed", SUBJECT, id.value(), Map.of("role", role.code()));
    }

    /**
     * Lets each of these roles do what is wanted and nothing else, all together or not at all.
     *
     * @throws LastAdministratorException nobody could manage accounts any more
     * @throws ma.ghorfa.base.ConflictException somebody else changed a role since the version that was edited
     */
    @PreAuthorize(WRITE)
    @Transactional
    public void permit(List<RolePermissions> wanted) {
        administrators.keepOne(() -> {
            wanted.forEach(this::permit);
            roles.flush();
        });
        standings.forgetAfterCommit();
    }

    private void permit(RolePermissions wanted) {
        if (!Permissions.all().containsAll(wanted.permissions())) {
            throw new IllegalArgumentException("Not all of these are permissions: " + wanted.permissions());
        }
        Role role = find(wanted.role());
        Set<String> before = role.permissions();
        role.permit(wanted.editedVersion(), wanted.permissions());
        roles.save(role);
        Set<String> after = role.permissions();
        journal.record(
                "identity.rolePermitted",
                SUBJECT,
                role.id().value(),
                Map.of("role", role.code(), "added", without(after, before), "removed", without(before, after)));
    }

    private static String without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return String.join(", ", rest);
    }

    private Role find(RoleId id) {
        return roles.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static Bilingual name(Bilingual typed) {
        return new Bilingual(Text.required("name", typed.ar(), NAME_MAX), Text.required("name", typed.fr(), NAME_MAX));
    }
}
