package vn.motcua.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.notice.Channel;
import vn.motcua.notice.KeepWordings.Place;
import vn.motcua.notice.KeepWordings.Text;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** The rows of wordings. */
@Repository
class WordingStore {

    record Row(Place place, int version, Text text, Instant at, UUID account) {}

    private final JdbcClient sql;

    WordingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest of each place, except where it gave the words back to the program. */
    List<Row> current() {
        return sql.sql("""
                select * from (
                    select distinct on (template, procedure, channel, language)
                           template, procedure, channel, language, version, subject, body, at, account
                    from notice.wording
                    order by template, procedure, channel, language, version desc) newest
                where body <> ''
                """).query((row, n) -> row(row)).list();
    }

    List<Row> versions(Place place) {
        return sql.sql("""
                select template, procedure, channel, language, version, subject, body, at, account
                from notice.wording
                where template = :template and procedure = :procedure and channel = :channel and language = :language
                order by version desc
                """)
                .param("template", place.template().name())
                .param("procedure", place.procedure())
                .param("channel", place.channel().name())
                .param("language", place.language())
                .query((row, n) -> row(row))
                .list();
    }

    /** Answers the number of the version; two at once fail on the unique constraint, and nothing is lost unseen. */
    int add(Place place, Text text, Instant now, UUID account) {
        return sql.sql("""
                insert into notice.wording (id, template, procedure, channel, language, version, subject, body, at, account)
                select :id, :template, :procedure, :channel, :language, coalesce(max(version), 0) + 1, :subject, :body, :now,
                       :account
                from notice.wording
                where template = :template and procedure = :procedure and channel = :channel and language = :language
                returning version
                """)
                .param("id", Ids.next())
                .param("template", place.template().name())
                .param("procedure", place.procedure())
                .param("channel", place.channel().name())
                .param("language", place.language())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Place(
                        Template.valueOf(row.getString("template")),
                        row.getString("procedure"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("language")),
                row.getInt("version"),
                new Text(row.getString("subject"), row.getString("body")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class));
    }
}
