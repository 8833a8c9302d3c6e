package dev.golink.server.protocol.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.protocol.Event;

/**
 * What programs can ask by HTTP. This is the one description: requests are routed and checked by it, and the OpenAPI
 * document is made from it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, but have no type that says so
public enum ApiOperation {
    /** This description as a document. */
    DOCUMENT("GET", "/api/openapi.json", Event.HEART, "This document.", List.of(), "Document"),
    /** The numbers of phones and operators. */
    ONLINE("GET", "/api/online", Event.WATCH_FLEET, "The numbers of phones and operators now.", List.of(), "Online"),
    /** The phones, page by page. */
    PHONES("GET", "/api/phones", Event.WATCH_FLEET,
            "The phones that are listed, connected or not, in the order of their ids. The list may be a quarter of a"
                    + " second old.",
            List.of(presence(), ApiParameter.text("group", "Only phones of this group."),
                    ApiParameter.text("tag", "Only phones with this tag."), limit(Api.MOST_PHONES),
                    ApiParameter.text("after", "Go on after the phone with this id.")),
            "Phones"),
    /** One phone. */
    PHONE("GET", "/api/phones/{id}", Event.WATCH_FLEET, "One phone.", List.of(), "Phone"),
    /** What happened. */
    HISTORY("GET", "/api/history", Event.FIND_HISTORY, "What happened, newest first.",
            List.of(ApiParameter.text("phone", "Only entries about this phone."),
                    ApiParameter.text("operator", "Only entries of this operator."), kinds(),
                    ApiParameter.time("from", "Only entries at this time or later."),
                    ApiParameter.time("until", "Only entries before this time."), limit(HistoryQuery.MOST),
                    ApiParameter.whole("before", "Go on with entries that have a smaller id.", 0, Api.LARGEST_WHOLE)),
            "History"),
    /** How many phones were connected. */
    COUNTS("GET", "/api/history/counts", Event.HISTORY_COUNTS, "How many phones were connected.",
            List.of(ApiParameter.time("from", "The begin."), ApiParameter.time("until", "The end."),
                    ApiParameter.whole("step_ms", "The time between two points.", 60_000, Integer.MAX_VALUE)),
            "Counts"),
    /** Gives a command. */
    COMMAND("POST", "/api/commands", Event.BEGIN_RUN,
            "Gives a command to phones, as a run. The operator needs the right of the command.",
            List.of(ApiParameter.whole("wait",
                    "How many seconds to wait for the outcomes. The answer has status 200 if all are known by then, and"
                            + " 202 otherwise.",
                    0, Api.LONGEST_WAIT_S)),
            "Given"),
    /** The runs, page by page. */
    RUNS("GET", "/api/runs", Event.WATCH_RUN, "The runs, newest first.",
            List.of(limit(Api.MOST_RUNS), ApiParameter.text("after", "Go on after the run with this id.")), "Runs"),
    /** One run with its phones. */
    RUN("GET", "/api/runs/{id}", Event.WATCH_RUN, "One run and the states of its phones, page by page.",
            List.of(limit(Api.MOST_PARTS),
                    ApiParameter.whole("offset", "How many phones to leave out.", 0, Integer.MAX_VALUE)),
            "RunWithPhones"),
    /** The figures for Prometheus. */
    METRICS("GET", "/metrics", Event.WATCH_FLEET,
            "Figures in the text format of Prometheus. Programs of the server's own user on its computer need no token"
                    + " for them.",
            List.of(), "Metrics");

    private final String method;
    private final String path;
    private final Event event;
    private final String words;
    private final List<ApiParameter> parameters;
    private final String schema;

    ApiOperation(String method, String path, Event event, String words, List<ApiParameter> parameters, String schema) {
        this.method = method;
        this.path = path;
        this.event = event;
        this.words = words;
        this.parameters = parameters;
        this.schema = schema;
    }

    private static ApiParameter presence() {
        return new ApiParameter("presence", "Only phones with one of these presences.",
                new ApiParameter.Words(words(Presence.values())));
    }

    private static ApiParameter kinds() {
        return new ApiParameter("kinds", "Only entries of these kinds.",
                new ApiParameter.Words(Stream.of(HistoryKind.values()).map(HistoryKind::word).toList()));
    }

    private static ApiParameter limit(int most) {
        return ApiParameter.whole("limit", "How many at most; " + Api.USUAL + " if it is left out.", 1, most);
    }

    static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** The method. What takes GET takes HEAD too. */
    public String method() {
        return method;
    }

    /** The path; {@code {id}} stands for one part of it, which is percent-encoded UTF-8. */
    public String path() {
        return path;
    }

    /** The event that needs the same right. */
    public Event event() {
        return event;
    }

    /** What it does, as text for people. */
    public String words() {
        return words;
    }

    /** The parameters of the query. All may be left out, except where the text of the problem then says otherwise. */
    public List<ApiParameter> parameters() {
        return parameters;
    }

    /** The name of its answer's schema. */
    public String schema() {
        return schema;
    }

    /** Whether it needs no credential. */
    public boolean isPublic() {
        return this == DOCUMENT;
    }

    /** The media type of its answer. */
    public String mediaType() {
        return this == METRICS ? "text/plain; version=0.0.4" : "application/json";
    }

    /** The statuses of its answers if it succeeds. */
    public List<Integer> successes() {
        return this == COMMAND ? List.of(200, 202) : List.of(200);
    }

    /** The kinds of problems that it can answer with. */
    public Set<ProblemKind> problems() {
        Set<ProblemKind> problems = EnumSet.of(ProblemKind.INVALID_REQUEST, ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.BODY_TOO_LONG, ProblemKind.TOO_MANY_REQUESTS, ProblemKind.NOT_AVAILABLE);
        if (!isPublic()) {
            problems.addAll(Set.of(ProblemKind.NOT_PROVEN, ProblemKind.MISSING_RIGHT, ProblemKind.NOT_AN_OPERATOR,
                    ProblemKind.FOREIGN_PAGE));
        }
        if (path.endsWith("{id}") || this == RUNS || this == COMMAND) { // these name runs, which are stored for a time
            problems.add(ProblemKind.NOT_FOUND);
        }
        if (this == COMMAND) {
            problems.addAll(Set.of(ProblemKind.NOT_JSON, ProblemKind.NO_PHONES, ProblemKind.KEY_USED));
        }
        return problems;
    }

    /** Limits of the API. */
    public static final class Api {
        /** How many of a page if the client does not say. */
        public static final int USUAL = 100;
        /** The most phones of a page. */
        public static final int MOST_PHONES = 1_000;
        /** The most runs of a page. */
        public static final int MOST_RUNS = 1_000;
        /** The most phones of a run in one page. */
        public static final int MOST_PARTS = 5_000;
        /** How long a request may wait for outcomes, in seconds. */
        public static final int LONGEST_WAIT_S = 30;
        /** The most bytes of a body. */
        public static final int LONGEST_BODY = 1024 * 1024;

        /** The largest number up to which every reader of JSON represents whole numbers exactly. */
        private static final long LARGEST_WHOLE = 9_007_199_254_740_991L;

        private Api() {}
    }
}
