/**
 * What this process needs from the system: its terminal, display, native libraries and folders. Also ends the process.
 */
package dev.golink.app.process;
