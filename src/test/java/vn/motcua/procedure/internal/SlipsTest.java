package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlipsTest {

    private static final Set<String> KNOWN = Set.of("khai", "sinh", "hon", "dang", "xay", "chung", "giay", "truong");

    private final Slips slips = new Slips(KNOWN);

    @Test
    void a_slip_of_the_finger_finds_the_syllable_that_was_meant() {
        assertThat(slips.of("khia").getFirst().word()).isEqualTo("khai");
        assertThat(slips.of("snih").getFirst().word()).isEqualTo("sinh");
        assertThat(slips.of("hno").getFirst().word()).isEqualTo("hon");
        assertThat(slips.of("truongg").getFirst().word()).isEqualTo("truong");
    }

    @Test
    void a_short_syllable_that_is_another_word_is_not_bent_to_one_that_is_known() {
        assertThat(slips.of("nay")).isEmpty();
        assertThat(slips.of("zzzz")).isEmpty();
    }

    @Test
    void keys_of_an_input_method_that_was_off_are_read_as_it_would_have() {
        assertThat(slips.of("ddawng")).extracting(Slips.Guess::word).containsExactly("dang");
        assertThat(slips.of("hoon")).extracting(Slips.Guess::word).containsExactly("hon");
    }

    @Test
    void syllables_typed_without_a_space_come_apart() {
        assertThat(slips.joined("khaisinh"))
                .hasValueSatisfying(parts -> assertThat(parts).containsExactly("khai", "sinh"));
        assertThat(slips.joined("khaix")).isEmpty();
    }
}
