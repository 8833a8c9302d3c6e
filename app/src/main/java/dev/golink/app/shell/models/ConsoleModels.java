package dev.golink.app.shell.models;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.app.compose.ComposeModel;
import dev.golink.app.details.DetailsModel;
import dev.golink.app.history.HeartbeatHistory;
import dev.golink.app.history.OnlineHistory;
import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.PresenceWatch;
import dev.golink.app.notices.centre.CentreModel;
import dev.golink.app.notices.sound.Chime;
import dev.golink.app.numbers.NumbersModel;
import dev.golink.app.numbers.NumbersQuestion;
import dev.golink.app.panes.PaneModel;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.profiles.names.NamesModel;
import dev.golink.app.roster.ClearingModel;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.MessageModel;
import dev.golink.app.runs.RunsModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.question.BulkQuestion;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchModel;
import dev.golink.app.settings.Settings;
import dev.golink.app.shell.place.FileManager;
import dev.golink.app.shell.place.Place;
import dev.golink.app.shell.place.Site;
import dev.golink.app.viewer.wall.WallModel;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.remote.link.LinkState;

/** The models of one window. For the window's thread only; {@link ConsoleUpdates} keeps them up to date. */
public final class ConsoleModels {
    private final RosterModel roster;
    private final WallModel wall;
    private final NoticeModels told;
    private final FileManager files;
    private final AlertModels alerts;
    private final Reports reports;
    private final RunModels asked;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PHONES);
    private final LinkModel link;
    private final SearchModel search;
    private final SavedFiltersModel savedFilters;
    private final ClearingModel clearing;
    private final NamesModel names = new NamesModel();
    private final ProfilesModel profiles;
    private final NumbersModel numbers;
    private final HeartbeatHistory heartbeats;
    private final OnlineHistory online = new OnlineHistory();
    private final DetailsModel details;
    private final PaneModel namesPane;
    private final PaneModel detailsPane;
    private final FirstStepsModel firstSteps;

    /**
     * Makes them.
     *
     * @param fleet              what the window shows
     * @param question           asked before a command goes to many phones
     * @param questionOfClearing asked before many phones are taken off the list
     * @param questionOfNumbers  asked before numbers are given or cleared
     */
    public ConsoleModels(Fleet fleet, Site site, BulkQuestion question, ClearingModel.Question questionOfClearing,
            NumbersQuestion questionOfNumbers) {
        Settings settings = site.settings();
        roster = new RosterModel(site.clock(), fleet::now);
        search = new SearchModel(roster::isRecorded);
        wall = new WallModel(roster, settings);
        told = NoticeModels.of(site.clock(), roster::silence, settings);
        files = new FileManager(site.surroundings().outside().opener(), site.crossing()::once, told.notices());
        reports = new Reports(told.notices(), files);
        alerts = AlertModels.of(site, roster::silence, told.centre().rules(), told.notices());
        asked = RunModels.of(fleet, site, roster, question, reports);
        clearing = new ClearingModel(fleet::forget, site.crossing(), questionOfClearing, reports::tell);
        savedFilters = new SavedFiltersModel(settings, search);
        search.filterProperty().subscribe(roster::filter);
        profiles = new ProfilesModel(fleet::edit, roster, site.clock(), site.crossing(),
                new EditReports(told.notices()));
        profiles.undo().offeredProperty().subscribe((_, offered) -> told.notices().keepUndoable(offered));
        numbers = new NumbersModel(profiles, questionOfNumbers, new NumberReports(told.notices()), settings);
        heartbeats = new HeartbeatHistory(site.clock());
        details = new DetailsModel(heartbeats);
        namesPane = new PaneModel(settings, "groups", 168, 132, 360);
        detailsPane = new PaneModel(settings, "details", 300, 240, 560);
        firstSteps = new FirstStepsModel(settings);
        roster.listen(names);
        roster.listen(heartbeats);
        roster.listen(numbers);
        link = link(site, told.notices());
    }

    private static LinkModel link(Site site, NoticesModel notices) {
        return switch (site.place()) {
            case Place.Here _ ->
                new LinkModel(new LinkState.Connected(site.clock().instant()), site.clock(), site.crossing(), _ -> {});
            case Place.Afar afar -> new LinkModel(new LinkState.Connecting(), site.clock(), site.crossing(),
                    away -> notices.tell(new NoticeContent.ServerBack(afar.server().toString(), away, 1)));
        };
    }

    /** Sets the rows that commands and details are for. */
    public void select(List<PhoneRow> rows) {
        asked.commands().select(rows);
        details.select(rows);
    }

    /** Opens the details of a run, or all runs if it is null. */
    public void open(@Nullable Run run) {
        runs().shownProperty().set(run);
        page.set(Page.RUNS);
    }

    /** Opens the details of the run of this number, or all runs if it is forgotten by now. */
    public void openRun(long number) {
        open(runs().runs().stream().filter(run -> run.number() == number).findFirst().orElse(null));
    }

    /** The phones as rows of the table. */
    public RosterModel roster() {
        return roster;
    }

    /** Which phones are on the wall. */
    public WallModel wall() {
        return wall;
    }

    /** What is told to the operator. */
    public NoticesModel notices() {
        return told.notices();
    }

    /** What of the phones is worth telling. */
    PresenceWatch presences() {
        return told.presences();
    }

    /** What the operator is alerted of. */
    public AlertModels alerts() {
        return alerts;
    }

    /** All that was told. */
    public CentreModel centre() {
        return told.centre();
    }

    /** The tone of the notices. */
    public Chime chime() {
        return told.chime();
    }

    /** Shows files and opens what the desktop has programs for. */
    public FileManager files() {
        return files;
    }

    /** Tells what became of what was asked for. */
    public Reports reports() {
        return reports;
    }

    /** What was asked of phones, and what became of it. */
    public RunsModel runs() {
        return asked.runs();
    }

    /** What can be asked of phones. */
    public CommandsModel commands() {
        return asked.commands();
    }

    /** The message that is being written. */
    public MessageModel message() {
        return asked.message();
    }

    /** What else is being written: data, reasons, messages to operators. */
    public ComposeModel compose() {
        return asked.compose();
    }

    /** The page that is open. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** What the table is filtered by. */
    public SearchModel search() {
        return search;
    }

    /** The filters that were kept. */
    public SavedFiltersModel savedFilters() {
        return savedFilters;
    }

    /** Takes phones off the list. */
    public ClearingModel clearing() {
        return clearing;
    }

    /** The groups and tags that there are. */
    public NamesModel names() {
        return names;
    }

    /** Changes what is kept about phones. */
    public ProfilesModel profiles() {
        return profiles;
    }

    /** Gives numbers to phones. */
    public NumbersModel numbers() {
        return numbers;
    }

    /** When phones were heard. */
    HeartbeatHistory heartbeats() {
        return heartbeats;
    }

    /** What is known of the selected phones. */
    public DetailsModel details() {
        return details;
    }

    /** How many phones were online lately. */
    public OnlineHistory online() {
        return online;
    }

    /** Whether the groups and tags are shown, and how wide. */
    public PaneModel namesPane() {
        return namesPane;
    }

    /** Whether the details are shown, and how wide. */
    public PaneModel detailsPane() {
        return detailsPane;
    }

    /** The link to the server. */
    public LinkModel link() {
        return link;
    }

    /** Whether it has been said what to do with the first phone. */
    public FirstStepsModel firstSteps() {
        return firstSteps;
    }
}
