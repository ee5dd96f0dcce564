package vn.motcua.directory;

/** What somebody is at the one-stop unit: its head, an official, or a reserve who steps in. */
public enum RosterPart {
    HEAD,
    OFFICIAL,
    RESERVE
}
