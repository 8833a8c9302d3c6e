/** Starting and stopping the sharing of phones' screens, and what became of it. */
package dev.golink.app.sharing;
