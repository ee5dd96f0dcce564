package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Component;

/**
 * Reception at the counter: the procedure, the applicant, the papers, all in one form.
 *
 * @param procedure the chosen one; null until it is
 * @param found     what the typed letters find while none is chosen
 * @param known     applicants of earlier dossiers with the typed identity number, while no name is typed
 * @param request   names the filing, so that sending it twice files once
 * @param reception names what follows the filing at once
 * @param draft     where what is typed is kept
 * @param focus     the name of the field or place where the keyboard goes on
 */
public record FilePage(
        Form form,
        UUID request,
        UUID reception,
        UUID draft,
        @Nullable ProcedureVersion procedure,
        Found found,
        List<Choice> receiving,
        List<Choice> competent,
        List<Choice> cases,
        List<Known> known,
        List<Paper> papers,
        List<Draft> drafts,
        String focus) {

    /** @param total how many there are in all, whatever part of them is listed */
    public record Found(int total, List<Row> listed) {
        public static final Found NOTHING = new Found(0, List.of());
    }

    /** @param wanted whether the ticket waits for its sector */
    public record Row(String code, String name, String sector, boolean wanted) {}

    /** @param dossier the newest dossier that says so */
    public record Known(String dossier, String name, String told) {}

    /** A line of the checklist; {@code states} are what can be chosen for it. */
    public record Paper(Component component, List<Choice> states, String state, String originals, String copies) {}

    public record Draft(UUID id, String procedure, String name, Instant at) {}
}
