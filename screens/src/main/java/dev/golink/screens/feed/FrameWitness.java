package dev.golink.screens.feed;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;

/** Gets the frames of all phones whose screens somebody looks at. */
@FunctionalInterface
public interface FrameWitness {
    /** Called on the threads that bring the frames, for each phone one frame after the other; must not block. */
    void frame(PhoneId phone, Frame frame);
}
