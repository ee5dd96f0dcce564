package vn.motcua.discussion.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.discussion.Remark;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** The rows of remarks; a remark and its notices are one statement. */
@Repository
class RemarkStore {

    /** A remark with the dossier it belongs to. */
    record Kept(UUID dossier, Remark remark) {}

    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one with this id already. */
    boolean add(UUID dossier, String code, Remark remark, List<UUID> named) {
        return jdbc.sql("""
                with said as (
                    insert into discussion.remark (id, dossier_id, account_id, at, body)
                    values (:id, :dossier, :account, :at, :body)
                    on conflict (id) do nothing
                    returning id),
                told as (
                    insert into notice.told (id, account_id, template, dossier_code, at)
                    select x.notice, x.account, :template, :code, :at
                    from said, unnest(:notices, :named) as x(notice, account))
                select count(*) from said
                """)
                        .param("id", remark.id())
                        .param("dossier", dossier)
                        .param("account", remark.account())
                        .param("at", remark.at().atOffset(ZoneOffset.UTC))
                        .param("body", remark.text())
                        .param("template", Template.MENTION.name())
                        .param("code", code)
                        .param(
                                "notices",
                                Stream.generate(Ids::next).limit(named.size()).toArray(UUID[]::new))
                        .param("named", named.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()
                == 1;
    }

    Optional<Kept> byId(UUID id) {
        return jdbc.sql("select dossier_id, id, account_id, at, body from discussion.remark where id = :id")
                .param("id", id)
                .query((row, n) -> new Kept(
                        row.getObject(1, UUID.class),
                        new Remark(
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getString(5))))
                .optional();
    }

    List<Remark> of(UUID dossier) {
        return jdbc.sql("""
                select id, account_id, at, body from discussion.remark where dossier_id = :dossier order by at, id
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Remark(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }
}
