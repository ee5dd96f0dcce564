package vn.motcua.file;

import java.util.Set;

/** Tells which files a module still needs. Every module that keeps names of files implements it. */
public interface FileReferences {

    /** Those of the names, SHA-256 in lower-case hexadecimal, that the module refers to. */
    Set<String> among(Set<String> names);
}
