package dev.golink.app.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.SectionFields;

/**
 * Where screenshots and recordings are saved.
 *
 * @param folder an absolute path, or empty for the usual folder
 */
public record CapturePreferences(String folder) {
    /** The folder until the operator chooses another. */
    public static final CapturePreferences USUAL = new CapturePreferences("");

    private static final String NAME = "GoLink";
    private static final String FOLDER = "folder";

    /** The folder, which may not exist yet. */
    public Path path() {
        return folder.isEmpty() ? usual(Path.of(System.getProperty("user.home", "."))) : Path.of(folder);
    }

    /** The usual folder: within the user's picture folder, or within the home folder if there is no picture folder. */
    static Path usual(Path home) {
        Path pictures = home.resolve("Pictures");
        return (Files.isDirectory(pictures) ? pictures : home).resolve(NAME);
    }

    /** Whether a text is an absolute path that names a folder or does not exist yet. */
    public static boolean isFolder(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() && (Files.isDirectory(path) || Files.notExists(path));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    static CapturePreferences read(SectionFields fields) {
        String text = fields.text(FOLDER, USUAL.folder);
        return text.isEmpty() || isFolder(text) ? new CapturePreferences(text) : USUAL;
    }

    JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty(FOLDER, folder);
        return object;
    }
}
