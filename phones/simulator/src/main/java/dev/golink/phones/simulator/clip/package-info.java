/** Streams of H.264, encoded once and sent again and again by as many phones as like. */
package dev.golink.phones.simulator.clip;
