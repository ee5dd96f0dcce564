package vn.motcua.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.Outbox;

/** What became of notices outside the program: which channel took them, which did not yet. No addresses. */
public interface Deliveries {

    /** Of these notices; those that went nowhere are missing. The caller may see them. */
    Map<UUID, List<Sent>> of(Collection<UUID> notices);

    /** Everything told about a dossier, the newest first, at most 100. The caller may see the dossier. */
    List<Told> ofDossier(String code);

    /** @param ended when it arrived or was given up, null while it waits */
    record Sent(
            Channel channel, Outbox.State state, @Nullable Instant ended) {}

    /** @param applicant whether the applicant was told; else somebody who works on it */
    record Told(UUID id, String template, Instant at, boolean applicant, List<Sent> sent) {}
}
