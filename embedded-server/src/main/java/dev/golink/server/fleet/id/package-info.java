/** Ids of phones and operators, rules for their texts, and refusals of texts. */
package dev.golink.server.fleet.id;
