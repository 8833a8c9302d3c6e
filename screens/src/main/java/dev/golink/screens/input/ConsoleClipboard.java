package dev.golink.screens.input;

import java.util.Map;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The texts of the clipboard of the computer on which the console runs. For the JavaFX thread only. */
public interface ConsoleClipboard {
    /** The text on the clipboard; empty if there is none. */
    String text();

    /** Puts a text on the clipboard. */
    void put(String text);

    /** The system's clipboard. */
    static ConsoleClipboard ofSystem() {
        return new ConsoleClipboard() {
            @Override
            public String text() {
                String text = Clipboard.getSystemClipboard().getString();
                return text == null ? "" : text;
            }

            @Override
            public void put(String text) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            }
        };
    }
}
