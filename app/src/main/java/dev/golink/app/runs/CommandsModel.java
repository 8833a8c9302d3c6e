package dev.golink.app.runs;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.question.BulkQuestion;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;

/**
 * Gives commands to the selected phones, to the phones of a group, or to any others. Picks the phones to which a
 * command applies, asks the operator first when they are many, and begins a run. For the JavaFX thread only.
 */
public final class CommandsModel {
    /** At most this many watch windows are opened at once. */
    public static final int MOST_WINDOWS = 10;

    private final RunsModel runs;
    private final Function<PhoneId, Optional<PhoneRow>> rows;
    private final BulkQuestion question;
    private final Consumer<CommandPlan> nobody;
    private final Map<CommandPresentation, ReadOnlyObjectWrapper<@Nullable Obstacle>> obstacles = new EnumMap<>(
            CommandPresentation.class);
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> watch = nothingSelected();
    private final ReadOnlyBooleanWrapper reachable = new ReadOnlyBooleanWrapper(true);
    private List<PhoneRow> selection = List.of();

    /**
     * Creates a model with nothing selected.
     *
     * @param runs     sends the commands and remembers their runs
     * @param rows     finds a phone's current row
     * @param question asked before many phones are instructed
     * @param nobody   called with a plan that leaves out every phone it was made for
     */
    public CommandsModel(RunsModel runs, Function<PhoneId, Optional<PhoneRow>> rows, BulkQuestion question,
            Consumer<CommandPlan> nobody) {
        this.runs = runs;
        this.rows = rows;
        this.question = question;
        this.nobody = nobody;
        for (CommandPresentation command : CommandPresentation.values()) {
            obstacles.put(command, nothingSelected());
        }
    }

    private static ReadOnlyObjectWrapper<@Nullable Obstacle> nothingSelected() {
        return new ReadOnlyObjectWrapper<>(Obstacle.Plain.NOTHING_SELECTED);
    }

    /** Why a command can be given to none of the selected phones; holds null if it can be given to any. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> obstacleProperty(CommandPresentation command) {
        return Objects.requireNonNull(obstacles.get(command)).getReadOnlyProperty();
    }

    /** Why Start can be given to none of the selected phones; holds null if it can be given to any. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> startObstacleProperty() {
        return obstacleProperty(CommandPresentation.START);
    }

    /** Why Stop can be given to none of the selected phones; holds null if it can be given to any. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> stopObstacleProperty() {
        return obstacleProperty(CommandPresentation.STOP);
    }

    /**
     * Why no screens can be watched; holds null if they can. One phone alone can always be watched. Of several phones,
     * some must share, but no more than {@link #MOST_WINDOWS}.
     */
    public ReadOnlyObjectProperty<@Nullable Obstacle> watchObstacleProperty() {
        return watch.getReadOnlyProperty();
    }

    /** Why no selected phone can be sent a message; holds null if any can. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> messageObstacleProperty() {
        return obstacleProperty(CommandPresentation.MESSAGE);
    }

    /** Whether the console can reach a server that takes commands. */
    public ReadOnlyBooleanProperty reachableProperty() {
        return reachable.getReadOnlyProperty();
    }

    /** Sets the selected rows, to which the actions apply. */
    public void select(List<PhoneRow> selected) {
        selection = List.copyOf(selected);
        refresh();
    }

    /** The selected rows, to which the actions apply. */
    public List<PhoneRow> selection() {
        return selection;
    }

    /** Sets whether the console can reach a server that takes commands. While it cannot, no command can be given. */
    public void setReachable(boolean serverReachable) {
        reachable.set(serverReachable);
        if (!serverReachable) {
            runs.linkLost();
        }
        refresh();
    }

    /** Computes again which commands can be given. To be called when phones or their requests have changed. */
    public void refresh() {
        obstacles.forEach((command, obstacle) -> obstacle.set(obstacle(command)));
        watch.set(toWatching());
    }

    private @Nullable Obstacle obstacle(CommandPresentation command) {
        if (!reachable.get()) {
            return Obstacle.Plain.NO_LINK;
        }
        if (selection.isEmpty()) {
            return Obstacle.Plain.NOTHING_SELECTED;
        }
        boolean makesSense = selection.stream().anyMatch(row -> command.leftOut(row).isEmpty());
        return makesSense ? null : new Obstacle.AllLeftOut(CommandPlan.of(command.sample(), selection).leftOut());
    }

