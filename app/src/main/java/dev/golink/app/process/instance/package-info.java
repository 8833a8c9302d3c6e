/** Finds out whether another process uses the data folder, and hands links over to it. See decision 0054. */
package dev.golink.app.process.instance;
