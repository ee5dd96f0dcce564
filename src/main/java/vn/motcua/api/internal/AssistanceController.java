package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.ApiRefusal;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1/assisted", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assistance")
class AssistanceController {

    private final Assistance assistance;
    private final BringFile bringing;
    private final AgencyCodes codes;
    private final ApiSettings settings;

    AssistanceController(Assistance assistance, BringFile bringing, AgencyCodes codes, ApiSettings settings) {
        this.assistance = assistance;
        this.bringing = bringing;
        this.codes = codes;
        this.settings = settings;
    }

    @Operation(summary = "What you assisted with, the newest first")
    @GetMapping
    AssistedListing list(
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable UUID before,
            @Parameter(hidden = true) Actor actor) {
        var listing = assistance.list(before, actor);
        return new AssistedListing(
                listing.rows().stream()
                        .map(each -> document(each, null, List.of()))
                        .toList(),
                listing.next());
    }

    @Operation(
            summary = "File for a citizen",
            description = "The citizen is the applicant, the channel is online; who assisted is kept.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Assistance.Application.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var wanted = Body.read(body, Assistance.Application.class);
        var request = RequestHeaders.request(http, actor);
        return Receipts.answer(Refused.orDone(assistance.file(wanted, request, actor)));
    }

    @Operation(summary = "One dossier you assisted with")
    @GetMapping("/{code}")
    AssistedDocument one(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        var detail = Refused.orFound(assistance.byCode(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
        return document(detail.dossier(), detail.asked(), detail.files());
    }

    @Operation(summary = "Bring a file", description = "Until the dossier is accepted.")
    @PostMapping(path = "/{code}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipt> attach(
            @PathVariable String code,
            @Parameter(description = "the content") @RequestPart MultipartFile file,
            @Parameter(description = "code of a component of the procedure") @RequestParam(required = false) @Nullable
                    String component,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        var request = RequestHeaders.request(http, actor);
        var name = file.getOriginalFilename();
        if (name == null || !FieldCheck.storable(name)) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "file");
        Refused.orFound(assistance.byCode(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
        try (var content = file.getInputStream()) {
            var stored =
                    Refused.orDone(bringing.bring(content, settings.fileLimit().toBytes(), actor));
            var attach = new Command.Attach(
                    component,
                    component == null ? Command.Purpose.OTHER : Command.Purpose.COMPONENT,
                    FilesController.lastPart(name),
                    stored.mediaType(),
                    stored.size(),
                    stored.sha256(),
                    false);
            return Receipts.answer(Refused.orDone(assistance.attach(code, attach, request, actor)));
        }
    }

    @Operation(
            summary = "The papers asked for are there",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Command.BringPapers.class))))
    @PostMapping("/{code}/bring-papers")
    ResponseEntity<Receipt> bring(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var command = Body.read(body, Command.BringPapers.class);
        var request = RequestHeaders.request(http, actor);
        return Receipts.answer(Refused.orDone(assistance.bringPapers(code, command, request, actor)));
    }

    private AssistedDocument document(Assistance.Assisted each, @Nullable String asked, List<String> files) {
        return new AssistedDocument(
                each.code(),
                each.version(),
                each.status(),
                each.procedureCode(),
                codes.of(each.agency()),
                each.owner(),
                each.filedAt(),
                each.receivedAt(),
                each.due(),
                each.returnedAt(),
                asked,
                files);
    }

    @Schema(name = "AssistedListing")
    record AssistedListing(
            List<AssistedDocument> dossiers, @Nullable UUID next) {}

    @Schema(name = "Assisted")
    record AssistedDocument(
            String code,
            int version,
            Status status,
            String procedure,
            String agency,

            @Schema(description = "the applicant's name until it is accepted") @Nullable
            String owner,

            Instant filedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant returnedAt,

            @Schema(description = "why papers are missing") @Nullable
            String asked,

            List<String> files) {}
}
