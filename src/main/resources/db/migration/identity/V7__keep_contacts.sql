-- How people are reached and, once proven, sign in. A proven one belongs to one account.
create table identity.contact (
    account  uuid        not null,
    kind     text        not null,
    value    text        not null,                          -- as vn.motcua.identity.ContactPoint writes it
    verified timestamptz not null,
    constraint contact_pk         primary key (account, kind),
    constraint contact_once       unique (value),
    constraint contact_account_fk foreign key (account) references identity.account (id),
    constraint contact_kind_known check (kind in ('EMAIL', 'PHONE'))
);
grant select, insert, update, delete on identity.contact to ${app};
