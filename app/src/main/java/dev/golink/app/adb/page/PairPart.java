package dev.golink.app.adb.page;

import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.adb.AdbAddresses;
import dev.golink.app.adb.AdbModel;
import dev.golink.app.adb.AdbRequest;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Pairs with a phone in the network by the code that it shows. */
final class PairPart {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final VBox root = new VBox();
    private final TextField address = new TextField();
    private final TextField code = new TextField();
    private final AnswerLine answer = new AnswerLine("adb-pair-answer");
    private final AdbModel model;
    private final Texts texts;

    PairPart(AdbParts parts) {
        model = parts.model();
        texts = parts.texts();
        address.setId("adb-pair-address");
        address.textProperty().bindBidirectional(model.entries().pairAddress());
        address.setPromptText(texts.text("adb.pair.address.prompt"));
        code.setId("adb-pair-code");
        code.textProperty().bindBidirectional(model.entries().code());
        code.setPromptText(texts.text("adb.pair.code.prompt"));
        code.setPrefColumnCount(7);
        address.setOnAction(_ -> pair());
        code.setOnAction(_ -> pair());
        Button pair = parts.button("adb-pair", "adb.pair", this::pair);
        DisabledReason.bind(pair, Bindings.createStringBinding(this::why, address.textProperty(), code.textProperty(),
                model.pairingProperty()), texts);
        Node addressField = parts.field("adb.pair.address", address);
        HBox.setHgrow(addressField, Priority.ALWAYS);
        HBox line = new HBox(parts.field("adb.pair.code", code), pair);
        line.getStyleClass().add("entry");
        root.getChildren().setAll(parts.title("adb.pair.title"), AdbParts.wrapping(texts.text("adb.pair.more"), "word"),
                addressField, line, answer.node());
        root.getStyleClass().add("part");
        WhileShown.follow(root, model.pairingProperty(), this::show);
    }

    private String why() {
        AdbRequest before = model.pairingProperty().get();
        if (before != null && before.isGoing()) {
            return texts.text("whyNot.adbPairing");
        }
        if (AdbAddresses.phoneWithPort(address.getText()).isEmpty()) {
            return texts.text("whyNot.adbPairAddress");
        }
        return CODE.matcher(typedCode()).matches() ? "" : texts.text("whyNot.adbCode");
    }

    /** The code without the blanks that people type into it. */
    private String typedCode() {
        return code.getText().replaceAll("\\s", "");
    }

    private void pair() {
        if (why().isEmpty()) {
            AdbAddresses.phoneWithPort(address.getText()).ifPresent(phone -> model.pair(phone, typedCode()));
        }
    }

    private void show(@Nullable AdbRequest request) {
        String phone = request == null ? "" : request.subject();
        answer.show(request, texts.text("adb.pair.going", phone), texts.text("adb.pair.done", phone),
                words -> texts.text("adb.pair.failed", phone, words));
    }

    Node node() {
        return root;
    }
}
