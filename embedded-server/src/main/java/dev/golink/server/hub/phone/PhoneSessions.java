package dev.golink.server.hub.phone;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.hub.line.PhoneLine;
import dev.golink.server.hub.presence.HeartbeatRules;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.Kept;
import dev.golink.server.profiles.KeptProfiles;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.statistics.Tally;
import dev.golink.server.time.Moment;
import dev.golink.server.time.Time;

/** The sessions of the phones: who comes, what they say, who goes. */
public final class PhoneSessions {
    private final HubSettings settings;
    private final Time time;
    private final Publisher publish;
    private final OwnCommands commands;
    private final Map<PhoneId, Session> sessions = new HashMap<>();
    private final LookRound round;
    private final EarlierConnections earlier;
    private final HeartbeatRules rules;
    private final KnownPhones known;
    private final KeptProfiles profiles;
    private final SharingRestorer restorer;
    private final PhoneScreens screens;
    private final SharingReports reports;
    /** A fleet has many phones of one kind. */
    private final Pool<PhoneDescription> descriptions = new Pool<>(1_000);
    private final PresenceMonitor presences;
    private final EventPublisher events;
    private final Tally tally;
    private long lastSerial;

    public PhoneSessions(HubSettings settings, Time time, KnownPhones known, Kept kept, Publisher publish,
            OwnCommands commands, EventPublisher events, Tally tally) {
        this.settings = settings;
        this.time = time;
        this.known = known;
        this.earlier = new EarlierConnections(time);
        this.profiles = kept.profiles();
        this.restorer = new SharingRestorer(time, kept.sharings(), commands::ask);
        this.screens = new PhoneScreens(time, this::session, known, restorer, publish, events);
        this.reports = new SharingReports(settings, restorer::ended);
        this.publish = publish;
        this.commands = commands;
        this.events = events;
        this.tally = tally;
        this.rules = new HeartbeatRules(settings.interval());
        this.round = new LookRound(this::lookAt, time.nanos());
        this.presences = new PresenceMonitor(time, rules, this::changed, this::lose);
    }

    /** The session of a phone; null if it has none. */
    @Nullable
    public Session session(PhoneId id) {
        return sessions.get(id);
    }

    /** All sessions. */
    public Collection<Session> sessions() {
        return sessions.values();
    }

    /** Who watches and who wants their screens. */
    public PhoneScreens screens() {
        return screens;
    }

    /** A connection with an id that is already here replaces the earlier one. */
    public void connected(PhoneLine line) {
        Session replaced = sessions.get(line.id());
        Session session = new Session(++lastSerial, line, earlier.of(line, known.get(line.id()), replaced), rules,
                settings, time);
        session.screen().audience(screens.audience(line.id()));
        session.profile(profiles.of(line.id()));
        sessions.put(line.id(), session);
        if (replaced != null) {
            publishDeparture(replaced, Ending.of(CloseCode.REPLACED));
            leave(replaced);
            replaced.line().close(CloseCode.REPLACED);
        }
        events.publish(new FleetEvent.PhoneConnected(time.moment(), line.id(), line.address()));
        line.send(new ServerMessage.Open());
        presences.watch(session);
        restorer.connected(session);
        changed(session);
    }

    /** What its line has answered already is only taken note of. */
    public void heard(PhoneLine line, PhoneMessage.Answered message, long arrivedAt) {
        Session session = current(line);
        if (session == null) {
            return;
        }
        presences.beat(session);
        tally.message();
        if (message instanceof PhoneMessage.Heart heart) {
            heart(session, heart, arrivedAt);
        }
        changed(session);
    }

    /** Words of a connection that was replaced or given up count for nothing. */
    public void said(PhoneLine line, PhoneMessage message, long arrivedAt) {
        Session session = current(line);
        if (session == null) {
            return;
        }
        if (message instanceof PhoneMessage.Answered) {
            presences.beat(session);
        } else {
            presences.heard(session);
        }
        tally.message();
        act(session, message, arrivedAt);
        if (current(line) != null) {
            changed(session);
        }
    }

    /** The late close of a replaced connection removes nobody. */
    public void gone(PhoneLine line, Ending ending) {
        Session session = current(line);
        if (session != null) {
            depart(session, ending);
        }
    }

    /** The phone is no longer known, so that nobody could end what is wanted of it. */
    public void forget(PhoneId id) {
        earlier.forget(id);
        restorer.withdraw(id);
    }

    /** A ping was answered: how long the way there and back took. */
    public void measured(PhoneLine line, Duration roundTrip) {
        Session session = current(line);
        if (session != null) {
            session.roundTrip(roundTrip);
            changed(session);
        }
    }

    /** This is kept about the phone now; of one that is not listed it is told once it comes. */
    public void profiled(PhoneId id, Profile profile) {
        Session session = sessions.get(id);
        Phone last = known.get(id);
        if (session != null) {
            session.profile(profile);
            changed(session);
        } else if (last != null) {
            publish.changed(last.keeping(profile));
        }
    }

    /** A welcome frame came that the line was to tell of. */
    public void frameCame(PhoneLine line) {
        Session session = current(line);
        if (session != null) {
            round.add(session);
        }
    }

