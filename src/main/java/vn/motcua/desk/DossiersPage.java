package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.page.Paging;

/**
 * The list of dossiers, opened on what is due today.
 *
 * @param count how many there are in the group; null where a search makes it unknown
 * @param file  the whole list as CSV
 */
public record DossiersPage(
        Group group,
        String query,
        List<Tile> tiles,
        List<Row> rows,
        @Nullable Long count,
        Paging paging,
        String file,
        Instant now) {

    /** The whole list as a workbook. */
    public String sheet() {
        return file.replaceFirst("[.]csv", ".xlsx");
    }

    /** A group with its figure and the list behind it. */
    public record Tile(Group group, long count, String href, boolean current) {}

    public record Row(
            DossierRow dossier,
            String href,
            String procedure,
            String agency,
            @Nullable String holder) {}
}
