package dev.golink.app.join;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.AccessTexts;
import dev.golink.server.ServerAddresses;
import dev.golink.server.ServerAddresses.Host;
import dev.golink.server.access.right.Right;
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

    private final VBox root = new VBox();
    private final Label heading = JoinParts.wrapping("");
    /** Opens another way to connect phones; near the top, where it is also seen in a low window. */
    private final Button byAdb;
    private final Texts texts;
    private final JoinParts parts;
    private @Nullable PairingPane paired;

    private JoinView(PairingParts pairing, Texts texts, Consumer<String> copy) {
        this.texts = texts;
        this.parts = new JoinParts(texts, copy);
        heading.getStyleClass().add("title");
        byAdb = new Button(texts.text("adb.open"), new FontIcon(Feather.WIFI));
        byAdb.setId("join-adb");
        byAdb.getStyleClass().add("flat");
        byAdb.setMinWidth(Region.USE_PREF_SIZE);
        byAdb.setTooltip(new Tooltip(texts.text("adb.open.full")));
        byAdb.setAccessibleHelp(texts.text("adb.open.full"));
        byAdb.setOnAction(_ -> pairing.adb().run());
        root.getChildren().setAll(heading, byAdb);
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
     * @param pairing   what pairing phones needs
     * @param texts     the texts of one language
     * @param copy      copies a text to the clipboard
     */
    public static JoinView ownServer(AddressModel addresses, PairingParts pairing, Texts texts,
            Consumer<String> copy) {
        JoinView view = new JoinView(pairing, texts, copy);
        OwnServer own = new OwnServer(view, addresses, pairing);
        WhileShown.follow(view.root, pairing.access().rightsProperty(), _ -> own.refresh());
        WhileShown.follow(view.root, addresses.currentProperty(), _ -> own.refresh());
        return view;
    }

    /**
     * Shows how a phone joins a remote server: with the server's own address, where its phone page is too.
     *
     * @param server    the server's WebSocket endpoint
     * @param localOnly whether only this computer can reach the server at that address
     * @param pairing   what pairing phones needs
     * @param texts     the texts of one language
     * @param copy      copies a text to the clipboard
     */
    public static JoinView remoteServer(URI server, boolean localOnly, PairingParts pairing, Texts texts,
            Consumer<String> copy) {
        JoinView view = new JoinView(pairing, texts, copy);
        RemoteServer remote = new RemoteServer(view, server, localOnly, pairing);
        WhileShown.follow(view.root, pairing.access().rightsProperty(), _ -> remote.refresh());
        return view;
    }

    /** Shows the address itself, for phones that need no code or wait to be let in. */
    private void showAddress(String title, String address, List<String> steps, List<Node> choice, List<Node> remarks,
            List<Node> notes) {
        List<Node> content = new ArrayList<>();
        content.add(parts.large("join-address", address, "join.copy"));
        content.add(new QrCodeView(address, texts.text("join.code", address), 5).node());
        content.addAll(remarks);
        content.add(parts.steps(steps));
        content.addAll(notes);
        show(title, choice, content);
    }

    /**
     * Shows other content.
     *
     * @param title   the key of the title
     * @param lasting what may have been shown before, and stays
     * @param content what is below
     */
    private void show(String title, List<Node> lasting, List<Node> content) {
        heading.setText(texts.text(title));
        // A node that leaves its scene, even for a moment, would lose the keyboard focus.
        List<Node> shown = root.getChildren();
        shown.removeIf(node -> !heading.equals(node) && !byAdb.equals(node) && !lasting.contains(node));
        lasting.stream().filter(node -> !shown.contains(node)).forEach(shown::add);
        shown.addAll(content);
    }

    /** Why no code is shown: the operator may not pair phones. Empty if that is not known. */
    private List<Node> noRight(AccessModel access) {
        return access.lacks(Right.ADMIT)
                ? List.of(JoinParts.note("join-no-right",
                        texts.text("join.noRight", new AccessTexts(texts).right(Right.ADMIT))))
                : List.of();
    }

    private Node pairingPane(PairingParts pairing, String page) {
        PairingPane pane = paired;
        if (pane == null) {
            pane = new PairingPane(pairing, parts, page);
            paired = pane;
        }
        pane.show(page);
        return pane.node();
    }

    /** What is shown of the server in this process, and which of its hosts the operator chose. */
    private static final class OwnServer {
        private final JoinView view;
        private final AddressModel addresses;
        private final PairingParts pairing;
        private final HostChooser chooser;
        private @Nullable Host chosen;

        OwnServer(JoinView view, AddressModel addresses, PairingParts pairing) {
            this.view = view;
            this.addresses = addresses;
            this.pairing = pairing;
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
                view.showAddress("join.title.here", page,
                        List.of("join.step.here", "join.step.openHere", "join.step.stayHere"),
                        List.of(), List.of(), List.of(now.isLocalOnly()
                                ? JoinParts.note("join-loopback", view.texts.text("join.loopback"))
                                : JoinParts.note("join-offline", view.texts.text("join.offline"))));
                return;
            }
            chooser.show(now.hosts(), host);
            List<Node> choice = new ArrayList<>();
            if (now.hosts().size() > 1) {
                choice.add(chooser.node());
            }
            if (now.tls().isReady() && pairing.access().has(Right.ADMIT).get()) {
                choice.add(view.pairingPane(pairing, page));
                view.show("join.title.pair", choice, security(now, host));
            } else {
                view.showAddress("join.title", page,
                        List.of("join.step.network", "join.step.open", "join.step.stay"), choice, security(now, host),
                        view.noRight(pairing.access()));
            }
        }

        private List<Node> security(ServerAddresses now, Host host) {
            return switch (now.tls()) {
                case OTHER_CA -> List.of();
                case OWN_CA -> ownCa(now, host);
                case PREPARING -> List.of(remark("join.tls.preparing"));
                case FAILED -> List.of(remark("join.tls.failed"));
                case OFF -> List.of(remark("join.tls.off"));
            };
        }

        private Node remark(String key) {
            return JoinParts.remark("join-security", view.texts.text(key));
        }

        private List<Node> ownCa(ServerAddresses now, Host host) {
            List<Node> remarks = new ArrayList<>();
            remarks.add(JoinParts.remark("join-security", view.texts.text("join.tls.ownCa", now.trustPage(host))));
            now.ca().ifPresent(ca -> remarks.add(JoinParts.remark("join-fingerprint",
                    view.texts.text("join.tls.fingerprint", inTwoLines(ca)))));
            return remarks;
        }
    }

    /**
     * What is shown of a remote server.
     *
     * @param view      shows it
     * @param server    the server's WebSocket endpoint
     * @param localOnly whether only this computer can reach the server at that address
     * @param pairing   what pairing phones needs
     */
    private record RemoteServer(JoinView view, URI server, boolean localOnly, PairingParts pairing) {
        void refresh() {
            boolean secure = "wss".equalsIgnoreCase(server.getScheme());
            String page = (secure ? "https://" : "http://") + server.getRawAuthority() + "/phone";
            if (secure && pairing.access().has(Right.ADMIT).get()) {
                view.show("join.title.pair", List.of(view.pairingPane(pairing, page)), List.of());
                return;
            }
            List<Node> notes = new ArrayList<>(view.noRight(pairing.access()));
            if (!secure && pairing.access().has(Right.ADMIT).get() && !localOnly) {
                notes.add(JoinParts.note("join-plain", view.texts.text("join.plain")));
            }
            notes.add(JoinParts.note("join-page", view.texts.text("join.page", page)));
            if (localOnly) {
                notes.add(JoinParts.note("join-loopback", view.texts.text("join.loopback.afar")));
            }
            view.showAddress("join.title.afar", server.toString(),
                    List.of("join.step.network.afar", "join.step.enter", "join.step.appears"), List.of(), List.of(),
                    notes);
        }
    }

    /** Never wraps within a pair of digits, so that two people can compare it aloud. */
    private static String inTwoLines(Fingerprint fingerprint) {
        int middle = fingerprint.text().length() / 2 + 1;
        return "\n" + fingerprint.text().substring(0, middle) + "\n" + fingerprint.text().substring(middle);
    }

    /** The node to put into a scene. */
    public Region node() {
        return root;
    }
}
