package dev.golink.server.gateway.tls;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tlschannel.BufferAllocator;

/**
 * Buffers outside the heap for encrypted data, which all connections use in turn. A connection has a buffer only while
 * it reads or writes. To make one each time would take longer than to answer a heartbeat. Any thread may use it.
 */
final class ReusedBuffers implements BufferAllocator {
    /** The most free buffers of one size; the library asks for four sizes, of 17 KiB at most. */
    private static final int MOST_FREE = 64;

    private final Map<Integer, Deque<ByteBuffer>> free = new HashMap<>();

    /** An empty buffer of this size, perhaps with old bytes in it. */
    @Override
    public ByteBuffer allocate(int size) {
        ByteBuffer buffer = take(size);
        return buffer == null ? ByteBuffer.allocateDirect(size) : buffer.clear();
    }

    private synchronized @Nullable ByteBuffer take(int size) {
        Deque<ByteBuffer> sameSize = free.get(size);
        return sameSize == null ? null : sameSize.pollLast();
    }

    /** Keeps a buffer for the next use. Nobody may use it after that. */
    @Override
    public synchronized void free(ByteBuffer buffer) {
        Deque<ByteBuffer> sameSize = free.computeIfAbsent(buffer.capacity(), _ -> new ArrayDeque<>());
        if (sameSize.size() < MOST_FREE) {
            sameSize.addLast(buffer);
        }
    }
}
