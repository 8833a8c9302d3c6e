package dev.golink.app.access.waiting;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.AccessTexts;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.network.AddressText;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;

/** Who said to be a phone or an operator that the server knows, and how many were refused because too many waited. */
final class ClaimsView {
    /** The most claims that are shown. */
    private static final int MOST = 4;

    private final VBox root = new VBox();
    private final AccessTexts texts;
    private final AgeTexts ageTexts;

    ClaimsView(AccessModel access, AccessTexts texts, AgeTexts ageTexts) {
        this.texts = texts;
        this.ageTexts = ageTexts;
        root.setId("waiting-claims");
        root.getStyleClass().add("waiting-claims");
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.follow(root, access.viewProperty(), this::show);
    }

    Node node() {
        return root;
    }

    private void show(@Nullable AccessView view) {
        root.getChildren().clear();
        if (view != null) {
            if (view.refused() > 0) {
                root.getChildren().add(line(Indicator.LATE, texts.texts().text("waiting.refused", view.refused())));
            }
            List<Claim> claims = view.claims();
            claims.reversed().stream().limit(MOST).map(claim -> line(Indicator.LOW, text(claim)))
                    .forEach(root.getChildren()::add);
            if (claims.size() > MOST) {
                root.getChildren()
                        .add(line(Indicator.NONE, texts.texts().text("waiting.claims.more", claims.size() - MOST)));
            }
        }
        root.setVisible(!root.getChildren().isEmpty());
    }

    private String text(Claim claim) {
        return texts.texts().text("waiting.claim", AddressText.of(claim.address()), texts.who(claim.who()),
                ageTexts.exactly(claim.at()));
    }

    private static Node line(Indicator indicator, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(new IndicatorView(indicator), label);
        line.getStyleClass().add("signed");
        return line;
    }
}
