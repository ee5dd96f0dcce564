package vn.motcua.petition.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.motcua.file.FileStore;
import vn.motcua.file.ScreenFile;
import vn.motcua.file.Stored;
import vn.motcua.petition.Command;
import vn.motcua.petition.PetitionFiles;
import vn.motcua.petition.PetitionView;
import vn.motcua.shared.Outcome;

@Component
class KeptFiles implements PetitionFiles {

    private static final int LONGEST_NAME = 200;

    private final ScreenFile screening;
    private final FileStore files;
    private final DataSize most;

    KeptFiles(ScreenFile screening, FileStore files, @Value("${motcua.file.most:20MB}") DataSize most) {
        this.screening = screening;
        this.files = files;
        this.most = most;
    }

    @Override
    public long most() {
        return most.toBytes();
    }

    @Override
    public boolean scans() {
        return screening.scans();
    }

    @Override
    public Outcome<Command.Brought> keep(String name, InputStream content) throws IOException {
        return switch (screening.put(content, most())) {
            case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Stored>(var stored) ->
                Outcome.done(new Command.Brought(tidied(name), stored.mediaType(), stored.size(), stored.sha256()));
        };
    }

    @Override
    public Optional<InputStream> open(PetitionView.Attachment file) throws IOException {
        return files.open(file.sha256());
    }

    private static String tidied(String sent) {
        var name = sent.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        if (name.isBlank()) return "tep";
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
