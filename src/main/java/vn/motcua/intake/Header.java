package vn.motcua.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a table, understood.
 *
 * @param names  as they are spoken of: known ones as the shape writes them
 * @param slots  where the value of a field goes in its row, -1 nowhere
 * @param places where the value of a column stands in its row
 * @param good   whether the rows can be read by it
 */
record Header(@Nullable String[] names, int[] slots, Map<String, Integer> places, boolean good) {

    static final Header NONE = new Header(new String[0], new int[0], Map.of(), false);

    static Header of(long line, @Nullable String[] given, TableShape shape, Problems problems) {
        var names = given.clone();
        var slots = new int[names.length];
        var places = new HashMap<String, Integer>();
        var seen = new HashSet<String>();
        boolean good = true;
        Arrays.fill(slots, -1);
        for (int i = 0; i < names.length; i++) {
            var said = names[i];
            if (said == null) {
                problems.warning(line, null, null, "intake.column.nameless", Integer.toString(i + 1));
                continue;
            }
            var name = said.toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                problems.error(line, said, null, "intake.column.twice", said);
                good = false;
            } else if (shape.knows(name)) {
                slots[i] = places.size();
                places.put(name, slots[i]);
                names[i] = name;
            } else {
                problems.warning(line, said, null, "intake.column.unknown", said);
            }
        }
        for (var column : shape.required()) {
            if (places.containsKey(column)) continue;
            problems.error(line, column, null, "intake.column.missing", column);
            good = false;
        }
        return new Header(names, slots, places, good);
    }

    /** How many fields a row has. */
    int fields() {
        return names.length;
    }

    /** How many of them are kept. */
    int known() {
        return places.size();
    }

    @Nullable
    String name(int field) {
        return field < names.length ? names[field] : null;
    }
}
