package ma.ghorfa.exchange;

/**
 * What became of an export.
 *
 * @param rows rows written, headers not counted
 * @param sheets sheets written; more than one where a single sheet could not hold the rows; 1 for CSV
 * @param shortened texts that were longer than a cell of Excel may be and end in an ellipsis now
 * @param replaced texts in which half a surrogate pair, which CSV cannot hold, became the replacement character
 */
public record TableWritten(long rows, int sheets, long shortened, long replaced) {}
