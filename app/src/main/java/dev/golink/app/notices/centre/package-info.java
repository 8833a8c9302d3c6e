/** The notice centre: the last notices, the quiet mode, and the rules. */
package dev.golink.app.notices.centre;
