/** {@code golink cert}: shows, replaces, exports and deletes the server's own certificates. */
package dev.golink.app.command.cert;
