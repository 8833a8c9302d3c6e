/** The benchmarks. */
package dev.golink.benchmarks.measure;
