package dev.golink.app.link;

import java.util.concurrent.CompletionStage;

/** Opens a window for another server beside this one. */
@FunctionalInterface
public interface ServerOpener {
    /**
     * Opens the window; returns at once. The stage fails, on any thread, if the window can't be opened.
     *
     * @param server the server's address, such as {@code ws://lab.example:8080}, with its pins if there are any
     */
    CompletionStage<Void> open(ServerAddress server);
}
