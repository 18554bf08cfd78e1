package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.ghorfa.testing.GhorfaHttpTest;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Every page and every public method of every service, times every role. What is expected is read from the rule that
 * stands in the code and the permissions that the role has in the database; what happens is asked of the beans as they
 * run. A page or a method without a rule fails, and so does a rule whose meaning this cannot check. A new room is covered
 * without touching this test.
 */
@GhorfaHttpTest
class AccessMatrixTests {

    private static final String ANONYMOUS = "(nobody)";
    private static final String NO_ROLE = "(must choose a password)";

    /** Somebody, and what they should be able to do. */
    private record Visitor(Authentication authentication, boolean signedIn, Set<String> permissions) {}

    @LocalServerPort
    private int port;

    private final ApplicationContext context;
    private final ServletContext servlets;
    private final NavigationAccessControl navigation;
    private final Standings standings;
    private final JdbcClient jdbc;

    @Autowired
    AccessMatrixTests(
            ApplicationContext context,
            ServletContext servlets,
            NavigationAccessControl navigation,
            Standings standings,
            JdbcClient jdbc) {
        this.context = context;
        this.servlets = servlets;
        this.navigation = navigation;
        this.standings = standings;
        this.jdbc = jdbc;
    }

    // ---- Who comes ----

    /** One visitor for each role, signed in as the demo's account of that role is; and two without any right. */
    private Map<String, Visitor> visitors() {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put(
                ANONYMOUS,
                new Visitor(
                        new AnonymousAuthenticationToken(
                                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
                        false,
                        Set.of()));
        roles().forEach((role, permissions) -> {
            Standing standing = standings.read(accountOf(role)).orElseThrow();
            visitors.put(
                    role,
                    new Visitor(SignedInAccount.authenticate(standing, java.time.Instant.EPOCH), true, permissions));
        });
        Standing member = standings.read(accountOf("MEMBER")).orElseThrow();
        visitors.put(
                NO_ROLE,
                new Visitor(
                        SignedInAccount.authenticate(
                                new Standing(
                                        member.id(),
                                        member.username(),
                                        member.name(),
                                        Optional.empty(),
                                        true,
                                        1,
                                        true,
                                        Set.of(),
                                        Optional.empty(),
                                        Optional.empty()),
                                java.time.Instant.EPOCH),
                        true,
                        Set.of()));
        return visitors;
    }

    private Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        jdbc.sql("select r.code, p.permission from role r join role_permission p on p.role_id = r.id"
                        + " where r.position < 1000 order by r.position, p.permission")
                .query((row, index) -> roles.computeIfAbsent(row.getString("code"), code -> new TreeSet<>())
                        .add(row.getString("permission")))
                .list();
        return roles;
    }

    private String accountOf(String role) {
        return jdbc.sql("""
                select min(a.username) from account a join account_role ar on ar.account_id = a.id
                 where ar.role_code = :role and a.username not like 't-%'
                   and (select count(*) from account_role other where other.account_id = a.id) = 1
                """).param("role", role).query(String.class).single();
    }

