package vn.motcua.portal;

import java.util.List;

/** Who looked at one's own dossiers. */
public record AccountSeenPage(List<Row> rows) {

    public AccountSeenPage {
        rows = List.copyOf(rows);
    }

    /** @param hour day and hour, as people write it */
    public record Row(String code, String who, String hour) {}
}
