/** The link to a server elsewhere: its state, and what the window says while there is none. */
package dev.golink.app.link;
