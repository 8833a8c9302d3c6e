/** Models of one window that have no package of their own, and the notices about what the operator asked for. */
package dev.golink.app.shell.models;
