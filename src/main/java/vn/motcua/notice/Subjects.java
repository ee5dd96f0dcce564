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
     * @param due      when the result is promised, null before acceptance
     * @param owner    the applicant's account, null when there is none
     * @param phone    as typed at the reception
     * @param email    as typed at the reception
     * @param expected before acceptance: when the result would be promised, were it accepted at the instant of its filing
     * @param key      opens the page where it is followed, and nothing else; null where a page asks who is there
     */
    record Subject(
            String code,
            String procedureCode,
            String procedure,
            String agency,
            @Nullable Instant due,
            @Nullable UUID owner,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Instant expected,
            @Nullable String key) {

        public Subject(
                String code,
                String procedureCode,
                String procedure,
                String agency,
                @Nullable Instant due,
                @Nullable UUID owner,
                @Nullable String phone,
                @Nullable String email) {
            this(code, procedureCode, procedure, agency, due, owner, phone, email, null, null);
        }
    }
}
