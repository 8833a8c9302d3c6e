/** The audit of the server as a list: who did what. */
package dev.golink.app.history.audit;
