package ma.ghorfa.identity;

import java.util.List;
import java.util.UUID;
import ma.ghorfa.base.Bilingual;

/**
 * The members whom accounts may belong to, for the page of an account. Identity asks, the chamber answers; it answers only
 * to who may read the chamber.
 */
public interface MemberDirectory {

    /**
     * A member of the chamber.
     *
     * @param path the address of the member's page, without a leading slash
     */
    record Entry(UUID id, Bilingual name, String path) {}

    /** All members, in office or not, in the order of their seats. */
    List<Entry> members();
}
