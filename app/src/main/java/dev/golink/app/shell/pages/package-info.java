/** The pages of the window, and the cards that lie over them. */
package dev.golink.app.shell.pages;
