package vn.motcua.desk.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.formpage.Part;

/** @param parts empty where the dossier was not filed with a form */
public record AnswersPage(
        String code,
        String title,
        @Nullable LocalDate from,
        @Nullable Instant at,
        List<Part> parts) {}
