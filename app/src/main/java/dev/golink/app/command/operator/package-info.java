/** {@code golink operator}: the accounts of a running server and their tokens. */
package dev.golink.app.command.operator;
