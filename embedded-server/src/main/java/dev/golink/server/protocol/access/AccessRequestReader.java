package dev.golink.server.protocol.access;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.phone.PhoneIds;

/**
 * Reads what operators decide about access. A wrong field makes the whole request wrong: every method throws {@link
 * IllegalArgumentException} with the reason, which never contains a password. Stateless.
 */
public final class AccessRequestReader {
    private static final Map<String, Reach> REACHES = Map.of("address", Reach.ITS_ADDRESS, "network", Reach.ITS_NETWORK,
            "anywhere", Reach.ANYWHERE);
    private static final String VALID = "valid_s";
    private static final String MOST = "most";

    private AccessRequestReader() {}

    /** Reads an {@code open_code}. */
    public static AccessRequest openCode(CheckedFields fields) {
        return new AccessRequest.OpenCode(
                fields.text("to_user") == null ? null : AccessFields.value(fields, "to_user", PhoneId::new));
    }

    /** Reads a {@code close_code}. */
    public static AccessRequest closeCode(CheckedFields fields) {
        return new AccessRequest.CloseCode(AccessFields.value(fields, "code", CredentialId::new));
    }

    /** Reads a {@code new_fleet_code}. */
    public static AccessRequest newFleetCode(CheckedFields fields) {
        Duration validFor = validFor(fields);
        Integer most = fields.whole(MOST);
        if (validFor == null || most == null) {
            throw new IllegalArgumentException("A fleet code needs " + VALID + " and " + MOST + ".");
        }
        return new AccessRequest.NewFleetCode(AccessFields.text(fields, AccessFields.NAME), validFor, most);
    }

    /** Reads a {@code let_in}. */
    public static AccessRequest letIn(CheckedFields fields) {
        Reach reach = REACHES.get(AccessFields.text(fields, "reach"));
        if (reach == null) {
            throw new IllegalArgumentException("reach must be one of the words: address, network, anywhere.");
        }
        return new AccessRequest.LetIn(rows(fields), reach);
    }

    /** The word for a reach. */
    static String word(Reach reach) {
        return switch (reach) {
            case ITS_ADDRESS -> "address";
            case ITS_NETWORK -> "network";
            case ANYWHERE -> "anywhere";
        };
    }

    /** Reads a {@code turn_away}. */
    public static AccessRequest turnAway(CheckedFields fields) {
        return new AccessRequest.TurnAway(rows(fields));
    }

    /** Reads a {@code forget_turned_away}. */
    public static AccessRequest forgetTurnedAway(CheckedFields fields) {
        return new AccessRequest.ForgetTurnedAway(
                new TurnedAway(AccessFields.who(fields), AccessFields.value(fields, "network", PeerNetwork::parse)));
    }

    /** Reads a {@code revoke_phones}. */
    public static AccessRequest revokePhones(CheckedFields fields) {
        return new AccessRequest.RevokePhones(PhoneIds.read(fields));
    }

    /** Reads a {@code revoke_identity}. */
    public static AccessRequest revokeIdentity(CheckedFields fields) {
        return new AccessRequest.RevokeIdentity(AccessFields.who(fields));
    }

    /** Reads a {@code revoke_credential}. */
    public static AccessRequest revokeCredential(CheckedFields fields) {
        return new AccessRequest.RevokeCredential(
                AccessFields.value(fields, AccessFields.CREDENTIAL, CredentialId::new));
    }

    /** Reads a {@code new_path_token}. */
    public static AccessRequest newPathToken(CheckedFields fields) {
        return new AccessRequest.NewPathToken(AccessFields.word(fields, AccessFields.ROLE, PeerKind.class),
                AccessFields.text(fields, AccessFields.NAME), AccessFields.scope(fields), validFor(fields));
    }

    /** Reads a {@code new_bridge_token}. */
    public static AccessRequest newBridgeToken(CheckedFields fields) {
        return new AccessRequest.NewBridgeToken(AccessFields.text(fields, AccessFields.NAME), validFor(fields));
    }

    /** Reads a {@code put_account}. */
    public static AccessRequest putAccount(CheckedFields fields) {
        Set<Role> roles = new HashSet<>();
        for (String word : fields.texts("roles")) {
            Optional<Role> role = Role.of(word);
            roles.add(role.orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no role.")));
        }
        return new AccessRequest.PutAccount(AccessFields.value(fields, AccessFields.NAME, OperatorId::new),
                fields.text("password"), roles, Rights.ofWords(fields.texts("more")));
    }

    /** Reads a {@code remove_account}. */
    public static AccessRequest removeAccount(CheckedFields fields) {
        return new AccessRequest.RemoveAccount(AccessFields.value(fields, AccessFields.NAME, OperatorId::new));
    }

    /** Reads a {@code new_operator_token}. */
    public static AccessRequest newOperatorToken(CheckedFields fields) {
        return new AccessRequest.NewOperatorToken(AccessFields.value(fields, "account", OperatorId::new),
                AccessFields.text(fields, AccessFields.NAME), Rights.ofWords(fields.texts(MOST)), validFor(fields));
    }

    /** Reads a {@code change_access}. */
    public static AccessRequest changeSettings(CheckedFields fields) {
        return new AccessRequest.ChangeSettings(new AccessSettings(truth(fields, "knocking"),
                truth(fields, "path_tokens"), AccessFields.word(fields, "loopback", LoopbackPolicy.class)));
    }

    private static boolean truth(CheckedFields fields, String name) {
        Boolean value = fields.truth(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing. It must be true or false.");
        }
        return value;
    }

    private static Set<Integer> rows(CheckedFields fields) {
        Set<Integer> rows = new HashSet<>(fields.wholes("rows"));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows must be a list of at least one number of a row.");
        }
        return rows;
    }

    private static @Nullable Duration validFor(CheckedFields fields) {
        Integer seconds = fields.whole(VALID);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
