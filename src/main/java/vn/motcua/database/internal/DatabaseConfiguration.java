package vn.motcua.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.database.Home;

/** The one {@code DataSource} of the program. Whoever gets it finds the schemas up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    Home home(@Value("${motcua.home}") Path directory) {
        return new Home(directory);
    }

    @Bean
    OpenDatabase openDatabase(DatabaseSettings settings, Home home) {
        return OpenDatabase.of(settings, home);
    }

    @Bean
    HikariDataSource dataSource(OpenDatabase database, DatabaseSettings settings) {
        new Migrations(database, settings.modules()).run();
        var pool = new HikariConfig();
        pool.setPoolName("motcua");
        pool.setDataSource(database.app());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(settings.idle());
        pool.setConnectionTimeout(settings.patience().toMillis());
        pool.setValidationTimeout(Math.min(pool.getValidationTimeout(), pool.getConnectionTimeout()));
        return new HikariDataSource(pool);
    }
}
