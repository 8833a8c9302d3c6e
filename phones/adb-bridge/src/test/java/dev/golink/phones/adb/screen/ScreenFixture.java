package dev.golink.phones.adb.screen;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

/** A screen of a scripted phone, with a clock that the test moves. */
final class ScreenFixture implements PhoneScreen.Listener {
    static final StreamWish WISH = new StreamWish(480, 10, 1_000_000);
    static final Instant BEGIN = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration STEP = Duration.ofMillis(25);
    private static final byte[] CODE = {0, 0, 0, 1};
    /** The parameters of pictures with 8 x 16 blocks: 128 x 256 pixels. */
    private static final byte[] SEQUENCE = {0x67, 0x42, 0, 0x1E, (byte) 0xDA, 0x08, 0x08, 0x64};
    private static final byte[] PICTURE = {0x68, (byte) 0xCE, 0x38, (byte) 0x80};

    final ScriptedShell shell = new ScriptedShell();
    final HandClock clock = new HandClock();
    final List<Frame> frames = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final List<Display> turns = new ArrayList<>();
    final Semaphore decoders = new Semaphore(1);
    final AdbScreen screen;
    private final List<Thread> threads = new ArrayList<>();
    boolean slow;
    private Display display = new Display(1080, 2400, 0);

    ScreenFixture(ScreenAbilities abilities) {
        this(abilities, ScreenTimes.USUAL);
    }

    ScreenFixture(ScreenAbilities abilities, ScreenTimes times) {
        ScreenContext context = new ScreenContext(shell, abilities, () -> display, clock, () -> BEGIN.plus(clock.now()),
                task -> threads.add(Thread.ofVirtual().start(task)), decoders, times);
        screen = new AdbScreen(context, this::turned, this);
    }

    /** A screen that is being recorded without a time limit. */
    static ScreenFixture recording() {
        ScreenFixture phone = new ScreenFixture(new ScreenAbilities(true, true));
        phone.screen.start(Codec.H264, WISH);
        return phone;
    }

    @Override
    public boolean frame(Message message) {
        try {
            if (!slow) {
                frames.add(FrameCodec.decode(message.payload()));
            }
            return !slow;
        } catch (FrameCodec.BadFrameException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void failed(String why) {
        failures.add(why);
    }

    private void turned(Display now) {
        display = now;
        turns.add(now);
    }

    /** A key frame as screenrecord writes it at its start. */
    static byte[] first(int number) {
        return stream(SEQUENCE, PICTURE, new byte[]{0x65, (byte) 0x88, (byte) number, 0x11});
    }

    /** A picture that depends on others. */
    static byte[] later(int number) {
        return stream(new byte[]{0x41, (byte) 0x9A, (byte) number, 0x11});
    }

    /** Waits until a recording of this number, from 0, has been started. */
    ScriptedShell.Program recording(int number) {
        await(() -> shell.recordings().size() > number);
        return shell.recordings().get(number);
    }

    /** Lets a program write pictures, and waits until the last one is complete. */
    void show(ScriptedShell.Program program, byte[]... pictures) {
        program.writes(pictures);
        pass(Duration.ofMillis(50));
    }

    /** Waits for something that other threads bring about. */
    void await(BooleanSupplier condition) {
        Awaitility.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            clock.turn(Duration.ZERO);
            return condition.getAsBoolean();
        });
    }

    /** Moves the clock, and lets the other threads do what they can after each small step. */
    void pass(Duration time) {
        settle();
        for (Duration left = time; left.isPositive(); left = left.minus(STEP)) {
            clock.turn(left.compareTo(STEP) < 0 ? left : STEP);
            settle();
        }
    }

    private void settle() {
        await(() -> {
            threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
            return threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
        });
        clock.turn(Duration.ZERO);
    }

    private static byte[] stream(byte[]... units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            out.writeBytes(CODE);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }
}
