package dev.golink.server.screen;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Frame;

/** Where the frames of one watch go. */
@FunctionalInterface
public interface Outlet {
    /**
     * Called on a thread of the relay when frames wait, never twice at once; may take its time. Takes them one by one, each
     * no earlier than it can be sent on, until the supplier has none; or leaves them when nobody will ever want one again.
     */
    void drain(Supplier<@Nullable Frame> waiting);
}
