package dev.golink.app.command.options;

import picocli.CommandLine.Option;

import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.ReportJson;
import dev.golink.phones.conformance.ReportText;

/** How a check tells what it found: as it comes, for people, or at the end, for programs. A part of a command's options. */
public final class ReportOptions {
    @Option(names = "--json", description = "Print the report as JSON, at the end.")
    private boolean json;

    /** Tells somebody who watches what happens; apart from the report. */
    public void prompt(String what) {
        System.err.println(what);
    }

    /** Tells a finding. */
    public void tell(Finding finding) {
        if (!json) {
            System.out.println(ReportText.of(finding));
        }
    }

    /** Tells the end; returns the exit code. */
    public int end(Report report) {
        System.out.println(json ? ReportJson.of(report) : ReportText.summary(report));
        System.out.flush();
        return report.isConformant() ? 0 : 1;
    }
}
