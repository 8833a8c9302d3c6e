package dev.golink.screens.capture.recording;

import java.nio.file.Path;
import java.time.Clock;

import dev.golink.screens.capture.mp4.Movie;

/**
 * Where and how recordings are saved.
 *
 * @param folder the folder for files
 * @param clock  the time in file names, in the clock's time zone
 * @param movies begins movie files
 */
public record RecordingTarget(Path folder, Clock clock, Movie.Maker movies) {}
