package ma.ghorfa.lineage;

/**
 * A way in which records of one type lead to records of another.
 *
 * @param words the key of a word or two for it
 * @param pairs a query of two columns, {@code cause} and {@code effect}, that can use an index on either
 */
public record Relation(String causeType, String effectType, String words, String pairs) {}
