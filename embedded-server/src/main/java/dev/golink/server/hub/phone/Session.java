package dev.golink.server.hub.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.feed.PhoneSteps;
import dev.golink.server.hub.input.SessionInput;
import dev.golink.server.hub.presence.ClockEstimate;
import dev.golink.server.hub.presence.ConnectionHistory;
import dev.golink.server.hub.presence.DuplicateIdDetector;
import dev.golink.server.hub.presence.FlapCounter;
import dev.golink.server.hub.presence.Heartbeat;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.hub.presence.ObservedIntervals;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.sharing.ScreenSharing;
import dev.golink.server.hub.sharing.SharingState;
import dev.golink.server.hub.transport.MalformedLimit;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.time.Clocks;

/** One connection of one phone, and everything known about it. For the hub thread only. */
public final class Session {
    private static final long UNKNOWN = -1;

    private final long serial;
    private final PhoneTransport transport;
    private final Instant connectedAt;
    /** When the connection opened, in nanoseconds of the monotonic clock. */
    private final long openedAt;
    private final PendingCommands pending = new PendingCommands();
    private final MalformedLimit malformed;

    private PhoneDescription description = PhoneDescription.LEGACY;
    private Vitals vitals = Vitals.UNKNOWN;
    private Heartbeat heartbeat;
    /** Null once the phone has named its interval. */
    private @Nullable ObservedIntervals observed;
    private Presence presence = Presence.ONLINE;
    private Instant since;
    private long receivedAt;
    private Instant heardAtWall;
    /**
     * In nanoseconds. A {@link Duration} would outlive the snapshots that contain it and fill the old generation of the
     * heap.
     */
    private long roundTrip = UNKNOWN;
    private boolean pinged;
    private long pingedAt;
    private final ScreenSharing screen;
    private final SessionInput input = new SessionInput();
    /** Null until the phone reports its clock, which most phones never do. */
    private @Nullable ClockEstimate clock;
    private Profile profile = Profile.NONE;
    private DeadlineQueue.@Nullable Turn turn;
    private int missedBeats;
    private int missedBefore;
    private final @Nullable FlapCounter flapCounter;
    private final @Nullable Departure previous;
    private final @Nullable DuplicateIdDetector contest;
    private final PhoneSteps steps;

    /** @param history what is remembered of the phone's earlier connections */
    public Session(long serial, PhoneTransport transport, ConnectionHistory history, HeartbeatRules rules,
            HubSettings settings, Clocks clocks) {
        this.serial = serial;
        this.transport = transport;
        this.malformed = new MalformedLimit(settings.mostForgiven());
        this.connectedAt = clocks.now();
        this.since = connectedAt;
        this.openedAt = clocks.nanos();
        this.receivedAt = openedAt;
        this.heardAtWall = connectedAt;
        ObservedIntervals shown = history.observed() == null ? rules.newObservedIntervals() : history.observed();
        shown.connected(receivedAt);
        this.observed = shown;
        this.heartbeat = rules.of(shown);
        this.screen = new ScreenSharing(transport);
        this.flapCounter = history.flapCounter();
        this.previous = history.ended();
        this.contest = history.contest();
        this.steps = new PhoneSteps(transport.id(), history.vitals());
    }

    long serial() {
        return serial;
    }

    /**
     * Whether this is the session of exactly that connection, not of an earlier or later connection with the same id.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(PhoneTransport other) {
        return transport == other;
    }

    /** The phone's connection. */
    public PhoneTransport transport() {
        return transport;
    }

    /** The commands that await the phone's answer. */
    public PendingCommands pending() {
        return pending;
    }

    MalformedLimit malformed() {
        return malformed;
    }

    /** The sharing of the phone's screen. */
    public ScreenSharing screen() {
        return screen;
    }

    /** The state of the sharing of the phone's screen. */
    public SharingState sharing() {
        return screen.sharing();
    }

    /** What the phone can carry out of operators' gestures. */
    public SessionInput input() {
        return input;
    }

    /** Requests a key frame for a watcher. */
    public void needKeyFrame(long now) {
        screen.needKeyFrame(description, now);
    }

    /** Sends the phone, if it shares, the pending instructions for its stream. */
    void sendTuning(long now) {
        screen.sendTuning(description, now);
    }

    /** Checks which frames arrived. Returns whether the sharing's state changed. */
    boolean watchFrames(long now) {
        return screen.watchFrames(Boolean.TRUE.equals(vitals.screen().still()), now);
    }

    /** The phone's description of itself. */
    public PhoneDescription description() {
        return description;
    }

    /** Whether the phone has sent no hello, so that it is treated as a phone with the old app. */
    public boolean isLegacy() {
        return description.legacy();
    }

    void describe(PhoneDescription told, @Nullable Duration toldInterval) {
        description = told;
        if (toldInterval != null) {
            heartbeat = Heartbeat.of(toldInterval, IntervalSource.TOLD);
            observed = null;
        }
    }

    void vitals(Vitals told) {
        vitals = told;
    }

    void roundTrip(Duration measured) {
        roundTrip = measured.toNanos();
        if (clock != null) {
            clock.roundTrip(roundTrip);
        }
    }

