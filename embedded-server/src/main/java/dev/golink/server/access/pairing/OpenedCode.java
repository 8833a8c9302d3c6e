package dev.golink.server.access.pairing;

import dev.golink.server.access.token.CredentialId;

/**
 * A code that one phone can use from now on.
 *
 * @param id   the public name, by which it can be followed and closed
 * @param code the code, for the phone
 */
public record OpenedCode(CredentialId id, Code code) {}
