/** Where a console stands: which server it shows, the computer around it, and what its operator chose. */
package dev.golink.app.shell.place;
