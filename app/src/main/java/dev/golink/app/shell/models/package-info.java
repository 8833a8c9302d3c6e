/** Models of one window that stand for no package of their own, and the notices of what became of what was asked for. */
package dev.golink.app.shell.models;
