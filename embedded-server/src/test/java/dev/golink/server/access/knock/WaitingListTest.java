package dev.golink.server.access.knock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.HandTurnedTime;

class WaitingListTest {
    private static final KnockStanding FREE = new KnockStanding.Free();
    private static final OperatorId ANN = new OperatorId("ann");
    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress THERE = InetAddress.ofLiteral("198.51.100.9");

    private final HandTurnedTime time = new HandTurnedTime();
    private final WaitingList list = new WaitingList(time.clocks().wall(), new Random(1));

    @Test
    void aStrangerWaitsWithItsIdAddressAndModel() {
        KnockResult result = list.knock(new Knock(phone("lab-07"), HERE, "Pixel 9", false), FREE);

        Waiting row = row(result);
        assertThat(list.all()).containsExactly(row);
        assertThat(row.who()).isEqualTo(phone("lab-07"));
        assertThat(row.address()).isEqualTo(HERE);
        assertThat(row.model()).isEqualTo("Pixel 9");
        assertThat(row.since()).isEqualTo(time.at(Duration.ZERO));
        assertThat(row.number()).isEmpty();
        assertThat(row.asksAgain()).isFalse();
    }

    @Test
    void whoConnectsAgainKeepsItsRow() {
        Waiting first = row(knock("lab-07", HERE));

        assertThat(knock("lab-07", HERE)).isEqualTo(new KnockResult.Waits(first, false));
        assertThat(list.all()).hasSize(1);
    }

    @Test
    void theLateEndOfAConnectionThatWasTurnedAwayDoesNotRemoveALaterOne() {
        Waiting row = row(knock("lab-07", HERE));
        list.turnAway(List.of(row.row()));
        Waiting later = row(knock("lab-07", HERE));

        assertThat(list.left(row.row())).isFalse();

        assertThat(list.all()).containsExactly(later);
    }

