package dev.golink.server.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

import org.junit.jupiter.api.Test;

class BudgetChannelTest {
    private final Endless below = new Endless();

    @Test
    void whatWasReadBeforeComesFirstAndDoesNotCount() throws IOException {
        BudgetChannel channel = new BudgetChannel(below, ByteBuffer.wrap(new byte[]{1, 2, 3}), 10);

        assertThat(read(channel, 2)).containsExactly(1, 2);
        assertThat(read(channel, 9)).containsExactly(3);
        assertThat(read(channel, 9)).as("before the first turn").isEmpty();
        channel.replenish();
        assertThat(read(channel, 99)).hasSize(10);
    }

    @Test
    void aTurnReadsNoMoreThanItsBudget() throws IOException {
        BudgetChannel channel = new BudgetChannel(below, ByteBuffer.allocate(0), 10);
        channel.replenish();

        assertThat(read(channel, 4)).hasSize(4);
        assertThat(read(channel, 100)).hasSize(6);
        assertThat(read(channel, 100)).isEmpty();
        channel.replenish();
        assertThat(read(channel, 100)).hasSize(10);
    }

    @Test
    void aChannelThatHadLessThanWasAskedForIsNotAskedAgainInThisTurn() throws IOException {
        BudgetChannel channel = new BudgetChannel(below, ByteBuffer.allocate(0), 100);
        below.most = 3;
        channel.replenish();

        assertThat(read(channel, 50)).hasSize(3);
        assertThat(read(channel, 50)).isEmpty();
        assertThat(below.reads).isOne();
        channel.replenish();
        assertThat(read(channel, 50)).hasSize(3);
    }

    @Test
    void theBufferKeepsItsLimitAndTheEndIsTheEnd() throws IOException {
        BudgetChannel channel = new BudgetChannel(below, ByteBuffer.allocate(0), 10);
        channel.replenish();
        ByteBuffer into = ByteBuffer.allocate(50).limit(40);

        channel.read(into);
        assertThat(into.limit()).isEqualTo(40);
        below.ended = true;
        channel.replenish();
        assertThat(channel.read(into)).isEqualTo(-1);
    }

    private static byte[] read(BudgetChannel channel, int room) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(room);
        int read = channel.read(into);
        assertThat(read).isEqualTo(into.position());
        byte[] bytes = new byte[read];
        into.flip().get(bytes);
        return bytes;
    }

    /** Always has as many bytes as there is room for, up to a number that a test sets. */
    private static final class Endless implements ByteChannel {
        private boolean ended;
        private int most = Integer.MAX_VALUE;
        private int reads;

        @Override
        public int read(ByteBuffer into) {
            reads++;
            if (ended) {
                return -1;
            }
            int count = Math.min(most, into.remaining());
            into.position(into.position() + count);
            return count;
        }

        @Override
        public int write(ByteBuffer from) {
            return 0;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
