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
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.app.runs.question.LeftOut;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.app.runs.question.Plan;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;

/**
 * What can be asked of the selected phones, of those of a group, of any others: picks those it makes sense for, asks before
 * they are many, and begins a run. For the window's thread only.
 */
public final class CommandsModel {
    /** So many windows with screens are opened at once at most. */
    public static final int MOST_WINDOWS = 10;

    private final RunsModel runs;
    private final Function<PhoneId, Optional<PhoneRow>> rows;
    private final BulkQuestion question;
    private final Consumer<Plan> nobody;
    private final Map<CommandPresentation, ReadOnlyObjectWrapper<@Nullable Obstacle>> obstacles = new EnumMap<>(
            CommandPresentation.class);
    private final ReadOnlyObjectWrapper<@Nullable Obstacle> watch = nothingSelected();
    private final ReadOnlyBooleanWrapper reachable = new ReadOnlyBooleanWrapper(true);
    private List<PhoneRow> selection = List.of();

    /**
     * Makes a model with nothing selected.
     *
     * @param runs     what sends and remembers
     * @param rows     finds a phone's row of now
     * @param question asked before many phones are instructed
     * @param nobody   told of a plan that makes sense for none of the phones it was made for
     */
    public CommandsModel(RunsModel runs, Function<PhoneId, Optional<PhoneRow>> rows, BulkQuestion question,
            Consumer<Plan> nobody) {
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

    /** Why a command makes sense for no selected phone; null in it if it makes sense for any. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> obstacleProperty(CommandPresentation command) {
        return Objects.requireNonNull(obstacles.get(command)).getReadOnlyProperty();
    }

    /** Why Start makes sense for no selected phone; null in it if it makes sense for any. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> startObstacleProperty() {
        return obstacleProperty(CommandPresentation.START);
    }

    /** Why Stop makes sense for no selected phone; null in it if it makes sense for any. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> stopObstacleProperty() {
        return obstacleProperty(CommandPresentation.STOP);
    }

    /**
     * Why no screens can be watched; null in it if selected phones are live and few enough to open a window for each, or one
     * phone alone is selected.
     */
    public ReadOnlyObjectProperty<@Nullable Obstacle> watchObstacleProperty() {
        return watch.getReadOnlyProperty();
    }

    /** Why no selected phone can be sent a message; null in it if any can. */
    public ReadOnlyObjectProperty<@Nullable Obstacle> messageObstacleProperty() {
        return obstacleProperty(CommandPresentation.MESSAGE);
    }

    /** Whether there is a server to take commands. */
    public ReadOnlyBooleanProperty reachableProperty() {
        return reachable.getReadOnlyProperty();
    }

    /** Sets the rows that the actions are for. */
    public void select(List<PhoneRow> selected) {
        selection = List.copyOf(selected);
        refresh();
    }

    /** The rows that the actions are for. */
    public List<PhoneRow> selection() {
        return selection;
    }

    /** Says whether there is a server to take commands; while there is none, nothing makes sense. */
    public void setReachable(boolean serverReachable) {
        reachable.set(serverReachable);
        if (!serverReachable) {
            runs.linkLost();
        }
        refresh();
    }

    /** Looks again at what makes sense; to be called when phones or what was asked of them have changed. */
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
        return makesSense ? null : new Obstacle.AllLeftOut(Plan.of(command.sample(), selection).leftOut());
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

    /** Asks the selected phones that can to share their screens. */
    public void start() {
        start(selection);
    }

    /** Asks the selected phones that share, or were asked to, to stop. */
    public void stop() {
        stop(selection);
    }

    /** Asks those of some phones that can, selected or not, to share their screens; asks first if they are many. */
    public void start(Collection<PhoneRow> phones) {
        ask(CommandPresentation.START.sample(), phones);
    }

    /** Asks those of some phones that share, selected or not, to stop; asks first if there are two or more. */
    public void stop(Collection<PhoneRow> phones) {
        ask(CommandPresentation.STOP.sample(), phones);
    }

    /** What a command to some phones would be: to whom, and who would be left out. */
    public Plan planOf(Command command, Collection<PhoneRow> phones) {
        return Plan.of(command, phones);
    }

    /**
     * Gives a command to those of some phones it makes sense for; asks first if they are many, or if it must be asked.
     *
     * @param sent run once it is on its way; not run if the operator decides otherwise, or nobody is left to give it to
     */
    public void give(Command command, Collection<PhoneRow> phones, Runnable sent) {
        ask(command, phones, sent);
    }

    /** Tries again with exactly those phones of a run that are worth it, connected or not; asks first if they are many. */
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
            question.ask(new Plan(run.command(), again, new EnumMap<>(LeftOut.class)), retry);
        } else {
            retry.run();
        }
    }

    /**
     * The selected phones whose screens can be watched: those that are live, or else the only one, since its window says
     * why there is no picture and has a Start of its own.
     */
    public List<PhoneRow> watchable() {
        List<PhoneRow> live = selection.stream().filter(CommandsModel::isLive).toList();
        return live.isEmpty() && selection.size() == 1 ? selection : live;
    }

    private void ask(Command command, Collection<PhoneRow> phones) {
        ask(command, phones, () -> {});
    }

    private void ask(Command command, Collection<PhoneRow> phones, Runnable sent) {
        Plan plan = Plan.of(command, phones);
        if (reachable.get() && runs.limits().asks(command, plan.phones().size())) {
            // By the time of the answer some of them may have changed.
            question.ask(plan, () -> send(command, plan.phones(), sent));
        } else {
            send(command, phones, sent);
        }
    }

    private void send(Command command, Collection<PhoneRow> phones, Runnable sent) {
        if (!reachable.get() || phones.isEmpty()) {
            return;
        }
        Plan plan = Plan.of(command, phones);
        if (plan.phones().isEmpty()) {
            nobody.accept(plan);
            return;
        }
        switch (command) {
            case Command.StopSharing _ -> runs.takeBackStarts(plan.phones());
            case Command.StartSharing _,Command.OnItsOwn _,Command.Disconnect _ -> {} // these take nothing back
        }
        // Of a phone whose Start was only taken back there is nothing to stop.
        List<PhoneRow> rest = plan.phones().stream().filter(row -> LeftOut.of(command, row).isEmpty()).toList();
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
