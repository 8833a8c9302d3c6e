package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.ProfileEdit;

/** What happened, as a console finds it. */
class HistoryContractTest extends FleetContract {
    private static final HistoryQuery OF_PHONE = HistoryQuery.newest(100).ofPhone(PHONE);

    @Test
    void comingsAndGoingsAreFoundTheNewestFirst() {
        watched();
        try (FixedClient phone = server.phone("lab-7"); FixedClient other = server.phone("lab-8")) {
            phone.heard(0);
            other.heard(0);
            phone.sayGoodbye();
        }

        awaitEntries(OF_PHONE.ofKinds(Set.of(HistoryKind.CONNECTION)), 2);

        List<HistoryEntry> entries = find(OF_PHONE.ofKinds(Set.of(HistoryKind.CONNECTION))).entries();
        assertThat(entries.getFirst().fact()).isInstanceOf(HistoryFact.PhoneDeparted.class);
        assertThat(entries.getLast().fact()).isEqualTo(new HistoryFact.PhoneConnected("127.0.0.1"));
        assertThat(entries).extracting(HistoryEntry::phone).containsOnly(PHONE);
        assertThat(entries.getFirst().id()).isGreaterThan(entries.getLast().id());
    }

    @Test
    void aPageGoesOnAfterItsLastEntry() {
        watched();
        fleet.edit(Set.of(PHONE), ProfileEdit.nickname("a"));
        fleet.edit(Set.of(PHONE), ProfileEdit.nickname("b"));
        awaitEntries(OF_PHONE, 2);

        HistoryAnswer.Page first = find(OF_PHONE.limit(1));
        HistoryAnswer.Page second = find(OF_PHONE.limit(1).before(first.entries().getFirst().id()));

        assertThat(first.hasMore()).isTrue();
        assertThat(first.entries()).extracting(HistoryEntry::fact)
                .containsExactly(new HistoryFact.PhoneEdited(ProfileEdit.nickname("b")));
        assertThat(second.hasMore()).isFalse();
        assertThat(second.entries()).extracting(HistoryEntry::fact)
                .containsExactly(new HistoryFact.PhoneEdited(ProfileEdit.nickname("a")));
        assertThat(second.entries()).extracting(HistoryEntry::operator).containsExactly(operator());
    }

    @Test
    void aPageHasAsManyEntriesAsItsLimitEvenIfTheyAreLong() {
        watched();
        Set<PhoneId> phones = IntStream.range(0, 300).mapToObj(i -> new PhoneId("p" + i)).collect(Collectors.toSet());
        fleet.edit(phones, new ProfileEdit(null, "x".repeat(500), Set.of(), Set.of(), Set.of(), Set.of(), null));
        HistoryQuery edits = HistoryQuery.newest(290).ofKinds(Set.of(HistoryKind.EDIT));
        awaitEntries(edits, 290);

        HistoryAnswer.Page page = find(edits);

        assertThat(page.hasMore()).isTrue();
        assertThat(page.entries()).extracting(HistoryEntry::id).doesNotHaveDuplicates();
        assertThat(find(edits.before(page.entries().getLast().id())).entries()).hasSize(10);
    }

    @Test
    void entriesAreFoundByOperatorAndTime() {
        watched();
        fleet.edit(Set.of(PHONE), ProfileEdit.nickname("a"));
        HistoryQuery edits = HistoryQuery.newest(10).ofKinds(Set.of(HistoryKind.EDIT));
        awaitEntries(edits, 1);
        Instant at = find(edits).entries().getFirst().at();

        assertThat(find(edits.ofOperator(operator())).entries()).hasSize(1);
        assertThat(find(edits.between(at, at.plusMillis(1))).entries()).hasSize(1);
        assertThat(find(edits.between(null, at.truncatedTo(ChronoUnit.MILLIS))).entries()).isEmpty();
        assertThat(find(edits.between(at.plusMillis(1), null)).entries()).isEmpty();
    }

    @Test
    void theNumbersOfConnectedPhonesAreFound() {
        watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
            CountsQuery query = new CountsQuery(now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(5)),
                    Duration.ofMinutes(1));

            await().atMost(PATIENCE).until(() -> counts(query).points().stream().anyMatch(point -> point.most() == 1));
        }
    }

    @Test
    void aConsoleIsToldWhetherTheServerCanStore() {
        List<HistoryState> told = new CopyOnWriteArrayList<>();

        fleet.history().watchState(told::add);

        await().atMost(PATIENCE).until(() -> !told.isEmpty());
        assertThat(told).containsExactly(new HistoryState.Storing());
    }

    private void awaitEntries(HistoryQuery query, int count) {
        await().atMost(PATIENCE).until(() -> find(query).entries().size() == count);
    }

    private HistoryAnswer.Page find(HistoryQuery query) {
        return (HistoryAnswer.Page) fleet.history().find(query).toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private CountsAnswer.Counts counts(CountsQuery query) {
        return (CountsAnswer.Counts) fleet.history().counts(query).toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
