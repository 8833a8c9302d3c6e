package dev.golink.server.access.store;

import java.nio.file.Path;

/**
 * The file was damaged when the server started, so that some credentials are missing. Who had them is not let in.
 *
 * @param sentence what happened, and what to do
 * @param aside    where the damaged file is now
 */
public record AccessTrouble(String sentence, Path aside) {}
