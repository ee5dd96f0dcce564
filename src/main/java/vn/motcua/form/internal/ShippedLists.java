package vn.motcua.form.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.form.Question.Option;
import vn.motcua.form.SharedLists;
import vn.motcua.form.Words;
import vn.motcua.shared.VietnameseTime;

/** The lists under {@code lists/}, and the agencies of the directory as one more. */
@Component
class ShippedLists implements SharedLists {

    private final Agencies agencies;
    private final Clock clock;
    private final Map<String, List<Option>> shipped = new TreeMap<>();

    ShippedLists(Agencies agencies, Clock clock) throws IOException {
        this.agencies = agencies;
        this.clock = clock;
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:lists/*.json")) {
            try (var in = file.getInputStream()) {
                var options = new ArrayList<Option>();
                for (var each : JsonMapper.shared().readTree(in)) {
                    var name = new Words(
                            each.path("vi").asString(), each.path("en").asString(""));
                    options.add(new Option(each.path("value").asString(), name));
                }
                shipped.put(String.valueOf(file.getFilename()).replace(".json", ""), List.copyOf(options));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean has(String list) {
        return list.equals(AGENCIES) || shipped.containsKey(list);
    }

    @Override
    public List<Option> options(String list) {
        if (!list.equals(AGENCIES)) return shipped.getOrDefault(list, List.of());
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today))
                .map(agency -> new Option(agency.code(), new Words(agency.name(), "")))
                .toList();
    }

    @Override
    public Optional<Words> label(String list, String value) {
        if (list.equals(AGENCIES)) return agencies.byCode(value).map(agency -> new Words(agency.name(), ""));
        return options(list).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst();
    }
}
