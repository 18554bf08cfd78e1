package ma.ghorfa.card;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

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

    /** Before the portal's own chain, which is for every address. */
    @Bean
    @Order(1)
    SecurityFilterChain verificationChain(HttpSecurity http) {
        http.securityMatcher(Verifications.PATH, Verifications.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")));
        return http.build();
    }
}
