package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.motcua.report.Figures.InProgress;
import vn.motcua.report.Figures.Received;
import vn.motcua.report.Figures.Resolved;
import vn.motcua.report.Figures.ReturnedToApplicant;

class FormSixTest {

    @Test
    void the_form_counts_the_returned_as_on_time_and_the_waiting_as_in_time() {
        var figures = new Figures(
                new Received(1_674, 1_389, 37, 0, 248),
                new Resolved(1_547, 1_068, 479, 0),
                new ReturnedToApplicant(15, 15, 0, 0),
                new InProgress(112, 86, 0, 26, 0, 0),
                1_524);

        var form = FormSix.of(figures);

        assertThat(form).isEqualTo(new FormSix(1_674, 1_389, 37, 248, 1_562, 1_068, 494, 0, 112, 112, 0));
    }

    @Test
    void numbers_that_do_not_add_up_cannot_be_made() {
        var received = new Received(3, 2, 1, 0, 0);
        var resolved = new Resolved(2, 1, 1, 0);
        var returned = new ReturnedToApplicant(0, 0, 0, 0);
        var open = new InProgress(1, 0, 0, 0, 0, 1);

        assertThat(new Figures(received, resolved, returned, open, 2)).isNotNull();
        assertThatThrownBy(() -> new Figures(new Received(3, 2, 0, 0, 0), resolved, returned, open, 0))
                .hasMessageContaining("received");
        assertThatThrownBy(() -> new Figures(received, new Resolved(2, 1, 0, 0), returned, open, 0))
                .hasMessageContaining("resolved");
        assertThatThrownBy(() -> new Figures(received, resolved, new ReturnedToApplicant(1, 0, 0, 0), open, 0))
                .hasMessageContaining("returned");
        assertThatThrownBy(() -> new Figures(received, resolved, returned, new InProgress(1, 0, 0, 0, 0, 0), 0))
                .hasMessageContaining("in progress");
        assertThatThrownBy(() -> new Figures(received, resolved, returned, new InProgress(2, 2, 0, 0, 0, 0), 0))
                .hasMessageContaining("all");
        assertThatThrownBy(() -> new Figures(received, resolved, returned, open, 3))
                .hasMessageContaining("digitised");
    }
}
