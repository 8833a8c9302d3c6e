package dev.golink.server.fleet.screen;

import dev.golink.server.fleet.id.OperatorId;

/**
 * An operator's wish that a phone shares its screen. It survives the phone's connections and restarts of the server.
 *
 * @param operator the operator who asked for it
 * @param wish     the requested properties of the frames
 */
public record DesiredSharing(OperatorId operator, ScreenWish wish) {}
