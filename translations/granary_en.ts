<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>%n word so far; a drive has 24.</numerusform>
            <numerusform>%n words so far; a drive has 24.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>Everything is safe, even if a storage place fails</numerusform>
            <numerusform>Everything is safe, even if any %n storage places fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>survives %n loss</numerusform>
            <numerusform>survives %n losses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>to be repaired, survives %n loss</numerusform>
            <numerusform>to be repaired, survives %n losses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>Restore %n item</numerusform>
            <numerusform>Restore %n items</numerusform>
        </translation>
    </message>
</context>
</TS>
