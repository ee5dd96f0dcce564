package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.page.Choice;
import vn.motcua.page.Paging;

/**
 * The inbox: a group of dossiers, narrowed by filters, or what a search found.
 *
 * @param query  what was searched for; shown, never in an address when it may name a person
 * @param count  how many there are in the group; null where a search or a filter makes it unknown
 * @param file   the whole list as CSV
 * @param bulk   what can be done with several at once
 * @param here   this very list, to come back to
 * @param acts   names what is done with this page's rows, so that sending it twice does it once
 */
public record DossiersPage(
        Group group,
        String query,
        List<Tile> tiles,
        Filters filters,
        List<Row> rows,
        @Nullable Count count,
        Paging paging,
        String file,
        List<String> bulk,
        String here,
        String acts,
        Instant now) {

    /** The group as addresses name it. */
    public String word() {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The whole list as a workbook. */
    public String sheet() {
        return file.replaceFirst("[.]csv", ".xlsx");
    }

    /** Counting stops at {@link #MOST}; more are told as more. */
    public record Count(long number) {

        public static final int MOST = 1_000;

        public boolean more() {
            return number > MOST;
        }

        public long shown() {
            return Math.min(number, MOST);
        }
    }

    /** A group with its figure and the list behind it. */
    public record Tile(Group group, Count count, String href, boolean current) {}

    /** The filters as they are set; a choice of agencies only where there is one. */
    public record Filters(
            String procedure, String channel, String status, String holder, String agency, List<Choice> agencies) {

        public boolean set() {
            return !(procedure + channel + status + holder + agency).isEmpty();
        }
    }

    /** @param acceptBy until when an online filing must be answered; null for every other dossier */
    public record Row(
            DossierRow dossier,
            String href,
            String procedure,
            String agency,
            @Nullable String holder,
            @Nullable Instant acceptBy) {

        /** What stands for it in a bulk command: its code and the version seen. */
        public String pick() {
            return dossier.code() + "~" + dossier.version();
        }
    }
}
