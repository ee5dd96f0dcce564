package vn.motcua.desk;

import java.util.List;
import vn.motcua.dossier.Assistance.Assisted;
import vn.motcua.page.Paging;

/** What a helper filed for citizens. */
public record AssistPage(List<Row> rows, Paging paging) {

    public record Row(Assisted dossier, String procedure, String agency, String href) {}
}
