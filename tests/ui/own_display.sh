#!/bin/sh
# Runs a test on a display and a session bus of its own, in a home of its own below $GRANARY_TEST_FOLDER.
# usage: own_display.sh BINARY_DIR COMMAND...
set -eu
for tool in Xvfb dbus-run-session; do
    command -v "$tool" >/dev/null || { echo "SKIP: $tool is not here"; exit 77; }
done
folder=$(mktemp -d)
screen=
trap '[ -z "$screen" ] || kill "$screen"; rm -rf "$folder"' EXIT
mkdir -m 0700 "$folder/run"
mkdir "$folder/home"
binaries=$1
shift
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CURRENT_DESKTOP QT_QPA_PLATFORMTHEME
export GRANARY_TEST_FOLDER="$folder" HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" PATH="$binaries/bin:$PATH" LC_ALL=C.UTF-8 LANGUAGE=en QT_QPA_PLATFORM=xcb GTK_A11Y=none NO_AT_BRIDGE=1
# A display with the first number that is free; before the session bus, whose services are given keys to type by it.
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
screen=$!
until [ -s "$folder/display" ]; do
    kill -0 "$screen" || exit 1
    sleep 0.05
done
DISPLAY=:$(cat "$folder/display")
export DISPLAY
dbus-run-session -- "$@"
