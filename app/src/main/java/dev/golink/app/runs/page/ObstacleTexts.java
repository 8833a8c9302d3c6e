package dev.golink.app.runs.page;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableObjectValue;

import org.jspecify.annotations.Nullable;

import dev.golink.app.runs.CommandsModel;
import dev.golink.app.runs.question.ExclusionReason;
import dev.golink.app.runs.question.Obstacle;
import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.Command;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/**
 * Says, as part of a sentence, why the selected phones can be given no command or otherwise be used.
 *
 * @param texts the texts of a language
 */
public record ObstacleTexts(Texts texts) {
    /** The text for the current obstacle; empty while there is none. */
    public StringBinding of(ObservableObjectValue<@Nullable Obstacle> obstacle) {
        return Bindings.createStringBinding(() -> text(obstacle.get()), obstacle);
    }

    /** The obstacle as a full sentence; if nothing is selected, it says what to do. */
    public String sentence(Obstacle obstacle) {
        return obstacle.equals(Obstacle.Plain.NOTHING_SELECTED) ? texts.text("whyNot.select") : text(obstacle);
    }

    private String text(@Nullable Obstacle obstacle) {
        return switch (obstacle) {
            case null -> "";
            case Obstacle.Plain plain -> text(plain);
            case Obstacle.NotAllowed(Right right) -> texts.text("whyNot.right", RightTexts.of(right, texts));
            case Obstacle.AllLeftOut(Map<ExclusionReason, Integer> reasons) when reasons.size() == 1 -> {
                Map.Entry<ExclusionReason, Integer> only = reasons.entrySet().iterator().next();
                yield text(only.getKey(), only.getValue());
            }
            case Obstacle.AllLeftOut(Map<ExclusionReason, Integer> reasons) ->
                texts.text("whyNot.mixed", new RunTexts(texts).reasons(reasons));
        };
    }

    private String text(Obstacle.Plain plain) {
        return switch (plain) {
            case NO_LINK -> texts.text("whyNot.link");
            case NOTHING_SELECTED -> texts.text("whyNot.nothingSelected");
            case NONE_SHARES -> texts.text("whyNot.noneShares");
            case TOO_MANY_SHARE -> texts.text("whyNot.tooMany", CommandsModel.MOST_WINDOWS);
            case NOT_ALONE -> texts.text("whyNot.notAlone");
            case ALL_RECORDED -> texts.text("whyNot.allRecorded");
            case NONE_RECORDED -> texts.text("whyNot.noneRecorded");
            case NOTHING_SHOWN -> texts.text("whyNot.nothingShown");
            case NOBODY_CONNECTED -> texts.text("whyNot.nobodyConnected");
            case NO_TEXT -> texts.text("whyNot.noText");
            case TEXT_TOO_LONG -> texts.text("whyNot.tooLong", Command.ShowNotice.LONGEST_NOTICE);
        };
    }

    private String text(ExclusionReason why, int count) {
        return switch (why) {
            case OFFLINE -> texts.text("whyNot.offline", count);
            case UNABLE -> texts.text("whyNot.unable", count);
            case UNSUPPORTED -> texts.text("whyNot.unsupported", count);
            case SHARING -> texts.text("whyNot.sharing", count);
            case NOT_SHARING -> texts.text("whyNot.notSharing", count);
            case UNDER_WAY -> texts.text("whyNot.underWay", count);
        };
    }
}
