package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.AccountsController.Made;
import vn.motcua.identity.Actor;
import vn.motcua.outbox.DeadLetters;

@RestController
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Messages")
class DeadLettersController {

    private final DeadLetters dead;

    DeadLettersController(DeadLetters dead) {
        this.dead = dead;
    }

    @Operation(
            summary = "Messages that could not be sent, and what waits at each gateway",
            description = "The newest first; `next` is the key to ask for the next page with.")
    @GetMapping
    DeadLetters.Listing list(@RequestParam @Nullable UUID after, @Parameter(hidden = true) Actor actor) {
        return Refused.orDone(dead.list(after, actor));
    }

    @Operation(
            summary = "Send one again",
            description = "At once, and tried like a new one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewReplay.class))))
    @PostMapping(path = "/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made replay(@RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        return new Made(
                Refused.orDone(dead.replay(Body.read(body, NewReplay.class).letter(), actor)));
    }

    @Operation(summary = "Give one up", description = "It is never sent, and what is in it is erased.")
    @DeleteMapping("/{letter}")
    Made drop(@PathVariable UUID letter, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(dead.drop(letter, actor)));
    }

    @Schema(name = "NewReplay")
    record NewReplay(UUID letter) {}
}
