package dev.golink.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

class HistoryTextsTest {
    @Test
    void chineseSentenceHasNoDashBeforeAComma() {
        HeartbeatSeries first = new HeartbeatHistory(new HandClock()).listen(Phones.online("lab-1"));

        String sentence = new HistoryTexts(FactSamples.texts(Locale.SIMPLIFIED_CHINESE)).sentence(first);

        assertThat(sentence).contains("实测 暂无，").doesNotContain("–");
    }
}
