package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class CatalogueIT {

    private static final Actor OPERATOR = new Actor(
            Actor.OPERATOR, "operator", Set.of(Role.OPERATOR), Map.of(Permission.CATALOGUE_MANAGE, Reach.EVERYWHERE));
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    ImportProcedures imports;

    @Autowired
    ExportProcedures exports;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueSearch search;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_shipped_catalogue_is_there_after_the_first_start() {
        var marriage = catalogue.inForce("1.000894.01", TODAY);

        assertThat(marriage).map(ProcedureVersion::name).contains("Đăng ký kết hôn");
        assertThat(catalogue.all(TODAY)).hasSizeGreaterThan(100);
    }

    @Test
    void the_same_file_twice_is_present_the_second_time() {
        var document = Documents.procedure("9.000001", "2020-01-01", "Thủ tục thử");

        var first = take(document);
        var second = take(document);

        assertThat(List.of(first.taken(), first.present())).containsExactly(1L, 0L);
        assertThat(List.of(second.taken(), second.present())).containsExactly(0L, 1L);
        assertThat(catalogue.versions("9.000001")).hasSize(1);
    }

    @Test
    void changed_content_with_a_later_date_is_a_new_version_and_closes_the_old_one() {
        take(Documents.procedure("9.000002", "2020-01-01", "Tên cũ"));
        var pinned = catalogue.inForce("9.000002", TODAY).orElseThrow();

        take(Documents.procedure("9.000002", "2024-05-01", "Tên mới"));

        assertThat(catalogue.inForce("9.000002", TODAY))
                .map(ProcedureVersion::name)
                .contains("Tên mới");
        assertThat(catalogue.inForce("9.000002", LocalDate.of(2024, 4, 30)))
                .map(ProcedureVersion::validTo)
                .contains(LocalDate.of(2024, 4, 30));
        assertThat(catalogue.version(pinned.id())).map(ProcedureVersion::name).contains("Tên cũ");
        assertThat(catalogue.versions("9.000002"))
                .extracting(ProcedureVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void changed_content_under_the_date_of_a_version_in_force_is_refused_with_its_place() {
        take(Documents.procedure("9.000003", "2020-01-01", "Tên cũ"));

        var report = take(Documents.procedure("9.000003", "2020-01-01", "Tên khác"));

        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.errors().getFirst().column()).isEqualTo("/validFrom");
        assertThat(report.errors().getFirst().line()).isEqualTo(3);
        assertThat(report.errors().getFirst().reason()).contains("đã được áp dụng");
    }

    @Test
    void a_version_not_yet_in_force_can_be_written_anew() {
        take(Documents.procedure("9.000004", "2150-01-01", "Dự kiến"));

        var report = take(Documents.procedure("9.000004", "2150-01-01", "Dự kiến sửa"));

        assertThat(report.errors()).isEmpty();
        assertThat(catalogue.versions("9.000004"))
                .extracting(ProcedureVersion::name)
                .containsExactly("Dự kiến sửa");
    }

    @Test
    void one_bad_document_keeps_all_the_others_out() {
        var good = Documents.procedure("9.000005", "2020-01-01", "Tốt");
        var bad = Documents.procedure("9.00006", "2020-01-01", "Hỏng");

        var report = take("[" + good + "," + bad + "]");

        assertThat(List.of(report.read(), report.taken(), report.refused())).containsExactly(2L, 0L, 1L);
        assertThat(report.errors()).extracting(problem -> problem.column()).containsExactly("/1/code");
        assertThat(catalogue.versions("9.000005")).isEmpty();
    }

    @Test
    void a_dry_run_counts_and_keeps_nothing() {
        var source = List.of(source("a.json", Documents.procedure("9.000007", "2020-01-01", "Thử")));

        var report = done(imports.run(new ImportProcedures.Request(source, true, Texts.VIETNAMESE), OPERATOR));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(catalogue.versions("9.000007")).isEmpty();
    }

    @Test
    void what_was_exported_comes_back_as_present() {
        take(Documents.procedure("9.000008", "2020-01-01", "Một"));
        take(Documents.procedure("9.000008", "2022-01-01", "Hai"));

        var documents = exported();
        var sources =
                documents.stream().map(one -> source(one.name(), one.json())).toList();
        var report = done(imports.run(new ImportProcedures.Request(sources, false, Texts.VIETNAMESE), OPERATOR));

        assertThat(documents)
                .extracting(ExportProcedures.Document::name)
                .contains("9.000008.json", "9.000008@2020-01-01.json");
        assertThat(report.errors()).isEmpty();
        assertThat(report.present()).isEqualTo(documents.size());
    }

    @Test
    void an_abolished_procedure_gets_its_last_day_and_keeps_its_content() {
        var open = Documents.procedure("9.000009", "2020-01-01", "Sẽ bãi bỏ");
        take(open);

        take(open.replace("\"validFrom\"", "\"validTo\": \"2024-12-31\", \"validFrom\""));

        assertThat(catalogue.versions("9.000009")).hasSize(1);
        assertThat(catalogue.inForce("9.000009", LocalDate.of(2024, 12, 31))).isPresent();
        assertThat(catalogue.inForce("9.000009", LocalDate.of(2025, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_who_manages_the_catalogue_everywhere_may_import(Role role) {
        var agency = Reach.of(Set.of(UUID.randomUUID()));
        var inAgency = actor(role, agency);
        var request = new ImportProcedures.Request(List.of(), true, Texts.VIETNAMESE);

        assertThat(imports.run(request, inAgency))
                .isEqualTo(new Outcome.Refused<>(Refusal.of(ProcedureRefusal.NOT_ALLOWED)));
        assertThat(imports.run(request, actor(role, Reach.EVERYWHERE)) instanceof Outcome.Done)
                .isEqualTo(role.permissions().contains(Permission.CATALOGUE_MANAGE));
    }

    @Test
    void the_database_itself_keeps_what_was_in_force() {
        var id = catalogue.inForce("1.001193", TODAY).orElseThrow().id();

        assertThatThrownBy(() -> jdbc.sql("delete from procedure.version where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update procedure.version set content = '{}' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void citizens_find_procedures_without_accents_by_words_code_and_sector() {
        assertThat(codes("ket hon", null)).startsWith("1.000894").contains("2.000806");
        assertThat(codes("ĐĂNG KÝ kết hôn", "G15-TP07")).contains("1.000894");
        assertThat(codes("1.001193.01", null)).first().isEqualTo("1.001193");
        assertThat(codes("giay khai sinh", null)).contains("1.001193");
        assertThat(codes("khong co thu tuc nay", null)).isEmpty();
        assertThat(codes("", "G15-TP03")).hasSize(12);
        assertThat(search.sectors(TODAY)).anyMatch(one -> one.sector().code().equals("G15-TP07"));
    }

    private List<String> codes(String text, String sector) {
        return search.search(new CatalogueSearch.Question(text, sector, TODAY, 0, 100)).listed().stream()
                .map(ProcedureVersion::code)
                .toList();
    }

    private List<ExportProcedures.Document> exported() {
        return switch (exports.all(OPERATOR)) {
            case Outcome.Done<List<ExportProcedures.Document>>(var documents) -> documents;
            case Outcome.Refused<List<ExportProcedures.Document>>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private IntakeReport take(String json) {
        var sources = List.of(source("thu-tuc.json", json));
        return done(imports.run(new ImportProcedures.Request(sources, false, Texts.VIETNAMESE), OPERATOR));
    }

    private static IntakeReport done(Outcome<IntakeReport> outcome) {
        return switch (outcome) {
            case Outcome.Done<IntakeReport>(var report) -> report;
            case Outcome.Refused<IntakeReport>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Actor actor(Role role, Reach reach) {
        var held = role.permissions().stream()
                .collect(java.util.stream.Collectors.toMap(permission -> permission, permission -> reach));
        return new Actor(UUID.randomUUID(), "một người", Set.of(role), held);
    }

    private static ImportProcedures.Source source(String name, String json) {
        return new ImportProcedures.Source(name, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
