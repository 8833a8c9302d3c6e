package dev.golink.app.join;

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
import dev.golink.server.Endpoints;

/** How a phone joins: the address in large type, the code, three short steps, and who can reach the address at all. */
public final class JoinView {
    private final VBox root = new VBox();

    /**
     * Shows how a phone joins a server.
     *
     * @param endpoints where the server is reached
     * @param words     the language
     * @param copy      puts a text where it can be pasted from
     */
    public JoinView(Endpoints endpoints, Words words, Consumer<String> copy) {
        String address = endpoints.phonePage().toString();
        boolean here = endpoints.isLocalOnly();
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

    /** What to put into a scene. */
    public Region node() {
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
