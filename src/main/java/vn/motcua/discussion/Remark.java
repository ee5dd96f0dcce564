package vn.motcua.discussion;

import java.time.Instant;
import java.util.UUID;

/** What an officer said about a dossier; never changed and never removed. */
public record Remark(UUID id, UUID account, Instant at, String text) {}
