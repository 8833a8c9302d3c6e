/** The look of the windows: light or dark theme, accent, and the stylesheet's own pseudo-classes. */
package dev.golink.app.shell.style;
