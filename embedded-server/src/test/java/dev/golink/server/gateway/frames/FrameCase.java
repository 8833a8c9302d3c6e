package dev.golink.server.gateway.frames;

import java.io.IOException;

/**
 * One case of the Autobahn list.
 *
 * @param name the number of the case and a description
 * @param body the test of the case
 */
record FrameCase(String name, Body body) {
    /** Runs a case against the server at a port of this computer. Throws if the case fails. */
    interface Body {
        void run(int port) throws IOException;
    }
}
