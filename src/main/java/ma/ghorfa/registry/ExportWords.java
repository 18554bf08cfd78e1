package ma.ghorfa.registry;

import ma.ghorfa.journal.TakenWords;

/** What a list of people was searched for when somebody took it out. */
public final class ExportWords {

    private ExportWords() {}

    /** To be followed by what was chosen; a number that was typed is masked, it may be of an identity card. */
    public static TakenWords text(String typed) {
        return new TakenWords().chosen("text", typed.isBlank() ? null : masked(typed));
    }

    private static String masked(String typed) {
        boolean number = typed.codePoints().anyMatch(Character::isDigit);
        return number ? Identifiers.masked(Identifiers.plain(typed)) : typed;
    }
}
