/** Commands to one phone or many at once: which phones get them, in which order, and each outcome. */
package dev.golink.app.runs;
