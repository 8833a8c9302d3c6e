/** Measured figures: how they are gathered, printed, and put into the document. */
package dev.golink.benchmarks.figures;
