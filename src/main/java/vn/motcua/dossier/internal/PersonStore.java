package vn.motcua.dossier.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.PersonDossiers;
import vn.motcua.dossier.PersonalEntry;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;

/** Reads a person's dossiers by the identity number, through its index; a number has a handful of them. */
@Repository
class PersonStore implements PersonDossiers {

    private record Found(UUID id, Earlier earlier) {}

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Earlier> of(String identityNumber, Actor by) {
        var number = PersonalEntry.IDENTITY_NUMBER.kept(identityNumber);
        if (number == null || !by.serves(Permission.DOSSIER_READ)) return List.of();
        var found = dossiers(number, by.reach(Permission.DOSSIER_READ));
        var files = files(found.stream().map(Found::id).toArray(UUID[]::new));
        return found.stream()
                .map(each -> with(each.earlier(), files.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private List<Found> dossiers(String number, Reach reach) {
        return jdbc.sql("""
                select d.id, d.code, d.procedure_code, d.filed_at, d.status, p.owner_name, p.phone, p.email, p.address
                from dossier.party p join dossier.dossier d on d.id = p.dossier_id
                where p.identity_number = :number
                  and (:everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                       or d.assisting_id = any(:agencies))
                order by d.id desc limit :limit
                """)
                .param("number", number)
                .param("everywhere", reach.kind() == Reach.Kind.EVERYWHERE)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .param("limit", MOST)
                .query((row, n) -> new Found(
                        row.getObject(1, UUID.class),
                        new Earlier(
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                Status.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                List.of())))
                .list();
    }

    private Map<UUID, List<Kept>> files(UUID[] dossiers) {
        var files = new HashMap<UUID, List<Kept>>();
        if (dossiers.length == 0) return files;
        jdbc.sql("""
                select dossier_id, id, component_code, file_name, media_type, size, sha256, digitised
                from dossier.attachment where dossier_id = any(:dossiers) and purpose <> 'draft' order by id
                """).param("dossiers", dossiers).query(row -> {
            var kept = new Kept(
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    row.getString(7),
                    row.getBoolean(8));
            files.computeIfAbsent(row.getObject(1, UUID.class), ignored -> new ArrayList<>())
                    .add(kept);
        });
        return files;
    }

    private static Earlier with(Earlier one, List<Kept> files) {
        return new Earlier(
                one.code(),
                one.procedureCode(),
                one.filedAt(),
                one.status(),
                one.name(),
                one.phone(),
                one.email(),
                one.address(),
                files);
    }
}
