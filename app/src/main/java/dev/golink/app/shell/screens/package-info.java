/** The screens of one console: receives, shows and captures them while its window is open. */
package dev.golink.app.shell.screens;
