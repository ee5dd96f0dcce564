package vn.motcua.notice.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Deliveries;
import vn.motcua.outbox.Outbox;

@Repository
class DeliveryStore implements Deliveries {

    private static final int MOST = 100;

    private record Row(UUID id, String template, Instant at, boolean applicant) {}

    private final JdbcClient sql;
    private final Outbox outbox;

    DeliveryStore(JdbcClient sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Map<UUID, List<Sent>> of(Collection<UUID> notices) {
        var keys = new ArrayList<String>();
        for (var notice : notices) for (var channel : Channel.values()) keys.add(Spreading.key(notice, channel));
        var fates = outbox.fates(keys);
        var sent = new HashMap<UUID, List<Sent>>();
        for (var notice : notices) {
            for (var channel : Channel.values()) {
                var fate = fates.get(Spreading.key(notice, channel));
                if (fate == null) continue;
                sent.computeIfAbsent(notice, ignored -> new ArrayList<>())
                        .add(new Sent(channel, fate.state(), fate.ended()));
            }
        }
        return sent;
    }

    @Override
    public List<Told> ofDossier(String code) {
        var rows = sql.sql("""
                select n.id, n.template, n.at, n.account_id is null as applicant
                from notice.notice n
                where n.dossier_code = :code
                order by n.id desc
                limit :most
                """)
                .param("code", code)
                .param("most", MOST)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("template"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("applicant")))
                .list();
        var sent = of(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new Told(
                        row.id(), row.template(), row.at(), row.applicant(), sent.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
