-- What people are asked. The document is the JSON people read and edit; it is never changed, a later one of the same code
-- takes its place from its first day. An answer keeps the version it was given to.
create table survey.question_set (
    code        text        not null,
    valid_from  date        not null,
    title       text        not null,
    document    text        not null,
    recorded    timestamptz not null,
    recorded_by uuid        not null,
    constraint question_set_pk          primary key (code, valid_from),
    constraint question_set_code_shape  check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint question_set_dates_known check (valid_from between date '1900-01-01' and date '2200-12-31')
);
grant select, insert on survey.question_set to ${app};

-- Who published which set. Evidence: lines are added, never changed or removed.
create table survey.change (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,
    code    text        not null,
    action  text        not null,
    was     text,
    became  text,                                            -- first day of the version
    constraint change_pk           primary key (id),
    constraint change_action_known check (action in ('PUBLISH'))
);
create index change_newest on survey.change (at desc, id desc);
grant select, insert on survey.change to ${app};

-- Whoever was asked, and whoever answered, must not meet. An invitation knows its dossier and whether it was used, an
-- answer knows agency, procedure, month and channel; they have no column in common that tells one from another, and no
-- instant. The application has no rights on these tables at all: it could compare what every row of PostgreSQL carries
-- (xmin, ctid) and the order in which rows were written. It calls the functions below and reads views, which carry neither.
create table survey.invitation (
    dossier_code   text    not null,
    agency_id      uuid    not null,
    procedure_code text    not null,
    answered       boolean not null default false,
    constraint invitation_pk primary key (dossier_code)
);

-- One address that was handed out; the address holds what this is the SHA-256 of.
create table survey.token (
    hash         bytea not null,
    dossier_code text  not null,
    channel      text  not null,
    constraint token_pk            primary key (hash),
    constraint token_hash_size     check (octet_length(hash) = 32),
    constraint token_channel_known check (channel in ('LINK', 'QR')),
    constraint token_invitation_fk foreign key (dossier_code) references survey.invitation (dossier_code)
);
create index token_by_dossier on survey.token (dossier_code);

create table survey.answer (
    id             uuid not null default gen_random_uuid(),  -- random: a UUIDv7 would hold the instant
    set_code       text not null,
    set_from       date not null,
    agency_id      uuid not null,
    procedure_code text,                                     -- null where nobody said
    month          date not null,                            -- its first day
    channel        text not null,
    entered_by     uuid,                                     -- the officer who typed a paper in; never of other channels
    request_id     uuid,                                     -- of paper and kiosk: sent twice is one
    content        bytea,                                    -- SHA-256 of what came with the request
    constraint answer_pk            primary key (id),
    constraint answer_set_fk        foreign key (set_code, set_from) references survey.question_set (code, valid_from),
    constraint answer_month_begins  check (extract(day from month) = 1),
    constraint answer_channel_known check (channel in ('LINK', 'QR', 'PAPER', 'KIOSK')),
    constraint answer_paper_is_entered  check ((channel = 'PAPER') = (entered_by is not null)),
    constraint answer_request_of_others check ((channel in ('PAPER', 'KIOSK')) = (request_id is not null)),
    constraint answer_request_once  unique (request_id)
);
create index answer_by_agency on survey.answer (agency_id, month) include (channel, procedure_code);

-- The marks of an answer. Agency, month and channel stand here again, so that figures are an index range and a sum.
create table survey.rating (
    answer_id      uuid     not null,
    question       text     not null,
    factor         text     not null,
    value          smallint not null,
    set_code       text     not null,
    agency_id      uuid     not null,
    procedure_code text,
    month          date     not null,
    channel        text     not null,
    constraint rating_pk          primary key (answer_id, question),
    constraint rating_value_known check (value between 0 and 5),
    constraint rating_answer_fk   foreign key (answer_id) references survey.answer (id)
);
create index rating_by_agency on survey.rating (agency_id, month)
    include (channel, set_code, factor, question, value, procedure_code);

-- What people wrote besides. It stands apart from their marks: a day, but neither answer nor procedure.
create table survey.remark (
    id        uuid not null default gen_random_uuid(),
    agency_id uuid not null,
    day       date not null,
    channel   text not null,
    words     text not null,
    constraint remark_pk            primary key (id),
    constraint remark_channel_known check (channel in ('LINK', 'QR', 'PAPER', 'KIOSK')),
    constraint remark_length        check (length(words) between 1 and 1000)
);
create index remark_by_agency on survey.remark (agency_id, day desc, id);

