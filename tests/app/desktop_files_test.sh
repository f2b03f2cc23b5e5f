#!/bin/sh
# The files by which a desktop finds the window, starts it and puts it into menus are valid, and what they start exists.
# usage: desktop_files_test.sh SOURCE BINARY_DIR
set -eu
source=$1
programs=$2/bin
id=io.github.granary.Granary
entry=$source/packaging/desktop/$id.desktop
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() {
    echo "$1" >&2
    exit 1
}

desktop-file-validate "$entry"
appstreamcli validate --no-net "$source/packaging/desktop/$id.metainfo.xml"
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry" | head -n 1)
"$programs/$program" --version | grep -q '^granary [0-9]'
"$programs/$program" --help | grep -q 'granary:URI'
if "$programs/$program" --nonsense 2>/dev/null; then
    fail "an unknown option was taken"
fi

# D-Bus activation: the entry says that it is there, the service file that starts it has the entry's name, and the program knows the option.
grep -qx 'DBusActivatable=true' "$entry"
service=$source/packaging/desktop/$id.service
[ "$(head -n 1 "$service")" = '[D-BUS Service]' ] || fail "no service file"
grep -qx "Name=$id" "$service" || fail "the service has another name than the entry"
grep -qx 'Exec=/usr/bin/granary --background' "$service" || fail "the service starts something else"
"$programs/granary" --help | grep -q -- '--background'

# They speak the languages of the window.
for language in $(grep -vx en "$source/translations/languages"); do
    for line in GenericName Comment Keywords Name; do
        grep -q "^$line\[$language\]=." "$entry" || fail "the entry has no $line in $language"
    done
    grep -q "<summary xml:lang=\"$language\">" "$source/packaging/desktop/$id.metainfo.xml" || fail "no summary in $language"
done

# Menus of Dolphin: the type of such entries is KDE's own, so they are looked at as if they were the standard's.
for menu in "$source"/packaging/file-managers/*.desktop; do
    sed -e 's/^Type=Service$/Type=Application\nName=Granary\nExec=granary/' "$menu" >"$folder/menu.desktop"
    desktop-file-validate "$folder/menu.desktop" || fail "$menu"
    # And that the check can fail.
    sed -e 's/^Actions=.*/Actions=nothing;/' "$folder/menu.desktop" >"$folder/broken.desktop"
    if desktop-file-validate "$folder/broken.desktop" >/dev/null; then
        fail "a menu without its action was accepted"
    fi
done

# Every option that a manual page names is known to the program, and the other way round.
for option in $("$programs/granary" --help | grep -o -- '--[a-z-]*' | sort -u); do
    grep -q -- "$(printf '%s' "$option" | sed 's/-/\\\\-/g')" "$source/packaging/man/granary.1" || fail "granary.1 does not tell of $option"
done
