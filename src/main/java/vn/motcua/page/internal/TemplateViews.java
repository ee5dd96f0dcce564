package vn.motcua.page.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import vn.motcua.page.Flash;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;

/** Finds the template of a view name, {@code portal/procedures} for {@code src/main/jte/portal/procedures.jte}. */
@Component
class TemplateViews implements ViewResolver, Ordered {

    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Packing packing = new Packing();
    private final Surroundings surroundings;

    TemplateViews(Surroundings surroundings) {
        this.surroundings = surroundings;
        engine.setBinaryStaticContent(true);
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(template) : null;
    }

    private final class TemplateView implements View {

        private final String template;

        TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        /** Renders everything before the first byte leaves: a failing template becomes an error page, not half a page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>();
            Here here = surroundings.of(request);
            parameters.put("here", here);
            var page = model == null ? null : model.get(Pages.RECORD);
            if (page != null) parameters.put(Pages.RECORD, page);
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setContentType(HTML);
            if (!here.flashes().isEmpty()) Flash.forget(request, response);
            response.setHeader("Content-Language", here.language());
            send(output.toByteArray(), request, response);
        }

        /** In one piece: a template's many small ones would each go through all filters. */
        private void send(byte[] page, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var body = page;
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (Packing.wanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING), page.length)) {
                body = packing.pack(page);
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
