package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * One dossier a helper assisted with.
 *
 * @param asked      why papers are missing, null unless they are asked for
 * @param files      what was brought so far
 * @param components what a file can be
 * @param request    names what is sent from this page
 */
public record AssistedPage(
        AssistPage.Row row,
        @Nullable String asked,
        List<String> files,
        List<Choice> components,
        Form form,
        UUID request) {}
