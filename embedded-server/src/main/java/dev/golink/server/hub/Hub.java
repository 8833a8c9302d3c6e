package dev.golink.server.hub;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.certificate.Pin;
import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.access.AccessTools;
import dev.golink.server.hub.audit.AuditSource;
import dev.golink.server.hub.command.CommandService;
import dev.golink.server.hub.control.ControlService;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.feed.FleetFeeds;
import dev.golink.server.hub.operator.OperatorControl;
import dev.golink.server.hub.operator.OperatorHistory;
import dev.golink.server.hub.operator.OperatorServices;
import dev.golink.server.hub.operator.OperatorSessions;
import dev.golink.server.hub.operator.OperatorTraces;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.hub.transport.Transport;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.ControlText;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.runs.RunOperators;
import dev.golink.server.runs.RunRegistry;
import dev.golink.server.statistics.Statistics;
import dev.golink.server.statistics.StatisticsCounters;
import dev.golink.server.time.Clocks;

/**
 * The centre of the server, to which phones, operators and consoles are connected. Every method is called on the hub
 * thread ({@link HubThread}). The cost of a call does not depend on the number of phones. Nothing blocks, and nothing
 * that a peer does makes a method throw. See decision 0001.
 */
public final class Hub {
    private final HubSettings settings;
    private final Clocks clocks;
    private final Listeners<FleetListener> listeners = new Listeners<>();
    private final KnownPhones known;
    private final PhoneSessions phones;
    private final OperatorSessions operators;
    private final FleetFeeds feeds;
    private final EventPublisher events = new EventPublisher();
    private final StatisticsCounters counters = new StatisticsCounters();
    private final StatisticsReports reports;
    private final CommandService commands;
    private final PhoneEdits edits;
    private final HubAudit audit;
    private final RunRegistry runs;
    private final RunOperators runOperators;
    private final HubAccess access;
    private final FleetReads reads;
    private final TracedPhones traced;
    private final ControlService control;

    /** Creates a hub without phones, which carries out by itself what operators decide about access. It has no audit. */
    public Hub(HubSettings settings, Clocks clocks, PersistentState persistent) {
        this(settings, clocks, persistent, AccessTools.onCaller(persistent.access(), clocks), AuditSource.none());
    }

    /** Creates a hub without phones. */
    public Hub(HubSettings settings, Clocks clocks, PersistentState persistent, AccessTools tools,
            AuditSource source) {
        this.settings = settings;
        this.clocks = clocks;
        this.known = new KnownPhones(settings.mostOffline(), clocks);
        events.add(counters);
        PhoneNews news = new PhoneNews(clocks, known, listeners, events, this::counts, this::forget,
                session -> runs().shares(session.transport().id(), session.sharing().state()));
        this.phones = new PhoneSessions(settings, clocks, known, persistent, news,
                new ServerCommands(this::commands, settings.operator()), new LateControl(this::control), events,
                counters);
        this.commands = new CommandService(settings, clocks, phones, events);
        this.edits = new PhoneEdits(clocks, persistent.profiles(), known, phones, events, this::forget);
        this.reports = new StatisticsReports(clocks, counters);
        this.reads = new FleetReads(known, phones, this::operators);
        this.feeds = new FleetFeeds(clocks, listeners, reads::picture);
        this.audit = new HubAudit(source, clocks, tools.hub(), commands, known, persistent.runs(), events);
        audit.subscribe(events);
        this.runs = audit.registry();
        this.runOperators = new RunOperators(runs, audit.runs());
        this.access = new HubAccess(tools, clocks, known, phones, this::operators, events, audit.trail());
        this.traced = new TracedPhones(clocks, phones, events);
        this.control = new ControlService(clocks, phones, known, news, events, audit.trail(), ControlText::input,
                settings.textInClear());
        this.operators = new OperatorSessions(settings, clocks, new OperatorRequests(audit, known, edits),
                () -> publish(new FleetChange.OperatorsChanged(counts())), feeds, runOperators,
                new OperatorServices(access.forOperators(), audit.ofOperators(),
                        new OperatorHistory(persistent.history(), tools.hub()),
                        new OperatorTraces(traced.traces()), new OperatorControl(control)),
                events, counters);
    }

    /** Who may connect, for callers on the hub thread. */
    public HubAccess access() {
        return access;
    }

    /** The traces of phones, for callers on the hub thread; for any thread, their taps. */
    public TracedPhones traced() {
        return traced;
    }

    /** The control of phones, for callers on the hub thread. */
    public ControlService control() {
        return control;
    }

    /** Handles a phone's new connection. */
    public void phoneConnected(PhoneTransport transport) {
        traced.connected(transport);
        access.connected(transport);
    }

    /**
     * Handles a phone's message.
     *
     * @param arrivedAt when the message arrived, in nanoseconds of the monotonic clock
     */
    public void phoneSaid(PhoneTransport transport, PhoneMessage message, long arrivedAt) {
        phones.received(transport, message, arrivedAt);
    }

    /** Handles a phone's message that arrived just now. */
    public void phoneSaid(PhoneTransport transport, PhoneMessage message) {
        phoneSaid(transport, message, clocks.nanos());
    }

    /** Handles a phone's message that its transport has answered already. */
    public void phoneHeard(PhoneTransport transport, PhoneMessage.Answered message, long arrivedAt) {
        phones.answered(transport, message, arrivedAt);
    }

    /** Handles the end of a phone's connection. */
    public void phoneGone(PhoneTransport transport, ConnectionEnd end) {
        phones.gone(transport, end);
    }

