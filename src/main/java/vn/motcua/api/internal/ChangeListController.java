package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.Change;
import vn.motcua.audit.ReadChanges;
import vn.motcua.identity.Actor;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Changes", description = "The journals of changes of every module as one")
class ChangeListController {

    private final ReadChanges changes;

    ChangeListController(ReadChanges changes) {
        this.changes = changes;
    }

    @Operation(
            summary = "Who changed what when",
            description = "The newest first, 50 a page; needs CHANGES_READ and shows the agencies in its reach.")
    @GetMapping("/changes")
    ChangePage list(
            @Parameter(description = "account, calendar, directory, printing or procedure; all without one")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Actor actor) {
        var listing = Refused.orDone(changes.list(kind, after, actor));
        return new ChangePage(listing.changes(), listing.next());
    }

    @Schema(name = "ChangePage")
    record ChangePage(List<Change> changes, @Nullable String next) {}
}
