package vn.motcua.desk;

import java.util.List;
import vn.motcua.notice.Notice;
import vn.motcua.page.Paging;

/** One's own notices, the newest first. */
public record NoticesPage(List<Notice> notices, long unread, Paging paging) {}
