package dev.golink.server.hub;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.command.CommandService;
import dev.golink.server.hub.command.Origin;
import dev.golink.server.hub.command.PhonesOfRuns;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.feed.FleetFeeds;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.hub.line.Line;
import dev.golink.server.hub.line.OperatorLine;
import dev.golink.server.hub.line.PhoneLine;
import dev.golink.server.hub.operator.OperatorSessions;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.OwnCommands;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Publisher;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.Kept;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.runs.RunOperators;
import dev.golink.server.runs.RunRegistry;
import dev.golink.server.statistics.Statistics;
import dev.golink.server.statistics.Tally;
import dev.golink.server.time.Time;

/**
 * Where phones, operators and consoles meet. Every method is called on one thread, the hub's ({@link HubThread}), and its
 * work is O(1) in the number of phones. Nothing blocks and nothing throws for what a peer did.
 */
public final class Hub {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final HubSettings settings;
    private final Time time;
    private final Listeners<FleetListener> listeners = new Listeners<>();
    private final KnownPhones known;
    private final PhoneSessions phones;
    private final OperatorSessions operators;
    private final FleetFeeds feeds;
    private final EventPublisher events = new EventPublisher();
    private final Tally tally = new Tally();
    private final Reports reports;
    private final CommandService commands;
    private final PhoneEdits edits;
    private final RunRegistry runs;
    private final RunOperators runOperators;

    /** A hub without phones. */
    public Hub(HubSettings settings, Time time, Kept kept) {
        this.settings = settings;
        this.time = time;
        this.known = new KnownPhones(settings.mostOffline(), time);
        events.add(tally);
        this.phones = new PhoneSessions(settings, time, known, kept, new Published(), new ByItself(), events, tally);
        this.commands = new CommandService(settings, time, phones, events);
        this.edits = new PhoneEdits(time, kept.profiles(), known, phones, events, this::forget);
        this.reports = new Reports(time, tally);
        this.feeds = new FleetFeeds(time, listeners, this::picture);
        this.runs = new RunRegistry(time, kept.runs(), new PhonesOfRuns(known, commands));
        this.runOperators = new RunOperators(runs);
        this.operators = new OperatorSessions(settings, time, new OperatorOrders(commands, known, edits),
                this::publishOperators, feeds, runOperators,
                events, tally);
    }

    /** A phone's connection opened. */
    public void phoneConnected(PhoneLine line) {
        phones.connected(line);
    }

    /** A phone said something; at that time it arrived, on the monotonic clock. */
    public void phoneSaid(PhoneLine line, PhoneMessage message, long arrivedAt) {
        phones.said(line, message, arrivedAt);
    }

    /** A phone said something just now. */
    public void phoneSaid(PhoneLine line, PhoneMessage message) {
        phoneSaid(line, message, time.nanos());
    }

    /** A phone said something that its line has answered already. */
    public void phoneHeard(PhoneLine line, PhoneMessage.Answered message, long arrivedAt) {
        phones.heard(line, message, arrivedAt);
    }

    /** A phone's connection ended. */
    public void phoneGone(PhoneLine line, Ending ending) {
        phones.gone(line, ending);
    }

    /** The round trip to a phone was measured. */
    public void roundTrip(PhoneLine line, Duration roundTrip) {
        phones.measured(line, roundTrip);
    }

    /** A welcome frame of a phone came, of which its line was to tell. */
    public void frameCame(PhoneLine line) {
        phones.frameCame(line);
    }

    /** An operator's connection opened. */
    public void operatorConnected(OperatorPeer peer, OperatorLine line) {
        operators.connected(peer, line);
    }

    /** An operator said something. */
    public void operatorSaid(OperatorPeer peer, Line line, OperatorMessage message) {
        operators.said(peer, line, message);
    }

    /** An operator's connection gave a sign of life that says nothing, such as a pong. */
    public void operatorAlive(OperatorPeer peer, Line line) {
        operators.alive(peer, line);
    }

    /** An operator's connection ended. */
    public void operatorGone(OperatorPeer peer, Line line) {
        operators.gone(peer, line);
    }

    /** An operator works at the server's own window from now on, in the name that its commands have. */
    public void operatorHere() {
        operators.workHere(settings.operator());
    }

    /** These watch the phone's screen through this server now, with these wishes. */
    public void watched(PhoneId id, ScreenAudience audience) {
        phones.screens().watched(id, audience);
    }

    /** Somebody who watches the phone's screen needs a key frame. */
    public void needKeyFrame(PhoneId id) {
        phones.screens().needKeyFrame(id);
    }

