package dev.golink.app.process;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The home folder of this computer's user. Some have none, such as those of a container: Java calls theirs "?". */
public final class HomeFolder {
    private static final String PROPERTY = "user.home";

    private HomeFolder() {}

    /** The folder; empty if the system names none, or a relative one. */
    public static Optional<Path> ofThisUser() {
        return of(System.getProperty(PROPERTY), System.getenv("HOME"));
    }

    /** The first that is an absolute path. */
    static Optional<Path> of(@Nullable String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).flatMap(HomeFolder::absolute).findFirst();
    }

    private static Stream<Path> absolute(String text) {
        try {
            return Stream.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Stream.empty(); // letters that this locale does not have
        }
    }

    /**
     * Sees to it that whatever asks Java for the home folder gets an absolute one: libraries, and the folders for pictures and
     * exports. To be called before any of these is used.
     *
     * @param otherwise stands for the home folder if there is none
     */
    public static void settle(Path otherwise) {
        System.setProperty(PROPERTY, ofThisUser().orElseGet(otherwise::toAbsolutePath).toString());
    }
}
