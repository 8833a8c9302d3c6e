package dev.golink.phones.simulator.stream;

import java.time.Duration;

import dev.golink.phones.simulator.picture.Drawing;

/** The screen of a phone that somebody controls, or has controlled. Used on the swarm's thread. */
public interface ControlledScreen {
    /** What it shows. */
    Drawing drawing(Duration now);

    /** The quarter turns clockwise by which its picture was turned since the start, 0 to 3. */
    int turns();

    /** Whether what it shows changes by itself soon. */
    boolean isMoving(Duration now);
}
