package dev.golink.screens.viewer;

import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.ClockDifference;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.settings.Settings;

/**
 * What watch windows need from the console.
 *
 * @param operator    the current operator
 * @param settings    where sizes and positions of watch windows are saved
 * @param screen      the usable area of the screen on which the console is now, in pixels of the desktop
 * @param serverAhead how far the server's clock is ahead of this computer's; gives null while that is not known
 */
public record ViewerContext(Supplier<OperatorId> operator, Settings settings, Supplier<Rectangle2D> screen,
        Supplier<@Nullable ClockDifference> serverAhead) {}
