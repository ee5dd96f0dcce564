package vn.motcua.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.Motcua;
import vn.motcua.identity.internal.CheapPasswords;

/**
 * A test of use cases on a real PostgreSQL, without web faces. Beans can be injected, {@link TestClock} among them; it is
 * set back before each test. The database is fresh for each Spring context, so classes with the same configuration share
 * it: make codes of your own, do not count on empty tables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Motcua.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClockConfiguration.class, CheapPasswords.class})
public @interface MotcuaIT {}
