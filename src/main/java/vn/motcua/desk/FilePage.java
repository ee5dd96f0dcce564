package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * Filing a dossier at the counter.
 *
 * @param procedures what can be typed: code and name
 * @param receiving  the agencies this person files at
 * @param request    names the filing, so that sending it twice files once
 * @param reception  names the reception that may follow at once
 */
public record FilePage(
        List<Choice> procedures,
        List<Choice> receiving,
        List<Choice> competent,
        Form form,
        UUID request,
        UUID reception) {}
