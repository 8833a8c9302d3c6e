package dev.golink.app.details;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Names and values, one under the other. A value can be selected and copied. The arrow keys move between the values, so
 * that all together are one stop for the Tab key.
 */
final class FactsView {
    private final GridPane root = new GridPane();
    private final List<Label> names = new ArrayList<>();
    private final List<TextField> values = new ArrayList<>();
    private final List<Tooltip> tooltips = new ArrayList<>();
    private List<Fact> shown = List.of();

    FactsView() {
        root.getStyleClass().add("facts");
    }

    Node node() {
        return root;
    }

    /** The facts shown. */
    List<Fact> shown() {
        return shown;
    }

    void show(List<Fact> facts) {
        while (values.size() < facts.size()) {
            addRow();
        }
        for (int i = 0; i < facts.size(); i++) {
            show(i, facts.get(i));
        }
        shown = List.copyOf(facts);
    }

    /** Sets only texts that changed, so that the operator's selection in another value is not lost. */
    private void show(int index, Fact fact) {
        TextField value = values.get(index);
        names.get(index).setText(fact.name());
        tooltips.get(index).setText(fact.full());
        if (!fact.value().equals(value.getText())) {
            value.setText(fact.value());
        }
        value.setAccessibleText(fact.name());
        value.setAccessibleHelp(fact.full());
    }

    private void addRow() {
        int index = values.size();
        Label name = new Label();
        name.getStyleClass().add("word");
        name.setMinWidth(Region.USE_PREF_SIZE);
        FactValue shows = new FactValue();
        TextField value = shows.field();
        value.setFocusTraversable(index == 0);
        Tooltip tooltip = new Tooltip();
        value.setTooltip(tooltip);
        value.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, index));
        names.add(name);
        values.add(value);
        tooltips.add(tooltip);
        root.addRow(index, name, shows);
        GridPane.setHgrow(shows, Priority.ALWAYS);
        GridPane.setValignment(name, VPos.TOP);
    }

    private void key(KeyEvent event, int index) {
        int to = event.getCode() == KeyCode.DOWN ? index + 1 : index - 1;
        if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) && to >= 0 && to < values.size()) {
            values.get(to).requestFocus();
            event.consume();
        }
    }
}
