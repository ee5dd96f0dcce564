package vn.motcua.portal;

import java.util.List;
import vn.motcua.page.Choice;

/** The agencies whose lists can be read. */
public record PostedAtPage(List<Choice> agencies) {}
