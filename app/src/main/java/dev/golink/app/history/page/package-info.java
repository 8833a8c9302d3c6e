/** The page of the history, and the banner that says that the server can't store it. */
package dev.golink.app.history.page;
