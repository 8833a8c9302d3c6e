/** Measured figures: collecting them, printing them and writing them into the document. */
package dev.golink.benchmarks.figures;
