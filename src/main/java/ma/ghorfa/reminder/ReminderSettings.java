package ma.ghorfa.reminder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reminders go out.
 *
 * @param from whom mail comes from; blank where none is sent
 * @param address of the portal as everybody reaches it, without a path
 * @param feedPerMinute how often one network may read calendars
 */
@ConfigurationProperties("ghorfa.reminders")
record ReminderSettings(
        @DefaultValue("") String from,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("60") int feedPerMinute) {

    /** The whole address of a page. */
    String link(String path) {
        return address.replaceAll("/+$", "") + "/" + path;
    }
}
