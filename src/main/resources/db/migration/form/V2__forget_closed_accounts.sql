-- Who closes the account leaves what was filed with its dossiers; the way from the account to it goes.
alter table form.submission alter column account_id drop not null;
grant update (account_id) on form.submission to ${app};

create index companion_by_account on form.companion (account_id) where account_id is not null;
