package dev.golink.app.help;

import java.nio.file.Path;
import java.util.List;

/**
 * The command that opens a file's folder in the file manager with the file marked.
 *
 * @param command the command line
 * @param answers whether the exit code tells success from failure; Explorer's does not
 */
record FolderProgram(List<String> command, boolean answers) {
    /** The command for a system, by its name in {@code os.name}. */
    static FolderProgram of(String system, Path file) {
        if (system.startsWith("Windows")) {
            // The path has its own quotes because Explorer also splits at commas. Explorer always ends with exit code
            // 1.
            return new FolderProgram(List.of("explorer.exe", "/select,", "\"" + file + "\""), false);
        }
        if (system.startsWith("Mac")) {
            return new FolderProgram(List.of("open", "-R", file.toString()), true);
        }
        return new FolderProgram(List.of("dbus-send", "--session", "--print-reply", "--reply-timeout=3000",
                "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems", "array:string:" + address(file), "string:"), true);
    }

    /** The file's address; a comma in it would separate two files. */
    private static String address(Path file) {
        return file.toUri().toString().replace(",", "%2C");
    }
}
