package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * The form a helper files with.
 *
 * @param request names the filing, so that sending it twice does it once
 */
public record AssistFilePage(Form form, List<Choice> procedures, List<Choice> agencies, UUID request) {}
