-- Which dossiers a helper of a mass organisation filed for a citizen: all that the helper ever sees. Evidence of who assisted,
-- beside the first journal line, so lines are only added.
create table dossier.assisted (
    account_id uuid not null,
    dossier_id uuid not null,
    constraint assisted_pk         primary key (account_id, dossier_id),
    constraint assisted_of_dossier foreign key (dossier_id) references dossier.dossier (id)
);
grant select, insert on dossier.assisted to ${app};
