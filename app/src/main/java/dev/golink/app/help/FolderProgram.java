package dev.golink.app.help;

import java.nio.file.Path;
import java.util.List;

/**
 * How a system's file manager is asked to open the folder of a file with the file marked in it.
 *
 * @param command what to run
 * @param answers whether its exit value says if that worked
 */
record FolderProgram(List<String> command, boolean answers) {
    /** The way of a system, by its name as {@code os.name} has it. */
    static FolderProgram of(String system, Path file) {
        if (system.startsWith("Windows")) {
            // In quotes of its own, for commas part its words too. The Explorer ends with 1 whatever happens.
            return new FolderProgram(List.of("explorer.exe", "/select,", "\"" + file + "\""), false);
        }
        if (system.startsWith("Mac")) {
            return new FolderProgram(List.of("open", "-R", file.toString()), true);
        }
        return new FolderProgram(List.of("dbus-send", "--session", "--print-reply", "--reply-timeout=3000",
                "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems", "array:string:" + address(file), "string:"), true);
    }

    /** The file's address, in which a comma would part two. */
    private static String address(Path file) {
        return file.toUri().toString().replace(",", "%2C");
    }
}
