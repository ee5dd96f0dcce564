-- What an officer is still typing, for the same account only and for seven days at most. Whatever is filed or thrown away
-- is emptied at once and stays as a bare mark, so that a quiet save on its way cannot bring it back.
create table identity.form_draft (
    id      uuid        not null,
    account uuid        not null,
    form    text        not null,                           -- which form it belongs to
    fields  text        not null,                           -- JSON: name to value; personal
    over    boolean     not null,
    at      timestamptz not null,                           -- when it was last saved
    constraint form_draft_pk            primary key (id),
    constraint form_draft_account_fk    foreign key (account) references identity.account (id),
    constraint form_draft_form_short    check (length(form) between 1 and 100),
    constraint form_draft_over_is_empty check (not over or fields = '{}')
);
create index form_draft_by_account on identity.form_draft (account, form, at);
create index form_draft_by_time on identity.form_draft (at);
grant select, insert, update, delete on identity.form_draft to ${app};
