-- A citizen's account that its owner opened. Accounts that an office opened have no row here until they say something.
create table identity.citizen (
    account   uuid        not null,
    level     text        not null,                         -- how sure it is who they are
    consented timestamptz not null,                         -- to the keeping of their data, as the page said it
    closed    timestamptz,
    constraint citizen_pk          primary key (account),
    constraint citizen_account_fk  foreign key (account) references identity.account (id),
    constraint citizen_level_known check (level in ('DECLARED', 'VERIFIED'))
);
grant select, insert, update on identity.citizen to ${app};

-- One-time codes that are under way. Neither the code nor what the browser shows stands here: six digits alone would be
-- found from their hash at once, so the hash covers the browser's random token too.
create table identity.code_request (
    flow_hash bytea       not null,                         -- of the token in the browser's cookie
    kind      text        not null,
    target    text        not null,                         -- identity.contact.value
    code_hash bytea       not null,
    account   uuid,                                         -- who adds the contact; null: somebody signs in
    next      text        not null,                         -- where they wanted to go
    expires   timestamptz not null,
    tries     int         not null,
    proven    timestamptz,
    constraint code_request_pk         primary key (flow_hash),
    constraint code_request_kind_known check (kind in ('EMAIL', 'PHONE'))
);
create index code_request_by_expiry on identity.code_request (expires);
grant select, insert, update, delete on identity.code_request to ${app};

-- A sign-in that is under way at another provider, by the hash of its state; the browser shows the state in a cookie.
create table identity.oidc_start (
    state_hash bytea       not null,
    nonce      text        not null,
    verifier   text        not null,                        -- PKCE
    next       text        not null,
    account    uuid,                                        -- who links it to their account; null: somebody signs in
    expires    timestamptz not null,
    constraint oidc_start_pk primary key (state_hash)
);
create index oidc_start_by_expiry on identity.oidc_start (expires);
grant select, insert, delete on identity.oidc_start to ${app};

create table identity.oidc_link (
    issuer  text        not null,
    subject text        not null,
    account uuid        not null,
    linked  timestamptz not null,
    constraint oidc_link_pk         primary key (issuer, subject),
    constraint oidc_link_account_fk foreign key (account) references identity.account (id)
);
create index oidc_link_by_account on identity.oidc_link (account);
grant select, insert, delete on identity.oidc_link to ${app};

-- A business or another organisation: an account nobody signs in with, for which its members act.
create table identity.organisation (
    id       uuid        not null,
    account  uuid        not null,                          -- the owner of its dossiers
    name     text        not null,
    tax_code text        not null,
    created  timestamptz not null,
    constraint organisation_pk           primary key (id),
    constraint organisation_account_once unique (account),
    constraint organisation_account_fk   foreign key (account) references identity.account (id),
    constraint organisation_name_given   check (length(name) between 1 and 200),
    constraint organisation_tax_form     check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$')
);
grant select, insert on identity.organisation to ${app};

create table identity.member (
    id           uuid        not null,
    organisation uuid        not null,
    account      uuid        not null,
    role         text        not null,
    since        timestamptz not null,
    until        timestamptz,
    constraint member_pk              primary key (id),
    constraint member_organisation_fk foreign key (organisation) references identity.organisation (id),
    constraint member_account_fk      foreign key (account) references identity.account (id),
    constraint member_role_known      check (role in ('OWNER', 'FILER', 'READER'))
);
create unique index member_once on identity.member (organisation, account) where until is null;
create index member_by_account on identity.member (account) where until is null;
grant select, insert, update on identity.member to ${app};

create table identity.invitation (
    code_hash    bytea       not null,
    organisation uuid        not null,
    role         text        not null,
    made_by      uuid        not null,
    expires      timestamptz not null,
    used_by      uuid,
    constraint invitation_pk              primary key (code_hash),
    constraint invitation_organisation_fk foreign key (organisation) references identity.organisation (id),
    constraint invitation_role_known      check (role in ('OWNER', 'FILER', 'READER'))
);
grant select, insert, update on identity.invitation to ${app};

-- For which organisation somebody acts in this session.
alter table identity.session add column acting uuid;

-- Who asked the population registry about whom, and what for. No answer and no number: the hash finds the same question.
create table identity.population_lookup (
    id       uuid        not null,
    at       timestamptz not null,
    account  uuid        not null,                          -- who asked
    about    bytea       not null,                          -- hash of the number
    purpose  text        not null,
    outcome  text        not null,
    constraint population_lookup_pk             primary key (id),
    constraint population_lookup_purpose_given  check (length(purpose) between 1 and 200),
    constraint population_lookup_outcome_known  check (outcome in ('FOUND', 'NOT_FOUND', 'FAILED'))
);
create index population_lookup_by_account on identity.population_lookup (account, id);
create index population_lookup_by_about on identity.population_lookup (about, id);
grant select, insert on identity.population_lookup to ${app};
