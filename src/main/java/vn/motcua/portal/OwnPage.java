package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Followed;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * One's own dossier: what is asked of me, what I may do, its files.
 *
 * @param told     the same as on the slip's page
 * @param key      of the page that the slip leads to
 * @param files    without drafts that were not sent
 * @param papers   what an uploaded file may be
 * @param draft    the draft that was sent, null when none was
 * @param delivery how the result is wanted, empty while nobody said
 * @param form     what was typed and refused
 * @param request  the id of the next request, so that sending twice does it once
 * @param most     bytes an uploaded file may have
 */
public record OwnPage(
        DossierView dossier,
        Followed told,
        String key,
        String procedure,
        String agency,
        List<DossierView.Attachment> files,
        List<Choice> papers,
        @Nullable Draft draft,
        String delivery,
        Form form,
        UUID request,
        String most,
        boolean readOnly,
        Instant now) {

    public OwnPage {
        files = List.copyOf(files);
        papers = List.copyOf(papers);
    }

    public boolean may(String verb) {
        return !readOnly && dossier.commands().contains(verb);
    }

    public String place() {
        return "/my/dossiers/" + dossier.code();
    }

    /**
     * A draft that was sent.
     *
     * @param href  its file
     * @param until when silence begins to count
     * @param open  whether it can still be answered
     */
    public record Draft(@Nullable String href, Instant until, boolean open) {}
}
