package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.calendar.Limit;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/**
 * Writes new versions of procedures in a form or as a whole document, publishes them from a day and abolishes procedures.
 * What can be published is decided by {@link ImportProcedures}; needs {@link
 * vn.motcua.identity.Permission#CATALOGUE_MANAGE} everywhere.
 */
public interface EditProcedures {

    /** The longest document taken from a page, in characters. */
    int LONGEST = 1_000_000;

    /** The newest version of every procedure, ended ones too, by sector and name. */
    List<ProcedureVersion> newest();

    /** The document of a version as the beginning of its successor, in force from that day. */
    String draft(ProcedureVersion base, LocalDate from);

    /**
     * The main fields of a document by their JSON pointers, whatever stands there; {@code /channels/<channel>} and {@code
     * /complete} are {@code 1} or absent. Empty when it is no document.
     */
    Map<String, String> fields(String document);

    /**
     * The document with these fields in place of its own. Steps of the process are put in the order of their {@code
     * place}; one without code and name is left out. Numbers that are none stay as they were typed, to be told by
     * {@link #check}.
     */
    String merged(String document, Map<String, String> fields);

    /** What the document says as far as it can be read. */
    Optional<ProcedureVersion> read(String document);

    /** What is wrong or odd in the document, as if it were published. */
    Outcome<IntakeReport> check(String document, Locale locale, Actor by);

    /** In force from the day the document says. */
    Outcome<IntakeReport> publish(String document, Locale locale, Actor by);

    /** That day is the procedure's last; dossiers received until then keep their version. */
    Outcome<LocalDate> abolish(String code, LocalDate lastDay, Actor by);

    /** The sum of the steps against each limit of a normal case. */
    ProcessHours hours(ProcedureVersion version);

    /** What differs between two versions, field by field and item by item. */
    List<Difference> compare(ProcedureVersion was, ProcedureVersion became);

    /** @param hours working hours of all steps, 8 a day */
    record ProcessHours(int hours, List<CaseFit> cases) {}

    /** @param most working hours the limit leaves by its longest reading */
    record CaseFit(String name, Limit legal, long most, Fit fit) {}

    enum Fit {
        FITS,
        MAY_NOT_FIT,
        TOO_LONG
    }

    /**
     * @param field name of the field in the document, for example {@code components}
     * @param item  code of the item in a list, empty where the field is none
     * @param part  name of the item's field, empty where the whole is meant
     */
    record Difference(String field, String item, String part, Kind kind, String was, String became) {

        public enum Kind {
            ADDED,
            REMOVED,
            CHANGED,
            REORDERED
        }
    }
}
