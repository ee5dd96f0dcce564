package vn.motcua.report;

import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * The operational table of a one-stop unit; dossiers count at the receiving agency unless asked otherwise, parts of
 * interconnected dossiers ({@link ReportRequest#ofParts}) at the agency that decides on them. Needs
 * {@code REPORT_READ} over every agency asked for; one that is out of reach is not found.
 */
public interface FiguresQuery {

    Outcome<Report> figures(ReportRequest request, Actor by);
}
