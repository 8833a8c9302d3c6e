package dev.golink.screens.feed;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;

/** Receives the frames of all phones whose screens are watched or tapped. */
@FunctionalInterface
public interface FrameObserver {
    /** Called on the threads that receive the frames, one frame after another for each phone. It must not block. */
    void frame(PhoneId phone, Frame frame);
}
