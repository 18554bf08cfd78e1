package ma.ghorfa.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of a document: runs that may be bold or kept apart from the direction of what surrounds them. It may hold
 * anything that a person typed; control characters are left out when it is set, and a line feed breaks the line.
 */
public record Phrase(List<Run> runs) {

    public static final Phrase EMPTY = new Phrase(List.of());

    /**
     * @param isolated read on its own, so that a name or a title in the other script never reorders the words around it
     */
    public record Run(String text, boolean bold, boolean isolated) {}

    public Phrase {
        runs = List.copyOf(runs);
    }

    public static Phrase of(String text) {
        return EMPTY.and(text);
    }

    public static Phrase bold(String text) {
        return EMPTY.andBold(text);
    }

    public Phrase and(String text) {
        return with(new Run(text, false, false));
    }

    public Phrase andBold(String text) {
        return with(new Run(text, true, false));
    }

    /** Something that was typed elsewhere, such as a name or a title that may be in the other script. */
    public Phrase andIsolated(String text) {
        return with(new Run(text, false, true));
    }

    public Phrase and(Phrase other) {
        var all = new ArrayList<>(runs);
        all.addAll(other.runs);
        return new Phrase(all);
    }

    /** The same text, all of it bold. */
    public Phrase inBold() {
        return new Phrase(runs.stream()
                .map(run -> new Run(run.text(), true, run.isolated()))
                .toList());
    }

    /** The characters alone. */
    public String text() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    public boolean isBlank() {
        return text().isBlank();
    }

    private Phrase with(Run run) {
        var all = new ArrayList<>(runs);
        all.add(run);
        return new Phrase(all);
    }
}
