package vn.motcua.file;

import vn.motcua.shared.RefusalCode;

/** Why a file is not taken. */
public enum FileRefusal implements RefusalCode {
    FILE_TOO_LARGE,
    FILE_EMPTY,
    /** Neither a PDF file nor a photograph. */
    FILE_KIND,
    FILE_BROKEN,
    FILE_ENCRYPTED,
    /** It could run something where it is opened. */
    FILE_ACTIVE,
    PICTURE_TOO_LARGE,
    TOO_MANY_PAGES,
    FILE_INFECTED,
    /** The virus scanner that is configured does not answer. */
    SCANNER_AWAY;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String key() {
        return "refusal.file." + name();
    }
}
