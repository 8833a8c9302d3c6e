package dev.golink.app.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

import dev.golink.app.viewer.wall.Overlay;
import dev.golink.app.viewer.wall.WallScreens;

/**
 * What the wall stands on that outlives its view.
 *
 * @param screens        of the phones on it
 * @param visible        whether the window can be seen
 * @param bare           whether the wall fills the screen, with nothing around it
 * @param turnFullScreen fills the screen, or leaves it
 * @param overlay        what lies over its pictures
 */
record WallParts(WallScreens screens, ObservableBooleanValue visible, BooleanBinding bare, Runnable turnFullScreen,
        Overlay overlay) {}
