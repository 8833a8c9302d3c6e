/** Files in the data folder that outlive the server. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.storage;
