package vn.motcua.file;

/**
 * A file that is kept.
 *
 * @param sha256    in lower-case hexadecimal
 * @param size      in bytes
 * @param mediaType found in the content itself, {@code application/octet-stream} when it is none of the known ones
 */
public record Stored(String sha256, long size, String mediaType) {}
