package dev.golink.server.protocol;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.access.AccessRequestReader;
import dev.golink.server.protocol.command.CommandName;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AuditMessage;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * The events of the protocol. Each has its name on the wire, and a reader for each role that may send it. A role
 * without a reader may not send the event. The rights that operators need are in the table of {@code EventRights}, which
 * a test compares with these events.
 */
@SuppressWarnings("ImmutableEnumChecker") // the readers are stateless
public enum Event {
    // Of all roles
    HEART("heart", (_, fields) -> PhoneReader.heart(fields), (_, _) -> new OperatorMessage.Heart(),
            ServerReader::heart),
    OPEN("open", null, null, ServerReader::open),
    ERROR("error", null, null, ServerReader::error),

    // Of phones
    HELLO("hello", (_, fields) -> PhoneReader.hello(fields), null, null),
    SCREEN("screen", (_, fields) -> PhoneReader.screen(fields), null, null),

    // Commands: an operator sends them to the server, which sends them to a phone
    OPEN_SCREEN("open_screen", null, command(CommandName.OPEN_SCREEN::read), null),
    STOP_SCREEN("stop_screen", null, command(CommandName.STOP_SCREEN::read), null),
    NOTICE("notice", PhoneReader::report, command(CommandName.NOTICE::read), null),
    LOCATE("locate", PhoneReader::report, command(CommandName.LOCATE::read), null),
    CUSTOM("custom", null, command(Event::custom), null),
    CUSTOM_RESULT("custom_result", (_, fields) -> PhoneReader.customResult(fields), null, null),
    DISCONNECT("disconnect", null, OperatorReader::disconnect, null),
    RESULT("result", null, null, ServerReader::result), SUMMARY("summary", null, null, ServerReader::summary),

    // Between operators
    OPERATOR_MESSAGE("operator_message", null, OperatorReader::operatorMessage, ServerReader::operatorMessage),

    // What operators watch
    WATCH_FLEET("watch_fleet", null, (_, fields) -> OperatorReader.watchFleet(fields), null),
    FLEET("fleet", null, null, FleetJson::read),
    WATCH_SCREEN("watch_screen", null, toPhone(OperatorMessage.WatchScreen::new), null),
    UNWATCH_SCREEN("unwatch_screen", null, toPhone(OperatorMessage.UnwatchScreen::new), null),
    WATCHING("watching", null, null, ServerReader::watching),
    TUNE_SCREEN("tune_screen", null, OperatorReader::tuneScreen, null),
    KEY_FRAME("key_frame", null, toPhone(OperatorMessage.RequestKeyFrame::new), null),

    // What the server sends to phones by itself
    PAUSE_SCREEN("pause_screen", null, null, null), RESUME_SCREEN("resume_screen", null, null, null),

    // Profiles of phones
    EDIT_PHONES("edit_phones", null, EditReader::edit, null),
    FORGET_PHONES("forget_phones", null, EditReader::edit, null),
    EDITED("edited", null, null, ServerReader::edited),

    // Runs: one command for many phones
    BEGIN_RUN("begin_run", null, RunReader::begin, null), RETRY_RUN("retry_run", null, RunReader::retry, null),
    CANCEL_RUN("cancel_run", null, RunReader::cancel, null),
    RUN_ANSWER("run_answer", null, null, RunNewsReader::answer),
    RUNS("runs", null, null, RunNewsReader::runs),
    WATCH_RUN("watch_run", null, RunReader::watch, null), UNWATCH_RUN("unwatch_run", null, RunReader::unwatch, null),
    RUN("run", null, null, RunNewsReader::parts),

    // What the server tells clients about their own access
    TOKEN("token", null, null, AccessText::token), RIGHTS("rights", null, null, AccessText::newRights),

