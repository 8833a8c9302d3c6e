package dev.golink.phones.simulator.device;

/**
 * Tells a finger from others. Gestures that overlap each have their own fingers.
 *
 * @param gesture the id of the gesture
 * @param pointer the number of the finger within the gesture
 */
public record FingerId(String gesture, int pointer) {}
