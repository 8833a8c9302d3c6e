package dev.golink.server.fleet.screen;

import dev.golink.server.fleet.id.OperatorId;

/**
 * That an operator wants a phone's screen to be shared, whatever becomes of the phone's connections and of the server.
 *
 * @param operator who asked for it
 * @param wish     what the frames should be like
 */
public record DesiredSharing(OperatorId operator, ScreenWish wish) {}
