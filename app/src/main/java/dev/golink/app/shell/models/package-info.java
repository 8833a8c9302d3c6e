/** The models of one window, what keeps them up to date, and the notices of what became of what was asked for. */
package dev.golink.app.shell.models;
