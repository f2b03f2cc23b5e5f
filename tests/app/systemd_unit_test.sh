#!/bin/sh
# The unit as systemd reads it, with the program of this build in place of the installed one. $1: the unit, $2: its program.
set -eu
command -v systemd-analyze >/dev/null || { echo "SKIP: systemd-analyze is not here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
name=$(basename "$1")
sed "s|/usr/bin/$(basename "$2")|$2|" "$1" >"$folder/$name"
grep -q "^ExecStart=$2 " "$folder/$name"
XDG_RUNTIME_DIR="$folder" systemd-analyze --user verify "$folder/$name" 2>"$folder/problems" || { cat "$folder/problems"; exit 1; }
if [ -s "$folder/problems" ]; then
    cat "$folder/problems"
    exit 1
fi
# And that the check can fail: a unit that names no program is refused.
sed "s|^ExecStart=.*|ExecStart=/no/such/program|" "$folder/$name" >"$folder/broken.service"
if XDG_RUNTIME_DIR="$folder" systemd-analyze --user verify "$folder/broken.service" 2>/dev/null; then
    echo "a broken unit was accepted"
    exit 1
fi
