package vn.motcua.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Texts;

/**
 * A message to one account: which template, about which dossier. Words of people are never in it; whoever may see the
 * dossier reads them there.
 *
 * @param readAt null until it is read
 */
public record Notice(
        UUID id,
        String template,
        String dossierCode,
        Instant at,
        @Nullable Instant readAt) {

    /** The sentence people read. */
    public String sentence(Texts texts, Locale locale) {
        return texts.of(locale, "notice." + template, dossierCode);
    }
}
