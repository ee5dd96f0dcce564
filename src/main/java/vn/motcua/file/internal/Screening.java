package vn.motcua.file.internal;

import static vn.motcua.file.FileRefusal.*;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.file.FileRefusal;
import vn.motcua.file.FileStore;
import vn.motcua.file.ScreenFile;
import vn.motcua.file.Stored;
import vn.motcua.shared.Outcome;

/** A file waits on disk while it is screened: neither its length nor its content is trusted before. */
@Component
class Screening implements ScreenFile {

    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);
    private static final long MOST_PIXELS = 100_000_000;
    private static final int MOST_PAGES = 500;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final FileStore files;
    private final Optional<VirusScanner> scanner;

    Screening(FileStore files, @Value("${motcua.clamav:}") String clamav) {
        this.files = files;
        this.scanner = clamav.isBlank() ? Optional.empty() : Optional.of(VirusScanner.at(clamav));
    }

    @Override
    public boolean scans() {
        return scanner.isPresent();
    }

    @Override
    public Outcome<Stored> put(InputStream content, long limit) throws IOException {
        return put(content, limit, false);
    }

    @Override
    public Outcome<Stored> putForm(InputStream content, long limit) throws IOException {
        return put(content, limit, true);
    }

    private Outcome<Stored> put(InputStream content, long limit, boolean documents) throws IOException {
        var draft = Files.createTempFile("motcua-", ".screening");
        try {
            if (!copied(content, draft, limit)) return Outcome.refused(FILE_TOO_LARGE, limit);
            if (Files.size(draft) == 0) return Outcome.refused(FILE_EMPTY);
            var virus = scanned(draft);
            if (virus.isPresent()) return Outcome.refused(virus.get());
            return screened(draft, limit, documents);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean copied(InputStream content, Path draft, long limit) throws IOException {
        try (var out = Files.newOutputStream(draft)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) return false;
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private Optional<FileRefusal> scanned(Path draft) {
        if (scanner.isEmpty()) return Optional.empty();
        try (var in = Files.newInputStream(draft)) {
            return scanner.get().clean(in) ? Optional.empty() : Optional.of(FILE_INFECTED);
        } catch (IOException away) {
            LOG.warn("virus scanner: {}", away.getClass().getSimpleName());
            return Optional.of(SCANNER_AWAY);
        }
    }

    private Outcome<Stored> screened(Path draft, long limit, boolean documents) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(draft)) {
            start = in.readNBytes(64 * 1024);
        }
        return switch (MediaKind.of(start)) {
            case "application/pdf" -> kept(draft, PdfInspection.flaw(draft, MOST_PAGES), limit);
            case "image/jpeg" -> photograph(Photograph.jpeg(Files.readAllBytes(draft)), limit);
            case "image/png" -> photograph(Photograph.png(Files.readAllBytes(draft)), limit);
            case WORD -> documents ? kept(draft, WordInspection.flaw(draft), limit) : Outcome.refused(FILE_KIND);
            default -> Outcome.refused(FILE_KIND);
        };
    }

    private Outcome<Stored> kept(Path draft, Optional<FileRefusal> flaw, long limit) throws IOException {
        if (flaw.isPresent()) {
            return flaw.get() == FILE_TOO_LARGE ? Outcome.refused(FILE_TOO_LARGE, limit) : Outcome.refused(flaw.get());
        }
        try (var in = new BufferedInputStream(Files.newInputStream(draft))) {
            return files.put(in, limit);
        }
    }

    private Outcome<Stored> photograph(Optional<Photograph> read, long limit) throws IOException {
        if (read.isEmpty()) return Outcome.refused(FILE_BROKEN);
        var photograph = read.get();
        if ((long) photograph.width() * photograph.height() > MOST_PIXELS) return Outcome.refused(PICTURE_TOO_LARGE);
        return files.put(new ByteArrayInputStream(photograph.bytes()), limit);
    }

    @Override
    public Outcome<Stored> join(List<String> names, long limit) throws IOException {
        var joined = Files.createTempFile("motcua-", ".joined");
        try {
            var contents = new ArrayList<byte[]>();
            for (var name : names) {
                try (var in = files.open(name).orElse(null)) {
                    if (in == null) return Outcome.refused(FILE_BROKEN);
                    contents.add(in.readAllBytes());
                }
            }
            PhotoPages.join(contents, joined);
            try (var in = Files.newInputStream(joined)) {
                return files.put(in, limit);
            }
        } finally {
            Files.deleteIfExists(joined);
        }
    }
}
