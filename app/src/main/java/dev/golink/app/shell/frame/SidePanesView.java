package dev.golink.app.shell.frame;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import dev.golink.app.details.DetailsView;
import dev.golink.app.notices.NoticeLinks;
import dev.golink.app.panes.PaneModel;
import dev.golink.app.panes.SidePane;
import dev.golink.app.profiles.EditRight;
import dev.golink.app.profiles.NameKind;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.profiles.names.CardOverlay;
import dev.golink.app.profiles.names.NameChooser;
import dev.golink.app.profiles.names.NamesView;
import dev.golink.app.shell.models.PaneModels;
import dev.golink.app.shell.screens.FullScreen;
import dev.golink.ui.keys.Keys;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.LazyView;
import dev.golink.ui.texts.Texts;

/** The panes beside the table: groups and tags on the left, the details of the selected phones on the right. */
public final class SidePanesView {
    /** The least width of the table, in pixels, at which panes open by themselves. */
    private static final double TABLE = 956;

    private final Parts parts;
    private final PaneModels panes;
    private final ObservableValue<List<PhoneRow>> selection;
    private final UndoModel undo;
    // Held in a field, because a binding without references is garbage-collected.
    private final BooleanBinding phones;
    private final LazyView<NamesView> names;
    private final LazyView<DetailsView> details;
    private final DoubleProperty room = new SimpleDoubleProperty();

    /**
     * The parts of the view.
     *
     * @param cardOverlay the overlay for choices and questions
     * @param chooser     chooses groups and tags of phones
     * @param names       makes the view of the groups and tags
     * @param details     makes the view of the selected phones' details
     * @param edits       whether the operator may change the profiles of phones
     */
    public record Parts(CardOverlay cardOverlay, NameChooser chooser, Supplier<NamesView> names,
            Supplier<DetailsView> details, EditRight edits) {}

    /**
     * Builds the panes.
     *
     * @param selection  the selected phones
     * @param undo       takes changes back
     * @param fullScreen hides the panes while the wall fills the screen
     */
    public SidePanesView(Parts parts, PaneModels panes, RosterModel roster, ObservableValue<List<PhoneRow>> selection,
            UndoModel undo, FullScreen fullScreen, Texts texts) {
        this.parts = parts;
        this.panes = panes;
        this.selection = selection;
        this.undo = undo;
        phones = roster.knownCountProperty().greaterThan(0);
        names = new LazyView<>(phones.and(panes.names().openProperty()).and(fullScreen.bare().not()), parts.names(),
                list -> new SidePane(Side.LEFT, panes.names(), list.node(), room.multiply(0.22),
                        texts.text("groups.resize")).node());
        details = new LazyView<>(phones.and(panes.details().openProperty()).and(fullScreen.bare().not()),
                parts.details(), pane -> new SidePane(Side.RIGHT, panes.details(), pane.node(), room.multiply(0.36),
                        texts.text("details.resize")).node());
    }

    /** The overlay for choices and questions; to be placed over the phones. */
    public Node card() {
        return parts.cardOverlay().node();
    }

    /** Places the panes beside the table while they are open and there are phones. */
    public void lay(BorderPane page) {
        PaneModel left = panes.names();
        PaneModel right = panes.details();
        page.widthProperty().subscribe(width -> {
            right.setRoom(width.doubleValue() - right.widthProperty().get() >= TABLE);
            left.setRoom(width.doubleValue() - right.widthProperty().get() - left.widthProperty().get() >= TABLE);
        });
        room.bind(page.widthProperty());
        names.shown().subscribe(shown -> page.setLeft(shown ? names.node() : null));
        details.shown().subscribe(shown -> page.setRight(shown ? details.node() : null));
    }

    /** Shows the details of the selected phones. */
    public void showDetails() {
        panes.details().setOpen(true);
    }

    /** Starts editing the nickname of the selected phone; does nothing unless a single phone is selected. */
    public void rename() {
        if (selection().size() == 1) {
            panes.details().setOpen(true);
            details.get().editNickname();
        }
    }

    /** Chooses groups and tags of phones. */
    public NameChooser chooser() {
        return parts.chooser();
    }

    /** Handles the keys of the panes, which work everywhere in the window. */
    public void handle(KeyEvent event) {
        if (!phones.get()) {
            return;
        }
        if (Keys.DETAILS.match(event) || event.getCode() == KeyCode.F4 && !event.isAltDown()) {
            panes.details().toggle();
        } else if (Keys.GROUPS.match(event)) {
            panes.names().toggle();
        } else if (Keys.GROUP.match(event)) {
            edit(Keys.GROUP, () -> parts.chooser().open(NameKind.GROUP, selection()));
        } else if (Keys.TAG.match(event)) {
            edit(Keys.TAG, () -> parts.chooser().open(NameKind.TAG, selection()));
        } else if (Keys.RENAME.match(event) && selection().size() == 1) {
            edit(Keys.RENAME, this::rename);
        } else if (!NoticeLinks.UNDO.match(event) || !undo.takeLast()) {
            return;
        }
        event.consume();
    }

    private void edit(KeyCombination key, Runnable action) {
        if (!parts.edits().refuses(key)) {
            action.run();
        }
    }

    private List<PhoneRow> selection() {
        return selection.getValue();
    }
}
