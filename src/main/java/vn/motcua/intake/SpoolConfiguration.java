package vn.motcua.intake;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/** Tells where workbooks are put down while they are read. */
@Configuration(proxyBeanMethods = false)
class SpoolConfiguration {

    SpoolConfiguration(@Value("${motcua.home}") Path home) {
        Spool.under(home);
    }
}
