/** The history that the server stored: what is looked for, the entries found, and their sentences. */
package dev.golink.app.history.entries;
