package ma.ghorfa.identity;

import java.util.Set;
import ma.ghorfa.base.Bilingual;

/**
 * An account to create.
 *
 * @param username as typed: it is trimmed and made small
 * @param name of the owner, in Arabic and French
 * @param roles codes of roles, at least one
 */
public record NewAccount(String username, Bilingual name, Set<String> roles) {}
