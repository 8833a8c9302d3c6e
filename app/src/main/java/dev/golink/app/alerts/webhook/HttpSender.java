package dev.golink.app.alerts.webhook;

import java.net.URI;
import java.util.function.Consumer;

/** Sends text by HTTP. */
@FunctionalInterface
public interface HttpSender {
    /**
     * Sends a JSON text once, and returns at once.
     *
     * @param reply called once with the result, on any thread
     */
    void send(URI address, String json, Consumer<HttpReply> reply);
}
