package ma.ghorfa.assembly;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ma.ghorfa.testing.TestDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The application on a real database of its own with a {@link Scene}: a small chamber whose sessions are really stored.
 * What a session leaves behind cannot be deleted, by design, so these tests do not share the database of the others.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"ghorfa.demo=false", "ghorfa.reminders.automatic=false"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(Scene.class)
@interface AssemblyTest {}
