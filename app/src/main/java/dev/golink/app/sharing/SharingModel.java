package dev.golink.app.sharing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.feed.Crossing;
import dev.golink.app.feed.Inbox;
import dev.golink.app.roster.Ask;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;

/**
 * Start and Stop for the selected phones. A row waits until the outcome of its command comes, and shows "live" only when
 * the phone said so: nothing here ever touches the phone's own state. For the window's thread only.
 */
public final class SharingModel {
    /** So many phones are instructed without a question unless something else is chosen, and so many screens opened at most. */
    public static final int UNASKED = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SharingModel.class);

    private final BiFunction<PhoneId, Command, CompletionStage<Outcome>> send;
    private final BulkQuestion question;
    private final Consumer<SharingReport> report;
    private final Inbox<Runnable> outcomes;
    private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canWatch = new ReadOnlyBooleanWrapper();
    private int askOver = UNASKED;
    private List<PhoneRow> selection = List.of();
    private boolean reachable = true;
    private long lastNumber;

    /**
     * Makes a model with nothing selected.
     *
     * @param send     takes a command to a phone; its outcome may come on any thread
     * @param crossing the way back from there
     * @param question asked before many phones are instructed
     * @param report   told what became of each press
     */
    public SharingModel(BiFunction<PhoneId, Command, CompletionStage<Outcome>> send, Crossing crossing,
            BulkQuestion question, Consumer<SharingReport> report) {
        this.send = send;
        this.question = question;
        this.report = report;
        this.outcomes = new Inbox<>(crossing, arrived -> {
            arrived.forEach(Runnable::run);
            refresh();
        });
    }

    /** Whether Start makes sense for any selected phone. */
    public ReadOnlyBooleanProperty canStartProperty() {
        return canStart.getReadOnlyProperty();
    }

    /** Whether Stop makes sense for any selected phone. */
    public ReadOnlyBooleanProperty canStopProperty() {
        return canStop.getReadOnlyProperty();
    }

    /** Whether a selected phone can be watched, and they are few enough to open a window for each. */
    public ReadOnlyBooleanProperty canWatchProperty() {
        return canWatch.getReadOnlyProperty();
    }

    /** Sets the rows that the actions are for. */
    public void select(List<PhoneRow> rows) {
        selection = List.copyOf(rows);
        refresh();
    }

    /** Chooses how many phones are instructed without a question. */
    public void setAskOver(int phones) {
        askOver = phones;
    }

    /** Says whether there is a server to take commands; while there is none, nothing makes sense. */
    public void setReachable(boolean serverReachable) {
        reachable = serverReachable;
        refresh();
    }

    /** Looks again at what makes sense; to be called when phones have changed. */
    public void refresh() {
        canStart.set(selection.stream().anyMatch(this::canStart));
        canStop.set(selection.stream().anyMatch(this::canStop));
        long live = selection.stream().filter(SharingModel::isLive).count();
        canWatch.set(reachable && live > 0 && live <= UNASKED);
    }

    /** Asks the selected phones that can to share their screens. */
    public void start() {
        askAll(Ask.START, this::canStart);
    }

    /** Asks the selected phones that share, or were asked to, to stop. */
    public void stop() {
        askAll(Ask.STOP, this::canStop);
    }

    /** Asks one phone, selected or not, to share its screen, if that makes sense. */
    public void start(PhoneRow row) {
        sendAll(Ask.START, Stream.of(row).filter(this::canStart).toList());
    }

    /** Asks one phone, selected or not, to stop, if that makes sense. */
    public void stop(PhoneRow row) {
        sendAll(Ask.STOP, Stream.of(row).filter(this::canStop).toList());
    }

    /** The selected phones whose screens can be watched. */
    public List<PhoneRow> live() {
        return selection.stream().filter(SharingModel::isLive).toList();
    }

    private void askAll(Ask ask, Predicate<PhoneRow> makesSense) {
        List<PhoneRow> rows = selection.stream().filter(makesSense).toList();
        if (rows.size() > askOver) {
            // By the time of the answer some of them may have changed.
            question.ask(ask, rows.size(), () -> sendAll(ask, rows.stream().filter(makesSense).toList()));
        } else {
            sendAll(ask, rows);
        }
    }

    private void sendAll(Ask ask, List<PhoneRow> rows) {
        Batch batch = new Batch(ask, rows.size(), report);
        rows.forEach(row -> sendOne(row, batch));
        refresh();
    }

    private void sendOne(PhoneRow row, Batch batch) {
        Request.Pending pending = new Request.Pending(batch.ask(), ++lastNumber);
        row.requestProperty().set(pending);
        send(row, batch.ask()).thenAccept(outcome -> outcomes.put(() -> settle(row, pending, outcome, batch)));
    }

    /** A fleet promises not to fail; if one does all the same, its phone was not reached and no row waits for ever. */
    private CompletionStage<Outcome> send(PhoneRow row, Ask ask) {
        try {
            return send.apply(row.id(), ask.command()).exceptionally(failure -> unreached(row, failure));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(unreached(row, failure));
        }
    }

    private static Outcome unreached(PhoneRow row, Throwable failure) {
        LOG.error("The fleet failed to send a command to {}", row.id(), failure);
        return new Outcome.Unreachable();
    }

    private static void settle(PhoneRow row, Request.Pending pending, Outcome outcome, Batch batch) {
        SharingReport.Answer answer = new SharingReport.Answer(row, outcome);
        // Only the newest request is the row's; an older one's outcome is still told in its own report.
        if (row.request().equals(pending)) {
            if (answer.isGood()) {
                row.requestProperty().set(Request.NONE);
            } else {
                Complaint.remember(row, new Request.Failed(pending.ask(), outcome));
            }
        }
        batch.settled(answer);
    }

    private boolean canStart(PhoneRow row) {
        Phone phone = row.phone();
        return reachable && phone.presence().isConnected() && phone.description().canShare()
                && !phone.sharing().isWanted()
                && !isPending(row);
    }

    private boolean canStop(PhoneRow row) {
        Phone phone = row.phone();
        return reachable && phone.presence().isConnected() && phone.sharing().isWanted()
                && !(row.request() instanceof Request.Pending pending && pending.ask() == Ask.STOP);
    }

    private static boolean isLive(PhoneRow row) {
        return row.phone().sharing().isShared();
    }

    private static boolean isPending(PhoneRow row) {
        return row.request() instanceof Request.Pending;
    }
}
