package vn.motcua.file.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.database.Home;
import vn.motcua.file.FileStore;

/** Files lie in a directory of the installation's home. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    FileStore fileStore(@Value("${motcua.home}") Path home) {
        return new DirectoryStore(new Home(home).file("files"));
    }
}
