/** Records how a process ends, and tells the next start of it. */
package dev.golink.app.process.record;
