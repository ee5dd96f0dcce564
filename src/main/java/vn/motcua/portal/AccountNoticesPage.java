package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Paging;

/** What one was told, and whether it also arrived outside the program. */
public record AccountNoticesPage(List<Row> rows, long unread, Paging paging) {

    public AccountNoticesPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param href where it is about, null where it is about nothing that has a page
     * @param sent by each channel in words, none where it stands here only
     */
    public record Row(
            String sentence,
            Instant at,
            boolean unread,
            String code,
            @Nullable String href,
            List<String> sent) {}
}
