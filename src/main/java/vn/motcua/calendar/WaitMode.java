package vn.motcua.calendar;

/** What a wait does to the due date: its length is credited, or the limit is counted anew from its end. */
public enum WaitMode {
    CREDIT,
    RESTART
}
