package dev.golink.app.command.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.TerminalTable;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.protocol.audit.AuditEntryJson;

/** {@code golink audit list}. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "List entries of the audit, the newest last.")
final class AuditListCommand extends AuditReadingCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_SHOWN = 3;

    @Option(names = "--by", paramLabel = "OPERATOR", description = "Only what this operator did.")
    private String operator = "";

    @Option(names = {"--phone", "--target"}, paramLabel = "ID",
            description = "Only what was done to this phone; or to operator:NAME, account:NAME, credential:ID, run:ID.")
    private String target = "";

    @Option(names = "--action", paramLabel = "ACTION", split = ",",
            description = "Only these actions: ${COMPLETION-CANDIDATES}.", completionCandidates = Actions.class)
    private List<String> actions = List.of();

    @Option(names = "--since", paramLabel = "DURATION", description = "Only from the last time on, such as 12h or 7d.")
    private @Nullable Duration since;

    @Option(names = "--last", paramLabel = "N", defaultValue = "100",
            description = "How many entries at most, 1 to 100000. Default: ${DEFAULT-VALUE}.")
    private int last;

    /** The words of all actions. */
    static final class Actions extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Actions() {
            super(List.of(AuditAction.values()).stream().map(AuditAction::word).toList());
        }
    }

    @Override
    int read(AuditSource source) throws CommandFailure {
        check();
        Instant from = since == null ? Instant.MIN : Instant.now().minus(since);
        AuditQuery query = new AuditQuery(operator, target, Set.copyOf(actions), from, Instant.MAX,
                AuditQuery.Order.NEWEST_FIRST, 0, Math.min(last, AuditQuery.MOST));
        List<AuditEntry> entries = new ArrayList<>();
        boolean more = true;
        while (more && entries.size() < last) {
            AuditAnswer.Page page = source.find(query);
            entries.addAll(page.entries());
            more = page.hasMore() && !page.entries().isEmpty();
            query = more ? query.after(page.entries().getLast().row()) : query;
        }
        print(entries.subList(0, Math.min(last, entries.size())).reversed());
        return 0;
    }

    private void check() {
        if (last < 1 || last > 100_000) {
            throw new ParameterException(spec().commandLine(), "--last must be 1 to 100000");
        }
        for (String action : actions) {
            if (AuditAction.of(action).isEmpty()) {
                throw new ParameterException(spec().commandLine(),
                        "--action: there is no action '" + action + "'; golink audit list --help names all");
            }
        }
    }

    private void print(List<AuditEntry> entries) {
        if (isJson()) {
            entries.forEach(entry -> out().println(AuditEntryJson.write(entry)));
        } else if (entries.isEmpty()) {
            out().println("There are no such entries.");
        } else {
            TerminalTable.lines(List.of("ROW", "TIME", "OPERATOR", "ACTION", "TARGETS", "DETAIL"),
                    entries.stream().map(AuditListCommand::row).toList()).forEach(out()::println);
        }
    }

    private static List<String> row(AuditEntry entry) {
        List<String> listed = entry.targets().listed();
        String targets = String.join(", ", listed.subList(0, Math.min(MOST_SHOWN, listed.size())))
                + (entry.targets().count() > MOST_SHOWN ? " and " + (entry.targets().count() - MOST_SHOWN) + " more"
                        : "");
        return List.of(Long.toString(entry.row()), TIME.format(entry.at().atZone(ZoneId.systemDefault())),
                entry.operator().isEmpty() ? "-" : entry.operator(), entry.action(), targets, entry.detail());
    }
}
