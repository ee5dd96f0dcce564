package vn.motcua.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.MotcuaWebIT;

/** On a server of its own, with a database that holds nothing but the demo once {@link Demo} has sown it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MotcuaWebIT
@TestPropertySource(properties = "spring.application.name=motcua-demo")
@interface DemoOfficeIT {}
