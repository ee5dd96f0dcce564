package vn.motcua.portal;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.motcua.form.Forms;
import vn.motcua.sample.Samples;

/** The faces alone on a real server: a catalogue by hand, a database that does not answer, and a page that breaks. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"vn.motcua.page", "vn.motcua.portal.internal", "vn.motcua.shared"},
        // accounts need their database: AccountPagesIT; what has a room of its own is not needed here
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "vn\\.motcua\\.portal\\.internal\\.(Account.*|[a-z]+\\..*)"))
@Import(HandMadeWorld.class)
class PortalOffice {

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    @Bean
    Forms forms() {
        return new NoForms();
    }

    @Bean
    Samples samples() {
        return new NoSamples();
    }

    @Bean
    RouterFunction<ServerResponse> breaking() {
        return RouterFunctions.route()
                .GET("/breaks", request -> broken())
                .GET("/api/breaks", request -> broken())
                .build();
    }

    private static ServerResponse broken() {
        throw new IllegalStateException("Nguyễn Thị Thủy, 0912345678");
    }
}
