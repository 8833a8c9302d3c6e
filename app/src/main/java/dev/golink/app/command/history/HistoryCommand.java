package dev.golink.app.command.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.history.HistoryJson;

/** {@code golink history}. */
@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        subcommands = HistoryCountsCommand.class,
        description = "Print what happened at the running server, the newest first.",
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink history --phone lab-07 --from 2d", "  golink history --kind connection --kind sharing",
            "  golink history --limit 100000 --json > history.jsonl", "  golink history counts --from 7d"})
public final class HistoryCommand extends ServerCommand {
    @Option(names = "--phone", paramLabel = "ID", description = "Only about this phone.")
    private @Nullable String phone;

    @Option(names = "--operator", paramLabel = "NAME", description = "Only of this operator.")
    private @Nullable String operator;

    @Option(names = "--kind", paramLabel = "KIND",
            description = {"Only of this kind: connection, presence, sharing, vitals, command, message, run, operator,"
                    + " watch, edit, access or server. Repeat the option for more."})
    private List<String> kinds = List.of();

    @Mixin
    private TimeRange time = new TimeRange();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
            description = "How many entries at most. Default: ${DEFAULT-VALUE}")
    private int limit;

    @Override
    protected void begin() {
        if (limit < 1) {
            throw wrong("--limit must be 1 or more");
        }
        query();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        HistoryQuery query = query();
        int missing = limit;
        while (true) {
            HistoryAnswer.Page page = page(session, query.limit(Math.min(missing, HistoryQuery.MOST)));
            page.entries().forEach(this::print);
            missing -= page.entries().size();
            if (!page.hasMore() || page.entries().isEmpty()) {
                sayIfNothing(missing);
                return;
            }
            if (missing <= 0) {
                sayThatThereAreMore();
                return;
            }
            query = query.before(page.entries().getLast().id());
        }
    }

    private void sayIfNothing(int missing) {
        if (missing == limit && !isJson()) {
            say("Nothing like that is stored.");
        }
    }

    private void sayThatThereAreMore() {
        if (!isJson()) {
            say("There is more; --limit says how much to print.");
        }
    }

    private static HistoryAnswer.Page page(ServerSession session, HistoryQuery query) throws CommandFailure {
        return switch (session.await(session.history().find(query))) {
            case HistoryAnswer.Page page -> page;
            case HistoryAnswer.Refused(var why) -> throw new CommandFailure(why.words());
            case HistoryAnswer.Unreachable() -> throw new CommandFailure("the server did not answer");
        };
    }

    private void print(HistoryEntry entry) {
        if (isJson()) {
            print(HistoryJson.write(entry));
        } else {
            sayPlainly(EntryLine.of(entry, ZoneId.systemDefault()));
        }
    }

    private HistoryQuery query() {
        try {
            Instant from = time.from();
            Instant until = time.until();
            if (from != null && until != null && !until.isAfter(from)) {
                throw new IllegalArgumentException("--until must be later than --from");
            }
            return HistoryQuery.newest(1).ofPhone(phone == null ? null : new PhoneId(phone))
                    .ofOperator(operator == null ? null : new OperatorId(operator)).ofKinds(kinds())
                    .between(from, until);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Set<HistoryKind> kinds() {
        Set<HistoryKind> all = EnumSet.noneOf(HistoryKind.class);
        kinds.forEach(word -> all.add(HistoryKind.of(word)
                .orElseThrow(() -> new IllegalArgumentException("there is no kind '" + word + "'"))));
        return all;
    }
}
