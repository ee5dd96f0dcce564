package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.SeenDossiers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/** Remembers looks for a few seconds and writes them many at once; the same look within an hour is one. */
@Component
class SeenLog implements SeenDossiers {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** More than an office looks at in the seconds between two writes; looks beyond are not remembered. */
    private static final int MOST_WAITING = 20_000;

    private record Look(UUID dossier, UUID account, Instant at) {}

    private record Row(UUID dossier, UUID account, String at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Look> waiting = ConcurrentHashMap.newKeySet();

    SeenLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody opened a dossier; only those who serve others are remembered. */
    void note(UUID dossier, Actor by) {
        if (!by.serves(Permission.DOSSIER_READ) || waiting.size() >= MOST_WAITING) return;
        waiting.add(new Look(dossier, by.account(), clock.instant().truncatedTo(ChronoUnit.HOURS)));
    }

    void write() {
        var looks = List.copyOf(waiting);
        if (looks.isEmpty()) return;
        var rows = looks.stream()
                .map(look -> new Row(look.dossier(), look.account(), look.at().toString()))
                .toList();
        jdbc.sql("""
                insert into dossier.seen (dossier_id, account_id, at)
                select dossier, account, at
                from jsonb_to_recordset(cast(:rows as jsonb)) as x(dossier uuid, account uuid, at timestamptz)
                order by dossier, account, at
                on conflict do nothing
                """).param("rows", JSON.writeValueAsString(rows)).update();
        looks.forEach(waiting::remove);
    }

    @Override
    public List<Seen> of(Actor by) {
        return jdbc.sql("""
                select d.code, s.account_id, s.at
                from dossier.dossier d join dossier.seen s on s.dossier_id = d.id
                where d.owner_account = :account
                order by s.at desc, d.code
                limit :most
                """)
                .param("account", by.account())
                .param("most", MOST)
                .query((row, n) -> new Seen(
                        row.getString("code"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
