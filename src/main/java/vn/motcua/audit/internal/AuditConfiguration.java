package vn.motcua.audit.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.audit.Seals;
import vn.motcua.database.Home;

/** Seals lie in a directory of the installation's home, or where {@code MOTCUA_SEALS} says. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Seals seals(Home home, @Value("${motcua.seal.directory}") String chosen) {
        return new SealDirectory(chosen.isBlank() ? home.file("seals") : Path.of(chosen));
    }
}
