package dev.golink.phones.simulator.stream;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.picture.PictureSize;
import dev.golink.phones.simulator.picture.Scenery;
import dev.golink.phones.simulator.wire.MaskedBytes;
import dev.golink.server.fleet.screen.Codec;

/**
 * Produces JPEG pictures, drawn one at a time. While one is being drawn, the next is left out. Pictures show the time
 * of day, unless all phones share a few pictures.
 */
final class JpegFilm implements Film {
    /** The highest rate. A higher rate would only cost the machine that runs the simulator more work. */
    static final int MOST_FPS = 10;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.S");

    private final Profile profile;
    private final Equipment equipment;
    private final FrameSender sender;
    private PictureSize size;
    private int fps = MOST_FPS;
    private boolean drawing;
    /** Pictures with a lower order number are not sent. */
    private int validFrom;
    private int ordered;

    JpegFilm(Profile profile, Equipment equipment, FrameSender sender, Wish wish) {
        this.profile = profile;
        this.equipment = equipment;
        this.sender = sender;
        this.size = equipment.screens().size();
        tune(wish);
    }

    @Override
    public void tune(Wish wish) {
        size = equipment.pictures().within(equipment.screens().size(), wish.maxSize());
        fps = Math.clamp(wish.maxFps(), 1, Math.min(MOST_FPS, equipment.screens().fps()));
    }

    @Override
    public void restart() {
        // Each JPEG is a key frame.
    }

    @Override
    public void turn() {
        if (drawing || !order()) {
            sender.leaveOut();
        }
    }

    @Override
    public Duration untilNext() {
        return Duration.ofSeconds(1).dividedBy(fps);
    }

    @Override
    public void interrupt() {
        validFrom = ordered;
    }

    @Override
    public boolean resume() {
        return !drawing && order();
    }

    @Override
    public void end() {
        interrupt();
    }

    private boolean order() {
        PictureSize wanted = size;
        Duration now = equipment.clockwork().now();
        String clock = LocalTime.ofInstant(equipment.wallClock().instant(), ZoneId.systemDefault()).format(CLOCK);
        Scenery scenery = new Scenery(profile.id().value(), profile.model(), clock, now, profile.hue());
        int number = ordered++;
        drawing = equipment.pictures().order(scenery, wanted, profile.rotation(),
                jpeg -> equipment.clockwork().soon(() -> drawn(number, jpeg, wanted, now)));
        return drawing;
    }

    private void drawn(int number, MaskedBytes jpeg, PictureSize drawn, Duration taken) {
        drawing = false;
        if (number >= validFrom) {
            Duration age = equipment.clockwork().now().minus(taken);
            sender.send(new Shot(Codec.JPEG, true, drawn.turned(profile.rotation()), jpeg, age));
        }
    }
}
