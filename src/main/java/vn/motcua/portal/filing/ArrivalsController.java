package vn.motcua.portal.filing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.file.FileRefusal;
import vn.motcua.form.Arrivals;
import vn.motcua.form.Arrivals.Arrival;
import vn.motcua.form.Filing;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.page.RefusalStatus;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/** For the script of the papers' page: a file in pieces, going on where the line broke. Answers are JSON. */
@Controller
class ArrivalsController {

    private final Arrivals arrivals;
    private final TakePaper taking;

    ArrivalsController(Arrivals arrivals, TakePaper taking) {
        this.arrivals = arrivals;
        this.taking = taking;
    }

    @PostMapping(path = "/filings/{id}/arrivals", produces = "application/json")
    ResponseEntity<Map<String, Object>> expect(
            @PathVariable UUID id,
            @RequestParam String component,
            @RequestParam String name,
            @RequestParam long size,
            Here here,
            Actor actor) {
        if (size > taking.most()) return refused(Refusal.of(FileRefusal.FILE_TOO_LARGE, taking.most()), here);
        return answer(arrivals.expect(id, component, name, size, actor), here);
    }

    @GetMapping(path = "/filings/{id}/arrivals/{arrival}", produces = "application/json")
    ResponseEntity<Map<String, Object>> state(@PathVariable UUID id, @PathVariable UUID arrival, Actor actor) {
        var known =
                arrivals.one(id, arrival, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok(told(known));
    }

    @PutMapping(path = "/filings/{id}/arrivals/{arrival}", produces = "application/json")
    ResponseEntity<Map<String, Object>> piece(
            @PathVariable UUID id,
            @PathVariable UUID arrival,
            @RequestParam long start,
            InputStream body,
            Here here,
            Actor actor)
            throws IOException {
        return switch (arrivals.add(id, arrival, start, body, actor)) {
            case Outcome.Refused<Arrival>(var refusal) -> refused(refusal, here);
            case Outcome.Done<Arrival>(var known) when !known.complete() -> ResponseEntity.ok(told(known));
            case Outcome.Done<Arrival>(var known) -> complete(id, known, here, actor);
        };
    }

    private ResponseEntity<Map<String, Object>> complete(UUID id, Arrival known, Here here, Actor actor)
            throws IOException {
        try (var content = arrivals.whole(id, known.id(), actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            var outcome = taking.take(id, known.component(), known.fileName(), content, actor);
            if (outcome instanceof Outcome.Refused<Filing>(var refusal)) {
                arrivals.forget(id, known.id(), actor);
                return refused(refusal, here);
            }
        }
        arrivals.forget(id, known.id(), actor);
        return ResponseEntity.ok(told(known));
    }

    private static ResponseEntity<Map<String, Object>> answer(Outcome<Arrival> outcome, Here here) {
        return switch (outcome) {
            case Outcome.Refused<Arrival>(var refusal) -> refused(refusal, here);
            case Outcome.Done<Arrival>(var known) -> ResponseEntity.ok(told(known));
        };
    }

    private static Map<String, Object> told(Arrival known) {
        return Map.of("id", known.id(), "arrived", known.arrived(), "size", known.size());
    }

    private static ResponseEntity<Map<String, Object>> refused(Refusal refusal, Here here) {
        return ResponseEntity.status(RefusalStatus.of(refusal))
                .body(Map.of(
                        "code", refusal.code().name(), "sentence", here.texts().of(here.locale(), refusal)));
    }
}
