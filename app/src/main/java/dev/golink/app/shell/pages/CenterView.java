package dev.golink.app.shell.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import dev.golink.app.compose.ComposeView;
import dev.golink.app.compose.ComposeWords;
import dev.golink.app.notices.Leads;
import dev.golink.app.notices.NoticeLine;
import dev.golink.app.notices.NoticeMark;
import dev.golink.app.notices.NoticeWords;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.notices.centre.CentreView;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.runs.page.MessageView;
import dev.golink.app.runs.page.RunFiles;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.page.RunsPage;
import dev.golink.app.shell.models.NoticeModels;
import dev.golink.app.shell.models.Page;
import dev.golink.app.shell.models.RunModels;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.scenes.WhileShown;

/** The open page, and the cards that lie over it. */
public final class CenterView {
    private final StackPane root;
    private final Workplace work;
    private final RunModels runModels;
    private final NoticeModels noticeModels;
    private final ObjectProperty<Page> page;
    private final RosterModel roster;
    private final RunsPage runs;
    private final Node noticeLine;
    // Held in a field, because a binding without references is garbage-collected.
    private final NoticePlaces places;

    /**
     * Builds the view.
     *
     * @param work         the work area, to which the keyboard focus returns
     * @param runModels    the commands to phones
     * @param noticeModels the notices to the operator
     * @param undo         takes changes back
     * @param join         the card that shows how a phone joins
     * @param bare         whether the wall fills the screen
     * @param files        exports a run to a file
     */
    public CenterView(Workplace work, RunModels runModels, NoticeModels noticeModels, UndoModel undo, PhonesPage phones,
            JoinCard join, BooleanBinding bare, RunFiles files) {
        this.work = work;
        this.runModels = runModels;
        this.noticeModels = noticeModels;
        page = work.pages().pageProperty();
        roster = work.roster();
        NoticeWords language = new NoticeWords(work.words(), work.phones().ages());
        Leads leads = new Leads(wanted -> work.show(List.copyOf(wanted)), work.pages()::openRun,
                undo.offeredProperty(), undo::take);
        runs = new RunsPage(runModels.runs(), runModels.commands(), new RunWords(work.words()), work.phones().ages(),
                files, work::show);
        places = new NoticePlaces(page, bare, join.node().visibleProperty(), phones.middle());
        noticeLine = noticeLine(language, leads);
        root = new StackPane(phones.node(), pageOfRuns(), join.node(), message(), compose(),
                notices(language, leads, phones), noticeMark(language), centre(language, leads));
        // No minimum size: the cards over the table must never demand more room than there is.
        root.setMinSize(0, 0);
    }

    private Node pageOfRuns() {
        runs.node().visibleProperty().bind(page.isEqualTo(Page.RUNS));
        WhileShown.onChange(runs.node(), page, this::requestFocus);
        return runs.node();
    }

    /** Gives the keyboard focus to the main part of the open page. */
    public void requestFocus() {
        switch (page.get()) {
            case PHONES -> work.table().node().requestFocus();
            case WALL -> work.wall().requestFocus();
            case RUNS -> runs.requestFocus();
        }
    }

    private Node message() {
        Node card = new MessageView(runModels.message(), new RunWords(work.words()), work::requestFocus).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node compose() {
        Node card = new ComposeView(runModels.compose(), new ComposeWords(work.words()), work::requestFocus).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node notices(NoticeWords language, Leads leads, PhonesPage phones) {
        Node notices = new NoticesView(noticeModels.notices(), language, leads, this::openCentre, work::requestFocus)
                .node();
        // Notices are hidden while the notice centre lists them.
        notices.visibleProperty().bind(unlisted(NoticePlaces.Place.CARDS));
        // Notices lie left of the details, because the details have buttons; the table has only rows.
        notices.translateXProperty().bind(Bindings.when(page.isEqualTo(Page.PHONES))
                .then(phones.rightOfMiddle().negate()).otherwise(0));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        return notices;
    }

    private Node noticeLine(NoticeWords language, Leads leads) {
        Node line = new NoticeLine(noticeModels.notices(), language, leads, this::openCentre, work::requestFocus)
                .node();
        line.visibleProperty().bind(unlisted(NoticePlaces.Place.LINE).and(isAnyInSight()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node noticeMark(NoticeWords language) {
        Node mark = new NoticeMark(noticeModels.notices(), language, this::openCentre).node();
        mark.visibleProperty().bind(unlisted(NoticePlaces.Place.MARK).and(isAnyInSight()));
        StackPane.setAlignment(mark, Pos.TOP_LEFT);
        StackPane.setMargin(mark, new Insets(8));
        return mark;
    }

    private BooleanBinding unlisted(NoticePlaces.Place place) {
        return noticeModels.centre().openProperty().not().and(places.is(place));
    }

    private BooleanBinding isAnyInSight() {
        return Bindings.isNotEmpty(noticeModels.notices().shown());
    }

    private void openCentre() {
        noticeModels.centre().openProperty().set(true);
    }

    /** The line of notices for the footer; shown while the page has no room for cards. */
    public Node noticeLine() {
        return noticeLine;
    }

    private Node centre(NoticeWords language, Leads leads) {
        Node centre = new CentreView(noticeModels.centre(), language, this::groups, leads, noticeModels.chime()).node();
        // When the notice centre closes, the work area gets the keyboard focus.
        WhileShown.onChange(centre, noticeModels.centre().openProperty(), () -> {
            if (!noticeModels.centre().openProperty().get()) {
                work.requestFocus();
            }
        });
        StackPane.setAlignment(centre, Pos.CENTER_RIGHT);
        return centre;
    }

    private Set<String> groups() {
        return roster.known().stream().flatMap(row -> row.phone().profile().groups().stream())
                .collect(Collectors.toSet());
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
