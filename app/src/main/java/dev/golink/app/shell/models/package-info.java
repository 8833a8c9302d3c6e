/** Models of one window that have no package of their own, and the notices about the operator's requests. */
package dev.golink.app.shell.models;
