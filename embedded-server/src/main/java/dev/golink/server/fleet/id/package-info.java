/** Names that stand for phones and operators, what their texts may hold, and how a text is refused. */
package dev.golink.server.fleet.id;
