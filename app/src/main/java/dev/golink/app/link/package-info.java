/** The link to a server elsewhere: how it stands, and what the window says while there is none. */
package dev.golink.app.link;
