create schema if not exists notice;
grant usage on schema notice to ${app};

-- A message to one account. No words of people: whoever may see the dossier reads them there.
create table notice.notice (
    id           uuid        not null,
    account_id   uuid        not null,                  -- identity.account
    template     text        not null,                  -- vn.motcua.notice.Template
    dossier_code text        not null,
    at           timestamptz not null,
    read_at      timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_template_known check (template ~ '^[A-Z_]{1,40}$')
);
create index notice_by_account on notice.notice (account_id, id desc);
create index notice_unread on notice.notice (account_id) where read_at is null;
grant select, insert, update on notice.notice to ${app};
