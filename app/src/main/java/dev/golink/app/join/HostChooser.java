package dev.golink.app.join;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.golink.server.ServerAddresses.Host;
import dev.golink.ui.texts.Texts;

/** Lets the operator choose under which of its names and addresses phones reach the server. */
final class HostChooser {
    private final ChoiceBox<@Nullable Host> hosts = new ChoiceBox<>();
    private final VBox root;
    /** Whether the program changes the box just now, so that the change is no choice of the operator. */
    private boolean changing;

    /** @param chosen told when the operator chooses a host */
    HostChooser(Texts texts, Consumer<Host> chosen) {
        hosts.setId("join-hosts");
        hosts.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Host host) {
                return host == null ? "" : text(host, texts);
            }

            @Override
            public @Nullable Host fromString(String text) {
                throw new UnsupportedOperationException("the user can't type in this box");
            }
        });
        hosts.setOnAction(_ -> {
            Host host = hosts.getValue();
            if (host != null && !changing) {
                chosen.accept(host);
            }
        });
        Label label = new Label(texts.text("join.hosts"));
        label.setLabelFor(hosts);
        root = new VBox(label, hosts);
        root.getStyleClass().add("hosts");
        root.setAlignment(Pos.CENTER);
    }

    /** Shows other hosts, and which of them is chosen. */
    void show(List<Host> offered, Host chosen) {
        changing = true;
        if (!hosts.getItems().equals(offered)) {
            hosts.getItems().setAll(offered);
        }
        hosts.setValue(chosen);
        changing = false;
    }

    Node node() {
        return root;
    }

    private static String text(Host host, Texts texts) {
        if (host.interfaceName().isEmpty()) {
            return host.text();
        }
        return texts.text(host.isVirtual() ? "join.host.virtual" : "join.host", host.text(), host.interfaceName());
    }
}
