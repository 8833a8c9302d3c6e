package dev.golink.server;

import java.util.function.Function;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.hub.HubThread;
import dev.golink.server.screen.ScreenRelay;

/**
 * Passes the watchers' requests on to the hub.
 *
 * @param hub       gets the requests
 * @param audiences who watches a phone now
 */
record WatchRequests(HubThread hub, Function<PhoneId, ScreenAudience> audiences) implements ScreenRelay.Events {
    @Override
    public void audienceChanged(PhoneId phone) {
        hub.hand(hub -> hub.watched(phone, audiences.apply(phone)));
    }

    @Override
    public void keyFrameNeeded(PhoneId phone) {
        hub.hand(hub -> hub.needKeyFrame(phone));
    }
}
