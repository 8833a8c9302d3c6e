package dev.golink.app.process.backup;

import java.io.IOException;

/** An archive can't be used. The message says why, in one line. */
public final class BackupException extends IOException {
    private static final long serialVersionUID = 1;

    BackupException(String why) {
        super(why);
    }
}
