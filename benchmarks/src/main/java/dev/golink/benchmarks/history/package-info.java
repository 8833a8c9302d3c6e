/** Measures the files of the history with many entries. */
@org.jspecify.annotations.NullMarked
package dev.golink.benchmarks.history;
