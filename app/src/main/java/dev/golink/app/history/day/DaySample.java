package dev.golink.app.history.day;

import java.util.Collections;
import javafx.scene.layout.Region;

/** A short piece of a strip, beside the word for its state. */
final class DaySample extends Region {
    private static final int WIDTH = 18;

    DaySample(DayPresence presence, DaySharing sharing) {
        getStyleClass().add("day-strip");
        setMinSize(WIDTH, DayMarks.HEIGHT);
        setMaxSize(WIDTH, DayMarks.HEIGHT);
        setMouseTransparent(true);
        DayMarks marks = new DayMarks();
        getChildren().setAll(marks.nodes());
        marks.show(new DayColumns(Collections.nCopies(WIDTH, presence), Collections.nCopies(WIDTH, sharing)));
    }
}
