package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.PersonalEntry;
import vn.motcua.testing.MotcuaWebIT;

/** What people write about the owner is checked by one rule, told by the field's name, and described as it is checked. */
@MotcuaWebIT
class FilingEntriesIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private static ApiOffice known;
    private ApiOffice office;

    @BeforeEach
    void open() {
        if (known == null || known.base.getPort() != port) known = new ApiOffice(context, port);
        office = known;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            owner.phone          | 0912345           | PHONE_FORM
            owner.phone          | 1234567890123456  | PHONE_FORM
            owner.phone          | 0912x45678        | PHONE_FORM
            owner.phone          | 09+12345678       | PHONE_FORM
            owner.phone          | 0912/345/678      | PHONE_FORM
            owner.identityNumber | abc               | IDENTITY_NUMBER_FORM
            owner.identityNumber | ABCDEFGH          | IDENTITY_NUMBER_FORM
            owner.identityNumber | 03618500123       | IDENTITY_NUMBER_FORM
            owner.identityNumber | 036185001234567   | IDENTITY_NUMBER_FORM
            owner.identityNumber | B12 345           | IDENTITY_NUMBER_FORM
            owner.email          | thuy              | EMAIL_FORM
            owner.email          | thuy@a b.vn       | EMAIL_FORM
            """)
    void a_wrong_entry_is_refused_by_the_name_of_its_field(String field, String value, String code) {
        var refused = office.as("receptionist").post("/api/v1/dossiers", filing(field, value));

        assertThat(refused.problem()).isEqualTo("422 " + code);
        assertThat(refused.json().get("field").stringValue()).isEqualTo(field);
        assertThat(refused.json().get("detail").stringValue()).doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            owner.phone          | 0912345678
            owner.phone          | +84 912 345 678
            owner.phone          | 02253 123 456
            owner.phone          | 0912.345.678
            owner.phone          | (0225) 312-3456
            owner.phone          | ''
            owner.identityNumber | 012345678
            owner.identityNumber | 036185001234
            owner.identityNumber | 0100109106
            owner.identityNumber | 0100109106-001
            owner.identityNumber | B1234567
            owner.identityNumber | C01X00T47
            owner.identityNumber | G15.A12/2024
            owner.email          | thuy@xuantruong.gov.vn
            """)
    void an_entry_as_people_have_it_is_taken(String field, String value) {
        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers", filing(field, value))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void every_entry_is_as_long_as_described_and_not_one_character_longer() {
        var schemas = office.nobody()
                .get("/api/v1/openapi.json")
                .json()
                .get("components")
                .get("schemas");
        for (var entry : PersonalEntry.values()) {
            var path = entry.path();
            var described = schemas.get(path.startsWith("owner.") ? "Owner" : "FileDossier")
                    .get("properties")
                    .get(path.replaceFirst("^owner\\.", ""));
            int most = described.get("maxLength").intValue();
            assertThat(described.has("pattern")).as(path).isEqualTo(entry.form().isPresent());

            var longer = office.as("receptionist").post("/api/v1/dossiers", filing(path, "n".repeat(most + 1)));
            assertThat(longer.problem()).as(path).isEqualTo("422 ENTRY_TOO_LONG");
            assertThat(longer.json().get("field").stringValue()).isEqualTo(path);
            if (entry.form().isPresent()) continue;
            assertThat(office.as("receptionist")
                            .post("/api/v1/dossiers", filing(path, "n".repeat(most)))
                            .status())
                    .as(path)
                    .isEqualTo(201);
        }
    }

    @Test
    void a_correction_is_held_to_the_same() {
        var code = office.filed("Nguyễn Thị Sửa");
        var path = "/api/v1/dossiers/" + code + "/correct";
        var correction = "{\"entry\":\"PHONE\",\"value\":\"%s\",\"reason\":\"Ghi nhầm\"}";

        assertThat(office.as("receptionist")
                        .post(path, correction.formatted("12"))
                        .problem())
                .isEqualTo("422 PHONE_FORM");
        assertThat(office.as("receptionist")
                        .post(path, correction.formatted("0987 654 321"))
                        .status())
                .isEqualTo(200);
        assertThat(office.as("receptionist")
                        .get("/api/v1/dossiers?q=0987654321")
                        .text())
                .contains(code);
    }

    private String filing(String field, String value) {
        var filing = (ObjectNode) JsonMapper.shared().readTree(office.filing("Nguyễn Thị Thủy"));
        var at = field.startsWith("owner.") ? (ObjectNode) filing.get("owner") : filing;
        at.put(field.replaceFirst("^owner\\.", ""), value);
        return filing.toString();
    }
}
