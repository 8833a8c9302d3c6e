package dev.golink.ui.look;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import dev.golink.ui.words.Words;

/** Says in words why a file could not be written. */
public final class IoWords {
    private IoWords() {}

    /** The reason; the system's exceptions of some kinds name nothing but the file. */
    public static String reason(IOException e, Words words) {
        return switch (e) {
            case AccessDeniedException _ -> words.text("export.denied");
            case NoSuchFileException _ -> words.text("export.noFolder");
            default -> String.valueOf(e.getMessage());
        };
    }
}
