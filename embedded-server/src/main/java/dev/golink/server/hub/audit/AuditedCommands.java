package dev.golink.server.hub.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.hub.command.CommandService;
import dev.golink.server.hub.command.Origin;

/**
 * Sends operators' commands to phones. A command to start sharing waits until it is in the audit. Meanwhile, later
 * commands to the same phone wait behind it, so that a phone gets all commands in the order in which they were given. A
 * command to stop or to disconnect does not wait: it ends the waiting start, which is not sent any more. For the hub
 * thread only. See decision 0073.
 */
public final class AuditedCommands {
    private static final String STOPPED = "The sharing was stopped before this was sent.";

    private final CommandService commands;
    private final AuditTrail trail;
    private final Consumer<PhoneId> stops;
    /** The commands that wait, in order, by phone. A phone without waiting commands is not in it. */
    private final Map<PhoneId, Deque<Held>> held = new HashMap<>();

    /** @param stops hears which phones are to stop sharing, before they get the command */
    public AuditedCommands(CommandService commands, AuditTrail trail, Consumer<PhoneId> stops) {
        this.commands = commands;
        this.trail = trail;
        this.stops = stops;
    }

    /** Sends a command to a phone. Completes on the hub thread with exactly one outcome, never exceptionally. */
    public CompletionStage<Outcome> send(OperatorId by, PhoneId phone, Command command) {
        return send(by, List.of(phone), command).getFirst();
    }

    /** Sends one command to several phones, with one entry in the audit. Returns the outcomes in the same order. */
    public List<CompletionStage<Outcome>> send(OperatorId by, List<PhoneId> phones, Command command) {
        if (phones.isEmpty()) {
            return List.of();
        }
        List<String> targets = phones.stream().map(PhoneId::value).toList();
        if (!action(command).needsAudit()) {
            trail.note(by, action(command), targets, detail(command));
            return phones.stream().map(phone -> pass(by, phone, command)).toList();
        }
        Order order = new Order(false);
        List<CompletionStage<Outcome>> outcomes = new ArrayList<>();
        phones.forEach(phone -> outcomes.add(hold(phone, new Held(by, command, order))));
        trail.before(by, action(command), targets, detail(command)).thenAccept(refusal -> {
            order.decided = true;
            order.refusal = refusal;
            phones.forEach(this::proceed);
        });
        return outcomes;
    }

    /** Sends a command that is in the audit already, such as a command of a run. */
    public CompletionStage<Outcome> pass(OperatorId by, PhoneId phone, Command command) {
        switch (command) {
            case Command.StopSharing _ -> {
                stops.accept(phone);
                endStarts(phone, new Outcome.Refused(STOPPED));
            }
            case Command.Disconnect _ -> endStarts(phone, new Outcome.Unreachable());
            case Command.StartSharing _,Command.OnItsOwn _ -> {
                if (held.containsKey(phone)) {
                    return hold(phone, new Held(by, command, new Order(true)));
                }
            }
        }
        return commands.send(command, phone, new Origin.Given(by));
    }

    /** What the audit calls a command. */
    static AuditAction action(Command command) {
        return switch (command) {
            case Command.StartSharing _ -> AuditAction.START_SHARING;
            case Command.StopSharing _ -> AuditAction.STOP_SHARING;
            case Command.ShowNotice _ -> AuditAction.SEND_MESSAGE;
            case Locate _ -> AuditAction.RING;
            case Command.Custom _ -> AuditAction.SEND_DATA;
            case Command.Disconnect _ -> AuditAction.DISCONNECT_PHONE;
        };
    }

    /** What the audit says about a command: no text that an operator wrote for people. */
    static String detail(Command command) {
        return command instanceof Command.Custom(String name, _) ? "kind: " + name : "";
    }

    private CompletionStage<Outcome> hold(PhoneId phone, Held command) {
        held.computeIfAbsent(phone, _ -> new ArrayDeque<>()).add(command);
        return command.outcome;
    }

    /** Sends what need not wait any more, up to the next command that waits. */
    private void proceed(PhoneId phone) {
        Deque<Held> queue = held.get(phone);
        while (queue != null && !queue.isEmpty() && queue.getFirst().order.decided) {
            Held next = queue.removeFirst();
            if (queue.isEmpty()) {
                held.remove(phone, queue);
            }
            Refusal refusal = next.order.refusal.orElse(null);
            if (refusal == null) {
                commands.send(next.command, phone, new Origin.Given(next.by)).thenAccept(next.outcome::complete);
            } else {
                next.outcome.complete(new Outcome.NotAudited(refusal.words()));
            }
        }
    }

    /** Ends the starts that wait, and sends the other commands that waited behind them. */
    private void endStarts(PhoneId phone, Outcome outcome) {
        @Nullable
        Deque<Held> queue = held.remove(phone);
        if (queue != null) {
            for (Held each : queue) {
                if (each.command instanceof Command.StartSharing) {
                    each.outcome.complete(outcome);
                } else {
                    commands.send(each.command, phone, new Origin.Given(each.by)).thenAccept(each.outcome::complete);
                }
            }
        }
    }

    /** Ends what waits as unreachable, because the server ends. */
    public void close() {
        List<Held> all = held.values().stream().flatMap(Deque::stream).toList();
        held.clear();
        all.forEach(each -> each.outcome.complete(new Outcome.Unreachable()));
    }

    /** An order for phones, and whether it may be carried out. */
    private static final class Order {
        private boolean decided;
        private Optional<Refusal> refusal = Optional.empty();

        Order(boolean decided) {
            this.decided = decided;
        }
    }

    /** A command that waits. */
    private static final class Held {
        private final OperatorId by;
        private final Command command;
        private final Order order;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        Held(OperatorId by, Command command, Order order) {
            this.by = by;
            this.command = command;
            this.order = order;
        }
    }
}
