/** What peers may ask of a server, in figures. */
package dev.golink.server.limits;
