"""Protect this folder, Show versions: Granary in the menus of Nautilus (nautilus-python)."""

import locale
import subprocess

from gi.repository import GObject, Nautilus

MOST_PATHS = 32  # as many as the program takes

TEXTS = {
    "protect": {
        "": "Protect this folder",
        "ar": "حماية هذا المجلد",
        "es": "Proteger esta carpeta",
        "hi": "यह फ़ोल्डर सुरक्षित करें",
        "id": "Lindungi folder ini",
        "pt": "Proteger esta pasta",
        "zh": "保护此文件夹",
    },
    "versions": {
        "": "Show versions",
        "ar": "عرض الإصدارات",
        "es": "Mostrar versiones",
        "hi": "वर्शन दिखाएँ",
        "id": "Tampilkan versi",
        "pt": "Mostrar versões",
        "zh": "查看历史版本",
    },
}


def text(name):
    language = (locale.getlocale(locale.LC_MESSAGES)[0] or "").split("_")[0]
    return TEXTS[name].get(language, TEXTS[name][""])


def paths_of(files):
    """Paths of this computer; things elsewhere have none."""
    locations = [file.get_location() for file in files]
    return [location.get_path() for location in locations if location is not None and location.get_path()]


def start(_item, option, paths):
    # A window that is open already takes it over, and this process ends.
    subprocess.Popen(["granary", option, "--", *paths], stdin=subprocess.DEVNULL, start_new_session=True)


class GranaryMenu(GObject.GObject, Nautilus.MenuProvider):
    def get_file_items(self, *arguments):
        files = arguments[-1]  # Nautilus 3 passes its window first
        paths = paths_of(files)
        if not paths or len(paths) != len(files) or len(paths) > MOST_PATHS:
            return []
        items = [self.item("versions", paths)]
        if all(file.is_directory() for file in files):
            items.insert(0, self.item("protect", paths))
        return items

    def get_background_items(self, *arguments):
        paths = paths_of([arguments[-1]])
        return [self.item("protect", paths), self.item("versions", paths)] if paths else []

    @staticmethod
    def item(name, paths):
        item = Nautilus.MenuItem(name="Granary::" + name, label=text(name), icon="io.github.granary.Granary")
        item.connect("activate", start, "--" + name, paths)
        return item
