package dev.golink.server.fleet.screen;

/** A subscription that can be ended. */
@FunctionalInterface
public interface Watch extends AutoCloseable {
    /**
     * Ends the watch. A call of the listener that has begun may still finish. May be called from any thread and more
     * than once.
     */
    @Override
    void close();
}
