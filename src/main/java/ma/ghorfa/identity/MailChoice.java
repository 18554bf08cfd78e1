package ma.ghorfa.identity;

/**
 * Where mail reaches the owner of an account, and whether they want any.
 *
 * @param own the account's own address; may be empty
 * @param ofMember the address of the member whom the account belongs to, which counts where there is no own one
 */
public record MailChoice(String own, String ofMember, boolean wanted) {}
