package ma.ghorfa.reminder;

import java.security.SecureRandom;
import java.util.Base64;
import ma.ghorfa.base.Sha256;

/** What the address of a calendar has that nobody can guess. It is random enough for a plain digest to keep it. */
record CalendarSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CalendarSecret make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** In hexadecimal digits. */
    String hash() {
        return Sha256.hex(value);
    }

    /** Where the calendar is read, without a leading slash. */
    String path() {
        return ReminderNavigation.CALENDAR.substring(1) + "/" + value + ".ics";
    }

    @Override
    public String toString() {
        return "CalendarSecret[hidden]";
    }
}
