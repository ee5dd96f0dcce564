package vn.motcua.portal.petitions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Paging;
import vn.motcua.petition.Action;
import vn.motcua.petition.PetitionRow;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.PublicAnswers.Published;

/** What the templates of petitions show. */
public final class PetitionPages {

    private PetitionPages() {}

    /** @param readOnly whether nothing is sent here */
    public record Answers(Form form, List<Choice> agencies, List<Answer> answers, Paging paging, boolean readOnly) {}

    public record Answer(Published published, String agency) {}

    /** Neither way where no code can be sent: then only who is signed in sends from here. */
    public record Contact(Form form, boolean email, boolean phone) {}

    /** @param masked the address a code went to; null when there is none under way */
    public record Code(Form form, @Nullable String masked) {}

    /**
     * @param contact the address that was proven; empty where somebody is signed in
     * @param most    megabytes of a file at most
     */
    public record Sending(
            Form form, List<Choice> agencies, String contact, UUID request, long most, int files, boolean scanned) {}

    public record Find(Form form) {}

    /** One's own petition. */
    public record Followed(
            PetitionView petition,
            String agency,
            String key,
            List<Seen> looks,
            Form form,
            UUID request,
            long most,
            boolean readOnly,
            Instant now) {

        public boolean may(String action) {
            return !readOnly && petition.commands().contains(Action.valueOf(action));
        }
    }

    /** Who looked at the sender's name, and when. */
    public record Seen(String who, Instant at) {}

    public record Mine(List<Own> petitions) {}

    public record Own(PetitionRow row, String agency, String href) {}
}
