/** Measures how long the image needs from its start until it is ready, beside copies of the image with one difference. */
package dev.golink.benchmarks.start;
