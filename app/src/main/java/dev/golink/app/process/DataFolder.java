package dev.golink.app.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the folder in which a program stores its data, by the convention of each system. See decision 0031. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * GoLink's data folder for this computer's user; it may not exist yet.
     *
     * @throws IOException if there is no place for the folder; the message says what to do
     */
    public static Path standard() throws IOException {
        return standard(System.getProperty("os.name", ""), System.getenv(), HomeFolder.ofThisUser());
    }

    /** The folder on the given system. A relative path is ignored, as the XDG Base Directory Specification demands. */
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
                        "this user has no home folder for GoLink's data; name a folder with --data DIR"));
    }
}
