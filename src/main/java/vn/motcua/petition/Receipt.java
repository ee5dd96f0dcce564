package vn.motcua.petition;

import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param version number of journal lines
 * @param key     with the code follows the petition; told only to whoever sends or enters it
 */
public record Receipt(
        String code, int version, Status status, @Nullable String key) {}
