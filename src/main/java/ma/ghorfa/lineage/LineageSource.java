package ma.ghorfa.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a room implements, as a Spring bean, whose records follow from others or cause them. It is asked for many records at
 * once and answers with as many statements whether it is asked for one or for a thousand; {@link Relations} helps with that.
 *
 * <p>A room that joins names its types, describes its records, gives the pairs that its own tables know (to records of other
 * rooms too, by their type and id), and puts a {@link ThreadLink} on its pages. Nothing is changed here.
 */
public interface LineageSource {

    /** The types of records that this room describes; no other room describes them. */
    Set<String> types();

    /**
     * The records of the room's own types that exist and that the reader may read. What is left out is not shown and nothing
     * beyond it is reached through it: a reader does not learn that it exists.
     */
    Map<NodeRef, Node> describe(Collection<NodeRef> records);

    /** What these records, of whatever room, follow from. Who may not read one of the two is not shown the pair. */
    List<Edge> causes(Collection<NodeRef> of);

    /** What follows from these records, of whatever room. */
    List<Edge> effects(Collection<NodeRef> of);

    /**
     * The newest of the room's records that stand and that a reader may mean, for a link by hand; they are described
     * afterwards.
     *
     * @param limit of each type
     */
    default List<NodeRef> find(String typed, int limit) {
        return List.of();
    }
}
