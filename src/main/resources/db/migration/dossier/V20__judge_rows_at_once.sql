-- The server reads the text of every check and generated expression of a table again for each statement that writes there:
-- four checks and the generated desk were a tenth of what a command costs it. One function holds them now; it is compiled
-- once a connection and named in a check as short as can be. The program writes desk itself, and the check keeps it true.
create function dossier.is_sound(
    status text, desk smallint, channel text, received_at timestamptz, waiting_since timestamptz)
returns boolean language plpgsql immutable parallel safe as $$
begin
    return status = any ('{FILED,AWAITING_PAPERS,NOT_ACCEPTED,RECEIVED,PROCESSING,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,STOPPED,REFUSED,WITHDRAWN,RESOLVED,RETURNED}'::text[])
       -- vn.motcua.dossier.internal.Desk, from 1; null once it is closed
       and desk is not distinct from ('{1,2,2,3,3,3,5,4}'::smallint[])[array_position('{FILED,RECEIVED,PROCESSING,AWAITING_PAPERS,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,RESOLVED}'::text[], status)]
       and channel = any ('{counter,online,post}'::text[])
       -- Nothing but what was never accepted is without the instant of acceptance.
       and (received_at is not null or status = any ('{FILED,AWAITING_PAPERS,NOT_ACCEPTED,WITHDRAWN}'::text[]))
       -- What waits knows since when.
       and (waiting_since is not null) = (status = any ('{AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED}'::text[]));
end $$;
revoke execute on function dossier.is_sound(text, smallint, text, timestamptz, timestamptz) from public;
grant execute on function dossier.is_sound(text, smallint, text, timestamptz, timestamptz) to ${app};

alter table dossier.dossier
    alter column desk drop expression,
    drop constraint dossier_status_known,
    drop constraint dossier_channel_known,
    drop constraint dossier_accepted_is_dated,
    drop constraint dossier_waiting_is_dated,
    add constraint dossier_is_sound check (dossier.is_sound(status, desk, channel, received_at, waiting_since));

-- The same for what is written when a dossier is accepted, resolved and returned.
create function dossier.is_sound(
    channel text, received_at timestamptz, end_at timestamptz, end_kind text, timeliness smallint)
returns boolean language plpgsql immutable parallel safe as $$
begin
    return channel = any ('{counter,online,post}'::text[])
       and (end_at is null) = (end_kind is null)
       and (end_at is null) = (timeliness is null)
       and (end_at is null or end_at >= received_at and end_kind = any ('{resolved,refused,stopped,withdrawn}'::text[]));
end $$;
revoke execute on function dossier.is_sound(text, timestamptz, timestamptz, text, smallint) from public;
grant execute on function dossier.is_sound(text, timestamptz, timestamptz, text, smallint) to ${app};

alter table dossier.fact
    drop constraint fact_end_is_whole,
    drop constraint fact_end_known,
    drop constraint fact_channel_known,
    drop constraint fact_ends_after_reception,
    add constraint fact_is_sound check (dossier.is_sound(channel, received_at, end_at, end_kind, timeliness));
