/**
 * The least that a list, a search and a save can be with Vaadin: a field, a grid, a form, a statement each, no rights, no
 * rooms. It is the measure of what everything else of the portal costs, and stands outside of the portal's packages, which
 * would take it for a view of theirs.
 */
@NullMarked
package bench.minimal;

import org.jspecify.annotations.NullMarked;
