/** The names and network addresses of this computer, under which others reach its server. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.network;
