package ma.ghorfa.campaign;

import java.time.LocalDate;

/** A step that was taken: the state it led to, the day, and what is said of it. */
public record StepRow(CampaignState state, LocalDate on, String note) {}
