/** The connection to a remote server: how it is established, lost and re-established. */
package dev.golink.server.remote.link;
