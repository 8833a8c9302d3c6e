package dev.golink.app.shell.place;

import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Puts things where other programs can paste them from. On the window's thread only. */
public final class SystemClipboard {
    private SystemClipboard() {}

    /** Puts a text there. */
    public static void put(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /** Puts a picture there. */
    public static void put(Image picture) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
    }
}
