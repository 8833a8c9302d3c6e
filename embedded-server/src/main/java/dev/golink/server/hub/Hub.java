package dev.golink.server.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.protocol.OperatorMessage;
import dev.golink.server.protocol.PhoneMessage;
import dev.golink.server.protocol.ServerMessage;
import dev.golink.server.statistics.Statistics;
import dev.golink.server.statistics.Tally;

/**
 * Where phones, operators and consoles meet. Every method is called on one thread, the hub's ({@link HubThread}), and its
 * work is O(1) in the number of phones. Nothing blocks and nothing throws for what a peer did.
 */
public final class Hub {
    private final HubSettings settings;
    private final Time time;
    private final Listeners listeners = new Listeners();
    private final KnownPhones known;
    private final PhoneDesk phones;
    private final OperatorDesk operators;
    private final FleetFeeds feeds;
    private final Tally tally = new Tally();
    private final Reports reports;
    private long lastCommand;

    /** A hub without phones. */
    public Hub(HubSettings settings, Time time) {
        this.settings = settings;
        this.time = time;
        this.known = new KnownPhones(settings.mostOffline());
        this.phones = new PhoneDesk(settings, time, known, this::publish, tally);
        this.reports = new Reports(time, tally);
        this.feeds = new FleetFeeds(time, listeners, this::picture);
        this.operators = new OperatorDesk(settings, time, this::send, this::publishOperators, feeds, tally);
    }

    /** A phone's connection opened. */
    public void phoneConnected(PhoneLine line) {
        phones.connected(line);
    }

    /** A phone said something. */
    public void phoneSaid(PhoneLine line, PhoneMessage message) {
        phones.said(line, message);
    }

    /** A phone said something that its line has answered already. */
    public void phoneHeard(PhoneLine line, PhoneMessage.Answered message) {
        phones.heard(line, message);
    }

    /** A phone's connection ended. */
    public void phoneGone(PhoneLine line, Ending ending) {
        phones.gone(line, ending);
    }

    /** The round trip to a phone was measured. */
    public void roundTrip(PhoneLine line, Duration roundTrip) {
        phones.measured(line, roundTrip);
    }

    /** An operator's connection opened. */
    public void operatorConnected(OperatorId id, OperatorLine line) {
        operators.connected(id, line);
    }

    /** An operator said something. */
    public void operatorSaid(OperatorId id, Line line, OperatorMessage message) {
        operators.said(id, line, message);
    }

    /** An operator's connection gave a sign of life that says nothing, such as a pong. */
    public void operatorAlive(OperatorId id, Line line) {
        operators.alive(id, line);
    }

    /** An operator's connection ended. */
    public void operatorGone(OperatorId id, Line line) {
        operators.gone(id, line);
    }

    /** These watch the phone's screen through this server now, each operator once, in order. */
    public void watchers(PhoneId id, List<OperatorId> operators) {
        phones.watched(id, operators);
    }

    /** Tells a listener the whole picture now and every change from now on. */
    public void watch(FleetListener listener) {
        listeners.tell(listener, picture());
        listeners.add(listener);
    }

    /** Tells a listener nothing any more; may be called from any thread. */
    public void unwatch(FleetListener listener) {
        listeners.remove(listener);
    }

    /** Sends a command in the name of the console inside this process. */
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        return send(settings.operator(), phone, command);
    }

    /** Judges silence, deadlines and stalled screens; to be called a few times a second. */
    public void tick() {
        phones.tick();
        operators.tick();
        reports.tick(counts());
    }

    /** Tells the reader, on the hub's thread, what happened in each such time from now on. One reader at most. */
    public void report(Duration every, Consumer<Statistics> reader) {
        reports.begin(every, reader);
    }

    /**
     * Tells operators that watch the fleet what is new, unless they were told a moment ago, and goes on with what a tick has
     * begun; to be called after each piece of work.
     */
    public void flush() {
        feeds.flushIfDue();
        phones.lookAtSome();
    }

    /** How long until {@link #flush} has something to do, in nanoseconds. */
    public long untilFlush() {
        return phones.hasMoreToLookAt() ? 0 : feeds.untilDue();
    }

    /** The server itself stood still for so long. */
    public void resumeAfter(Duration pause) {
        phones.resumeAfter(pause);
        operators.resumeAfter(pause);
    }

    /** The server ends: whatever awaits an answer will get none. */
    public void close() {
        phones.sessions().forEach(session -> session.pending().unreachable());
    }

    private CompletionStage<Outcome> send(OperatorId operator, PhoneId phone, Command command) {
        tally.command();
        CompletionStage<Outcome> outcome = dispatch(operator, phone, command);
        outcome.thenAccept(tally::ended);
        return outcome;
    }

    private CompletionStage<Outcome> dispatch(OperatorId operator, PhoneId phone, Command command) {
        Session session = phones.session(phone);
        if (session == null) {
            return CompletableFuture.completedStage(new Outcome.Unreachable());
        }
        String id = "c" + ++lastCommand;
        CompletionStage<Outcome> outcome = await(session, id, command);
        switch (command) {
            case Command.StartSharing(var wish) -> {
                session.sharing().ask(time.nanos());
                session.line().send(new ServerMessage.OpenScreen(operator, id, wish));
            }
            case Command.StopSharing() -> {
                session.sharing().stop(session.isLegacy(), time.nanos());
                session.line().send(new ServerMessage.StopScreen(operator, id));
            }
            case Command.ShowNotice _ -> {}
        }
        phones.lookAfter(session);
        return outcome;
    }

    /** A legacy phone can't say how a command went; of any other phone the answer is awaited. */
    private CompletionStage<Outcome> await(Session session, String id, Command command) {
        if (session.isLegacy()) {
            return CompletableFuture.completedStage(new Outcome.Sent());
        }
        PendingCommands.Kind kind = switch (command) {
            case Command.StartSharing _ -> PendingCommands.Kind.START;
            case Command.StopSharing() -> PendingCommands.Kind.STOP;
            case Command.ShowNotice _ -> throw new UnsupportedOperationException();
        };
        PendingCommands.Pending pending = PendingCommands.Pending.until(id, kind, time.nanos(), settings.answerTime());
        session.pending().add(pending);
        return pending.outcome();
    }

    private FleetCounts counts() {
        return known.counts(operators.count());
    }

    private FleetChange.WholePicture picture() {
        return new FleetChange.WholePicture(List.copyOf(known.all()), counts());
    }

    private void publish(Phone phone) {
        known.put(phone);
        listeners.tell(new FleetChange.PhoneChanged(phone, counts()));
        known.forgetOne().ifPresent(this::forget);
    }

    private void forget(PhoneId id) {
        phones.forget(id);
        listeners.tell(new FleetChange.PhoneForgotten(id, counts()));
    }

    private void publishOperators() {
        listeners.tell(new FleetChange.OperatorsChanged(counts()));
    }
}
