package dev.golink.server.hub.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.protocol.Event;

/**
 * The commands of one session that await the phone's answer, oldest first. A phone works through its commands about sharing in
 * order, so an answer to one also answers those before it; any other is answered by itself. Every command gets
 * exactly one outcome: it leaves the list with it.
 */
public final class PendingCommands {
    private final List<Pending> commands = new ArrayList<>();

    /** Adds a command that waits for its answer. */
    public void add(Pending command) {
        commands.add(command);
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    /** When the time of the first one is over, on the monotonic clock; there must be one. */
    long firstDeadline() {
        long first = commands.getFirst().deadline;
        for (Pending command : commands) {
            first = command.deadline - first < 0 ? command.deadline : first;
        }
        return first;
    }

    /** Whether one of them wants the screen. */
    boolean wantsScreen() {
        return commands.stream().anyMatch(Pending::isStart);
    }

    /** Gives starts that wait for the phone's user more time, counted from now. */
    void extendStarts(long now, Duration consentTime) {
        commands.replaceAll(command -> command.isStart() ? command.waitingUntil(now, consentTime) : command);
    }

    /** The phone says that it shares: the starts it answers are done. */
    void live(@Nullable String id) {
        answer(id, command -> command.isStart() ? new Outcome.Done() : null);
    }

    /** The phone says that it does not share: stops it answers are done, starts before them are refused. */
    void off(@Nullable String id, String message) {
        answer(id, command -> switch (command.command) {
            case Command.StartSharing _ -> new Outcome.Refused(message);
            case Command.StopSharing() -> new Outcome.Done();
            case Command.OnItsOwn _,Command.Disconnect _ -> null;
        });
    }

    /** The phone, or its user, refuses: the starts it answers are refused. */
    void refused(@Nullable String id, String message) {
        answer(id, command -> command.isStart() ? new Outcome.Refused(message) : null);
    }

    /** The phone says how one command went that is answered by itself; any other answer of that id counts for nothing. */
    void answered(String of, String id, Outcome outcome) {
        commands.stream().filter(command -> command.isOnItsOwn() && Event.of(command.command).wireName().equals(of)
                && command.id.equals(id)).findFirst().ifPresent(command -> end(command, outcome));
    }

    /** The server itself stood still for so long: answers may be waiting to be read. */
    void forgive(long pause) {
        commands.replaceAll(command -> command.forgiven(pause));
    }

    /** Nobody can answer any more. */
    public void unreachable() {
        finish(commands.size(), _ -> new Outcome.Unreachable());
    }

    /** Ends the commands whose time is over; returns whether a start was among them. */
    boolean timeOut(long now) {
        List<Pending> due = due(now);
        if (due.isEmpty()) {
            return false;
        }
        commands.removeAll(due);
        due.forEach(command -> command.outcome.complete(new Outcome.TimedOut(command.patience)));
        return due.stream().anyMatch(Pending::isStart);
    }

    /** Almost always none. */
    private List<Pending> due(long now) {
        List<Pending> due = List.of();
        for (Pending command : commands) {
            if (command.deadline - now <= 0) {
                due = due.isEmpty() ? new ArrayList<>() : due;
                due.add(command);
            }
        }
        return due;
    }

    /** An answer without an id answers all; one with an id that is not (or no longer) awaited answers none. */
    private void answer(@Nullable String id, Verdict verdict) {
        finish(id == null ? commands.size() : 1 + indexOfSharing(id), verdict);
    }

    /** -1 if there is no such command about sharing. */
    private int indexOfSharing(String id) {
        for (int i = commands.size() - 1; i >= 0; i--) {
            Pending command = commands.get(i);
            if (!command.isOnItsOwn() && command.id.equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void finish(int first, Verdict verdict) {
        List<Pending> answered = List.copyOf(commands.subList(0, first));
        for (Pending command : answered) {
            Outcome outcome = verdict.on(command);
            if (outcome != null) {
                end(command, outcome);
            }
        }
    }

    private void end(Pending command, Outcome outcome) {
        commands.remove(command);
        command.outcome.complete(outcome);
    }

    /** Decides a command's outcome; null leaves it waiting. */
    private interface Verdict {
        @Nullable
        Outcome on(Pending command);
    }

    /**
     * A command that awaits its answer.
     *
     * @param id       what the phone answers with
     * @param command  what it is
     * @param deadline on the monotonic clock
     * @param patience how long it is waited for in all, for the operator to read
     * @param outcome  completed on the hub's thread
     */
    public record Pending(String id, Command command, long deadline, Duration patience,
            CompletableFuture<Outcome> outcome) {
        /** A command that waits for its answer from now on, in nanoseconds, for so long. */
        public static Pending until(String id, Command command, long now, Duration patience) {
            return new Pending(id, command, now + patience.toNanos(), patience, new CompletableFuture<>());
        }

        boolean isStart() {
            return switch (command) {
                case Command.StartSharing _ -> true;
                case Command.StopSharing _,Command.OnItsOwn _,Command.Disconnect _ -> false;
            };
        }

        /** Whether an answer to another command is none to this one. */
        boolean isOnItsOwn() {
            return switch (command) {
                case Command.OfScreen _ -> false;
                case Command.OnItsOwn _,Command.Disconnect _ -> true;
            };
        }

        Pending forgiven(long pause) {
            return new Pending(id, command, deadline + pause, patience, outcome);
        }

        Pending waitingUntil(long now, Duration longer) {
            return new Pending(id, command, now + longer.toNanos(), longer, outcome);
        }
    }
}
