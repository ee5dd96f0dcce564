package vn.motcua.file;

import vn.motcua.shared.RefusalCode;

/** Why a file is not taken. */
public enum FileRefusal implements RefusalCode {
    FILE_TOO_LARGE,
    FILE_EMPTY;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String key() {
        return "refusal.file." + name();
    }
}
