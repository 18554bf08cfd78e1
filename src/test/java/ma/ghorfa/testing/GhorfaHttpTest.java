package ma.ghorfa.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The application behind a real port with the demo chamber in its database, for tests over HTTP and in the browser. All
 * tests with this annotation share one context; {@code @LocalServerPort} gives the port.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ghorfa.demo=true",
            "spring.test.print-condition-evaluation-report=false",
            "ghorfa.reminders.automatic=false"
        })
@Import(ClockAhead.Configuration.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface GhorfaHttpTest {}
