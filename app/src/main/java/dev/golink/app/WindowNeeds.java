package dev.golink.app;

import java.util.Optional;

import dev.golink.app.process.Fonts;
import dev.golink.app.process.NativeLibraries;

/** What a window needs of the system. The check changes nothing and shows nothing. */
final class WindowNeeds {
    private WindowNeeds() {}

    /** The sentence about the first thing that is missing; empty if a window can be shown. */
    static Optional<String> firstMissing() {
        return NativeLibraries.firstMissing().map(WindowNeeds::sentence).or(WindowNeeds::missingFont);
    }

    private static String sentence(NativeLibraries.Library library) {
        return "the window needs the library " + library.file() + ", which is not installed; install its package, "
                + library.debianPackage() + " on Debian and Ubuntu, or use --headless";
    }

    private static Optional<String> missingFont() {
        return Fonts.areMissing()
                ? Optional.of("the window needs a font, and there is none; install one, such as the package "
                        + "fonts-dejavu-core on Debian and Ubuntu (with Chinese characters: fonts-noto-cjk), "
                        + "or use --headless")
                : Optional.empty();
    }
}
