-- What somebody typed when the session had ended, or searched for: for the same account only, and only for a day. So that
-- no form is lost and nothing personal stands in an address.
create table identity.typed_form (
    id      uuid        not null,
    account uuid        not null,
    path    text        not null,                           -- where the form was going
    fields  text        not null,                           -- JSON: name to values
    at      timestamptz not null,
    constraint typed_form_pk         primary key (id),
    constraint typed_form_account_fk foreign key (account) references identity.account (id),
    constraint typed_form_path_here  check (path ~ '^/[^/]' and length(path) <= 1000)
);
create index typed_form_by_time on identity.typed_form (at);
grant select, insert, delete on identity.typed_form to ${app};
