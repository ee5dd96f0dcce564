package vn.motcua.portal.internal.following;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vn.motcua.shared.Outcome;

/** Keeps what applicants upload, and hands files of their dossiers out. */
@Component
class OwnFiles {

    private static final int LONGEST_NAME = 200;

    private final FileStore files;
    private final BringFile bringing;
    private final DataSize most;

    OwnFiles(FileStore files, BringFile bringing, @Value("${motcua.file.most:20MB}") DataSize most) {
        this.files = files;
        this.bringing = bringing;
        this.most = most;
    }

    String most() {
        return most.toMegabytes() + " MB";
    }

    /** @param paper code of the component it is; empty for another paper */
    Outcome<Command.Attach> keep(MultipartFile file, String paper, Actor by) throws IOException {
        try (var content = file.getInputStream()) {
            return switch (bringing.bring(content, most.toBytes(), by)) {
                case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<Stored>(var stored) ->
                    Outcome.done(new Command.Attach(
                            paper.isBlank() ? null : paper,
                            paper.isBlank() ? Command.Purpose.OTHER : Command.Purpose.COMPONENT,
                            name(file),
                            stored.mediaType(),
                            stored.size(),
                            stored.sha256(),
                            false));
            };
        }
    }

    /** Always as a download, so that nothing inside it runs under our address. */
    void send(DossierView.Attachment wanted, HttpServletResponse response) throws IOException {
        try (var content =
                files.open(wanted.sha256()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            response.setContentType(wanted.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(wanted.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLengthLong(wanted.size());
            content.transferTo(response.getOutputStream());
        }
    }

    /** The name without a path, which some browsers send, and without what no file name holds. */
    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename();
        var name = sent == null ? "" : sent.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        if (name.isBlank()) return "tep";
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
