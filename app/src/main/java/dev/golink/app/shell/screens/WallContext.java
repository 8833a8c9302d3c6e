package dev.golink.app.shell.screens;

import javafx.beans.value.ObservableBooleanValue;

import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.wall.WallScreens;
import dev.golink.screens.wall.tile.Overlay;

/**
 * The parts of the wall that outlive its view.
 *
 * @param screens    the screens of the phones on the wall
 * @param visible    whether the window is visible
 * @param fullScreen shows the wall on the full screen
 * @param overlay    the layers over its pictures
 * @param control    the control of the phones
 */
public record WallContext(WallScreens screens, ObservableBooleanValue visible, FullScreen fullScreen,
        Overlay overlay, ControlServices control) {}
