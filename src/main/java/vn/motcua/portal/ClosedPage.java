package vn.motcua.portal;

/**
 * Said instead of a page while the portal is not open.
 *
 * @param kind {@code off} or {@code readOnly}
 */
public record ClosedPage(String kind) {}
