package dev.golink.screens.frames;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.FrameDecoder.Made;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.screen.Frame;

/** Makes a picture of every frame, except those that a test forbids. */
final class FakeDecoder implements FrameDecoder {
    private static final Image IMAGE = new WritableImage(1, 1);

    final List<Long> decoded = new ArrayList<>();
    final List<Integer> rooms = new ArrayList<>();
    final List<Long> unreadable = new ArrayList<>();
    final List<Long> failing = new ArrayList<>();
    final List<PixelMemory> made = new ArrayList<>();
    Runnable meanwhile = () -> {};
    int released;

    @Override
    public Made decode(Frame frame, long arrivedAt, int room) {
        decoded.add(frame.sequence());
        rooms.add(room);
        meanwhile.run();
        if (failing.contains(frame.sequence())) {
            throw new IllegalStateException("broken on purpose");
        } else if (unreadable.contains(frame.sequence())) {
            return Made.of(new DecodeResult.Unreadable(FrameProblem.DAMAGED, arrivedAt));
        }
        return room == 0 || frame.configuration() ? null : picture(frame.sequence(), arrivedAt);
    }

    @Override
    public Made pictureAgain(int room) {
        rooms.add(room);
        return picture(decoded.getLast(), 0);
    }

    @Override
    public void release() {
        released++;
    }

    private Made picture(long sequence, long arrivedAt) {
        PixelMemory pixels = new PixelMemory(1, 1);
        pixels.lend();
        made.add(pixels);
        return new Made(new DecodeResult.Picture(IMAGE, new SeenPicture(9, 20, 0, 0), sequence, arrivedAt, arrivedAt),
                pixels);
    }

}
