package ma.ghorfa.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of the approval: to whom it was sent, and what came back once it did. */
public record VisaRow(
        SupervisingAuthority authority,
        LocalDate sentOn,
        @Nullable VisaAnswer answer,
        @Nullable LocalDate answeredOn,
        String number,
        String remarks) {}
