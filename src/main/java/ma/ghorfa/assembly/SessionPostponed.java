package ma.ghorfa.assembly;

import java.time.LocalDate;

/** A session was given a new date before it was held. */
public record SessionPostponed(SessionId session, LocalDate from, LocalDate to) {}
