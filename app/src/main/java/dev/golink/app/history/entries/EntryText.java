package dev.golink.app.history.entries;

import dev.golink.ui.presentation.Indicator;

/**
 * What is shown of an entry.
 *
 * @param indicator the sign of what happened
 * @param sentence  what happened, in a sentence without the phone and the time
 */
public record EntryText(Indicator indicator, String sentence) {}
