package vn.motcua.portal.filing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.motcua.file.ScreenFile;
import vn.motcua.file.Stored;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** A file somebody brings is screened before it becomes a paper of a filing. */
@Component
class TakePaper {

    private final Filings filings;
    private final ScreenFile screening;
    private final DataSize most;

    TakePaper(Filings filings, ScreenFile screening, @Value("${motcua.file.most:20MB}") DataSize most) {
        this.filings = filings;
        this.screening = screening;
        this.most = most;
    }

    /** Bytes of one file at most. */
    long most() {
        return most.toBytes();
    }

    Outcome<Filing> take(UUID id, String component, String name, InputStream content, Actor by) throws IOException {
        return switch (screening.put(content, most())) {
            case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Stored>(var stored) -> filings.bring(id, component, name, stored, by);
        };
    }

    /** The joined file takes the place of the single ones. */
    Outcome<Filing> join(UUID id, String component, List<Filing.Paper> files, Actor by) throws IOException {
        if (files.size() < 2) return Outcome.refused(FormRefusal.UNKNOWN_PAPER, component);
        var names = files.stream().map(Filing.Paper::sha256).toList();
        return switch (screening.join(names, most())) {
            case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Stored>(var stored) -> {
                var name = files.getFirst().fileName().replaceFirst("\\.[^.]*$", "") + ".pdf";
                files.forEach(file -> filings.takeAway(id, file.id(), by));
                yield filings.bring(id, component, name, stored, by);
            }
        };
    }
}
