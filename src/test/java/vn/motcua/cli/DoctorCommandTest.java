package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.database.Home;

class DoctorCommandTest {

    @Test
    void room_is_known_before_the_data_directory_exists(@TempDir Path somewhere) {
        var missing = new Home(somewhere.resolve("not").resolve("yet"));

        var found = DoctorCommand.room(missing);

        assertThat(found.check()).isEqualTo("disk");
        assertThat(found.values()).hasSize(1);
    }
}
