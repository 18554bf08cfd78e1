package ma.ghorfa.paging;

import java.util.UUID;

/**
 * Where a row stands in a list: the value that the list is sorted by, and the id that tells rows of one value apart. No
 * two rows share a place.
 *
 * @param value as the database gives it; never null, a list is sorted only by columns that always hold something
 */
public record Place(Object value, UUID id) {}
