package vn.motcua.portal;

import java.util.List;
import vn.motcua.page.Choice;

/**
 * What every agency received and resolved in a period.
 *
 * @param asked   the period asked for
 * @param minutes how long figures are kept before they are counted anew
 */
public record PublicFiguresPage(PublicFigures figures, String asked, List<Choice> periods, long minutes) {}
