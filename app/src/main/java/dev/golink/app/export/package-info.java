/** Exports the table and runs for other programs: as a file or on the clipboard. */
package dev.golink.app.export;
