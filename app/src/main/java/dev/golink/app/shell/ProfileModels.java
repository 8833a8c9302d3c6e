package dev.golink.app.shell;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.numbers.NumbersModel;
import dev.golink.app.profiles.ProfilesModel;
import dev.golink.app.profiles.names.NamesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.app.shell.dialogs.ClearingQuestionView;
import dev.golink.app.shell.dialogs.NumbersQuestionView;
import dev.golink.app.shell.dialogs.Question;
import dev.golink.app.shell.models.EditReports;
import dev.golink.app.shell.models.NumberReports;
import dev.golink.app.shell.models.RequestReports;
import dev.golink.server.fleet.Fleet;
import dev.golink.ui.roster.ClearingModel;
import dev.golink.ui.roster.RosterModel;

/**
 * The models of the phones' profiles. For building the window; each view gets only the models that it needs.
 *
 * @param profiles edits the profiles
 * @param names    the existing groups and tags
 * @param numbers  gives numbers to phones
 * @param clearing removes phones from the roster
 */
record ProfileModels(ProfilesModel profiles, NamesModel names, NumbersModel numbers, ClearingModel clearing) {
    static ProfileModels of(Fleet fleet, ConsoleContext context, RosterModel roster, NoticesModel notices,
            RequestReports reports,
            Question question) {
        ProfilesModel profiles = new ProfilesModel(fleet::edit, roster, context.clock(), context.fx(),
                new EditReports(notices));
        profiles.undo().offeredProperty().subscribe((_, offered) -> notices.keepUndoable(offered));
        NamesModel names = new NamesModel();
        NumbersModel numbers = new NumbersModel(profiles, new NumbersQuestionView(question),
                new NumberReports(notices), context.settings());
        roster.listen(names);
        roster.listen(numbers);
        return new ProfileModels(profiles, names, numbers, new ClearingModel(fleet::forget, context.fx(),
                new ClearingQuestionView(question), reports::report));
    }
}
