/** The link to a remote server: its state, and what the window says while there is none. */
package dev.golink.app.link;
