package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.identity.Actor;
import vn.motcua.page.RefusalStatus;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintedForm;
import vn.motcua.shared.Outcome;

/** Opens a printed form in the browser, which prints it. */
@Controller
class SlipController {

    private final PrintForm forms;

    SlipController(PrintForm forms) {
        this.forms = forms;
    }

    @GetMapping("/desk/dossiers/{code}/forms/{form}")
    void print(@PathVariable String code, @PathVariable String form, Actor actor, HttpServletResponse response)
            throws IOException {
        switch (forms.print(code, form, actor)) {
            case Outcome.Refused<PrintedForm>(var refusal) ->
                throw new ResponseStatusException(RefusalStatus.of(refusal));
            case Outcome.Done<PrintedForm>(var printed) -> send(printed, response);
        }
    }

    /** Made whole before its first byte leaves: a failure becomes an error page, not half a file. */
    static void send(PrintedForm printed, HttpServletResponse response) throws IOException {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        printed.writeTo(pdf);
        var shown = ContentDisposition.inline().filename(printed.fileName()).build();
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, shown.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(pdf.size());
        pdf.writeTo(response.getOutputStream());
    }
}
