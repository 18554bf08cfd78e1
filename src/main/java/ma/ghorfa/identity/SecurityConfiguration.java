package ma.ghorfa.identity;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import ma.ghorfa.journal.Journal;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.ClassUtils;

/**
 * The way in and what every answer carries. Views say who may open them, services say who may call them; this guards
 * everything that is neither.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableJpaAuditing
@EnableScheduling
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    private static final SecurityContextHolderStrategy CONTEXTS = new VaadinAwareSecurityContextHolderStrategy();

    /** The page to sign in on, and, apart from it, the address that its form is sent to: only the page needs no token. */
    static final String SIGN_IN_PAGE = "/sign-in";

    static final String SIGN_IN_PROCESSING = "/signin";

    /** Plain files that the sign-in page needs as well. */
    private static final String[] PUBLIC_FILES = {"/styles/**", "/images/**", "/fonts/**", "/widgets/**"};

    private static final String[] VAADIN_FILES = {"/VAADIN/build/**", "/VAADIN/static/**", "/aura/**"};

    /** Only the Maven profile {@code dev} puts Vaadin's tools on the class path; they write scripts of their own. */
    private static final String DEVELOPMENT_TOOLS = "com.vaadin.base.devserver.startup.DevModeStartupListener";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SessionGuard guard, LogoutHandler signedOut) {
        boolean production = !ClassUtils.isPresent(DEVELOPMENT_TOOLS, SecurityConfiguration.class.getClassLoader());
        http.authorizeHttpRequests(requests -> requests
                // What was refused or failed already: its answer keeps its status and says nothing.
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PUBLIC_FILES)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll());
        // The page is named here as well: Vaadin names it later, when Spring has already decided where to lead
        // browsers.
        http.formLogin(form -> form.loginPage(SIGN_IN_PAGE)
                .loginProcessingUrl(SIGN_IN_PROCESSING)
                .failureHandler(refusal()));
        http.logout(logout -> logout.addLogoutHandler(signedOut));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(SecurityConfiguration::denied));
        http.headers(headers -> headers(headers, production));
        http.addFilterAfter(guard, SecurityContextHolderFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN_PAGE, SIGN_IN_PAGE)
                // An address that does not exist is the shell's to answer, for whoever is signed in.
                .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean production) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher files =
                new OrRequestMatcher(Stream.concat(Arrays.stream(PUBLIC_FILES), Arrays.stream(VAADIN_FILES))
                        .<RequestMatcher>map(paths::matcher)
                        .toList());
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                // Whoever serves plain files says how long they keep; everything else is for one reader, once.
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(files), new CacheControlHeadersWriter()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .addHeaderWriter(new ContentSecurityPolicy(production))
                .addObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    /** Vaadin answers behind a forward, where Tomcat 11 never calls back the writer (spring-security 19457). */
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    /** The same page for whatever was wrong; another sentence only for those who tried too often. */
    private static AuthenticationFailureHandler refusal() {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException why) ->
                response.sendRedirect(request.getContextPath()
                        + SIGN_IN_PAGE
                        + (why instanceof LockedException ? "?wait" : "?refused"));
    }

    /** A sign-in page that stood open until its session ended has no valid token any more: it begins again. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && SIGN_IN_PROCESSING.equals(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + SIGN_IN_PAGE + "?again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }

    @Bean
    SessionGuard sessionGuard(
            Standings standings,
            SecurityContextRepository contexts,
            SignInSettings settings,
            Journal journal,
            Clock clock) {
        return new SessionGuard(standings, contexts, settings, journal, clock);
    }

    /** Spring Boot would run the guard for every request on its own, outside the security chain. */
    @Bean
    FilterRegistrationBean<SessionGuard> guardOnlyInTheChain(SessionGuard guard) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * Where the security context of a thread is kept: in one place for the whole JVM. As a bean of its own each Spring
     * context of a test run would keep it elsewhere than {@code SecurityContextHolder}, which knows the youngest only.
     */
    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return CONTEXTS;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    LogoutHandler signedOut(Journal journal) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
                journal.recordAs(account.username(), "identity.signedOut", Map.of());
            }
        };
    }

    @Bean
    PasswordEncoder passwordEncoder(SignInSettings settings) {
        return new DelegatingPasswordEncoder(
                LongPasswordEncoder.ID,
                Map.of(
                        LongPasswordEncoder.ID,
                        new LongPasswordEncoder(settings.strength()),
                        "bcrypt",
                        new BCryptPasswordEncoder(settings.strength())));
    }

    /** Defines the nonces after all other beans, see {@link ContentSecurityPolicy.Nonces}. */
    @Bean
    static BeanDefinitionRegistryPostProcessor noncesLast() {
        return registry -> registry.registerBeanDefinition(
                "contentSecurityPolicyNonces",
                BeanDefinitionBuilder.rootBeanDefinition(
                                VaadinServiceInitListener.class, ContentSecurityPolicy.Nonces::new)
                        .getBeanDefinition());
    }
}
