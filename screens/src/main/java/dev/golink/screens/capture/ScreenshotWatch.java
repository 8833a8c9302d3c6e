package dev.golink.screens.capture;

import java.time.Duration;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.capture.files.UprightPixels;
import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.feed.ScreenSubscription;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;

/**
 * Watches one phone until it has a picture as sharp as the phone sends. A phone that was shown small on the wall sends
 * small pictures at first. A small picture is used only if no sharper one arrives soon. Used on the JavaFX thread only.
 */
final class ScreenshotWatch {
    /** Larger than any picture, so that no picture is scaled down. */
    private static final int LONG_SIDE = 4096;
    /** The long side that counts as sharp when the size of the phone's screen is not known, in pixels. */
    private static final int USUAL_SIDE = 1280;
    /** How long to wait for a sharper picture after the first one. */
    private static final Duration SETTLE = Duration.ofMillis(1_500);

    private final PhoneId phone;
    private final CaptureServices services;
    private final BiConsumer<ScreenshotWatch, @Nullable UprightPixels> over;
    private final long begun;
    private @Nullable FrameProblem problem;
    private @Nullable ScreenSubscription subscription;
    private @Nullable UprightPixels best;
    private long firstAt;
    private boolean ended;

    /** @param over receives the picture once, or null if no picture arrived in time */
    ScreenshotWatch(PhoneId phone, CaptureServices services,
            BiConsumer<ScreenshotWatch, @Nullable UprightPixels> over) {
        this.phone = phone;
        this.services = services;
        this.over = over;
        begun = services.nanos().getAsLong();
    }

    void begin() {
        subscription = services.feeds().look(phone, new ViewQuality.Focus(LONG_SIDE), this::arrived);
        if (ended) {
            subscription.close();
            return;
        }
        // A phone whose screen does not change sends no picture unless asked.
        services.feeds().requestKeyFrame(phone);
    }

    private void arrived(DecodeResult result) {
        switch (result) {
            case DecodeResult.Picture picture -> arrived(picture);
            case DecodeResult.Unreadable(FrameProblem why, _) -> problem = why;
        }
    }

    private void arrived(DecodeResult.Picture picture) {
        if (ended) {
            return;
        }
        firstAt = best == null ? services.nanos().getAsLong() : firstAt;
        // Copied at once because the decoder reuses the picture's memory.
        best = UprightPixels.of(picture.image(), picture.rotation());
        if (Math.max(best.width(), best.height()) >= sharp()) {
            end();
        }
    }

    /** Why the last frame that could not be decoded failed; null if none failed. */
    @Nullable
    FrameProblem problem() {
        return problem;
    }

    void tick() {
        long now = services.nanos().getAsLong();
        Duration patience = best == null ? Screenshots.PATIENCE : SETTLE;
        if (!ended && now - (best == null ? begun : firstAt) >= patience.toNanos()) {
            end();
        }
    }

    /** Stops watching and does not call back. */
    void close() {
        ended = true;
        if (subscription != null) {
            subscription.close();
        }
    }

    private void end() {
        close();
        over.accept(this, best);
    }

    private int sharp() {
        PhoneDescription told = services.captureContext().phones().apply(phone).map(Phone::description).orElse(null);
        Integer width = told == null ? null : told.width();
        Integer height = told == null ? null : told.height();
        return width == null || height == null ? USUAL_SIDE : Math.min(USUAL_SIDE, Math.max(width, height));
    }
}
