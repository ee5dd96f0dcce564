package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.UUID;

/** One import of a register: who brought it and when we learned of it. */
record Import(UUID id, String fileName, UUID actor, Instant recorded) {}
