package dev.golink.app.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;

/**
 * Where screenshots and recordings go.
 *
 * @param folder an absolute path, or nothing for the usual one
 */
public record Kept(String folder) {
    /** What holds until something else is chosen. */
    public static final Kept USUAL = new Kept("");

    private static final String NAME = "GoLink";
    private static final String FOLDER = "folder";

    /** The folder, which need not be there yet. */
    public Path path() {
        return folder.isEmpty() ? usual(Path.of(System.getProperty("user.home", "."))) : Path.of(folder);
    }

    /** Within a user's pictures, or within their own folder if they have none for pictures. */
    static Path usual(Path home) {
        Path pictures = home.resolve("Pictures");
        return (Files.isDirectory(pictures) ? pictures : home).resolve(NAME);
    }

    /** Whether a text is the path of a folder, or may become one. */
    public static boolean isFolder(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() && (Files.isDirectory(path) || Files.notExists(path));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    static Kept read(Fields fields) {
        String text = fields.text(FOLDER, USUAL.folder);
        return text.isEmpty() || isFolder(text) ? new Kept(text) : USUAL;
    }

    JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty(FOLDER, folder);
        return object;
    }
}
