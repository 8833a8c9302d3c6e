package dev.golink.phones.simulator.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** A connection that records frames; while {@code busy}, it rejects them as a slow network does. */
final class CollectingConnection implements OpenConnection {
    final List<Frame> frames = new ArrayList<>();
    boolean busy;

    @Override
    public boolean show(Message message) {
        if (!busy) {
            try {
                frames.add(FrameCodec.decode(message.payload()));
            } catch (FrameCodec.BadFrameException e) {
                throw new AssertionError(e);
            }
        }
        return !busy;
    }

    /** The encoded picture of a frame. */
    static byte[] bytes(Frame frame) {
        ByteBuffer payload = frame.payload();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    @Override
    public void send(Message message) {
        throw new AssertionError("only frames are sent here");
    }

    @Override
    public void listen(boolean on) {
        throw new AssertionError("nobody listens here");
    }

    @Override
    public void close(int code, String reason) {
        throw new AssertionError("nobody leaves");
    }

    @Override
    public void abort() {
        throw new AssertionError("nobody leaves");
    }
}
