package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.database.internal.TestServer;

class VerifyIT {

    private static final int DATABASE = 910;

    @Test
    void a_directory_without_seals_says_so_and_is_not_broken() {
        var run = CliRun.on(DATABASE, "verify", "--lang", "en");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Verified 0 dossiers", "Nothing is sealed in this directory yet");
        assertThat(CliRun.on(DATABASE, "verify").out()).contains("Chưa có niêm phong nào");
        assertThat(TestServer.seals(DATABASE)).doesNotExist();
    }

    @Test
    void damaged_seals_are_broken_and_the_json_keeps_its_shape() throws IOException {
        var directory = Files.createDirectories(TestServer.seals(DATABASE + 1));
        Files.writeString(directory.resolve("heads.seal"), "no block of seals");

        var text = CliRun.on(DATABASE + 1, "verify", "--lang", "en");
        var run = CliRun.on(DATABASE + 1, "verify", "--format", "json");

        assertThat(text.status()).isEqualTo(1);
        assertThat(text.out()).contains("Seals: block 1 is damaged, missing or out of place.");
        assertThat(run.status()).isEqualTo(1);
        var report = JsonMapper.shared().readTree(run.out());
        assertThat(report.propertyNames()).containsExactly("dossiers", "lines", "broken");
        var broken = report.get("broken").get(0);
        assertThat(broken.propertyNames()).containsExactly("code", "seq", "kind");
        assertThat(List.of(
                        broken.get("code").asString(),
                        broken.get("seq").asInt(),
                        broken.get("kind").asString()))
                .isEqualTo(List.of("seals", 1, "seal"));
    }

    @Test
    void a_digest_that_no_block_has_is_broken() {
        var run = CliRun.on(DATABASE, "verify", "--digest", "0".repeat(64), "--lang", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("No block of seals has the digest 000");
    }
}
