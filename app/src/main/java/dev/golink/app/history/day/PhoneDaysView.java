package dev.golink.app.history.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.app.history.entries.Finding;
import dev.golink.app.history.entries.FindingTexts;
import dev.golink.ui.scenes.WhileShown;

/** The days of a phone, each as a strip, the newest first, with the hours above and the meaning of the marks below. */
public final class PhoneDaysView {
    private final VBox root = new VBox();
    private final GridPane grid = new GridPane();
    private final Label state = new Label();
    private final List<PhoneDayView> strips = new ArrayList<>();
    private final PhoneDayTexts texts;
    private final FindingTexts findings;
    private final ZoneId zone;
    private final boolean small;
    private List<LocalDate> dates = List.of();

    /**
     * Builds the view.
     *
     * @param zone  the console's time zone
     * @param small whether there is room for the strips only, as in the details
     */
    public PhoneDaysView(PhoneDaysModel model, PhoneDayTexts texts, ZoneId zone, boolean small) {
        this.texts = texts;
        this.zone = zone;
        this.small = small;
        findings = new FindingTexts(texts.texts());
        root.setId(small ? "details-days" : "history-days");
        root.getStyleClass().add("day-strips");
        grid.getStyleClass().add("day-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        ColumnConstraints sums = new ColumnConstraints();
        sums.setMinWidth(Region.USE_PREF_SIZE);
        sums.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(small ? List.of(names, wide) : List.of(names, wide, sums));
        state.setId(small ? "details-days-state" : "history-days-state");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.getStyleClass().add("word");
        state.managedProperty().bind(state.visibleProperty());
        root.getChildren().setAll(grid, legend(), state);
        WhileShown.follow(root, model.daysProperty(), this::show);
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }

    private void show(PhoneDays days) {
        List<LocalDate> next = days.days().stream().map(PhoneDay::date).toList();
        if (!next.equals(dates) || strips.isEmpty()) {
            dates = next;
            rebuild(days.days());
        }
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).show(days.days().get(i));
            if (!small) {
                ((Label) grid.getChildren().get(3 * i + 3)).setText(texts.brief(days.days().get(i)));
            }
        }
        say(days);
    }

    private void say(PhoneDays days) {
        String text = days.state() instanceof Finding.Found
                ? days.isComplete() ? "" : texts.texts().text("history.day.bounded", PhoneDaysModel.MOST)
                : findings.line(days.state());
        state.setText(text);
        state.setVisible(!text.isEmpty());
    }

    private void rebuild(List<PhoneDay> days) {
        strips.clear();
        grid.getChildren().clear();
        if (days.isEmpty()) {
            return;
        }
        grid.add(axis(), 1, 0);
        for (int i = 0; i < days.size(); i++) {
            PhoneDayView strip = new PhoneDayView(texts, zone, this::pointed);
            strip.setId((small ? "details-day-" : "history-day-") + i);
            strips.add(strip);
            Label name = new Label(texts.name(days.get(i).date()));
            name.getStyleClass().add("day-name");
            name.setLabelFor(strip);
            grid.add(name, 0, i + 1);
            grid.add(strip, 1, i + 1);
            if (!small) {
                Label sum = new Label();
                sum.getStyleClass().add("day-sum");
                grid.add(sum, 2, i + 1);
            }
        }
    }

    private void pointed(PhoneDay day, Optional<DaySegment> part) {
        state.setText(part.map(one -> texts.texts().text("history.day.sentence", texts.name(day.date()),
                texts.part(one))).orElse(""));
        state.setVisible(part.isPresent());
    }

    /** The hours above the strips. */
    private static Node axis() {
        Pane axis = new Pane() {
            @Override
            protected void layoutChildren() {
                List<Node> hours = getChildren();
                for (int i = 0; i < hours.size(); i++) {
                    Region hour = (Region) hours.get(i);
                    double width = hour.prefWidth(-1);
                    double middle = getWidth() * i / (hours.size() - 1) - width / 2;
                    hour.resizeRelocate(Math.clamp(middle, 0, Math.max(0, getWidth() - width)), 0, width,
                            hour.prefHeight(-1));
                }
            }
        };
        axis.getStyleClass().add("day-axis");
        for (int hour = 0; hour <= 24; hour += 6) {
            axis.getChildren().add(new Label(String.valueOf(hour)));
        }
        return axis;
    }

    private Node legend() {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("day-legend");
        for (DayPresence presence : DayPresence.values()) {
            legend.getChildren().add(sample(new DaySample(presence, DaySharing.NONE), texts.presence(presence)));
        }
        legend.getChildren().add(sample(new DaySample(DayPresence.ONLINE, DaySharing.LIVE),
                texts.sharing(DaySharing.LIVE)));
        return legend;
    }

    private static Node sample(DaySample sample, String word) {
        Label label = new Label(word);
        label.getStyleClass().add("word");
        HBox pair = new HBox(sample, label);
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.getStyleClass().add("day-sample");
        return pair;
    }
}
