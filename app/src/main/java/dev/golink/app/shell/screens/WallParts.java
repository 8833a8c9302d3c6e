package dev.golink.app.shell.screens;

import javafx.beans.value.ObservableBooleanValue;

import dev.golink.screens.wall.WallScreens;
import dev.golink.screens.wall.tile.Overlay;

/**
 * What the wall stands on that outlives its view.
 *
 * @param screens    of the phones on it
 * @param visible    whether the window can be seen
 * @param fullScreen fills the screen with it
 * @param overlay    what lies over its pictures
 */
public record WallParts(WallScreens screens, ObservableBooleanValue visible, FullScreen fullScreen, Overlay overlay) {}
