package dev.golink.app.command.options;

import picocli.CommandLine.Option;

import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.ReportJson;
import dev.golink.phones.conformance.ReportText;

/**
 * How a check reports its findings: one by one for people, or as JSON at the end for programs. A part of a command's
 * options.
 */
public final class ReportOptions {
    @Option(names = "--json", description = "Print the report as JSON at the end.")
    private boolean json;

    /** Prints what happens, for the person at the terminal; this is not a part of the report. */
    public void prompt(String what) {
        System.err.println(what);
    }

    /** Reports a finding. */
    public void print(Finding finding) {
        if (!json) {
            System.out.println(ReportText.of(finding));
        }
    }

    /** Prints the end of the report; returns the exit code. */
    public int end(Report report) {
        System.out.println(json ? ReportJson.of(report) : ReportText.summary(report));
        System.out.flush();
        return report.isConformant() ? 0 : 1;
    }
}
