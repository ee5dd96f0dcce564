package vn.motcua.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.motcua.file.FileRefusal;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.shared.Outcome;

/** A store that always hands out the same eight bytes, and refuses an empty file. */
final class OneFile implements FileStore {

    @Override
    public Outcome<Stored> put(InputStream given, long limit) throws IOException {
        var bytes = given.readAllBytes();
        if (bytes.length == 0) return Outcome.refused(FileRefusal.FILE_EMPTY);
        return Outcome.done(new Stored("0".repeat(64), bytes.length, "application/pdf"));
    }

    @Override
    public Optional<Stored> find(String sha256) {
        return Optional.of(new Stored(sha256, 8, "application/pdf"));
    }

    @Override
    public long sweep(Instant since, UnaryOperator<Set<String>> referenced) {
        return 0;
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return Optional.of(new ByteArrayInputStream("<script>".getBytes()));
    }

    @Override
    public Condition check(String sha256) {
        return Condition.SOUND;
    }
}
