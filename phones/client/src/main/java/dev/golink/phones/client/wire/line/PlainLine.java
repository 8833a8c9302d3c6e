package dev.golink.phones.client.wire.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Carries bytes as they are.
 *
 * @param channel the connection
 */
public record PlainLine(SocketChannel channel) implements Line {
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public boolean write(ByteBuffer[] message) throws IOException {
        channel.write(message);
        return !message[message.length - 1].hasRemaining();
    }

    @Override
    public boolean awaitsRoom() {
        return false;
    }

    @Override
    public boolean mayHoldMore() {
        return false;
    }

    @Override
    public void sayGoodbye() {
        // TCP has its own end.
    }
}
