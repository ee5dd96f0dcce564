package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.Receipt;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.interconnected.FileBundle;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.VietnameseTime;

@RestController
@Tag(name = "Bundles", description = "Procedures that a citizen files as one (liên thông)")
class BundlesController {

    private static final String FILING = """
            {"bundle":"khai-sinh","channel":"counter","receivingAgency":"H42.01",
             "parts":["H42.01","H42.CA01","H42.BH"],
             "owner":{"name":"Nguyễn Thị Thủy","identityNumber":"036185001234","phone":"0912345678"}}""";

    private final Bundles bundles;
    private final FileBundle filing;
    private final Clock clock;

    BundlesController(Bundles bundles, FileBundle filing, Clock clock) {
        this.bundles = bundles;
        this.filing = filing;
        this.clock = clock;
    }

    @Operation(summary = "The bundles in force today")
    @GetMapping(path = "/api/v1/bundles", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Bundle> bundles() {
        return bundles.all(VietnameseTime.dateOf(clock.instant()));
    }

    @Operation(
            summary = "File a bundle",
            description = "Files the lead; its parts are filed when it is received, each at the agency named in parts. "
                    + "Send an Idempotency-Key: the same key and body again answer 200 with the first outcome.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FileBundle.Filing.class),
                                            examples = @ExampleObject(FILING))))
    @ApiResponse(responseCode = "201", description = "Filed; Location is the lead")
    @ApiResponse(
            responseCode = "200",
            description = "Filed before with the same key",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @PostMapping(
            path = "/api/v1/bundles/dossiers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var wanted = Body.read(body, FileBundle.Filing.class);
        var receipt = Refused.orDone(filing.file(wanted, RequestHeaders.request(http, actor), actor));
        if (receipt.replayed()) return Receipts.answer(receipt);
        var location = UriComponentsBuilder.fromPath("/api/v1/dossiers/{code}").build(receipt.code());
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(location)
                .eTag(Receipts.tag(receipt.version()))
                .body(receipt);
    }

    @Operation(
            summary = "Take bundles in",
            description = ImportsController.TAKEN,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            description =
                                                                    "one bundle or an array of them (docs/catalogue.md)"))))
    @PostMapping(
            path = "/api/v1/imports/bundles",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    IntakeReport take(
            @Parameter(description = "check everything, keep nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http)
            throws IOException {
        InputStream content = http.getInputStream();
        var source = new ImportProcedures.Source("body", () -> content);
        return Taken.orRefused(bundles.take(List.of(source), dryRun, ApiFailures.locale(http), actor));
    }
}
