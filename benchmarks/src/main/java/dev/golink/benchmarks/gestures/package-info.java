/** Load of an operator that touches phones, from one thread. */
@NullMarked
package dev.golink.benchmarks.gestures;

import org.jspecify.annotations.NullMarked;
