package ma.ghorfa.reminder;

import ma.ghorfa.identity.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Calendars are read outside the portal, by devices that sign in nowhere: without a session, and told to nobody. */
@Configuration(proxyBeanMethods = false)
class CalendarSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain calendarChain(HttpSecurity http) {
        return PublicPages.chain(http, ReminderNavigation.CALENDAR, "default-src 'none'");
    }
}
