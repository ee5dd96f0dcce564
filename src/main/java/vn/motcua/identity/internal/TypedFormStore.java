package vn.motcua.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Actor;
import vn.motcua.identity.TypedForms;
import vn.motcua.shared.Ids;

/** The rows of typed forms; the old ones go whenever a new one comes. */
@Repository
class TypedFormStore implements TypedForms {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration KEPT = Duration.ofDays(1);

    /** Bytes of one account; a form has some millions at most, the server takes no longer ones. */
    private static final long ROOM = 20_000_000;

    /** Never kept: what proves who sends it. */
    private static final Set<String> SECRET = Set.of("_csrf", "password", "current", "wanted", "again");

    private final JdbcClient sql;
    private final Clock clock;

    TypedFormStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public UUID keep(String path, Map<String, List<String>> fields, Actor by) {
        return keep(path, fields, by.account());
    }

    /** For whoever held this session, though it is over. */
    Optional<UUID> keepOf(String session, String path, Map<String, List<String>> fields) {
        return sql.sql("select account from identity.session where token_hash = :hash")
                .param("hash", Secret.hash(session))
                .query(UUID.class)
                .optional()
                .map(account -> keep(path, fields, account));
    }

    private UUID keep(String path, Map<String, List<String>> fields, UUID account) {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) ->
                kept.put(shown(name), values.stream().map(TypedFormStore::shown).toList()));
        kept.keySet().removeAll(SECRET);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var id = Ids.next();
        sql.sql("""
                        with old as (delete from identity.typed_form where at < :before),
                        full_up as (
                            delete from identity.typed_form
                            where id in (
                                select id
                                from (
                                    select id, sum(octet_length(fields)) over (order by at desc, id desc) as bytes
                                    from identity.typed_form
                                    where account = :account and at >= :before
                                ) as own
                                where bytes > :room))
                        insert into identity.typed_form (id, account, path, fields, at)
                        values (:id, :account, :path, :fields, :now)
                        """)
                .param("before", now.minus(KEPT))
                .param("id", id)
                .param("account", account)
                .param("room", ROOM)
                .param("path", path)
                .param("fields", JSON.writeValueAsString(kept))
                .param("now", now)
                .update();
        return id;
    }

    private static String shown(String typed) {
        return typed.replace("\0", "");
    }

    @Override
    public Optional<Typed> of(UUID id, Actor by) {
        return sql.sql("select path, fields from identity.typed_form where id = :id and account = :account")
                .param("id", id)
                .param("account", by.account())
                .query((row, n) ->
                        new Typed(row.getString(1), JSON.readValue(row.getString(2), new TypeReference<>() {})))
                .optional();
    }

    @Override
    public void forget(UUID id, Actor by) {
        sql.sql("delete from identity.typed_form where id = :id and account = :account")
                .param("id", id)
                .param("account", by.account())
                .update();
    }
}
