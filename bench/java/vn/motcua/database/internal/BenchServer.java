package vn.motcua.database.internal;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Motcua;
import vn.motcua.database.Home;

/** The PostgreSQL of the benchmarks, set up as the program sets it up for itself, below {@code target/bench-home}. */
public final class BenchServer implements AutoCloseable {

    public static final Home HOME = new Home(Path.of("target", "bench-home"));

    private final EmbeddedPostgres server = EmbeddedPostgres.open(HOME);

    /** The program without its web faces, on an empty database of this name. */
    public ConfigurableApplicationContext program(String database) {
        superuser("postgres")
                .sql("drop database if exists " + database + " with (force)")
                .update();
        return new SpringApplicationBuilder(Motcua.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--motcua.database.name=" + database,
                        "--motcua.home=" + HOME.directory(),
                        "--motcua.database.url=",
                        "--logging.level.root=error");
    }

    public JdbcClient superuser(String database) {
        return JdbcClient.create(
                server.as(PostgresCluster.SUPERUSER, server.secrets().superuser(), database));
    }

    /** Connections as the program's own role; no pool. */
    public DataSource application(String database) {
        return server.as(RolesScript.APP, server.secrets().app(), database);
    }

    /** Forgets every dossier, and writes what was changed, so that each measurement begins alike. */
    public static void empty(JdbcClient superuser) {
        var tables = superuser.sql("""
                    select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables
                    where schemaname in ('dossier', 'notice', 'discussion', 'bench') and tablename <> 'flyway_schema_history'
                    """).query(String.class).single();
        superuser.sql("truncate " + tables + " cascade").update();
        superuser.sql("checkpoint").update();
    }

    /** Position of the write-ahead log in bytes. */
    public static long wal(JdbcClient anybody) {
        return anybody.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                .query(Long.class)
                .single();
    }

    /** Bytes of all tables and indexes of the dossiers. */
    public static long size(JdbcClient anybody) {
        return anybody.sql("""
                select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('dossier', 'notice', 'discussion') and c.relkind = 'r'
                """).query(Long.class).single();
    }

    /** Bytes of each table and of its indexes, shared among so many dossiers. */
    public static List<String> sizes(JdbcClient anybody, int dossiers) {
        return anybody.sql("""
                select format('%s %s, of that indexes %s', relname, pg_total_relation_size(c.oid) / :dossiers,
                              pg_indexes_size(c.oid) / :dossiers)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'dossier' and c.relkind = 'r' and pg_relation_size(c.oid) > 0
                order by pg_total_relation_size(c.oid) desc
                """).param("dossiers", dossiers).query(String.class).list();
    }

    @Override
    public void close() {
        server.close();
    }
}
