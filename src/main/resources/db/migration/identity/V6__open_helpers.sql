-- Members of mass organisations who assist citizens at filing: accounts of their own kind, with the organisation that sends
-- them and a term. They hold no other role.
alter table identity.account
    add column organisation text,
    add constraint account_organisation_given check (length(organisation) between 1 and 200),
    add constraint account_helper_no_officer  check (organisation is null or officer is null);
alter table identity.role_grant
    drop constraint role_grant_role_known,
    add constraint role_grant_role_known    check (role in ('RECEPTIONIST', 'SPECIALIST', 'HEAD', 'LEADER', 'CONTROLLER',
                                                            'ADMINISTRATOR', 'CITIZEN', 'OPERATOR', 'HELPER')),
    add constraint role_grant_helper_term   check (role <> 'HELPER' or valid_to is not null and agency is not null
                                                                       and not below);
