package dev.golink.server.protocol.api;

import java.util.Locale;

/** The kinds of problems that the API answers with (RFC 9457). docs/api.md explains each. */
public enum ProblemKind {
    /** The request is malformed or names something that can't be. */
    INVALID_REQUEST(400, "The request is not valid."),
    /** There is no credential, or it does not suffice. */
    NOT_PROVEN(401, "This needs a valid token."),
    /** The operator lacks a right. */
    MISSING_RIGHT(403, "The operator lacks a right."),
    /** The token is not an operator's. */
    NOT_AN_OPERATOR(403, "The token is not an operator's."),
    /** A web page of another origin sends the request without a token, or a browser was led here by another name. */
    FOREIGN_PAGE(403, "Web pages of other origins need a token."),
    /** There is nothing at this address. */
    NOT_FOUND(404, "There is nothing at this address."),
    /** The address does not take this method. */
    WRONG_METHOD(405, "This address does not take this method."),
    /** The client accepts no form that this address has. */
    NOT_ACCEPTABLE(406, "The answer has another form than the client accepts."),
    /** The body is longer than allowed. */
    BODY_TOO_LONG(413, "The body is too long."),
    /** The body is not JSON. */
    NOT_JSON(415, "The body must be JSON."),
    /** A command is for no phone. */
    NO_PHONES(422, "The command is for no phone."),
    /** The key was used for another request. */
    KEY_USED(422, "The key was used for another request."),
    /** The client sends too many requests. */
    TOO_MANY_REQUESTS(429, "Too many requests."),
    /** The server can't answer at present. */
    NOT_AVAILABLE(503, "The server can't answer at present.");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same sentence for each problem of this kind. */
    public String title() {
        return title;
    }

    /** The URI that identifies the kind, such as {@code urn:golink:problem:missing_right}. */
    public String type() {
        return "urn:golink:problem:" + name().toLowerCase(Locale.ROOT);
    }
}
