package dev.golink.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merging of settings that two windows changed. */
class SettingsMergeTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', value = {
        "{a:1,b:2} | {a:1,b:1} | {a:3,b:1} | {a:3,b:2} | each field has the value of the window that changed it",
        "{a:2} | {a:1} | {a:3} | {a:3} | of the same field the last one holds",
        "{a:1,new:5} | {a:1} | {a:2} | {a:2,new:5} | a field that is not known here stays",
        "{a:1,b:2} | {a:1,b:1} | {b:1} | {b:2} | what was taken away is gone",
        "{o:{a:2,b:1}} | {o:{a:1,b:1}} | {o:{a:1,b:3}} | {o:{a:2,b:3}} | objects inside likewise",
        "[x,a] | [x] | [x,b] | [x,a,b] | what both added to a list is there",
        "[x,y,a] | [x,y] | [y] | [y,a] | what one took out of a list is gone",
        "[3,1,2] | [1,2,3] | [2,3,1] | [2,3,1] | of two orders the last one holds",
        "[1,2] | [1,2] | [2,1,3] | [2,1,3] | where nobody else changed anything it is as wanted",
        "text | {a:1} | {a:2} | {a:2} | what makes no sense gives way"})
    void bothChangesHold(String theirs, String before, String after, String merged, String rule) {
        assertThat(SettingsMerge.of(json(theirs), json(before), json(after))).as(rule).isEqualTo(json(merged));
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
