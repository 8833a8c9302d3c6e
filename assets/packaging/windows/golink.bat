@echo off
rem Starts GoLink from its image. Java writes a crash file into the logs of the data folder: the folder from the
rem arguments, or the program's default folder.
setlocal
set "data=%LOCALAPPDATA%\GoLink"
:next
if "%~1"=="" goto start
if "%~1"=="--data" set "data=%~2"
shift
goto next
:start
"%~dp0java.exe" "-XX:ErrorFile=%data%\logs\hs_err_pid%%p.log" -m dev.golink.app/dev.golink.app.Main %*
