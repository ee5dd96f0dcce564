package vn.motcua.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.event.BeforeTestMethodEvent;

/** Puts the test clock in place of the real one and sets it back before each test. */
@TestConfiguration(proxyBeanMethods = false)
class TestClockConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @EventListener
    void reset(BeforeTestMethodEvent event) {
        event.getTestContext().getApplicationContext().getBean(TestClock.class).reset();
    }
}
