package ma.ghorfa.chamber;

/**
 * Somebody's time in a post.
 *
 * @param place which of the post's places, from 1
 * @param member as of the date asked for; a suspended member keeps the post but does not exercise it
 * @param endNote why it ended, in words
 */
public record BureauHolder(
        HolderId id, long version, PostRow post, int place, MemberRow member, DateSpan span, String endNote) {}
