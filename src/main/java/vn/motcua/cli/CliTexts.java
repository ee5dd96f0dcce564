package vn.motcua.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line, readable before the program is open and when it cannot be opened. */
record CliTexts(Locale locale) {

    String of(String key, Object... values) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var sentence =
                ResourceBundle.getBundle("messages/cli", locale, noFallback).getString(key);
        return new MessageFormat(sentence, locale).format(values);
    }
}
