package dev.golink.screens.keep.recording;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.keep.files.FreeSpace;
import dev.golink.screens.keep.mp4.Movie;

/**
 * What keeping stands on.
 *
 * @param feeds  the screens
 * @param home   the console
 * @param fx     runs tasks on the FX thread, soon and in order; called from any thread
 * @param writer runs tasks one after the other, off the FX thread; called from any thread
 * @param clock  names files, in its own zone
 * @param nanos  the console's monotonic clock, in nanoseconds
 * @param space  how much room there is on disks
 * @param movies begins files
 */
public record KeepKit(ScreenFeeds feeds, KeepHome home, Executor fx, Executor writer, Clock clock, LongSupplier nanos,
        FreeSpace space, Movie.Maker movies) {}
