package vn.motcua.printing.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;
import vn.motcua.printing.Sheet;

/** Sets a sheet in its template; whatever people wrote comes out as text, never as markup. */
@Component
class SheetHtml {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    SheetHtml() {
        engine.setBinaryStaticContent(true);
    }

    String of(Sheet sheet) {
        var output = new StringOutput(8_192);
        engine.render("printing/sheet.jte", sheet, output);
        return output.toString();
    }
}
