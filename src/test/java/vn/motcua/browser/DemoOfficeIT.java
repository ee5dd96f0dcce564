package vn.motcua.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.MotcuaWebIT;

/**
 * On a server of its own, with a database that holds nothing but the demo once {@link Demo} has sown it. Such classes run
 * one after another, beside all other tests: a browser mostly waits for its server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MotcuaWebIT
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("demo office")
@Import(PostOffice.class)
@TestPropertySource(properties = "spring.application.name=motcua-demo")
@interface DemoOfficeIT {}
