/** The command line of the benchmarks. */
package dev.golink.benchmarks;
