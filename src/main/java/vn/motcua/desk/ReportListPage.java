package vn.motcua.desk;

import java.util.List;
import vn.motcua.page.Paging;
import vn.motcua.report.ListRequest;
import vn.motcua.report.ListedDossier;

/**
 * The dossiers behind one number.
 *
 * @param number key of the number's name
 * @param row    name of the row it stands in, empty for the total
 */
public record ReportListPage(
        ListRequest asked,
        String number,
        String row,
        long count,
        List<ListedDossier> dossiers,
        Paging paging,
        String back,
        String export) {

    /** The whole list as a workbook. */
    public String sheet() {
        return export.replaceFirst("[.]csv", ".xlsx");
    }
}
