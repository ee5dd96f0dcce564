package vn.motcua.petition.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.Senders;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Looks up who sent a petition; nobody is answered whose look is not written down. */
@Component
class Looking implements Senders {

    private static final int MOST = 200;

    private final PetitionStore petitions;
    private final Sights sights;
    private final JdbcClient jdbc;
    private final Clock clock;

    Looking(PetitionStore petitions, Sights sights, JdbcClient jdbc, Clock clock) {
        this.petitions = petitions;
        this.sights = sights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Sender> look(String code, Actor by) {
        var found = found(code, by).orElse(null);
        if (found == null) return Outcome.refused(PetitionRefusal.PETITION_NOT_FOUND);
        if (!shown(found, by)) return Outcome.refused(PetitionRefusal.NOT_PERMITTED);
        if (!sights.of(by).mine(sights.about(found))) log(found.id(), by);
        return Outcome.done(read(found.id()));
    }

    @Override
    public List<Look> looks(String code, Actor by) {
        return found(code, by)
                .filter(petition -> shown(petition, by))
                .map(petition -> list(petition.id()))
                .orElse(List.of());
    }

    private Optional<Petition> found(String code, Actor by) {
        return petitions
                .byCode(code.strip().toUpperCase(Locale.ROOT))
                .filter(petition -> asked(petition, by, (sight, places) -> sight.sees(sights.about(petition), places)));
    }

    private boolean shown(Petition petition, Actor by) {
        return asked(petition, by, (sight, places) -> sight.seesSender(sights.about(petition), places));
    }

    private boolean asked(Petition petition, Actor by, BiFunction<Sight, Set<UUID>, Boolean> question) {
        return question.apply(sights.of(by), petitions.places(petition.id()));
    }

    private void log(UUID petition, Actor by) {
        jdbc.sql("insert into petition.look (id, petition_id, account, at) values (:id, :petition, :account, :at)")
                .param("id", Ids.next())
                .param("petition", petition)
                .param("account", by.account())
                .param("at", Rows.utc(clock.instant()))
                .update();
    }

    private Sender read(UUID petition) {
        return jdbc.sql("""
                select anonymous, name, address, phone, email, confirmed from petition.sender where petition_id = :petition
                """)
                .param("petition", petition)
                .query((row, n) -> new Sender(
                        row.getBoolean("anonymous"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("email"),
                        Rows.maybe(row, "confirmed")))
                .single();
    }

    private List<Look> list(UUID petition) {
        return jdbc.sql("""
                select account, at from petition.look where petition_id = :petition order by at desc, id desc limit :most
                """)
                .param("petition", petition)
                .param("most", MOST)
                .query((row, n) -> new Look(row.getObject("account", UUID.class), Rows.at(row, "at")))
                .list();
    }
}
