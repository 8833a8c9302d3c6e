package dev.golink.ui.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Link;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.texts.Texts;

class IntervalTextsTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final IntervalTexts english = new IntervalTexts(Texts.of(Locale.ENGLISH));
    private final IntervalTexts chinese = new IntervalTexts(Texts.of(Locale.SIMPLIFIED_CHINESE));

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"TOLD|30 s · declared|30 s, declared by the phone|30\u00a0秒 · 声明|30\u00a0秒，由手机声明",
                "HABIT|30 s · measured|30 s, measured|30\u00a0秒 · 实测|30\u00a0秒，实测",
                "ASSUMED|not known yet|not known yet|尚未确定|尚未确定", "UNKNOWN|30 s|30 s|30\u00a0秒|30\u00a0秒"})
    void whichIntervalCountsAndWhereItComesFromIsSaid(IntervalSource source, String brief, String line,
            String chineseBrief, String chineseLine) {
        Link link = link(HALF_A_MINUTE, source);

        assertThat(english.brief(link)).isEqualTo(brief);
        assertThat(english.line(link)).isEqualTo(line);
        assertThat(chinese.brief(link)).isEqualTo(chineseBrief);
        assertThat(chinese.line(link)).isEqualTo(chineseLine);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOLD", "HABIT", "UNKNOWN"})
    void whenThePhoneWillBeLateAndStaleIsSaid(IntervalSource source) {
        Link link = link(HALF_A_MINUTE, source);

        assertThat(english.full(link)).endsWith("Late after 45 s without a message, stale after 75 s.");
        assertThat(chinese.full(link)).endsWith("超过 45\u00a0秒没有消息为延迟，超过 75\u00a0秒没有消息为失联。");
    }

    @Test
    void anAssumedIntervalTextSaysHowLongThePhoneStaysOnline() {
        Link link = link(HALF_A_MINUTE, IntervalSource.ASSUMED);

        assertThat(english.full(link)).endsWith("The phone stays online until 75 s without a message.");
        assertThat(chinese.full(link)).contains("75\u00a0秒");
    }

    @Test
    void intervalsShowTenthsOfASecond() {
        assertThat(english.brief(link(Duration.ofMillis(5_300), IntervalSource.HABIT))).isEqualTo("5.3 s · measured");
    }

    private static Link link(Duration interval, IntervalSource source) {
        return Phones.interval(Phones.online("lab-1"), interval, source).link();
    }
}
