package ma.ghorfa.intake;

import java.util.List;

/**
 * Something to be said about a row, as the key of a sentence, so that everybody reads it in their language.
 *
 * @param column the column's name; empty where the row as a whole is meant
 * @param args texts and numbers
 */
public record Problem(String column, String messageKey, List<Object> args) {}