    // Who may connect: what operators decide and see
    WATCH_ACCESS("watch_access", null, (_, _) -> new AccessMessage.Watch(), null),
    ACCESS("access", null, null, AccessReader::known),
    OPEN_CODE("open_code", null, access(AccessRequestReader::openCode), null),
    CLOSE_CODE("close_code", null, access(AccessRequestReader::closeCode), null),
    NEW_FLEET_CODE("new_fleet_code", null, access(AccessRequestReader::newFleetCode), null),
    LET_IN("let_in", null, access(AccessRequestReader::letIn), null),
    TURN_AWAY("turn_away", null, access(AccessRequestReader::turnAway), null),
    FORGET_TURNED_AWAY("forget_turned_away", null, access(AccessRequestReader::forgetTurnedAway), null),
    REVOKE_PHONES("revoke_phones", null, access(AccessRequestReader::revokePhones), null),
    REVOKE_IDENTITY("revoke_identity", null, access(AccessRequestReader::revokeIdentity), null),
    REVOKE_CREDENTIAL("revoke_credential", null, access(AccessRequestReader::revokeCredential), null),
    NEW_PATH_TOKEN("new_path_token", null, access(AccessRequestReader::newPathToken), null),
    NEW_BRIDGE_TOKEN("new_bridge_token", null, access(AccessRequestReader::newBridgeToken), null),
    PUT_ACCOUNT("put_account", null, access(AccessRequestReader::putAccount), null),
    REMOVE_ACCOUNT("remove_account", null, access(AccessRequestReader::removeAccount), null),
    NEW_OPERATOR_TOKEN("new_operator_token", null, access(AccessRequestReader::newOperatorToken), null),
    CHANGE_ACCESS("change_access", null, access(AccessRequestReader::changeSettings), null),
    ACCESS_ANSWER("access_answer", null, null, AccessReader::answer),

    // The audit
    WATCH_AUDIT("watch_audit", null, (_, _) -> new AuditMessage.Watch(), null),
    AUDIT_HEAD("audit_head", null, null, AuditText::head),
    FIND_AUDIT("find_audit", null, (event, fields) -> AuditText.find(event, fields), null),
    CHECK_AUDIT("check_audit", null, (event, fields) -> AuditText.check(event, fields), null),
    AUDIT_ANSWER("audit_answer", null, null, AuditText::answer),
    // What happened
    FIND_HISTORY("find_history", null, (_, fields) -> HistoryReader.find(fields), null),
    HISTORY_COUNTS("history_counts", null, (_, fields) -> HistoryReader.count(fields), null),
    HISTORY_ANSWER("history_answer", null, null, HistoryReader::answer),
    WATCH_HISTORY_STATE("watch_history_state", null, (_, _) -> new HistoryMessage.WatchState(), null),
    HISTORY_STATE("history_state", null, null, HistoryReader::state),

    // Traces of phones
    TRACE_PHONE("trace_phone", null, (_, fields) -> TraceReader.begin(fields), null),
    END_TRACE("end_trace", null, (_, fields) -> TraceReader.end(fields), null),
    TRACE("trace", null, null, TraceReader::lines), TRACE_ENDED("trace_ended", null, null, TraceReader::ended),

    // The control of phones
    TAKE_CONTROL("take_control", null, (_, fields) -> ControlReader.take(fields), null),
    RELEASE_CONTROL("release_control", null, (_, fields) -> ControlReader.release(fields), null),
    INPUT("input", null, (_, fields) -> ControlReader.input(fields), null),
    CONTROL("control", null, null, ControlReader::lost),
    INPUT_STATE("input_state", (_, fields) -> PhoneReader.inputState(fields), null, null),
    INPUT_DONE("input_done", (_, fields) -> PhoneReader.inputDone(fields), null, null),

    // The server's next key
    WATCH_PINS("watch_pins", null, (_, _) -> new OperatorMessage.WatchPins(), null),
    NEXT_PIN("next_pin", null, null, ServerReader::nextPin);

