package vn.motcua.desk.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierView;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.shared.Outcome;

/** Keeps the files officers attach, and hands them out again. */
@Component
class Attachments {

    private static final int LONGEST_NAME = 200;
    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWABLE = Set.of(PDF, "image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String SHOWN =
            "default-src 'none'; img-src 'self'; object-src 'self'; frame-ancestors 'self'; "
                    + "base-uri 'none'; form-action 'none'";

    private final FileStore files;
    private final BringFile bringing;
    private final DataSize most;

    Attachments(FileStore files, BringFile bringing, @Value("${motcua.file.most:20MB}") DataSize most) {
        this.files = files;
        this.bringing = bringing;
        this.most = most;
    }

    /** Keeps the content and draws up the command; what it is was found in the content, not told by the browser. */
    Outcome<Command> keep(String verb, MultipartFile file, Form form, Actor by) throws IOException {
        try (var content = file.getInputStream()) {
            return switch (bringing.bring(content, most.toBytes(), by)) {
                case Outcome.Done<Stored>(var stored) -> Outcome.done(command(verb, name(file), stored, form));
                case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            };
        }
    }

    /** Keeps what goes with an answer. */
    Outcome<Command.Enclosure> enclose(MultipartFile file, Actor by) throws IOException {
        try (var content = file.getInputStream()) {
            return switch (bringing.bring(content, most.toBytes(), by)) {
                case Outcome.Done<Stored>(var stored) ->
                    Outcome.done(new Command.Enclosure(name(file), stored.mediaType(), stored.size(), stored.sha256()));
                case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            };
        }
    }

    /** Always as a download, so that nothing inside it runs under our address. */
    void send(DossierView.Attachment attachment, HttpServletResponse response) throws IOException {
        send(attachment, ContentDisposition.attachment(), response);
    }

    private void send(DossierView.Attachment attachment, ContentDisposition.Builder how, HttpServletResponse response)
            throws IOException {
        try (var content =
                files.open(attachment.sha256()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            var disposition =
                    how.filename(attachment.fileName(), StandardCharsets.UTF_8).build();
            response.setContentType(attachment.mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
            response.setContentLengthLong(attachment.size());
            content.transferTo(response.getOutputStream());
        }
    }

    /**
     * Shown in a page of ours, where it is a kind that every browser shows by itself: its own policy lets it do nothing,
     * and its type is the one found in its content. An image is in a sandbox besides; the browser's viewer of PDF files
     * refuses to work in one.
     */
    void show(DossierView.Attachment attachment, HttpServletResponse response) throws IOException {
        if (!shown(attachment)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        boolean pdf = attachment.mediaType().equals(PDF);
        response.setHeader("Content-Security-Policy", pdf ? SHOWN : SHOWN + "; sandbox");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(attachment, ContentDisposition.inline(), response);
    }

    /** Whether a browser shows it by itself. */
    static boolean shown(DossierView.Attachment attachment) {
        return SHOWABLE.contains(attachment.mediaType());
    }

    private static Command command(String verb, String name, Stored stored, Form form) {
        if (verb.equals("draft")) {
            return new Command.Draft(name, stored.mediaType(), stored.size(), stored.sha256());
        }
        var target = form.value("paper");
        var purpose = switch (target) {
            case "RESULT" -> Command.Purpose.RESULT;
            case "OTHER", "" -> Command.Purpose.OTHER;
            default -> Command.Purpose.COMPONENT;
        };
        return new Command.Attach(
                purpose == Command.Purpose.COMPONENT ? target : null,
                purpose,
                name,
                stored.mediaType(),
                stored.size(),
                stored.sha256(),
                form.checked("digitised"));
    }

    /** The name without a path, which some browsers send, and without what no file name holds. */
    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename();
        var name = sent == null ? "" : sent.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        if (name.isBlank()) return "file";
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
