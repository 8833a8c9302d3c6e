@echo off
rem Starts GoLink from its image.
"%~dp0java.exe" -m dev.golink.app/dev.golink.app.Main %*
