<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 and %n more</numerusform>
            <numerusform>%1, %2 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln file, %1, of which %2 new, in %3.</numerusform>
            <numerusform>%Ln files, %1, of which %2 new, in %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln file left out.</numerusform>
            <numerusform>%Ln files left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>%Ln file restored, %1, in %2.</numerusform>
            <numerusform>%Ln files restored, %1, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>%Ln file could not be brought back.</numerusform>
            <numerusform>%Ln files could not be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>%Ln file came with a remark.</numerusform>
            <numerusform>%Ln files came with a remark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>%Ln file can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</numerusform>
            <numerusform>%Ln files can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>Everything is where it should be. %n storage place did not answer.</numerusform>
            <numerusform>Everything is where it should be. %n storage places did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>%Ln piece made anew in %1.</numerusform>
            <numerusform>%Ln pieces made anew in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>%Ln file, %1, restored as a trial in %2.</numerusform>
            <numerusform>%Ln files, %1, restored as a trial in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>All came back as they were stored, but %Ln file on this computer has changed unnoticed: its disk or memory may be failing.</numerusform>
            <numerusform>All came back as they were stored, but %Ln files on this computer have changed unnoticed: its disk or memory may be failing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>%Ln piece, %1, lies in the folder now, and was read again.</numerusform>
            <numerusform>%Ln pieces, %1, lie in the folder now, each of them read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>%Ln piece taken over, %1.</numerusform>
            <numerusform>%Ln pieces taken over, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>%Ln piece is damaged and was left there.</numerusform>
            <numerusform>%Ln pieces are damaged and were left there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>For %Ln piece there was no room.</numerusform>
            <numerusform>For %Ln pieces there was no room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>The drive is gone from this machine; %n storage place could not be told.</numerusform>
            <numerusform>The drive is gone from this machine; %n storage places could not be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>%Ln file so far</numerusform>
            <numerusform>%Ln files so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n thing to know</numerusform>
            <numerusform>%n things to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>%n storage place refuses it from now on.</numerusform>
            <numerusform>%n storage places refuse it from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>%n more will when it is back.</numerusform>
            <numerusform>%n more will when they are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) in time forgotten.</source>
        <translation>
            <numerusform>%n moment in time forgotten.</numerusform>
            <numerusform>%n moments in time forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>%n file so far</numerusform>
            <numerusform>%n files so far</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>Your files survive the loss of any one storage place.</numerusform>
            <numerusform>Your files survive the loss of any %n storage places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>Your files survive the loss of any one more storage place.</numerusform>
            <numerusform>Your files survive the loss of any %n more storage places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>One storage place does not answer: see that it is switched on and connected, or remove it if it will not come back.</numerusform>
            <numerusform>%n storage places do not answer: see that they are switched on and connected, or remove those that will not come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>%Ln piece was found missing or damaged. Granary makes it anew by itself while it runs; Repair does it now.</numerusform>
            <numerusform>%Ln pieces were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>If this computer and its disks are lost (%n storage place), so are your files. Add places elsewhere.</numerusform>
            <numerusform>If this computer and its disks are lost together (%n storage places), so are your files. Add places elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>If what is at %1 is lost (%n storage place), so are your files. Add places elsewhere.</numerusform>
            <numerusform>If everything at %1 is lost together (%n storage places), so are your files. Add places elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>%Ln file (%1) was restored as a trial and came back as it was stored (%2).</numerusform>
            <numerusform>%Ln files (%1) were restored as a trial and came back as they were stored (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>%n drive of somebody else lies here, sealed: nobody on this machine can read it.</numerusform>
            <numerusform>%n drives of others lie here, sealed: nobody on this machine can read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>%n piece was given back and goes within a week.</numerusform>
            <numerusform>%n pieces were given back and go within a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>does not answer; it should have %Ln piece</numerusform>
            <numerusform>does not answer; it should have %Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>has lost %1 of its %Ln piece</numerusform>
            <numerusform>has lost %1 of its %Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>has lost everything, %Ln piece</numerusform>
            <numerusform>has lost everything, %Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>gives wrong data: %Ln piece is damaged there</numerusform>
            <numerusform>gives wrong data: %Ln pieces are damaged there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>left %n question open: it is overloaded, or it stalls</numerusform>
            <numerusform>left %n questions open: it is overloaded, or it stalls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>says that it has %Ln piece which it does not give</numerusform>
            <numerusform>says that it has %Ln pieces which it does not give</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) lost</source>
        <translation>
            <numerusform>%Ln piece lost</numerusform>
            <numerusform>%Ln pieces lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>%Ln piece damaged</numerusform>
            <numerusform>%Ln pieces damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>%Ln machine of the network %1 keeps data for you from now on.</numerusform>
            <numerusform>%Ln machines of the network %1 keep data for you from now on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n exclusion</numerusform>
            <numerusform>%n exclusions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>Last backup %1: %Ln file, %2</numerusform>
            <numerusform>Last backup %1: %Ln files, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>Add %n item</numerusform>
            <numerusform>Add %n items</numerusform>
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
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>%n deleted item.</numerusform>
            <numerusform>%n deleted items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n file</numerusform>
            <numerusform>%1, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FoundStep</name>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>State of %1, from %2 of %n place where it is kept.</numerusform>
            <numerusform>State of %1, from %2 of %n places where it is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>You can go back to %n moment in time.</numerusform>
            <numerusform>You can go back to %n moments in time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>%n file could not be backed up</numerusform>
            <numerusform>%n files could not be backed up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>%n storage place that is away now will hear of it later.</numerusform>
            <numerusform>%n storage places that are away now will hear of it later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>Forget %n version</numerusform>
            <numerusform>Forget %n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>%n version would go; %1 stay.</numerusform>
            <numerusform>%n versions would go; %1 stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>%n version forgotten.</numerusform>
            <numerusform>%n versions forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>After %n hour</numerusform>
            <numerusform>After %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message numerus="yes">
        <source>%n: %1</source>
        <comment>number of files, and what is the matter with them</comment>
        <translation>
            <numerusform>%n: %1</numerusform>
            <numerusform>%n: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions, the newest first</numerusform>
        </translation>
    </message>
</context>
</TS>
