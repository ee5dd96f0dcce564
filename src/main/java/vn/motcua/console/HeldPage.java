package vn.motcua.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * What somebody who leaves still holds, and what became of handing it on.
 *
 * @param total    all they hold, also what this person may not hand on
 * @param request  names the handing on, so that sent twice it is done once
 * @param results  what became of each dossier just handed on
 * @param close    where the account is closed, null for whoever may not close it
 */
public record HeldPage(
        String action,
        String name,
        long total,
        List<Row> rows,
        List<Choice> colleagues,
        Form form,
        UUID request,
        List<Result> results,
        @Nullable Link close) {

    public record Row(String code, String procedure, String status, String due) {}

    public record Result(String code, boolean done, String sentence) {}
}
