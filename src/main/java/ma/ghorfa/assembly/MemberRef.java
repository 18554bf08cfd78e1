package ma.ghorfa.assembly;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.MemberId;

/**
 * A member as the record of a session names them: the name is kept as it was on that day.
 *
 * @param number the member's number in the chamber's roll
 */
public record MemberRef(MemberId id, int number, Bilingual name) {}
