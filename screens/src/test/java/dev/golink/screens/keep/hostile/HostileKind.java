package dev.golink.screens.keep.hostile;

import java.io.IOException;

/** One kind of what is thrown at native code. */
interface HostileKind extends AutoCloseable {
    /** Throws something at it; what may be refused is refused, and nothing else happens. */
    void step() throws Exception;

    /** Lets go of all that it holds, so that what is in memory then is lost; it can go on afterwards. */
    void rest() throws IOException;

    @Override
    default void close() throws IOException {
        rest();
    }
}
