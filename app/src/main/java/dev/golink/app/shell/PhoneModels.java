package dev.golink.app.shell;

import dev.golink.app.details.DetailsModel;
import dev.golink.app.history.HeartbeatHistory;
import dev.golink.app.history.OnlineHistory;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchModel;
import dev.golink.app.shell.place.Site;
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
    static PhoneModels of(Fleet fleet, Site site) {
        RosterModel roster = new RosterModel(site.clock(), fleet::now);
        SearchModel search = new SearchModel(roster::isRecorded);
        search.filterProperty().subscribe(roster::filter);
        HeartbeatHistory heartbeats = new HeartbeatHistory(site.clock());
        roster.listen(heartbeats);
        return new PhoneModels(roster, search, new SavedFiltersModel(site.settings(), search),
                new DetailsModel(heartbeats), heartbeats, new OnlineHistory(), new WallModel(roster, site.settings()));
    }
}
