package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;

@RestController
@RequestMapping(path = "/api/v1/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agencies", description = "Agencies with their places in the tree, also those that ended")
class AgenciesController {

    private final Agencies agencies;
    private final AgencyCodes codes;

    AgenciesController(Agencies agencies, AgencyCodes codes) {
        this.agencies = agencies;
        this.codes = codes;
    }

    @Operation(summary = "Every agency ever known, by code")
    @GetMapping
    List<AgencyDocument> all() {
        return agencies.all().stream().map(this::document).toList();
    }

    @Operation(summary = "One agency")
    @GetMapping("/{code}")
    AgencyDocument one(@PathVariable String code) {
        return document(codes.named(code));
    }

    private AgencyDocument document(Agency agency) {
        return new AgencyDocument(
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.superior() == null ? null : codes.of(agency.superior()),
                agency.validFrom(),
                agency.validTo(),
                agency.successor() == null ? null : codes.of(agency.successor()));
    }

    @Schema(name = "Agency")
    record AgencyDocument(
            @Schema(example = "H40.43.25") String code,
            String name,
            AgencyKind kind,
            @Nullable String superior,
            LocalDate validFrom,

            @Schema(description = "last day it exists, null while it does") @Nullable
            LocalDate validTo,

            @Nullable String successor) {}
}
