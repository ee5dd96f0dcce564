package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What citizens search the catalogue with. Without accents or with, by words of the name, by code, by sector. */
public interface CatalogueSearch {

    int MOST_PER_PAGE = 200;

    /**
     * The versions in force on the day that hold every word of the text, each as the beginning of a word of the name,
     * the sector or a result; a code finds its procedure. Best first: code, name beginning so, name, then the others.
     */
    Found search(Question question);

    /** Sectors with procedures in force on that date, by name, with how many. */
    List<SectorCount> sectors(LocalDate on);

    /**
     * @param text   what was typed, empty for everything
     * @param sector code of a sector, null for all
     * @param first  how many to leave out, from 0
     * @param most   how many at most, 1 to {@value #MOST_PER_PAGE}; outside it is brought into that range
     */
    record Question(String text, @Nullable String sector, LocalDate on, int first, int most) {}

    /** @param total how many there are in all, whatever part of them is listed */
    record Found(int total, List<ProcedureVersion> listed) {}

    record SectorCount(ProcedureVersion.Sector sector, int procedures) {}
}
