package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.Ids;

/**
 * The least a dossier's life could cost when made for nothing else: one row of 20 columns, and in each step one
 * statement that updates it and adds one event row. No rules, no search, no chain, no stored outcome, no figures.
 */
public final class Minimum {

    private static final String FILE = """
            with d as (insert into bench.dossier values
                (?, ?, 1, 'FILED', 'counter', '2.001019', ?, ?, ?, ?, ?, ?, ?, now(), now() + interval '3 days', 0, 'RECEPTIONIST',
                 now(), null, now())
                returning id)
            insert into bench.event select id, 1, 'FILE', ?, now(), ? from d""";

    private static final String STEP = """
            with d as (update bench.dossier set version = version + 1, status = ?, step = ?, step_role = ?, step_since = now(),
                    holder = ?, due = now() + interval '3 days', changed_at = now()
                where id = ? and version = ? returning id, version)
            insert into bench.event select id, version, ?, ?, now(), ? from d""";

    private Minimum() {}

    public static void create(JdbcClient superuser) {
        superuser.sql("create schema bench").update();
        superuser.sql("""
            create table bench.dossier (
                id uuid primary key, code text not null unique, version int not null, status text not null,
                channel text not null, procedure_code text not null, agency uuid not null, owner_name text not null,
                owner_folded text not null, identity_number text, phone text, address text, subject text,
                received_at timestamptz, due timestamptz, step smallint, step_role text, step_since timestamptz,
                holder uuid, changed_at timestamptz not null) with (fillfactor = 85)""").update();
        superuser
                .sql("create index on bench.dossier (agency, due) where status <> 'RETURNED'")
                .update();
        superuser.sql("""
            create table bench.event (
                dossier_id uuid not null, seq int not null, action text not null, actor uuid not null,
                at timestamptz not null, request uuid not null, primary key (dossier_id, seq))""").update();
        superuser.sql("grant usage on schema bench to public").update();
        superuser
                .sql("grant select, insert, update on all tables in schema bench to public")
                .update();
    }

    /** Lives one after the other on a connection that commits every statement. */
    public static void lives(Connection connection, int thread, int lives) throws SQLException {
        var agency = Ids.next();
        var officer = Ids.next();
        try (var file = connection.prepareStatement(FILE);
                var step = connection.prepareStatement(STEP)) {
            for (int life = 0; life < lives; life++) {
                var id = Ids.next();
                bind(
                        file,
                        id,
                        "B01." + thread + "-261122-" + life,
                        agency,
                        "Nguyễn Thị Thủy",
                        "nguyen thi thuy",
                        "036185001234",
                        "0912345678",
                        "Thôn 1",
                        "Chứng thực di chúc",
                        officer,
                        Ids.next());
                file.executeUpdate();
                for (int i = 0; i < 5; i++) {
                    bind(
                            step,
                            i == 4 ? "RESOLVED" : "PROCESSING",
                            i,
                            "SPECIALIST",
                            officer,
                            id,
                            2 * i + 1,
                            "TAKE_OVER",
                            officer,
                            Ids.next());
                    step.executeUpdate();
                    bind(
                            step,
                            i == 4 ? "RETURNED" : "PROCESSING",
                            i,
                            "LEADER",
                            null,
                            id,
                            2 * i + 2,
                            "COMPLETE",
                            officer,
                            Ids.next());
                    step.executeUpdate();
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) statement.setNull(i + 1, java.sql.Types.OTHER);
            else if (values[i] instanceof OffsetDateTime time) statement.setObject(i + 1, time);
            else statement.setObject(i + 1, values[i]);
        }
    }
}
