/** The screens of one console: what brings them, shows them and keeps them, for as long as its window is open. */
package dev.golink.app.shell.screens;
