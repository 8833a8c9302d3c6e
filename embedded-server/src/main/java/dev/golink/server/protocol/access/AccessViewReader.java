package dev.golink.server.protocol.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.server.fleet.access.AccessView.TurnedAwayUntil;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.Fields;

/** Reads what a server knows about access. Leaves out what it can't read, such as a newer server's kind of token. */
public final class AccessViewReader {
    private AccessViewReader() {}

    /** Reads all that is known; null if the settings can't be read. */
    public static @Nullable AccessView read(Fields fields) {
        Optional<AccessSettings> settings = fields.object("settings").flatMap(AccessViewReader::settings);
        return settings.isEmpty() ? null
                : new AccessView(isTrue(fields, "open"), list(fields, "waiting", AccessViewReader::waiting),
                        (int) fields.whole("refused"), list(fields, "claims", AccessViewReader::claim),
                        list(fields, "codes", AccessViewReader::code), (int) fields.whole("paired"),
                        list(fields, "identities", AccessViewReader::identity),
                        list(fields, "turned_away", AccessViewReader::turnedAway),
                        list(fields, "fleet_codes", AccessViewReader::fleetCode),
                        list(fields, "tokens", AccessViewReader::token),
                        list(fields, "accounts", AccessViewReader::account), settings.get(),
                        fields.wholeText("trouble"));
    }

    private static <E> List<E> list(Fields fields, String name, Function<Fields, E> reading) {
        return fields.objects(name).stream().flatMap(entry -> AccessFields.read(() -> reading.apply(entry)).stream())
                .toList();
    }

    private static Optional<AccessSettings> settings(Fields fields) {
        LoopbackPolicy loopback = fields.word("loopback", LoopbackPolicy.class);
        return loopback == null ? Optional.empty()
                : Optional.of(new AccessSettings(isTrue(fields, "knocking"), isTrue(fields, "path_tokens"), loopback));
    }

    private static Waiting waiting(Fields fields) {
        return new Waiting((int) fields.whole("row"), needed(AccessFields.toldWho(fields)),
                needed(AccessFields.toldAddress(fields, "address")), AccessFields.told(fields.text("model")),
                Optional.ofNullable(fields.text("number")), time(fields, "since"), isTrue(fields, "asks_again"));
    }

    private static Claim claim(Fields fields) {
        return new Claim(needed(AccessFields.toldWho(fields)), needed(AccessFields.toldAddress(fields, "address")),
                time(fields, "at"));
    }

    private static Countdown code(Fields fields) {
        String phone = fields.wholeText("to_user");
        return new Countdown(id(fields), phone == null ? Optional.empty() : Optional.of(new PhoneId(phone)),
                Duration.ofMillis(fields.whole("left_ms")), (int) fields.whole("tries_left"));
    }

    private static AdmittedIdentity identity(Fields fields) {
        return new AdmittedIdentity(needed(AccessFields.toldWho(fields)), Binding.parse(text(fields, "from")),
                AccessFields.told(fields.text("model")), new OperatorId(text(fields, "by")), time(fields, "at"));
    }

    private static TurnedAwayUntil turnedAway(Fields fields) {
        return new TurnedAwayUntil(new TurnedAway(needed(AccessFields.toldWho(fields)),
                PeerNetwork.parse(text(fields, "network"))), time(fields, "until"));
    }

    private static FleetCodeView fleetCode(Fields fields) {
        return new FleetCodeView(id(fields), text(fields, AccessFields.NAME), time(fields, "created"),
                time(fields, "expires"), (int) fields.whole("most"), (int) fields.whole("used"));
    }

    private static TokenView token(Fields fields) {
        String account = fields.wholeText("account");
        TokenKind kind = needed(Optional.ofNullable(fields.word("kind", TokenKind.class)));
        return new TokenView(id(fields), text(fields, AccessFields.NAME), kind, needed(AccessFields.told(fields)),
                rights(fields, "rights"), account == null ? null : new OperatorId(account), time(fields, "created"),
                fields.instant("expires"), day(fields.wholeText("used_on")), isTrue(fields, "seen_in_clear"));
    }

    private static AccountView account(Fields fields) {
        return new AccountView(new OperatorId(text(fields, AccessFields.NAME)), isTrue(fields, "has_password"),
                fields.texts("roles").stream().flatMap(word -> Role.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                rights(fields, "more"), time(fields, "created"));
    }

    private static Rights rights(Fields fields, String name) {
        return Rights.of(
                fields.texts(name).stream().flatMap(word -> Right.of(word).stream()).distinct().toArray(Right[]::new));
    }

    private static CredentialId id(Fields fields) {
        return new CredentialId(text(fields, AccessFields.CREDENTIAL));
    }

    private static String text(Fields fields, String name) {
        return needed(Optional.ofNullable(fields.wholeText(name)));
    }

    private static Instant time(Fields fields, String name) {
        return needed(Optional.ofNullable(fields.instant(name)));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static boolean isTrue(Fields fields, String name) {
        return Boolean.TRUE.equals(fields.truth(name));
    }

    private static <T> T needed(Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("A field is missing or wrong."));
    }
}
