/** The page of the clients that wait to be let in. */
package dev.golink.app.access.waiting;
