/** {@code golink audit}: lists, checks and exports who did what at a server. */
@org.jspecify.annotations.NullMarked
package dev.golink.app.command.audit;
