package vn.motcua.dossier.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a new lead with what it is to consist of, or a new part in the place planned for it, as {@link FilingStore} does. */
@Component
class LinkedFilingStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final NamedStatement FILE = new NamedStatement("""
                with given as materialized (
                    select cast(:parts as jsonb) as parts, cast(:lead as uuid) as lead, cast(:ordinal as int) as ordinal),
                claimed as (
                    update dossier.part p set part_id = :id from given
                    where p.lead_id = given.lead and p.ordinal = given.ordinal and p.part_id is null
                    returning p.ordinal),
                counted as (
                    insert into dossier.code_counter as c (agency_id, day, last)
                    select :receiving, cast(:day as date), 1 from given
                    where given.ordinal is null or exists (select from claimed)
                    on conflict (agency_id, day) do update set last = c.last + 1
                    returning :agencyCode || '-' || to_char(day, 'YYMMDD') || '-'
                              || lpad(last::text, greatest(4, length(last::text)), '0') as code),
                made as (
                    insert into dossier.dossier (id, code, version, head, status, desk, channel, procedure_code, procedure_id,
                        assisting_id, receiving_id, competent_id, at_agency_id, owner_account, filed_at, step, step_role,
                        step_since, step_due, changed_at, lead_id)
                    select :id, code, 1, sha256(:content || convert_to(code, 'UTF8')), :status, :desk, :channel, :procedureCode,
                           :procedure, :assisting, :receiving, :competent, :atAgency, :owner, :at, :step, :stepRole,
                           :at, :stepDue, :at, coalesce(given.lead, :id)
                    from counted, given
                    returning id, code, head),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, 1, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum, head
                    from made),
                who as (
                    insert into dossier.party (dossier_id, owner_name, owner_folded, identity_number, phone, email, address,
                        filed_by, subject)
                    select id, :ownerName, :ownerFolded, :identityNumber, :phone, :email, :address, :filedBy, :subject from made),
                keys as (
                    insert into dossier.name_key (key, agency_id, dossier_id)
                    select key, agency, id from made, unnest(:keys) as key, unnest(:involved) as agency),
                planned as (
                    insert into dossier.part (lead_id, ordinal, procedure_code, agency_id, after)
                    select made.id, p.ordinal, p."procedureCode", p.agency, p.after
                    from made, given, jsonb_to_recordset(given.parts)
                        as p(ordinal smallint, "procedureCode" text, agency uuid, after smallint))
                select code from made
                """);

    private final JdbcOperations jdbc;

    LinkedFilingStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As {@link FilingStore#file}.
     *
     * @throws DuplicateKeyException when the part is filed already
     */
    String file(
            Dossier dossier,
            Line line,
            FilingStore.PartyRow party,
            String agencyCode,
            LocalDate day,
            FilingPipeline.Linked linked) {
        var code = FILE.text(jdbc, values -> {
            FilingStore.bind(values, dossier, line, party, agencyCode, day);
            values.text("parts", JSON.writeValueAsString(linked.parts()))
                    .id("lead", linked.lead())
                    .number("ordinal", linked.ordinal());
        });
        if (code == null && linked.lead() != null) throw new DuplicateKeyException("the part is filed already");
        return Objects.requireNonNull(code);
    }
}
