package vn.motcua.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HrefTest {

    @Test
    void filters_keep_their_order_and_empty_ones_are_left_out() {
        var list = Href.of("/procedures")
                .with("q", "đất đai & nhà")
                .with("sector", "")
                .with("page", 2);

        assertThat(list.toString()).isEqualTo("/procedures?q=%C4%91%E1%BA%A5t+%C4%91ai+%26+nh%C3%A0&page=2");
        assertThat(list.with("page", null).with("q", " ").toString()).isEqualTo("/procedures");
    }
}
