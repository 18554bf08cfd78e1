package ma.ghorfa.partnership;

/**
 * A clause of the library.
 *
 * @param wording counted from 1, raised with every change of its title or body
 * @param withdrawn no longer offered
 * @param searchKey code, titles and bodies in the form in which they are searched
 */
public record ClauseTemplateRow(
        ClauseTemplateId id, long version, ClauseTemplateData data, int wording, boolean withdrawn, String searchKey) {}
