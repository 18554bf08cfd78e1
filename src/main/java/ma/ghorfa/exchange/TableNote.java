package ma.ghorfa.exchange;

import java.util.List;

/**
 * Something that the reader of a file should know although the file is read: a hidden sheet, merged cells, formulas.
 *
 * @param messageKey the key of the sentence
 * @param args what fills its placeholders
 */
public record TableNote(String messageKey, List<Object> args) {

    static TableNote of(String messageKey, Object... args) {
        return new TableNote(messageKey, List.of(args));
    }
}
