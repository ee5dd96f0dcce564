package vn.motcua.petition.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.petition.NewPetition;
import vn.motcua.shared.VietnameseText;

/** The rows of petitions and of who sent them. */
@Repository
class PetitionStore {

    private static final Pattern CODE = Pattern.compile("PA-[0-9]{6}-[0-9]{4,9}");

    private final JdbcClient jdbc;

    PetitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else works on the same request. */
    void one(UUID request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", request.toString())
                .query((row, n) -> 0)
                .list();
    }

    Optional<Petition> byCode(String code) {
        if (!CODE.matcher(code).matches()) return Optional.empty();
        return jdbc.sql("""
                select p.*, s.account as sender_account, s.anonymous, s.phone <> '' or s.email <> '' as reachable
                from petition.petition p join petition.sender s on s.petition_id = p.id
                where p.code = :code
                """)
                .param("code", code)
                .query((row, n) -> Rows.petition(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Petition> lock(String code) {
        if (!CODE.matcher(code).matches()) return Optional.empty();
        return jdbc.sql("""
                select p.*, s.account as sender_account, s.anonymous, s.phone <> '' or s.email <> '' as reachable
                from petition.petition p join petition.sender s on s.petition_id = p.id
                where p.code = :code
                for update of p
                """)
                .param("code", code)
                .query((row, n) -> Rows.petition(row))
                .optional();
    }

    /** The next serial of a day; the row stays locked until the transaction ends. */
    int serial(LocalDate day) {
        return jdbc.sql("""
                insert into petition.serial as s (day, last) values (:day, 1)
                on conflict (day) do update set last = s.last + 1
                returning last
                """).param("day", day).query(Integer.class).single();
    }

    void add(Petition petition) {
        var now = petition.now();
        jdbc.sql("""
                insert into petition.petition (id, code, version, head, status, channel, matter, classified, agency_id,
                    complained_agency, complained_officer, complained_name, dossier_code, title, body, folded, received_at,
                    arrived_at, first_due, due, next_due, entered_by)
                values (:id, :code, :version, :head, :status, :channel, :matter, :classified, :agency,
                    :complained, :officer, :name, :dossier, :title, :body, :folded, :received,
                    :arrived, :first, :due, :next, :entered)
                """)
                .param("id", petition.id())
                .param("code", petition.code())
                .param("version", petition.version())
                .param("head", petition.head())
                .param("status", now.status().name())
                .param("channel", petition.channel().name())
                .param("matter", now.matter().name())
                .param("classified", now.classified())
                .param("agency", now.agency())
                .param("complained", now.complainedAgency())
                .param("officer", now.complainedOfficer())
                .param("name", petition.complainedName())
                .param("dossier", petition.dossier())
                .param("title", petition.title())
                .param("body", petition.body())
                .param("folded", VietnameseText.fold(petition.code() + " " + petition.title()))
                .param("received", Rows.utc(petition.receivedAt()))
                .param("arrived", Rows.utc(now.arrivedAt()))
                .param("first", Rows.utc(now.firstDue()))
                .param("due", Rows.utc(now.due()))
                .param("next", Rows.utcMaybe(now.nextDue()))
                .param("entered", petition.enteredBy())
                .update();
        lies(petition.id(), now.agency());
    }

    void change(Petition before, Situation now, int version, byte[] head) {
        jdbc.sql("""
                update petition.petition
                set version = :version, head = :head, status = :status, matter = :matter, classified = :classified,
                    agency_id = :agency, complained_agency = :complained, complained_officer = :officer,
                    arrived_at = :arrived, first_due = :first, due = :due, publish_due = :publish, next_due = :next,
                    holder_id = :holder, answer = :answer, answered_at = :answered, ended_at = :ended, rating = :rating
                where id = :id
                """)
                .param("id", before.id())
                .param("version", version)
                .param("head", head)
                .param("status", now.status().name())
                .param("matter", now.matter().name())
                .param("classified", now.classified())
                .param("agency", now.agency())
                .param("complained", now.complainedAgency())
                .param("officer", now.complainedOfficer())
                .param("arrived", Rows.utc(now.arrivedAt()))
                .param("first", Rows.utc(now.firstDue()))
                .param("due", Rows.utc(now.due()))
                .param("publish", Rows.utcMaybe(now.publishDue()))
                .param("next", Rows.utcMaybe(now.nextDue()))
                .param("holder", now.holder())
                .param("answer", now.answer())
                .param("answered", Rows.utcMaybe(now.answeredAt()))
                .param("ended", Rows.utcMaybe(now.endedAt()))
                .param("rating", now.rating())
                .update();
        if (!now.agency().equals(before.now().agency())) lies(before.id(), now.agency());
    }

    private void lies(UUID petition, UUID agency) {
        jdbc.sql("""
                insert into petition.place (petition_id, agency_id) values (:petition, :agency) on conflict do nothing
                """).param("petition", petition).param("agency", agency).update();
    }

    Set<UUID> places(UUID petition) {
        return jdbc.sql("select agency_id from petition.place where petition_id = :petition")
                .param("petition", petition)
                .query(UUID.class)
                .set();
    }

    void addSender(UUID petition, NewPetition.Sender sender, Optional<UUID> account, Optional<Instant> confirmed) {
        jdbc.sql("""
                insert into petition.sender (petition_id, account, anonymous, name, address, phone, email, confirmed)
                values (:petition, :account, :anonymous, :name, :address, :phone, :email, :confirmed)
                """)
                .param("petition", petition)
                .param("account", account.orElse(null))
                .param("anonymous", sender.anonymous())
                .param("name", sender.name())
                .param("address", sender.address())
                .param("phone", sender.phone())
                .param("email", sender.email())
                .param("confirmed", confirmed.map(Rows::utc).orElse(null))
                .update();
    }

    /** How many the account, the number or the address sent since. */
    int sentSince(Instant since, Optional<UUID> account, String phone, String email) {
        return jdbc.sql("""
                select count(*) from petition.sender s join petition.petition p on p.id = s.petition_id
                where p.received_at >= :since and p.channel = 'PORTAL'
                  and (s.account = :account or s.phone = :phone and s.phone <> '' or s.email = :email and s.email <> '')
                """)
                .param("since", Rows.utc(since))
                .param("account", account.orElse(null), java.sql.Types.OTHER)
                .param("phone", phone)
                .param("email", email)
                .query(Integer.class)
                .single();
    }
}
