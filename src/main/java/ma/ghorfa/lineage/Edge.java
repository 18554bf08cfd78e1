package ma.ghorfa.lineage;

/**
 * A record that another one follows from.
 *
 * @param words the key of a word or two for how, a noun that is read in either direction
 */
public record Edge(NodeRef cause, NodeRef effect, String words) {}
