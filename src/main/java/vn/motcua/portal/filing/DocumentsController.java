package vn.motcua.portal.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.file.FileStore;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;

/** What one can take away: the filled form, the slip, the papers one brought. */
@Controller
class DocumentsController {

    private final FilingViews views;
    private final FilledForm filled;
    private final FileStore files;

    DocumentsController(FilingViews views, FilledForm filled, FileStore files) {
        this.views = views;
        this.filled = filled;
        this.files = files;
    }

    @GetMapping(path = "/filings/{id}/form.pdf", produces = "application/pdf")
    void form(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var filing = views.find(id, actor);
        var pdf = new ByteArrayOutputStream(64 * 1024);
        var code = filing.dossier() == null ? "" : filing.dossier();
        filled.write(filing, views.form(filing), code, pdf);
        send(pdf, filing.form() + ".pdf", response);
    }

    @GetMapping(path = "/filings/{id}/slip.pdf", produces = "application/pdf")
    void slip(@PathVariable UUID id, Here here, Actor actor, HttpServletResponse response) throws IOException {
        var filing = views.find(id, actor);
        if (filing.dossier() == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var pdf = new ByteArrayOutputStream(64 * 1024);
        var at = here.formats().dateTime(filing.saved());
        filled.slip(filing, views.form(filing), filing.dossier(), at, pdf);
        send(pdf, filing.dossier() + ".pdf", response);
    }

    private static void send(ByteArrayOutputStream pdf, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(pdf.size());
        pdf.writeTo(response.getOutputStream());
    }

    /** Always as a download, so that nothing inside it runs under our address. */
    @GetMapping(path = "/filings/{id}/files/{paper}", produces = "application/octet-stream")
    void paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor, HttpServletResponse response)
            throws IOException {
        var one = views.find(id, actor).papers().stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (var content =
                files.open(one.sha256()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            response.setContentType(one.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(one.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setContentLengthLong(one.size());
            content.transferTo(response.getOutputStream());
        }
    }
}
