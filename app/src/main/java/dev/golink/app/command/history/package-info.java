/** {@code golink history} and {@code golink trace}: what happened, and the messages of one phone. */
package dev.golink.app.command.history;
