package vn.motcua.cli;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import vn.motcua.identity.Actor;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;

/**
 * Asks for a report and prints it. A refusal is one sentence on the standard error and exit status 1; a date
 * that is none is wrong usage, 64.
 */
abstract class ReportPrint extends UseCaseCommand {

    @Mixin
    ReportOptions options = new ReportOptions();

    abstract Outcome<Report> ask(ApplicationContext context, ReportRequest request, Actor by);

    /** The report as what is printed as JSON. */
    abstract Object document(Report report, Texts texts);

    abstract void printText(Report report, ReportTexts texts);

    abstract void printCsv(Report report, ReportTexts texts);

    @Override
    Set<Format> formats() {
        return EnumSet.allOf(Format.class);
    }

    @Override
    final int run(ApplicationContext context) {
        var texts = context.getBean(Texts.class);
        return switch (options.request()) {
            case Outcome.Done<ReportRequest>(var request) -> answer(ask(context, request, Operator.actor()), texts);
            case Outcome.Refused<ReportRequest>(var refusal) -> {
                err().println(texts.of(locale(), refusal));
                yield Cli.WRONG_USAGE;
            }
        };
    }

    private int answer(Outcome<Report> answer, Texts texts) {
        return switch (answer) {
            case Outcome.Done<Report>(var report) -> {
                print(report, texts);
                yield Cli.DONE;
            }
            case Outcome.Refused<Report>(var refusal) -> {
                err().println(texts.of(locale(), refusal));
                yield Cli.REFUSED;
            }
        };
    }

    private void print(Report report, Texts texts) {
        switch (format) {
            case json -> printJson(document(report, texts));
            case text -> printText(report, new ReportTexts(texts, locale()));
            case csv -> printCsv(report, new ReportTexts(texts, locale()));
        }
    }
}
