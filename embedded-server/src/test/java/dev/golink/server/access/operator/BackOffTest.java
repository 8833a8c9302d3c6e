package dev.golink.server.access.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.HandTurnedTime;

class BackOffTest {
    private static final OperatorId ANN = new OperatorId("ann");
    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.7");

    private final HandTurnedTime time = new HandTurnedTime();
    private final BackOff backOff = new BackOff(time.clocks());

    @Test
    void fiveWrongPasswordsAreFreeAndThenThePauseDoubles() {
        for (int i = 0; i < 6; i++) {
            assertThat(backOff.begin(ANN, other(i))).isZero();
        }

        assertThat(backOff.begin(ANN, other(9))).isEqualTo(Duration.ofSeconds(1));
        time.pass(Duration.ofSeconds(1));
        assertThat(backOff.begin(ANN, other(9))).isZero();
        assertThat(backOff.pause(ANN, other(9))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anAccountWaitsAMinuteAtMostHoweverManyPasswordsWereWrong() {
        for (int i = 0; i < 1_000; i++) {
            time.pass(Duration.ofMinutes(1));
            assertThat(backOff.begin(ANN, other(i))).isZero();
        }

        assertThat(backOff.pause(ANN, HERE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anAttemptDuringThePauseDoesNotMakeItLonger() {
        fail(6);
        for (int i = 0; i < 10; i++) {
            backOff.begin(ANN, HERE);
        }

        assertThat(backOff.pause(ANN, HERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aStrangerInTheSameNetworkDoesNotKeepTheOwnerOut() {
        backOff.begin(ANN, HERE);
        backOff.succeeded(ANN, HERE);
        for (int i = 0; i < 11; i++) {
            backOff.begin(new OperatorId("user-" + i), InetAddress.ofLiteral("192.0.2.200"));
        }

        assertThat(backOff.pause(ANN, HERE)).isZero();
        assertThat(backOff.pause(new OperatorId("bob"), HERE)).as("another account").isPositive();
        assertThat(backOff.pause(ANN, InetAddress.ofLiteral("192.0.2.8"))).as("another address").isPositive();
    }

    @Test
    void whoGuessesFromTheOwnersAddressWaitsToo() {
        backOff.begin(ANN, HERE);
        backOff.succeeded(ANN, HERE);
        for (int i = 0; i < 11; i++) {
            assertThat(backOff.begin(ANN, HERE)).isZero();
        }

        assertThat(backOff.begin(ANN, HERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aNetworkWaitsWhicheverNamesItTries() {
        for (int i = 0; i < 11; i++) {
            assertThat(backOff.begin(new OperatorId("user-" + i), InetAddress.ofLiteral("192.0.2." + i))).isZero();
        }

        assertThat(backOff.begin(ANN, HERE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.begin(ANN, InetAddress.ofLiteral("198.51.100.9"))).as("from another network").isZero();
    }

    @Test
    void theRightPasswordForgivesTheAccountButNotItsNetwork() {
        for (int i = 0; i < 10; i++) {
            backOff.begin(new OperatorId("victim-" + i), HERE);
        }
        assertThat(backOff.begin(ANN, HERE)).isZero();
        backOff.succeeded(ANN, HERE);

        assertThat(backOff.begin(new OperatorId("victim-10"), HERE)).isZero();
        assertThat(backOff.begin(new OperatorId("victim-11"), HERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aStrangerElsewhereCannotKeepTheOwnerOut() {
        backOff.begin(ANN, HERE);
        backOff.succeeded(ANN, HERE);
        for (int i = 0; i < 6; i++) {
            backOff.begin(ANN, other(i));
        }

        assertThat(backOff.begin(ANN, other(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.begin(ANN, HERE)).as("where the owner has logged in").isZero();
    }

    @Test
    void aNetworkThatIsFamiliarToAnAccountStillWaitsAfterManyWrongPasswords() {
        backOff.begin(ANN, HERE);
        backOff.succeeded(ANN, HERE);

        fail(11);

        assertThat(backOff.begin(ANN, HERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void manyAttemptsAtOnceGainNothing() {
        fail(6);

        assertThat(backOff.begin(ANN, HERE)).as("while the others are still computed")
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anAttemptThatWasNotCarriedOutDoesNotCount() {
        fail(5);
        for (int i = 0; i < 100; i++) {
            assertThat(backOff.begin(ANN, HERE)).isZero();
            backOff.withdraw(ANN, HERE);
        }

        assertThat(backOff.begin(ANN, HERE)).isZero();
    }

    @Test
    void afterAQuietHourEverythingIsForgotten() {
        fail(6);
        time.pass(Duration.ofHours(1).plusNanos(1));

        fail(5);

        assertThat(backOff.pause(ANN, HERE)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(backOff.begin(ANN, HERE)).isZero();
        }
    }

    private static InetAddress other(int network) {
        return InetAddress.ofLiteral("10." + network / 256 + "." + network % 256 + ".1");
    }
}
