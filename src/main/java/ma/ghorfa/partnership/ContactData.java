package ma.ghorfa.partnership;

/**
 * Somebody who speaks for a partner.
 *
 * @param post what they are there
 */
public record ContactData(String name, String post, String phone, String email) {}
