package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.form.FormPage;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Question;
import vn.motcua.form.SharedLists;

/** Reads the document of a form (docs/forms.md): layout and data schema together, each checked against the other. */
final class DocumentForm {

    static final int LARGEST = 1024 * 1024;
    static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,59}";
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Findings findings;
    private final SharedLists lists;

    private DocumentForm(Findings findings, SharedLists lists) {
        this.findings = findings;
        this.lists = lists;
    }

    static Optional<JsonNode> parse(byte[] bytes, Findings findings) {
        try {
            return Optional.of(JSON.readTree(bytes));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            findings.errorAt(
                    place == null ? 0 : Math.max(0, place.getLineNr()),
                    "",
                    null,
                    BROKEN_JSON,
                    place == null ? 0 : Math.max(0, place.getColumnNr()));
            return Optional.empty();
        }
    }

    /** Empty when there are findings. */
    static Optional<FormVersion> read(JsonNode document, String at, SharedLists lists, Findings findings) {
        int before = findings.count();
        var form = new DocumentForm(findings, lists).form(document, at);
        return findings.count() == before ? Optional.of(form) : Optional.empty();
    }

    private FormVersion form(JsonNode document, String at) {
        var root = new Reading(document, at, findings);
        var code = root.name("code", CODE);
        var validFrom = root.date("validFrom");
        var title = root.words("title", true);
        var procedures = root.texts("procedures");
        if (procedures.isEmpty()) findings.error(root.at("procedures"), null, MISSING, "procedures");
        var note = root.words("note", false);
        var component = root.optional("component");
        var subject = root.words("subject", false);
        int others = (int) root.number("others", 0, 0, 20);
        var schema = new SchemaReading(findings).object(root.node("schema"), root.at("schema"), true);
        var pages = root.list("pages", each -> page(each.object(), each.at(), schema));
        if (pages.isEmpty()) findings.error(root.at("pages"), null, MISSING, "pages");
        if (pages.size() > 50) findings.error(root.at("pages"), null, TOO_MANY, 50);
        var papers = root.list("papers", each -> paper(each.object(), each.at()));
        root.done();
        new LayoutCheck(findings, schema, at).check(pages, papers);
        var whole = findings.clean()
                ? SchemaWriting.whole(title, pages, schema, lists).toString()
                : "";
        return new FormVersion(
                code,
                validFrom,
                title,
                procedures,
                note,
                component.isEmpty() ? null : component,
                subject,
                others,
                pages,
                papers,
                whole,
                JSON.writeValueAsString(document));
    }

    private FormPage page(JsonNode node, String at, SchemaReading.Shape schema) {
        var page = new Reading(node, at, findings);
        var read = new FormPage(
                page.name("id", CODE),
                page.words("title", true),
                page.words("lead", false),
                condition(page),
                page.list("questions", each -> question(each.object(), each.at(), schema)));
        page.done();
        return read;
    }

    private FormVersion.Paper paper(JsonNode node, String at) {
        var paper = new Reading(node, at, findings);
        var read = new FormVersion.Paper(paper.text("component"), paper.flag("required", true), condition(paper));
        paper.done();
        return read;
    }

    private Question question(JsonNode node, String at, SchemaReading.Shape schema) {
        var reading = new Reading(node, at, findings);
        var name = reading.name("name", NAME);
        var shape = schema.properties().get(name);
        if (shape == null && !name.isEmpty()) findings.error(reading.at("name"), name, NOT_IN_SCHEMA);
        var given = reading.word("kind", Question.Kind.class);
        var kind = given != null ? given : Kinds.usual(shape);
        if (shape != null && !Kinds.fits(kind, shape)) {
            findings.error(
                    reading.at("kind"),
                    shape.type(),
                    TYPE_DOES_NOT_FIT,
                    kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        var list = reading.optional("list");
        if (!list.isEmpty() && !lists.has(list)) findings.error(reading.at("list"), list, UNKNOWN_LIST);
        var options = reading.list("options", each -> option(each.object(), each.at()));
        boolean chooses = kind == Question.Kind.RADIO || kind == Question.Kind.CHOICE;
        if (chooses && list.isEmpty()) Kinds.checkOptions(options, shape, reading.at("options"), findings);
        var inner = shape == null ? null : shape.items();
        var read = new Question(
                name,
                kind,
                reading.words("label", true),
                reading.words("help", false),
                schema.required().contains(name),
                condition(reading),
                reading.has("as") ? reading.text("as") : null,
                options,
                list.isEmpty() ? null : list,
                shape == null ? 0 : shape.longest(),
                computation(reading),
                reading.list("items", each -> item(each.object(), each.at(), inner)),
                shape == null ? 0 : shape.most());
        boolean computed = kind == Question.Kind.COMPUTED;
        if (computed != (read.compute() != null)) findings.error(reading.at("compute"), null, MISSING, "compute");
        if ((kind == Question.Kind.GROUP) == read.items().isEmpty()) {
            findings.error(reading.at("items"), null, MISSING, "items");
        }
        reading.done();
        return read;
    }

    private Question item(JsonNode node, String at, SchemaReading.@Nullable Shape inner) {
        var item = question(node, at, inner == null ? SchemaReading.Shape.EMPTY : inner);
        if (item.kind() == Question.Kind.GROUP || item.kind() == Question.Kind.COMPUTED) {
            findings.error(at + "/kind", null, TYPE_DOES_NOT_FIT, "group");
        }
        return item;
    }

    private Question.Option option(JsonNode node, String at) {
        var option = new Reading(node, at, findings);
        var read = new Question.Option(option.text("value"), option.words("label", true));
        option.done();
        return read;
    }

    private Question.@Nullable Computation computation(Reading reading) {
        if (!reading.has("compute")) return null;
        var compute = new Reading(reading.node("compute"), reading.at("compute"), findings);
        var way = compute.word("way", Question.Way.class);
        if (way == null) findings.error(compute.at("way"), null, MISSING, "way");
        List<String> of = compute.texts("of");
        if (of.isEmpty()) findings.error(compute.at("of"), null, MISSING, "of");
        var read = new Question.Computation(
                way == null ? Question.Way.SUM : way, of, compute.number("factor", 1, -1_000_000_000L, 1_000_000_000L));
        compute.done();
        return read;
    }

    private vn.motcua.form.@Nullable Condition condition(Reading reading) {
        return reading.has("when") ? Conditions.read(reading.node("when"), reading.at("when"), findings, 0) : null;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
