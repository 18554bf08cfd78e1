package ma.ghorfa.card;

import ma.ghorfa.identity.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The page that verifies cards stands outside the portal: it knows no session, runs no script, and its address, which holds
 * the code of a card, is told to nobody and kept by nobody.
 */
@Configuration(proxyBeanMethods = false)
class VerificationSecurity {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    @Bean
    @Order(1)
    SecurityFilterChain verificationChain(HttpSecurity http) {
        return PublicPages.chain(http, Verifications.PATH, POLICY);
    }
}
