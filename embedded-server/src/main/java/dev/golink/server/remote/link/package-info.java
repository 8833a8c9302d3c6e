/** The connection to a server elsewhere: how it is made, lost and made again. */
package dev.golink.server.remote.link;
