package dev.golink.app.command.audit;

import picocli.CommandLine.Command;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.server.protocol.audit.AuditEntryJson;

/** {@code golink audit export}. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Print all entries of the audit as JSON, one a line, the oldest first.",
            "From a running server, at most 100 targets of an entry are listed."})
final class AuditExportCommand extends AuditReadingCommand {
    @Override
    int read(AuditSource source) throws CommandFailure {
        source.each(entry -> {
            out().println(AuditEntryJson.write(entry));
            return !out().checkError();
        });
        return 0;
    }
}
