/** What the operator at the server's own window sees and does, beside phones. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.local;
