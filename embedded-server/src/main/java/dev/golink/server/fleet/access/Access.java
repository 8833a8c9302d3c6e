package dev.golink.server.fleet.access;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.screen.Watch;

/** Who may connect to a server, and what this operator may do there. Every method may be called from any thread. */
public interface Access {
    /**
     * Delivers the rights of this operator, first the present ones and then each change, on the fleet's thread. The
     * listener must not block. A remote server that knows no rights gives all that it can do.
     */
    Watch watchRights(Consumer<Rights> listener);

    /**
     * Delivers what is known about access, first as it is and then whenever it has changed, on the fleet's thread. The
     * listener must not block. Without the right {@code admit} nothing is delivered.
     */
    Watch watch(Consumer<AccessView> listener);

    /**
     * Carries out what this operator decided. Completes with exactly one answer, never exceptionally. It holds when the
     * answer comes.
     */
    CompletionStage<AccessAnswer> request(AccessRequest request);
}
