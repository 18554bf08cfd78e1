package ma.ghorfa.partnership;

import java.util.List;

/** What an amendment says of the parties. */
public record PartyChanges(List<PartyRow> joining, List<PartyRow> leaving) {

    static final PartyChanges NONE = new PartyChanges(List.of(), List.of());

    public boolean isEmpty() {
        return joining.isEmpty() && leaving.isEmpty();
    }
}
