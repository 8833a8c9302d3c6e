package dev.golink.server.hub.phone;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.time.Clocks;
import dev.golink.server.time.Moment;

/**
 * The watchers of phones' screens, and the operators who want the screens shared, for phones connected or not. For the
 * hub thread only.
 */
public final class PhoneScreens {
    private final Clocks clocks;
    private final Function<PhoneId, @Nullable Session> sessions;
    private final KnownPhones known;
    private final SharingRestorer restorer;
    private final PhonePublisher publish;
    private final EventPublisher events;
    /** Watchers by phone; no entry when nobody watches. */
    private final Map<PhoneId, ScreenAudience> audiences = new HashMap<>();

    /** @param sessions the session of a phone; null if the phone is not connected */
    PhoneScreens(Clocks clocks, Function<PhoneId, @Nullable Session> sessions, KnownPhones known,
            SharingRestorer restorer, PhonePublisher publish, EventPublisher events) {
        this.clocks = clocks;
        this.sessions = sessions;
        this.known = known;
        this.restorer = restorer;
        this.publish = publish;
        this.events = events;
    }

    /** The watchers of a phone's screen. */
    ScreenAudience audience(PhoneId id) {
        return audiences.getOrDefault(id, ScreenAudience.NOBODY);
    }

    /** Sets the watchers of the phone's screen. */
    public void watched(PhoneId id, ScreenAudience audience) {
        ScreenAudience before = audience(id);
        if (audience.isEmpty()) {
            audiences.remove(id);
        } else {
            audiences.put(id, audience);
        }
        publish(id, before, audience);
        Session session = sessions.apply(id);
        Phone last = known.get(id);
        if (session != null) {
            boolean others = !audience.operators().equals(session.screen().audience().operators());
            session.screen().audience(audience);
            session.sendTuning(clocks.nanos());
            if (others) {
                publish.changed(session);
            }
        } else if (last != null) {
            publish.changed(last.watchedBy(audience.operators()));
        }
    }

    /** Requests a key frame for a watcher. */
    public void needKeyFrame(PhoneId id) {
        Session session = sessions.apply(id);
        if (session != null) {
            session.needKeyFrame(clocks.nanos());
        }
    }

    /** Stops wanting the phone's screen. Returns whether it was to be requested again after this connection. */
    public boolean withdraw(PhoneId id) {
        Session session = sessions.apply(id);
        Phone last = known.get(id);
        boolean wanted = restorer.withdraw(id);
        if (session != null) {
            session.screen().withdraw();
            session.screen().wantedBy(null);
            publish.changed(session);
        } else if (last != null && last.sharingDetails().wantedBy() != null) {
            publish.changed(last.with(SharingDetails.NONE));
        }
        return wanted;
    }

    /**
     * Handles a possible change of a phone's sharing. A screen that the phone has just granted is wanted from now on.
     * The phone also gets the pending instructions for its stream.
     */
    void sharingChanged(Session session) {
        PhoneId givenUp = restorer.granted(session);
        if (givenUp != null) {
            withdraw(givenUp);
        }
        session.sendTuning(clocks.nanos());
    }

    private void publish(PhoneId id, ScreenAudience before, ScreenAudience now) {
        Moment at = clocks.moment();
        now.operators().stream().filter(operator -> !before.operators().contains(operator))
                .forEach(operator -> events.publish(new FleetEvent.ScreenWatched(at, operator, id)));
        before.operators().stream().filter(operator -> !now.operators().contains(operator))
                .forEach(operator -> events.publish(new FleetEvent.ScreenUnwatched(at, operator, id)));
    }
}
