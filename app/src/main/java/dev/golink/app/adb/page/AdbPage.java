package dev.golink.app.adb.page;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.golink.app.adb.AdbModel;
import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.scenes.WhileShown;

/**
 * The page of the phones at adb: what adb sees, what to do about it, and the phones in the network. For the server in
 * this process.
 */
public final class AdbPage {
    /** The height that the list of phones has at least, in pixels. */
    private static final double LEAST_HEIGHT = 160;

    private final BorderPane root = new BorderPane();
    private final AdbParts parts;
    private final AdbModel model;
    private final StatusPart status;
    private final CheckBox connect;
    private final Label connectMore;
    private final DeviceList devices;
    private final Node rule;
    private final StackPane middle = new StackPane();
    private final Node none;
    private final Node network;

    /** Builds the page. */
    public AdbPage(AdbParts parts) {
        this.parts = parts;
        model = parts.model();
        status = new StatusPart(parts);
        connect = new CheckBox(parts.texts().text("adb.connect"));
        connect.setId("adb-connect");
        connect.setWrapText(true);
        connect.setMinHeight(Region.USE_PREF_SIZE);
        connect.setOnAction(_ -> choose(connect.isSelected()));
        connectMore = AdbParts.wrapping("", "word");
        connectMore.setId("adb-connect-more");
        devices = new DeviceList(parts);
        rule = rule();
        none = new NoDevices(parts).node();
        network = scrolling(new VBox(new NetworkPart(parts).node(), new PairPart(parts).node()), "adb-network");
        network.setId("adb-network");
        VBox head = new VBox(AdbParts.wrapping(parts.texts().text("adb.title"), "title"), status.node(),
                new VBox(connect, connectMore), rule);
        head.getStyleClass().add("adb-head");
        VBox left = new VBox(lowering(head), middle);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(LEAST_HEIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinSize(0, 0);
        root.setCenter(left);
        root.setRight(network);
        root.setId("adb-page");
        root.getStyleClass().add("adb-page");
        root.setMinSize(0, 0);
        FocusFallback.of(root, this::requestFocus);
        WhileShown.follow(root, model.connectingProperty(), this::showConnecting);
        WhileShown.follow(root, model.lookingProperty(), _ -> show());
        WhileShown.follow(root, model.statusProperty(), _ -> show());
        WhileShown.followList(root, model.devices(), this::show);
    }

    static ScrollPane scrolling(Region content, String style) {
        ScrollPane scroll = new ScrollPane(content);
        content.getStyleClass().add("parts");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "plain", style);
        return scroll;
    }

    /** Scrolls in a low window, so that the phones below keep their room. */
    private static ScrollPane lowering(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.prefViewportHeightProperty().bind(content.heightProperty());
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "plain");
        return scroll;
    }

    /** What a Linux computer lacks when the user may not use phones at its USB. */
    private Node rule() {
        VBox box = new VBox(AdbParts.wrapping(parts.texts().text("adb.rule")),
                parts.command("adb-rule-line", Commands.UDEV_RULE),
                AdbParts.wrapping(parts.texts().text("adb.rule.after"), "word"));
        box.setId("adb-rule");
        box.getStyleClass().add("note");
        return box;
    }

    /** Asks first if screens of phones would end. */
    private void choose(boolean on) {
        long online = model.devices().stream().filter(device -> device.link() == Link.ONLINE).count();
        if (on || online == 0) {
            model.setConnecting(on);
            return;
        }
        connect.setSelected(true);
        parts.question().ask(root.getScene().getWindow(), parts.texts().text("adb.connect.question", online),
                parts.texts().text("adb.connect.yes"), () -> model.setConnecting(false));
    }

    private void showConnecting(boolean on) {
        connect.setSelected(on);
        connectMore.setText(parts.texts().text(on ? "adb.connect.on" : "adb.connect.off"));
        devices.refresh();
    }

    private void show() {
        boolean running = model.statusProperty().get() instanceof AdbStatus.Running;
        boolean any = !model.devices().isEmpty();
        setShown(connect, model.lookingProperty().get());
        setShown(connectMore, connect.isVisible());
        setShown(network, running);
        setShown(rule, model.devices().stream()
                .anyMatch(device -> device.device().state() == DeviceState.NO_PERMISSIONS));
        Node shown = any ? devices.node() : none;
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().setAll(shown);
        }
        setShown(none, running && !any);
        setShown(devices.node(), any);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Gives the keyboard focus to the first control of the page. */
    public void requestFocus() {
        // The content of a scroll pane is in the scene only after the pane's CSS is applied.
        root.applyCss();
        if (connect.isVisible()) {
            connect.requestFocus();
        } else {
            status.requestFocus();
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
