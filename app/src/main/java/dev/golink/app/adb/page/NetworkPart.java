package dev.golink.app.adb.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.adb.AdbAddresses;
import dev.golink.app.adb.AdbModel;
import dev.golink.app.adb.AdbRequest;
import dev.golink.ui.presentation.DisabledReason;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Connects phones in the network by their address, and lists the addresses that are remembered. */
final class NetworkPart {
    private final VBox root = new VBox();
    private final TextField address = new TextField();
    private final AnswerLine answer = new AnswerLine("adb-address-answer");
    private final AnswerLine kept = new AnswerLine("adb-disconnect-answer");
    private final VBox remembered = new VBox();
    private final Map<String, RememberedRow> rows = new HashMap<>();
    private final Label rememberedTitle;
    private final AdbModel model;
    private final Texts texts;
    private String asked = "";

    NetworkPart(AdbParts parts) {
        model = parts.model();
        texts = parts.texts();
        address.setId("adb-address");
        address.textProperty().bindBidirectional(model.entries().address());
        address.setPromptText(texts.text("adb.address.prompt"));
        address.setOnAction(_ -> connect());
        HBox.setHgrow(address, Priority.ALWAYS);
        Button connect = parts.button("adb-address-connect", "adb.address.connect", this::connect);
        DisabledReason.bind(connect, Bindings.createStringBinding(
                () -> AdbAddresses.phone(address.getText()).isPresent() ? "" : texts.text("whyNot.adbAddress"),
                address.textProperty()), texts);
        Node field = parts.field("adb.address", address);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(field, connect);
        line.getStyleClass().add("entry");
        rememberedTitle = AdbParts.wrapping(texts.text("adb.remembered"), "word");
        remembered.getStyleClass().add("remembered");
        root.getChildren().setAll(parts.title("adb.network"), AdbParts.wrapping(texts.text("adb.network.more"), "word"),
                line, answer.node(), kept.node(), rememberedTitle, remembered);
        root.getStyleClass().add("part");
        WhileShown.follow(root, model.disconnectionProperty(), this::showKept);
        WhileShown.followList(root, model.addresses(), this::list);
        WhileShown.followList(root, model.devices(), this::show);
        WhileShown.follow(root, () -> {
            InvalidationListener listener = _ -> show();
            model.connections().addListener(listener);
            show();
            return () -> model.connections().removeListener(listener);
        });
    }

    private void connect() {
        AdbAddresses.phone(address.getText()).ifPresent(phone -> {
            asked = phone;
            model.connect(phone);
        });
    }

    private void list() {
        rows.keySet().retainAll(model.addresses());
        List<Node> all = new ArrayList<>();
        for (String phone : model.addresses()) {
            all.add(rows.computeIfAbsent(phone, RememberedRow::new).root);
        }
        if (!remembered.getChildren().equals(all)) {
            remembered.getChildren().setAll(all);
        }
        rememberedTitle.setVisible(!all.isEmpty());
        rememberedTitle.setManaged(!all.isEmpty());
        show();
    }

    private void showKept(@Nullable AdbRequest request) {
        String phone = request == null ? "" : request.subject();
        kept.show(request, "", "", words -> texts.text("adb.disconnect.failed", phone, words));
    }

    private void show() {
        answer.show(model.connections().get(asked), texts.text("adb.address.going", asked),
                texts.text("adb.address.done", asked), words -> texts.text("adb.address.failed", asked, words));
        rows.values().forEach(RememberedRow::show);
    }

    Node node() {
        return root;
    }

    /** A remembered address, with what can be done about it. */
    private final class RememberedRow {
        private final String phone;
        private final IndicatorView sign = new IndicatorView(Indicator.NONE);
        private final Label state = AdbParts.wrapping("", "word");
        private final Button connect;
        private final Button disconnect;
        private final VBox root;

        RememberedRow(String phone) {
            this.phone = phone;
            Label name = new Label(phone);
            name.getStyleClass().add("device-name");
            connect = button("adb.address.connect", "adb.address.connect.name", () -> model.connect(phone));
            disconnect = button("adb.disconnect", "adb.disconnect.name", () -> model.disconnect(phone));
            Button forget = button("adb.forget", "adb.forget.name", () -> model.forget(phone));
            HBox first = new HBox(AdbParts.slot(sign), name);
            first.getStyleClass().add("line");
            HBox buttons = new HBox(connect, disconnect, forget);
            buttons.getStyleClass().add("row-buttons");
            root = new VBox(first, state, buttons);
            root.getStyleClass().add("remembered-row");
        }

        private Button button(String key, String name, Runnable run) {
            Button button = new Button(texts.text(key));
            button.getStyleClass().add("small");
            button.setAccessibleText(texts.text(name, phone));
            button.setOnAction(_ -> run.run());
            return button;
        }

        void show() {
            boolean listed = model.isListed(phone);
            @Nullable
            AdbRequest request = model.connections().get(phone);
            boolean going = request != null && request.isGoing();
            if (going) {
                show(Indicator.ASKED, texts.text("adb.remembered.going"));
            } else if (listed) {
                show(Indicator.DONE, texts.text("adb.remembered.listed"));
            } else if (request != null && request.stage() == AdbRequest.Stage.FAILED) {
                show(Indicator.REFUSED, request.words());
            } else {
                show(Indicator.OFFLINE, texts.text("adb.remembered.none"));
            }
            setShown(disconnect, listed);
            setShown(connect, !listed && !going);
        }

        private static void setShown(Button button, boolean shown) {
            button.setVisible(shown);
            button.setManaged(shown);
        }

        private void show(Indicator indicator, String says) {
            sign.show(indicator);
            state.setText(says);
        }
    }
}