    /** Records how far the phone's clock was ahead when the phone's report of it arrived. */
    void clockOffset(Duration ahead) {
        if (clock == null) {
            clock = new ClockEstimate();
            if (roundTrip != UNKNOWN) {
                clock.roundTrip(roundTrip);
            }
        }
        clock.update(ahead.toNanos());
    }

    void profile(Profile kept) {
        profile = kept;
    }

    /** Records a message of the phone's application, of any kind: the phone is online. */
    public void received(long nanos, Instant wall) {
        receivedAt = nanos;
        heardAtWall = wall;
        missedBefore += missedBeats;
        missedBeats = 0;
        become(Presence.ONLINE, wall);
    }

    /** Records that the message was a heartbeat, which adds to the observed intervals. */
    void beat(long nanos, HeartbeatRules rules) {
        if (observed != null && observed.beat(nanos)) {
            heartbeat = rules.of(observed);
        }
    }

    /** The observed heartbeat intervals; null if the phone named its interval. */
    @Nullable
    ObservedIntervals observed() {
        return observed;
    }

    /** Sets how many heartbeats are missing since the last message. Returns whether the number changed. */
    boolean miss(int beats) {
        boolean news = beats != missedBeats;
        missedBeats = beats;
        return news;
    }

    int missedBeats() {
        return missedBeats;
    }

    /** How often the phone reconnected recently; null if it never did. */
    @Nullable
    FlapCounter flapCounter() {
        return flapCounter;
    }

    /** How long the phone has been connected. */
    Duration connectedFor(long now) {
        return Duration.ofNanos(now - openedAt);
    }

    /** How long the phone's application has been silent, in nanoseconds. */
    long silence(long now) {
        return now - receivedAt;
    }

    long receivedAt() {
        return receivedAt;
    }

    /** The rule that decides the phone's presence. */
    Heartbeat heartbeat() {
        return heartbeat;
    }

    /** When to check the phone's presence next if it stays silent, in nanoseconds of the monotonic clock. */
    long nextBoundary() {
        return receivedAt + heartbeat.nextBoundary(missedBeats);
    }

    Presence presence() {
        return presence;
    }

    /** Sets the presence. Returns whether it changed. */
    boolean become(Presence next, Instant wall) {
        if (next == presence) {
            return false;
        }
        presence = next;
        since = wall;
        return true;
    }

    /** Does not count a pause of the server itself, in nanoseconds, as the phone's silence. */
    void forgive(long pause) {
        receivedAt += pause;
        pingedAt += pause;
        if (observed != null) {
            observed.forgive(pause);
        }
        screen.forgive(pause);
    }

    /** Whether a ping is due, no matter whether the last one was answered. A ping that is due counts as sent. */
    boolean takesPing(long now, Duration every) {
        if (pinged && now - pingedAt < every.toNanos()) {
            return false;
        }
        pinged = true;
        pingedAt = now;
        return true;
    }

    DeadlineQueue.@Nullable Turn turn() {
        return turn;
    }

    void setTurn(DeadlineQueue.@Nullable Turn next) {
        turn = next;
    }

    /** The last measured round trip; null if none was measured. */
    public @Nullable Duration roundTrip() {
        return roundTrip == UNKNOWN ? null : Duration.ofNanos(roundTrip);
    }

    /** Publishes an event for each step that the phone reached since the last call. */
    public void publishSteps(EventPublisher events, Clocks clocks) {
        steps.look(presence, sharing(), vitals, events, clocks);
    }

    /** A snapshot of the phone. */
    public Phone snapshot(long now) {
        Link link = new Link(presence, since, transport.address(), connectedAt, heardAtWall, heartbeat.interval(),
                heartbeat.source(), roundTrip(), null, health(now), clockAhead(), transport.peer().identity());
        return new Phone(transport.id(), description, link, vitals, sharing().state(), sharing().message(),
                screen.audience().operators(), profile, screen.details(), input.now());
    }

    /** A snapshot of the phone after its connection ended. */
    Phone departed(Departure departure, long now) {
        Link link = new Link(Presence.OFFLINE, departure.at(), transport.address(), connectedAt, heardAtWall,
                heartbeat.interval(), heartbeat.source(), roundTrip(), departure, health(now), clockAhead(),
                transport.peer().identity());
        return new Phone(transport.id(), description, link, vitals, Sharing.OFF, "", screen.audience().operators(),
                profile, screen.detailsOnceGone(), input.onceGone());
    }

    private @Nullable Duration clockAhead() {
        return clock == null ? null : clock.ahead();
    }

    /** Detects whether another device uses the phone's id too. Null if this connection replaced none. */
    @Nullable
    DuplicateIdDetector contest() {
        return contest;
    }

    private LinkHealth health(long now) {
        int returns = flapCounter == null ? 0 : flapCounter.count(now);
        int missedInAll = missedBefore + missedBeats;
        return returns == 0 && missedInAll == 0 && previous == null ? LinkHealth.FLAWLESS
                : new LinkHealth(returns, missedBeats, missedInAll, previous,
                        contest == null ? List.of() : contest.addresses(now));
    }
}
