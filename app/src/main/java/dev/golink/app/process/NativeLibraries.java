package dev.golink.app.process;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/** The system's libraries that JavaFX opens windows with; asked for before JavaFX fails on one that is not there. */
public final class NativeLibraries {
    private static final List<Library> NEEDED = List.of(new Library("libgtk-3.so.0", "libgtk-3-0"),
            new Library("libXtst.so.6", "libxtst6"));

    private NativeLibraries() {}

    /** The first that is missing; empty on systems where nothing has to be installed. */
    public static Optional<Library> firstMissing() {
        boolean bringsAll = !System.getProperty("os.name", "").startsWith("Linux")
                || System.getProperty("glass.platform") != null;
        return bringsAll ? Optional.empty() : NEEDED.stream().filter(library -> !canBeLoaded(library)).findFirst();
    }

    /** Loading is what JavaFX does next; a library is code of the system's own, and nothing in it is called here. */
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
     * A library.
     *
     * @param file          what it is called
     * @param debianPackage what has it, on Debian and its kin
     */
    public record Library(String file, String debianPackage) {}
}