    @Test
    void aClientThatCanStoreATokenShowsANumberThatNobodyElseShows() {
        List<String> numbers = IntStream.range(0, WaitingList.MOST)
                .mapToObj(i -> row(list.knock(new Knock(phone("p-" + i), address(i), "", true), FREE)))
                .map(row -> row.number().orElseThrow()).toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("[0-9]{4}"));
    }

    @Test
    void anIdThatBelongsToSomebodyCannotBeKnockedFor() {
        KnockResult result = list.knock(new Knock(phone("lab-07"), HERE, "", false), new KnockStanding.Taken());

        Claim claim = new Claim(phone("lab-07"), HERE, time.at(Duration.ZERO));
        assertThat(result).isEqualTo(new KnockResult.Claims(claim));
        assertThat(list.all()).isEmpty();
    }

    @Test
    void whoWasTurnedAwayIsRefused() {
        Instant until = time.at(Duration.ofHours(24));

        assertThat(list.knock(new Knock(phone("lab-07"), HERE, "", false), new KnockStanding.TurnedAwayBefore(until)))
                .isEqualTo(new KnockResult.TurnedAwayBefore(until));
        assertThat(list.all()).isEmpty();
    }

    @Test
    void aPhoneThatChangedItsAddressAsksAgain() {
        assertThat(row(list.knock(new Knock(phone("lab-07"), THERE, "", false), new KnockStanding.LetInElsewhere()))
                .asksAgain()).isTrue();
    }

    @Test
    void sixtyFourOfANetworkWaitAndOthersStillCanKnock() {
        Waiting first = row(knock("p-0", HERE));
        IntStream.range(1, WaitingList.MOST_OF_NETWORK).forEach(i -> knock("p-" + i, HERE));

        assertThat(knock("one-more", InetAddress.ofLiteral("192.0.2.99"))).isEqualTo(new KnockResult.TooManyWait(true));
        assertThat(knock("elsewhere", THERE)).isInstanceOf(KnockResult.Waits.class);

        list.left(first.row());
        assertThat(knock("one-more", HERE)).isInstanceOf(KnockResult.Waits.class);
    }

    @Test
    void inAStormAThousandWaitAndOneThatLeavesMakesRoom() {
        IntStream.range(0, 10_000).forEach(i -> knock("p-" + i, address(i)));

        assertThat(list.all()).hasSize(WaitingList.MOST);
        assertThat(knock("late", THERE)).isEqualTo(new KnockResult.TooManyWait(false));
        list.left(list.all().getFirst().row());
        assertThat(knock("late", THERE)).isInstanceOf(KnockResult.Waits.class);
    }

    @Test
    void whoIsLetInIsBoundAsFarAsTheOperatorChose() {
        assertThat(letIn(Reach.ITS_ADDRESS)).isEqualTo(new Binding.ToAddress(HERE));
        assertThat(letIn(Reach.ITS_NETWORK)).isEqualTo(new Binding.ToNetwork(PeerNetwork.of(HERE)));
        assertThat(letIn(Reach.ANYWHERE)).isEqualTo(new Binding.Anywhere());
        assertThat(list.all()).isEmpty();
    }

    @Test
    void whoCanStoreATokenGetsOneInsteadOfABinding() {
        Waiting row = row(list.knock(new Knock(phone("lab-07"), HERE, "", true), FREE));

        LetIn letIn = list.letIn(List.of(row.row()), Reach.ANYWHERE, ANN);

        assertThat(letIn.forTokens()).containsExactly(row);
        assertThat(letIn.identities()).isEmpty();
    }

    @Test
    void ofTwoWithOneIdOnlyOneIsLetIn() {
        Waiting first = row(knock("lab-07", HERE));
        Waiting second = row(knock("lab-07", THERE));

        LetIn letIn = list.letIn(List.of(first.row()), Reach.ITS_ADDRESS, ANN);

        assertThat(letIn.identities().values()).extracting(AdmittedIdentity::binding)
                .containsExactly(new Binding.ToAddress(HERE));
        assertThat(letIn.displaced()).containsExactly(second);
        assertThat(list.all()).isEmpty();
    }

    @Test
    void ofTwoWithOneIdThatAreLetInTogetherTheFirstCounts() {
        Waiting first = row(knock("lab-07", HERE));
        Waiting second = row(knock("lab-07", THERE));

        LetIn letIn = list.letIn(List.of(second.row(), first.row()), Reach.ITS_ADDRESS, ANN);

        assertThat(letIn.identities()).hasSize(1);
        assertThat(letIn.displaced()).containsExactly(second);
    }

    @Test
    void anOperatorsPageWaitsBesideAPhoneWithTheSameName() {
        row(knock("ann", HERE));
        Waiting page = row(list.knock(new Knock(new ClaimedId(PeerKind.OPERATOR, "ann"), HERE, "", true), FREE));

        assertThat(list.all()).hasSize(2);
        assertThat(page.number()).as("only phones get a token when they are let in").isEmpty();
    }

    @Test
    void whoIsTurnedAwayIsRememberedByIdAndNetwork() {
        Waiting row = row(knock("lab-07", HERE));

        assertThat(list.turnAway(List.of(row.row(), 999))).containsExactly(row);

        assertThat(WaitingList.memoryOf(row)).isEqualTo(new TurnedAway(phone("lab-07"), PeerNetwork.of(HERE)));
        assertThat(list.all()).isEmpty();
    }

    @Test
    void whoHasLeftCannotBeLetInAndItsRowIsNotUsedAgain() {
        Waiting row = row(knock("lab-07", HERE));
        assertThat(list.left(row.row())).isTrue();
        assertThat(list.left(row.row())).isFalse();

        assertThat(list.letIn(List.of(row.row()), Reach.ANYWHERE, ANN).identities()).isEmpty();
        assertThat(row(knock("lab-07", HERE)).row()).isNotEqualTo(row.row());
    }

    private Binding letIn(Reach reach) {
        Waiting row = row(knock("lab-07", HERE));
        return list.letIn(List.of(row.row()), reach, ANN).identities().values().iterator().next().binding();
    }

    private KnockResult knock(String id, InetAddress address) {
        return list.knock(new Knock(phone(id), address, "", false), FREE);
    }

    private static Waiting row(KnockResult result) {
        return ((KnockResult.Waits) result).row();
    }

    private static ClaimedId phone(String id) {
        return ClaimedId.of(new PhoneId(id));
    }

    /** Addresses of many networks, 50 in each. */
    private static InetAddress address(int number) {
        int network = number / 50;
        return InetAddress.ofLiteral("10." + network / 256 + "." + network % 256 + "." + (number % 50 + 1));
    }
}