    /** Tells a listener the whole picture now and every change from now on. */
    public void watch(FleetListener listener) {
        FleetChange whole = picture();
        listeners.tell(listener, added -> added.changed(whole));
        listeners.add(listener);
    }

    /** Tells a listener nothing any more; may be called from any thread. */
    public void unwatch(FleetListener listener) {
        listeners.remove(listener);
    }

    /** Tells a listener what happens from now on. */
    public void subscribe(FleetEventListener listener) {
        events.add(listener);
    }

    /** Tells a listener nothing any more; may be called from any thread. */
    public void unsubscribe(FleetEventListener listener) {
        events.remove(listener);
    }

    /** Sends a command in an operator's name. */
    public CompletionStage<Outcome> send(OperatorId by, PhoneId phone, Command command) {
        return commands.send(command, phone, new Origin.Given(by));
    }

    /** Says something in an operator's name to another, or to all others if that is null. */
    public Outcome tellOperators(OperatorId by, @Nullable OperatorId to, String text) {
        return operators.tell(by, to, text);
    }

    /** Ends the connection of an operator in the name of another. */
    public Outcome disconnect(OperatorId by, OperatorId operator, Command.Disconnect command) {
        return operators.disconnect(by, operator, command);
    }

    /** Hears what operators say to the one at the server's own window. */
    public void listen(Consumer<OperatorNote> listener) {
        operators.listen(listener);
    }

    /** Hears it no longer. */
    public void unlisten(Consumer<OperatorNote> listener) {
        operators.unlisten(listener);
    }

    /** The runs, for whoever is on the hub's thread. */
    public RunRegistry runs() {
        return runs;
    }

    /** Changes in an operator's name what is kept about phones, listed or not. O(1) for each of them. */
    public EditOutcome edit(OperatorId by, Set<PhoneId> ids, ProfileEdit edit) {
        return edits.edit(by, ids, edit);
    }

    /** Takes those of the phones that are offline off the list, in an operator's name. O(1) for each of them. */
    public EditOutcome forget(OperatorId by, Set<PhoneId> ids) {
        return edits.forget(by, ids);
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
        runs.flush();
        runOperators.flush();
        feeds.flushIfDue();
        phones.lookAtSome();
    }

    /** How long until {@link #flush} has something to do, in nanoseconds. */
    public long untilFlush() {
        boolean goesOn = phones.hasMoreToLookAt() || runOperators.hasNews();
        return goesOn ? 0 : Math.min(feeds.untilDue(), runs.untilFlush());
    }

    /** The server itself stood still for so long. */
    public void resumeAfter(Duration pause) {
        phones.resumeAfter(pause);
        operators.resumeAfter(pause);
    }

    /** The server ends: whatever awaits an answer will get none. */
    public void close() {
        runs.close();
        phones.sessions().forEach(session -> session.pending().unreachable());
    }

    private FleetCounts counts() {
        return known.counts(operators.count(), operators.names());
    }

    private FleetChange.WholePicture picture() {
        return new FleetChange.WholePicture(known.all(), counts());
    }

    private void tell(FleetChange change) {
        listeners.tell(listener -> listener.changed(change));
    }

    private void forget(PhoneId id) {
        phones.forget(id);
        tell(new FleetChange.PhoneForgotten(id, counts()));
    }

    private void publishOperators() {
        tell(new FleetChange.OperatorsChanged(counts()));
    }

    /** Makes a snapshot of a phone only if a listener gets it: of most heartbeats none is told. */
    private final class Published implements Publisher {
        @Override
        public void changed(Session session) {
            runs.shares(session.line().id(), session.sharing().state());
            if (listeners.isEmpty()) {
                known.note(session);
            } else {
                changed(session.snapshot(time.nanos()));
            }
        }

        @Override
        public void changed(Phone phone) {
            known.put(phone);
            tell(new FleetChange.PhoneChanged(phone, counts()));
            known.forgetOldest().ifPresent(Hub.this::forget);
        }
    }

    /** What the server tells phones by itself. */
    private final class ByItself implements OwnCommands {
        @Override
        public void ask(Session session, DesiredSharing wanted) {
            LOG.debug("{} is asked again for its screen, in the name of {}.", session.line().id(), wanted.operator());
            commands.send(new Command.StartSharing(wanted.wish()), session.line().id(),
                    new Origin.ByItself(wanted.operator()));
        }

        @Override
        public void end(Session session) {
            LOG.debug("The sharing of {} ends: nobody watched it.", session.line().id());
            commands.send(new Command.StopSharing(), session.line().id(), new Origin.ByItself(settings.operator()));
        }
    }
}
