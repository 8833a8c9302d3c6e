package dev.golink.app.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;

/** How phones are found by when they were last heard. */
class SeenQueryTest {
    /** A phone that left, and the time 11 days after it was last heard. */
    private static final Phone GONE = Phones.gone(Phones.online("lab-1"), Departure.Reason.CONNECTION_LOST,
            Duration.ofDays(11));
    private static final Instant NOW = GONE.link().lastHeardAt().plus(Duration.ofDays(11)).plusSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"seen>10d", "seen>=11d", "seen<-10d", "heard>10d", "seen<12d", "seen>-12d", "seen:11d",
        "seen=11d", "seen>1.5w", "seen>240h", "seen>10天", "上次收到>10天", "未出现＞10天", "seen>15000min", "SEEN>10D",
        "-seen<10d", "seen>900000s", "seen>260小时"})
    void finds(String typed) {
        Query query = query(typed);

        assertThat(query.problem()).isNull();
        assertThat(query.condition().test(GONE)).isTrue();
        assertThat(query.isTimed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen>12d", "seen<10d", "seen<-12d", "seen:10d", "seen<2分钟", "-seen>10d"})
    void doesNotFind(String typed) {
        assertThat(query(typed).problem()).isNull();
        assertThat(query(typed).condition().test(GONE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen>10", "seen>tomorrow", "seen>d", "seen>10y", "seen>--1d"})
    void saysThatATimeNeedsAUnit(String typed) {
        assertThat(query(typed).problem()).isInstanceOf(QueryProblem.NoAge.class);
        assertThat(query(typed).condition().test(GONE)).isFalse();
    }

    @Test
    void otherQueriesDoNotDependOnTheTime() {
        assertThat(query("battery<20 lab").isTimed()).isFalse();
    }

    private static Query query(String typed) {
        return Query.of(typed, _ -> false, () -> NOW);
    }
}
