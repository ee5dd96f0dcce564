package vn.motcua.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import vn.motcua.shared.Texts;

/** What every command understands. */
final class CommonOptions {

    enum Language {
        vi,
        en
    }

    @Option(names = "--lang", defaultValue = "${env:MOTCUA_LANG:-vi}")
    Language language = Language.vi;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    Locale locale() {
        return switch (language) {
            case vi -> Texts.VIETNAMESE;
            case en -> Locale.ENGLISH;
        };
    }
}
