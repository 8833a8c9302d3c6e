package dev.golink.phones.adb.shell;

/**
 * What came of a command.
 *
 * @param exit   the exit code of the program
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ShellResult(int exit, String output, String errors) {
    /** Whether the program ended with 0. */
    public boolean isOk() {
        return exit == 0;
    }
}
