package dev.golink.app.process;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The home folder of this computer's user. Some users have none, such as those in a container: Java calls their home
 * "?".
 */
public final class HomeFolder {
    private static final String PROPERTY = "user.home";

    private HomeFolder() {}

    /** The home folder; empty if the system names none, or only relative paths. */
    public static Optional<Path> ofThisUser() {
        return of(System.getProperty(PROPERTY), System.getenv("HOME"));
    }

    /** The first candidate that is an absolute path; empty if none is. */
    public static Optional<Path> of(@Nullable String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).flatMap(HomeFolder::absolute).findFirst();
    }

    private static Stream<Path> absolute(String text) {
        try {
            return Stream.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Stream.empty(); // characters that this locale does not have
        }
    }

    /**
     * Makes sure that everything that asks Java for the home folder gets an absolute path: libraries, and the folders
     * for pictures and exports. To be called before any of these is used.
     *
     * @param otherwise replaces the home folder if there is none
     */
    public static void settle(Path otherwise) {
        System.setProperty(PROPERTY, ofThisUser().orElseGet(otherwise::toAbsolutePath).toString());
    }
}
