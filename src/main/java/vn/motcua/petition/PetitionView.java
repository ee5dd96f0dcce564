package vn.motcua.petition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One petition as an officer or its sender sees it; who sent it is looked up apart ({@link Senders}).
 *
 * @param version     number of journal lines
 * @param officer     whom it is about, as directory knows them
 * @param whom        the same as the sender wrote it
 * @param nextDue     until when what has to be done now is due, null while nothing has
 * @param holder      account of whoever took it up
 * @param mine        whether the actor sent it
 * @param senderShown whether the actor may look up who sent it
 * @param commands    what the actor may do now
 */
public record PetitionView(
        UUID id,
        String code,
        int version,
        Status status,
        Channel channel,
        Matter matter,
        boolean classified,
        UUID agency,
        @Nullable UUID complainedAgency,
        @Nullable UUID officer,
        @Nullable String whom,
        @Nullable String dossier,
        String title,
        String body,
        Instant receivedAt,
        Instant arrivedAt,
        Instant due,
        @Nullable Instant nextDue,
        @Nullable UUID holder,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Integer rating,
        boolean anonymous,
        boolean mine,
        boolean senderShown,
        Set<Action> commands,
        List<Line> lines,
        List<Attachment> attachments) {

    public PetitionView {
        commands = Set.copyOf(commands);
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /**
     * One line of the journal.
     *
     * @param actor  account; null where the sender acted
     * @param agency where it lay afterwards
     * @param words  what was written with it
     */
    public record Line(
            int seq,
            Action action,
            @Nullable UUID actor,
            Instant at,
            Instant recorded,
            Status status,
            UUID agency,
            String detail,
            @Nullable String words) {}

    public record Attachment(UUID id, int seq, String fileName, String mediaType, long size, String sha256) {}

    /** The words of the last line with that action, null where there is none. */
    public @Nullable String lastWords(Action action) {
        return lines.reversed().stream()
                .filter(line -> line.action() == action)
                .findFirst()
                .map(Line::words)
                .orElse(null);
    }
}
