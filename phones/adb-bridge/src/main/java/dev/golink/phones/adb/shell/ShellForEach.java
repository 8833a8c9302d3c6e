package dev.golink.phones.adb.shell;

import java.io.IOException;
import java.time.Duration;

/** Stands for an open shell on phones where none can be kept open: each command gets a shell of its own. */
final class ShellForEach implements PhoneShell.OpenShell {
    private final PhoneShell shell;
    private volatile boolean closed;

    ShellForEach(PhoneShell shell) {
        this.shell = shell;
    }

    @Override
    public ShellResult run(ShellCommand command, Duration limit) throws IOException {
        if (closed) {
            throw new IOException("The shell has been closed.");
        }
        return shell.run(command, limit);
    }

    @Override
    public void close() {
        closed = true;
    }
}
