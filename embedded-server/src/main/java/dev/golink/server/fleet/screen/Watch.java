package dev.golink.server.fleet.screen;

/** A handle that ends a watch. */
@FunctionalInterface
public interface Watch extends AutoCloseable {
    /** Ends the watch; a call that is under way may still finish. May be called from any thread and more than once. */
    @Override
    void close();
}