    /** The session was sent a command, whose answer or whose frames are to be looked after from now on. */
    public void lookAfter(Session session) {
        round.add(session);
        changed(session);
    }

    void changed(Session session) {
        publish.changed(session);
    }

    /** Begins a round over those that are to be looked after, unless one is under way. */
    public void tick() {
        presences.tick();
        restorer.tick();
        round.begin(time.nanos());
        lookAtSome();
    }

    /** Goes on with the round. */
    public void lookAtSome() {
        round.goOn(time.nanos());
    }

    /** Whether the round is not over. */
    public boolean hasMoreToLookAt() {
        return round.hasMore();
    }

    /** The whole process stood still for so long: no phone is blamed for its silence then. */
    public void resumeAfter(Duration pause) {
        presences.resumeAfter(pause);
        for (Session session : sessions.values()) {
            session.pending().forgive(pause.toNanos());
            session.sharing().forgive(pause.toNanos());
        }
    }

    /** The session of this very connection; null if it was replaced or has ended. */
    private @Nullable Session current(PhoneLine line) {
        Session session = sessions.get(line.id());
        return session != null && session.isOf(line) ? session : null;
    }

    /** One that shares is looked at in every round; one that was asked, once it says something, sends or is late. */
    private void lookAt(Session session, long now) {
        if (session.sharing().isAsked() && !session.sharing().state().isShared()) {
            session.line().awaitFrame(); // before its frames are looked at, or one in between would be missed
        }
        boolean back = presences.heardFrames(session);
        boolean changed = session.watchFrames(now) || back;
        screens.sharingChanged(session);
        if (session.pending().timeOut(now)) {
            session.sharing().unanswered();
            changed = true;
        }
        if (changed) {
            changed(session);
        }
        Duration limit = settings.endUnwatched();
        if (limit != null && session.screen().isToBeEnded(limit, now)) {
            commands.end(session);
        }
        if (changed || session.sharing().state().isShared()) {
            round.add(session);
        } else if (!session.pending().isEmpty()) {
            round.addAt(session, session.pending().firstDeadline());
        }
    }

    private void act(Session session, PhoneMessage message, long arrivedAt) {
        PhoneLine line = session.line();
        switch (message) {
            case PhoneMessage.Ping() -> line.send(new ServerMessage.Pong());
            case PhoneMessage.Heart heart -> {
                line.send(new ServerMessage.Heart());
                heart(session, heart, arrivedAt);
            }
            case PhoneMessage.Hello(var description, var interval) -> {
                session.describe(descriptions.same(description), interval);
                presences.watch(session);
                restorer.greeted(session);
            }
            case PhoneMessage.ScreenReport report -> {
                reports.report(session, report, arrivedAt);
                screens.sharingChanged(session);
                round.add(session);
            }
            case PhoneMessage.CommandReport(var of, String id, var outcome) ->
                session.pending().answered(of, id, outcome);
            case PhoneMessage.Unknown _ -> line.send(new ServerMessage.NotUnderstood());
            case PhoneMessage.Unusable(String why) -> line.send(new ServerMessage.Complaint(why));
            case PhoneMessage.Malformed malformed -> malformed(session, malformed);
        }
    }

    private void heart(Session session, PhoneMessage.Heart heart, long arrivedAt) {
        tally.heart();
        if (heart.clock() != null) {
            long now = time.nanos();
            session.toldClock(Duration.between(time.now().minusNanos(now - arrivedAt), heart.clock()));
        }
        session.vitals(heart.vitals());
        if (heart.sharing() != null) {
            if (reports.heart(session, heart.sharing(), arrivedAt)) {
                round.add(session);
            }
            screens.sharingChanged(session);
        }
        if (session.takesPing(time.nanos(), settings.pingEvery())) {
            session.line().ping();
        }
    }

    private void malformed(Session session, PhoneMessage.Malformed message) {
        if (session.malformed().isExceededAt(time.nanos())) {
            Ending ending = Ending.notText(message.quote());
            depart(session, ending);
            session.line().close(CloseCode.NOT_TEXT, ending.words());
        } else {
            session.line().send(new ServerMessage.Complaint(message.why()));
        }
    }

    /** The server ends its connection, for this reason. */
    public void disconnect(Session session, Ending ending) {
        depart(session, ending);
        session.line().close(CloseCode.DISCONNECTED, ending.words());
    }

    private void lose(Session session) {
        depart(session, Ending.of(CloseCode.HEARTBEAT_LOST));
        session.line().close(CloseCode.HEARTBEAT_LOST);
    }

    private void depart(Session session, Ending ending) {
        sessions.remove(session.line().id(), session);
        Departure departure = publishDeparture(session, ending);
        leave(session);
        earlier.departed(session);
        publish.changed(session.departed(departure, time.nanos()));
    }

    private Departure publishDeparture(Session session, Ending ending) {
        Moment now = time.moment();
        Departure departure = ending.at(now.at());
        events.publish(
                new FleetEvent.PhoneDeparted(now, session.line().id(), departure, session.connectedFor(now.nanos())));
        return departure;
    }

    private void leave(Session session) {
        presences.forget(session);
        round.remove(session);
        restorer.departed(session);
        session.line().welcomeFrames(false);
        session.pending().unreachable();
    }
}
