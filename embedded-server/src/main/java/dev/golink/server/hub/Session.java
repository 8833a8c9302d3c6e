package dev.golink.server.hub;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Link;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;

/** One connection of one phone and all that is known of it. Touched by the hub's thread only. */
final class Session {
    private final long serial;
    private final PhoneLine line;
    private final Instant connectedAt;
    private final PendingCommands pending = new PendingCommands();
    private final MalformedLimit malformed;

    private PhoneDescription description = PhoneDescription.LEGACY;
    private Vitals vitals = Vitals.UNKNOWN;
    private long interval;
    private Presence presence = Presence.ONLINE;
    private Instant since;
    private long heardAt;
    private Instant heardAtWall;
    private @Nullable Duration roundTrip;
    private boolean pinged;
    private long pingedAt;
    private final SharingState sharing;
    private int watchers;
    private JudgementQueue.@Nullable Turn turn;

    Session(long serial, PhoneLine line, HubSettings settings, Time time) {
        this.serial = serial;
        this.line = line;
        this.interval = settings.interval().toNanos();
        this.malformed = new MalformedLimit(settings.mostForgiven());
        this.connectedAt = time.now();
        this.since = connectedAt;
        this.heardAt = time.nanos();
        this.heardAtWall = connectedAt;
        this.sharing = new SharingState(line);
    }

    long serial() {
        return serial;
    }

    /** Whether this is the session of that very connection, not of an earlier or later one of the same id. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(PhoneLine other) {
        return line == other;
    }

    PhoneLine line() {
        return line;
    }

    PendingCommands pending() {
        return pending;
    }

    MalformedLimit malformed() {
        return malformed;
    }

    SharingState sharing() {
        return sharing;
    }

    boolean isLegacy() {
        return description.legacy();
    }

    void describe(PhoneDescription told, @Nullable Duration toldInterval) {
        description = told;
        if (toldInterval != null) {
            interval = toldInterval.toNanos();
        }
    }

    void vitals(Vitals told) {
        vitals = told;
    }

    void roundTrip(Duration measured) {
        roundTrip = measured;
    }

    void watchers(int count) {
        watchers = count;
    }

    /** Its application said something: it is online, whatever it was. */
    void heard(long nanos, Instant wall) {
        heardAt = nanos;
        heardAtWall = wall;
        become(Presence.ONLINE, wall);
    }

    /** How long its application has been silent, in nanoseconds. */
    long silence(long now) {
        return now - heardAt;
    }

    long heardAt() {
        return heardAt;
    }

    long interval() {
        return interval;
    }

    Presence presence() {
        return presence;
    }

    /** Whether the presence changed. */
    boolean become(Presence next, Instant wall) {
        if (next == presence) {
            return false;
        }
        presence = next;
        since = wall;
        return true;
    }

    /** The server itself stood still for so long: that was not the phone's silence. */
    void forgive(long pause) {
        heardAt += pause;
        pingedAt += pause;
    }

    /** Whether a ping is due, be the last one answered or not; it counts as sent. */
    boolean takesPing(long now, Duration every) {
        if (pinged && now - pingedAt < every.toNanos()) {
            return false;
        }
        pinged = true;
        pingedAt = now;
        return true;
    }

    JudgementQueue.@Nullable Turn turn() {
        return turn;
    }

    void setTurn(JudgementQueue.@Nullable Turn next) {
        turn = next;
    }

    /** The phone as it is now. */
    Phone snapshot() {
        Link link = new Link(presence, since, line.address(), connectedAt, heardAtWall, Duration.ofNanos(interval),
                roundTrip, null);
        return new Phone(line.id(), description, link, vitals, sharing.state(), sharing.message(), watchers);
    }

    /** The phone once its connection ended. */
    Phone departed(Departure departure) {
        Link link = new Link(Presence.OFFLINE, departure.at(), line.address(), connectedAt, heardAtWall,
                Duration.ofNanos(interval), roundTrip, departure);
        return new Phone(line.id(), description, link, vitals, Sharing.OFF, "", watchers);
    }
}