create view survey.answered as select agency_id, procedure_code, month, channel from survey.answer;
create view survey.rated as
select agency_id, procedure_code, month, channel, set_code, factor, question, value from survey.rating;
create view survey.remarked as select id, agency_id, day, channel, words from survey.remark;
grant select on survey.answered, survey.rated, survey.remarked to ${app};

-- Hands an address out for a dossier whose result was returned. False when it has had too many already. Does not say
-- whether it was answered: whoever prints addresses need not know.
create function survey.invite(code text, agency uuid, procedure text, token bytea, via text, most int)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into survey.invitation (dossier_code, agency_id, procedure_code) values (code, agency, procedure)
    on conflict on constraint invitation_pk do nothing;
    if (select count(*) from survey.token t where t.dossier_code = code) >= most then
        return false;
    end if;
    insert into survey.token (hash, dossier_code, channel) values (token, code, via);
    return true;
end
$$;

-- What whoever holds the address may know; no row for one that nobody handed out.
create function survey.invited(token bytea)
returns table (agency_id uuid, procedure_code text, channel text, answered boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select i.agency_id, i.procedure_code, t.channel, i.answered
    from survey.token t join survey.invitation i on i.dossier_code = t.dossier_code
    where t.hash = token
$$;

-- Writes what was given. Not for the application: it has no right to write an answer of its own making by address.
create function survey.write_answer(
    answered_set text, answered_from date, agency uuid, procedure text, today date, via text,
    officer uuid, request uuid, body bytea, marks jsonb, remark text)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    written uuid;
    begins  date := date_trunc('month', today)::date;
begin
    insert into survey.answer
        (set_code, set_from, agency_id, procedure_code, month, channel, entered_by, request_id, content)
    values (answered_set, answered_from, agency, procedure, begins, via, officer, request, body)
    returning id into written;
    insert into survey.rating
        (answer_id, question, factor, value, set_code, agency_id, procedure_code, month, channel)
    select written, mark.question, mark.factor, mark.value, answered_set, agency, procedure, begins, via
    from jsonb_to_recordset(marks) as mark (question text, factor text, value smallint);
    if remark is not null then
        insert into survey.remark (agency_id, day, channel, words) values (agency, today, via, remark);
    end if;
end
$$;

-- Answers by address, once for a dossier: whoever comes second waits for the first and finds it used.
create function survey.answer_once(
    token bytea, answered_set text, answered_from date, today date, marks jsonb, remark text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known record;
begin
    update survey.invitation i set answered = true
    from survey.token t
    where t.hash = token and i.dossier_code = t.dossier_code and not i.answered
    returning i.agency_id, i.procedure_code, t.channel into known;
    if not found then
        return case when exists (select from survey.token t where t.hash = token) then 'USED' else 'UNKNOWN' end;
    end if;
    perform survey.write_answer(
        answered_set, answered_from, known.agency_id, known.procedure_code, today, known.channel,
        null, null, null, marks, remark);
    return 'TAKEN';
end
$$;

-- Answers on paper or at a kiosk; the same request again changes nothing, with other content it is told so.
create function survey.answer_here(
    request uuid, body bytea, agency uuid, procedure text, via text, officer uuid,
    answered_set text, answered_from date, today date, marks jsonb, remark text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    earlier bytea;
begin
    if via not in ('PAPER', 'KIOSK') then
        raise exception 'answers by address need their address';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(request::text, 0));
    select a.content into earlier from survey.answer a where a.request_id = request;
    if found then
        return case when earlier = body then 'TAKEN' else 'OTHER' end;
    end if;
    perform survey.write_answer(
        answered_set, answered_from, agency, procedure, today, via, officer, request, body, marks, remark);
    return 'TAKEN';
end
$$;

revoke all on function survey.invite(text, uuid, text, bytea, text, int) from public;
revoke all on function survey.invited(bytea) from public;
revoke all on function
    survey.write_answer(text, date, uuid, text, date, text, uuid, uuid, bytea, jsonb, text) from public;
revoke all on function survey.answer_once(bytea, text, date, date, jsonb, text) from public;
revoke all on function
    survey.answer_here(uuid, bytea, uuid, text, text, uuid, text, date, date, jsonb, text) from public;
grant execute on function survey.invite(text, uuid, text, bytea, text, int) to ${app};
grant execute on function survey.invited(bytea) to ${app};
grant execute on function survey.answer_once(bytea, text, date, date, jsonb, text) to ${app};
grant execute on function
    survey.answer_here(uuid, bytea, uuid, text, text, uuid, text, date, date, jsonb, text) to ${app};
