package vn.motcua.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What messages say of dossiers and petitions, and where whoever has no account is reached. Each module answers for its own codes. */
public interface Subjects {

    /** By code; unknown codes are missing. */
    Map<String, Subject> of(Collection<String> codes);

    /**
     * @param due   when the result is promised, null before acceptance
     * @param owner the applicant's account, null when there is none
     * @param phone as typed at the reception
     * @param email as typed at the reception
     */
    record Subject(
            String code,
            String procedureCode,
            String procedure,
            String agency,
            @Nullable Instant due,
            @Nullable UUID owner,
            @Nullable String phone,
            @Nullable String email) {}
}
