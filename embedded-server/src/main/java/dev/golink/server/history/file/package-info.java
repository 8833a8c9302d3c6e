/** The files of the history: one for each month, or several if it is long. See decision 0071. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.history.file;
