package vn.motcua.api.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeReport;

/** A refusal or failure as RFC 9457 has it. */
@Schema(name = "Problem", description = "A refusal or failure (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        @Schema(example = "about:blank") String type,
        @Schema(description = "short, by status") String title,
        @Schema(example = "422") int status,

        @Schema(description = "stable; programs decide by it", example = "MOVE_NOT_ALLOWED")
        String code,

        @Schema(description = "a sentence for people, in the language of Accept-Language (vi, en)")
        String detail,

        @Schema(description = "reference number of a failure, to be told when reporting it") @Nullable
        String reference,

        @Schema(description = "the field of the body at fault", example = "owner.phone") @Nullable
        String field,

        @Schema(description = "only for imports") @Nullable IntakeReport report) {}
