package dev.golink.app.join;

import java.net.URI;
import java.util.ArrayList;
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

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.server.ServerAddresses;
import dev.golink.server.ServerAddresses.Host;
import dev.golink.server.certificate.Fingerprint;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * Shows how a phone joins: the address in large type, its QR code and three short steps. Sentences below say what the
 * operator must know of the address, such as that only this computer can reach it.
 */
public final class JoinView {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** The width, in pixels, below which the address is shown smaller. */
    private static final double WIDE = 560;
    /** Longer addresses, such as those of IPv6, wrap in smaller type. */
    private static final int LONGEST_IN_LARGE_TYPE = 36;

    private final VBox root = new VBox();
    private final Label heading = wrapping("");
    private final Texts texts;
    private final Consumer<String> copy;

    private JoinView(Texts texts, Consumer<String> copy) {
        this.texts = texts;
        this.copy = copy;
        heading.getStyleClass().add("title");
        root.getChildren().add(heading);
        root.getStyleClass().add("join");
        root.setAlignment(Pos.TOP_CENTER);
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.widthProperty().subscribe(
                width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() > 0 && width.doubleValue() < WIDE));
    }

    /**
     * Shows how a phone joins the server in this process: with the page that makes any browser a phone. Follows the
     * addresses while it is shown.
     *
     * @param addresses where the server can be reached
     * @param texts     the texts of one language
     * @param copy      copies a text to the clipboard
     */
    public static JoinView ownServer(AddressModel addresses, Texts texts, Consumer<String> copy) {
        JoinView view = new JoinView(texts, copy);
        OwnServer own = new OwnServer(view, addresses);
        WhileShown.follow(view.root, addresses.currentProperty(), _ -> own.refresh());
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
        JoinView view = new JoinView(texts, copy);
        List<Node> notes = new ArrayList<>();
        notes.add(note("join-page", texts.text("join.page", phonePage(server))));
        if (localOnly) {
            notes.add(note("join-loopback", texts.text("join.loopback.afar")));
        }
        view.show("join.title.afar", server.toString(),
                List.of("join.step.network.afar", "join.step.enter", "join.step.appears"), List.of(), List.of(), notes);
        return view;
    }

    /**
     * Shows other content.
     *
     * @param title   the key of the title
     * @param address the address for phones
     * @param steps   the keys of the steps
     * @param choice  what is above the address
     * @param remarks what is below the QR code
     * @param notes   what is below the steps
     */
    private void show(String title, String address, List<String> steps, List<Node> choice, List<Node> remarks,
            List<Node> notes) {
        heading.setText(texts.text(title));
        List<Node> content = new ArrayList<>();
        content.add(address(address, texts, copy));
        content.add(new QrCodeView(address, texts.text("join.code", address), 5).node());
        content.addAll(remarks);
        content.add(steps(steps.stream().map(texts::text).toList()));
        content.addAll(notes);
        // A node that leaves its scene, even for a moment, would lose the keyboard focus.
        root.getChildren().removeIf(node -> !heading.equals(node) && !choice.contains(node));
        choice.stream().filter(node -> !root.getChildren().contains(node)).forEach(root.getChildren()::add);
        root.getChildren().addAll(content);
    }

    /** What is shown of the server in this process, and which of its hosts the operator chose. */
    private static final class OwnServer {
        private final JoinView view;
        private final AddressModel addresses;
        private final HostChooser chooser;
        private @Nullable Host chosen;

        OwnServer(JoinView view, AddressModel addresses) {
            this.view = view;
            this.addresses = addresses;
            this.chooser = new HostChooser(view.texts, this::choose);
        }

        private void choose(Host host) {
            if (!host.equals(chosen)) {
                chosen = host;
                refresh();
            }
        }

        /** Shows the present addresses. The chosen host stays as long as it is among them. */
        void refresh() {
            ServerAddresses now = addresses.current();
            Host host = chosen != null && now.hosts().contains(chosen) ? chosen : now.first();
            String page = now.phonePage(host).toString();
            if (now.isLocalOnly() || now.hosts().isEmpty()) {
                view.show("join.title.here", page,
                        List.of("join.step.here", "join.step.openHere", "join.step.stayHere"),
                        List.of(), List.of(), List.of(now.isLocalOnly()
                                ? note("join-loopback", view.texts.text("join.loopback"))
                                : note("join-offline", view.texts.text("join.offline"))));
                return;
            }
            chooser.show(now.hosts(), host);
            view.show("join.title", page, List.of("join.step.network", "join.step.open", "join.step.stay"),
                    now.hosts().size() > 1 ? List.of(chooser.node()) : List.of(), security(now, host), List.of());
        }

        private List<Node> security(ServerAddresses now, Host host) {
            return switch (now.tls()) {
                case OTHER_CA -> List.of();
                case OWN_CA -> ownCa(now, host);
                case PREPARING -> List.of(remark(view.texts.text("join.tls.preparing")));
                case FAILED -> List.of(remark(view.texts.text("join.tls.failed")));
                case OFF -> List.of(remark(view.texts.text("join.tls.off")));
            };
        }

        private List<Node> ownCa(ServerAddresses now, Host host) {
            List<Node> remarks = new ArrayList<>();
            remarks.add(remark(view.texts.text("join.tls.ownCa", now.trustPage(host))));
            now.ca().ifPresent(ca -> {
                Label fingerprint = remark(view.texts.text("join.tls.fingerprint", inTwoLines(ca)));
                fingerprint.setId("join-fingerprint");
                remarks.add(fingerprint);
            });
            return remarks;
        }
    }

    /** Never wraps within a pair of digits, so that two people can compare it aloud. */
    private static String inTwoLines(Fingerprint fingerprint) {
        int middle = fingerprint.text().length() / 2 + 1;
        return "\n" + fingerprint.text().substring(0, middle) + "\n" + fingerprint.text().substring(middle);
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
        if (address.length() > LONGEST_IN_LARGE_TYPE) {
            large.getStyleClass().add("long");
            large.setWrapText(true);
            large.setMinHeight(Region.USE_PREF_SIZE);
        } else {
            large.setMinWidth(Region.USE_PREF_SIZE);
        }
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

    private static Label remark(String text) {
        Label remark = wrapping(text);
        remark.setId("join-security");
        remark.getStyleClass().add("remark");
        return remark;
    }

    private static Node note(String id, String text) {
        Label note = wrapping(text);
        note.setId(id);
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
