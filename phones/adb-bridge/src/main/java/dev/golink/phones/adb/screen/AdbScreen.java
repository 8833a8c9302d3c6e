package dev.golink.phones.adb.screen;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;

/**
 * The screen of a phone at adb: a video from screenrecord, or single pictures from screencap.
 *
 * <pre>
 * off ─ start → running ─ pause → paused ─ resume, start → running
 * running, paused ─ stop → off
 * running ─ no picture comes any more → off
 * </pre>
 */
public final class AdbScreen implements PhoneScreen {
    private final ScreenContext context;
    private final Consumer<Display> turned;
    private final Listener listener;
    private final FrameSender sender;
    private final PictureSource video;
    private final PictureSource snapshots;
    private final RotationWatch watch;
    private State state = State.OFF;
    private PictureSource source;
    private boolean isVideo;
    private StreamWish wish = new StreamWish(1, 1, 1);

    /**
     * Creates a screen that is not shown yet.
     *
     * @param shell     the phone
     * @param abilities what the phone's programs can do
     * @param display   the phone's screen as it is now
     * @param turned    gets the phone's screen when it was turned; from then on, {@code display} gives that
     * @param timer     the phones' thread
     * @param clock     the time that frames carry
     * @param workers   run what blocks, each on a thread of its own
     * @param decoders  one for each single picture that may be decoded at a time, over all phones
     * @param listener  gets the frames
     */
    public AdbScreen(PhoneShell shell, ScreenAbilities abilities, Supplier<Display> display, Consumer<Display> turned,
            PhoneTimer timer, InstantSource clock, Executor workers, Semaphore decoders, Listener listener) {
        this(new ScreenContext(shell, abilities, display, timer, clock, workers, decoders, ScreenTimes.USUAL), turned,
                listener);
    }

    AdbScreen(ScreenContext context, Consumer<Display> turned, Listener listener) {
        this.context = context;
        this.turned = turned;
        this.listener = listener;
        sender = new FrameSender(context, listener);
        video = new VideoSource(context, sender, this::failed);
        snapshots = new SnapshotSource(context, sender, this::failed);
        watch = new RotationWatch(context, this::turnedTo);
        source = snapshots;
    }

    @Override
    public List<Codec> codecs() {
        return context.abilities().codecs();
    }

    @Override
    public void start(Codec codec, StreamWish wanted) {
        boolean asVideo = codec == Codec.H264 && context.abilities().video();
        if (state == State.RUNNING && asVideo == isVideo) {
            tune(wanted);
            return;
        }
        wish = wanted;
        if (state == State.OFF) {
            sender.begin();
        } else {
            source.end();
        }
        isVideo = asVideo;
        source = asVideo ? video : snapshots;
        run();
    }

    @Override
    public void tune(StreamWish wanted) {
        wish = wanted;
        if (state == State.RUNNING) {
            source.tune(wanted);
        }
    }

    @Override
    public void keyFrame() {
        if (state == State.RUNNING) {
            source.keyFrame();
        }
    }

    @Override
    public void pause() {
        if (state == State.RUNNING) {
            state = State.PAUSED;
            end();
        }
    }

    @Override
    public void resume() {
        if (state == State.PAUSED) {
            run();
        }
    }

    @Override
    public void stop() {
        state = State.OFF;
        end();
    }

    @Override
    public ScreenVitals vitals() {
        if (state == State.OFF) {
            return ScreenVitals.UNKNOWN;
        }
        boolean quiet = sender.sinceLast().compareTo(context.times().still()) > 0;
        boolean still = quiet && sender.sent() > 0 && (state == State.PAUSED || source.isWorking());
        return new ScreenVitals(sender.sent(), sender.leftOut(), still, sender.encoding());
    }

    private void run() {
        state = State.RUNNING;
        watch.begin();
        source.begin(wish);
    }

    private void end() {
        watch.end();
        source.end();
    }

    private void failed(String why) {
        stop();
        listener.failed(why);
    }

    private void turnedTo(int rotation) {
        Display display = context.display().get();
        if (state == State.RUNNING && display.rotation() != rotation) {
            turned.accept(display.turned(rotation));
            source.turned();
        }
    }

    private enum State {
        OFF, RUNNING, PAUSED
    }
}
