package dev.golink.server.protocol.access;

import java.time.Duration;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.PhoneId;

/** Writes what operators decide about access: the counterpart of {@link AccessRequestReader}. Stateless. */
public final class AccessRequestJson {
    private AccessRequestJson() {}

    /** Adds the fields of a request to an object. */
    public static void write(JsonObject object, AccessRequest request) {
        switch (request) {
            case AccessRequest.OpenCode(var only) -> {
                if (only != null) {
                    object.addProperty("to_user", only.value());
                }
            }
            case AccessRequest.CloseCode(var code) -> object.addProperty("code", code.value());
            case AccessRequest.NewFleetCode(String name, Duration validFor, int most) -> {
                object.addProperty(AccessFields.NAME, name);
                valid(object, validFor);
                object.addProperty("most", most);
            }
            case AccessRequest.LetIn(var rows, var reach) -> {
                rows(object, rows);
                object.addProperty("reach", AccessRequestReader.word(reach));
            }
            case AccessRequest.TurnAway(var rows) -> rows(object, rows);
            case AccessRequest.ForgetTurnedAway(var who) -> {
                AccessFields.add(object, who.who());
                object.addProperty("network", who.network().toString());
            }
            case AccessRequest.RevokePhones(var phones) ->
                object.add("phones", AccessFields.list(phones.stream().map(PhoneId::value).sorted().toList()));
            case AccessRequest.RevokeIdentity(var who) -> AccessFields.add(object, who);
            case AccessRequest.RevokeCredential(var credential) ->
                object.addProperty(AccessFields.CREDENTIAL, credential.value());
            case AccessRequest.NewPathToken(var role, String name, var scope, var validFor) -> {
                object.addProperty(AccessFields.ROLE, AccessFields.word(role));
                object.addProperty(AccessFields.NAME, name);
                AccessFields.add(object, scope);
                valid(object, validFor);
            }
            case AccessRequest.NewBridgeToken(String name, var validFor) -> {
                object.addProperty(AccessFields.NAME, name);
                valid(object, validFor);
            }
            case AccessRequest.PutAccount(var name, var password, var roles, var more) -> {
                object.addProperty(AccessFields.NAME, name.value());
                if (password != null) {
                    object.addProperty("password", password);
                }
                object.add("roles", AccessFields.list(roles.stream().sorted().map(Role::word).toList()));
                object.add("more", AccessFields.list(more.words()));
            }
            case AccessRequest.RemoveAccount(var name) -> object.addProperty(AccessFields.NAME, name.value());
            case AccessRequest.NewOperatorToken(var account, String name, var most, var validFor) -> {
                object.addProperty("account", account.value());
                object.addProperty(AccessFields.NAME, name);
                object.add("most", AccessFields.list(most.words()));
                valid(object, validFor);
            }
            case AccessRequest.ChangeSettings(var settings) -> AccessViewJson.add(object, settings);
        }
    }

    private static void rows(JsonObject object, Set<Integer> rows) {
        JsonArray array = new JsonArray(rows.size());
        rows.stream().sorted().forEach(array::add);
        object.add("rows", array);
    }

    private static void valid(JsonObject object, @Nullable Duration validFor) {
        if (validFor != null) {
            object.addProperty("valid_s", validFor.toSeconds());
        }
    }
}
