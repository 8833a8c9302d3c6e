/** One archive with everything of a data folder that must be kept, and a data folder from such an archive. */
package dev.golink.app.process.backup;
