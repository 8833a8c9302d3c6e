package dev.golink.app.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a program keeps its data, by the custom of each system. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * GoLink's folder of this computer's user; perhaps not made yet.
     *
     * @throws IOException if there is no place for it, saying what to do
     */
    public static Path standard() throws IOException {
        return standard(System.getProperty("os.name", ""), System.getenv(), HomeFolder.ofThisUser());
    }

    /** See the XDG Base Directory Specification, by which a relative path is to be ignored. */
    static Path standard(String system, Map<String, String> environment, Optional<Path> home) throws IOException {
        if (system.startsWith("Windows")) {
            return folder(environment, "LOCALAPPDATA", home, "AppData/Local").resolve("GoLink");
        }
        if (system.startsWith("Mac")) {
            return folder(environment, "", home, "Library/Application Support").resolve("GoLink");
        }
        return folder(environment, "XDG_DATA_HOME", home, ".local/share").resolve("golink");
    }

    private static Path folder(Map<String, String> environment, String variable, Optional<Path> home, String inHome)
            throws IOException {
        String named = environment.get(variable);
        Optional<String> garbled = LocaleCharset.complaint(named).or(
                () -> home.isPresent() ? Optional.empty() : LocaleCharset.complaint(System.getProperty("user.home")));
        if (garbled.isPresent()) {
            throw new IOException(garbled.get());
        }
        return HomeFolder.of(named).or(() -> home.map(folder -> folder.resolve(inHome)))
                .orElseThrow(() -> new IOException(
                        "this user has no home folder to keep data in; name a folder with --data DIR"));
    }
}
