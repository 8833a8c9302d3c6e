package dev.golink.server;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.certificate.own.NewCaNeeded;
import dev.golink.server.fleet.screen.Watch;

/** What people decide about the certificates of a running server. Any thread may use it. */
public interface ServerCertificates {
    /**
     * Tells a listener why a new CA is needed, at once and with each change; empty if none is needed. It is called on
     * this thread and on others, and must not block.
     */
    Watch watchNewCa(Consumer<Optional<NewCaNeeded>> listener);

    /**
     * Makes a new CA for this computer's present names. The server uses it within seconds. It keeps its key, so pins
     * stay valid. Everybody who trusts the old CA has to trust the new one.
     *
     * @return completes when the new CA is stored, on another thread; fails with an {@link java.io.IOException} whose
     *         message says what to do, or with another exception if this server has no CA of its own
     */
    CompletionStage<Void> replaceCa();
}
