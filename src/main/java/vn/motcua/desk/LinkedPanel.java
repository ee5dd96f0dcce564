package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Status;

/**
 * What a dossier has to do with others.
 *
 * @param home      name of the agency to which it belongs while it lies elsewhere; null where it is at home
 * @param lead      the interconnected dossier this one belongs to; null for one that stands alone
 * @param questions the oldest first
 */
public record LinkedPanel(@Nullable String home, @Nullable Lead lead, List<Question> questions) {

    public static final LinkedPanel NOTHING = new LinkedPanel(null, null, List.of());

    public boolean empty() {
        return home == null && lead == null && questions.isEmpty();
    }

    public long unanswered() {
        return questions.stream().filter(Question::open).count();
    }

    /**
     * @param itself whether the page shows the lead
     * @param open   parts without an end
     */
    public record Lead(
            String code,
            String procedure,
            Status status,
            @Nullable Instant due,
            boolean itself,
            long open,
            List<Part> parts) {}

    /**
     * @param code    null until it is filed
     * @param status  null until it is filed
     * @param waits   number of the part it waits for; null where it waits for none
     * @param shown   whether the page shows this part
     * @param late    whether it is or was late
     * @param results file names of its results
     */
    public record Part(
            int number,
            String procedure,
            String agency,
            @Nullable String code,
            @Nullable Status status,
            @Nullable String holder,
            @Nullable Instant due,
            @Nullable Instant ended,
            @Nullable Integer waits,
            boolean shown,
            boolean late,
            List<String> results) {}

    /** @param file attachment of the dossier that came with the answer */
    public record Question(
            String by,
            String to,
            @Nullable String text,
            Instant at,
            Instant due,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable UUID file,
            @Nullable Instant withdrawnAt,
            boolean late) {

        public boolean open() {
            return answeredAt == null && withdrawnAt == null;
        }
    }
}
