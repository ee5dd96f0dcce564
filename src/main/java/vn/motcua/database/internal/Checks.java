package vn.motcua.database.internal;

import static vn.motcua.database.DatabaseHealth.Level.ok;
import static vn.motcua.database.DatabaseHealth.Level.warning;
import static vn.motcua.database.DatabaseHealth.Level.wrong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.database.DatabaseHealth;

/** The checks that ask the database itself, all as the application role. */
@Component
final class Checks implements DatabaseHealth {

    private static final Duration DRIFT = Duration.ofSeconds(5);
    private static final int OLDEST = 150_000;

    private final JdbcClient sql;
    private final OpenDatabase database;
    private final DatabaseSettings settings;
    private final Clock clock;

    Checks(JdbcClient sql, OpenDatabase database, DatabaseSettings settings, Clock clock) {
        this.sql = sql;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Finding> examine() {
        return List.of(server(), durability(), locale(), migrations(), roles(), definitions(), journal(), time());
    }

    private Finding server() {
        int number = sql.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        var version = sql.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
        return Finding.of(database.embedded() ? "embedded" : "server", number >= OLDEST ? ok : wrong, version);
    }

    private Finding durability() {
        var off = sql.sql("""
                select name from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                order by name""").query(String.class).list();
        return Finding.of("durability", off.isEmpty() ? ok : wrong, String.join(", ", off));
    }

    private Finding locale() {
        var encoding = sql.sql("select current_setting('server_encoding')")
                .query(String.class)
                .single();
        var collation = sql.sql("select datcollate from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        return Finding.of("locale", encoding.equals("UTF8") ? ok : wrong, encoding, collation);
    }

    private Finding migrations() {
        var present = sql.sql("select nspname from pg_namespace where nspname in (:modules)")
                .param("modules", settings.modules())
                .query(String.class)
                .list();
        var recorded = sql.sql("select coalesce(obj_description(to_regnamespace('shared')::oid, 'pg_namespace'), '')")
                .query(String.class)
                .single();
        var inOrder = settings.modules().stream().filter(present::contains).collect(Collectors.joining(", "));
        return Finding.of("migrations", recorded.startsWith(Migrations.MARK) ? ok : wrong, inOrder);
    }

    /** One role for everything works, but then nothing stops the program from changing its own journal. */
    private Finding roles() {
        boolean superuser = sql.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        var role = database.appRole();
        if (superuser) return Finding.of("superuser", warning, role);
        return Finding.of("roles", database.oneRole() ? warning : ok, role);
    }

    private Finding definitions() {
        var creatable = sql.sql("""
                select nspname from pg_namespace
                where nspname in (:modules) and has_schema_privilege(oid, 'create')
                order by nspname""")
                .param("modules", settings.modules())
                .query(String.class)
                .list();
        return Finding.of("definitions", harmless(creatable), String.join(", ", creatable));
    }

    private Finding journal() {
        var rights = sql.sql("""
                select privilege from (values ('update'), ('delete'), ('truncate')) as forbidden (privilege)
                where has_table_privilege(to_regclass('dossier.journal')::oid, privilege)
                   or privilege = 'update'
                  and has_any_column_privilege(to_regclass('dossier.journal')::oid, privilege)""").query(String.class).list();
        return Finding.of("journal", harmless(rights), String.join(", ", rights));
    }

    /** With two roles a right too many is a defect; with one role it is the protection that is known to be missing. */
    private Level harmless(List<String> rights) {
        if (rights.isEmpty()) return ok;
        return database.oneRole() ? warning : wrong;
    }

    private Finding time() {
        var there = sql.sql("select clock_timestamp()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        var apart = Duration.between(there, Instant.now(clock)).abs();
        return Finding.of("clock", apart.compareTo(DRIFT) > 0 ? warning : ok, apart.toSeconds(), there.toString());
    }
}
