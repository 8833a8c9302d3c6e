package dev.golink.server.gateway.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Passes the bytes through as they are. */
public final class PlainWire implements Wire {
    private final SocketChannel channel;

    /** @param channel a channel that does not block */
    public PlainWire(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public Next next() {
        return Next.BYTES;
    }

    @Override
    public boolean write(ByteBuffer... parts) throws IOException {
        if (parts.length == 1) {
            channel.write(parts[0]);
        } else {
            channel.write(parts);
        }
        return !parts[parts.length - 1].hasRemaining();
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public void sayGoodbye() {}

    @Override
    public void endOutput() throws IOException {
        channel.shutdownOutput();
    }
}
