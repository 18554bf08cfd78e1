package ma.ghorfa.chamber;

/**
 * A member's page: the row as of a date, what was entered, and the version to edit from.
 */
public record MemberDetails(MemberRow row, long version, MemberData data) {

    public MemberId id() {
        return row.id();
    }
}
