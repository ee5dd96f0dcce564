package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.shared.Outcome;

/**
 * Members of mass organisations (tổ công nghệ số cộng đồng, đoàn thể) who assist citizens at filing. Their accounts are of
 * their own kind: an organisation, one agency, a term, and no other role. The applicant stays the applicant.
 */
public interface Helpers {

    /** Needs {@link Permission#ACCOUNT_MANAGE} at the agency. The term can be prolonged by another grant of the role. */
    Outcome<UUID> open(Opening opening, Actor by);

    /** Empty for every other kind of account. */
    Optional<Helper> byAccount(UUID account);

    /**
     * @param agency       where they assist
     * @param firstDay     of the term, in Vietnam
     * @param lastDay      of the term; there is always one
     * @param password     at least 10 characters
     * @param passwordKept false: whoever signs in with it must first choose their own
     */
    record Opening(
            String username,
            String name,
            String organisation,
            UUID agency,
            LocalDate firstDay,
            LocalDate lastDay,
            String password,
            boolean passwordKept) {}

    record Helper(UUID account, String name, String organisation) {}
}
