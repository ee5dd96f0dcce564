package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.LifeEvent;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

@RestController
@RequestMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Procedures", description = "The catalogue; public")
class ProceduresController {

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final AgencyCodes agencies;
    private final Clock clock;

    ProceduresController(Catalogue catalogue, CatalogueSearch search, AgencyCodes agencies, Clock clock) {
        this.catalogue = catalogue;
        this.search = search;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Operation(
            summary = "Search the catalogue",
            description = "Versions in force, with or without accents, best first.",
            security = {})
    @GetMapping
    ProcedurePage search(
            @Parameter(description = "everyday words, with slips, with or without accents; or a code")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "code of a life event") @RequestParam(required = false) @Nullable String event,
            @Parameter(description = "code of a sector") @RequestParam(required = false) @Nullable String sector,
            @Parameter(description = "whom it is for, as a procedure tells it")
                    @RequestParam(required = false)
                    @Nullable
                    String audience,
            @Parameter(description = "identifier code of the agency that receives")
                    @RequestParam(required = false)
                    @Nullable
                    String agency,
            @Parameter(description = "day in force, yyyy-MM-dd; today") @RequestParam(required = false) @Nullable
                    String on,
            @Parameter(description = "how many to leave out") @RequestParam(defaultValue = "0") int first,
            @Parameter(description = "how many at most, up to 200") @RequestParam(defaultValue = "50") int limit) {
        if (first < 0) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "first");
        var kind = agency == null ? null : agencies.named(agency).kind();
        var found =
                search.search(new CatalogueSearch.Question(q, sector, event, audience, kind, day(on), first, limit));
        return new ProcedurePage(
                found.total(),
                found.listed().stream().map(ProceduresController::line).toList());
    }

    @Operation(
            summary = "Life events",
            description = "What happens in a life, with the procedures it takes, the most asked for first.",
            security = {})
    @GetMapping("/events")
    List<LifeEvent> events() {
        return search.events(day(null));
    }

    @Operation(
            summary = "One procedure",
            description = "The version in force on the day, whole.",
            security = {})
    @GetMapping("/{code}")
    ProcedureVersion one(
            @PathVariable String code,
            @Parameter(description = "day in force, yyyy-MM-dd; today") @RequestParam(required = false) @Nullable
                    String on) {
        return Refused.orFound(catalogue.inForce(code, day(on)), ApiRefusal.PROCEDURE_UNKNOWN, code);
    }

    private LocalDate day(@Nullable String text) {
        return text == null ? VietnameseTime.dateOf(clock.instant()) : Times.day("on", text);
    }

    private static ProcedureLine line(ProcedureVersion version) {
        return new ProcedureLine(
                version.code(),
                version.version(),
                version.name(),
                version.sector(),
                version.level(),
                version.complete());
    }

    @Schema(name = "ProcedurePage")
    record ProcedurePage(
            @Schema(description = "how many there are in all")
            int total,

            List<ProcedureLine> procedures) {}

    @Schema(name = "ProcedureLine")
    record ProcedureLine(
            String code,
            int version,
            String name,
            ProcedureVersion.Sector sector,
            ProcedureVersion.OnlineLevel level,
            @Schema(description = "whether it can be filed") boolean complete) {}
}
