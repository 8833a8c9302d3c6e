/** Help: the keys, the protocol, where the log is, and what this program is made of. */
package dev.golink.app.help;
