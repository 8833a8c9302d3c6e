package dev.golink.app.join;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.golink.app.access.AccessModel;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.DurationTexts;
import dev.golink.ui.texts.Texts;

/** Makes a code that many phones can use, and shows it once. */
final class FleetCodeView {
    private static final List<Duration> TIMES = List.of(Duration.ofHours(1), Duration.ofHours(8), Duration.ofDays(1),
            Duration.ofDays(7), Duration.ofDays(30));
    private static final int USUAL_PHONES = 50;
    private static final int MOST_PHONES = 100_000;
    private static final int LONGEST_NAME = 64;

    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final Spinner<Integer> most = new Spinner<>(1, MOST_PHONES, USUAL_PHONES);
    private final ChoiceBox<Duration> validFor = new ChoiceBox<>();
    private final AccessModel access;
    private final JoinParts parts;
    private String page;
    private AccessAnswer.@Nullable Code made;

    /** @param page the address of the phone page */
    FleetCodeView(AccessModel access, JoinParts parts, String page) {
        this.access = access;
        this.parts = parts;
        this.page = page;
        root.setId("fleet-code");
        root.getStyleClass().add("pairing");
        root.setAlignment(Pos.TOP_CENTER);
        name.setId("fleet-code-name");
        name.setPromptText(texts().text("fleetCode.name.prompt"));
        name.setAccessibleText(texts().text("fleetCode.name"));
        most.setId("fleet-code-most");
        most.setEditable(true);
        most.setPrefWidth(110);
        most.getEditor().setAccessibleText(texts().text("fleetCode.most"));
        validFor.setId("fleet-code-valid");
        validFor.getItems().setAll(TIMES);
        validFor.setValue(Duration.ofDays(1));
        validFor.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration time) {
                return DurationTexts.of(time, texts());
            }

            @Override
            public Duration fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        showForm();
    }

    Node node() {
        return root;
    }

    /** Shows another address of the phone page. */
    void show(String phonePage) {
        if (!page.equals(phonePage)) {
            page = phonePage;
            AccessAnswer.Code code = made;
            if (code != null) {
                showCode(code);
            }
        }
    }

    private Texts texts() {
        return parts.texts();
    }

    private void showForm() {
        made = null;
        Button make = new Button(texts().text("fleetCode.make"));
        make.setId("fleet-code-make");
        make.getStyleClass().add("accent");
        make.setAccessibleText(texts().text("fleetCode.make"));
        make.setMinWidth(Region.USE_PREF_SIZE);
        DisabledReason.bind(make, Bindings.createStringBinding(() -> why(name.getText().strip()), name.textProperty()),
                texts());
        make.setOnAction(_ -> access.request(new AccessRequest.NewFleetCode(name.getText().strip(),
                validFor.getValue(), most.getValue()), this::take));
        FlowPane fields = new FlowPane(field("fleetCode.name", name), field("fleetCode.most", most),
                field("fleetCode.valid", validFor));
        fields.getStyleClass().add("fields");
        root.getChildren().setAll(JoinParts.wrapping(texts().text("fleetCode.full")), fields, make);
    }

    private String why(String typed) {
        if (typed.isEmpty()) {
            return texts().text("whyNot.noName");
        }
        return typed.length() > LONGEST_NAME ? texts().text("whyNot.nameTooLong", LONGEST_NAME) : "";
    }

    private Node field(String title, Region control) {
        Label label = new Label(texts().text(title));
        label.setLabelFor(control);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("hosts");
        return field;
    }

    private void take(AccessAnswer answer) {
        if (answer instanceof AccessAnswer.Code code) {
            showCode(code);
        }
    }

    private void showCode(AccessAnswer.Code code) {
        made = code;
        Button done = new Button(texts().text("fleetCode.done"));
        done.setId("fleet-code-done");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(_ -> {
            name.clear();
            showForm();
        });
        String link = PairingView.link(page, code.code());
        root.getChildren().setAll(JoinParts.note("fleet-code-once", texts().text("fleetCode.once")),
                new QrCodeView(link, texts().text("pairing.qr"), 5).node(),
                parts.large("fleet-code-code", code.code(), "pairing.copy"),
                JoinParts.remark("fleet-code-left", texts().text("fleetCode.left",
                        DurationTexts.of(code.validFor(), texts()), most.getValue(), name.getText().strip())),
                JoinParts.remark("fleet-code-page", texts().text("pairing.page", page)), done);
        done.requestFocus();
    }
}
