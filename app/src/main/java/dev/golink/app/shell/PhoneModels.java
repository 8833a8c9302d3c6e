package dev.golink.app.shell;

import dev.golink.app.details.DetailsModel;
import dev.golink.app.history.HeartbeatHistory;
import dev.golink.app.history.OnlineHistory;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.screens.wall.WallModel;
import dev.golink.server.fleet.Fleet;
import dev.golink.ui.roster.RosterModel;

/**
 * The models of the phones that a window shows. For building the window; each view gets only the models that it needs.
 *
 * @param roster       the phones as rows of the table
 * @param search       the filter of the table
 * @param savedFilters the saved filters
 * @param details      the details of the selected phones
 * @param heartbeats   the times of phones' heartbeats
 * @param online       the recent numbers of online phones
 * @param wall         the phones on the wall
 */
record PhoneModels(RosterModel roster, SearchModel search, SavedFiltersModel savedFilters, DetailsModel details,
        HeartbeatHistory heartbeats, OnlineHistory online, WallModel wall) {
    static PhoneModels of(Fleet fleet, ConsoleContext context) {
        RosterModel roster = new RosterModel(context.clock(), fleet::now);
        SearchModel search = new SearchModel(roster::isRecorded, fleet::now);
        search.filterProperty().subscribe(roster::filter);
        HeartbeatHistory heartbeats = new HeartbeatHistory(context.clock());
        roster.listen(heartbeats);
        return new PhoneModels(roster, search, new SavedFiltersModel(context.settings(), search),
                new DetailsModel(heartbeats), heartbeats, new OnlineHistory(),
                new WallModel(roster, context.settings()));
    }
}
