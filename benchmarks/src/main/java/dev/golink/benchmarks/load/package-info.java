/** The load: phones and operators on one thread, in open loop. */
package dev.golink.benchmarks.load;
