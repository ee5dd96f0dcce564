package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.identity.Actor;

@RestController
@Tag(name = "Journal", description = "The evidence")
class VerifyController {

    private final JournalVerification journals;

    VerifyController(JournalVerification journals) {
        this.journals = journals;
    }

    @Operation(
            summary = "Verify every journal",
            description =
                    "Finds every line that was changed, removed or cut off, also where a whole chain was rewritten or a whole"
                            + " dossier removed after its head was sealed; needs the permission JOURNAL_VERIFY.")
    @GetMapping(path = "/api/v1/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    Verified verify(@Parameter(hidden = true) Actor actor) {
        return Refused.orFound(journals.verify(actor).map(Verified::of), ApiRefusal.NOT_PERMITTED);
    }

    record Verified(long dossiers, long lines, List<JournalVerification.Broken> broken) {

        static Verified of(JournalVerification.Report report) {
            return new Verified(report.dossiers(), report.lines(), report.broken());
        }
    }
}
