/** Models of who may connect to the server, and what this operator may do there. */
package dev.golink.app.access;