    private static <T> T as(Visitor visitor, java.util.function.Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(visitor.authentication());
        SecurityContextHolder.setContext(theirs);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    // ---- Services ----

    @TestFactory
    Stream<DynamicTest> everyMethodOfEveryServiceLetsInWhomItsRuleSays() {
        Map<String, Visitor> visitors = visitors();
        List<DynamicTest> tests = new ArrayList<>();
        services().forEach((name, bean) -> methods(AopUtils.getTargetClass(bean))
                .forEach(method -> tests.add(DynamicTest.dynamicTest(
                        AopUtils.getTargetClass(bean).getSimpleName() + "." + method.getName() + "/"
                                + method.getParameterCount(),
                        () -> checkMethod(bean, method, visitors)))));
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private Map<String, Object> services() {
        Map<String, Object> services = new TreeMap<>();
        context.getBeansWithAnnotation(Service.class).forEach((name, bean) -> {
            if (AopUtils.getTargetClass(bean).getName().startsWith("ma.ghorfa.")) {
                services.put(name, bean);
            }
        });
        return services;
    }

    /** What other rooms can call: public methods, those of our superclasses included. */
    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("ma.ghorfa."))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static void checkMethod(Object bean, Method method, Map<String, Visitor> visitors) {
        String rule = rule(method, AopUtils.getTargetClass(bean));
        assertThat(bean).as("nothing guards %s: it is not proxied", method).isInstanceOf(Advised.class);
        List<MethodInterceptor> guards = guards((Advised) bean, method);
        assertThat(guards).as("guards of %s", method).isNotEmpty();
        Map<String, Boolean> expected = new LinkedHashMap<>();
        Map<String, Boolean> actual = new LinkedHashMap<>();
        visitors.forEach((name, visitor) -> {
            expected.put(name, AccessRule.lets(rule, visitor.signedIn(), visitor.permissions()));
            actual.put(name, as(visitor, () -> isLetIn(guards, bean, method)));
        });
        assertThat(actual).as("%s with the rule %s", method, rule).isEqualTo(expected);
        // A rule that asks for anything at all keeps those out who are nobody or may nothing yet.
        if (rule.contains("hasRole") || rule.contains("hasAnyRole")) {
            assertThat(actual).containsEntry(ANONYMOUS, false).containsEntry(NO_ROLE, false);
        }
    }

    private static String rule(Method method, Class<?> type) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        PreAuthorize rule = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
        assertThat(rule)
                .as("%s has no rule: say with @PreAuthorize who may call it", method)
                .isNotNull();
        return Objects.requireNonNull(rule).value();
    }

    private static List<MethodInterceptor> guards(Advised bean, Method method) {
        return Arrays.stream(bean.getAdvisors())
                .filter(advisor -> advisor.getAdvice() instanceof AuthorizationAdvisor)
                .filter(advisor -> advisor instanceof PointcutAdvisor guard
                        && guard.getPointcut().getClassFilter().matches(method.getDeclaringClass())
                        && guard.getPointcut().getMethodMatcher().matches(method, AopUtils.getTargetClass(bean)))
                .map(Advisor::getAdvice)
                .map(MethodInterceptor.class::cast)
                .toList();
    }