    /** Handles a measured round trip to a phone. */
    public void roundTrip(PhoneTransport transport, Duration roundTrip) {
        phones.measured(transport, roundTrip);
    }

    /** Handles the first accepted frame since {@link PhoneTransport#awaitFrame}. */
    public void frameCame(PhoneTransport transport) {
        phones.frameCame(transport);
    }

    /** Handles an operator's new connection. */
    public void operatorConnected(OperatorPeer peer, OperatorTransport transport) {
        access.connected(peer, transport);
    }

    /** Handles an operator's message. */
    public void operatorSaid(OperatorPeer peer, Transport transport, OperatorMessage message) {
        operators.received(peer, transport, message);
    }

    /** Handles a sign of life on an operator's connection that is no message, such as a pong. */
    public void operatorAlive(OperatorPeer peer, Transport transport) {
        operators.alive(peer, transport);
    }

    /** Handles the end of an operator's connection. */
    public void operatorGone(OperatorPeer peer, Transport transport) {
        operators.gone(peer, transport);
    }

    /**
     * Adds the operator at the server's own window. The name is the one in the settings, which that operator's commands
     * carry.
     */
    public void operatorHere() {
        operators.workHere(settings.operator());
    }

    /** Sets who watches the phone's screen through this server now, and what the watchers want of its stream. */
    public void watched(PhoneId id, ScreenAudience audience) {
        phones.screens().watched(id, audience);
    }

    /** Requests a key frame of the phone's screen for a watcher. */
    public void needKeyFrame(PhoneId id) {
        phones.screens().needKeyFrame(id);
    }

    /** Gives a listener a snapshot of the whole fleet now, and every change from now on. */
    public void watch(FleetListener listener) {
        FleetChange whole = reads.picture();
        listeners.notifyEach(listener, added -> added.changed(whole));
        listeners.add(listener);
    }

    /** Removes a listener of fleet changes. May be called from any thread. */
    public void unwatch(FleetListener listener) {
        listeners.remove(listener);
    }

    /** Adds a listener of events. */
    public void subscribe(FleetEventListener listener) {
        events.add(listener);
    }

    /** Removes a listener of events; on any thread. */
    public void unsubscribe(FleetEventListener listener) {
        events.remove(listener);
    }

    /** Sends a command to a phone in an operator's name. */
    public CompletionStage<Outcome> send(OperatorId by, PhoneId phone, Command command) {
        return audit.commands().send(by, phone, command);
    }

    /** Tells operators the pin of the key that will replace the server's; null if the key stays. */
    public void nextPin(@Nullable Pin pin) {
        operators.nextPin(pin);
    }

    /** The fleet as it is, for callers on the hub thread. */
    public FleetReads reads() {
        return reads;
    }

    /** The operators, for callers on the hub thread. */
    public OperatorSessions operators() {
        return operators;
    }

    /** What operators do that goes through the audit, for callers on the hub thread. */
    public HubAudit audit() {
        return audit;
    }

    /** The runs, for callers on the hub thread. */
    public RunRegistry runs() {
        return runs;
    }

    /**
     * Changes the profiles of phones in an operator's name, whether the phones are listed or not. O(1) for each phone.
     */
    public EditOutcome edit(OperatorId by, Set<PhoneId> ids, ProfileEdit edit) {
        return edits.edit(by, ids, edit);
    }

    /**
     * Removes the given phones from the roster in an operator's name, but only those that are offline. O(1) for each
     * phone.
     */
    public EditOutcome forget(OperatorId by, Set<PhoneId> ids) {
        return edits.forget(by, ids);
    }

    /**
     * Checks silent phones, deadlines and stalled screens. To be called a few times a second.
     *
     * @param now a time of the monotonic clock, until which all pauses were given to {@link #resumeAfter}
     */
    public void tick(long now) {
        phones.tick(now);
        operators.tick(now);
        access.tick();
        audit.tick();
        traced.traces().tick();
        control.tick();
        reports.tick(counts());
    }

    /**
     * Reports statistics to the reader from now on, on the hub thread, once per period. There is one reader at most.
     */
    public void report(Duration every, Consumer<Statistics> reader) {
        reports.begin(every, reader);
    }

    /**
     * Sends pending changes to operators that watch the fleet or runs, unless the last ones were sent a moment ago.
     * Also continues the checks that a tick began. To be called after each piece of work.
     */
    public void flush() {
        control.flush();
        runs.flush();
        runOperators.flush();
        feeds.flushIfDue();
        access.watches().flushIfDue();
        phones.lookAtSome();
    }

    /** The time until {@link #flush} has something to do, in nanoseconds. */
    public long untilFlush() {
        boolean goesOn = phones.hasMoreToLookAt() || runOperators.hasNews();
        return goesOn ? 0
                : Math.min(Math.min(feeds.untilDue(), access.watches().untilDue()),
                        Math.min(runs.untilFlush(), control.untilFlush()));
    }

    /** Accounts for a pause in which the server itself stood still. */
    public void resumeAfter(Duration pause) {
        phones.resumeAfter(pause);
        operators.resumeAfter(pause);
    }

    /** Ends the hub: commands that await an answer end as unreachable. */
    public void close() {
        control.close();
        audit.close();
        traced.close();
        runs.close();
        phones.sessions().forEach(session -> session.pending().unreachable());
    }

    private CommandService commands() {
        return commands;
    }

    private void publish(FleetChange change) {
        listeners.notifyEach(listener -> listener.changed(change));
    }

    private void forget(PhoneId id) {
        phones.forget(id);
        publish(new FleetChange.PhoneForgotten(id, counts()));
    }

    private FleetCounts counts() {
        return reads.counts();
    }
}
