package dev.golink.app.viewer.feed;

import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.PhoneId;

/** Gets the frames of all phones whose screens somebody looks at. */
@FunctionalInterface
public interface FrameWitness {
    /** Called on relay threads, for each phone one frame after the other; must not block. */
    void frame(PhoneId phone, Frame frame);
}
