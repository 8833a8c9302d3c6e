package dev.golink.server.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReusedBuffersTest {
    private final ReusedBuffers buffers = new ReusedBuffers();

    @Test
    void aFreedBufferIsUsedAgainAsAnEmptyOne() {
        ByteBuffer first = buffers.allocate(4096);
        first.put(new byte[100]).flip();
        buffers.free(first);

        ByteBuffer second = buffers.allocate(4096);

        assertThat(second).isSameAs(first);
        assertThat(second.position()).isZero();
        assertThat(second.limit()).isEqualTo(4096);
    }

    @Test
    void aBufferInUseIsGivenToNobodyElse() {
        assertThat(buffers.allocate(4096)).isNotSameAs(buffers.allocate(4096));
    }

    @Test
    void sizesAreKeptApart() {
        ByteBuffer small = buffers.allocate(4096);
        buffers.free(small);

        assertThat(buffers.allocate(8192).capacity()).isEqualTo(8192);
    }

    @Test
    void onlySoManyFreeBuffersAreKept() {
        List<ByteBuffer> used = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            used.add(buffers.allocate(4096));
        }
        used.forEach(buffers::free);

        List<ByteBuffer> again = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            again.add(buffers.allocate(4096));
        }

        assertThat(again.stream().filter(one -> used.stream().anyMatch(other -> other == one))).hasSize(64);
    }
}
