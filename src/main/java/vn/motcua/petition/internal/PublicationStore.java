package vn.motcua.petition.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PublicAnswers;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseText;

/** What is public of petitions. */
@Repository
class PublicationStore implements PublicAnswers {

    /** Sorts after every key: the first page is the page before it. */
    private static final UUID END = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final int MOST_WORDS = 10;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Petition petition, Situation now, Command.Publish publish, Instant at) {
        var text = publish.title() + " " + publish.question() + " " + publish.answer();
        jdbc.sql("""
                insert into petition.publication (id, petition_id, agency_id, matter, title, question, answer, folded, at)
                values (:id, :petition, :agency, :matter, :title, :question, :answer, :folded, :at)
                """)
                .param("id", Ids.next())
                .param("petition", petition.id())
                .param("agency", now.agency())
                .param("matter", now.matter().name())
                .param("title", publish.title().strip())
                .param("question", publish.question().strip())
                .param("answer", publish.answer().strip())
                .param("folded", VietnameseText.fold(text))
                .param("at", Rows.utc(at))
                .update();
    }

    void takeOff(UUID petition, Instant at) {
        jdbc.sql("""
                update petition.publication set taken_off = :at where petition_id = :petition and taken_off is null
                """).param("petition", petition).param("at", Rows.utc(at)).update();
    }

    @Override
    public List<Published> list(String text, @Nullable UUID agency, @Nullable Matter matter, @Nullable UUID before) {
        return jdbc.sql("""
                select id, agency_id, matter, title, question, answer, at from petition.publication
                where taken_off is null and id < :before
                  and (:anyAgency or agency_id = :agency) and (:anyMatter or matter = :matter)
                  and folded like all (:words)
                order by id desc
                limit :most
                """)
                .param("before", before == null ? END : before)
                .param("anyAgency", agency == null)
                .param("agency", agency == null ? END : agency)
                .param("anyMatter", matter == null)
                .param("matter", matter == null ? "" : matter.name())
                .param("words", patterns(text))
                .param("most", PAGE_SIZE)
                .query((row, n) -> published(row))
                .list();
    }

    /** One pattern a word; what means something in a pattern means itself. */
    static String[] patterns(String text) {
        var words = Arrays.stream(VietnameseText.fold(text.replace("\0", "")).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return words.length == 0 ? new String[] {"%"} : words;
    }

    @Override
    public Optional<Published> byId(UUID id) {
        return jdbc.sql("""
                select id, agency_id, matter, title, question, answer, at from petition.publication
                where id = :id and taken_off is null
                """).param("id", id).query((row, n) -> published(row)).optional();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                Matter.valueOf(row.getString("matter")),
                row.getString("title"),
                row.getString("question"),
                row.getString("answer"),
                Rows.at(row, "at"));
    }
}
