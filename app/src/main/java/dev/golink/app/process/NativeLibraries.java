package dev.golink.app.process;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/**
 * The system's libraries with which JavaFX opens windows. They are checked before JavaFX would fail on a missing one.
 */
public final class NativeLibraries {
    private static final List<Library> NEEDED = List.of(new Library("libgtk-3.so.0", "libgtk-3-0"),
            new Library("libXtst.so.6", "libxtst6"));

    private NativeLibraries() {}

    /** The first missing library; empty on systems that need no installation. */
    public static Optional<Library> firstMissing() {
        boolean bringsAll = !System.getProperty("os.name", "").startsWith("Linux")
                || System.getProperty("glass.platform") != null;
        return bringsAll ? Optional.empty() : NEEDED.stream().filter(library -> !canBeLoaded(library)).findFirst();
    }

    /** Loads the library, as JavaFX does next. It belongs to the system, and none of its functions is called here. */
    @SuppressWarnings("restricted")
    private static boolean canBeLoaded(Library library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library.file(), arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * A library of the system.
     *
     * @param file          the name of the library's file
     * @param debianPackage the package that contains it, on Debian and related systems
     */
    public record Library(String file, String debianPackage) {}
}
