package vn.motcua.board;

import java.util.List;

/** Where numbers are called and times can be booked. */
public record HallsPage(String query, List<Row> rows) {

    /** @param book where a time can be booked, empty where none can */
    public record Row(String agency, String board, String book) {}
}
