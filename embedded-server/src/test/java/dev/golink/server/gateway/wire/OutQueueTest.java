package dev.golink.server.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.gateway.wire.OutQueue.Result;

class OutQueueTest {
    private static final byte[] GOODBYE = {(byte) 0x88, 2, 3, (byte) 0xE8};
    private static final byte[] TEXT = {(byte) 0x81, 2, 'h', 'i'};

    private SocketChannel ours;
    private SocketChannel theirs;
    private OutQueue queue;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            ours = SocketChannel.open(listener.getLocalAddress());
            theirs = listener.accept();
        }
        ours.configureBlocking(false);
        queue = new OutQueue(new PlainWire(ours));
    }

    @AfterEach
    void close() throws IOException {
        ours.close();
        theirs.close();
    }

    @Test
    void nothingIsWrittenAfterTheCloseFrame() throws IOException {
        queue.write(ByteBuffer.wrap(TEXT));
        queue.writeFrom(new ArrayDeque<>(List.of(ByteBuffer.wrap(GOODBYE), ByteBuffer.wrap(TEXT))));

        assertThat(queue.write(ByteBuffer.wrap(TEXT))).isEqualTo(Result.TOO_LATE);
        assertThat(received()).isEqualTo(ByteBuffer.allocate(8).put(TEXT).put(GOODBYE).flip());
    }

    @Test
    void nothingIsQueuedAfterAQueuedCloseFrame() throws IOException {
        byte[] large = new byte[1 << 20];
        large[0] = (byte) 0x82;
        Result first = Result.TAKEN;
        while (first == Result.TAKEN) {
            first = queue.write(ByteBuffer.wrap(large));
        }
        int before = queue.messages();

        assertThat(queue.write(ByteBuffer.wrap(GOODBYE))).isEqualTo(Result.TAKEN);
        assertThat(queue.write(ByteBuffer.wrap(TEXT))).isEqualTo(Result.TOO_LATE);
        assertThat(queue.messages()).isEqualTo(before + 1);
    }

    @Test
    void theHandshakeResponseIsNotTakenForACloseFrame() throws IOException {
        queue.write(ByteBuffer.wrap(new byte[]{'H', 'T', 'T', 'P'}));

        assertThat(queue.write(ByteBuffer.wrap(TEXT))).isEqualTo(Result.TAKEN);
    }

    @Test
    @Timeout(30)
    void aThreadThatWaitsForRoomContinuesWhenThePeerHasReadEnough() throws Exception {
        fill();
        CompletableFuture<Boolean> room = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> room.complete(queue.awaitAtMost(0)));
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        while (queue.bytes() > 0) {
            assertThat(room).as("while bytes wait").isNotDone();
            theirs.read(ByteBuffer.allocate(1 << 20));
            queue.writeOn();
        }

        assertThat(room.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(30)
    void theEndOfAConnectionReleasesAThreadThatWaitsForRoom() throws Exception {
        fill();
        CompletableFuture<Boolean> room = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> room.complete(queue.awaitAtMost(0)));
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        queue.end();

        assertThat(room.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    @Timeout(30)
    void aCloseFrameReleasesAThreadThatWaitsForRoom() throws Exception {
        fill();
        CompletableFuture<Boolean> room = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> room.complete(queue.awaitAtMost(0)));
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        queue.write(ByteBuffer.wrap(GOODBYE));

        assertThat(room.get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(queue.awaitAtMost(Long.MAX_VALUE)).as("whatever waits").isFalse();
    }

    @Test
    void whatTheWireHoldsBackIsWrittenWhenThereIsRoom() throws IOException {
        HoldingWire wire = new HoldingWire();
        queue.replace(wire);
        wire.holds = true;

        assertThat(queue.write(ByteBuffer.wrap(TEXT))).isEqualTo(Result.FIRST_WAITS);
        assertThat(queue.isEmpty()).as("although the buffer is empty").isFalse();
        assertThat(queue.bytes()).isZero();
        assertThat(queue.writeOn()).isTrue();
        queue.write(ByteBuffer.wrap(TEXT));
        assertThat(queue.bytes()).isEqualTo(TEXT.length);
        assertThat(queue.writeOn()).as("with one more message").isTrue();
        assertThat(queue.bytes()).isZero();
        wire.holds = false;
        assertThat(queue.writeOn()).isFalse();
        assertThat(queue.isEmpty()).isTrue();
        assertThat(wire.calls).isEqualTo(4);
    }

    /** Takes every byte, as TLS does, but the system may not have it yet. */
    private static final class HoldingWire implements Wire {
        private boolean holds;
        private int calls;

        @Override
        public int read(ByteBuffer into) {
            return 0;
        }

        @Override
        public Next next() {
            return Next.BYTES;
        }

        @Override
        public boolean write(ByteBuffer... parts) {
            calls++;
            for (ByteBuffer part : parts) {
                part.position(part.limit());
            }
            return !holds;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public void sayGoodbye() {}

        @Override
        public void endOutput() {}
    }

    /** Writes until the system accepts no more and data waits. */
    private void fill() throws IOException {
        byte[] large = new byte[1 << 20];
        large[0] = (byte) 0x82;
        while (queue.bytes() == 0) {
            queue.write(ByteBuffer.wrap(large));
        }
    }

    private ByteBuffer received() throws IOException {
        ours.shutdownOutput();
        ByteBuffer bytes = ByteBuffer.allocate(64);
        int read = 0;
        while (read >= 0) {
            read = theirs.read(bytes);
        }
        return bytes.flip();
    }
}
