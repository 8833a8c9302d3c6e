package dev.golink.server.access.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.HandTurnedTime;
import dev.golink.server.threads.BatchingExecutor;

class LoginsTest {
    private static final OperatorId ANN = new OperatorId("ann");
    private static final OperatorId BOB = new OperatorId("bob");
    private static final OperatorId ROBOT = new OperatorId("robot");
    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.7");
    private static final Password RIGHT = Password.chosen("correct horse");
    private static final Password WRONG = Password.typed("wrong horse");
    private static final Account ACCOUNT = account(ANN, Argon2.hash(RIGHT, new Random(1)));

    private final HandTurnedTime time = new HandTurnedTime();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final BackOff backOff = new BackOff(time.clocks());
    private final Logins logins = new Logins(LoginsTest::find, new PasswordQueue(this::offer, new Random(2)), backOff);

    @Test
    void theRightPasswordIsWelcome() {
        assertThat(login(ANN, RIGHT)).isEqualTo(new LoginResult.Welcome(ACCOUNT));
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountCannotBeDistinguished() {
        assertThat(login(ANN, WRONG)).isEqualTo(new LoginResult.Wrong(Duration.ZERO));
        assertThat(login(BOB, WRONG)).isEqualTo(new LoginResult.Wrong(Duration.ZERO));
    }

    @Test
    void anAccountWithoutAPasswordHasNoLogin() {
        assertThat(login(ROBOT, RIGHT)).isEqualTo(new LoginResult.Wrong(Duration.ZERO));
    }

    @Test
    void afterWrongPasswordsEvenTheRightOneWaits() {
        for (int i = 0; i < 6; i++) {
            login(ANN, WRONG);
        }

        assertThat(login(ANN, RIGHT)).isEqualTo(new LoginResult.TooEarly(Duration.ofSeconds(1)));
        time.pass(Duration.ofSeconds(1));
        assertThat(login(ANN, RIGHT)).isInstanceOf(LoginResult.Welcome.class);
    }

    @Test
    void whatDoesNotFitIntoTheQueueIsBusyAndCountsForNobody() {
        for (int i = 0; i < PasswordQueue.MOST_WAITING; i++) {
            offer(() -> {});
        }

        CompletionStage<LoginResult> result = logins.login(ANN, RIGHT, HERE);

        assertThat(result.toCompletableFuture()).isCompletedWithValue(new LoginResult.Busy());
        queue.clear();
        for (int i = 0; i < 5; i++) {
            assertThat(login(ANN, WRONG)).isEqualTo(new LoginResult.Wrong(Duration.ZERO));
        }
    }

    @Test
    void noPasswordIsComputedOnTheCallersThread() {
        try (BatchingExecutor executor = new BatchingExecutor("passwords-of-a-test", PasswordQueue.MOST_WAITING)) {
            Thread caller = Thread.currentThread();
            PasswordQueue passwords = new PasswordQueue(executor, new Random(2));

            assertThat(passwords.submit(Thread::currentThread).orElseThrow().toCompletableFuture())
                    .succeedsWithin(30, TimeUnit.SECONDS).isNotSameAs(caller);
        }
    }

    @Test
    void aNewPasswordIsComputedInTheSameQueue() {
        PasswordQueue passwords = new PasswordQueue(this::offer, new Random(2));
        CompletionStage<PasswordHash> hash = passwords.hash(RIGHT).orElseThrow();

        runAll();

        assertThat(hash.toCompletableFuture().join().fits(RIGHT)).isTrue();
    }

    @Test
    void anAccountHasTheRightsOfItsRolesAndItsOwn() {
        Account account = new Account(ANN, null, Set.of(Role.VIEWER), Rights.of(Right.SHELL), Instant.EPOCH);

        assertThat(account.rights()).isEqualTo(Rights.of(Right.SEE, Right.WATCH, Right.SHELL));
        assertThat(new Account(ANN, null, Set.of(), Rights.NONE, Instant.EPOCH).rights()).isEqualTo(Rights.NONE);
    }

    private LoginResult login(OperatorId name, Password password) {
        CompletionStage<LoginResult> result = logins.login(name, password, HERE);
        runAll();
        return result.toCompletableFuture().join();
    }

    private void offer(Runnable task) {
        if (queue.size() >= PasswordQueue.MOST_WAITING) {
            throw new RejectedExecutionException("The queue of the test is full.");
        }
        queue.add(task);
    }

    private void runAll() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private static Optional<Account> find(OperatorId name) {
        return name.equals(ANN) ? Optional.of(ACCOUNT)
                : Optional.of(account(ROBOT, null)).filter(account -> account.name().equals(name));
    }

    private static Account account(OperatorId name, @Nullable PasswordHash hash) {
        return new Account(name, hash, Set.of(Role.OPERATOR), Rights.NONE, Instant.EPOCH);
    }
}
