package vn.motcua.petition.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.petition.Action;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.Status;
import vn.motcua.shared.Ids;

/** The journals of petitions, with the words and files their lines brought. */
@Repository
class JournalStore {

    /** A request that was answered before. */
    record Known(String code, int seq, Status status, byte[] sum) {}

    /** A line with its words; the salt only where there are words. */
    record Told(Line line, @Nullable String words) {}

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> known(UUID request) {
        return jdbc.sql("""
                select p.code, j.seq, j.status, j.request_sum
                from petition.journal j join petition.petition p on p.id = j.petition_id
                where j.request_id = :request
                """)
                .param("request", request)
                .query((row, n) ->
                        new Known(row.getString(1), row.getInt(2), Status.valueOf(row.getString(3)), row.getBytes(4)))
                .optional();
    }

    void add(Line line, byte[] hash, byte[] salt, @Nullable String words, List<Command.Brought> files) {
        jdbc.sql("""
                insert into petition.journal (petition_id, seq, action, actor_id, at, recorded, request_id, request_sum,
                    status, agency_id, matter, due, detail, words_sum, hash)
                values (:petition, :seq, :action, :actor, :at, :recorded, :request, :sum,
                    :status, :agency, :matter, :due, :detail, :words, :hash)
                """)
                .param("petition", line.petition())
                .param("seq", line.seq())
                .param("action", line.action().name())
                .param("actor", line.actor())
                .param("at", Rows.utc(line.at()))
                .param("recorded", Rows.utc(line.recorded()))
                .param("request", line.request())
                .param("sum", line.requestSum())
                .param("status", line.status().name())
                .param("agency", line.agency())
                .param("matter", line.matter().name())
                .param("due", Rows.utc(line.due()))
                .param("detail", line.detail())
                .param("words", line.wordsSum(), java.sql.Types.BINARY)
                .param("hash", hash)
                .update();
        if (words != null) say(line, salt, words);
        for (var file : files) attach(line, file);
    }

    private void say(Line line, byte[] salt, String words) {
        jdbc.sql("insert into petition.words (petition_id, seq, salt, body) values (:petition, :seq, :salt, :body)")
                .param("petition", line.petition())
                .param("seq", line.seq())
                .param("salt", salt)
                .param("body", words)
                .update();
    }

    private void attach(Line line, Command.Brought file) {
        jdbc.sql("""
                insert into petition.attachment (id, petition_id, seq, file_name, media_type, size, sha256)
                values (:id, :petition, :seq, :name, :type, :size, :sha)
                """)
                .param("id", Ids.next())
                .param("petition", line.petition())
                .param("seq", line.seq())
                .param("name", file.fileName())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha", file.sha256())
                .update();
    }

    List<Told> of(UUID petition) {
        return jdbc.sql("""
                select j.*, w.body from petition.journal j
                left join petition.words w on w.petition_id = j.petition_id and w.seq = j.seq
                where j.petition_id = :petition
                order by j.seq
                """)
                .param("petition", petition)
                .query((row, n) -> new Told(line(row), row.getString("body")))
                .list();
    }

    List<PetitionView.Attachment> files(UUID petition) {
        return jdbc.sql("""
                select id, seq, file_name, media_type, size, sha256 from petition.attachment
                where petition_id = :petition
                order by id
                """)
                .param("petition", petition)
                .query((row, n) -> new PetitionView.Attachment(
                        row.getObject("id", UUID.class),
                        row.getInt("seq"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256")))
                .list();
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("petition_id", UUID.class),
                row.getInt("seq"),
                Action.valueOf(row.getString("action")),
                row.getObject("actor_id", UUID.class),
                Rows.at(row, "at"),
                Rows.at(row, "recorded"),
                row.getObject("request_id", UUID.class),
                row.getBytes("request_sum"),
                Status.valueOf(row.getString("status")),
                row.getObject("agency_id", UUID.class),
                Matter.valueOf(row.getString("matter")),
                Rows.at(row, "due"),
                row.getString("detail"),
                row.getBytes("words_sum"));
    }
}
