package vn.motcua.portal.samples;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.form.Forms;
import vn.motcua.procedure.Catalogue;
import vn.motcua.sample.Samples;
import vn.motcua.shared.VietnameseTime;

/** The files themselves. Always as a download, so that nothing inside them runs under our address. */
@Controller
class SampleFilesController {

    private final Samples samples;
    private final Catalogue catalogue;
    private final Forms forms;
    private final BlankForm blank;
    private final Clock clock;

    SampleFilesController(Samples samples, Catalogue catalogue, Forms forms, BlankForm blank, Clock clock) {
        this.samples = samples;
        this.catalogue = catalogue;
        this.forms = forms;
        this.blank = blank;
        this.clock = clock;
    }

    @GetMapping(path = "/procedures/{code}/samples/{id}", produces = "application/octet-stream")
    void file(@PathVariable String code, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var sample = samples.one(code, id, today()).orElseThrow(SampleFilesController::missing);
        try (var content = samples.open(sample).orElseThrow(SampleFilesController::missing)) {
            head(sample.mediaType(), sample.fileName(), sample.size(), response);
            content.transferTo(response.getOutputStream());
        }
    }

    /** The electronic form of a procedure as a paper with nothing filled in. */
    @GetMapping(path = "/procedures/{code}/blank-form.pdf", produces = "application/pdf")
    void form(@PathVariable String code, HttpServletResponse response) throws IOException {
        var procedure = catalogue.inForce(code, today()).orElseThrow(SampleFilesController::missing);
        var form = forms.forProcedure(procedure.code(), today()).orElseThrow(SampleFilesController::missing);
        var pdf = new ByteArrayOutputStream(64 * 1024);
        blank.write(form, procedure.name(), pdf);
        head("application/pdf", form.code() + ".pdf", pdf.size(), response);
        pdf.writeTo(response.getOutputStream());
    }

    private static void head(String type, String name, long size, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLengthLong(size);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
