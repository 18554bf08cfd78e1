package ma.ghorfa.partnership;

import java.time.LocalDate;

/** An agreement or an amendment on its way to the signature, and since when it stands where it stands. */
public record WaitingRow(AgreementRow row, LocalDate since, long days) {}
