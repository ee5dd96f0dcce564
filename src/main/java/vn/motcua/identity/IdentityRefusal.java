package vn.motcua.identity;

import vn.motcua.shared.RefusalCode;

/** Why nobody was signed in, or nothing changed about an account. */
public enum IdentityRefusal implements RefusalCode {
    SIGN_IN_FAILED(Kind.FORBIDDEN),
    SIGN_IN_LOCKED(Kind.FORBIDDEN),
    ADDRESS_LOCKED(Kind.FORBIDDEN),
    NOT_ALLOWED(Kind.FORBIDDEN),
    ACCOUNT_UNKNOWN(Kind.MISSING),
    GRANT_UNKNOWN(Kind.MISSING),
    TOKEN_UNKNOWN(Kind.MISSING),
    AGENCY_UNKNOWN(Kind.MISSING),
    OFFICER_UNKNOWN(Kind.MISSING),
    USERNAME_FORM(Kind.INVALID),
    NAME_MISSING(Kind.INVALID),
    NAME_TOO_LONG(Kind.INVALID),
    CITIZEN_NUMBER_FORM(Kind.INVALID),
    PASSWORD_SHORT(Kind.INVALID),
    PASSWORD_LONG(Kind.INVALID),
    PASSWORD_IS_NAME(Kind.INVALID),
    DATE_OUT_OF_RANGE(Kind.INVALID),
    ENDS_BEFORE_START(Kind.INVALID),
    BELOW_WHAT(Kind.INVALID),
    EXPIRY_RANGE(Kind.INVALID),
    USERNAME_TAKEN(Kind.RULE),
    CITIZEN_NUMBER_TAKEN(Kind.RULE),
    OPERATOR_ROLE(Kind.RULE),
    OWN_ACCOUNT(Kind.RULE),
    ROLE_NOT_HELD(Kind.RULE),
    /** Whoever leaves must hand on what lies in their hands first. */
    HOLDS_WORK(Kind.RULE),
    ALREADY_ENDED(Kind.RULE),
    PASSWORD_WRONG(Kind.RULE),
    /** The account belongs to nobody who works at an agency today. */
    NO_OFFICER(Kind.FORBIDDEN),
    ABSENCE_UNKNOWN(Kind.MISSING),
    ABSENCE_IN_PAST(Kind.RULE),
    ABSENCE_TOO_LONG(Kind.RULE),
    NO_COLLEAGUE(Kind.RULE),
    COLLEAGUE_AWAY(Kind.RULE),
    NOT_YOURS_TO_PASS_ON(Kind.RULE),
    ORGANISATION_MISSING(Kind.INVALID),
    HELPER_TERM(Kind.INVALID),
    /** A helper's account has an organisation and no other role. */
    HELPER_APART(Kind.RULE),
    /** Neither an e-mail address nor a mobile number. */
    CONTACT_FORM(Kind.INVALID),
    CONTACT_TAKEN(Kind.RULE),
    /** Nothing is set up that could carry a code there. */
    NO_WAY(Kind.RULE),
    CODES_SLOWED(Kind.FORBIDDEN),
    CODE_WRONG(Kind.INVALID),
    CODE_OVER(Kind.RULE),
    CONSENT_MISSING(Kind.INVALID),
    LAST_CONTACT(Kind.RULE),
    NAME_VOUCHED(Kind.RULE),
    NOT_A_CITIZEN(Kind.FORBIDDEN),
    OIDC_OFF(Kind.MISSING),
    OIDC_UNAVAILABLE(Kind.RULE),
    OIDC_FAILED(Kind.FORBIDDEN),
    OIDC_LINKED(Kind.RULE),
    /** An officer's account is not entered by a number alone. */
    OIDC_OFFICER(Kind.FORBIDDEN),
    ORGANISATION_UNKNOWN(Kind.MISSING),
    TAX_CODE_FORM(Kind.INVALID),
    TOO_MANY_ORGANISATIONS(Kind.RULE),
    NOT_OWNER(Kind.FORBIDDEN),
    LAST_OWNER(Kind.RULE),
    INVITATION_OVER(Kind.RULE),
    ALREADY_MEMBER(Kind.RULE),
    POPULATION_OFF(Kind.MISSING),
    POPULATION_UNAVAILABLE(Kind.RULE),
    PURPOSE_MISSING(Kind.INVALID);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return "refusal.identity." + name();
    }
}
