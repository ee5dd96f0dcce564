package vn.motcua.procedure.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.OnlineLevel;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/** The closed lists of words in the documents, in the order people are told them. */
final class Words {

    static final Map<String, OnlineLevel> LEVELS = of(List.of(OnlineLevel.values()), OnlineLevel::label);
    static final Map<String, StepKind> STEP_KINDS = of(List.of(StepKind.values()), StepKind::label);
    static final Map<String, WaitMode> WAIT_MODES = of(List.of(WaitMode.values()), Words::of);
    static final Map<String, String> CHANNELS = of(ProcedureVersion.CHANNELS, Function.identity());
    static final Map<String, String> FEE_KINDS = of(List.of("phi", "le_phi"), Function.identity());

    private Words() {}

    static String of(WaitMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static <E> Map<String, E> of(List<E> values, Function<E, String> word) {
        var words = new LinkedHashMap<String, E>();
        values.forEach(value -> words.put(word.apply(value), value));
        return Collections.unmodifiableMap(words);
    }
}
