package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;

/** Shows the questions about a dossier to whoever may see it. */
@Repository
class QuestionViews implements Consultations {

    private final DossierStore store;
    private final CommandPipeline pipeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionViews(DossierStore store, CommandPipeline pipeline, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.pipeline = pipeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Consultation> about(DossierView found, Actor by) {
        boolean asked = jdbc.sql("select exists (select from dossier.question where dossier_id = :dossier)")
                .param("dossier", found.id())
                .query(Boolean.class)
                .single();
        return asked ? about(found.code(), by) : List.of();
    }

    @Override
    public List<Consultation> about(String code, Actor by) {
        var none = Request.of(new UUID(0, 0));
        var found = store.load(code, none.id(), by).state();
        var state = found != null ? found : pipeline.asGuest(code, none, by);
        if (state == null || !by.serves(vn.motcua.identity.Permission.DOSSIER_READ)) return List.of();
        var now = clock.instant();
        var situation = pipeline.situation(state, by, now, now);
        boolean answering =
                Lifecycle.next(state.dossier().status(), Action.ANSWER).isPresent();
        var questions = situation.links().questions();
        var mine = questions.stream()
                .filter(each -> each.open() && answering && ConsultRules.asked(each, situation))
                .map(Links.Question::id)
                .collect(Collectors.toSet());
        var own = questions.stream()
                .filter(each -> each.open() && answering && ConsultRules.asker(each, situation))
                .map(Links.Question::id)
                .collect(Collectors.toSet());
        return jdbc.sql("""
                select q.id, q.asked_by, q.from_agency, q.to_agency, q.to_department, q.to_account, n.body as question,
                       q.asked_at, q.due, q.answered_by, q.answered_at, r.body as answer, q.late, q.withdrawn_at,
                       (select a.id from dossier.attachment a
                        where a.dossier_id = q.dossier_id and a.seq = q.answered_seq) as file
                from dossier.question q
                left join dossier.note n on n.dossier_id = q.dossier_id and n.seq = q.asked_seq
                left join dossier.note r on r.dossier_id = q.dossier_id and r.seq = q.answered_seq
                where q.dossier_id = :dossier
                order by q.id
                """)
                .param("dossier", state.dossier().id())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return consultation(row, id, mine.contains(id), own.contains(id));
                })
                .list();
    }

    private static Consultation consultation(ResultSet row, UUID id, boolean answerable, boolean withdrawable)
            throws SQLException {
        return new Consultation(
                id,
                row.getObject("asked_by", UUID.class),
                row.getObject("from_agency", UUID.class),
                row.getObject("to_agency", UUID.class),
                row.getObject("to_department", UUID.class),
                row.getObject("to_account", UUID.class),
                row.getString("question"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("answered_by", UUID.class),
                Columns.instant(row, "answered_at"),
                row.getString("answer"),
                row.getObject("file", UUID.class),
                row.getObject("late", Boolean.class),
                Columns.instant(row, "withdrawn_at"),
                answerable,
                withdrawable);
    }
}
