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
 * A test through HTTP: the whole program on a free port of the loopback address ({@code @LocalServerPort}), on a real
 * PostgreSQL. As {@link MotcuaIT} otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Motcua.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClockConfiguration.class, CheapPasswords.class})
public @interface MotcuaWebIT {}
