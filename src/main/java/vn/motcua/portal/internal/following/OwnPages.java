package vn.motcua.portal.internal.following;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierView.JournalLine;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.portal.OwnPage;
import vn.motcua.portal.internal.PortalState;
import vn.motcua.shared.Ids;

/** Draws up the page of one's own dossier. */
@Component
class OwnPages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FollowDossier following;
    private final ProcedureNames procedures;
    private final OwnFiles files;
    private final Agencies agencies;
    private final PortalState state;
    private final Clock clock;

    OwnPages(
            FollowDossier following,
            ProcedureNames procedures,
            OwnFiles files,
            Agencies agencies,
            PortalState state,
            Clock clock) {
        this.following = following;
        this.procedures = procedures;
        this.files = files;
        this.agencies = agencies;
        this.state = state;
        this.clock = clock;
    }

    OwnPage page(DossierView view, Form form, Here here) {
        return new OwnPage(
                view,
                following.told(view),
                following.key(view.code()),
                procedures.of(view.procedureCode(), view.procedure()),
                agencies.byId(view.receivingAgency()).map(Agency::name).orElse(""),
                view.attachments(),
                papers(view, here),
                draft(view),
                delivery(view),
                form,
                Ids.next(),
                files.most(),
                state.readOnly(),
                clock.instant());
    }

    private static List<Choice> papers(DossierView view, Here here) {
        var papers = new ArrayList<Choice>();
        var procedure = view.procedure();
        if (procedure != null) {
            procedure.components().forEach(paper -> papers.add(new Choice(paper.code(), paper.name())));
        }
        papers.add(new Choice("", here.say("portal.mine.attach.other")));
        return papers;
    }

    /** The newest draft that was sent; a further version that was not sent makes it old. */
    private OwnPage.@Nullable Draft draft(DossierView view) {
        var sent = last(view, Action.SEND_DRAFT);
        if (sent == null || sent.detail() == null) return null;
        var drafts = view.attachments().stream()
                .filter(DossierView.Attachment::draft)
                .toList();
        var href = drafts.isEmpty()
                ? null
                : MineController.PLACE + "/" + Paths.segment(view.code()) + "/files/"
                        + drafts.getLast().id();
        var until = Instant.parse(JSON.readTree(sent.detail()).path("until").asString());
        return new OwnPage.Draft(href, until, view.commands().contains("confirm-draft"));
    }

    private static String delivery(DossierView view) {
        var chosen = last(view, Action.CHOOSE_DELIVERY);
        return chosen == null || chosen.detail() == null
                ? ""
                : JSON.readTree(chosen.detail()).path("how").asString("");
    }

    private static @Nullable JournalLine last(DossierView view, Action action) {
        return view.journal().reversed().stream()
                .filter(line -> line.action() == action)
                .findFirst()
                .orElse(null);
    }
}
