package dev.golink.app.link;

import java.util.Optional;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.LinkListener;

/** The link to a server elsewhere, as a window needs it. Every method may be called from any thread. */
public interface ServerLink {
    /** Tells how the link stands, at once and with each change, on a thread of the link's own. */
    Watch watch(LinkListener listener);

    /** Tries to connect at once instead of waiting for the next attempt. */
    void tryNow();

    /** The name that the console works under now, if it is not the one that it began with. */
    default Optional<OperatorId> renamed() {
        return Optional.empty();
    }

    /** The link of a fleet. */
    static ServerLink of(RemoteFleet fleet) {
        return new ServerLink() {
            @Override
            public Watch watch(LinkListener listener) {
                return fleet.watchLink(listener);
            }

            @Override
            public void tryNow() {
                fleet.tryNow();
            }

            @Override
            public Optional<OperatorId> renamed() {
                return Optional.of(fleet.operator());
            }
        };
    }
}
