package dev.golink.app.process;

import java.nio.file.Path;
import java.util.Optional;

/** Where a program keeps its data, by the custom of each system. */
public final class DataFolder {
    private DataFolder() {}

    /** GoLink's folder of this computer's user; perhaps not made yet. */
    public static Path standard() {
        String system = System.getProperty("os.name", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("Windows")) {
            return folder("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve("GoLink");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/GoLink");
        }
        return folder("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("golink");
    }

    private static Optional<Path> folder(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
