package bench.minimal;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/** The server of {@link MinimalView}, on the tables of the portal. */
@SpringBootApplication(
        exclude = {
            DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class
        })
public class MinimalApplication {

    @SuppressWarnings("SystemOut") // who started it waits for the address
    public static void main(String[] args) {
        var context = SpringApplication.run(MinimalApplication.class, args);
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(
                    "Ghorfa runs on http://localhost:" + web.getWebServer().getPort());
        }
    }

    /** Nothing is translated; Vaadin's own provider would trip over the texts of the portal on the class path. */
    @Bean
    I18NProvider noTexts() {
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return List.of(Locale.ENGLISH);
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... parameters) {
                return key;
            }
        };
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::permitAll))
                .build();
    }
}
