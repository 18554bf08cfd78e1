/**
 * Reminds people of what falls due. What that is the rooms say through {@link ma.ghorfa.reminder.DueDates}, as it stands at
 * that moment; this room fires each reminder once, shows it, mails it, and offers the days to the calendars of people's own
 * devices.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "i18n", "ui", "identity", "journal"})
package ma.ghorfa.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
