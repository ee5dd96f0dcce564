package vn.motcua.dossier;

/** Where a row of a register stood when its code was looked up. */
public sealed interface Standing {

    /** The code was free: the dossier is written. */
    record New() implements Standing {}

    /** The same code with the same content is there already; nothing was written. */
    record Present() implements Standing {}

    /** The same code with other content stands earlier in the same file; nothing was written. */
    record EarlierInFile(long line) implements Standing {}

    /** The code belongs to a dossier with other content; nothing was written. */
    record Taken() implements Standing {}

    Standing NEW = new New();
    Standing PRESENT = new Present();
    Standing TAKEN = new Taken();
}
