package dev.golink.app.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.golink.app.export.LinesExport;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.protocol.trace.TraceJson;

/** Exports the lines of a trace as lines of JSON, in the form of the protocol. For the JavaFX thread only. */
public final class TraceExport {
    private final Function<PhoneId, Optional<Path>> where;
    private final LinesExport export;

    /**
     * Creates it.
     *
     * @param where  asks for the file
     * @param export writes it
     */
    public TraceExport(Function<PhoneId, Optional<Path>> where, LinesExport export) {
        this.where = where;
        this.export = export;
    }

    /** Asks for a file and writes the lines as they are now. */
    void write(PhoneId phone, List<TraceLine> lines) {
        where.apply(phone).ifPresent(file -> export.write(lines, line -> TraceJson.line(line).toString(), file));
    }
}
