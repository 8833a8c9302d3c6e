/** How the windows look: light or dark, the stylesheet's own states, rows that fit into any width. */
package dev.golink.app.shell.style;
