package vn.motcua.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is filling in, or has sent.
 *
 * @param agency   code of the agency it is filed at
 * @param forOther whether it is filed for somebody else, with an authorisation
 * @param done     ids of the pages that were answered
 * @param version  counts saves; sent back with the next one
 * @param request  under which the dossier is filed
 * @param dossier  its code once it is sent
 */
public record Filing(
        UUID id,
        UUID account,
        String procedure,
        String form,
        LocalDate formFrom,
        String agency,
        boolean forOther,
        Answers answers,
        Set<String> done,
        State state,
        int version,
        UUID request,
        @Nullable String dossier,
        Instant created,
        Instant saved,
        List<Paper> papers,
        List<Companion> others) {

    public Filing {
        done = Set.copyOf(done);
        papers = List.copyOf(papers);
        others = List.copyOf(others);
    }

    public enum State {
        OPEN,
        /** Complete, and sent by itself as soon as everybody confirmed. */
        WAITING,
        /** Between the decision to send it and the dossier: nothing of it changes any more. */
        SENDING,
        SENT
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public List<Paper> papers(String component) {
        return papers.stream()
                .filter(paper -> paper.component().equals(component))
                .toList();
    }

    public boolean confirmed() {
        return others.stream().allMatch(Companion::confirmed);
    }

    /** A file brought for a component, kept by its content. */
    public record Paper(UUID id, String component, String fileName, String mediaType, long size, String sha256) {}

    /**
     * Somebody who applies too.
     *
     * @param name    as the first applicant wrote it
     * @param token   in the link they are given
     * @param current whether what they said is about the answers as they stand now
     * @param reason  why they declined
     * @param told    whether the link is sent to them
     */
    public record Companion(
            UUID id,
            String name,
            String token,
            @Nullable UUID account,
            Word word,
            boolean current,
            @Nullable String reason,
            boolean told) {

        public boolean confirmed() {
            return word == Word.CONFIRMED && current;
        }
    }

    public enum Word {
        ASKED,
        CONFIRMED,
        DECLINED
    }
}
