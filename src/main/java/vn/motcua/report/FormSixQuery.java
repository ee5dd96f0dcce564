package vn.motcua.report;

import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * Form 06 (biểu số 06/VPCP/KSTT); dossiers count at the competent agency unless asked otherwise. Needs
 * {@code REPORT_READ} over every agency asked for; one that is out of reach is not found.
 */
public interface FormSixQuery {

    Outcome<Report> formSix(ReportRequest request, Actor by);
}
