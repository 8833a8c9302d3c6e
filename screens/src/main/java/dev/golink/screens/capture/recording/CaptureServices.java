package dev.golink.screens.capture.recording;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import dev.golink.screens.capture.files.FreeSpace;
import dev.golink.screens.capture.mp4.Movie;
import dev.golink.screens.feed.ScreenFeeds;

/**
 * The services that captures use.
 *
 * @param feeds          the feeds of the phones' screens
 * @param captureContext what captures need from the console
 * @param fx             runs tasks on the JavaFX thread, soon and in order; called from any thread
 * @param writer         runs tasks one after the other, off the JavaFX thread; called from any thread
 * @param clock          the time in file names, in the clock's time zone
 * @param nanos          the console's monotonic clock, in nanoseconds
 * @param space          measures the free space of disks
 * @param movies         creates movie files
 */
public record CaptureServices(ScreenFeeds feeds, CaptureContext captureContext, Executor fx, Executor writer,
        Clock clock, LongSupplier nanos,
        FreeSpace space, Movie.Maker movies) {}
