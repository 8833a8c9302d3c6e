package dev.golink.app.access.pages;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.presentation.RefusalTexts;

/** Sends the requests of the page, and shows at its end what came of the last one. */
final class Answers {
    private final IndicatorView sign = new IndicatorView(Indicator.NONE);
    private final Label said = new Label();
    private final HBox root = new HBox(sign, said);
    private final AccessParts parts;

    Answers(AccessParts parts) {
        this.parts = parts;
        said.setId("access-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("said-line");
        root.visibleProperty().bind(said.textProperty().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    Node node() {
        return root;
    }

    /**
     * Asks the server for something.
     *
     * @param done the key of the text that says what was done; it gets the number of what it was about
     */
    void request(AccessRequest request, String done) {
        request(request, done, _ -> {});
    }

    /**
     * The same, with what follows.
     *
     * @param then gets the answer unless the request failed
     */
    void request(AccessRequest request, String done, Consumer<AccessAnswer> then) {
        request(request, done, then, () -> {});
    }

    /**
     * The same, with what follows a failure.
     *
     * @param failed run if the request failed
     */
    void request(AccessRequest request, String done, Consumer<AccessAnswer> then, Runnable failed) {
        parts.access().requestQuietly(request, answer -> {
            switch (answer) {
                case AccessAnswer.Done(int count) -> say(Indicator.DONE, parts.text(done, count));
                case AccessAnswer.Code _,AccessAnswer.Secret _ -> say(Indicator.DONE, parts.text(done, 1));
                case AccessAnswer.Refused(var refusal) -> {
                    say(Indicator.REFUSED, parts.text("access.refused", RefusalTexts.of(refusal, parts.texts())));
                    failed.run();
                    return;
                }
                case AccessAnswer.Unreachable _ -> {
                    say(Indicator.UNREACHABLE, parts.text("access.unreachable"));
                    failed.run();
                    return;
                }
            }
            then.accept(answer);
        });
    }

    private void say(Indicator indicator, String text) {
        sign.show(indicator);
        said.setText(text);
    }
}