    private @Nullable Obstacle toWatching() {
        if (!reachable.get()) {
            return Obstacle.Plain.NO_LINK;
        }
        long live = selection.stream().filter(CommandsModel::isLive).count();
        return switch (selection.size()) {
            case 0 -> Obstacle.Plain.NOTHING_SELECTED;
            case 1 -> null;
            default -> live == 0 ? Obstacle.Plain.NONE_SHARES
                    : live > MOST_WINDOWS ? Obstacle.Plain.TOO_MANY_SHARE : null;
        };
    }

    /** Asks those selected phones that can to share their screens. */
    public void start() {
        start(selection);
    }

    /** Asks those selected phones that share, or were asked to share, to stop. */
    public void stop() {
        stop(selection);
    }

    /**
     * Asks those of the given phones that can to share their screens, selected or not. Asks the operator first if they
     * are many.
     */
    public void start(Collection<PhoneRow> phones) {
        ask(CommandPresentation.START.sample(), phones);
    }

    /**
     * Asks those of the given phones that share to stop, selected or not. Asks the operator first if they are two or
     * more.
     */
    public void stop(Collection<PhoneRow> phones) {
        ask(CommandPresentation.STOP.sample(), phones);
    }

    /** Which of the given phones would get a command, and how many would be left out. */
    public CommandPlan planOf(Command command, Collection<PhoneRow> phones) {
        return CommandPlan.of(command, phones);
    }

    /**
     * Gives a command to those of the given phones to which it applies. Asks the operator first if they are many, or if
     * the command always needs a question.
     *
     * @param sent run once the command is on its way; not run if the operator declines, or if no phone is left
     */
    public void give(Command command, Collection<PhoneRow> phones, Runnable sent) {
        ask(command, phones, sent);
    }

    /**
     * Repeats a run's command for exactly those of its phones that are worth another try, connected or not. Asks the
     * operator first if they are many.
     */
    public void retry(Run run) {
        List<PhoneRow> again = run.retriable().stream().map(entry -> rows.apply(entry.id()).or(() -> run.rowOf(entry)))
                .flatMap(Optional::stream).toList();
        Runnable retry = () -> {
            if (reachable.get()) {
                runs.retry(run, again);
                refresh();
            }
        };
        if (runs.limits().asks(run.command(), run.counts().retriable())) {
            question.ask(new CommandPlan(run.command(), again, new EnumMap<>(ExclusionReason.class)), retry);
        } else {
            retry.run();
        }
    }

    /**
     * The selected phones whose screens can be watched: those that share. If a single phone is selected, it is included
     * even when it does not share: its window says why there is no picture and has its own Start button.
     */
    public List<PhoneRow> watchable() {
        List<PhoneRow> live = selection.stream().filter(CommandsModel::isLive).toList();
        return live.isEmpty() && selection.size() == 1 ? selection : live;
    }

    private void ask(Command command, Collection<PhoneRow> phones) {
        ask(command, phones, () -> {});
    }

    private void ask(Command command, Collection<PhoneRow> phones, Runnable sent) {
        CommandPlan plan = CommandPlan.of(command, phones);
        if (reachable.get() && runs.limits().asks(command, plan.phones().size())) {
            // Phones may change before the operator answers, so the plan is made again then.
            question.ask(plan, () -> send(command, plan.phones(), sent));
        } else {
            send(command, phones, sent);
        }
    }

    private void send(Command command, Collection<PhoneRow> phones, Runnable sent) {
        if (!reachable.get() || phones.isEmpty()) {
            return;
        }
        CommandPlan plan = CommandPlan.of(command, phones);
        if (plan.phones().isEmpty()) {
            nobody.accept(plan);
            return;
        }
        switch (command) {
            case Command.StopSharing _ -> runs.takeBackStarts(plan.phones());
            case Command.StartSharing _,Command.OnItsOwn _,Command.Disconnect _ -> {} // nothing to take back
        }
        // A phone that only had a waiting Start taken back needs no Stop.
        List<PhoneRow> rest = plan.phones().stream().filter(row -> ExclusionReason.of(command, row).isEmpty()).toList();
        if (!rest.isEmpty()) {
            runs.begin(command, rest);
        }
        sent.run();
        refresh();
    }

    private static boolean isLive(PhoneRow row) {
        return row.phone().sharing().isShared();
    }
}