    /** Lets the guards of the running bean decide; where they would call the method, nothing is called. */
    private static boolean isLetIn(List<MethodInterceptor> guards, Object bean, Method method) {
        try {
            for (MethodInterceptor guard : guards) {
                guard.invoke(new Knock(bean, method));
            }
            return true;
        } catch (AccessDeniedException e) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError("The guard of " + method + " failed", e);
        }
    }

    /** A call that stops at the door. */
    private record Knock(Object bean, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public @Nullable Object[] getArguments() {
            return new @Nullable Object[method.getParameterCount()];
        }

        @Override
        public @Nullable Object proceed() {
            return null;
        }

        @Override
        public Object getThis() {
            return bean;
        }

        @Override
        public AccessibleObject getStaticPart() {
            return method;
        }
    }

    // ---- Pages ----

    @TestFactory
    Stream<DynamicTest> everyPageOpensForWhomItsRuleSays() {
        Map<String, Visitor> visitors = visitors();
        List<DynamicTest> tests = routes().stream()
                .map(route -> DynamicTest.dynamicTest("/" + route.getTemplate(), () -> checkPage(route, visitors)))
                .toList();
        assertThat(tests).hasSizeGreaterThan(8);
        return tests.stream();
    }

    private List<RouteData> routes() {
        return registry().getRegisteredRoutes();
    }

    private ApplicationRouteRegistry registry() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    }

    private void checkPage(RouteData route, Map<String, Visitor> visitors) {
        Class<?> page = route.getNavigationTarget();
        List<Class<? extends Annotation>> rules = Stream.of(
                        AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class)
                .filter(page::isAnnotationPresent)
                .collect(Collectors.toList());
        assertThat(rules)
                .as("%s needs one rule: @RolesAllowed, @PermitAll or @AnonymousAllowed", page)
                .hasSize(1);
        if (page.isAnnotationPresent(RolesAllowed.class)) {
            assertThat(Permissions.all())
                    .contains(page.getAnnotation(RolesAllowed.class).value());
        }
        var router = new Router(registry());
        Map<String, Boolean> expected = new LinkedHashMap<>();
        Map<String, Boolean> actual = new LinkedHashMap<>();
        visitors.forEach((name, visitor) -> {
            expected.put(name, mayOpen(page, visitor));
            actual.put(
                    name,
                    navigation
                                    .checkAccess(
                                            new NavigationContext(
                                                    router,
                                                    page,
                                                    new Location(route.getTemplate()),
                                                    RouteParameters.empty(),
                                                    visitor.signedIn() ? visitor.authentication() : null,
                                                    role -> visitor.authentication().getAuthorities().stream()
                                                            .anyMatch(authority ->
                                                                    ("ROLE_" + role).equals(authority.getAuthority())),
                                                    false),
                                            true)
                                    .decision()
                            == AccessCheckDecision.ALLOW);
        });
        assertThat(actual).as("%s", page).isEqualTo(expected);
    }

    private static boolean mayOpen(Class<?> page, Visitor visitor) {
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            return true;
        }
        if (page.isAnnotationPresent(PermitAll.class)) {
            return visitor.signedIn();
        }
        RolesAllowed roles = page.getAnnotation(RolesAllowed.class);
        return roles != null && Arrays.stream(roles.value()).anyMatch(visitor.permissions()::contains);
    }

    @Test
    void thePagesAreGuardedAtAll() {
        assertThat(navigation.isEnabled()).isTrue();
    }

    @Test
    void overHttpNobodyGetsPastTheDoorWhoIsNotSignedIn() throws Exception {
        for (RouteData route : routes()) {
            if (!route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) {
                String path =
                        route.getTemplate().replaceAll(":[a-zA-Z]+\\?", "").replaceAll(":[a-zA-Z]+[^/]*", "x");
                var answer = new Browserish(port).get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(302);
                assertThat(Browserish.location(answer)).as(path).isEqualTo("/sign-in");
            }
        }
    }

    // ---- What the chamber starts with ----

    @Test
    void theAuditorReadsEverythingAndChangesNothing() {
        Set<String> reads = Permissions.all().stream()
                .filter(permission -> permission.endsWith("_READ"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(roles().get("AUDITOR")).isEqualTo(reads);
    }

    @Test
    void theAdministratorManagesAccountsAndConductsNoSession() {
        assertThat(roles().get("ADMINISTRATOR"))
                .contains(Permissions.ACCOUNT_READ, Permissions.ACCOUNT_WRITE, Permissions.RULE_WRITE)
                .noneMatch(permission -> permission.startsWith("SESSION_"))
                .doesNotContain(Permissions.VOTE_CONFIRM, Permissions.MINUTES_WRITE, Permissions.MEMBER_SELF);
    }

    @Test
    void whatOnlySomeMayDoOnlyTheyMayDo() {
        assertThat(holders(Permissions.VOTE_CONFIRM)).containsExactly("PRESIDENT", "SESSION_SECRETARY");
        assertThat(holders(Permissions.SESSION_CONDUCT)).containsExactly("SESSION_SECRETARY");
        assertThat(holders(Permissions.SESSION_OVERRIDE)).containsExactly("PRESIDENT", "DIRECTOR");
        assertThat(holders(Permissions.ACCOUNT_WRITE)).containsExactly("ADMINISTRATOR");
        assertThat(holders(Permissions.RULE_WRITE)).containsExactly("ADMINISTRATOR");
        assertThat(holders(Permissions.MEMBER_SELF)).containsExactly("MEMBER", "PRESIDENT");
        assertThat(holders(Permissions.CONTACT_READ))
                .containsExactly("SESSION_SECRETARY", "STAFF_CHAMBER", "DIRECTOR", "ADMINISTRATOR", "AUDITOR");
        assertThat(holders(Permissions.INTEREST_WRITE)).containsExactly("STAFF_CHAMBER");
        assertThat(holders(Permissions.JOURNAL_READ)).containsExactly("ADMINISTRATOR", "AUDITOR");
        assertThat(holders(Permissions.JOURNAL_EXPORT)).containsExactly("ADMINISTRATOR");
    }

    @Test
    void everyPermissionIsSomebodysAndNoneIsUnknown() {
        Set<String> held = new TreeSet<>();
        roles().values().forEach(held::addAll);
        assertThat(held).isEqualTo(new TreeSet<>(Permissions.all()));
    }

    private List<String> holders(String permission) {
        return roles().entrySet().stream()
                .filter(role -> role.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .toList();
    }
}
