package ma.ghorfa.identity;

/** How other rooms link to an account. */
public final class AccountsNavigation {

    /** The address of the list of accounts. */
    public static final String LIST = "accounts";

    private AccountsNavigation() {}

    /** The address of an account's page, without a leading slash. */
    public static String account(AccountId id) {
        return LIST + "/" + id;
    }
}
