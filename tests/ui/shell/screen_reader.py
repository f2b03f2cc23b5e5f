"""Goes from the first start to restored files as a screen reader would: by names, roles and actions over AT-SPI, never by place or picture.

HOME and XDG_RUNTIME_DIR are below GRANARY_TEST_FOLDER."""

import os
import subprocess
import sys
import time

import pyatspi

PATIENCE = 60
FOLDER = os.environ["GRANARY_TEST_FOLDER"]
# What a user works with: these need names.
CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PASSWORD_TEXT,
}


def children(node):
    # Things come and go while they are looked at.
    try:
        return [child for child in (node.getChildAtIndex(i) for i in range(min(node.childCount, 500))) if child]
    except Exception:
        return []


def walk(node, depth=0):
    yield node
    if depth < 40:
        for child in children(node):
            yield from walk(child, depth + 1)


def showing(node):
    try:
        return node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:
        return False


def window():
    for application in children(pyatspi.Registry.getDesktop(0)):
        if application.name in ("granary", "Granary"):
            return application
    return None


def until(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    tree()
    sys.exit("it did not come: " + what)


def tree():
    top = window()
    for node in walk(top) if top else []:
        if showing(node):
            print("  ", node.getRoleName(), repr(node.name), file=sys.stderr)


def find(role, name):
    top = window()
    for node in walk(top) if top else []:
        try:
            if node.getRole() == role and (node.name == name or (name.endswith("*") and node.name.startswith(name[:-1]))) and showing(node):
                return node
        except Exception:
            continue
    return None


def enabled(node):
    return node and node.getState().contains(pyatspi.STATE_ENABLED)


def press(name, role=pyatspi.ROLE_PUSH_BUTTON):
    def ready():
        node = find(role, name)
        return node if enabled(node) else None

    node = until(name, ready)
    actions = node.queryAction()
    for i in range(actions.nActions):
        if actions.getName(i) in ("Press", "Toggle", "SetFocus") and actions.getName(i) != "SetFocus":
            actions.doAction(i)
            return
    sys.exit("%s can't be pressed" % name)


def type_into(name, text, role=pyatspi.ROLE_TEXT):
    node = until(name, lambda: find(role, name) or find(pyatspi.ROLE_PASSWORD_TEXT, name))
    node.queryEditableText().setTextContents(text)


def with_control(key):
    control = 37  # the left one, on every X keyboard of today
    pyatspi.Registry.generateKeyboardEvent(control, None, pyatspi.KEY_PRESS)
    pyatspi.Registry.generateKeyboardEvent(ord(key), None, pyatspi.KEY_SYM)
    pyatspi.Registry.generateKeyboardEvent(control, None, pyatspi.KEY_RELEASE)


def check_names(where):
    """Every control that is shown has a name."""
    bad = []
    count = 0
    for node in walk(window()):
        try:
            if node.getRole() not in CONTROLS or not showing(node):
                continue
            parent = node.parent
            if parent and parent.getRole() in (pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON):
                continue
            count += 1
            if not node.name.strip():
                bad.append("%s in %s %r" % (node.getRoleName(), parent.getRoleName(), parent.name))
        except Exception:
            continue
    if bad or count == 0:
        tree()
        sys.exit("%s: %d controls, without a name: %s" % (where, count, bad))
    print("%s: %d controls" % (where, count))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


os.mkdir(os.environ["HOME"] + "/Documents")
with open(os.environ["HOME"] + "/Documents/letter.txt", "w") as letter:
    letter.write("Dear reader\n")

# A friend's machine, which stores for whoever has its invitation.
friend = os.path.join(FOLDER, "friend")
node = subprocess.Popen(["granaryd", "--profile", friend, "--listen", "127.0.0.1:0", "--share", "200MB"], stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL)
program = None
try:
    node.stdout.readline()
    code = run("granary-cli", "--profile", friend, "invite").split()
    code = next(word for word in code if word.startswith("granary:node?"))
    program = subprocess.Popen(["granary", "--listen", "127.0.0.1:0"])

    until("the window", lambda: find(pyatspi.ROLE_PUSH_BUTTON, "Continue"))
    check_names("language")
    press("Continue")
    until("the beginning", lambda: find(pyatspi.ROLE_CHECK_BOX, "Protect my files"))
    check_names("beginning")
    # There and back: what is chosen counts, however it was chosen.
    press("Get my files back", pyatspi.ROLE_CHECK_BOX)
    press("Continue")
    until("the words to enter", lambda: find(pyatspi.ROLE_TEXT, "The 24 words"))
    check_names("words to enter")
    press("Back")
    press("Protect my files", pyatspi.ROLE_CHECK_BOX)
    press("Continue")
    until("folders", lambda: find(pyatspi.ROLE_PUSH_BUTTON, "Another folder ..."))
    check_names("folders")
    press("Continue")
    type_into("Code of a machine", code)
    check_names("places")
    press("Add the machine of this code")
    press("Continue")
    until("the passphrase", lambda: find(pyatspi.ROLE_PUSH_BUTTON, "Continue without one"))
    check_names("passphrase")
    press("Continue without one")
    until("the summary", lambda: find(pyatspi.ROLE_PUSH_BUTTON, "Make my drive"))
    check_names("summary")
    press("Make my drive")
    until("the words", lambda: find(pyatspi.ROLE_LABEL, "Word 1: *"))
    words = {}
    for each in walk(window()):
        if each.getRole() == pyatspi.ROLE_LABEL and each.name.startswith("Word ") and ": " in each.name:
            words[int(each.name.split(":")[0].split()[1])] = each.name.split(": ")[1]
    assert len(words) == 24, words
    check_names("words")
    press("I have written down all 24, in this order", pyatspi.ROLE_CHECK_BOX)
    press("Continue")
    until("the check", lambda: find(pyatspi.ROLE_PUSH_BUTTON, "Check later"))
    for number, word in words.items():
        field = find(pyatspi.ROLE_TEXT, "Word %d" % number)
        if field:
            field.queryEditableText().setTextContents(word)
    check_names("check")
    press("Check")
    until("the space for others", lambda: find(pyatspi.ROLE_RADIO_BUTTON, "Not now"))
    check_names("lending")
    press("Continue")

    # The plan runs by itself; then what is stored is restored.
    def row():
        return find(pyatspi.ROLE_TABLE_CELL, "Documents")

    until("the folder in the drive", row)
    run("granary")  # a second start brings the window to the front, where keys go
    for key, there in (("2", (pyatspi.ROLE_PUSH_BUTTON, "Protect folders ...")), ("3", (pyatspi.ROLE_LIST, "What happened")), ("4", (pyatspi.ROLE_TABLE, "*")),
                       ("5", (pyatspi.ROLE_TEXT, "Address of the ledger")), ("6", (pyatspi.ROLE_LABEL, "Text size")), ("1", (pyatspi.ROLE_TABLE, "Files"))):
        def arrived():
            # Until the window has come to the front, keys go nowhere.
            return find(*there) or with_control(key)

        until("pane " + key, arrived)
        check_names("pane " + key)
    cell = until("the folder in the drive", row)
    cell.parent.queryTable().addRowSelection(cell.parent.queryTable().getRowAtIndex(cell.getIndexInParent()))
    press("Restore ...")
    until("the question where to", lambda: find(pyatspi.ROLE_PUSH_BUTTON, "Restore"))
    check_names("restore")
    target = os.path.join(FOLDER, "back")
    field = next(node for node in walk(window()) if node.getRole() == pyatspi.ROLE_TEXT and showing(node) and node.name == "Folder to restore to")
    field.queryEditableText().setTextContents(target)
    press("Restore")
    letter = target + os.environ["HOME"] + "/Documents/letter.txt"

    def restored():
        # Files appear whole.
        return os.path.exists(letter) and open(letter).read() == "Dear reader\n"

    until("the restored file", restored)
    print("restored")
finally:
    if program:
        program.terminate()
        program.wait()
    node.terminate()
    node.wait()
    # The engine that the window started goes on by design.
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/cmdline" % number, "rb") as words:
                if words.read().split(b"\0")[1:3] == [b"--profile", os.environb[b"HOME"] + b"/.local/share/granary"]:
                    os.kill(int(number), 15)
                    while os.path.exists("/proc/" + number):  # it writes until its end
                        time.sleep(0.05)
        except OSError:
            continue  # it ended meanwhile
