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
import dev.golink.server.hub.line.MalformedLimit;
import dev.golink.server.hub.line.PhoneLine;
import dev.golink.server.hub.presence.AddressContest;
import dev.golink.server.hub.presence.ClockEstimate;
import dev.golink.server.hub.presence.Flaps;
import dev.golink.server.hub.presence.Heartbeat;
import dev.golink.server.hub.presence.HeartbeatHabit;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.hub.presence.Past;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.sharing.ScreenSharing;
import dev.golink.server.hub.sharing.SharingState;
import dev.golink.server.time.Time;

/** One connection of one phone, and everything known about it. For the hub thread only. */
public final class Session {
    private static final long UNKNOWN = -1;

    private final long serial;
    private final PhoneLine line;
    private final Instant connectedAt;
    /** When the connection opened, in nanoseconds of the monotonic clock. */
    private final long openedAt;
    private final PendingCommands pending = new PendingCommands();
    private final MalformedLimit malformed;

    private PhoneDescription description = PhoneDescription.LEGACY;
    private Vitals vitals = Vitals.UNKNOWN;
    private Heartbeat heartbeat;
    /** Null once the phone has named its interval. */
    private @Nullable HeartbeatHabit habit;
    private Presence presence = Presence.ONLINE;
    private Instant since;
    private long heardAt;
    private Instant heardAtWall;
    /**
     * In nanoseconds. A {@link Duration} would outlive the snapshots that contain it and fill the old generation of the
     * heap.
     */
    private long roundTrip = UNKNOWN;
    private boolean pinged;
    private long pingedAt;
    private final ScreenSharing screen;
    /** Null until the phone reports its clock, which most phones never do. */
    private @Nullable ClockEstimate clock;
    private Profile profile = Profile.NONE;
    private DeadlineQueue.@Nullable Turn turn;
    private int missedBeats;
    private int missedBefore;
    private final @Nullable Flaps flaps;
    private final @Nullable Departure previous;
    private final @Nullable AddressContest contest;

    /** @param past what is remembered of the phone's earlier connections */
    public Session(long serial, PhoneLine line, Past past, HeartbeatRules rules, HubSettings settings, Time time) {
        this.serial = serial;
        this.line = line;
        this.malformed = new MalformedLimit(settings.mostForgiven());
        this.connectedAt = time.now();
        this.since = connectedAt;
        this.openedAt = time.nanos();
        this.heardAt = openedAt;
        this.heardAtWall = connectedAt;
        HeartbeatHabit shown = past.habit() == null ? rules.newHabit() : past.habit();
        shown.connected(heardAt);
        this.habit = shown;
        this.heartbeat = rules.of(shown);
        this.screen = new ScreenSharing(line);
        this.flaps = past.flaps();
        this.previous = past.ended();
        this.contest = past.contest();
    }

    long serial() {
        return serial;
    }

    /**
     * Whether this is the session of exactly that connection, not of an earlier or later connection with the same id.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(PhoneLine other) {
        return line == other;
    }

    /** The phone's connection. */
    public PhoneLine line() {
        return line;
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

    /** Requests a key frame for a watcher. */
    public void needKeyFrame(long now) {
        screen.needKeyFrame(description, now);
    }

    /** Sends the phone, if it shares, the pending instructions for its stream. */
    void tellOfStream(long now) {
        screen.tell(description, now);
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
            habit = null;
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
    void toldClock(Duration ahead) {
        if (clock == null) {
            clock = new ClockEstimate();
            if (roundTrip != UNKNOWN) {
                clock.roundTrip(roundTrip);
            }
        }
        clock.told(ahead.toNanos());
    }

    void profile(Profile kept) {
        profile = kept;
    }

    /** Records a message of the phone's application, of any kind: the phone is online. */
    public void heard(long nanos, Instant wall) {
        heardAt = nanos;
        heardAtWall = wall;
        missedBefore += missedBeats;
        missedBeats = 0;
        become(Presence.ONLINE, wall);
    }

    /** Records that the message was a heartbeat, which adds to the observed intervals. */
    void beat(long nanos, HeartbeatRules rules) {
        if (habit != null && habit.beat(nanos)) {
            heartbeat = rules.of(habit);
        }
    }

    /** The observed heartbeat intervals; null if the phone named its interval. */
    @Nullable
    HeartbeatHabit habit() {
        return habit;
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
    Flaps flaps() {
        return flaps;
    }

    /** How long the phone has been connected. */
    Duration connectedFor(long now) {
        return Duration.ofNanos(now - openedAt);
    }

    /** How long the phone's application has been silent, in nanoseconds. */
    long silence(long now) {
        return now - heardAt;
    }

    long heardAt() {
        return heardAt;
    }

    /** The rule that decides the phone's presence. */
    Heartbeat heartbeat() {
        return heartbeat;
    }

    /** When to check the phone's presence next if it stays silent, in nanoseconds of the monotonic clock. */
    long nextBoundary() {
        return heardAt + heartbeat.nextBoundary(missedBeats);
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
        heardAt += pause;
        pingedAt += pause;
        if (habit != null) {
            habit.forgive(pause);
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

    private @Nullable Duration roundTrip() {
        return roundTrip == UNKNOWN ? null : Duration.ofNanos(roundTrip);
    }

    /** A snapshot of the phone. */
    public Phone snapshot(long now) {
        Link link = new Link(presence, since, line.address(), connectedAt, heardAtWall, heartbeat.interval(),
                heartbeat.source(), roundTrip(), null, health(now), clockAhead());
        return new Phone(line.id(), description, link, vitals, sharing().state(), sharing().message(),
                screen.audience().operators(), profile, screen.details());
    }

    /** A snapshot of the phone after its connection ended. */
    Phone departed(Departure departure, long now) {
        Link link = new Link(Presence.OFFLINE, departure.at(), line.address(), connectedAt, heardAtWall,
                heartbeat.interval(), heartbeat.source(), roundTrip(), departure, health(now), clockAhead());
        return new Phone(line.id(), description, link, vitals, Sharing.OFF, "", screen.audience().operators(), profile,
                screen.detailsOnceGone());
    }

    private @Nullable Duration clockAhead() {
        return clock == null ? null : clock.ahead();
    }

    /** Detects whether another device uses the phone's id too. Null if this connection replaced none. */
    @Nullable
    AddressContest contest() {
        return contest;
    }

    private LinkHealth health(long now) {
        int returns = flaps == null ? 0 : flaps.count(now);
        int missedInAll = missedBefore + missedBeats;
        return returns == 0 && missedInAll == 0 && previous == null ? LinkHealth.FLAWLESS
                : new LinkHealth(returns, missedBeats, missedInAll, previous,
                        contest == null ? List.of() : contest.addresses(now));
    }
}
