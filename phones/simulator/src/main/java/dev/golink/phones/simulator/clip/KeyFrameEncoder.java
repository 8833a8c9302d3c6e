package dev.golink.phones.simulator.clip;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.golink.phones.simulator.picture.PictureEncoder;
import dev.golink.phones.simulator.picture.UprightSize;

/**
 * Encodes each picture as a key frame of H.264. So one native encoder serves all phones whose pictures have the same
 * size, whatever the order of their pictures. It keeps a few encoders for sizes used last. Thread-safe; a call waits
 * for another.
 */
final class KeyFrameEncoder implements PictureEncoder, AutoCloseable {
    private static final int MOST_KEPT = 6;
    /** The rate for which encoders are opened. Each picture is sent when it changes, so there is no real rate. */
    private static final int FPS = 10;
    /** Key frames need more bits than pictures that depend on others. */
    private static final int PIXELS_A_BIT = 3;

    private final Map<UprightSize, ClipEncoder> encoders = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    @Override
    public synchronized byte[] encode(byte[] bgr, UprightSize stored) {
        if (closed) {
            throw new IllegalStateException("The encoder is closed.");
        }
        FfmpegLibrary.load();
        ClipEncoder encoder = encoders.get(stored);
        if (encoder == null) {
            makeRoom();
            encoder = ClipEncoder.ofKeyFrames(stored, FPS, stored.width() * stored.height() * FPS / PIXELS_A_BIT);
            encoders.put(stored, encoder);
        }
        return encoder.encode(bgr);
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (ClipEncoder encoder : encoders.values()) { // a method reference would load FFmpeg also without encoders
            encoder.close();
        }
        encoders.clear();
    }

    /** Closes the encoder that was not used for the longest time. */
    private void makeRoom() {
        if (encoders.size() >= MOST_KEPT) {
            var eldest = encoders.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
    }
}
