package dev.golink.server.gateway.frames;

import java.io.IOException;

/**
 * One case of the list.
 *
 * @param name its number and what it is
 * @param body tries it
 */
record FrameCase(String name, Body body) {
    /** Tries a case against the server at a port of this computer; throws what went wrong. */
    interface Body {
        void run(int port) throws IOException;
    }
}
