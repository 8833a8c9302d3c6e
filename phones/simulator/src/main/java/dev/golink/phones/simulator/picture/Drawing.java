package dev.golink.phones.simulator.picture;

/** Something that can be drawn. Any thread may draw it. */
@FunctionalInterface
public interface Drawing {
    /** Draws the whole picture over what the canvas shows. */
    void draw(Canvas canvas);
}
