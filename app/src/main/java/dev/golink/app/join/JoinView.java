package dev.golink.app.join;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
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

import dev.golink.server.Endpoints;
import dev.golink.ui.texts.Texts;

/**
 * Shows how a phone joins: the address in large type, its QR code and three short steps. A note says if only this
 * computer can reach the address.
 */
public final class JoinView {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** The width, in pixels, below which the address is shown smaller. */
    private static final double WIDE = 560;

    private final VBox root = new VBox();

    private JoinView(String address, String title, List<String> steps, Texts texts, Consumer<String> copy) {
        Label heading = wrapping(title);
        heading.getStyleClass().add("title");
        root.getStyleClass().add("join");
        root.setAlignment(Pos.TOP_CENTER);
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.widthProperty().subscribe(
                width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() > 0 && width.doubleValue() < WIDE));
        root.getChildren().setAll(heading, address(address, texts, copy),
                new QrCodeView(address, texts.text("join.code", address), 5).node(), steps(steps));
    }

    /**
     * Shows how a phone joins a server in this process: with the page that makes any browser a phone.
     *
     * @param endpoints the addresses of the server
     * @param texts     the texts of one language
     * @param copy      copies a text to the clipboard
     */
    public static JoinView ownServer(Endpoints endpoints, Texts texts, Consumer<String> copy) {
        String address = endpoints.phonePage().toString();
        if (!endpoints.isLocalOnly()) {
            return new JoinView(address, texts.text("join.title"), List.of(texts.text("join.step.network"),
                    texts.text("join.step.open"), texts.text("join.step.stay")), texts, copy);
        }
        JoinView view = new JoinView(address, texts.text("join.title.here"), List.of(texts.text("join.step.here"),
                texts.text("join.step.openHere"), texts.text("join.step.stayHere")), texts, copy);
        view.note("join-loopback", texts.text("join.loopback"));
        return view;
    }

    /**
     * Shows how a phone joins a remote server: with the server's own address, where its phone page is too.
     *
     * @param server    the server's WebSocket endpoint
     * @param localOnly whether only this computer can reach the server at that address
     * @param texts     the texts of one language
     * @param copy      copies a text to the clipboard
     */
    public static JoinView remoteServer(URI server, boolean localOnly, Texts texts, Consumer<String> copy) {
        JoinView view = new JoinView(server.toString(), texts.text("join.title.afar"),
                List.of(texts.text("join.step.network.afar"), texts.text("join.step.enter"),
                        texts.text("join.step.appears")),
                texts, copy);
        view.note("join-page", texts.text("join.page", phonePage(server)));
        if (localOnly) {
            view.note("join-loopback", texts.text("join.loopback.afar"));
        }
        return view;
    }

    private static String phonePage(URI server) {
        return ("wss".equalsIgnoreCase(server.getScheme()) ? "https://" : "http://") + server.getRawAuthority()
                + "/phone";
    }

    /** The node to put into a scene. */
    public Region node() {
        return root;
    }

    private static Node address(String address, Texts texts, Consumer<String> copy) {
        Label large = new Label(address);
        large.setId("join-address");
        large.getStyleClass().add("address");
        large.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button(null, new FontIcon(Feather.COPY));
        button.setId("join-copy");
        button.setAccessibleText(texts.text("join.copy"));
        button.setTooltip(new Tooltip(texts.text("join.copy")));
        button.setOnAction(_ -> copy.accept(address));
        HBox line = new HBox(large, button);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private static Node steps(List<String> texts) {
        VBox steps = new VBox();
        steps.getStyleClass().add("steps");
        IntStream.range(0, texts.size()).forEach(i -> steps.getChildren().add(step(i + 1, texts.get(i))));
        return steps;
    }

    private static Node step(int number, String text) {
        Label figure = new Label(Integer.toString(number));
        figure.getStyleClass().add("step");
        HBox step = new HBox(figure, wrapping(text));
        step.getStyleClass().add("line");
        return step;
    }

    private void note(String id, String text) {
        Label note = wrapping(text);
        note.setId(id);
        note.getStyleClass().add("note");
        root.getChildren().add(note);
    }

    private static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
