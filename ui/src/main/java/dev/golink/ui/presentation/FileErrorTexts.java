package dev.golink.ui.presentation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import dev.golink.ui.texts.Texts;

/** The texts about why a file could not be written. */
public final class FileErrorTexts {
    private FileErrorTexts() {}

    /**
     * The reason. Some kinds of the system's exceptions have only the file's name as their message, so they get a text
     * here.
     */
    public static String reason(IOException e, Texts texts) {
        return switch (e) {
            case AccessDeniedException _ -> texts.text("export.denied");
            case NoSuchFileException _ -> texts.text("export.noFolder");
            default -> String.valueOf(e.getMessage());
        };
    }
}
