"""Runs the Nautilus extension without Nautilus: nautilus.py EXTENSION menus | run ITEM PATH...

Nautilus' own library is replaced by what the extension uses of it."""

import importlib.util
import subprocess
import sys
import types


class MenuItem:
    def __init__(self, name, label, icon):
        assert label and icon
        self.name = name
        self.handler = None

    def connect(self, signal, handler, *data):
        assert signal == "activate"
        self.handler = lambda: handler(self, *data)


class Location:
    def __init__(self, path):
        self.path = path

    def get_path(self):
        return self.path


class FileInfo:
    def __init__(self, path, directory=True):
        self.path = path
        self.directory = directory

    def get_location(self):
        return Location(self.path)

    def is_directory(self):
        return self.directory


def load(path):
    gobject = types.SimpleNamespace(GObject=type("GObject", (), {}))
    nautilus = types.SimpleNamespace(MenuProvider=type("MenuProvider", (), {}), MenuItem=MenuItem)
    gi = types.ModuleType("gi")
    repository = types.ModuleType("gi.repository")
    repository.GObject, repository.Nautilus = gobject, nautilus
    gi.repository = repository
    sys.modules.update({"gi": gi, "gi.repository": repository})
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("granary_nautilus", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.GranaryMenu()


def names(items):
    return [item.name for item in items]


menu = load(sys.argv[1])
if sys.argv[2] == "menus":
    both = ["Granary::protect", "Granary::versions"]
    assert names(menu.get_file_items([FileInfo("/a"), FileInfo("/b")])) == both
    assert names(menu.get_file_items(object(), [FileInfo("/a")])) == both  # as Nautilus 3 calls it
    assert names(menu.get_file_items([FileInfo("/a", False)])) == ["Granary::versions"]
    assert names(menu.get_file_items([FileInfo("/a"), FileInfo("/b", False)])) == ["Granary::versions"]
    assert menu.get_file_items([FileInfo(None)]) == []  # on another machine
    assert menu.get_file_items([FileInfo("/a"), FileInfo(None)]) == []
    assert menu.get_file_items([FileInfo("/%d" % i) for i in range(33)]) == []
    assert names(menu.get_background_items(FileInfo("/a"))) == both
    assert menu.get_background_items(FileInfo(None)) == []
else:
    wanted, paths = sys.argv[3], sys.argv[4:]
    started = []
    popen = subprocess.Popen
    subprocess.Popen = lambda *arguments, **options: started.append(popen(*arguments, **options))
    item = next(item for item in menu.get_file_items([FileInfo(path) for path in paths]) if item.name == wanted)
    item.handler()
    sys.exit(started[0].wait())
