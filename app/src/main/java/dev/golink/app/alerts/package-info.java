/** What phones tell that somebody must look after: a low battery, heat, a long absence. */
package dev.golink.app.alerts;
