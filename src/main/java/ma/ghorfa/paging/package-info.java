/**
 * Long lists read page by page. A grid asks for rows by their position; a database finds position one million by counting
 * one million rows, which takes seconds. Here a position is turned into a place in the order of the list, and the page is
 * read from that place on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package ma.ghorfa.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
