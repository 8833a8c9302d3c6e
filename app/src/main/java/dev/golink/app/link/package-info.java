/** The link to a remote server: its state, and what the window says while there is none. Also links to open a server. */
package dev.golink.app.link;
