-- As in version 1, but for the last condition: dossiers received where they are decided are found by the competent
-- agency, the others by an index of their own (dossier V5). at_competent is a constant when this is planned.

create or replace function report.classified(
    agencies     uuid[],                                 -- whose dossiers
    at_competent boolean,                                -- counted at the competent agency, else at the receiving one
    breakdown    text,                                   -- what key says: sector, procedure, agency, level; else ''
    period_start timestamptz,                            -- first instant of the period
    as_of        timestamptz,                            -- never after the period's last microsecond
    known_at     timestamptz,                            -- far in the future for "all that is known"
    cut          timestamptz                             -- least(as_of, known_at)
) returns table (
    dossier_id     uuid,
    code           text,
    agency_id      uuid,
    procedure_code text,
    sector_code    text,
    channel        text,
    level          text,
    received_at    timestamptz,
    due_at         timestamptz,                          -- in force at the cut; unless by_instant only its date counts
    by_instant     boolean,
    end_at         timestamptz,
    key            text,
    -- Where the dossier stands:
    -- bits 0–3 its part: 0 outside the total; resolved 1 early, 2 on time, 3 overdue; returned to the applicant 4 refused,
    --          5 stopped, 6 withdrawn, and after the due date 12, 13, 14; in progress 7 in time, 8 overdue,
    --          9 awaiting supplement, 10 awaiting payment, 11 paused
    -- bits 4–5 its origin: 0 carried over, 1 online, 2 counter, 3 post
    -- bit 6    resolved, and every digitisable component and the result digitised
    cell           int,
    handed_over    boolean,                              -- its result came into the applicant's hands within the period
    handed_late    boolean,                              -- and after the promised day
    fee_bearing    boolean,
    paid_online    boolean
) language sql stable parallel safe as $$
    select
        f.dossier_id,
        f.code,
        case when at_competent then f.competent_id else f.receiving_id end,
        f.procedure_code,
        f.sector_code,
        f.channel,
        f.level,
        f.received_at,
        case when f.due_since <= cut then f.due
            else report.overdue_by_past_due(f.past_since, f.past_overdue, cut) - interval '1 microsecond' end,
        f.by_instant,
        case when f.end_at <= cut then f.end_at end,
        case breakdown
            when 'sector' then f.sector_code
            -- an online-service suffix names a service of the same procedure
            when 'procedure' then case when f.procedure_code like '_.______.%'
                then left(f.procedure_code, 8) else f.procedure_code end
            when 'agency' then case when at_competent then f.competent_id else f.receiving_id end::text
            when 'level' then case when f.channel <> 'online' then '' when f.level = '' then 'khong_ro' else f.level end
            else ''
        end,
        cells.cell,
        f.returned_at <= cut and f.returned_at >= period_start and f.end_kind = 'resolved',
        f.returned_at <= cut and f.returned_at >= period_start and f.end_kind = 'resolved' and f.returned_late,
        f.fee_bearing,
        f.fee_bearing and f.paid_online
    from dossier.fact f
    -- The join looks needless. It makes the planner expect few groups where it would otherwise, from the columns in the
    -- expression, expect a million, and so lets it count in parallel; and the expression is computed once a row.
    join generate_series(0, 127) as cells (cell) on cells.cell =
        case
            when f.end_at < period_start and f.end_at <= cut then 0
            else case
                when f.received_at < period_start then 0
                when f.channel = 'online' then 16
                when f.channel = 'counter' then 32
                else 48
            end + case
                when f.end_at <= cut then case
                    when f.end_kind = 'resolved' then
                        case when f.timeliness < 0 then 1 when f.timeliness = 0 then 2 else 3 end
                        + case when f.digitised_at <= cut then 64 else 0 end
                    else case f.end_kind when 'refused' then 4 when 'stopped' then 5 else 6 end
                        + case when f.timeliness > 0 then 8 else 0 end
                end
                when f.supplement_waits @> cut then 9
                when f.payment_waits @> cut then 10
                when f.pauses @> cut then 11
                when as_of >= case when f.due_since <= cut then f.overdue_from
                    else report.overdue_by_past_due(f.past_since, f.past_overdue, cut) end then 8
                else 7
            end
        end
    where case when at_competent then f.competent_id = any (agencies)
            else (f.competent_id = any (agencies) or f.receiving_id <> f.competent_id and f.receiving_id = any (agencies))
                and f.receiving_id = any (agencies) end
        and f.known_from <= known_at
        and f.known_to > known_at
        and f.received_at <= cut
        and (f.end_at is null or f.end_at > cut or f.end_at >= period_start or f.returned_at >= period_start)
$$;
