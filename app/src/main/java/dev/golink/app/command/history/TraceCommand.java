package dev.golink.app.command.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerCommand;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.protocol.trace.TraceJson;

/** {@code golink trace}. */
@Command(name = "trace", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Print all messages between the running server and one phone, as they come, until Ctrl-C, for 10"
                + " minutes and a million characters at most.",
            "Tokens, codes and passwords are left out. Needs the right admin."},
        footerHeading = "%nExamples:%n",
        footer = {"  golink trace lab-07", "  golink trace lab-07 --json > lab-07.jsonl"})
public final class TraceCommand extends ServerCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    @Parameters(paramLabel = "PHONE", description = "Id of the phone, connected or not.")
    private String phone = "";

    @Override
    protected void begin() {
        phone();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        CompletableFuture<TraceEnd> end = new CompletableFuture<>();
        comment("Waiting for messages of " + phone() + ". Ctrl-C ends it.");
        try (Watch _ = session.traces().trace(phone(), new Printing(end))) {
            report(end.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private void report(TraceEnd end) throws CommandFailure {
        switch (end) {
            case TraceEnd.TimeOver() -> comment("The trace ended after 10 minutes.");
            case TraceEnd.SizeReached() -> comment("The trace ended because it reached its greatest size.");
            case TraceEnd.RightLost() -> throw new CommandFailure("the right to trace was taken away");
            case TraceEnd.Refused(var why) -> throw new CommandFailure(why.words());
            case TraceEnd.Unreachable() -> throw new CommandFailure("the connection to the server ended");
        }
    }

    private void comment(String what) {
        if (!isJson()) {
            say(what);
        }
    }

    private void print(TraceLine line) {
        if (isJson()) {
            print(TraceJson.line(line));
        } else {
            sayPlainly(shown(line));
        }
    }

    private static String shown(TraceLine line) {
        String direction = switch (line.direction()) {
            case FROM_PHONE -> "from phone";
            case TO_PHONE -> "to phone  ";
        };
        String kind = switch (line.kind()) {
            case TEXT, REFUSED, CONNECTED, CLOSED -> line.kind().name().toLowerCase(Locale.ROOT);
            case FRAME, PING, PONG -> line.kind().name().toLowerCase(Locale.ROOT) + " of " + line.bytes() + " B";
        };
        return (TIME.format(line.at().atZone(ZoneId.systemDefault())) + "  " + direction + "  " + kind + "  "
                + line.text()).stripTrailing();
    }

    private PhoneId phone() {
        try {
            return new PhoneId(phone);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Prints on the fleet's thread. */
    private final class Printing implements TraceListener {
        private final CompletableFuture<TraceEnd> end;

        Printing(CompletableFuture<TraceEnd> end) {
            this.end = end;
        }

        @Override
        public void lines(List<TraceLine> lines) {
            lines.forEach(TraceCommand.this::print);
        }

        @Override
        public void ended(TraceEnd why) {
            end.complete(why);
        }
    }
}
