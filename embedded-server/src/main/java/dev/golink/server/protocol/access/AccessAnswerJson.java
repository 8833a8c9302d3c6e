package dev.golink.server.protocol.access;

import java.time.Duration;
import java.util.Optional;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.phone.RefusalJson;

/** Converts the answers to requests about access to and from fields of a larger object. Stateless. */
public final class AccessAnswerJson {
    private static final String OUTCOME = "outcome";
    private static final String COUNT = "count";
    private static final String PAIRING_CODE = "pairing_code";
    private static final String VALID = "valid_s";
    private static final String TOKEN = "token";

    private AccessAnswerJson() {}

    /** Adds an answer to an object. */
    public static void write(JsonObject object, AccessAnswer answer) {
        switch (answer) {
            case AccessAnswer.Done(int count) -> {
                object.addProperty(OUTCOME, "done");
                object.addProperty(COUNT, count);
            }
            case AccessAnswer.Code(var id, String code, Duration validFor) -> {
                object.addProperty(OUTCOME, "code");
                object.addProperty(AccessFields.CREDENTIAL, id.value());
                object.addProperty(PAIRING_CODE, code);
                object.addProperty(VALID, validFor.toSeconds());
            }
            case AccessAnswer.Secret(var id, String token) -> {
                object.addProperty(OUTCOME, "secret");
                object.addProperty(AccessFields.CREDENTIAL, id.value());
                object.addProperty(TOKEN, token);
            }
            case AccessAnswer.Refused(var refusal) -> {
                object.addProperty(OUTCOME, "refused");
                RefusalJson.write(object, refusal);
            }
            case AccessAnswer.Unreachable() -> object.addProperty(OUTCOME, "unreachable");
        }
    }

    /** Reads an answer; null if it can't be read. */
    public static @Nullable AccessAnswer read(Fields fields) {
        Optional<CredentialId> id = AccessFields
                .read(() -> new CredentialId(AccessFields.told(fields.wholeText(AccessFields.CREDENTIAL))));
        return switch (AccessFields.told(fields.text(OUTCOME))) {
            case "done" -> new AccessAnswer.Done((int) fields.whole(COUNT));
            case "code" -> id.map(name -> new AccessAnswer.Code(name, AccessFields.told(fields.wholeText(PAIRING_CODE)),
                    Duration.ofSeconds(fields.whole(VALID)))).orElse(null);
            case "secret" ->
                id.map(name -> new AccessAnswer.Secret(name, AccessFields.told(fields.wholeText(TOKEN)))).orElse(null);
            case "refused" -> new AccessAnswer.Refused(RefusalJson.read(fields));
            default -> null;
        };
    }
}
