/** The composition root: the command line, and how its choices become a running console or server. */
package dev.golink.app;
