package vn.motcua.report;

/**
 * The rates of an operational report.
 *
 * @param onTime         early or on time, of those resolved
 * @param online         received online, of those received in the period
 * @param digitised      of those resolved
 * @param cashless       paid electronically, of those resolved that bear a fee
 * @param returnedInTime in the applicant's hands by the promised day, of the results handed over in the period
 */
public record Rates(Rate onTime, Rate online, Rate digitised, Rate cashless, Rate returnedInTime) {

    public static Rates of(Figures figures, SideFigures side) {
        var resolved = figures.resolved();
        var received = figures.received();
        return new Rates(
                new Rate(resolved.early() + resolved.onTime(), resolved.total()),
                new Rate(received.online(), received.inPeriod()),
                new Rate(figures.digitised(), resolved.total()),
                new Rate(side.paidOnline(), side.feeBearing()),
                new Rate(side.handedOver() - side.handedOverLate(), side.handedOver()));
    }
}
