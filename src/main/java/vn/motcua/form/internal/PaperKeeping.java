package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Refusal;

/** The papers of a filing: only components it asks for, only files that are kept, only one's own earlier ones. */
@Component
class PaperKeeping {

    private static final int LONGEST_NAME = 200;

    private final PaperStore store;
    private final FileStore files;
    private final Clock clock;

    PaperKeeping(PaperStore store, FileStore files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    Optional<Refusal> bring(Filing filing, List<Filings.Need> needs, String component, String fileName, Stored file) {
        var refusal = unfit(filing, needs, component);
        if (refusal.isPresent()) return refusal;
        var paper =
                new Filing.Paper(Ids.next(), component, name(fileName), file.mediaType(), file.size(), file.sha256());
        store.add(filing.id(), paper, clock.instant());
        return Optional.empty();
    }

    private static Optional<Refusal> unfit(Filing filing, List<Filings.Need> needs, String component) {
        if (needs.stream().noneMatch(need -> need.component().equals(component))) {
            return Optional.of(Refusal.of(UNKNOWN_PAPER, component));
        }
        return filing.papers(component).size() >= Filings.MOST_PAPERS
                ? Optional.of(Refusal.of(TOO_MANY_PAPERS, Filings.MOST_PAPERS))
                : Optional.empty();
    }

    Optional<Refusal> takeAway(Filing filing, UUID paper) {
        store.remove(filing.id(), paper);
        return Optional.empty();
    }

    List<Filing.Paper> earlier(Actor by) {
        return store.earlier(by.account());
    }

    Optional<Refusal> reuse(Filing filing, List<Filings.Need> needs, String component, UUID paper) {
        var earlier = store.earlier(filing.account(), paper).orElse(null);
        if (earlier == null) return Optional.of(Refusal.of(UNKNOWN_PAPER, component));
        try {
            var kept = files.find(earlier.sha256()).orElse(null);
            if (kept == null) return Optional.of(Refusal.of(UNKNOWN_PAPER, component));
            return bring(filing, needs, component, earlier.fileName(), kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name without a path, which some browsers send, and without what no file name holds. */
    static String name(String sent) {
        var name = sent.replaceFirst("^(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        if (name.isBlank()) return "file";
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
