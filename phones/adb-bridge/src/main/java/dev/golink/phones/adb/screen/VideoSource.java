package dev.golink.phones.adb.screen;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.screen.h264.AccessUnit;
import dev.golink.phones.adb.screen.picture.PictureSize;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * Sends what screenrecord records. Screenrecord gives a key frame at its start only (and each ten seconds), and none of its
 * settings can be changed while it runs. So for a key frame, another size or another rate, a new recording is started, and
 * the old one goes on until the first picture of the new one is there.
 *
 * <pre>
 * nothing ─ begin → coming ─ its first key frame → current
 * current ─ wish, time limit → current and coming ─ the first key frame of the coming one → current
 * current ─ the screen is turned → coming
 * coming, current ─ ends by itself → nothing ─ after a while → coming, or failed
 * </pre>
 */
final class VideoSource implements PictureSource, Recording.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(VideoSource.class);
    private static final int STEP = 8;
    /** Some encoders want multiples of 16, so every other attempt is made with these. */
    private static final int WIDE_STEP = 16;
    private static final int MOST_FAILURES = 5;

    private final ScreenContext context;
    private final FrameSender sender;
    private final Consumer<String> failed;
    private StreamWish wish = new StreamWish(1, 1, 1);
    private PictureSize asked = new PictureSize(1, 1);
    private @Nullable Recording current;
    private @Nullable Recording coming;
    /** Whether the phone seems to record twice at the same time. */
    private boolean recordsTwice = true;
    private boolean waitsForKey;
    private int failures;
    private int step = STEP;
    private @Nullable Duration endedAt;
    private Duration pause;
    private Duration nextWish = Duration.ZERO;
    private Duration nextTurn = Duration.ZERO;
    private PhoneTimer.ScheduledTask planned = PhoneTimer.ScheduledTask.NONE;
    private PhoneTimer.ScheduledTask limit = PhoneTimer.ScheduledTask.NONE;
    private PhoneTimer.ScheduledTask patience = PhoneTimer.ScheduledTask.NONE;
    private boolean isPlanned;

    /** @param failed gets the reason when no recording succeeds any more */
    VideoSource(ScreenContext context, FrameSender sender, Consumer<String> failed) {
        this.context = context;
        this.sender = sender;
        this.failed = failed;
        pause = context.times().pause();
    }

    @Override
    public void begin(StreamWish wanted) {
        wish = wanted;
        failures = 0;
        waitsForKey = false;
        endedAt = null;
        open();
    }

    @Override
    public void tune(StreamWish wanted) {
        wish = wanted;
        Recording last = coming == null ? current : coming;
        if (last != null && !command(size()).equals(last.command())) {
            restart(nextWish);
        }
    }

    @Override
    public void keyFrame() {
        // The first picture of a coming recording is one; unless it seems to hang.
        if (coming == null ? current != null : coming.age().compareTo(context.times().patience()) > 0) {
            restart(nextWish);
        }
    }

    @Override
    public void turned() {
        // What it shows from now on has the old shape and black edges, on which taps miss. The picture before stays.
        endCurrent();
        endComing();
        Duration now = context.timer().now();
        Duration room = recordsTwice ? now : now.plus(context.times().room());
        restart(room.compareTo(nextTurn) > 0 ? room : nextTurn);
        nextTurn = now.plus(context.times().restart());
    }

    @Override
    public boolean isWorking() {
        return current != null;
    }

    @Override
    public void end() {
        cancelPlan();
        limit.cancel();
        patience.cancel();
        endCurrent();
        endComing();
    }

    @Override
    public void picture(Recording from, AccessUnit unit) {
        if (from == coming && unit.isKey()) {
            endCurrent();
            current = coming;
            coming = null;
            patience.cancel();
        }
        if (from == current) {
            failures = isSteady(from) ? 0 : failures;
            send(unit);
        }
    }

    @Override
    public void torn(Recording from) {
        if (from == current) {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(ScreenTimes.LONGEST_PAUSE) > 0 ? ScreenTimes.LONGEST_PAUSE : longer;
            LOG.debug("A picture came in parts; pictures count as complete after {} from now on.", pause);
            waitsForKey = true;
            keyFrame();
        }
    }

    @Override
    public void ended(Recording from, String words) {
        LOG.debug("screenrecord ended after {}: {}", from.age(), words);
        if (from == coming) {
            coming = null;
            patience.cancel();
            if (recordsTwice && hadCompany()) {
                recordsTwice = false;
                endCurrent();
                plan(context.times().room());
            } else {
                step = step == STEP ? WIDE_STEP : STEP;
                failure(words);
            }
        } else if (from == current) {
            current = null;
            if (coming == null && isSteady(from)) {
                open();
            } else if (coming == null) {
                failure(words);
            }
        }
    }

    private boolean isSteady(Recording recording) {
        return recording.age().compareTo(context.times().steady()) >= 0;
    }

    /** Whether another recording runs, or has been ended so short a time ago that it may still run. */
    private boolean hadCompany() {
        Duration room = context.times().room().multipliedBy(2);
        return current != null || endedAt != null && context.timer().now().minus(endedAt).compareTo(room) < 0;
    }

    private void send(AccessUnit unit) {
        if (waitsForKey && !unit.isKey()) {
            sender.leaveOut();
            return;
        }
        waitsForKey = !sender.send(Codec.H264, unit.isKey(), size(unit), unit.bytes(), unit.arrivedAt());
        if (waitsForKey) {
            keyFrame();
        }
    }

    private PictureSize size(AccessUnit unit) {
        PictureSize size = unit.size();
        return size == null || size.longest() > Frame.LARGEST_SIDE ? asked : size;
    }

    private void failure(String words) {
        cancelPlan();
        failures++;
        if (failures >= MOST_FAILURES) {
            end();
            failed.accept(words.isEmpty() ? "screenrecord on the phone ends at once, and says nothing."
                    : "screenrecord on the phone ends: " + words);
        } else {
            plan(failures == 1 ? Duration.ZERO : context.times().retry().multipliedBy(1L << failures - 2));
        }
    }

    /** Starts a new recording, but not before a point in time; a start that is planned already stays planned. */
    private void restart(Duration earliest) {
        Duration wait = earliest.minus(context.timer().now());
        if (!wait.isPositive()) {
            cancelPlan();
            open();
        } else if (!isPlanned) {
            plan(wait);
        }
    }

    private void plan(Duration wait) {
        planned.cancel();
        isPlanned = true;
        planned = context.timer().after(wait, () -> {
            isPlanned = false;
            open();
        });
    }

    private void cancelPlan() {
        planned.cancel();
        isPlanned = false;
    }

    private void open() {
        endComing();
        if (!recordsTwice && current != null) {
            endCurrent();
            plan(context.times().room());
            return;
        }
        nextWish = context.timer().now().plus(context.times().restart());
        asked = size();
        coming = new Recording(context, command(asked), pause, this);
        coming.begin();
        patience.cancel();
        patience = context.timer().after(context.times().patience(), this::endCurrent);
        limit.cancel();
        if (!context.abilities().unlimited()) {
            limit = context.timer().after(context.times().recording(), () -> restart(nextWish));
        }
    }

    private PictureSize size() {
        Display display = context.display().get();
        return new PictureSize(display.shownWidth(), display.shownHeight())
                .forEncoder(Math.min(wish.maxSize(), Frame.LARGEST_SIDE), step);
    }

    private ShellCommand command(PictureSize size) {
        return PhonePrograms.recording(size, wish.bitrate(), context.abilities().unlimited());
    }

    private void endCurrent() {
        if (current != null) {
            current.end();
            current = null;
            endedAt = context.timer().now();
        }
    }

    private void endComing() {
        if (coming != null) {
            coming.end();
            coming = null;
        }
    }
}
