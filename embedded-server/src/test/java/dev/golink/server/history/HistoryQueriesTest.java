package dev.golink.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;

/** Tests queries against what a simple filter finds, over several files. */
class HistoryQueriesTest {
    private static final List<HistoryFact> FACTS = List.of(new HistoryFact.PresenceChanged(Presence.LATE),
            new HistoryFact.TemperatureChanged(40), new HistoryFact.ScreenWatched(), new HistoryFact.PhoneForgotten(),
            new HistoryFact.OperatorConnected());

    @TempDir
    private Path data;

    @Test
    void everyCombinationOfFiltersFindsWhatMatchesPageByPage() {
        HistoryFixture history = filled();
        List<HistoryEntry> all = pages(history, HistoryQuery.newest(1_000));
        assertThat(all).hasSizeGreaterThan(2_000);
        Random random = new Random(5);

        for (int round = 0; round < 300; round++) {
            HistoryQuery query = anyQuery(random, all);

            assertThat(pages(history, query)).as("%s", query)
                    .isEqualTo(all.stream().filter(matches(query)).toList());
        }
    }

    @Test
    void aPageSaysWhetherThereIsMore() {
        HistoryFixture history = filled();
        int count = pages(history, HistoryQuery.newest(1_000).ofKinds(Set.of(HistoryKind.SERVER))).size();

        HistoryQuery whole = HistoryQuery.newest(count).ofKinds(Set.of(HistoryKind.SERVER));

        assertThat(history.find(whole).hasMore()).isFalse();
        assertThat(history.find(whole).entries()).hasSize(count);
        HistoryAnswer.Page less = history.find(new HistoryQuery(null, null, Set.of(HistoryKind.SERVER), null, null,
                HistoryQuery.NEWEST, count - 1));
        assertThat(less.hasMore()).isTrue();
        assertThat(less.entries()).hasSize(count - 1);
    }

    @Test
    void aPhoneWithoutEntriesHasAnEmptyPage() {
        assertThat(filled().find(HistoryQuery.newest(10).ofPhone(new PhoneId("nobody"))))
                .isEqualTo(new HistoryAnswer.Page(List.of(), false));
    }

    @Test
    void entriesAreFoundByTheirTimeThoughTheClockWasSetBack() {
        HistoryFixture history = new HistoryFixture(data.resolve("history"));
        history.setWall(Instant.parse("2026-12-24T00:00:00Z"));
        history.happens(HistoryFixture.number(1));
        history.setWall(HistoryFixture.BEGIN);
        history.happens(HistoryFixture.number(2));
        history.store();

        HistoryAnswer.Page page = history.find(HistoryQuery.newest(10).ofPhone(HistoryFixture.PHONE).between(
                HistoryFixture.BEGIN.minusSeconds(1), HistoryFixture.BEGIN.plusSeconds(1)));

        assertThat(page.entries()).extracting(HistoryEntry::fact).containsExactly(HistoryFixture.number(2));
    }

    /** Four months with two thousand entries of ten phones and three operators. */
    private HistoryFixture filled() {
        HistoryFixture history = new HistoryFixture(data.resolve("history"));
        Random random = new Random(3);
        for (int i = 0; i < 2_400; i++) {
            PhoneId phone = random.nextInt(8) == 0 ? null : new PhoneId("p" + random.nextInt(10));
            OperatorId operator = random.nextInt(2) == 0 ? null : new OperatorId("o" + random.nextInt(3));
            history.happens(phone, operator, FACTS.get(random.nextInt(FACTS.size())));
            history.pass(Duration.ofMinutes(random.nextInt(120)));
            if (i % 500 == 0) {
                history.restart();
            }
        }
        history.store();
        return history;
    }

    private static List<HistoryEntry> pages(HistoryFixture history, HistoryQuery query) {
        List<HistoryEntry> found = new ArrayList<>();
        HistoryQuery next = query;
        while (true) {
            HistoryAnswer.Page page = history.find(next);
            found.addAll(page.entries());
            if (!page.hasMore()) {
                return found;
            }
            assertThat(page.entries()).hasSize(query.limit());
            next = query.before(page.entries().getLast().id());
        }
    }

    private static HistoryQuery anyQuery(Random random, List<HistoryEntry> all) {
        Set<HistoryKind> kinds = EnumSet.noneOf(HistoryKind.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            kinds.add(HistoryKind.values()[random.nextInt(HistoryKind.values().length)]);
        }
        Instant some = all.get(random.nextInt(all.size())).at();
        Instant other = all.get(random.nextInt(all.size())).at();
        return new HistoryQuery(random.nextBoolean() ? null : new PhoneId("p" + random.nextInt(10)),
                random.nextBoolean() ? null : new OperatorId("o" + random.nextInt(3)), kinds,
                random.nextBoolean() ? null : some, random.nextBoolean() ? null : other,
                random.nextInt(3) > 0 ? HistoryQuery.NEWEST : all.get(random.nextInt(all.size())).id(),
                20 + random.nextInt(300));
    }

    private static Predicate<HistoryEntry> matches(HistoryQuery query) {
        return entry -> entry.id() < query.before()
                && (query.phone() == null || query.phone().equals(entry.phone()))
                && (query.operator() == null || query.operator().equals(entry.operator()))
                && (query.kinds().isEmpty() || query.kinds().contains(entry.fact().kind()))
                && (query.from() == null || !entry.at().isBefore(query.from()))
                && (query.until() == null || entry.at().isBefore(query.until()));
    }
}
