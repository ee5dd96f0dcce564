package vn.motcua.lateness.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Reach;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** Late steps with their answers and judgements; each of them and its notices are one statement. */
@Repository
class ExplanationStore {

    /** Sorts after every key: the first page is the page before it. */
    private static final UUID END = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;

    ExplanationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Explanation> mine(boolean answered, @Nullable UUID before, Sight sight) {
        return jdbc.sql("""
                select * from lateness.explanation
                where account_id = :me and id < :before and (answered_at is null or :answered)
                order by id desc
                limit :most
                """)
                .param("me", sight.by().account())
                .param("answered", answered)
                .param("before", before == null ? END : before)
                .param("most", Explanations.PAGE_SIZE)
                .query((row, n) -> read(row, sight))
                .list();
    }

    List<Explanation> toJudge(@Nullable UUID before, Sight sight) {
        return jdbc.sql("""
                select * from lateness.explanation
                where (:everywhere or agency_id = any(:agencies)) and account_id <> :me and id < :before
                  and answered_at is not null and judged_at is null
                  and (role is distinct from 'LEADER' or :approvesAll or agency_id = any(:approves))
                order by id desc
                limit :most
                """)
                .param("everywhere", everywhere(sight.judging()))
                .param("agencies", agencies(sight.judging()))
                .param("approvesAll", everywhere(sight.approving()))
                .param("approves", agencies(sight.approving()))
                .param("me", sight.by().account())
                .param("before", before == null ? END : before)
                .param("most", Explanations.PAGE_SIZE)
                .query((row, n) -> read(row, sight))
                .list();
    }

    List<Explanation> others(boolean judged, @Nullable UUID before, Sight sight) {
        return jdbc.sql("""
                select * from lateness.explanation
                where (:everywhere or agency_id = any(:agencies)) and account_id <> :me and id < :before
                  and (answered_at is not null) = :judged and (judged_at is not null) = :judged
                order by id desc
                limit :most
                """)
                .param("everywhere", everywhere(sight.seeing()))
                .param("agencies", agencies(sight.seeing()))
                .param("judged", judged)
                .param("me", sight.by().account())
                .param("before", before == null ? END : before)
                .param("most", Explanations.PAGE_SIZE)
                .query((row, n) -> read(row, sight))
                .list();
    }

    Explanations.Counts counts(Sight sight) {
        return jdbc.sql("""
                select (select count(*) from dossier.late_step l
                        where l.account_id = :me
                          and not exists (select from lateness.answer a where a.late_step_id = l.id)) as to_answer,
                       (select count(*) from dossier.late_step l join lateness.answer a on a.late_step_id = l.id
                        where (:everywhere or l.agency_id = any(:agencies)) and l.account_id <> :me
                          and (l.role is distinct from 'LEADER' or :approvesAll or l.agency_id = any(:approves))
                          and not exists (select from lateness.judgement j where j.late_step_id = l.id)) as to_judge,
                       (select count(*) from dossier.late_step l
                        where (:seesAll or l.agency_id = any(:sees)) and l.account_id <> :me
                          and not exists (select from lateness.answer a where a.late_step_id = l.id)) as unanswered
                """)
                .param("me", sight.by().account())
                .param("everywhere", everywhere(sight.judging()))
                .param("agencies", agencies(sight.judging()))
                .param("approvesAll", everywhere(sight.approving()))
                .param("approves", agencies(sight.approving()))
                .param("seesAll", everywhere(sight.seeing()))
                .param("sees", agencies(sight.seeing()))
                .query((row, n) -> new Explanations.Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    Optional<Explanation> byId(UUID id, Sight sight) {
        return jdbc.sql("select * from lateness.explanation where id = :id")
                .param("id", id)
                .query((row, n) -> read(row, sight))
                .optional();
    }

    /** False when there is an answer already, or the request was used. */
    boolean answer(Explanation asked, String words, UUID request, Instant at, Set<UUID> told, Actor by) {
        return jdbc.sql("""
                with said as (
                    insert into lateness.answer (late_step_id, request_id, account_id, at, body)
                    values (:id, :request, :account, :at, :body)
                    on conflict do nothing
                    returning late_step_id),
                told as (
                    insert into notice.told (id, account_id, template, dossier_code, at)
                    select x.notice, x.account, :template, :code, :at
                    from said, unnest(:notices, :told) as x(notice, account))
                select count(*) from said
                """)
                        .param("id", asked.id())
                        .param("request", request)
                        .param("account", by.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("body", words)
                        .param("template", Template.EXPLANATION_GIVEN.name())
                        .param("code", asked.dossierCode())
                        .param(
                                "notices",
                                Stream.generate(Ids::next).limit(told.size()).toArray(UUID[]::new))
                        .param("told", told.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** False when it is judged already, or the request was used. */
    boolean judge(Explanation asked, Explanation.Judgement verdict, UUID request) {
        var template = verdict.accepted() ? Template.EXPLANATION_ACCEPTED : Template.EXPLANATION_REJECTED;
        return jdbc.sql("""
                with said as (
                    insert into lateness.judgement (late_step_id, request_id, account_id, at, accepted, words)
                    values (:id, :request, :account, :at, :accepted, :words)
                    on conflict do nothing
                    returning late_step_id),
                told as (
                    insert into notice.told (id, account_id, template, dossier_code, at)
                    select :notice, :asked, :template, :code, :at from said)
                select count(*) from said
                """)
                        .param("id", asked.id())
                        .param("request", request)
                        .param("account", verdict.account())
                        .param("at", verdict.at().atOffset(ZoneOffset.UTC))
                        .param("accepted", verdict.accepted())
                        .param("words", verdict.words())
                        .param("notice", Ids.next())
                        .param("asked", asked.account())
                        .param("template", template.name())
                        .param("code", asked.dossierCode())
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean answered(UUID id, UUID request) {
        return jdbc.sql(
                        "select exists (select from lateness.answer where late_step_id = :id and request_id = :request)")
                .param("id", id)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    boolean judged(UUID id, UUID request) {
        return jdbc.sql(
                        "select exists (select from lateness.judgement where late_step_id = :id and request_id = :request)")
                .param("id", id)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    private static boolean everywhere(Reach reach) {
        return reach.kind() == Reach.Kind.EVERYWHERE;
    }

    private static UUID[] agencies(Reach reach) {
        return reach.agencies().toArray(UUID[]::new);
    }

    private static Explanation read(ResultSet row, Sight sight) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        var judgedAt = row.getObject("judged_at", OffsetDateTime.class);
        var answer = answeredAt == null ? null : new Explanation.Answer(answeredAt.toInstant(), row.getString("body"));
        var judgement = judgedAt == null
                ? null
                : new Explanation.Judgement(
                        row.getObject("judge_id", UUID.class),
                        judgedAt.toInstant(),
                        row.getBoolean("accepted"),
                        row.getString("words"));
        var asked = new Explanation(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("procedure_code"),
                row.getObject("procedure_id", UUID.class),
                row.getInt("step"),
                row.getString("role"),
                row.getObject("agency_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                answer,
                judgement,
                false,
                false);
        return asked.offering(
                answer == null && asked.account().equals(sight.by().account()),
                answer != null && judgement == null && sight.judges(asked));
    }
}
