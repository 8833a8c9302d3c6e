package dev.golink.screens.viewer;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.settings.Settings;

/**
 * The console that the viewers belong to.
 *
 * @param operator who works there, as it is now
 * @param settings where it is remembered how large viewers were, and where they stood
 * @param screen   the room for windows on the screen that the console is on now, in pixels of the desktop
 * @param serverAhead how far the server's clock is ahead of this computer's; null if that is not known
 */
public record Home(Supplier<OperatorId> operator, Settings settings, Supplier<Rectangle2D> screen,
        @Nullable Duration serverAhead) {}
