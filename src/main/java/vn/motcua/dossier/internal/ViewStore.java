package vn.motcua.dossier.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Status;

/** Reads what a dossier's page shows beside its row. */
@Repository
class ViewStore {

    private final JdbcClient jdbc;

    ViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DossierView.Owner owner(UUID dossier) {
        return jdbc.sql("""
                select owner_name, identity_number, phone, email, address, filed_by, subject
                from dossier.party where dossier_id = :id
                """)
                .param("id", dossier)
                .query((row, n) -> new DossierView.Owner(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .single();
    }

    List<DossierView.JournalLine> journal(UUID dossier) {
        return jdbc.sql("""
                select j.seq, j.action, j.status, j.actor_id, j.at, j.recorded, nullif(j.detail, '') as detail, n.body
                from dossier.journal j left join dossier.note n on n.dossier_id = j.dossier_id and n.seq = j.seq
                where j.dossier_id = :id order by j.seq
                """)
                .param("id", dossier)
                .query((row, n) -> Told.line(
                        row.getInt(1),
                        Action.valueOf(row.getString(2)),
                        Status.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }

    /** @param office whether also what came with an answer between officers */
    List<DossierView.Attachment> attachments(UUID dossier, boolean office) {
        return jdbc.sql("""
                select a.id, a.component_code, a.purpose, a.file_name, a.media_type, a.size, a.sha256, a.digitised, a.at
                from dossier.attachment a
                where a.dossier_id = :id
                  and (:office or not exists (select from dossier.question q
                                              where q.dossier_id = a.dossier_id and q.answered_seq = a.seq))
                order by a.id
                """)
                .param("id", dossier)
                .param("office", office)
                .query((row, n) -> new DossierView.Attachment(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean fromRegister(UUID dossier) {
        return jdbc.sql("select from_register from dossier.dossier where id = :id")
                .param("id", dossier)
                .query(Boolean.class)
                .single();
    }
}
