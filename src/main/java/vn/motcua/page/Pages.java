package vn.motcua.page;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What a page controller answers: the name of a template under {@code src/main/jte} and the one record it shows. */
public final class Pages {

    /** Name of the record in the model and in the template. */
    public static final String RECORD = "page";

    private Pages() {}

    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, RECORD, page);
    }

    public static ModelAndView show(String template, Object page, HttpStatusCode status) {
        var view = show(template, page);
        view.setStatus(status);
        return view;
    }
}
