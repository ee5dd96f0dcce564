package vn.motcua.remotehelp.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.remotehelp.Offer;

/** Offered hours. */
@Repository
class OfferStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Offer offer) {
        var weekday = offer.weekday();
        jdbc.sql("""
                insert into remotehelp.offer (id, agency_id, helper, link, weekday, from_time, to_time, minutes, places,
                    valid_from, valid_to)
                values (:id, :agency, :helper, :link, :weekday, :from, :to, :minutes, :places, :validFrom, :validTo)
                """)
                .param("id", offer.id())
                .param("agency", offer.agency())
                .param("helper", offer.helper())
                .param("link", offer.link())
                .param("weekday", weekday == null ? null : weekday.getValue())
                .param("from", offer.from())
                .param("to", offer.to())
                .param("minutes", offer.minutes())
                .param("places", offer.places())
                .param("validFrom", offer.validFrom())
                .param("validTo", offer.validTo())
                .update();
    }

    void change(UUID id, UUID helper, String link) {
        jdbc.sql("update remotehelp.offer set helper = :helper, link = :link where id = :id")
                .param("helper", helper)
                .param("link", link)
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update remotehelp.offer set withdrawn_at = :at where id = :id")
                .param("at", Rows.utc(at))
                .param("id", id)
                .update();
    }

    Optional<Offer> byId(UUID id) {
        return jdbc.sql("""
                select id, agency_id, helper, link, weekday, from_time, to_time, minutes, places, valid_from, valid_to,
                       withdrawn_at
                  from remotehelp.offer where id = :id
                """).param("id", id).query(Rows::offer).optional();
    }

    /** As it stands for the rest of the transaction; several may book beside each other. */
    Optional<Offer> shared(UUID id) {
        return jdbc.sql("""
                select id, agency_id, helper, link, weekday, from_time, to_time, minutes, places, valid_from, valid_to,
                       withdrawn_at
                  from remotehelp.offer where id = :id for share
                """).param("id", id).query(Rows::offer).optional();
    }

    /** For whoever changes it. */
    Optional<Offer> locked(UUID id) {
        return jdbc.sql("""
                select id, agency_id, helper, link, weekday, from_time, to_time, minutes, places, valid_from, valid_to,
                       withdrawn_at
                  from remotehelp.offer where id = :id for update
                """).param("id", id).query(Rows::offer).optional();
    }

    /** Those that stand on that day or later. */
    List<Offer> open(UUID agency, LocalDate from) {
        return jdbc.sql("""
                select id, agency_id, helper, link, weekday, from_time, to_time, minutes, places, valid_from, valid_to,
                       withdrawn_at
                  from remotehelp.offer
                 where agency_id = :agency and withdrawn_at is null and coalesce(valid_to, 'infinity') >= :from
                 order by from_time, id limit :most
                """)
                .param("agency", agency)
                .param("from", from)
                .param("most", MOST)
                .query(Rows::offer)
                .list();
    }

    /** Those that stand, or ended or were withdrawn since. */
    List<Offer> of(UUID agency, LocalDate endedSince, Instant withdrawnSince) {
        return jdbc.sql("""
                select id, agency_id, helper, link, weekday, from_time, to_time, minutes, places, valid_from, valid_to,
                       withdrawn_at
                  from remotehelp.offer
                 where agency_id = :agency and coalesce(valid_to, 'infinity') >= :ended
                   and coalesce(withdrawn_at, 'infinity') >= :withdrawn
                 order by withdrawn_at nulls first, weekday nulls first, from_time, id limit :most
                """)
                .param("agency", agency)
                .param("ended", endedSince)
                .param("withdrawn", Rows.utc(withdrawnSince))
                .param("most", MOST)
                .query(Rows::offer)
                .list();
    }

    /** What a helper offers on that day or later, wherever. */
    List<Offer> ofHelper(UUID helper, LocalDate from) {
        return jdbc.sql("""
                select id, agency_id, helper, link, weekday, from_time, to_time, minutes, places, valid_from, valid_to,
                       withdrawn_at
                  from remotehelp.offer
                 where helper = :helper and withdrawn_at is null and coalesce(valid_to, 'infinity') >= :from
                 order by id limit :most
                """)
                .param("helper", helper)
                .param("from", from)
                .param("most", MOST)
                .query(Rows::offer)
                .list();
    }

    List<UUID> agencies(LocalDate from) {
        return jdbc.sql("""
                select distinct agency_id from remotehelp.offer
                 where withdrawn_at is null and coalesce(valid_to, 'infinity') >= :from
                """).param("from", from).query(UUID.class).list();
    }
}
