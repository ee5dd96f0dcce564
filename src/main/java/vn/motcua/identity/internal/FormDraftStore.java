package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Actor;
import vn.motcua.identity.FormDrafts;

/** The rows of drafts; the old ones go whenever one is kept, and are not shown before. */
@Repository
class FormDraftStore implements FormDrafts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Clock clock;

    FormDraftStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean keep(UUID id, String form, Map<String, String> fields, Actor by) {
        var kept = new LinkedHashMap<>(fields);
        kept.remove("_csrf");
        var body = JSON.writeValueAsString(kept);
        if (body.length() > MOST || body.contains("\\u0000")) return false;
        return write(id, form, body, false, by) == 1;
    }

    @Override
    public void end(UUID id, String form, Actor by) {
        write(id, form, "{}", true, by);
    }

    private int write(UUID id, String form, String body, boolean over, Actor by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.sql("""
                        with old as (delete from identity.form_draft where at < :before and id <> :id)
                        insert into identity.form_draft (id, account, form, fields, over, at)
                        values (:id, :account, :form, :fields, :over, :now)
                        on conflict (id) do update
                        set fields = excluded.fields, over = excluded.over, at = excluded.at
                        where form_draft.account = excluded.account and not form_draft.over
                        """)
                .param("before", now.minus(KEPT))
                .param("id", id)
                .param("account", by.account())
                .param("form", form)
                .param("fields", body)
                .param("over", over)
                .param("now", now)
                .update();
    }

    @Override
    public List<Draft> of(String form, Actor by) {
        return sql.sql("""
                        select id, fields, at from identity.form_draft
                        where account = :account and form = :form and at >= :after and not over
                        order by at desc, id desc limit :limit
                        """)
                .param("account", by.account())
                .param("form", form)
                .param("after", clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT))
                .param("limit", LISTED)
                .query(FormDraftStore::draft)
                .list();
    }

    @Override
    public Optional<Draft> one(UUID id, Actor by) {
        return sql.sql("""
                        select id, fields, at from identity.form_draft
                        where id = :id and account = :account and at >= :after and not over
                        """)
                .param("id", id)
                .param("account", by.account())
                .param("after", clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT))
                .query(FormDraftStore::draft)
                .optional();
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getObject(1, UUID.class),
                JSON.readValue(row.getString(2), new TypeReference<Map<String, String>>() {}),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
