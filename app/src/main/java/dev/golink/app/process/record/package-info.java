/** Records how a process ends, and reports it at the next start. */
package dev.golink.app.process.record;
