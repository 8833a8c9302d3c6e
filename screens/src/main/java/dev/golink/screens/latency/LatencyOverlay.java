package dev.golink.screens.latency;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import dev.golink.screens.latency.LatencyFigures.Drops;
import dev.golink.screens.latency.LatencyFigures.Loss;
import dev.golink.screens.latency.StageWindow.Spread;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * The latency figures as a small table over a picture. Mouse events pass through it. While it is in a scene it reports
 * each pulse to its model. It should therefore be in a scene only while it must be visible.
 */
public final class LatencyOverlay extends GridPane {
    private static final int COLUMNS = 3;
    /** The width of the note, in pixels; the table without the note is about as wide. */
    private static final double NOTE_WIDTH = 260;

    private final LatencyModel model;
    private final LatencyTexts texts;
    private final Label stream = new Label();
    private final Label clock = new Label();
    private final Map<Stage, Row> stages = new EnumMap<>(Stage.class);
    private final Map<Loss, Row> drops = new EnumMap<>(Loss.class);
    private final boolean brief;

    /** All figures; needs about 300 by 290 pixels. */
    public static LatencyOverlay whole(LatencyModel model, Texts language) {
        return new LatencyOverlay(model, language, false);
    }

    /** The few figures that fit over a small tile: the rates, and how old pictures are when they are shown. */
    public static LatencyOverlay brief(LatencyModel model, Texts language) {
        return new LatencyOverlay(model, language, true);
    }

    private LatencyOverlay(LatencyModel model, Texts language, boolean brief) {
        this.model = model;
        this.brief = brief;
        texts = new LatencyTexts(language);
        setId("figures");
        getStyleClass().add("figures");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, figure(), figure());
        if (brief) {
            getStyleClass().add("figures-brief");
            fillBriefly();
        } else {
            fill(language);
        }
        WhileShown.follow(this, model.figuresProperty(), this::show);
        followPulses();
    }

    private void fillBriefly() {
        addStream();
        stages.put(Stage.ALL, row("figures-all", "", 1));
        stages.get(Stage.ALL).style("figures-figure");
    }

    private void addStream() {
        stream.setId("figures-stream");
        stream.getStyleClass().add("figures-stream");
        add(stream, 0, 0, COLUMNS, 1);
    }

    private void fill(Texts language) {
        addStream();
        int row = 1;
        heading(row++, language.text("figures.latency"), language.text("figures.half"),
                language.text("figures.nearlyAll"));
        for (Stage stage : Stage.values()) {
            stages.put(stage, row("figures-" + stage.name().toLowerCase(Locale.ROOT), texts.stage(stage), row++));
        }
        addNote(new Label(language.text("figures.sum")), "figures-sum", row++);
        addNote(clock, "figures-clock", row++);
        clock.managedProperty().bind(clock.visibleProperty());
        heading(row++, language.text("figures.drops"), language.text("figures.lately"),
                language.text("figures.inAll"));
        for (Loss loss : Loss.values()) {
            drops.put(loss, row("figures-lost-" + loss.name().toLowerCase(Locale.ROOT), texts.place(loss), row++));
        }
        stages.values().forEach(one -> one.style("figures-figure"));
        drops.values().forEach(one -> one.style("figures-figure"));
    }

    /** Adds a note about the delays. */
    private void addNote(Label note, String id, int row) {
        note.setId(id);
        note.getStyleClass().add("figures-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(NOTE_WIDTH);
        add(note, 0, row, COLUMNS, 1);
    }

    private void show(LatencyFigures figures) {
        stream.setText(brief ? texts.pace(figures) : texts.stream(figures));
        clock.setText(texts.clockError(figures.clockError()));
        clock.setVisible(figures.clockError().isPositive());
        stages.forEach((stage, row) -> {
            Spread spread = figures.stages().get(stage);
            row.left.setText(texts.time(stage, spread == null ? null : spread.half()));
            row.right.setText(texts.time(stage, spread == null ? null : spread.nearlyAll()));
        });
        drops.forEach((loss, row) -> {
            Drops lost = figures.drops().get(loss);
            row.left.setText(texts.count(lost == null ? null : lost.lately()));
            row.right.setText(texts.count(lost == null ? null : lost.inAll()));
        });
        setAccessibleText(texts.sentence(figures));
    }

    private void followPulses() {
        Runnable pulse = model::pulse;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(pulse);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(pulse);
            }
        });
    }

    private void heading(int row, String name, String left, String right) {
        Row heading = row("figures-heading-" + row, name, row);
        heading.left.setText(left);
        heading.right.setText(right);
        heading.style("figures-heading");
        heading.name.getStyleClass().add("figures-heading");
    }

    private Row row(String id, String name, int row) {
        Row labels = new Row(new Label(name), new Label(), new Label());
        labels.left.setId(id + "-left");
        labels.right.setId(id + "-right");
        addRow(row, labels.name, labels.left, labels.right);
        return labels;
    }

    private static ColumnConstraints figure() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private record Row(Label name, Label left, Label right) {
        void style(String style) {
            left.getStyleClass().add(style);
            right.getStyleClass().add(style);
        }
    }
}
