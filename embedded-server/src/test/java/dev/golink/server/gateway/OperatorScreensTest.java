package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.protocol.frame.ChannelFrame;
import dev.golink.server.protocol.frame.FrameCodec;

/** The screens an operator watches, and the limit on data that waits for the operator. Uses real sockets. */
@Timeout(60)
class OperatorScreensTest {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorScreensTest.class);
    private static final int TEXT = 1;
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final long LAST = 100;
    private static final int LARGE = 256 * 1024;

    @Test
    void anOperatorThatDoesNotReadLosesFramesAndDelaysNoOtherWatcher() throws Exception {
        try (RunningServer server = new RunningServer();
                FixedClient phone = sharingPhone(server);
                RawPeer operator = operator(server)) {
            AtomicLong newest = new AtomicLong();
            server.fleet().watchScreen(PHONE, frame -> newest.set(frame.sequence()));

            for (long sequence = 1; sequence <= LAST; sequence++) {
                phone.send(frame(sequence));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> newest.get() == LAST);
            server.awaitCounts(counts -> counts.operators() == 1);

            List<Long> read = readUntilLast(operator);
            assertThat(read).isSorted().hasSizeLessThan((int) LAST / 2);
        }
    }

    @Test
    void aStuckVideoReaderCostsOthersNoFramesAndLittleMemory() throws Exception {
        int frames = 600;
        try (RunningServer server = new RunningServer();
                FixedClient phone = sharingPhone(server);
                RawPeer stuck = operator(server);
                RawPeer reading = new RawPeer(server.endpoints().port(), "/goLink/manager/bert")) {
            reading.writeText("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
            server.awaitPhone("lab-7", known -> known.watchers().size() == 2);
            List<Long> near = new CopyOnWriteArrayList<>();
            server.fleet().watchScreen(PHONE, frame -> near.add(frame.sequence()));
            server.awaitPhone("lab-7", known -> known.watchers().size() == 3);
            List<Long> far = new CopyOnWriteArrayList<>();
            Thread.ofPlatform().daemon().start(() -> readAll(reading, far));
            Heap heap = new Heap();

            for (int sequence = 1; sequence <= frames; sequence++) {
                phone.send(video(sequence, sequence == 1));
                if (sequence % 10 == 0) { // lets the watchers that read keep up, even on a busy computer
                    int sent = sequence;
                    await().atMost(Duration.ofSeconds(20)).until(() -> near.size() >= sent && far.size() >= sent);
                }
            }

            assertThat(near).as("nothing is lost here").isEqualTo(LongStream.rangeClosed(1, frames).boxed().toList());
            assertThat(far).as("nor there").isEqualTo(near);
            await().until(() -> heap.grewByLessThan(8L * 1024 * 1024));
            assertThat(ChannelFrame.decode(stuck.readBinary()).frame().sequence()).as("it is there still").isOne();
        }
    }

    @Test
    void tuningAnUnwatchedScreenGetsAnError() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient operator = server.operator("anna")) {
            operator.say("{\"event\":\"key_frame\",\"to_user\":\"lab-7\"}");
            assertThat(operator.heard(1)).contains("error").contains("lab-7 is not watched");
            operator.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
            operator.say("{\"event\":\"tune_screen\",\"to_user\":\"lab-7\"}");
            operator.say("ping");

            assertThat(operator.heard(3)).isEqualTo("pong");
        }
    }

    @Test
    void manyResultsAtOnceDoNotEndAnOperatorsConnection() throws IOException {
        int commands = 500;
        try (RunningServer server = new RunningServer();
                FixedClient phone = server.phone("lab-7");
                FixedClient operator = server.operator("anna")) {
            phone.say("{\"event\":\"hello\",\"protocol\":1}");
            server.awaitPhone("lab-7", known -> !known.description().legacy());
            for (int i = 1; i <= commands; i++) {
                operator.say("{\"event\":\"stop_screen\",\"to_user\":\"lab-7\",\"id\":\"q-" + i + "\"}");
                if (i % 100 == 0) {
                    phone.heard(i);
                }
            }
            phone.say("{\"event\":\"screen\",\"state\":\"off\"}");

            assertThat(operator.heard(commands)).contains("\"outcome\":\"done\"");
            assertThat(operator.isOpen()).isTrue();
        }
    }

    @Test
    void watchingTheSameScreenTwiceUsesOneWatchAndOneChannel() throws IOException {
        try (RunningServer server = new RunningServer();
                FixedClient phone = sharingPhone(server);
                FixedClient operator = server.operator("anna")) {
            operator.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
            operator.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");

            assertThat(operator.heard(1)).isEqualTo("{\"event\":\"watching\",\"to_user\":\"lab-7\",\"channel\":1}");
            assertThat(operator.heard(2)).isEqualTo(operator.heard(1));
            server.awaitPhone("lab-7", known -> known.watchers().size() == 1);
            assertThat(phone.isOpen()).isTrue();
        }
    }

    @Test
    void theEndOfAnOperatorsConnectionEndsItsWatches() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient _ = sharingPhone(server)) {
            try (FixedClient operator = server.operator("anna")) {
                operator.say("{\"event\":\"open_screen\",\"to_user\":\"lab-7\",\"watch\":true}");
                server.awaitPhone("lab-7", known -> known.watchers().size() == 1);
            }

            server.awaitPhone("lab-7", known -> known.watchers().isEmpty());
        }
    }

    private static FixedClient sharingPhone(RunningServer server) {
        FixedClient phone = server.phone("lab-7");
        phone.heard(0);
        server.fleet().send(PHONE, new Command.StartSharing(ScreenWish.DEFAULT));
        phone.heard(1);
        return phone;
    }

    private static RawPeer operator(RunningServer server) throws IOException {
        RawPeer operator = RawPeer.ofFewReceived(server.endpoints().port(), "/goLink/manager/slow");
        byte[] text = "{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}".getBytes();
        operator.write(TEXT, text.length, text);
        server.awaitPhone("lab-7", known -> known.watchers().size() == 1);
        return operator;
    }

    private static List<Long> readUntilLast(RawPeer operator) throws IOException, FrameCodec.BadFrameException {
        List<Long> read = new ArrayList<>();
        do {
            read.add(ChannelFrame.decode(operator.readBinary()).frame().sequence());
        } while (read.getLast() != LAST);
        return read;
    }

    private static void readAll(RawPeer operator, List<Long> read) {
        try {
            while (true) {
                read.add(ChannelFrame.decode(operator.readBinary()).frame().sequence());
            }
        } catch (IOException | FrameCodec.BadFrameException e) {
            LOG.debug("The test is over.", e);
        }
    }

    private static ByteBuffer video(long sequence, boolean keyFrame) {
        return FrameCodec.encode(
                new Frame(Codec.H264, keyFrame, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(LARGE / 2)));
    }

    private static ByteBuffer frame(long sequence) {
        return FrameCodec.encode(
                new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16, ByteBuffer.allocate(LARGE)));
    }
}
