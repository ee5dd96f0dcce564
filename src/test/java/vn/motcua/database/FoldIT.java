package vn.motcua.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.VietnameseText;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class FoldIT {

    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợ"
            + "uùúủũụưừứửữựyỳýỷỹỵđbcdghklmnpqrstvx0123456789-/.,'()&";
    private static final String SPACES = "   \t\n\u00a0\u2003";

    @Autowired
    JdbcClient sql;

    @Test
    void the_database_folds_vietnamese_as_java_does() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) texts.add(text(random));

        var folded = sql.sql("select shared.fold(value) from unnest(:texts) with ordinality as t(value, n) order by n")
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();

        assertThat(folded)
                .as("seed %d", seed)
                .isEqualTo(texts.stream().map(VietnameseText::fold).toList());
    }

    @Test
    void the_same_name_in_both_unicode_forms_folds_alike() {
        var composed = "  NGUYỄN  Thị Thủy Đào ";
        var decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

        var folded = sql.sql("select shared.fold(:composed) || '|' || shared.fold(:decomposed)")
                .param("composed", composed)
                .param("decomposed", decomposed)
                .query(String.class)
                .single();

        assertThat(folded).isEqualTo("nguyen thi thuy dao|nguyen thi thuy dao");
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
            if (random.nextInt(5) == 0) {
                text.append(SPACES.charAt(random.nextInt(SPACES.length())));
                continue;
            }
            var letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
            text.append(random.nextBoolean() ? letter.toUpperCase(java.util.Locale.ROOT) : letter);
        }
        var form = random.nextBoolean() ? java.text.Normalizer.Form.NFC : java.text.Normalizer.Form.NFD;
        return java.text.Normalizer.normalize(text, form);
    }
}
