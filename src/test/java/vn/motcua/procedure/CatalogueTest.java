package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @ParameterizedTest
    @CsvSource({
        "1.000894, 1.000894",
        "1.000894.01, 1.000894",
        "1.000894.000.00.00.H49, 1.000894",
        "2.000815.01.000.00.00.H40.14, 2.000815",
        "' 1.001193 ', 1.001193"
    })
    void any_spelling_of_a_code_leads_to_the_national_one(String written, String code) {
        assertThat(Catalogue.baseCode(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.00089", "1.0008941", "khai sinh", "1.000894.", "1.000894.H49", "11.000894"})
    void what_is_no_code_leads_nowhere(String written) {
        assertThat(Catalogue.baseCode(written)).isEmpty();
    }
}