    private static final Map<String, Event> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(Event::wireName, Function.identity()));

    private final String wireName;
    private final @Nullable OfPhone ofPhone;
    private final @Nullable OfOperator ofOperator;
    private final @Nullable ToOperator toOperator;

    /**
     * Creates an event.
     *
     * @param wireName   its name
     * @param ofPhone    reads it from a phone; null if phones may not send it
     * @param ofOperator reads it from an operator; null if operators may not send it
     * @param toOperator reads it from the server; null if the server does not send it to operators
     */
    Event(String wireName, @Nullable OfPhone ofPhone, @Nullable OfOperator ofOperator,
            @Nullable ToOperator toOperator) {
        this.wireName = wireName;
        this.ofPhone = ofPhone;
        this.ofOperator = ofOperator;
        this.toOperator = toOperator;
    }

    /** The event with that name; empty if there is none. */
    public static Optional<Event> of(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** The event that carries a command to the server and on to a phone. */
    public static Event of(Command command) {
        return Objects.requireNonNull(BY_NAME.get(CommandName.of(command).word()));
    }

    /** The event that carries a decision about access to the server. */
    public static Event of(AccessRequest request) {
        return switch (request) {
            case AccessRequest.OpenCode _ -> OPEN_CODE;
            case AccessRequest.CloseCode _ -> CLOSE_CODE;
            case AccessRequest.NewFleetCode _ -> NEW_FLEET_CODE;
            case AccessRequest.LetIn _ -> LET_IN;
            case AccessRequest.TurnAway _ -> TURN_AWAY;
            case AccessRequest.ForgetTurnedAway _ -> FORGET_TURNED_AWAY;
            case AccessRequest.RevokePhones _ -> REVOKE_PHONES;
            case AccessRequest.RevokeIdentity _ -> REVOKE_IDENTITY;
            case AccessRequest.RevokeCredential _ -> REVOKE_CREDENTIAL;
            case AccessRequest.NewPathToken _ -> NEW_PATH_TOKEN;
            case AccessRequest.NewBridgeToken _ -> NEW_BRIDGE_TOKEN;
            case AccessRequest.PutAccount _ -> PUT_ACCOUNT;
            case AccessRequest.RemoveAccount _ -> REMOVE_ACCOUNT;
            case AccessRequest.NewOperatorToken _ -> NEW_OPERATOR_TOKEN;
            case AccessRequest.ChangeSettings _ -> CHANGE_ACCESS;
        };
    }

    /** The value of the field {@code event}. */
    public String wireName() {
        return wireName;
    }

    /** A new message with no other field than this event. */
    public JsonObject message() {
        JsonObject object = new JsonObject();
        object.addProperty("event", wireName);
        return object;
    }

    /** Whether operators may send this event. */
    public boolean isOfOperators() {
        return ofOperator != null;
    }

    /**
     * Reads the event from a phone. An event that only operators may send is unusable. An event that neither phones nor
     * operators may send is unknown.
     */
    PhoneMessage ofPhone(Fields fields) {
        if (ofPhone != null) {
            return ofPhone.read(this, fields);
        }
        return ofOperator == null ? new PhoneMessage.Unknown(wireName)
                : new PhoneMessage.Unusable("Only operators may send " + wireName + ".");
    }

    /**
     * Reads the event from an operator. An event that only phones may send is unusable. An event that neither phones
     * nor operators may send is unknown.
     */
    OperatorMessage ofOperator(Fields fields) {
        if (ofOperator != null) {
            return ofOperator.read(this, fields);
        }
        return ofPhone == null ? new PhoneMessage.Unknown(wireName)
                : new PhoneMessage.Unusable("Only phones may send " + wireName + ".");
    }

    /** Reads the event from the server; null if it is not for operators or cannot be used. */
    @Nullable
    public ServerMessage toOperator(Fields fields) {
        return toOperator == null ? null : toOperator.read(fields);
    }

    /**
     * Reads the command that this event carries to a phone.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong, or if the event carries no command to
     *         a phone
     */
    public Command command(Fields fields) {
        if (ofOperator instanceof OfCommand(var reading)) {
            return reading.apply(fields);
        }
        if (this == DISCONNECT) { // which may also be for an operator
            return CommandName.DISCONNECT.read(fields);
        }
        throw new IllegalArgumentException(wireName + " is not a command to a phone.");
    }

    /** A command to an application must not look like one of the protocol. */
    private static Command custom(Fields fields) {
        String name = fields.checked().text("name");
        if (name != null && of(name).isPresent()) {
            throw new IllegalArgumentException(
                    "The name " + name + " is an event of the protocol. Choose another name.");
        }
        return CommandName.CUSTOM.read(fields);
    }

    /** @param reading reads the command; throws {@link IllegalArgumentException} if it is wrong */
    private static OfOperator command(Function<Fields, Command> reading) {
        return new OfCommand(reading);
    }

    private static OfOperator toPhone(Function<PhoneId, OperatorMessage> message) {
        return (event, fields) -> OperatorReader.toPhone(event, fields, message);
    }

    private static OfOperator access(Function<CheckedFields, AccessRequest> reading) {
        return (event, fields) -> AccessReader.request(event, fields, reading);
    }

    private interface OfPhone {
        PhoneMessage read(Event event, Fields fields);
    }

    private interface OfOperator {
        OperatorMessage read(Event event, Fields fields);
    }

    /** A command to a phone. */
    private record OfCommand(Function<Fields, Command> reading) implements OfOperator {
        @Override
        public OperatorMessage read(Event event, Fields fields) {
            return OperatorReader.command(event, fields, reading);
        }
    }

    private interface ToOperator {
        @Nullable
        ServerMessage read(Fields fields);
    }
}
