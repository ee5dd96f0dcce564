package vn.motcua.intake;

/** What is wrong with a date; the sentence stands in the message bundles under {@link #key()}. */
public enum MomentFault implements MomentReading {
    /** Not written in one of the formats. */
    NOT_A_DATE("intake.date.format"),
    /** 31/02, 00/01, month 13. */
    NO_SUCH_DAY("intake.date.noSuchDay"),
    /** 24:00, 08:60. */
    NO_SUCH_TIME("intake.date.noSuchTime"),
    /** Before 1900 or after 2200. */
    OUT_OF_RANGE("intake.date.range");

    private final String key;

    MomentFault(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
