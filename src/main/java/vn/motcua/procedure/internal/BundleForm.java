package vn.motcua.procedure.internal;

import static vn.motcua.procedure.internal.Fields.LONG;
import static vn.motcua.procedure.internal.Fields.SHORT;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.ProcedureRefusal;

/** A bundle as its JSON document, read and written. */
final class BundleForm {

    static final int MOST_PARTS = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BundleForm() {}

    /** What stands in it by itself; whether the procedures are known is not asked here. */
    static Optional<Bundle> read(JsonNode document, String at, Findings findings) {
        int before = findings.errorCount();
        var bundle = Fields.read(document, at, findings, BundleForm::bundle);
        bundle.ifPresent(one -> check(one, at, findings));
        return bundle.filter(one -> findings.errorCount() == before);
    }

    // Java evaluates the arguments in order, which is the order of the fields in the messages.
    private static Bundle bundle(Fields in) {
        return new Bundle(
                in.text("code", 60),
                in.date("validFrom"),
                in.optionalDate("validTo"),
                in.text("name", 1_000),
                in.text("procedure", 20),
                in.objects("parts", BundleForm::part),
                in.texts("notes", LONG));
    }

    private static Bundle.Part part(Fields in) {
        var procedure = in.text("procedure", 20);
        var executor = in.optionalText("executor", SHORT);
        int after = in.whole("after", 0, MOST_PARTS, 0);
        return new Bundle.Part(procedure, executor, after == 0 ? null : after);
    }

    private static void check(Bundle bundle, String at, Findings findings) {
        if (!bundle.code().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            findings.error(at + "/code", bundle.code(), ProcedureRefusal.BUNDLE_CODE);
        }
        if (bundle.validTo() != null && bundle.validTo().isBefore(bundle.validFrom())) {
            findings.error(at + "/validTo", bundle.validTo().toString(), ProcedureRefusal.ENDS_BEFORE_START);
        }
        int parts = bundle.parts().size();
        if (parts < 1 || parts > MOST_PARTS) {
            findings.error(at + "/parts", String.valueOf(parts), ProcedureRefusal.BUNDLE_PARTS, MOST_PARTS);
        }
        for (int i = 0; i < parts; i++) {
            var after = bundle.parts().get(i).after();
            if (after != null && after > i) {
                findings.error(at + "/parts/" + i + "/after", after.toString(), ProcedureRefusal.BUNDLE_AFTER, i + 1);
            }
        }
    }

    static String write(Bundle bundle) {
        var document = JSON.createObjectNode();
        document.put("code", bundle.code());
        document.put("validFrom", bundle.validFrom().toString());
        if (bundle.validTo() != null) document.put("validTo", bundle.validTo().toString());
        document.put("name", bundle.name());
        document.put("procedure", bundle.procedure());
        var parts = document.putArray("parts");
        for (var part : bundle.parts()) {
            var one = parts.addObject().put("procedure", part.procedure());
            if (!part.executor().isEmpty()) one.put("executor", part.executor());
            if (part.after() != null) one.put("after", part.after());
        }
        if (!bundle.notes().isEmpty()) {
            var notes = document.putArray("notes");
            bundle.notes().forEach(notes::add);
        }
        return JSON.writeValueAsString(document) + "\n";
    }
}
