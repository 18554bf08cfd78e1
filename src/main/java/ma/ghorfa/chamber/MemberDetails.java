package ma.ghorfa.chamber;

/**
 * A member's page: the row as of a date, what was entered, and the version to edit from.
 *
 * @param withContact whether the reader may know how the member is reached; where not, telephone, e-mail and address are
 *     empty in {@code data} and stay as they are when it is stored
 */
public record MemberDetails(MemberRow row, long version, MemberData data, boolean withContact) {

    public MemberId id() {
        return row.id();
    }
}
