/** A phone's days as strips of its presence and its sharing, from the stored history. */
package dev.golink.app.history.day;
