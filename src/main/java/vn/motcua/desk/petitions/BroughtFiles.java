package vn.motcua.desk.petitions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.petition.Command;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.PetitionFiles;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.PetitionView;
import vn.motcua.shared.Outcome;

/** Keeps what officers bring for a sender, screened, and hands it out again. */
@Component
class BroughtFiles {

    private static final int MEGABYTE = 1024 * 1024;

    private final PetitionFiles files;

    BroughtFiles(PetitionFiles files) {
        this.files = files;
    }

    /** Megabytes of a file at most. */
    long most() {
        return files.most() / MEGABYTE;
    }

    boolean scans() {
        return files.scans();
    }

    Outcome<List<Command.Brought>> keep(List<MultipartFile> sent) throws IOException {
        var given = sent.stream().filter(file -> !file.isEmpty()).toList();
        if (given.size() > NewPetition.MOST_FILES) {
            return Outcome.refused(PetitionRefusal.FILES_TOO_MANY, NewPetition.MOST_FILES);
        }
        var kept = new ArrayList<Command.Brought>();
        for (var file : given) {
            var name = file.getOriginalFilename();
            try (var content = file.getInputStream()) {
                switch (files.keep(name == null ? "" : name, content)) {
                    case Outcome.Refused<Command.Brought>(var refusal) -> {
                        return new Outcome.Refused<>(refusal);
                    }
                    case Outcome.Done<Command.Brought>(var brought) -> kept.add(brought);
                }
            }
        }
        return Outcome.done(List.copyOf(kept));
    }

    /** Always as a download, so that nothing inside it runs under our address. */
    void send(PetitionView.Attachment wanted, HttpServletResponse response) throws IOException {
        try (var content = files.open(wanted).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            response.setContentType(wanted.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(wanted.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLengthLong(wanted.size());
            content.transferTo(response.getOutputStream());
        }
    }
}
