package dev.golink.app.shell.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import dev.golink.app.compose.ComposeView;
import dev.golink.app.compose.ComposeWords;
import dev.golink.app.notices.Leads;
import dev.golink.app.notices.NoticeWords;
import dev.golink.app.notices.NoticesView;
import dev.golink.app.notices.centre.CentreView;
import dev.golink.app.runs.page.MessageView;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.page.RunsPage;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.shell.models.ConsoleModels;
import dev.golink.app.shell.models.Page;

/** The page that is open, and the cards that lie over it. */
public final class CenterView {
    private final StackPane root;
    private final Workplace work;
    private final ConsoleModels models;
    private final RunsPage runs;

    /**
     * Puts it together.
     *
     * @param work where the operator goes back to
     * @param join how a phone joins
     */
    public CenterView(Workplace work, PhonesPage phones, JoinCard join) {
        this.work = work;
        models = work.models();
        NoticeWords language = new NoticeWords(work.words(), work.phones().ages());
        Leads leads = new Leads(wanted -> work.show(List.copyOf(wanted)), models::openRun,
                models.profiles().undo().offeredProperty(), models.profiles().undo()::take);
        runs = new RunsPage(models.runs(), models.commands(), new RunWords(work.words()), work.phones().ages(),
                work::show);
        root = new StackPane(phones.node(), pageOfRuns(), join.node(), message(), compose(),
                notices(language, leads),
                centre(language, leads));
        // What lies over the table never needs more room than there is.
        root.setMinHeight(0);
    }

    private Node pageOfRuns() {
        runs.node().visibleProperty().bind(models.pageProperty().isEqualTo(Page.RUNS));
        WhileShown.onChange(runs.node(), models.pageProperty(), this::requestFocus);
        return runs.node();
    }

    /** Gives the keyboard to what the open page is about. */
    public void requestFocus() {
        switch (models.pageProperty().get()) {
            case PHONES -> work.table().node().requestFocus();
            case WALL -> work.wall().requestFocus();
            case RUNS -> runs.requestFocus();
        }
    }

    private Node message() {
        Node card = new MessageView(models.message(), new RunWords(work.words()), work::requestFocus).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node compose() {
        Node card = new ComposeView(models.compose(), new ComposeWords(work.words()), work::requestFocus).node();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(8));
        return card;
    }

    private Node notices(NoticeWords language, Leads leads) {
        Node notices = new NoticesView(models.notices(), language, leads,
                () -> models.centre().openProperty().set(true), work::requestFocus).node();
        // What is listed already need not stand over the list.
        notices.visibleProperty().bind(models.centre().openProperty().not());
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        return notices;
    }

    private Node centre(NoticeWords language, Leads leads) {
        Node centre = new CentreView(models.centre(), language, this::groups, leads, models.chime()).node();
        // Who closes it goes on where the work is.
        WhileShown.onChange(centre, models.centre().openProperty(), () -> {
            if (!models.centre().openProperty().get()) {
                work.requestFocus();
            }
        });
        StackPane.setAlignment(centre, Pos.CENTER_RIGHT);
        return centre;
    }

    private Set<String> groups() {
        return models.roster().known().stream().flatMap(row -> row.phone().profile().groups().stream())
                .collect(Collectors.toSet());
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }
}
