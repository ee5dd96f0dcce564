-- Who sent dead letters again or gave them up. Evidence: lines are added, never changed or removed; neither recipient nor text.
create table outbox.act (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,                           -- identity.account
    action  text        not null,
    carrier text        not null,
    about   text        not null,                           -- of the letter; empty: of many
    letters int         not null,
    constraint act_pk           primary key (id),
    constraint act_action_known check (action in ('REPLAY', 'DROP')),
    constraint act_did_much     check (letters > 0)
);
create index act_newest on outbox.act (at desc, id desc);
grant select, insert on outbox.act to ${app};
