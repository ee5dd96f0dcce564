package vn.motcua.report;

/**
 * Figures shown beside the others, outside their sum.
 *
 * @param returnedToApplicantLate of those ended without a result, how many after their due date
 * @param handedOver              results that came into the applicants' hands within the period, whenever resolved
 * @param handedOverLate          of them, after the promised day
 * @param feeBearing              resolved within the period and bearing a fee, which is paid before the result is handed over
 * @param paidOnline              of them, paid electronically
 */
public record SideFigures(
        long returnedToApplicantLate, long handedOver, long handedOverLate, long feeBearing, long paidOnline) {}
