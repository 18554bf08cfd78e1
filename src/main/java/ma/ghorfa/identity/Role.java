package ma.ghorfa.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;

/** A group of permissions with a name that people in the chamber recognise. */
@Entity
@Table(name = "role")
class Role extends VersionedEntity<Role> {

    @Column(updatable = false)
    private String code;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    private Bilingual name;

    private short position;

    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    Role(String code, Bilingual name, short position) {
        this.code = code;
        this.name = name;
        this.position = position;
    }

    RoleId id() {
        return new RoleId(uuid());
    }

    String code() {
        return code;
    }

    Bilingual name() {
        return name;
    }

    short position() {
        return position;
    }

    Set<String> permissions() {
        return Set.copyOf(permissions);
    }

    /** Replaces the permissions; those that this version of the portal does not know stay as they are. */
    void permit(long editedVersion, Set<String> newPermissions) {
        editedFrom(editedVersion);
        Set<String> known = Set.copyOf(Permissions.all());
        permissions.removeIf(held -> known.contains(held) && !newPermissions.contains(held));
        permissions.addAll(newPermissions);
    }

    void rename(long editedVersion, Bilingual newName) {
        editedFrom(editedVersion);
        this.name = newName;
    }
}
