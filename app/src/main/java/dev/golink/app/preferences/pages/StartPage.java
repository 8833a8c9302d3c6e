package dev.golink.app.preferences.pages;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.golink.app.link.ServerAddress;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.preferences.Start;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.words.Words;

/** The page for how the console starts when its command line does not say. */
final class StartPage {
    private final PreferencesModel model;
    private final Words words;
    private final Form form;
    private final Label ports = Form.wrapping("");

    private StartPage(PreferencesModel model, Words words) {
        this.model = model;
        this.words = words;
        this.form = new Form(words);
    }

    static Form of(PreferencesModel model, Words words, Runnable again) {
        StartPage page = new StartPage(model, words);
        page.fill();
        page.form.reset("reset-start", () -> {
            model.set(Start.USUAL);
            again.run();
        });
        return page.form;
    }

    private void fill() {
        Start now = model.start();
        Node own = ownServer(now);
        Node afar = server(now);
        form.note(words.text("preferences.start.note"));
        form.choice("mode", words.text("preferences.mode"), List.of(Start.Mode.values()), now.mode(),
                mode -> Form.Option.of(mode(mode)), mode -> {
                    model.set(model.start().with(mode));
                    showFor(mode, own, afar);
                });
        showFor(now.mode(), own, afar);
        form.add(own);
        form.add(afar);
        String name = words.text("preferences.name");
        form.add(name, new TextEntry("operator", name, words.text("preferences.name.prompt"), now.name(),
                this::wrongName, text -> model.set(model.start().withName(text))).node());
        CheckBox minimised = new CheckBox(words.text("preferences.minimised"));
        minimised.setId("minimised");
        minimised.setSelected(now.minimised());
        minimised.selectedProperty().subscribe((_, chosen) -> model.set(model.start().withMinimised(chosen)));
        form.add(minimised);
    }

    private static void showFor(Start.Mode mode, Node own, Node afar) {
        own.setVisible(mode == Start.Mode.OWN);
        own.setManaged(own.isVisible());
        afar.setVisible(mode == Start.Mode.ATTACH);
        afar.setManaged(afar.isVisible());
    }

    private String mode(Start.Mode mode) {
        return switch (mode) {
            case OWN -> words.text("preferences.mode.own");
            case ATTACH -> words.text("preferences.mode.attach");
        };
    }

    private Node ownServer(Start now) {
        String phones = words.text("preferences.port");
        String pages = words.text("preferences.httpPort");
        HBox both = new HBox(titled(phones, new NumberField("port", phones, 0, Start.MOST_PORT, now.port(), value -> {
            model.set(model.start().withPort(value));
            judgePorts();
        }).node()), titled(pages, new NumberField("http-port", pages, 0, Start.MOST_PORT, now.httpPort(), value -> {
            model.set(model.start().withHttpPort(value));
            judgePorts();
        }).node()));
        both.getStyleClass().add("beside");
        ports.setId("ports-why");
        judgePorts();
        VBox own = new VBox(both, ports);
        own.getStyleClass().add("field");
        return own;
    }

    private void judgePorts() {
        ports.setText(model.start().portsDiffer() ? words.text("preferences.port.note")
                : words.text("preferences.port.same"));
    }

    private Node server(Start now) {
        String name = words.text("preferences.server");
        return titled(name, new TextEntry("server", name, words.text("preferences.server.prompt"), now.server(),
                this::wrongServer, text -> model.set(model.start().withServer(text))).node());
    }

    private static Node titled(String title, Node control) {
        Label label = new Label(title);
        label.getStyleClass().add("field-title");
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    private String wrongServer(String text) {
        try {
            ServerAddress.parse(text);
            return "";
        } catch (IllegalArgumentException _) {
            return words.text("preferences.server.wrong");
        }
    }

    private String wrongName(String text) {
        try {
            if (!text.isEmpty()) {
                var _ = new OperatorId(text);
            }
            return "";
        } catch (IllegalArgumentException _) {
            return words.text("preferences.name.wrong", OperatorId.nearest(text).map(OperatorId::value).orElse("op-1"));
        }
    }
}
