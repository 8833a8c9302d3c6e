package dev.golink.ui.look;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import dev.golink.ui.words.Words;

/** The texts about why a file could not be written. */
public final class IoWords {
    private IoWords() {}

    /**
     * The reason. Some kinds of the system's exceptions have only the file's name as their message, so they get a text
     * here.
     */
    public static String reason(IOException e, Words words) {
        return switch (e) {
            case AccessDeniedException _ -> words.text("export.denied");
            case NoSuchFileException _ -> words.text("export.noFolder");
            default -> String.valueOf(e.getMessage());
        };
    }
}
