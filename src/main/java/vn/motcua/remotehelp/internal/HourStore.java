package vn.motcua.remotehelp.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.remotehelp.Offer;

/** Booked hours and the places still free. */
@Repository
class HourStore {

    private static final int MOST = 1_000;

    /** An hour of an offer. */
    record Key(UUID offer, Instant starts) {}

    private final JdbcClient jdbc;

    HourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, Integer> taken(Collection<UUID> offers, Instant from, Instant to) {
        var taken = new HashMap<Key, Integer>();
        jdbc.sql("""
                select offer_id, starts, taken from remotehelp.hour
                 where offer_id = any(:offers) and starts >= :from and starts < :to
                """)
                .param("offers", offers.toArray(UUID[]::new))
                .param("from", Rows.utc(from))
                .param("to", Rows.utc(to))
                .query(row -> {
                    var starts = Rows.moment(row, "starts");
                    if (starts != null) {
                        taken.put(new Key(row.getObject("offer_id", UUID.class), starts), row.getInt("taken"));
                    }
                });
        return taken;
    }

    /** Takes a place; false when the last one is gone. */
    boolean take(Offer offer, Instant starts) {
        return jdbc.sql("""
                        insert into remotehelp.hour as h (offer_id, starts, taken, places)
                        values (:offer, :starts, 1, :places)
                        on conflict (offer_id, starts) do update set taken = h.taken + 1 where h.taken < h.places
                        """)
                        .param("offer", offer.id())
                        .param("starts", Rows.utc(starts))
                        .param("places", offer.places())
                        .update()
                == 1;
    }

    void book(Offer offer, HelpHour hour, Instant at) {
        jdbc.sql("""
                insert into remotehelp.booking (id, code, offer_id, agency_id, account_id, starts, ends, procedure_code,
                    words, state, booked_at)
                values (:id, :code, :offer, :agency, :account, :starts, :ends, :procedure, :words, :state, :at)
                """)
                .param("id", hour.id())
                .param("code", hour.code())
                .param("offer", offer.id())
                .param("agency", offer.agency())
                .param("account", hour.account())
                .param("starts", Rows.utc(hour.starts()))
                .param("ends", Rows.utc(hour.ends()))
                .param("procedure", hour.procedure())
                .param("words", hour.words())
                .param("state", hour.state().name())
                .param("at", Rows.utc(at))
                .update();
    }

    /**
     * Ends a booking that is still open and frees its place where nobody is met any more; false when it was not open.
     *
     * @param reason only for what the agency calls off
     */
    boolean end(UUID id, HelpHour.State state, @Nullable String reason, boolean free) {
        return jdbc.sql("""
                        with ended as (
                            update remotehelp.booking set state = :state, reason = :reason
                             where id = :id and state = 'BOOKED'
                            returning offer_id, starts),
                        freed as (
                            update remotehelp.hour h set taken = h.taken - 1
                              from ended e where :free and h.offer_id = e.offer_id and h.starts = e.starts)
                        select count(*) from ended
                        """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("id", id)
                        .param("free", free)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void eraseWords(UUID account) {
        jdbc.sql("update remotehelp.booking set words = '' where account_id = :account")
                .param("account", account)
                .update();
    }

    Optional<HelpHour> byId(UUID id) {
        return jdbc.sql("""
                select b.id, b.code, b.agency_id, o.helper, b.account_id, b.starts, b.ends, o.link, b.procedure_code,
                       b.words, b.state, b.reason
                  from remotehelp.booking b join remotehelp.offer o on o.id = b.offer_id
                 where b.id = :id
                """).param("id", id).query(Rows::hour).optional();
    }

    /** As it stands, for whoever ends it. */
    HelpHour locked(UUID id) {
        return jdbc.sql("""
                select b.id, b.code, b.agency_id, o.helper, b.account_id, b.starts, b.ends, o.link, b.procedure_code,
                       b.words, b.state, b.reason
                  from remotehelp.booking b join remotehelp.offer o on o.id = b.offer_id
                 where b.id = :id for update of b
                """).param("id", id).query(Rows::hour).single();
    }

    UUID offerOf(UUID id) {
        return jdbc.sql("select offer_id from remotehelp.booking where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** What somebody has booked and not used, for as long as it has not ended. */
    List<HelpHour> openOf(UUID account, Instant now) {
        return jdbc.sql("""
                select b.id, b.code, b.agency_id, o.helper, b.account_id, b.starts, b.ends, o.link, b.procedure_code,
                       b.words, b.state, b.reason
                  from remotehelp.booking b join remotehelp.offer o on o.id = b.offer_id
                 where b.account_id = :account and b.state = 'BOOKED' and b.ends > :now
                """)
                .param("account", account)
                .param("now", Rows.utc(now))
                .query(Rows::hour)
                .list();
    }

    List<HelpHour> of(UUID account, Instant since) {
        return jdbc.sql("""
                select b.id, b.code, b.agency_id, o.helper, b.account_id, b.starts, b.ends, o.link, b.procedure_code,
                       b.words, b.state, b.reason
                  from remotehelp.booking b join remotehelp.offer o on o.id = b.offer_id
                 where b.account_id = :account and b.starts >= :since
                 order by b.starts desc, b.id desc limit :most
                """)
                .param("account", account)
                .param("since", Rows.utc(since))
                .param("most", MOST)
                .query(Rows::hour)
                .list();
    }

    /** Those still to come of an offer. */
    List<HelpHour> toCome(UUID offer, Instant now) {
        return jdbc.sql("""
                select b.id, b.code, b.agency_id, o.helper, b.account_id, b.starts, b.ends, o.link, b.procedure_code,
                       b.words, b.state, b.reason
                  from remotehelp.booking b join remotehelp.offer o on o.id = b.offer_id
                 where b.offer_id = :offer and b.state = 'BOOKED' and b.ends > :now
                 order by b.starts, b.id
                """)
                .param("offer", offer)
                .param("now", Rows.utc(now))
                .query(Rows::hour)
                .list();
    }

    /** Between two instants: a helper's own, and those of agencies. */
    List<HelpHour> between(Instant from, Instant to, UUID helper, boolean everywhere, Collection<UUID> agencies) {
        return jdbc.sql("""
                select b.id, b.code, b.agency_id, o.helper, b.account_id, b.starts, b.ends, o.link, b.procedure_code,
                       b.words, b.state, b.reason
                  from remotehelp.booking b join remotehelp.offer o on o.id = b.offer_id
                 where b.starts >= :from and b.starts < :to and b.state <> 'CANCELLED'
                   and (o.helper = :helper or :everywhere or b.agency_id = any(:agencies))
                 order by b.starts, b.id limit :most
                """)
                .param("from", Rows.utc(from))
                .param("to", Rows.utc(to))
                .param("helper", helper)
                .param("everywhere", everywhere)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("most", MOST)
                .query(Rows::hour)
                .list();
    }
}
