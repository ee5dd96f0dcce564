package vn.motcua.portal.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.formpage.Entry;
import vn.motcua.formpage.Part;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.sample.Sample;

/** The records of the pages one files with. */
public final class FilingPages {

    private FilingPages() {}

    /** What is being filled in, and what was sent. */
    public record Mine(List<Row> open, List<Row> sent) {

        /** @param until last instant it is kept; null for what was sent */
        public record Row(
                UUID id,
                String title,
                Filing.State state,
                Instant saved,
                @Nullable Instant until,
                String href,
                @Nullable String dossier) {}
    }

    /**
     * What can be filled in for a citizen.
     *
     * @param wanted name of a procedure that has no form; empty for none
     */
    public record Assisting(List<Choice> procedures, String wanted) {}

    /**
     * Before the first question: where, for whom, and what it takes.
     *
     * @param places     agencies to choose from; none when the words typed find none
     * @param search     whether there are more than can be shown at once
     * @param papers      those every filing needs besides the form
     * @param needsOthers whether others must confirm
     */
    public record Begin(
            String procedure,
            String name,
            Form form,
            List<Choice> places,
            boolean search,
            String q,
            List<String> questionPages,
            List<String> papers,
            boolean needsOthers) {}

    /** One page of questions. */
    public record Questions(
            Head head,
            String pageId,
            String title,
            String lead,
            Form form,
            List<Entry> entries,
            String asked,
            String more,
            String previous,
            boolean fromReview) {}

    /**
     * What stands on every page of a filing.
     *
     * @param step counted from 1
     */
    public record Head(UUID id, int version, String procedure, String name, int step, int steps) {}

    public record Papers(
            Head head,
            List<Paper> papers,
            Form form,
            List<Filing.Paper> earlier,
            long most,
            boolean scanned,
            String previous) {}

    /** @param samples what it looks like, and blank forms of it */
    public record Paper(Filings.Need need, List<Filing.Paper> files, List<Sample> samples) {

        public boolean joinable() {
            return files.size() > 1;
        }
    }

    /** Everything once more before it is sent. */
    public record Review(
            Head head,
            Form form,
            String place,
            boolean forOther,
            List<Part> parts,
            List<Paper> papers,
            List<Other> others,
            int othersNeeded,
            Filing.State state,
            boolean complete,
            String previous) {}

    /** @param link the address they are given */
    public record Other(Filing.Companion companion, String link) {}

    public record Done(UUID id, String code, String name, String place, String qr, boolean slip) {}

    /** What somebody is asked to confirm. */
    public record Confirm(
            String token, String name, String by, List<Part> parts, Form form, boolean open, boolean said) {}
}
