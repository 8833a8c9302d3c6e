package dev.golink.phones.adb.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakeAndroid;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.time.WireTimer;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** Pictures of a real encoder from fake phones, through an adb server's protocol. */
final class FakePhoneStreamTest implements PhoneScreen.Listener {
    private static final List<byte[]> CLIP = Clip
            .encoded(ClipFormat.within(2, new UprightSize(216, 480), 0, 480, 10, 400_000), 0);

    private final FakeAdbServer adb = FakeAdbServer.start();
    private final FakeAndroid android = new FakeAndroid("FAKE0001");
    private final Wire wire = Wire.start("phones", new WireLimits(1024 * 1024, 1024 * 1024, Duration.ofSeconds(10)));
    private final PhoneTimer timer = new WireTimer(wire);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicReference<Display> display = new AtomicReference<>(new Display(1080, 2400, 0));
    private final TransportId transport = adb.plug(android.phone());
    private final AdbShell shell = new AdbShell(new AdbServer(adb.address()), transport);
    private final AdbScreen screen = new AdbScreen(shell, ScreenAbilities.probe(shell, 34), display::get, display::set,
            timer, InstantSource.system(), workers, new Semaphore(1), this);

    FakePhoneStreamTest() throws IOException {
        android.screen().plays(CLIP, Duration.ofMillis(60));
    }

    @AfterEach
    void endEverything() {
        timer.soon(screen::stop);
        Awaitility.await().until(() -> android.phone().running().isEmpty());
        adb.close();
        wire.close();
        workers.close();
    }

    @Override
    public boolean frame(Message message) {
        try {
            return frames.add(FrameCodec.decode(message.payload()));
        } catch (FrameCodec.BadFrameException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void failed(String why) {
        failures.add(why);
    }

    @Test
    void theEncodersPicturesArriveAsTheyAre() {
        begin();

        awaitFrames(12);
        List<byte[]> received = frames.stream().limit(10).map(FakePhoneStreamTest::bytes).toList();
        assertThat(received).usingRecursiveComparison().isEqualTo(CLIP);
        assertThat(android.screen().recordings()).containsExactly(List.of("--output-format=h264", "--size", "216x480",
                "--bit-rate", "400000", "--time-limit", "0", "-"));
    }

    @Test
    void aTurnedPhoneIsRecordedAnewWhereItCanRecordOnlyOnceAtATime() {
        android.screen().encoders(1);
        begin();
        awaitFrames(3);

        android.rotation(1);

        Awaitility.await().until(() -> android.screen().recordings().getLast().contains("480x216"));
        int before = frames.size();
        awaitFrames(before + 3);
        assertThat(android.screen().running()).isEqualTo(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void aKeyFrameIsThereThoughThePhoneCanRecordOnlyOnceAtATime() {
        android.screen().encoders(1).again(false);
        begin();
        awaitFrames(CLIP.size());
        Awaitility.await().until(() -> {
            timer.soon(screen::keyFrame);
            return frames.stream().filter(Frame::keyFrame).count() == 2;
        });
        assertThat(frames).extracting(Frame::sequence).doesNotHaveDuplicates().isSorted();
        assertThat(failures).isEmpty();
    }

    @Test
    void aStreamThatBreaksWhileThePhoneStaysIsStartedAgain() {
        begin();
        awaitFrames(3);

        adb.endStreams(transport);

        Awaitility.await().until(() -> frames.stream().filter(Frame::keyFrame).count() >= 2);
        assertThat(failures).isEmpty();
    }

    private void begin() {
        timer.soon(() -> screen.start(Codec.H264, new StreamWish(480, 10, 400_000)));
    }

    private void awaitFrames(int count) {
        Awaitility.await().until(() -> frames.size() >= count);
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().get(bytes);
        return bytes;
    }
}
