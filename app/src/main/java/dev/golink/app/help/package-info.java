/** Help: the keyboard shortcuts, the protocol, the folder of the log, and the program's version and libraries. */
package dev.golink.app.help;
