package dev.golink.app.shell.screens;

import javafx.beans.value.ObservableValue;

import dev.golink.app.runs.CommandsModel;
import dev.golink.screens.wall.WallModel;
import dev.golink.ui.roster.RosterModel;

/**
 * The phones whose screens are shown, and what is asked of them there.
 *
 * @param roster   the phones
 * @param wall     which of them are on the wall
 * @param commands start and stop their screens
 * @param linked   whether there is a link to the server
 */
public record ScreenModels(RosterModel roster, WallModel wall, CommandsModel commands,
        ObservableValue<Boolean> linked) {}
