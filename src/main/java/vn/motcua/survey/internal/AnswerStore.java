package vn.motcua.survey.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.survey.Invite.Rated;
import vn.motcua.survey.Remarks.Remark;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

/** Hands answers to the functions of the schema: the application has no rights on what lies behind them. */
@Repository
class AnswerStore {

    record Invited(UUID agency, String procedure, Via via, boolean answered) {}

    enum Written {
        TAKEN,
        /** Somebody answered for the dossier already. */
        USED,
        UNKNOWN,
        /** The request came before with other content. */
        OTHER
    }

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean invite(Rated dossier, byte[] hash, Via via, int most) {
        return jdbc.sql("select survey.invite(:code, :agency, :procedure, :hash, :via, :most)")
                .param("code", dossier.code())
                .param("agency", dossier.receivingAgency())
                .param("procedure", dossier.procedureCode())
                .param("hash", hash)
                .param("via", via.name())
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    Optional<Invited> invited(byte[] hash) {
        return jdbc.sql("select agency_id, procedure_code, channel, answered from survey.invited(:hash)")
                .param("hash", hash)
                .query((row, n) -> new Invited(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Via.valueOf(row.getString(3)),
                        row.getBoolean(4)))
                .optional();
    }

    /** @param marks a JSON array of question, factor and value */
    Written once(byte[] hash, Said said, LocalDate today, String marks) {
        return jdbc.sql("select survey.answer_once(:hash, :set, :from, :today, :marks::jsonb, :remark)")
                .param("hash", hash)
                .param("set", said.set())
                .param("from", said.validFrom())
                .param("today", today)
                .param("marks", marks)
                .param("remark", said.remark())
                .query((row, n) -> Written.valueOf(row.getString(1)))
                .single();
    }

    /** @param officer who typed it in, null at a kiosk */
    record Place(
            UUID agency,
            @Nullable String procedure,
            Via via,
            @Nullable UUID officer) {}

    Written here(Place place, UUID request, byte[] content, Said said, LocalDate today, String marks) {
        return jdbc.sql("""
                        select survey.answer_here(
                            :request, :content, :agency, :procedure, :via, :officer,
                            :set, :from, :today, :marks::jsonb, :remark)
                        """)
                .param("request", request)
                .param("content", content)
                .param("agency", place.agency())
                .param("procedure", place.procedure())
                .param("via", place.via().name())
                .param("officer", place.officer())
                .param("set", said.set())
                .param("from", said.validFrom())
                .param("today", today)
                .param("marks", marks)
                .param("remark", said.remark())
                .query((row, n) -> Written.valueOf(row.getString(1)))
                .single();
    }

    /** The newest day first, after the given place. */
    List<Remark> remarks(UUID agency, LocalDate day, UUID id, int limit) {
        return jdbc.sql("""
                        select id, day, channel, words
                          from survey.remarked
                         where agency_id = :agency and day <= :day and (day < :day or id > :id)
                         order by day desc, id limit :limit
                        """)
                .param("agency", agency)
                .param("day", day)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Remark(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Via.valueOf(row.getString(3)),
                        row.getString(4)))
                .list();
    }
}
