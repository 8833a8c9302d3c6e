/** The smallest possible server on the bare library, for comparison. */
package dev.golink.benchmarks.reference;
