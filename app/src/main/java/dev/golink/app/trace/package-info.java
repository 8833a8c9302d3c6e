/** The trace of one phone: every message between it and the server, as it goes. */
package dev.golink.app.trace;
