package vn.motcua.discussion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void names_stand_after_an_at_sign_and_not_within_words() {
        assertThat(Mentions.in("Nhờ @Truong.An, @le_b và @truong.an. Thư: an@noi.vn, @@c3"))
                .containsExactly("truong.an", "le_b");
        assertThat(Mentions.in("Hỏi @an.")).containsExactly("an");
        assertThat(Mentions.in("không ai, @ , @-")).isEmpty();
    }
}
