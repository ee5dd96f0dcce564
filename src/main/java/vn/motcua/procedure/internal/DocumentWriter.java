package vn.motcua.procedure.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion;

/** Writes a version the one way it is written: fields in a fixed order, what has its usual value left out. */
final class DocumentWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES);

    private DocumentWriter() {}

    /** The document, ending with a line feed. */
    static String write(ProcedureVersion version) {
        return MAPPER.writer().with(LAYOUT).writeValueAsString(document(version)) + "\n";
    }

    /** Any document laid out the same way. */
    static String write(JsonNode document) {
        return MAPPER.writer().with(LAYOUT).writeValueAsString(document) + "\n";
    }

    /** What tells two contents apart: SHA-256 over the document without its last day, for closing changes no content. */
    static String digest(ProcedureVersion version) {
        try {
            var bytes = write(version.until(null)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode document(ProcedureVersion version) {
        var out = NODES.objectNode();
        out.put("code", version.code());
        out.put("validFrom", version.validFrom().toString());
        if (version.validTo() != null) out.put("validTo", version.validTo().toString());
        out.put("name", version.name());
        out.putObject("sector")
                .put("code", version.sector().code())
                .put("name", version.sector().name());
        out.put("onlineLevel", version.level().label());
        out.put("complete", version.complete());
        text(out, "executor", version.executor());
        texts(out, "channels", version.channels());
        texts(out, "audience", version.audiences());
        texts(out, "instructions", version.instructions());
        if (version.sets() != 1) out.put("sets", version.sets());
        objects(out, "components", version.components(), DocumentWriter::component);
        objects(out, "cases", version.cases(), DocumentWriter::limits);
        objects(out, "fees", version.fees(), DocumentWriter::fee);
        objects(
                out,
                "results",
                version.results(),
                (to, one) -> to.put("code", one.code()).put("name", one.name()));
        text(out, "conditions", version.conditions());
        if (version.waitMode() != WaitMode.CREDIT) out.put("waitMode", Words.of(version.waitMode()));
        objects(out, "process", version.process(), DocumentWriter::step);
        objects(
                out,
                "legalBasis",
                version.legalBasis(),
                (to, one) -> to.put("code", one.code()).put("name", one.name()));
        texts(out, "notes", version.notes());
        return out;
    }

    private static void component(ObjectNode to, ProcedureVersion.Component one) {
        to.put("code", one.code()).put("name", one.name());
        if (one.originals() != 0) to.put("originals", one.originals());
        if (one.copies() != 0) to.put("copies", one.copies());
        if (!one.required()) to.put("required", false);
        text(to, "condition", one.condition());
        if (!one.digitisable()) to.put("digitisable", false);
    }

    private static void limits(ObjectNode to, ProcedureVersion.Case one) {
        to.put("code", one.code()).put("name", one.name());
        if (one.normal()) to.put("normal", true);
        if (one.channel() != null) to.put("channel", one.channel());
        to.put("legal", LimitText.format(one.legal()));
        if (!one.promised().equals(one.legal())) to.put("promised", LimitText.format(one.promised()));
    }

    private static void fee(ObjectNode to, ProcedureVersion.Fee one) {
        to.put("kind", one.kind()).put("name", one.name());
        if (one.amount() != null) to.put("amount", one.amount());
        text(to, "unit", one.unit());
        text(to, "text", one.text());
    }

    private static void step(ObjectNode to, ProcedureVersion.Step one) {
        to.put("code", one.code())
                .put("name", one.name())
                .put("kind", one.kind().label())
                .put("role", one.role())
                .put("hours", one.hours());
    }

    private static void text(ObjectNode to, String name, String value) {
        if (!value.isEmpty()) to.put(name, value);
    }

    private static void texts(ObjectNode to, String name, List<String> values) {
        if (values.isEmpty()) return;
        ArrayNode list = to.putArray(name);
        values.forEach(list::add);
    }

    private static <T> void objects(ObjectNode to, String name, List<T> values, BiConsumer<ObjectNode, T> writer) {
        if (values.isEmpty()) return;
        ArrayNode list = to.putArray(name);
        values.forEach(value -> writer.accept(list.addObject(), value));
    }
}
