package ma.ghorfa.intake;

import java.util.List;

/**
 * A kind of table that a room takes in. The room says which columns there are and what becomes of a row; uploading,
 * recognising columns, preview, running, resuming, cancelling and the report are done here.
 *
 * @param <T> what the room makes of a row
 */
public interface Intake<T> {

    /** A stable code such as {@code craft-actors}; imports and addresses carry it. */
    String name();

    /** The permission that is needed besides {@code TABLE_IMPORT}: that of writing such rows one by one. */
    String permission();

    /** The key of what is taken in, as the title of the page. */
    String titleKey();

    /** The address of the list that the rows end up in, without the leading slash. */
    String path();

    List<IntakeColumn> columns();

    /** Called once for each pass over a file, and again where a run resumes. */
    IntakePass<T> begin();
}
