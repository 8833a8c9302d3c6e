package dev.golink.app.preferences.pages;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.golink.app.link.ServerAddress;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.preferences.StartPreferences;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.texts.Texts;

/** The page for how the console starts when its command line does not say. */
final class StartPage {
    private final PreferencesModel model;
    private final Texts texts;
    private final Form form;
    private final Label ports = Form.wrapping("");

    private StartPage(PreferencesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.form = new Form(texts);
    }

    static Form of(PreferencesModel model, Texts texts, Runnable again) {
        StartPage page = new StartPage(model, texts);
        page.fill();
        page.form.reset("reset-start", () -> {
            model.set(StartPreferences.USUAL);
            again.run();
        });
        return page.form;
    }

    private void fill() {
        StartPreferences now = model.start();
        Node own = ownServer(now);
        Node afar = server(now);
        form.note(texts.text("preferences.start.note"));
        form.choice("mode", texts.text("preferences.mode"), List.of(StartPreferences.Mode.values()), now.mode(),
                mode -> Form.Option.of(mode(mode)), mode -> {
                    model.set(model.start().with(mode));
                    showFor(mode, own, afar);
                });
        showFor(now.mode(), own, afar);
        form.add(own);
        form.add(afar);
        String name = texts.text("preferences.name");
        form.add(name, new TextEntry("operator", name, texts.text("preferences.name.prompt"), now.name(),
                this::wrongName, text -> model.set(model.start().withName(text))).node());
        CheckBox minimised = new CheckBox(texts.text("preferences.minimised"));
        minimised.setId("minimised");
        minimised.setSelected(now.minimised());
        minimised.selectedProperty().subscribe((_, chosen) -> model.set(model.start().withMinimised(chosen)));
        form.add(minimised);
    }

    private static void showFor(StartPreferences.Mode mode, Node own, Node afar) {
        own.setVisible(mode == StartPreferences.Mode.OWN);
        own.setManaged(own.isVisible());
        afar.setVisible(mode == StartPreferences.Mode.ATTACH);
        afar.setManaged(afar.isVisible());
    }

    private String mode(StartPreferences.Mode mode) {
        return switch (mode) {
            case OWN -> texts.text("preferences.mode.own");
            case ATTACH -> texts.text("preferences.mode.attach");
        };
    }

    private Node ownServer(StartPreferences now) {
        String phones = texts.text("preferences.port");
        String pages = texts.text("preferences.httpPort");
        HBox both = new HBox(
                titled(phones, new NumberField("port", phones, 0, StartPreferences.MOST_PORT, now.port(), value -> {
                    model.set(model.start().withPort(value));
                    checkPorts();
                }).node()), titled(pages,
                        new NumberField("http-port", pages, 0, StartPreferences.MOST_PORT, now.httpPort(), value -> {
                            model.set(model.start().withHttpPort(value));
                            checkPorts();
                        }).node()));
        both.getStyleClass().add("beside");
        ports.setId("ports-why");
        checkPorts();
        VBox own = new VBox(both, ports);
        own.getStyleClass().add("field");
        return own;
    }

    private void checkPorts() {
        ports.setText(model.start().portsDiffer() ? texts.text("preferences.port.note")
                : texts.text("preferences.port.same"));
    }

    private Node server(StartPreferences now) {
        String name = texts.text("preferences.server");
        return titled(name, new TextEntry("server", name, texts.text("preferences.server.prompt"), now.server(),
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
            return texts.text("preferences.server.wrong");
        }
    }

    private String wrongName(String text) {
        try {
            if (!text.isEmpty()) {
                var _ = new OperatorId(text);
            }
            return "";
        } catch (IllegalArgumentException _) {
            return texts.text("preferences.name.wrong", OperatorId.nearest(text).map(OperatorId::value).orElse("op-1"));
        }
    }
}
