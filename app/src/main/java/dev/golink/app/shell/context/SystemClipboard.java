package dev.golink.app.shell.context;

import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Copies texts and pictures to the system's clipboard. For the JavaFX thread only. */
public final class SystemClipboard {
    private SystemClipboard() {}

    /** Copies a text. */
    public static void put(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /** Copies a picture. */
    public static void put(Image picture) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
    }
}
