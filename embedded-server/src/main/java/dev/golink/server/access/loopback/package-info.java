/** Which user of this computer has connected over loopback, and whether that needs no credential. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.access.loopback;
