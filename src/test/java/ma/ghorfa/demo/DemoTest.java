package ma.ghorfa.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.ghorfa.testing.TestDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The demo chamber as it is told, in a database of its own: the browser tests hold sessions in theirs, and these count
 * what the demo brought.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "ghorfa.demo=true",
            "spring.test.print-condition-evaluation-report=false",
            "ghorfa.reminders.automatic=false"
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@interface DemoTest {}
