package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSet.Factor;
import vn.motcua.survey.QuestionSet.Option;
import vn.motcua.survey.QuestionSet.Question;
import vn.motcua.survey.Via;

/** Reads the document of a question set (docs/surveys.md). */
final class SetReading {

    static final int LARGEST = 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Findings findings;
    private final Set<String> names = new HashSet<>();

    private SetReading(Findings findings) {
        this.findings = findings;
    }

    static Optional<JsonNode> parse(byte[] bytes, Findings findings) {
        try {
            return Optional.of(JSON.readTree(bytes));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            findings.errorAt(place == null ? 0 : Math.max(0, place.getLineNr()), "", null, BROKEN_JSON);
            return Optional.empty();
        }
    }

    /** Empty when there are findings. */
    static Optional<QuestionSet> read(JsonNode document, String at, Findings findings) {
        int before = findings.count();
        var set = new SetReading(findings).set(document, at);
        return findings.count() == before ? Optional.of(set) : Optional.empty();
    }

    private QuestionSet set(JsonNode document, String at) {
        var root = new ObjectReading(document, at, findings);
        var code = root.name("code");
        var validFrom = root.date("validFrom");
        var title = root.words("title");
        var source = root.wordsOrNone("source");
        var ways = EnumSet.noneOf(Via.class);
        root.list("ways", this::way).forEach(way -> way.ifPresent(ways::add));
        var factors = root.list("factors", this::factor);
        if (factors.isEmpty()) findings.error(root.at("factors"), null, MISSING, "factors");
        var remark = root.wordsOrNone("remark");
        root.done();
        return new QuestionSet(
                code, validFrom, title, source, ways, factors, remark, JSON.writeValueAsString(document));
    }

    private Optional<Via> way(ObjectReading.Element element) {
        for (var via : Via.values()) {
            var word = via.name().toLowerCase(Locale.ROOT);
            if (element.node().isString() && element.node().stringValue().equals(word)) return Optional.of(via);
        }
        findings.error(element.at(), element.node().toString(), UNKNOWN_WAY);
        return Optional.empty();
    }

    private Factor factor(ObjectReading.Element element) {
        var object = new ObjectReading(element.node(), element.at(), findings);
        var code = once("factor ", object);
        var title = object.words("title");
        var questions = object.list("questions", this::question);
        if (questions.isEmpty()) findings.error(object.at("questions"), null, MISSING, "questions");
        if (questions.stream().map(Question::fiveSteps).distinct().count() > 1) {
            findings.error(object.at("questions"), null, KINDS_MIXED);
        }
        object.done();
        return new Factor(code, title, questions);
    }

    private Question question(ObjectReading.Element element) {
        var object = new ObjectReading(element.node(), element.at(), findings);
        var code = once("question ", object);
        var text = object.words("text");
        var options = object.list("options", this::option);
        if (options.size() == 1) findings.error(object.at("options"), null, TOO_FEW_OPTIONS);
        if (distinct(options) < options.size()) findings.error(object.at("options"), null, TWICE, "value");
        object.done();
        return new Question(code, text, options);
    }

    private static long distinct(List<Option> options) {
        return options.stream().map(Option::value).distinct().count();
    }

    private Option option(ObjectReading.Element element) {
        var object = new ObjectReading(element.node(), element.at(), findings);
        var option = new Option(object.value("value"), object.words("text"));
        object.done();
        return option;
    }

    private String once(String kind, ObjectReading object) {
        var code = object.name("code");
        if (!code.isEmpty() && !names.add(kind + code)) findings.error(object.at("code"), code, TWICE, code);
        return code;
    }
}
