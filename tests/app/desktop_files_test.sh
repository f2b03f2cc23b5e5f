#!/bin/sh
# The files by which a desktop finds the window are valid, and what they start exists.
# usage: desktop_files_test.sh SOURCE BINARY_DIR
set -eu
source=$1
programs=$2/bin
entry=$source/packaging/desktop/io.github.granary.Granary.desktop
desktop-file-validate "$entry"
appstreamcli validate --no-net "$source/packaging/desktop/io.github.granary.Granary.metainfo.xml"
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry")
"$programs/$program" --version | grep -q '^granary [0-9]'
"$programs/$program" --help | grep -q 'granary:URI'
if "$programs/$program" --nonsense 2>/dev/null; then
    echo "an unknown option was taken" >&2
    exit 1
fi
