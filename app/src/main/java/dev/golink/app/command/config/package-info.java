/** The settings of the configuration file and of environment variables, which stand behind those of the command line. */
package dev.golink.app.command.config;
