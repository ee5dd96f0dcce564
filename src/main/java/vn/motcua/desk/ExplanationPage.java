package vn.motcua.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Form;

/**
 * One late step: what is asked, answered and judged.
 *
 * @param judge   name of who judged, null while nobody has
 * @param form    what was typed and refused
 * @param request names what is sent from this page
 */
public record ExplanationPage(
        ExplanationsPage.Line line, @Nullable String judge, Form form, UUID request) {}
