package vn.motcua.lateness.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** Questions without an answer, and who was reminded of them. */
@Repository
class ReminderStore {

    /** Looked at in one sweep; the next one goes on. */
    private static final int MOST = 500;

    record Question(
            UUID id,
            String code,
            UUID askedBy,
            UUID agency,
            @Nullable UUID department,
            @Nullable UUID account,
            Instant due) {}

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose time ran out between the two instants and that nobody was reminded of in this way, the oldest first. */
    List<Question> unanswered(Template kind, Instant after, Instant until) {
        return jdbc.sql("""
                select u.question_id, u.code, u.asked_by, u.to_agency, u.to_department, u.to_account, u.due
                from dossier.unanswered u
                where u.due > :after and u.due <= :until
                  and not exists (select from lateness.reminder r where r.question_id = u.question_id and r.kind = :kind)
                order by u.due limit :most
                """)
                .param("after", utc(after))
                .param("until", utc(until))
                .param("kind", kind.name())
                .param("most", MOST)
                .query(ReminderStore::question)
                .list();
    }

    /** Once, whichever node comes first. */
    void remind(Question question, Template kind, Set<UUID> accounts, Instant now) {
        jdbc.sql("""
                with reminded as (
                    insert into lateness.reminder (question_id, kind, at) values (:question, :kind, :now)
                    on conflict do nothing
                    returning kind)
                insert into notice.told (id, account_id, template, dossier_code, at)
                select x.id, x.account, r.kind, :code, :now from reminded r, unnest(:ids, :accounts) as x(id, account)
                """)
                .param("question", question.id())
                .param("kind", kind.name())
                .param("code", question.code())
                .param("now", utc(now))
                .param("ids", accounts.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("question_id", UUID.class),
                row.getString("code"),
                row.getObject("asked_by", UUID.class),
                row.getObject("to_agency", UUID.class),
                row.getObject("to_department", UUID.class),
                row.getObject("to_account", UUID.class),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
