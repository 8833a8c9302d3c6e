package dev.golink.app.viewer.keep;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.image.Image;

import dev.golink.app.viewer.feed.ScreenFeeds;
import dev.golink.app.viewer.keep.files.FreeSpace;
import dev.golink.app.viewer.keep.mp4.Movie;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;

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
record KeepKit(ScreenFeeds feeds, Home home, Executor fx, Executor writer, Clock clock, LongSupplier nanos,
        FreeSpace space, Movie.Maker movies) {

    /**
     * The console that things are kept for. All of it is called on the FX thread.
     *
     * @param folder    where files go now
     * @param phones    finds a phone as it is now
     * @param clipboard takes a picture
     * @param reports   told what became of it
     */
    public record Home(Supplier<Path> folder, Function<PhoneId, Optional<Phone>> phones, Consumer<Image> clipboard,
            Consumer<KeepReport> reports) {
        /** Whether pictures of a phone are to be expected. */
        boolean shares(PhoneId phone) {
            return phones.apply(phone).filter(one -> one.presence().isConnected() && one.sharing().isWanted())
                    .isPresent();
        }
    }
}
