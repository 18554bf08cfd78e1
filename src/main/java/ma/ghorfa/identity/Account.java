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
import java.util.UUID;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.VersionedEntity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come in. The username never changes, because the history and the journal name people by it; an
 * account is never deleted but disabled, for the same reason. The password lies apart, in {@link Credential}.
 */
@Entity
@Table(name = "account")
class Account extends VersionedEntity<Account> {

    @Column(updatable = false)
    private String username;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    private Bilingual name;

    private @Nullable UUID memberId;

    private boolean enabled;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_code")
    private Set<String> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String username, Bilingual name, Set<String> roles) {
        this.username = username;
        this.name = name;
        this.enabled = true;
        this.roles.addAll(roles);
    }

    AccountId id() {
        return new AccountId(uuid());
    }

    String username() {
        return username;
    }

    Bilingual name() {
        return name;
    }

    @Nullable
    UUID memberId() {
        return memberId;
    }

    boolean enabled() {
        return enabled;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    void rename(long editedVersion, Bilingual newName) {
        editedFrom(editedVersion);
        this.name = newName;
    }

    /** Replaces the roles; the set itself is kept, so that only what changed is written. */
    void assign(long editedVersion, Set<String> newRoles) {
        editedFrom(editedVersion);
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void link(@Nullable UUID member) {
        this.memberId = member;
    }

    void disable() {
        this.enabled = false;
    }

    void enable() {
        this.enabled = true;
    }
}
