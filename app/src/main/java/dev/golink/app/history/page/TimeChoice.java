package dev.golink.app.history.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.golink.app.history.entries.HistoryTime;
import dev.golink.ui.texts.Texts;

/** The choice of the time, with fields for the operator's own days. */
final class TimeChoice {
    /** The choices, in their order. */
    private enum Choice {
        ANY, TODAY, YESTERDAY, WEEK, MONTH, OWN
    }

    private final ChoiceBox<Choice> box = new ChoiceBox<>();
    private final TextField first = new TextField();
    private final TextField last = new TextField();
    private final Label problem = new Label();
    private final HBox days;
    private final HBox root;
    private final Texts texts;
    private final Consumer<HistoryTime> chosen;
    private boolean showing;

    /** @param chosen gets the chosen time */
    TimeChoice(Texts texts, Consumer<HistoryTime> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        box.setId("history-time");
        box.setAccessibleText(texts.text("history.time"));
        box.getItems().setAll(Choice.values());
        Map<Choice, String> names = names(texts);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return names.getOrDefault(choice, "");
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        box.setValue(Choice.ANY);
        day(first, "history-first", texts.text("history.time.first"));
        day(last, "history-last", texts.text("history.time.last"));
        problem.setId("history-time-problem");
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        Label until = new Label("–");
        until.setMinWidth(Region.USE_PREF_SIZE);
        days = new HBox(first, until, last, problem);
        days.getStyleClass().add("history-days-choice");
        days.setVisible(false);
        days.managedProperty().bind(days.visibleProperty());
        root = new HBox(box, days);
        root.getStyleClass().add("history-days-choice");
        box.setOnAction(_ -> {
            if (!showing) {
                days.setVisible(box.getValue() == Choice.OWN);
                choose();
                if (box.getValue() == Choice.OWN) {
                    first.requestFocus();
                }
            }
        });
    }

    private static Map<Choice, String> names(Texts texts) {
        Map<Choice, String> names = new EnumMap<>(Choice.class);
        names.put(Choice.ANY, texts.text("history.time.any"));
        names.put(Choice.TODAY, texts.text("history.time.today"));
        names.put(Choice.YESTERDAY, texts.text("history.time.yesterday"));
        names.put(Choice.WEEK, texts.text("history.time.days", 7));
        names.put(Choice.MONTH, texts.text("history.time.days", 30));
        names.put(Choice.OWN, texts.text("history.time.own"));
        return names;
    }

    private void day(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(texts.text("history.time.prompt"));
        field.setPrefColumnCount(8);
        field.setOnAction(_ -> choose());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && days.isVisible()) {
                choose();
            }
        });
    }

    Node node() {
        return root;
    }

    /** Shows a time that was chosen elsewhere. */
    void show(HistoryTime time) {
        showing = true;
        switch (time) {
            case HistoryTime.Any _ -> box.setValue(Choice.ANY);
            case HistoryTime.LastDays(int count) ->
                box.setValue(count == 1 ? Choice.TODAY : count <= 7 ? Choice.WEEK : Choice.MONTH);
            case HistoryTime.Yesterday _ -> box.setValue(Choice.YESTERDAY);
            case HistoryTime.Days(var from, var until) -> {
                box.setValue(Choice.OWN);
                first.setText(from == null ? first.getText() : from.toString());
                last.setText(until == null ? last.getText() : until.toString());
            }
        }
        days.setVisible(box.getValue() == Choice.OWN);
        showing = false;
    }

    private void choose() {
        switch (box.getValue()) {
            case ANY -> chosen.accept(new HistoryTime.Any());
            case TODAY -> chosen.accept(new HistoryTime.LastDays(1));
            case YESTERDAY -> chosen.accept(new HistoryTime.Yesterday());
            case WEEK -> chosen.accept(new HistoryTime.LastDays(7));
            case MONTH -> chosen.accept(new HistoryTime.LastDays(30));
            case OWN -> own();
        }
    }

    /** Applies the typed days if they are days; otherwise says what is wrong, and the list stays what it is. */
    private void own() {
        Optional<String> wrong = Optional.empty();
        @Nullable
        LocalDate from = null;
        @Nullable
        LocalDate until = null;
        try {
            from = parsed(first.getText());
            until = parsed(last.getText());
            if (from != null && until != null && until.isBefore(from)) {
                wrong = Optional.of(texts.text("history.time.order"));
            }
        } catch (DateTimeParseException e) {
            wrong = Optional.of(texts.text("history.time.wrong", e.getParsedString()));
        }
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        if (wrong.isEmpty()) {
            chosen.accept(new HistoryTime.Days(from, until));
        }
    }

    private static @Nullable LocalDate parsed(String typed) {
        return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }
}
