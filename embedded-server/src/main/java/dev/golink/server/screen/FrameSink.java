package dev.golink.server.screen;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Frame;

/** Takes the frames of one watch. */
@FunctionalInterface
public interface FrameSink {
    /**
     * Takes the waiting frames, one by one, until the supplier returns null. Takes each frame only when it can be sent.
     * May leave the frames if no frame will ever be wanted again. Called on a thread of the relay, never by two at the
     * same time; may take long.
     */
    void drain(Supplier<@Nullable Frame> waiting);
}
