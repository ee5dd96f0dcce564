package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRefusal.EMAIL_FORM;
import static vn.motcua.dossier.DossierRefusal.ENTRY_TOO_LONG;
import static vn.motcua.dossier.DossierRefusal.IDENTITY_NUMBER_FORM;
import static vn.motcua.dossier.DossierRefusal.PHONE_FORM;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Field;
import vn.motcua.shared.Refusal;

/**
 * What people write about the owner of a dossier, and what each entry can be when it is filed or corrected; registers
 * are taken as they are. Regulations name the identity papers (§12: CCCD, CMND, business, organisation) but not the form
 * of every number, so that only what is surely wrong is refused.
 */
public enum PersonalEntry implements Field {
    NAME("owner.name", 300),
    /**
     * 9 digits (CMND) or 12 (định danh cá nhân), 10 or 13 (business), or letters and digits together as passports and
     * other papers have them.
     */
    IDENTITY_NUMBER(
            "owner.identityNumber",
            20,
            "\\s*([0-9]{9}|[0-9]{12}|[0-9]{10}(-?[0-9]{3})?"
                    + "|(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9./-]{3,19})?\\s*",
            IDENTITY_NUMBER_FORM),
    /** 8 to 15 digits, as E.164 has at most; a plus in front, between them what people put there: spaces, dots, dashes. */
    PHONE("owner.phone", 30, "\\s*(\\+?([ .()-]*[0-9]){8,15})?\\s*", PHONE_FORM),
    EMAIL("owner.email", 254, "\\s*([^@\\s]+@[^@\\s]+)?\\s*", EMAIL_FORM),
    ADDRESS("owner.address", 500),
    FILED_BY("owner.filedBy", 300),
    SUBJECT("subject", 1_000);

    private final String path;
    private final int most;
    private final @Nullable Pattern form;
    private final @Nullable DossierRefusal ill;

    PersonalEntry(String path, int most) {
        this.path = path;
        this.most = most;
        this.form = null;
        this.ill = null;
    }

    PersonalEntry(String path, int most, String form, DossierRefusal ill) {
        this.path = path;
        this.most = most;
        this.form = Pattern.compile(form);
        this.ill = ill;
    }

    /** Its place in {@link FileDossier}. */
    @Override
    public String path() {
        return path;
    }

    /** Characters it may have at most. */
    public int most() {
        return most;
    }

    /** The regular expression it matches as a whole, the same in Java and in JSON schemas; blank means not given. */
    public Optional<String> form() {
        return Optional.ofNullable(form).map(Pattern::pattern);
    }

    /** What is wrong with a value. */
    public Optional<Refusal> flaw(String value) {
        if (value.codePointCount(0, value.length()) > most) return Optional.of(Refusal.of(ENTRY_TOO_LONG, this, most));
        return form == null || ill == null || form.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(Refusal.of(ill, this));
    }

    /**
     * As it is kept and searched for: without spaces around it, a telephone number as its digits, from 0 within the country;
     * null for nothing.
     */
    public @Nullable String kept(@Nullable String value) {
        if (value == null || value.isBlank()) return null;
        return this == PHONE ? value.replaceAll("[\\s.()-]", "").replaceFirst("^\\+84", "0") : value.strip();
    }
}
