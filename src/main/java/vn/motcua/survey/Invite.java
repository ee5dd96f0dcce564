package vn.motcua.survey;

import vn.motcua.dossier.Status;
import vn.motcua.shared.Outcome;

/**
 * Hands out addresses under which one dossier is answered for, once. An address holds 160 random bits; only their SHA-256 is
 * kept, so nobody can hand out the same one again or find it in the database.
 */
public interface Invite {

    /** Addresses a dossier may have, all ways together. */
    int MOST = 50;

    /**
     * The token of a new address. The caller has made sure that whoever asks may see the dossier. Refused unless the result
     * was returned. Does not tell whether somebody answered already.
     */
    Outcome<String> of(Rated dossier, Via via);

    /** A dossier as far as an answer knows it. */
    record Rated(String code, Status status, java.util.UUID receivingAgency, String procedureCode) {}

    /** The whole address of a token, as it stands in messages and on slips. */
    String address(String token);
}
