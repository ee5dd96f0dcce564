package vn.motcua.intake;

/** What reading a date came to: the moment, or what is wrong with the text. */
public sealed interface MomentReading permits Moment, MomentFault {}
