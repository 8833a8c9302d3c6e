package dev.golink.screens.capture.hostile;

import java.io.IOException;

/** One kind of hostile input for native code. */
interface HostileKind extends AutoCloseable {
    /** Sends the next input. The target may refuse it but must not do anything else. */
    void step() throws Exception;

    /** Releases everything it holds, so that memory still in use is leaked. It can continue afterwards. */
    void rest() throws IOException;

    @Override
    default void close() throws IOException {
        rest();
    }
}
