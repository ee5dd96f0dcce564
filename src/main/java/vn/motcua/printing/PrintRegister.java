package vn.motcua.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * The register (sổ theo dõi hồ sơ), the control sheets and the slips of what an agency received from one day to another,
 * both included. A period across two generations is printed by the one in force on its last day. It takes the permission
 * to read dossiers, reaching that agency.
 */
public interface PrintRegister {

    /** Days a period may have. */
    int LONGEST = 366;

    Outcome<PrintedForm> register(String agencyCode, LocalDate from, LocalDate to, Actor by);

    /**
     * One form of every dossier that has it, each by its own generation; at most {@link PrintForm#MOST} dossiers. What a
     * dossier has no such form of is among those left out.
     */
    Outcome<PrintedForm> forms(FormKind form, String agencyCode, LocalDate from, LocalDate to, Actor by);

    /** {@link #forms} for the control sheet. */
    default Outcome<PrintedForm> controlSheets(String agencyCode, LocalDate from, LocalDate to, Actor by) {
        return forms(FormKind.CONTROL_SHEET, agencyCode, from, to, by);
    }

    /** The register as a table, of any length; it is no print and no line of the history. */
    Outcome<Listed> registerTable(String agencyCode, LocalDate from, LocalDate to, Actor by);

    /** What the control sheets tell, a row a step. */
    Outcome<Listed> controlTable(String agencyCode, LocalDate from, LocalDate to, Actor by);

    /** Which registers of the agency were printed, the newest first, at most 50; none where the actor may not read. */
    List<RegisterPrint> printed(String agencyCode, Actor by);

    /** A table in Vietnamese, read while it is written: cells are null, text, numbers, dates or instants. */
    record Listed(String title, List<String> columns, Rows rows) {}

    @FunctionalInterface
    interface Rows {
        void each(Consumer<List<@Nullable Object>> taker);
    }

    /** @param copy how often that very period was printed by then, from 1 */
    record RegisterPrint(LocalDate from, LocalDate to, Circular circular, int copy, UUID account, Instant at) {}
}
