package dev.golink.app.shell.screens;

import javafx.beans.value.ObservableValue;

import dev.golink.app.access.AccessModel;
import dev.golink.app.runs.CommandsModel;
import dev.golink.screens.control.view.ControlServices;
import dev.golink.screens.wall.WallModel;
import dev.golink.ui.roster.RosterModel;

/**
 * The phones whose screens are shown, and the commands for them.
 *
 * @param roster   the phones
 * @param wall     the phones on the wall
 * @param commands start and stop their sharing
 * @param access   the rights of the operator
 * @param linked   whether there is a link to the server
 * @param control  the control of the phones
 */
public record ScreenModels(RosterModel roster, WallModel wall, CommandsModel commands, AccessModel access,
        ObservableValue<Boolean> linked, ControlServices control) {}
