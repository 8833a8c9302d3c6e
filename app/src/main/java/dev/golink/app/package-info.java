/** The composition root: how the choices of the command line become a running console or server. */
package dev.golink.app;
