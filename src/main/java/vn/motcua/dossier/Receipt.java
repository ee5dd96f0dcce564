package vn.motcua.dossier;

import java.util.UUID;

/**
 * A command that is committed.
 *
 * @param version  number of the journal line it left
 * @param replayed whether it was answered from the stored outcome of the same request
 */
public record Receipt(UUID dossier, String code, int version, Status status, boolean replayed) {}
