package dev.golink.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.benchmarks.figures.FigureReport;

/** Writes the figures of all runs so far into the document. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Write the results of all runs so far into the document.")
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "FILE", defaultValue = "benchmarks/target/benchmarks.txt",
            description = "The file with the results of the runs. Default: ${DEFAULT-VALUE}")
    private Path from = Path.of("");

    @Option(names = "--into", paramLabel = "FILE", defaultValue = "docs/performance.md",
            description = "The document to change. Default: ${DEFAULT-VALUE}")
    private Path into = Path.of("");

    @Override
    public Integer call() throws IOException {
        String document = new FigureReport(Files.readAllLines(from)).into(Files.readString(into));
        Files.writeString(into, document);
        System.out.println("Written: " + into);
        return 0;
    }
}
