package vn.motcua.outbox.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.outbox.Carrier;
import vn.motcua.outbox.DeadLetters;
import vn.motcua.outbox.OutboxKeeper;
import vn.motcua.outbox.OutboxRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

@Repository
class LetterStore implements DeadLetters {

    /** Sorts after every key: the first page is the page before it. */
    private static final UUID END = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient sql;
    private final List<Carrier> carriers;
    private final Clock clock;

    LetterStore(JdbcClient sql, List<Carrier> carriers, Clock clock) {
        this.sql = sql;
        this.carriers = carriers;
        this.clock = clock;
    }

    @Override
    public Outcome<Listing> list(@Nullable UUID before, OutboxKeeper by) {
        if (!by.keepsOutbox()) return Outcome.refused(OutboxRefusal.NOT_ALLOWED);
        var letters = sql.sql("""
                select id, carrier, about, created, ended, tries, coalesce(error, '') as error
                from outbox.message
                where state = 'DEAD' and id < :before
                order by id desc
                limit :most
                """)
                .param("before", before == null ? END : before)
                .param("most", PAGE_SIZE + 1)
                .query((row, n) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("carrier"),
                        row.getString("about"),
                        MessageStore.at(row, "created"),
                        MessageStore.at(row, "ended"),
                        row.getInt("tries"),
                        row.getString("error")))
                .list();
        boolean more = letters.size() > PAGE_SIZE;
        var shown = more ? letters.subList(0, PAGE_SIZE) : letters;
        return Outcome.done(new Listing(
                shown,
                carriers.stream().map(this::queue).toList(),
                more ? shown.getLast().id() : null));
    }

    private Queue queue(Carrier carrier) {
        return sql.sql("""
                select count(*) as waiting, min(created) as oldest,
                       (select count(*) from outbox.message where carrier = :carrier and state = 'DEAD') as dead
                from outbox.message where carrier = :carrier and state = 'WAITING'
                """)
                .param("carrier", carrier.name())
                .query((row, n) -> new Queue(
                        carrier.name(),
                        carrier.open(),
                        row.getLong("waiting"),
                        row.getLong("dead"),
                        MessageStore.instant(row, "oldest")))
                .single();
    }

    @Override
    public Outcome<UUID> replay(UUID letter, OutboxKeeper by) {
        if (!by.keepsOutbox()) return Outcome.refused(OutboxRefusal.NOT_ALLOWED);
        int replayed = sql.sql("""
                with again as (
                    update outbox.message
                    set state = 'WAITING', ended = null, tries = 0, next_try = :now, replayed = :now,
                        replayed_by = :by
                    where id = :id and state = 'DEAD'
                    returning carrier, about)
                insert into outbox.act (id, at, account, action, carrier, about, letters)
                select :act, :now, :by, 'REPLAY', carrier, about, 1 from again
                """)
                .param("act", Ids.next())
                .param("id", letter)
                .param("now", MessageStore.utc(clock.instant()))
                .param("by", by.account())
                .update();
        return replayed == 1 ? Outcome.done(letter) : Outcome.refused(OutboxRefusal.LETTER_UNKNOWN);
    }

    @Override
    public Outcome<Integer> replayAll(String carrier, OutboxKeeper by) {
        if (!by.keepsOutbox()) return Outcome.refused(OutboxRefusal.NOT_ALLOWED);
        return Outcome.done(sql.sql("""
                with again as (
                    update outbox.message
                    set state = 'WAITING', ended = null, tries = 0, next_try = :now, replayed = :now,
                        replayed_by = :by
                    where carrier = :carrier and state = 'DEAD'
                    returning id),
                counted as (select count(*) as letters from again),
                written as (
                    insert into outbox.act (id, at, account, action, carrier, about, letters)
                    select :act, :now, :by, 'REPLAY', :carrier, '', letters from counted where letters > 0)
                select letters from counted
                """)
                .param("act", Ids.next())
                .param("carrier", carrier)
                .param("now", MessageStore.utc(clock.instant()))
                .param("by", by.account())
                .query(Integer.class)
                .single());
    }

    @Override
    public Outcome<UUID> drop(UUID letter, OutboxKeeper by) {
        if (!by.keepsOutbox()) return Outcome.refused(OutboxRefusal.NOT_ALLOWED);
        int dropped = sql.sql("""
                with gone as (
                    update outbox.message
                    set state = 'DROPPED', body = null, ended = :now, replayed = :now, replayed_by = :by
                    where id = :id and state = 'DEAD'
                    returning carrier, about)
                insert into outbox.act (id, at, account, action, carrier, about, letters)
                select :act, :now, :by, 'DROP', carrier, about, 1 from gone
                """)
                .param("act", Ids.next())
                .param("id", letter)
                .param("now", MessageStore.utc(clock.instant()))
                .param("by", by.account())
                .update();
        return dropped == 1 ? Outcome.done(letter) : Outcome.refused(OutboxRefusal.LETTER_UNKNOWN);
    }

    @Override
    public Outcome<List<Act>> acts(OutboxKeeper by) {
        if (!by.keepsOutbox()) return Outcome.refused(OutboxRefusal.NOT_ALLOWED);
        return Outcome.done(sql.sql("""
                select at, account, action, carrier, about, letters
                from outbox.act order by at desc, id desc limit :most
                """)
                .param("most", PAGE_SIZE)
                .query((row, n) -> new Act(
                        MessageStore.at(row, "at"),
                        row.getObject("account", UUID.class),
                        row.getString("action"),
                        row.getString("carrier"),
                        row.getString("about"),
                        row.getInt("letters")))
                .list());
    }
}
