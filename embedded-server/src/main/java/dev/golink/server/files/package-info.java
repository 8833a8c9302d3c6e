/** Files of the data folder: replaced as a whole, and locked against other processes. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.files;
