package dev.golink.app.runs.page;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableObjectValue;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.question.LeftOut;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.server.fleet.command.Command;
import dev.golink.ui.words.Words;

/**
 * Says, as part of a sentence, why the selected phones can be given no command or otherwise be used.
 *
 * @param words the texts of a language
 */
public record ObstacleWords(Words words) {
    /** The text for the current obstacle; empty while there is none. */
    public StringBinding of(ObservableObjectValue<@Nullable Obstacle> obstacle) {
        return Bindings.createStringBinding(() -> text(obstacle.get()), obstacle);
    }

    /** The obstacle as a full sentence; if nothing is selected, it says what to do. */
    public String sentence(Obstacle obstacle) {
        return obstacle.equals(Obstacle.Plain.NOTHING_SELECTED) ? words.text("whyNot.select") : text(obstacle);
    }

    private String text(@Nullable Obstacle obstacle) {
        return switch (obstacle) {
            case null -> "";
            case Obstacle.Plain plain -> text(plain);
            case Obstacle.AllLeftOut(Map<LeftOut, Integer> reasons) when reasons.size() == 1 -> {
                Map.Entry<LeftOut, Integer> only = reasons.entrySet().iterator().next();
                yield text(only.getKey(), only.getValue());
            }
            case Obstacle.AllLeftOut(Map<LeftOut, Integer> reasons) ->
                words.text("whyNot.mixed", new RunWords(words).reasons(reasons));
        };
    }

    private String text(Obstacle.Plain plain) {
        return switch (plain) {
            case NO_LINK -> words.text("whyNot.link");
            case NOTHING_SELECTED -> words.text("whyNot.nothingSelected");
            case NONE_SHARES -> words.text("whyNot.noneShares");
            case TOO_MANY_SHARE -> words.text("whyNot.tooMany", CommandsModel.MOST_WINDOWS);
            case NOT_ALONE -> words.text("whyNot.notAlone");
            case ALL_RECORDED -> words.text("whyNot.allRecorded");
            case NONE_RECORDED -> words.text("whyNot.noneRecorded");
            case NOTHING_SHOWN -> words.text("whyNot.nothingShown");
            case NOBODY_CONNECTED -> words.text("whyNot.nobodyConnected");
            case NO_TEXT -> words.text("whyNot.noText");
            case TEXT_TOO_LONG -> words.text("whyNot.tooLong", Command.ShowNotice.LONGEST_NOTICE);
        };
    }

    private String text(LeftOut why, int count) {
        return switch (why) {
            case OFFLINE -> words.text("whyNot.offline", count);
            case UNABLE -> words.text("whyNot.unable", count);
            case UNSUPPORTED -> words.text("whyNot.unsupported", count);
            case SHARING -> words.text("whyNot.sharing", count);
            case NOT_SHARING -> words.text("whyNot.notSharing", count);
            case UNDER_WAY -> words.text("whyNot.underWay", count);
        };
    }
}
