package dev.golink.app.link;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.LinkListener;

/** The link to a remote server, as a window needs it. Every method may be called from any thread. */
public interface ServerLink {
    /** Calls the listener with the state of the link, at once and with each change, on the link's own thread. */
    Watch watch(LinkListener listener);

    /** Tries to connect at once instead of waiting for the next attempt. */
    void tryNow();

    /** Trusts the server with this key from now on, and connects at once. */
    void trust(Pin pin);

    /**
     * Connects at once as an account, with its password. Has no effect where others could read the password.
     *
     * @param account  the account, whose name becomes the operator's name
     * @param password its password
     */
    void login(OperatorId account, String password);

    /**
     * The name that the console works under now; it may differ from the initial one. Empty if the link does not report
     * a name.
     */
    default Optional<OperatorId> renamed() {
        return Optional.empty();
    }

    /** How far the server's clock is ahead of this computer's; null while the link does not know it. */
    default @Nullable ClockDifference clockDifference() {
        return null;
    }

    /** The link of a remote fleet. */
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
            public void trust(Pin pin) {
                fleet.trust(pin);
            }

            @Override
            public void login(OperatorId account, String password) {
                fleet.login(account, password);
            }

            @Override
            public @Nullable ClockDifference clockDifference() {
                return fleet.clockDifference();
            }

            @Override
            public Optional<OperatorId> renamed() {
                return Optional.of(fleet.operator());
            }
        };
    }
}
