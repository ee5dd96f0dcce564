package vn.motcua.register.internal;

import vn.motcua.intake.Row;

/** What cannot be true at once within one row. Each gets its own sentence; any refuses the row. */
final class Contradictions {

    private Contradictions() {}

    static void check(Row row, NationalStatus status, boolean refused, Dates dates) {
        order(row, dates);
        presence(row, status, refused, dates);
    }

    private static void order(Row row, Dates dates) {
        refuseBefore(row, Columns.DUE, "register.due.beforeReception", Columns.RECEIVED, dates);
        refuseBefore(row, Columns.RESOLVED, "register.resolved.beforeReception", Columns.RECEIVED, dates);
        refuseBefore(row, Columns.ASKED, "register.asked.beforeReception", Columns.RECEIVED, dates);
        refuseBefore(row, Columns.RETURNED, "register.returned.beforeResolved", Columns.RESOLVED, dates);
        if (dates.resolved() == null) {
            refuseBefore(row, Columns.RETURNED, "register.returned.beforeReception", Columns.RECEIVED, dates);
        }
        if (Dates.before(dates.resolved(), dates.asked())) {
            row.refuse(Columns.ASKED, "register.asked.afterEnd", row.get(Columns.ASKED), row.get(Columns.RESOLVED));
        }
    }

    private static void refuseBefore(Row row, String column, String key, String reference, Dates dates) {
        if (Dates.before(dates.of(column), dates.of(reference))) {
            row.refuse(column, key, row.get(column), row.get(reference));
        }
    }

    private static void presence(Row row, NationalStatus status, boolean refused, Dates dates) {
        var number = Integer.toString(status.number());
        if (dates.received() == null && !status.neverAccepted()) {
            row.refuse(Columns.RECEIVED, "register.received.missing", number);
        }
        if (dates.resolved() != null && status.open()) {
            row.refuse(Columns.RESOLVED, "register.end.open", row.get(Columns.RESOLVED), number);
        }
        if (dates.returned() != null && status != NationalStatus.RETURNED) {
            row.refuse(Columns.RETURNED, "register.returned.status", row.get(Columns.RETURNED), number);
        }
        boolean ended = dates.resolved() != null;
        if (status == NationalStatus.RESOLVED && !ended) {
            row.refuse(Columns.RESOLVED, "register.end.missing", number);
        }
        if (status == NationalStatus.RETURNED && !ended && dates.returned() == null) {
            row.refuse(Columns.RESOLVED, "register.end.missing", number);
        }
        if (refused && status != NationalStatus.HALTED) {
            row.refuse(Columns.REFUSED, "register.refused.status", number);
        } else if (refused && !ended) {
            row.refuse(Columns.REFUSED, "register.refused.open");
        }
    }
}
