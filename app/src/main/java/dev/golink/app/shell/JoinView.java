package dev.golink.app.shell;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.words.Words;

/** How a phone joins: the address in large type, the code, three short steps, and who can reach the address at all. */
final class JoinView {
    private final VBox root = new VBox();

    /** @param copy puts a text where it can be pasted from */
    JoinView(Place place, Words words, Consumer<String> copy) {
        String address = place.endpoints().phonePage().toString();
        boolean here = place.endpoints().isLocalOnly();
        Label title = wrapping(here ? words.text("join.title.here") : words.text("join.title"));
        title.getStyleClass().add("title");
        root.getStyleClass().add("join");
        root.setAlignment(Pos.TOP_CENTER);
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(title, address(address, words, copy),
                new QrCodeView(address, words.text("join.code", address), 5).node(), steps(here, words));
        if (here) {
            root.getChildren().add(loopback(words));
        }
    }

    Region node() {
        return root;
    }

    private static Node address(String address, Words words, Consumer<String> copy) {
        Label large = new Label(address);
        large.setId("join-address");
        large.getStyleClass().add("address");
        large.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button(null, new FontIcon(Feather.COPY));
        button.setId("join-copy");
        button.setAccessibleText(words.text("join.copy"));
        button.setTooltip(new Tooltip(words.text("join.copy")));
        button.setOnAction(_ -> copy.accept(address));
        HBox line = new HBox(large, button);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private static Node steps(boolean here, Words words) {
        String[] texts = {
            here ? words.text("join.step.here") : words.text("join.step.network"),
            here ? words.text("join.step.openHere") : words.text("join.step.open"),
            here ? words.text("join.step.stayHere") : words.text("join.step.stay")
        };
        VBox steps = new VBox();
        steps.getStyleClass().add("steps");
        IntStream.range(0, texts.length).forEach(i -> steps.getChildren().add(step(i + 1, texts[i])));
        return steps;
    }

    private static Node step(int number, String text) {
        Label figure = new Label(Integer.toString(number));
        figure.getStyleClass().add("step");
        HBox step = new HBox(figure, wrapping(text));
        step.getStyleClass().add("line");
        return step;
    }

    private static Node loopback(Words words) {
        Label note = wrapping(words.text("join.loopback"));
        note.setId("join-loopback");
        note.getStyleClass().add("note");
        return note;
    }

    private static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
