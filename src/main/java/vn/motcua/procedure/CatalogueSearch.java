package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;

/**
 * What citizens search the catalogue with: with accents or without, in everyday words ({@code lam giay ket hon}), with
 * slips of the finger, by code, by life event, sector, audience and the kind of agency that receives.
 */
public interface CatalogueSearch {

    int MOST_PER_PAGE = 200;

    /**
     * The versions in force on the day that answer the text, best first; a code finds its procedure. Without a text
     * everything that was not narrowed away: of a life event in its own order, else by sector and name.
     */
    Found search(Question question);

    /** Sectors with procedures in force on that date, by name, with how many. */
    List<SectorCount> sectors(LocalDate on);

    /** Life events of which at least one procedure is in force on that date, in the order of the data. */
    default List<LifeEvent> events(LocalDate on) {
        return List.of();
    }

    /** For whom there are procedures in force on that date, as people read it. */
    default List<String> audiences(LocalDate on) {
        return List.of();
    }

    /** Moves with every change of the catalogue: what was made from the same number still holds. */
    default long revision() {
        return 0; // a catalogue that never changes
    }

    /**
     * @param text     what was typed, empty for everything
     * @param sector   code of a sector, null for all
     * @param event    code of a life event, null for all
     * @param audience whom it is for, as one of {@link #audiences}; a procedure that names nobody is for all; null for all
     * @param servedAt only what an agency of this kind receives, null for all
     * @param first    how many to leave out, from 0
     * @param most     how many at most, 1 to {@value #MOST_PER_PAGE}; outside it is brought into that range
     */
    record Question(
            String text,
            @Nullable String sector,
            @Nullable String event,
            @Nullable String audience,
            @Nullable AgencyKind servedAt,
            LocalDate on,
            int first,
            int most) {

        public Question(String text, @Nullable String sector, LocalDate on, int first, int most) {
            this(text, sector, null, null, null, on, first, most);
        }
    }

    /** @param total how many there are in all, whatever part of them is listed */
    record Found(int total, List<ProcedureVersion> listed) {}

    record SectorCount(ProcedureVersion.Sector sector, int procedures) {}
}
