package dev.golink.app.adb.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.adb.AdbAddresses;
import dev.golink.app.adb.AdbModel;
import dev.golink.app.adb.AdbTexts;
import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;

/** The devices that adb sees: what each is, how it is, and what to do about it. */
final class DeviceList {
    /** The paddings of a cell and the width of a scroll bar, in pixels. */
    private static final double BESIDE = 48;

    private final ListView<Device> list = new ListView<>();
    private final AdbParts parts;
    private final AdbModel model;

    DeviceList(AdbParts parts) {
        this.parts = parts;
        model = parts.model();
        list.setId("adb-devices");
        list.getStyleClass().add("adb-devices");
        list.setAccessibleText(parts.texts().text("adb.devices"));
        list.setAccessibleHelp(parts.texts().text("adb.devices.help"));
        list.setItems(model.devices());
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Device selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && selected != null && isInNetwork(selected)) {
                event.consume();
                model.disconnect(selected.device().serial());
            }
        });
    }

    ListView<Device> node() {
        return list;
    }

    /** Shows all devices again, because what is said of them depends on more than themselves. */
    void refresh() {
        list.refresh();
    }

    private static boolean isInNetwork(Device device) {
        return AdbAddresses.phoneWithPort(device.device().serial()).isPresent()
                && device.device().state() != DeviceState.DETACHED;
    }

    /** The name, the serial number and the state; below them, what to do. */
    private final class Cell extends ListCell<Device> {
        private final IndicatorView sign = new IndicatorView(Indicator.NONE);
        private final Label name = new Label();
        private final Label serial = new Label();
        private final Label state = new Label();
        private final Label advice = AdbParts.wrapping("", "advice");
        private final Button disconnect = new Button(parts.texts().text("adb.disconnect"));
        private final Body body = new Body();

        Cell() {
            name.getStyleClass().add("device-name");
            serial.getStyleClass().add("device-serial");
            state.getStyleClass().add("device-state");
            state.setMinWidth(Region.USE_PREF_SIZE);
            disconnect.getStyleClass().add("small");
            // With the keyboard, the key for the selected device does the same.
            disconnect.setFocusTraversable(false);
            disconnect.setMinWidth(Region.USE_PREF_SIZE);
            disconnect.setOnAction(_ -> {
                Device device = getItem();
                if (device != null) {
                    model.disconnect(device.device().serial());
                }
            });
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(AdbParts.slot(sign), name, serial, space, state, disconnect);
            line.getStyleClass().add("line");
            line.setAlignment(Pos.CENTER_LEFT);
            body.getChildren().setAll(line, advice);
            body.getStyleClass().add("device");
            body.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
            // Long words wrap instead of giving the list a scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Device device, boolean empty) {
            super.updateItem(device, empty);
            if (empty || device == null) {
                setGraphic((@Nullable Node) null);
                setAccessibleText(null);
                return;
            }
            AdbTexts.Look look = parts.words().look(device, model.connectingProperty().get());
            sign.show(look.indicator());
            name.setText(AdbTexts.name(device));
            serial.setText(subtitle(device));
            state.setText(look.state());
            advice.setText(look.advice());
            advice.setVisible(!look.advice().isEmpty());
            advice.setManaged(advice.isVisible());
            disconnect.setAccessibleText(parts.texts().text("adb.disconnect.name", device.device().serial()));
            disconnect.setVisible(isInNetwork(device));
            disconnect.setManaged(disconnect.isVisible());
            setGraphic(body);
            setAccessibleText(String.join(" ", name.getText(), serial.getText(), look.state(), look.advice()).strip());
        }

        /** The serial number, and the id once the phone is connected. */
        private static String subtitle(Device device) {
            List<String> all = new ArrayList<>();
            if (!device.device().model().isEmpty()) {
                all.add(device.device().serial());
            }
            if (device.phone() != null) {
                all.add(device.phone().value());
            }
            return String.join(" · ", all);
        }
    }

    /** As high as its wrapped words need in its preferred width, because a list asks for a height without a width. */
    private static final class Body extends VBox {
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }
    }
}
