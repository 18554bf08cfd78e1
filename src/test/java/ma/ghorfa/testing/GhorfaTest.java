package ma.ghorfa.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application without a web server, on an empty and migrated real MariaDB. All tests with this annotation
 * share one Spring context, hence one database: clean up what you write, or roll back. A {@code @MockitoBean} or a
 * property of one's own would cost another context; think twice.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "ghorfa.demo=false",
            "spring.test.print-condition-evaluation-report=false",
            "ghorfa.reminders.automatic=false"
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface GhorfaTest {}
