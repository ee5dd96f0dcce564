package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.notice.Notice;
import vn.motcua.notice.Notices;

/** One notice that is never read. */
final class OneNotice implements Notices {

    @Override
    public List<Notice> list(@Nullable UUID before, Actor by) {
        return List.of(new Notice(
                UUID.randomUUID(), "MENTION", SomeDossiers.CODE, Instant.parse("2026-11-20T02:00:00Z"), null));
    }

    @Override
    public long unread(Actor by) {
        return 1;
    }

    @Override
    public boolean markRead(UUID notice, Actor by) {
        return true;
    }

    @Override
    public int markAllRead(Actor by) {
        return 1;
    }
}
