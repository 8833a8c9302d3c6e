/** The smallest server the bare library makes, to compare with. */
package dev.golink.benchmarks.reference;
