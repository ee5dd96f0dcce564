package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.FinishSameDay;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.ReceiveWithPapers;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Texts;
import vn.motcua.sheet.SheetFile;

@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers", description = "Filing, looking up and every command of a dossier's life")
class DossiersController {

    private static final String FILING = """
            {"procedure":"1.001193","channel":"counter","receivingAgency":"H40.43.25",
             "owner":{"name":"Nguyễn Thị Thủy","identityNumber":"036185001234","phone":"0912345678"},
             "subject":"Đăng ký khai sinh"}""";

    private static final String CHECKLIST = """
            {"papers":[{"component":"to-khai","state":"HAS","originals":1},
                       {"component":"000.00.00.G15-KQ004389","state":"MISSING"}],
             "reason":"Thiếu giấy chứng sinh"}""";

    private final DossierCommands commands;
    private final FinishSameDay finishing;
    private final ReceiveWithPapers reception;
    private final DossierQuery dossiers;
    private final AgencyCodes agencies;
    private final Texts texts;

    DossiersController(
            DossierCommands commands,
            FinishSameDay finishing,
            ReceiveWithPapers reception,
            DossierQuery dossiers,
            AgencyCodes agencies,
            Texts texts) {
        this.texts = texts;
        this.finishing = finishing;
        this.reception = reception;
        this.commands = commands;
        this.dossiers = dossiers;
        this.agencies = agencies;
    }

    @Operation(
            summary = "File a dossier",
            description =
                    "It gets its code; it is not accepted yet and counts nowhere. Send an Idempotency-Key: the same "
                            + "key and body again answer 200 with the first outcome.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FileDossier.class),
                                            examples = @ExampleObject(FILING))))
    @ApiResponse(responseCode = "201", description = "Filed; Location is the new dossier")
    @ApiResponse(
            responseCode = "200",
            description = "Filed before with the same key",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var filing = Body.read(body, FileDossier.class);
        var receipt = Refused.orDone(commands.file(filing, RequestHeaders.request(http, actor), actor));
        if (receipt.replayed()) return Receipts.answer(receipt);
        var location = UriComponentsBuilder.fromPath("/api/v1/dossiers/{code}").build(receipt.code());
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(location)
                .eTag(Receipts.tag(receipt.version()))
                .body(receipt);
    }

    @Operation(summary = "List dossiers", description = "Those you may see, 50 a page; as XLSX all of them.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DossierPageDocument.class)),
                @Content(mediaType = SheetFile.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, SheetFile.MEDIA_TYPE})
    @Nullable
    ResponseEntity<DossierPageDocument> list(
            @Parameter(description = "code, identity number, telephone or words of the name without accents")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(
                            description = "all, open, mine, department, to_sign, to_receive, online, due_today, "
                                    + "overdue, due_soon, waiting, applicant, to_return, return_today, consulted, not_accepted; "
                                    + "open ones by due date, all and not_accepted newest first",
                            example = "open")
                    @RequestParam(defaultValue = "all")
                    String group,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        var meant = Words.of(DossierQuery.Group.class, "group", group);
        var listing = dossiers.list(q, meant, after, actor);
        if (Format.asked(http) != Format.XLSX) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(DossierPageDocument.of(listing, agencies));
        }
        response.setContentType(SheetFile.MEDIA_TYPE);
        new Sheets(texts, ApiFailures.locale(http))
                .dossiers(response.getOutputStream(), agencies, taker -> dossiers.each(q, meant, actor, taker));
        return null;
    }

    @Operation(summary = "How many dossiers stand in each open group")
    @GetMapping("/counts")
    DossierQuery.Counts counts(@Parameter(hidden = true) Actor actor) {
        return dossiers.counts(actor);
    }

    @Operation(
            summary = "One dossier",
            description = "With its journal, its due date's explanation and what you may do.")
    @GetMapping("/{code}")
    ResponseEntity<DossierDocument> one(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        var view = Refused.orFound(dossiers.byCode(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
        return ResponseEntity.ok().eTag(Receipts.tag(view.version())).body(DossierDocument.of(view, agencies));
    }

    @Operation(
            summary = "Finish a dossier of the day",
            description = "Every step that is left, one command each, up to the first that is for somebody else. "
                    + "The same key again goes on where it stopped.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FinishSameDay.Result.class))))
    @PostMapping("/{code}/finish-same-day")
    FinishedDocument finish(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var result = Body.read(body, FinishSameDay.Result.class);
        var finished = Refused.orDone(finishing.finish(code, result, RequestHeaders.id(http, actor), actor));
        var stopped = finished.stopped();
        return new FinishedDocument(
                finished.dossier().code(),
                finished.dossier().version(),
                finished.dossier().status(),
                stopped == null ? null : ((Enum<?>) stopped.code()).name(),
                stopped == null ? null : texts.of(ApiFailures.locale(http), stopped));
    }

    @Operation(
            summary = "Receive with a checklist of papers",
            description = "Takes reused papers in, then receives, or asks for the papers that are missing; each is a "
                    + "command of its own. The same Idempotency-Key again goes on where it stopped.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReceiveWithPapers.Checklist.class),
                                            examples = @ExampleObject(CHECKLIST))))
    @PostMapping("/{code}/receive-with-papers")
    ResponseEntity<Receipt> receive(
            @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var checklist = Body.read(body, ReceiveWithPapers.Checklist.class);
        return Receipts.answer(
                Refused.orDone(reception.receive(code, checklist, RequestHeaders.request(http, actor), actor)));
    }

    @Schema(name = "Finished")
    record FinishedDocument(
            String code,
            int version,
            Status status,

            @Schema(description = "why a step was refused, by its code") @Nullable
            String stopped,

            @Schema(description = "the same as a sentence") @Nullable
            String sentence) {}

    @Operation(summary = "Give a command", description = "The verb names it, the body has its fields.")
    @PostMapping("/{code}/{verb}")
    ResponseEntity<Receipt> give(
            @PathVariable String code,
            @PathVariable String verb,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var command = Verbs.read(verb, body);
        return Receipts.answer(
                Refused.orDone(commands.give(code, command, RequestHeaders.request(http, actor), actor)));
    }
}
