package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.notice.Notices;
import vn.motcua.shared.Texts;

@RestController
@RequestMapping(path = "/api/v1/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notices", description = "What you were told")
class NoticesController {

    private final Notices notices;
    private final Texts texts;

    NoticesController(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    @Operation(summary = "Your notices", description = "The newest first, 50 a page.")
    @GetMapping
    NoticePage list(
            @Parameter(description = "id of the last notice of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    UUID before,
            @Parameter(hidden = true) Actor actor,
            HttpServletRequest http) {
        var locale = ApiFailures.locale(http);
        var page = notices.list(before, actor).stream()
                .map(notice -> new NoticeDocument(
                        notice.id(),
                        notice.template(),
                        notice.dossierCode(),
                        notice.sentence(texts, locale),
                        notice.at(),
                        notice.readAt()))
                .toList();
        return new NoticePage(notices.unread(actor), page);
    }

    @Operation(summary = "Mark one as read")
    @PostMapping("/{id}/read")
    Unread read(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        if (!notices.markRead(id, actor)) throw Refused.because(ApiRefusal.NOTICE_UNKNOWN);
        return new Unread(notices.unread(actor));
    }

    @Operation(summary = "Mark all as read")
    @PostMapping("/read")
    Unread readAll(@Parameter(hidden = true) Actor actor) {
        notices.markAllRead(actor);
        return new Unread(notices.unread(actor));
    }

    @Schema(name = "NoticePage")
    record NoticePage(long unread, List<NoticeDocument> notices) {}

    @Schema(name = "Unread")
    record Unread(long unread) {}

    @Schema(name = "Notice")
    record NoticeDocument(
            UUID id,
            String template,
            String dossierCode,
            String sentence,
            Instant at,
            @Nullable Instant readAt) {}
}
