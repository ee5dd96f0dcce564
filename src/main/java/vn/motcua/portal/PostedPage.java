package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agency;
import vn.motcua.page.Choice;
import vn.motcua.procedure.ProcedureVersion;

/**
 * What an agency posts (niêm yết): the procedures in force there by sector, and what is new, changed and abolished.
 *
 * @param sector  the sector asked for, empty for all
 * @param days    how far back changes are told
 * @param screen  the part shown on a screen; null for the whole list
 */
public record PostedPage(
        Agency agency,
        String sector,
        List<Choice> sectors,
        List<Group> groups,
        List<Change> changes,
        int days,
        LocalDate today,
        @Nullable Screen screen) {

    /** The procedures of a sector. */
    public record Group(String sector, List<ProcedureVersion> procedures) {}

    /**
     * A change of the list.
     *
     * @param kind     {@code new}, {@code changed} or {@code abolished}
     * @param since    first day of the new version, or the first day without it
     * @param decision number and name of the decision that promulgates it; empty where the catalogue has none
     */
    public record Change(String kind, ProcedureVersion version, LocalDate since, String decision) {}

    /** @param next where the screen goes on by itself after {@code seconds} */
    public record Screen(int page, int pages, String next, int seconds) {}
}
