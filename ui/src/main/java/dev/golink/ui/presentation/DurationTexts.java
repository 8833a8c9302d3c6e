package dev.golink.ui.presentation;

import java.time.Duration;

import dev.golink.ui.texts.Texts;

/** Makes texts of durations that people choose, such as "8 hours" and "30 days". */
public final class DurationTexts {
    private DurationTexts() {}

    /** A duration in days if it is some of them, otherwise in hours or minutes. */
    public static String of(Duration duration, Texts texts) {
        if (duration.toDays() > 0 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return texts.text("duration.days", duration.toDays());
        }
        return duration.toHours() > 0 ? texts.text("duration.hours", duration.toHours())
                : texts.text("duration.minutes", duration.toMinutes());
    }
}
