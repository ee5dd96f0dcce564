package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.dossier.TakenIn;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseText;

/**
 * Rows of a register as the bytes of every table they go into, with the place of each row in them, so that a row whose
 * code turns out to be taken can still be left out.
 */
final class TakenInRows implements BulkIntake.Prepared {

    /** A key of the name search and the row it belongs to. */
    private record NameKey(String key, int row) {}

    private final TakenInBuffers buffers;
    private final List<TakenIn> rows;
    private final UUID[] ids;

    TakenInRows(Import origin, List<TakenIn> rows, TakenInBuffers buffers) {
        this.rows = List.copyOf(rows);
        this.buffers = buffers;
        this.ids = new UUID[rows.size()];
        var keys = new ArrayList<NameKey>(rows.size() * 4);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            ids[i] = Ids.next();
            var folded = VietnameseText.fold(row.person().name());
            write(i, ids[i], row, folded, origin);
            for (var key : VietnameseText.suffixes(folded)) keys.add(new NameKey(key, i));
        }
        facts(origin);
        // In order, neighbours fall on the same page of the index.
        keys.sort(Comparator.comparing(NameKey::key));
        for (var key : keys) {
            begin(TakenInTable.NAME_KEY, key.row())
                    .put(key.key())
                    .put(rows.get(key.row()).agency())
                    .put(ids[key.row()]);
        }
    }

    UUID firstId() {
        return ids[0];
    }

    UUID lastId() {
        return ids[ids.length - 1];
    }

    /** For another batch, when this one is written. */
    TakenInBuffers buffers() {
        return buffers;
    }

    List<TakenIn> rows() {
        return rows;
    }

    Segments table(TakenInTable table) {
        return buffers.of(table);
    }

    private CopyBuffer begin(TakenInTable table, int row) {
        return table(table).begin(row).row(table.columns());
    }

    private void write(int index, UUID id, TakenIn row, String folded, Import origin) {
        var course = row.course();
        byte @Nullable [] noteSum = null;
        if (row.note() != null) {
            var salt = Chain.salt();
            noteSum = Chain.noteSum(salt, row.note());
            begin(TakenInTable.NOTE, index).put(id).putInt(1).put(salt).put(row.note());
        }
        var line = new Line(
                id,
                1,
                Action.TAKEN_IN,
                course.status(),
                origin.actor(),
                at(course),
                origin.recorded(),
                Ids.next(),
                row.contentSum(),
                "{\"import\":\"" + origin.id() + "\",\"line\":" + row.line() + "," + row.detail() + "}",
                noteSum);
        var hash = Chain.firstHash(line, row.code());
        dossier(index, id, row, hash);
        party(index, id, row.person(), folded);
        journal(index, line, hash);
    }

    /**
     * Agency by agency: an agency's figures are counted from all its rows, and those of one batch then lie on a few pages
     * instead of on as many as there are rows.
     */
    private void facts(Import origin) {
        var order = new Integer[ids.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> rows.get(i).agency()));
        for (int i : order) {
            var fact = TakenInFact.of(ids[i], rows.get(i), origin.recorded());
            if (fact != null) FactCopy.write(fact, begin(TakenInTable.FACT, i));
        }
    }

    private void dossier(int index, UUID id, TakenIn row, byte[] head) {
        var course = row.course();
        var agency = row.agency();
        begin(TakenInTable.DOSSIER, index)
                .put(id)
                .put(row.code())
                .putInt(1)
                .put(head)
                .put(course.status().name())
                .putSmall(Desk.number(course.status()))
                .put(row.channel())
                .put(row.level().isEmpty() ? null : row.level())
                .put(row.procedure().code())
                .put(row.procedure().version())
                .put(row.procedure().caseCode())
                .put(agency)
                .put(agency)
                .put(agency)
                .put(agency)
                .put(course.filed())
                .put(course.received())
                .put(course.due())
                .put(course.due())
                .put(course.due())
                .put(course.waitingSince())
                .putSmall(course.supplements())
                .put(at(course))
                .put(true);
    }

    /** When the one line of its journal happened. */
    private static Instant at(TakenIn.Course course) {
        return course.received() == null ? course.filed() : course.received();
    }

    private void party(int index, UUID id, TakenIn.Person person, String folded) {
        begin(TakenInTable.PARTY, index)
                .put(id)
                .put(person.name())
                .put(folded)
                .put(person.identityNumber())
                .put(person.phone())
                .put(person.address());
    }

    private void journal(int index, Line line, byte[] hash) {
        begin(TakenInTable.JOURNAL, index)
                .put(line.dossier())
                .putInt(line.seq())
                .put(line.action().name())
                .put(line.status().name())
                .put(line.actor())
                .put(line.at())
                .put(line.recorded())
                .put(line.request())
                .putLong(line.requestSum())
                .put(line.detail())
                .put(line.noteSum() == null ? Chain.START : line.noteSum())
                .put(hash);
    }
}
