/** {@code golink pair}, {@code golink admit} and {@code golink access}: who may connect to a running server. */
package dev.golink.app.command.access;
