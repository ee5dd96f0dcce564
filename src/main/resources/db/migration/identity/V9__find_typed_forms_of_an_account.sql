-- Of one account only so many characters are kept: a sum over its own rows.
create index typed_form_by_account on identity.typed_form (account, at);
