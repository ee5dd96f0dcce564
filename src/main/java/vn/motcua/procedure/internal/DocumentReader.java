package vn.motcua.procedure.internal;

import static vn.motcua.procedure.internal.Fields.LONG;
import static vn.motcua.procedure.internal.Fields.SHORT;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Case;
import vn.motcua.procedure.ProcedureVersion.Component;
import vn.motcua.procedure.ProcedureVersion.Fee;
import vn.motcua.procedure.ProcedureVersion.LegalBasis;
import vn.motcua.procedure.ProcedureVersion.Result;
import vn.motcua.procedure.ProcedureVersion.Sector;
import vn.motcua.procedure.ProcedureVersion.Step;

/** The fields of a document (docs/catalogue.md). {@link DocumentWriter} is its other half. */
final class DocumentReader {

    static final long LARGEST_AMOUNT = 1_000_000_000_000L;
    static final int MOST_HOURS = 20_000;
    private static final Limit STAND_IN = new Limit(Limit.Unit.SAME_DAY, 0);

    private DocumentReader() {}

    /** The version of a document; its rules are not checked yet ({@link ProcedureRules}). */
    static Optional<ProcedureVersion> read(JsonNode document, String at, Findings findings, UUID id, int version) {
        return Fields.read(document, at, findings, fields -> procedure(fields, id, version));
    }

    // Java evaluates the arguments in order, which is the order of the fields in the messages.
    private static ProcedureVersion procedure(Fields in, UUID id, int version) {
        var code = in.text("code", 20);
        var validFrom = in.date("validFrom");
        var validTo = in.optionalDate("validTo");
        var name = in.text("name", 1_000);
        var sector = in.object("sector", DocumentReader::sector).orElse(new Sector("", ""));
        var level = in.word("onlineLevel", Words.LEVELS, null);
        boolean complete = in.flag("complete", true);
        var executor = in.optionalText("executor", SHORT);
        var channels = in.words("channels", Words.CHANNELS);
        var audience = in.texts("audience", SHORT);
        var instructions = in.texts("instructions", LONG);
        int sets = in.whole("sets", 1, 20, 1);
        var components = in.objects("components", DocumentReader::component);
        var cases = in.objects("cases", DocumentReader::limits);
        var fees = in.objects("fees", DocumentReader::fee);
        var results = in.objects("results", DocumentReader::result);
        var conditions = in.optionalText("conditions", LONG);
        var waitMode = in.word("waitMode", Words.WAIT_MODES, WaitMode.CREDIT);
        var process = in.objects("process", DocumentReader::step);
        var legalBasis = in.objects("legalBasis", DocumentReader::legalBasis);
        var notes = in.texts("notes", LONG);
        return new ProcedureVersion(
                id,
                code,
                version,
                validFrom,
                validTo,
                name,
                sector,
                level,
                complete,
                legalBasis,
                audience,
                instructions,
                components,
                cases,
                fees,
                results,
                conditions,
                waitMode,
                process,
                executor,
                channels.stream().distinct().toList(),
                sets,
                notes);
    }

    private static Sector sector(Fields in) {
        return new Sector(in.text("code", 40), in.text("name", SHORT));
    }

    private static Component component(Fields in) {
        return new Component(
                in.text("code", 60),
                in.text("name", 2_000),
                in.whole("originals", 0, 100, 0),
                in.whole("copies", 0, 100, 0),
                in.flag("required", true),
                in.optionalText("condition", 2_000),
                in.flag("digitisable", true));
    }

    private static Case limits(Fields in) {
        var code = in.text("code", 60);
        var name = in.text("name", 1_000);
        boolean normal = in.flag("normal", false);
        var channel = channel(in);
        var legal = in.parsed("legal", in.text("legal", 40), LimitText::parse, STAND_IN);
        var promised = in.parsed("promised", in.optionalText("promised", 40), LimitText::parse, legal);
        return new Case(code, name, normal, channel, legal, promised);
    }

    private static @Nullable String channel(Fields in) {
        var every = "";
        var channel = in.word("channel", Words.CHANNELS, every);
        return channel.equals(every) ? null : channel;
    }

    private static Fee fee(Fields in) {
        return new Fee(
                in.word("kind", Words.FEE_KINDS, null),
                in.text("name", SHORT),
                in.amount("amount", LARGEST_AMOUNT),
                in.optionalText("unit", 60),
                in.optionalText("text", 2_000));
    }

    private static Result result(Fields in) {
        return new Result(in.text("code", 60), in.text("name", SHORT));
    }

    private static Step step(Fields in) {
        return new Step(
                in.text("code", 60),
                in.text("name", SHORT),
                in.word("kind", Words.STEP_KINDS, null),
                in.text("role", 40),
                in.whole("hours", 0, MOST_HOURS, null));
    }

    private static LegalBasis legalBasis(Fields in) {
        return new LegalBasis(in.text("code", 80), in.text("name", 1_000));
    }
}
