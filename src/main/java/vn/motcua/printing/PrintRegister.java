package vn.motcua.printing;

import java.time.LocalDate;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * The register (sổ theo dõi hồ sơ) and the control sheets of what an agency received from one day to another, both
 * included. A period across two generations is printed by the one in force on its last day. It takes the permission to
 * read dossiers, reaching that agency.
 */
public interface PrintRegister {

    /** Days a period may have. */
    int LONGEST = 366;

    Outcome<PrintedForm> register(String agencyCode, LocalDate from, LocalDate to, Actor by);

    /** The control sheet of each dossier, each by its own generation; at most {@link PrintForm#MOST}. */
    Outcome<PrintedForm> controlSheets(String agencyCode, LocalDate from, LocalDate to, Actor by);
}
