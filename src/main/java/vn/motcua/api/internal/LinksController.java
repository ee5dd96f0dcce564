package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.Consultations.Consultation;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1/dossiers/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class LinksController {

    private final DossierQuery dossiers;
    private final PartDossiers parts;
    private final Consultations consultations;

    LinksController(DossierQuery dossiers, PartDossiers parts, Consultations consultations) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.consultations = consultations;
    }

    @Operation(
            summary = "An interconnected dossier and its parts",
            description = "By the code of the lead or of a part; 404 for a dossier that stands alone.")
    @GetMapping("/parts")
    PartDossiers.Lead parts(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        return Refused.orFound(parts.of(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
    }

    @Operation(summary = "Questions to others about a dossier", description = "With their answers, the oldest first.")
    @GetMapping("/consultations")
    List<Consultation> consultations(@PathVariable String code, @Parameter(hidden = true) Actor actor) {
        Refused.orFound(dossiers.byCode(code, actor), DossierRefusal.DOSSIER_NOT_FOUND, code);
        return consultations.about(code, actor);
    }
}
