package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.ApiRefusal;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.file.FileStore;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping("/api/v1/dossiers/{code}/files")
@Tag(name = "Dossiers")
class FilesController {

    private final FileStore files;
    private final BringFile bringing;
    private final DossierCommands commands;
    private final DossierQuery dossiers;
    private final ApiSettings settings;

    FilesController(
            FileStore files,
            BringFile bringing,
            DossierCommands commands,
            DossierQuery dossiers,
            ApiSettings settings) {
        this.files = files;
        this.bringing = bringing;
        this.commands = commands;
        this.dossiers = dossiers;
        this.settings = settings;
    }

    @Operation(
            summary = "Attach a file",
            description = "The content is stored once under its SHA-256; its type is found in the content itself. "
                    + "The same file and key again answer the first outcome.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> attach(
            @PathVariable String code,
            @Parameter(description = "the content") @RequestPart MultipartFile file,
            @Parameter(description = "code of a component of the procedure") @RequestParam(required = false) @Nullable
                    String component,
            @Parameter(description = "component, result or other") @RequestParam(defaultValue = "component")
                    String purpose,
            @Parameter(description = "a signed electronic copy") @RequestParam(defaultValue = "false")
                    boolean digitised,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        var request = RequestHeaders.request(http, actor);
        var meant = Words.of(Command.Purpose.class, "purpose", purpose);
        var name = file.getOriginalFilename();
        if (name == null || !FieldCheck.storable(name)) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "file");
        Refused.orFound(dossiers.byCode(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
        try (var content = file.getInputStream()) {
            var stored =
                    Refused.orDone(bringing.bring(content, settings.fileLimit().toBytes(), actor));
            var attach = new Command.Attach(
                    component, meant, lastPart(name), stored.mediaType(), stored.size(), stored.sha256(), digitised);
            return Receipts.answer(Refused.orDone(commands.give(code, attach, request, actor)));
        }
    }

    /** Without it another type of content would be taken for a command called "files". */
    @Hidden
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> notMultipart() {
        throw Refused.because(ApiRefusal.MEDIA_TYPE_NOT_TAKEN);
    }

    @Operation(summary = "A file of a dossier")
    @ApiResponse(
            responseCode = "200",
            description = "The content, never shown inline",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}")
    ResponseEntity<Resource> content(
            @PathVariable String code, @PathVariable UUID id, @Parameter(hidden = true) Actor actor)
            throws IOException {
        var view = Refused.orFound(dossiers.byCode(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
        var attached = Refused.orFound(
                view.attachments().stream().filter(each -> each.id().equals(id)).findFirst(), ApiRefusal.FILE_UNKNOWN);
        var content = Refused.orFound(files.open(attached.sha256()), ApiRefusal.FILE_UNKNOWN);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download(attached))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(attached.mediaType()))
                .contentLength(attached.size())
                .body(new InputStreamResource(content));
    }

    private static String download(DossierView.Attachment attached) {
        return ContentDisposition.attachment()
                .filename(attached.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Some browsers send the whole path. */
    static String lastPart(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "tep" : last;
    }
}
