/** The load: phones and operators on one thread, in an open loop. */
package dev.golink.benchmarks.load;
