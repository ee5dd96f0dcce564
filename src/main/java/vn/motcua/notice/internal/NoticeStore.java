package vn.motcua.notice.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Actor;
import vn.motcua.notice.Notice;
import vn.motcua.notice.Notices;

/** Reads and marks notices; the module in which something happens writes them with its own statement. */
@Repository
class NoticeStore implements Notices {

    /** Sorts after every key: the first page is the page before it. */
    private static final UUID END = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Notice> list(@Nullable UUID before, Actor by) {
        return jdbc.sql("""
                select id, template, dossier_code, at, read_at
                from notice.notice
                where account_id = :account and id < :before
                order by id desc
                limit :most
                """)
                .param("account", by.account())
                .param("before", before == null ? END : before)
                .param("most", PAGE_SIZE)
                .query((row, n) -> {
                    var read = row.getObject("read_at", OffsetDateTime.class);
                    return new Notice(
                            row.getObject("id", UUID.class),
                            row.getString("template"),
                            row.getString("dossier_code"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
    }

    @Override
    public long unread(Actor by) {
        return jdbc.sql("select count(*) from notice.notice where account_id = :account and read_at is null")
                .param("account", by.account())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean markRead(UUID notice, Actor by) {
        return jdbc.sql("""
                update notice.notice set read_at = coalesce(read_at, :now)
                where id = :id and account_id = :account
                """)
                        .param("id", notice)
                        .param("account", by.account())
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public int markAllRead(Actor by) {
        return jdbc.sql("update notice.notice set read_at = :now where account_id = :account and read_at is null")
                .param("account", by.account())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
