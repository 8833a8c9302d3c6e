/** Commands to phones, one or many at once: who gets them, in which order, and what became of each. */
package dev.golink.app.runs;
