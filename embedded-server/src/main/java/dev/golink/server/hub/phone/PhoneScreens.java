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
import dev.golink.server.time.Moment;
import dev.golink.server.time.Time;

/** Who watches the phones' screens and who wants them, be a phone connected or not. On the hub's thread. */
public final class PhoneScreens {
    private final Time time;
    private final Function<PhoneId, @Nullable Session> sessions;
    private final KnownPhones known;
    private final SharingRestorer restorer;
    private final Publisher publish;
    private final EventPublisher events;
    /** Watchers by phone; no entry when nobody watches. */
    private final Map<PhoneId, ScreenAudience> audiences = new HashMap<>();

    /** @param sessions the session of a phone; null if it is not connected */
    PhoneScreens(Time time, Function<PhoneId, @Nullable Session> sessions, KnownPhones known,
            SharingRestorer restorer, Publisher publish, EventPublisher events) {
        this.time = time;
        this.sessions = sessions;
        this.known = known;
        this.restorer = restorer;
        this.publish = publish;
        this.events = events;
    }

    /** Who watches a phone. */
    ScreenAudience audience(PhoneId id) {
        return audiences.getOrDefault(id, ScreenAudience.NOBODY);
    }

    /** These watch the phone's screen now. */
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
            session.tellOfStream(time.nanos());
            if (others) {
                publish.changed(session);
            }
        } else if (last != null) {
            publish.changed(last.watchedBy(audience.operators()));
        }
    }

    /** Somebody who watches needs a key frame. */
    public void needKeyFrame(PhoneId id) {
        Session session = sessions.apply(id);
        if (session != null) {
            session.needKeyFrame(time.nanos());
        }
    }

    /** The phone's screen is wanted no longer; returns whether it was wanted beyond this connection. */
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

    /** A phone's sharing may have come further: what it grants is wanted from then on, and its stream has its orders. */
    void sharingChanged(Session session) {
        PhoneId givenUp = restorer.granted(session);
        if (givenUp != null) {
            withdraw(givenUp);
        }
        session.tellOfStream(time.nanos());
    }

    private void publish(PhoneId id, ScreenAudience before, ScreenAudience now) {
        Moment at = time.moment();
        now.operators().stream().filter(operator -> !before.operators().contains(operator))
                .forEach(operator -> events.publish(new FleetEvent.ScreenWatched(at, operator, id)));
        before.operators().stream().filter(operator -> !now.operators().contains(operator))
                .forEach(operator -> events.publish(new FleetEvent.ScreenUnwatched(at, operator, id)));
    }
}
