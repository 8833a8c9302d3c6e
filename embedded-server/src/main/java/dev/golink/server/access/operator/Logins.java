package dev.golink.server.access.operator;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import dev.golink.server.fleet.id.OperatorId;

/** Checks names and passwords. Any thread may use it; none waits. */
public final class Logins {
    /** The hash of nothing that anybody types: with it, an account that does not exist takes the same time. */
    private static final PasswordHash NOBODY = new PasswordHash(Argon2Cost.USUAL, new byte[16], new byte[32]);

    private final Function<OperatorId, Optional<Account>> accounts;
    private final PasswordQueue passwords;
    private final BackOff backOff;

    /**
     * Creates it.
     *
     * @param accounts finds an account; any thread may call it
     */
    public Logins(Function<OperatorId, Optional<Account>> accounts, PasswordQueue passwords, BackOff backOff) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.backOff = backOff;
    }

    /**
     * Checks a name and a password. The result comes on the thread of the passwords, or at once.
     *
     * @param from the address of the client
     */
    public CompletionStage<LoginResult> login(OperatorId name, Password password, InetAddress from) {
        Duration pause = backOff.begin(name, from);
        if (!pause.isZero()) {
            return CompletableFuture.completedStage(new LoginResult.TooEarly(pause));
        }
        return passwords.submit(() -> check(name, password, from)).orElseGet(() -> {
            backOff.withdraw(name, from);
            return CompletableFuture.completedStage(new LoginResult.Busy());
        });
    }

    private LoginResult check(OperatorId name, Password password, InetAddress from) {
        Optional<Account> account = accounts.apply(name);
        PasswordHash hash = account.map(Account::password).orElse(NOBODY);
        boolean fits = hash.fits(password); // computed in any case, so that the time does not tell who has an account
        if (account.isEmpty() || !fits) {
            return new LoginResult.Wrong(backOff.pause(name, from));
        }
        backOff.succeeded(name, from);
        return new LoginResult.Welcome(account.get());
    }
}
