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
 * The commands of one session that await the phone's answer, oldest first. A phone carries out its sharing commands in
 * order. Therefore an answer to one of them also answers those before it. Any other command needs its own answer. Every
 * command gets exactly one outcome and then leaves the list.
 */
public final class PendingCommands {
    private final List<Pending> commands = new ArrayList<>();

    /** Adds a command that awaits its answer. */
    public void add(Pending command) {
        commands.add(command);
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    /** The earliest deadline, in nanoseconds of the monotonic clock. There must be a command. */
    long firstDeadline() {
        long first = commands.getFirst().deadline;
        for (Pending command : commands) {
            first = command.deadline - first < 0 ? command.deadline : first;
        }
        return first;
    }

    /** Whether one of the commands starts sharing. */
    boolean wantsScreen() {
        return commands.stream().anyMatch(Pending::isStart);
    }

    /** Gives start commands that await the user's consent more time, counted from now. */
    void extendStarts(long now, Duration consentTime) {
        commands.replaceAll(command -> command.isStart() ? command.waitingUntil(now, consentTime) : command);
    }

    /** Handles the phone's report that it shares: the start commands it answers are done. */
    void live(@Nullable String id) {
        answer(id, command -> command.isStart() ? new Outcome.Done() : null);
    }

    /**
     * Handles the phone's report that it does not share. The stop commands it answers are done, and start commands
     * before them are refused.
     */
    void off(@Nullable String id, String message) {
        answer(id, command -> switch (command.command) {
            case Command.StartSharing _ -> new Outcome.Refused(message);
            case Command.StopSharing() -> new Outcome.Done();
            case Command.OnItsOwn _,Command.Disconnect _ -> null;
        });
    }

    /** Handles a refusal by the phone or its user: the start commands it answers are refused. */
    void refused(@Nullable String id, String message) {
        answer(id, command -> command.isStart() ? new Outcome.Refused(message) : null);
    }

    /**
     * Handles the outcome of one command that needs its own answer. An answer to any other command of that id has no
     * effect.
     */
    void answered(String of, String id, Outcome outcome) {
        commands.stream().filter(command -> command.isOnItsOwn() && Event.of(command.command).wireName().equals(of)
                && command.id.equals(id)).findFirst().ifPresent(command -> end(command, outcome));
    }

    /** Extends all deadlines by a pause of the server itself, because answers may still be unread. */
    void forgive(long pause) {
        commands.replaceAll(command -> command.forgiven(pause));
    }

    /** Ends all commands as unreachable. */
    public void unreachable() {
        finish(commands.size(), _ -> new Outcome.Unreachable());
    }

    /** Ends the commands whose deadline has passed. Returns whether a start command was among them. */
    boolean timeOut(long now) {
        List<Pending> due = due(now);
        if (due.isEmpty()) {
            return false;
        }
        commands.removeAll(due);
        due.forEach(command -> command.outcome.complete(new Outcome.TimedOut(command.patience)));
        return due.stream().anyMatch(Pending::isStart);
    }

    /** The commands whose deadline has passed, which are almost always none. */
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

    /**
     * An answer without an id answers all commands. An answer with an unknown id, or one no longer awaited, answers
     * none.
     */
    private void answer(@Nullable String id, Verdict verdict) {
        finish(id == null ? commands.size() : 1 + indexOfSharing(id), verdict);
    }

    /** The index of the sharing command with that id; -1 if there is none. */
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

    /** Decides a command's outcome; null leaves the command waiting. */
    private interface Verdict {
        @Nullable
        Outcome on(Pending command);
    }

    /**
     * A command that awaits its answer.
     *
     * @param id       the id that the phone's answer names
     * @param command  the command
     * @param deadline in nanoseconds of the monotonic clock
     * @param patience the time allowed for the answer, to show to the operator
     * @param outcome  completed on the hub thread
     */
    public record Pending(String id, Command command, long deadline, Duration patience,
            CompletableFuture<Outcome> outcome) {
        /**
         * A command that awaits its answer from now on.
         *
         * @param now      in nanoseconds of the monotonic clock
         * @param patience the time allowed for the answer
         */
        public static Pending until(String id, Command command, long now, Duration patience) {
            return new Pending(id, command, now + patience.toNanos(), patience, new CompletableFuture<>());
        }

        boolean isStart() {
            return switch (command) {
                case Command.StartSharing _ -> true;
                case Command.StopSharing _,Command.OnItsOwn _,Command.Disconnect _ -> false;
            };
        }

        /** Whether only an answer with this command's own id answers it. */
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
