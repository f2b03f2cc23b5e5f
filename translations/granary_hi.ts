<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>और %Ln अन्य</numerusform>
            <numerusform>और %Ln अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>नतीजा</translation>
    </message>
    <message>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>क्या मिला</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>क्या करें</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 और %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 और %n अन्य</numerusform>
            <numerusform>%1, %2 और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed since the last backup.</source>
        <translation>पिछले बैकअप के बाद कुछ नहीं बदला था।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln फ़ाइल, %1, जिसमें %2 नया, %3 में।</numerusform>
            <numerusform>%Ln फ़ाइलें, %1, जिनमें %2 नया, %3 में।</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.</source>
        <translation>अभी सब कुछ के लिए काफ़ी स्टोरेज स्थान नहीं मिले हैं; बाकी यहाँ रखा है और स्थान मिलते ही भेज दिया जाएगा।</translation>
    </message>
    <message>
        <source>It lies in one storage place only: add another to be safe.</source>
        <translation>यह केवल एक स्टोरेज स्थान पर है: सुरक्षित रहने के लिए एक और जोड़ें।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln फ़ाइल छोड़ी गई।</numerusform>
            <numerusform>%Ln फ़ाइलें छोड़ी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>%Ln फ़ाइल रीस्टोर हुई, %1, %2 में।</numerusform>
            <numerusform>%Ln फ़ाइलें रीस्टोर हुईं, %1, %2 में।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>%Ln फ़ाइल वापस नहीं लाई जा सकी।</numerusform>
            <numerusform>%Ln फ़ाइलें वापस नहीं लाई जा सकीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>%Ln फ़ाइल के साथ एक टिप्पणी है।</numerusform>
            <numerusform>%Ln फ़ाइलों के साथ टिप्पणी है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>अभी कुछ भी स्टोर नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>%Ln फ़ाइल स्टोरेज स्थानों से वापस नहीं लाई जा सकती। अगर वह अब भी इस कंप्यूटर पर है, तो अगला बैकअप उसे फिर से स्टोर करेगा: अभी बैकअप लें।</numerusform>
            <numerusform>%Ln फ़ाइलें स्टोरेज स्थानों से वापस नहीं लाई जा सकतीं। उनमें से जो अब भी इस कंप्यूटर पर हैं, उन्हें अगला बैकअप फिर से स्टोर करेगा: अभी बैकअप लें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer. Nothing is lost.</source>
        <translation>कुछ डेटा तब तक नहीं पढ़ा जा सकता जब तक और स्टोरेज स्थान जवाब न दें। कुछ भी खोया नहीं है।</translation>
    </message>
    <message>
        <source>Everything is where it should be.</source>
        <translation>सब कुछ अपनी जगह पर है।</translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>सब कुछ अपनी जगह पर है। %n स्टोरेज स्थान ने जवाब नहीं दिया।</numerusform>
            <numerusform>सब कुछ अपनी जगह पर है। %n स्टोरेज स्थानों ने जवाब नहीं दिया।</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.</source>
        <translation>कुछ भी खोया नहीं है। कुछ टुकड़े गायब हैं या पहुँच से बाहर हैं; “मरम्मत करें” उन्हें फिर से बनाता है।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>%Ln टुकड़ा %1 में फिर से बनाया गया।</numerusform>
            <numerusform>%Ln टुकड़े %1 में फिर से बनाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>मरम्मत के लिए कुछ नहीं था।</translation>
    </message>
    <message>
        <source>Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.</source>
        <translation>कुछ टुकड़ों के लिए अभी जगह नहीं है। जो स्टोरेज स्थान बंद हैं उन्हें चालू करें, एक और जोड़ें, या जो वापस नहीं आएँगे उन्हें हटाएँ।</translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer.</source>
        <translation>कुछ डेटा तब तक नहीं पढ़ा जा सकता जब तक और स्टोरेज स्थान जवाब न दें।</translation>
    </message>
    <message>
        <source>Some data is lost in the storage places. Check the drive: it names the files.</source>
        <translation>स्टोरेज स्थानों में कुछ डेटा खो गया है। ड्राइव की जाँच करें: उसमें फ़ाइलों के नाम दिखेंगे।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>%Ln फ़ाइल, %1, टेस्ट के तौर पर %2 में रीस्टोर हुई।</numerusform>
            <numerusform>%Ln फ़ाइलें, %1, टेस्ट के तौर पर %2 में रीस्टोर हुईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them came back as they were stored. Check the drive in Nodes.</source>
        <translation>सब फ़ाइलें वैसी नहीं लौटीं जैसी स्टोर की गई थीं। “नोड” में ड्राइव की जाँच करें।</translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>सब कुछ वैसा ही लौटा जैसा स्टोर किया गया था, पर इस कंप्यूटर की %Ln फ़ाइल चुपचाप बदल गई है: शायद डिस्क या मेमोरी ख़राब हो रही है।</numerusform>
            <numerusform>सब कुछ वैसा ही लौटा जैसा स्टोर किया गया था, पर इस कंप्यूटर की %Ln फ़ाइलें चुपचाप बदल गई हैं: शायद डिस्क या मेमोरी ख़राब हो रही है।</numerusform>
        </translation>
    </message>
    <message>
        <source>All came back as they were stored.</source>
        <translation>सब कुछ वैसा ही लौटा जैसा स्टोर किया गया था।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>%Ln टुकड़ा, %1, अब फ़ोल्डर में है और दोबारा पढ़कर जाँचा गया है।</numerusform>
            <numerusform>%Ln टुकड़े, %1, अब फ़ोल्डर में हैं और हर एक दोबारा पढ़कर जाँचा गया है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>%Ln टुकड़ा लिया गया, %1।</numerusform>
            <numerusform>%Ln टुकड़े लिए गए, %1।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>%Ln टुकड़ा ख़राब है और वहीं छोड़ दिया गया।</numerusform>
            <numerusform>%Ln टुकड़े ख़राब हैं और वहीं छोड़ दिए गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>%Ln टुकड़े के लिए जगह नहीं थी।</numerusform>
            <numerusform>%Ln टुकड़ों के लिए जगह नहीं थी।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stores data for you from now on.</source>
        <translation>अब से %1 आपका डेटा स्टोर करता है।</translation>
    </message>
    <message>
        <source>The drive is open on this machine.</source>
        <translation>ड्राइव इस कंप्यूटर पर खुली है।</translation>
    </message>
    <message>
        <source>The drive is gone from this machine.</source>
        <translation>ड्राइव अब इस कंप्यूटर पर नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>ड्राइव अब इस कंप्यूटर पर नहीं है; %n स्टोरेज स्थान को बताया नहीं जा सका।</numerusform>
            <numerusform>ड्राइव अब इस कंप्यूटर पर नहीं है; %n स्टोरेज स्थानों को बताया नहीं जा सका।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>%n स्टोरेज स्थान अब से इसे मना करता है।</numerusform>
            <numerusform>%n स्टोरेज स्थान अब से इसे मना करते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>%n और वापस आने पर मना करेगा।</numerusform>
            <numerusform>%n और वापस आने पर मना करेंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) in time forgotten.</source>
        <translation>
            <numerusform>%n समय-बिंदु हटाया गया।</numerusform>
            <numerusform>%n समय-बिंदु हटाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>%1 जगह लौटाई गई।</translation>
    </message>
    <message>
        <source>%1 will be given back in 7 days.</source>
        <translation>%1 जगह 7 दिन में लौटाई जाएगी।</translation>
    </message>
    <message>
        <source>%1 belongs to the drive from now on.</source>
        <translation>अब से %1 इस ड्राइव का हिस्सा है।</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>हो गया।</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%2 में से %1 फ़ाइलें</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%2 में से %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>अब तक %Ln फ़ाइल</numerusform>
            <numerusform>अब तक %Ln फ़ाइलें</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>रुका हुआ</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>रुका हुआ: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>चल रहा है</translation>
    </message>
    <message>
        <source>Let your user read it, or exclude it, so that it is not tried each time.</source>
        <translation>अपने उपयोगकर्ता को इसे पढ़ने की अनुमति दें, या इसे बाहर रखें, ताकि हर बार कोशिश न हो।</translation>
    </message>
    <message>
        <source>Copy it elsewhere while you can: the disk may be failing.</source>
        <translation>जब तक हो सके इसे कहीं और कॉपी कर लें: शायद डिस्क ख़राब हो रही है।</translation>
    </message>
    <message>
        <source>Nothing to do: the next backup looks again.</source>
        <translation>कुछ करने की ज़रूरत नहीं: अगला बैकअप फिर देखेगा।</translation>
    </message>
    <message>
        <source>Nothing to do: programs make these anew when they need them.</source>
        <translation>कुछ करने की ज़रूरत नहीं: प्रोग्राम ज़रूरत पड़ने पर इन्हें ख़ुद बना लेते हैं।</translation>
    </message>
    <message>
        <source>Give the folders above it shorter names.</source>
        <translation>इसके ऊपर के फ़ोल्डरों को छोटे नाम दें।</translation>
    </message>
    <message>
        <source>Free some space there and restore again: it goes on where it stopped.</source>
        <translation>वहाँ कुछ जगह खाली करें और फिर से रीस्टोर करें: काम वहीं से आगे बढ़ेगा जहाँ रुका था।</translation>
    </message>
    <message>
        <source>Restore into a folder that you may write to.</source>
        <translation>ऐसे फ़ोल्डर में रीस्टोर करें जिसमें आप लिख सकते हैं।</translation>
    </message>
    <message>
        <source>Restore it again into another folder, or choose to keep both.</source>
        <translation>इसे किसी दूसरे फ़ोल्डर में फिर से रीस्टोर करें, या दोनों रखना चुनें।</translation>
    </message>
    <message>
        <source>Try again when more storage places are on.</source>
        <translation>जब और स्टोरेज स्थान चालू हों, तब फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Try an earlier version of it, and check the drive in Nodes.</source>
        <translation>इसका कोई पुराना वर्शन आज़माएँ, और “नोड” में ड्राइव की जाँच करें।</translation>
    </message>
    <message>
        <source>Opening the drive on this machine</source>
        <translation>इस कंप्यूटर पर ड्राइव खोलना</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>%1 का बैकअप</translation>
    </message>
    <message>
        <source>Restore of everything</source>
        <translation>सब कुछ रीस्टोर करना</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>%1 को रीस्टोर करना</translation>
    </message>
    <message>
        <source>New storage place</source>
        <translation>नया स्टोरेज स्थान</translation>
    </message>
    <message>
        <source>Removing a storage place</source>
        <translation>स्टोरेज स्थान हटाना</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>बचा हुआ भेजना</translation>
    </message>
    <message>
        <source>Check of the drive</source>
        <translation>ड्राइव की जाँच</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>मरम्मत</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>टेस्ट रीस्टोर</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>फ़ोल्डर में एक्सपोर्ट</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>फ़ोल्डर से इंपोर्ट</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>ड्राइव मिटाना</translation>
    </message>
    <message>
        <source>Forgetting old versions</source>
        <translation>पुराने वर्शन हटाना</translation>
    </message>
    <message>
        <source>Removing a computer from the drive</source>
        <translation>ड्राइव से एक कंप्यूटर हटाना</translation>
    </message>
    <message>
        <source>Letting another of your computers in</source>
        <translation>आपके दूसरे कंप्यूटर को जोड़ना</translation>
    </message>
    <message>
        <source>Interrupted when Granary ended. It can go on where it stopped.</source>
        <translation>Granary के बंद होने पर बीच में रुक गया। यह वहीं से आगे बढ़ सकता है जहाँ रुका था।</translation>
    </message>
    <message>
        <source>Stopped. Begun again, it goes on where it stopped.</source>
        <translation>रोका गया। फिर शुरू करने पर वहीं से आगे बढ़ेगा जहाँ रुका था।</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>रोका गया।</translation>
    </message>
    <message>
        <source>Everything was moved off it, and it is no longer used.</source>
        <translation>इससे सब कुछ हटा लिया गया है, और अब इसका उपयोग नहीं होता।</translation>
    </message>
    <message>
        <source>can&apos;t be brought back</source>
        <translation>वापस नहीं लाई जा सकती</translation>
    </message>
    <message>
        <source>Back up now if it is still on this computer; else try an earlier version.</source>
        <translation>अगर यह अब भी इस कंप्यूटर पर है तो अभी बैकअप लें; नहीं तो कोई पुराना वर्शन आज़माएँ।</translation>
    </message>
    <message>
        <source>has other contents here than were stored, though neither size nor time has changed</source>
        <translation>यहाँ की सामग्री स्टोर की गई सामग्री से अलग है, जबकि न आकार बदला है न समय</translation>
    </message>
    <message>
        <source>If nothing wrote to it on purpose, restore it: the stored one is good.</source>
        <translation>अगर इसे जान-बूझकर नहीं बदला गया, तो इसे रीस्टोर करें: स्टोर की गई फ़ाइल सही है।</translation>
    </message>
    <message>
        <source>was not told to delete what it holds</source>
        <translation>इसे अपना रखा हुआ मिटाने की सूचना नहीं दी जा सकी</translation>
    </message>
    <message>
        <source>What lies there can&apos;t be read by anybody without the words.</source>
        <translation>वहाँ जो रखा है उसे शब्दों के बिना कोई नहीं पढ़ सकता।</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>जानने योग्य %n बात</numerusform>
            <numerusform>जानने योग्य %n बातें</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for storage places in a network</source>
        <translation>नेटवर्क में भंडारण स्थानों की खोज</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Backs up by itself, and says when something needs you</source>
        <translation>ख़ुद बैकअप लेता है, और जब आपकी ज़रूरत हो तो बताता है</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Sending the last of it</source>
        <translation>आख़िरी हिस्सा भेजा जा रहा है</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>पूरा होने वाला है</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>बदलाव खोजे जा रहे हैं</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%2 में से %1 फ़ाइलें</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>अब तक %n फ़ाइल</numerusform>
            <numerusform>अब तक %n फ़ाइलें</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>बैकअप लिया जा रहा है</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>%1 का बैकअप लिया जा रहा है</translation>
    </message>
    <message>
        <source>Backing up %1 and %2</source>
        <translation>%1 और %2 का बैकअप लिया जा रहा है</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>रुका हुआ</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>लगभग %1 बाकी</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A part of Granary is missing: the program granaryd was not found. Install Granary again. Your drive is not touched.</source>
        <translation>Granary का एक हिस्सा नहीं मिला: प्रोग्राम granaryd नहीं है। Granary फिर से इंस्टॉल करें। आपकी ड्राइव पर कोई असर नहीं पड़ा है।</translation>
    </message>
    <message>
        <source>None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.</source>
        <translation>जिन कंप्यूटरों से पूछा गया, उनमें से कोई इन शब्दों वाली ड्राइव को नहीं जानता। देख लें कि शब्द इसी ड्राइव के हैं, और उसे स्टोर करने वाले किसी कंप्यूटर का कोड जोड़ें।</translation>
    </message>
    <message>
        <source>The folder or machine was not found. Check the path, or ask for a fresh code.</source>
        <translation>फ़ोल्डर या कंप्यूटर नहीं मिला। पाथ जाँचें, या नया कोड माँगें।</translation>
    </message>
    <message>
        <source>This is not in the drive at that time. Choose another time above the list.</source>
        <translation>उस समय यह ड्राइव में नहीं था। सूची के ऊपर कोई और समय चुनें।</translation>
    </message>
    <message>
        <source>It is not there any more. Look again.</source>
        <translation>यह अब वहाँ नहीं है। फिर से देखें।</translation>
    </message>
    <message>
        <source>Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.</source>
        <translation>ड्राइव को स्टोर करने वाले बहुत कम कंप्यूटर अभी जवाब दे रहे हैं। कुछ और के कोड जोड़ें, या उनके चालू होने पर फिर कोशिश करें। कुछ भी खोया नहीं है।</translation>
    </message>
    <message>
        <source>Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.</source>
        <translation>अभी बहुत कम कंप्यूटर नया डेटा ले रहे हैं। जो पढ़ा जा चुका है वह यहाँ रखा है, और उनके लौटने पर बैकअप ख़ुद आगे बढ़ेगा।</translation>
    </message>
    <message>
        <source>Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.</source>
        <translation>इसे स्टोर करने वाले बहुत कम कंप्यूटर अभी जवाब दे रहे हैं। जब और चालू हों तब फिर कोशिश करें; “नोड” दिखाता है कि कौन-से बंद हैं।</translation>
    </message>
    <message>
        <source>The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.</source>
        <translation>जिस डिस्क पर आप रीस्टोर कर रहे हैं वह भर गई है। कुछ जगह खाली करें और फिर से रीस्टोर करें: काम वहीं से आगे बढ़ेगा जहाँ रुका था।</translation>
    </message>
    <message>
        <source>The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.</source>
        <translation>इस कंप्यूटर की डिस्क भर गई है। कुछ जगह खाली करें; काम वहीं से आगे बढ़ेगा जहाँ रुका था। जो स्टोर हो चुका है वह सुरक्षित है।</translation>
    </message>
    <message>
        <source>The code was not copied right. Copy all of it from the other computer, from &quot;granary:device?&quot; to its end.</source>
        <translation>कोड सही कॉपी नहीं हुआ। दूसरे कंप्यूटर से पूरा कोड कॉपी करें, “granary:device?” से उसके अंत तक।</translation>
    </message>
    <message>
        <source>This code has run out. Let the other computer make another one.</source>
        <translation>इस कोड की अवधि बीत गई है। दूसरे कंप्यूटर पर नया कोड बनाएँ।</translation>
    </message>
    <message>
        <source>This code was used already. Let the other computer make another one.</source>
        <translation>यह कोड पहले ही इस्तेमाल हो चुका है। दूसरे कंप्यूटर पर नया कोड बनाएँ।</translation>
    </message>
    <message>
        <source>The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.</source>
        <translation>दूसरा कंप्यूटर अब इस कोड से किसी को नहीं जोड़ता। उस पर नया कोड बनाएँ, और काम पूरा होने तक उसकी विंडो खुली रखें।</translation>
    </message>
    <message>
        <source>The other computer took its code back, because somebody came with wrong ones. Let it make another one.</source>
        <translation>दूसरे कंप्यूटर ने अपना कोड वापस ले लिया, क्योंकि किसी ने गलत कोड आज़माए। उस पर नया कोड बनाएँ।</translation>
    </message>
    <message>
        <source>The other computer can&apos;t be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.</source>
        <translation>दूसरे कंप्यूटर तक पहुँचा नहीं जा सकता। दोनों चालू और एक ही नेटवर्क में होने चाहिए, या एक-दूसरे तक पहुँच सकने चाहिए। 24 शब्दों से यह दूसरे कंप्यूटर के बिना भी हो जाता है।</translation>
    </message>
    <message>
        <source>The other computer let this one in, but knows no friend&apos;s machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.</source>
        <translation>दूसरे कंप्यूटर ने इसे जोड़ लिया, पर वह किसी दोस्त का ऐसा कंप्यूटर नहीं जानता जो ड्राइव को स्टोर करता हो। पीछे जाएँ, वह डिस्क या फ़ोल्डर जोड़ें जिस पर ड्राइव स्टोर है, फिर नया कोड इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>What answered does not know the code. Let your other computer make another one and try again.</source>
        <translation>जिसने जवाब दिया वह इस कोड को नहीं जानता। अपने दूसरे कंप्यूटर पर नया कोड बनाएँ और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Other computers can&apos;t reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.</source>
        <translation>दूसरे कंप्यूटर इस तक नहीं पहुँच सकते: Granary यहाँ उनके लिए रास्ता खोले बिना शुरू हुआ है। दूसरे कंप्यूटर को 24 शब्दों से जोड़ें।</translation>
    </message>
    <message>
        <source>Another computer is being let in. Wait until it is done, or until its code has run out.</source>
        <translation>एक और कंप्यूटर जोड़ा जा रहा है। उसके पूरा होने तक, या उसके कोड की अवधि बीतने तक इंतज़ार करें।</translation>
    </message>
    <message>
        <source>Nobody came before the code ran out. Make another one.</source>
        <translation>कोड की अवधि बीतने से पहले कोई नहीं आया। नया बनाएँ।</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.</source>
        <translation>बहुत सारे गलत कोड आज़माए गए, इसलिए यह कोड अब नहीं चलेगा। किसी को नहीं जोड़ा गया। नया बनाएँ।</translation>
    </message>
    <message>
        <source>The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.</source>
        <translation>दूसरे कंप्यूटर को कुंजियाँ दे दी गईं, पर उसने यह नहीं बताया कि उन्हें रख लिया है। वहाँ देखें; अगर काम न करे, तो उसे यहाँ से हटाएँ और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Stopped. Nobody was let in.</source>
        <translation>रोका गया। किसी को नहीं जोड़ा गया।</translation>
    </message>
    <message>
        <source>There is no computer of that name in the drive any more.</source>
        <translation>ड्राइव में अब इस नाम का कोई कंप्यूटर नहीं है।</translation>
    </message>
    <message>
        <source>It was removed before.</source>
        <translation>इसे पहले ही हटाया जा चुका है।</translation>
    </message>
    <message>
        <source>A computer can&apos;t remove itself. Do it on another one.</source>
        <translation>कोई कंप्यूटर ख़ुद को नहीं हटा सकता। यह किसी दूसरे पर करें।</translation>
    </message>
    <message>
        <source>Stopped. It can go on where it stopped.</source>
        <translation>रोका गया। यह वहीं से आगे बढ़ सकता है जहाँ रुका था।</translation>
    </message>
    <message>
        <source>This is not a code of Granary. It begins with &quot;granary:&quot; and must be copied whole; ask for it again if in doubt.</source>
        <translation>यह Granary का कोड नहीं है। कोड “granary:” से शुरू होता है और उसे पूरा कॉपी करना होता है; शक हो तो फिर से माँगें।</translation>
    </message>
    <message>
        <source>These are not the 24 words of a drive. Check each of them.</source>
        <translation>ये किसी ड्राइव के 24 शब्द नहीं हैं। हर शब्द जाँचें।</translation>
    </message>
    <message>
        <source>That does not work like this. Check what you entered.</source>
        <translation>ऐसे नहीं हो सकता। देखें कि आपने क्या दर्ज किया है।</translation>
    </message>
    <message>
        <source>This was made by a newer version of Granary. Update Granary on this machine.</source>
        <translation>इसे Granary के किसी नए वर्शन ने बनाया है। इस कंप्यूटर पर Granary अपडेट करें।</translation>
    </message>
    <message>
        <source>This machine or folder belongs to your drive already.</source>
        <translation>यह कंप्यूटर या फ़ोल्डर पहले से आपकी ड्राइव का हिस्सा है।</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>यह पहले से वहाँ है।</translation>
    </message>
    <message>
        <source>Granary may not read or write there. Change the permissions, or choose another place.</source>
        <translation>Granary को वहाँ पढ़ने या लिखने की अनुमति नहीं है। अनुमतियाँ बदलें, या कोई और जगह चुनें।</translation>
    </message>
    <message>
        <source>That disk is write-protected. Choose another place.</source>
        <translation>उस डिस्क पर लिखना बंद है। कोई और जगह चुनें।</translation>
    </message>
    <message>
        <source>Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.</source>
        <translation>डिस्क पढ़ने या लिखने में गड़बड़ी हुई। डिस्क और उसकी केबल जाँचें, फिर दोबारा कोशिश करें। दूसरे कंप्यूटरों पर जो स्टोर है वह सुरक्षित है।</translation>
    </message>
    <message>
        <source>Another Granary uses this profile now. Close it, then try again.</source>
        <translation>कोई और Granary अभी इस प्रोफ़ाइल का उपयोग कर रहा है। उसे बंद करें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>The drive is locked. Enter your passphrase to open it.</source>
        <translation>ड्राइव लॉक है। इसे खोलने के लिए अपना पासफ़्रेज़ डालें।</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.</source>
        <translation>यह सही पासफ़्रेज़ नहीं है। फिर कोशिश करें; अगर वह खो गया है, तो 24 शब्द नई प्रोफ़ाइल में ड्राइव खोल देते हैं।</translation>
    </message>
    <message>
        <source>These words do not belong together. Check the spelling and the order.</source>
        <translation>ये शब्द आपस में मेल नहीं खाते। वर्तनी और क्रम जाँचें।</translation>
    </message>
    <message>
        <source>These words belong to another drive.</source>
        <translation>ये शब्द किसी दूसरी ड्राइव के हैं।</translation>
    </message>
    <message>
        <source>That machine is in another network than your drive. Ask its owner for the name of the network.</source>
        <translation>वह कंप्यूटर आपकी ड्राइव से अलग नेटवर्क में है। उसके मालिक से नेटवर्क का नाम पूछें।</translation>
    </message>
    <message>
        <source>Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.</source>
        <translation>कुछ ख़राब था और Granary ने पकड़ लिया। “नोड” में ड्राइव की जाँच करें: दूसरे कंप्यूटरों से जो ठीक हो सकता है, ठीक कर दिया जाएगा।</translation>
    </message>
    <message>
        <source>There is no place to store anything yet. Add a friend&apos;s machine or a folder in Nodes.</source>
        <translation>अभी कुछ स्टोर करने की कोई जगह नहीं है। “नोड” में किसी दोस्त का कंप्यूटर या कोई फ़ोल्डर जोड़ें।</translation>
    </message>
    <message>
        <source>That machine does not answer. Check that Granary runs there and that it is connected, then try again.</source>
        <translation>वह कंप्यूटर जवाब नहीं दे रहा। देख लें कि वहाँ Granary चल रहा है और वह नेटवर्क से जुड़ा है, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Granary&apos;s engine does not answer. It is being started again; nothing that was stored is lost.</source>
        <translation>Granary का इंजन जवाब नहीं दे रहा। उसे फिर से शुरू किया जा रहा है; जो स्टोर हो चुका है उसमें से कुछ नहीं खोया।</translation>
    </message>
    <message>
        <source>No answer came in time. Try again later.</source>
        <translation>समय पर कोई जवाब नहीं आया। बाद में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The other machine refused. Ask its owner why, or use another one.</source>
        <translation>दूसरे कंप्यूटर ने मना कर दिया। उसके मालिक से कारण पूछें, या कोई दूसरा इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>There is no room left for your drive there. Add another machine, or ask its owner for more room.</source>
        <translation>वहाँ आपकी ड्राइव के लिए जगह नहीं बची। कोई और कंप्यूटर जोड़ें, या उसके मालिक से और जगह माँगें।</translation>
    </message>
    <message>
        <source>That machine takes only drives with an invitation. Ask its owner for one.</source>
        <translation>वह कंप्यूटर केवल न्योते वाली ड्राइव लेता है। उसके मालिक से न्योता माँगें।</translation>
    </message>
    <message>
        <source>This invitation was used already. Ask for a new one.</source>
        <translation>यह न्योता पहले ही इस्तेमाल हो चुका है। नया माँगें।</translation>
    </message>
    <message>
        <source>This invitation has run out. Ask for a new one.</source>
        <translation>इस न्योते की अवधि बीत गई है। नया माँगें।</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ too much. Set the date and time, then try again.</source>
        <translation>दोनों कंप्यूटरों की घड़ियों में बहुत अंतर है। तारीख और समय ठीक करें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Granary is busy with something else. Try again when it is done.</source>
        <translation>Granary किसी और काम में व्यस्त है। उसके पूरा होने पर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>That is too much at once. Try with less.</source>
        <translation>यह एक बार में बहुत ज़्यादा है। कम के साथ कोशिश करें।</translation>
    </message>
    <message>
        <source>The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.</source>
        <translation>दूसरे कंप्यूटर का जवाब समझ में नहीं आया। दोनों पर Granary अपडेट करें; अगर फिर भी ऐसा हो, तो वह कंप्यूटर हटा दें।</translation>
    </message>
    <message>
        <source>It changed while it was read. The next backup takes it.</source>
        <translation>पढ़ते समय यह बदल गया। अगला बैकअप इसे लेगा।</translation>
    </message>
    <message>
        <source>Several of your machines have this. Choose one of them above the list.</source>
        <translation>यह आपके कई कंप्यूटरों में है। सूची के ऊपर उनमें से एक चुनें।</translation>
    </message>
    <message>
        <source>Something else is there already. Choose another place or name.</source>
        <translation>वहाँ पहले से कुछ और है। कोई और जगह या नाम चुनें।</translation>
    </message>
    <message>
        <source>Things like this are not stored.</source>
        <translation>ऐसी चीज़ें स्टोर नहीं की जातीं।</translation>
    </message>
    <message>
        <source>A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.</source>
        <translation>ड्राइव से एक कंप्यूटर हटाया गया है, और इस कंप्यूटर को अभी नई कुंजियाँ नहीं मिली हैं। थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.</source>
        <translation>यह कंप्यूटर अपनी ड्राइव से हटा दिया गया है। यहाँ जो रखा है वह वैसा ही है। यहाँ फिर से ड्राइव का उपयोग करने के लिए इस कंप्यूटर को दोबारा जोड़ें।</translation>
    </message>
    <message>
        <source>Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.</source>
        <translation>Granary के भीतर कोई गड़बड़ी हुई। जो स्टोर हो चुका है उसमें से कुछ नहीं खोया। फिर कोशिश करें, और दोबारा हो तो बताएँ।</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>पढ़ने की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>इस बीच गायब हो गई</translation>
    </message>
    <message>
        <source>changed while it was read; the next backup takes it</source>
        <translation>पढ़ते समय बदल गई; अगला बैकअप इसे लेगा</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>डिस्क से पढ़ी नहीं जा सकी</translation>
    </message>
    <message>
        <source>too long a path</source>
        <translation>पाथ बहुत लंबा है</translation>
    </message>
    <message>
        <source>too few machines that store it answer</source>
        <translation>इसे स्टोर करने वाले बहुत कम कंप्यूटर जवाब दे रहे हैं</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>ख़राब</translation>
    </message>
    <message>
        <source>things like this are not stored</source>
        <translation>ऐसी चीज़ें स्टोर नहीं की जातीं</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>वहाँ पहले से कुछ और है</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>डिस्क भर गई है</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>नहीं हो सका</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>अब तक %n शब्द; एक ड्राइव के 24 शब्द होते हैं।</numerusform>
            <numerusform>अब तक %n शब्द; एक ड्राइव के 24 शब्द होते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Check its spelling.</source>
        <translation>शब्द %1 शब्दों की सूची में नहीं है। उसकी वर्तनी जाँचें।</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Did you mean %2?</source>
        <translation>शब्द %1 शब्दों की सूची में नहीं है। क्या आपका मतलब “%2” था?</translation>
    </message>
    <message>
        <source>Each word is right, but not all of them together. Look for two that changed places, or one that is another.</source>
        <translation>हर शब्द सही है, पर सब मिलकर नहीं। देखें कि कहीं दो शब्दों की जगह तो नहीं बदल गई, या कोई एक शब्द दूसरा तो नहीं है।</translation>
    </message>
    <message>
        <source>The words are of two languages. They all belong to one.</source>
        <translation>शब्द दो भाषाओं के हैं। सब एक ही भाषा के होने चाहिए।</translation>
    </message>
    <message>
        <source>This is too long to be 24 words.</source>
        <translation>यह 24 शब्द होने के लिए बहुत लंबा है।</translation>
    </message>
    <message>
        <source>There is not that much room on this disk. Choose less, or free some space.</source>
        <translation>इस डिस्क पर इतनी जगह नहीं है। कम चुनें, या कुछ जगह खाली करें।</translation>
    </message>
    <message>
        <source>That is too little to keep anything beside what Granary needs itself. Choose more.</source>
        <translation>Granary को ख़ुद जितनी जगह चाहिए, उसके अलावा कुछ रखने के लिए यह बहुत कम है। ज़्यादा चुनें।</translation>
    </message>
    <message>
        <source>Pieces are being brought in from a disk just now. Wait until that is done.</source>
        <translation>अभी एक डिस्क से टुकड़े लाए जा रहे हैं। उसके पूरा होने तक इंतज़ार करें।</translation>
    </message>
    <message>
        <source>Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.</source>
        <translation>प्रॉक्सी के ज़रिए दूसरे लोग यहाँ रखे अपने डेटा तक नहीं पहुँच सकेंगे। पहले “सेटिंग” में प्रॉक्सी बंद करें।</translation>
    </message>
    <message>
        <source>There is no such network. Check its name, and the address of the machine in it.</source>
        <translation>ऐसा कोई नेटवर्क नहीं है। उसका नाम और उसमें मौजूद मशीन का पता जाँचें।</translation>
    </message>
    <message>
        <source>Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.</source>
        <translation>उस नेटवर्क से कोई जवाब नहीं देता। जाँचें कि नाम कैसे लिखा जाता है, और उस पते की मशीन चालू है या नहीं।</translation>
    </message>
    <message>
        <source>Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.</source>
        <translation>आपकी ड्राइव अपने नेटवर्क में ही रहती है: वह वहाँ रखी है, या यह कंप्यूटर वहाँ जगह उधार देता है। दूसरे नेटवर्क में जाने के लिए पहले इस नेटवर्क के स्टोरेज स्थान हटाएँ और जगह उधार देना बंद करें।</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Opening the drive</source>
        <translation>ड्राइव खोली जा रही है</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>बैकअप लिया जा रहा है</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>रीस्टोर हो रहा है</translation>
    </message>
    <message>
        <source>Adding a storage place</source>
        <translation>स्टोरेज स्थान जोड़ा जा रहा है</translation>
    </message>
    <message>
        <source>Moving data elsewhere</source>
        <translation>डेटा दूसरी जगह ले जाया जा रहा है</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>बचा हुआ भेजना</translation>
    </message>
    <message>
        <source>Checking the drive</source>
        <translation>ड्राइव की जाँच हो रही है</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>मरम्मत हो रही है</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>टेस्ट रीस्टोर हो रहा है</translation>
    </message>
    <message>
        <source>Giving space back</source>
        <translation>जगह लौटाई जा रही है</translation>
    </message>
    <message>
        <source>Waiting for the other machine</source>
        <translation>दूसरे कंप्यूटर का इंतज़ार है</translation>
    </message>
    <message>
        <source>Removing a machine from the drive</source>
        <translation>ड्राइव से एक कंप्यूटर हटाया जा रहा है</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>एक्सपोर्ट हो रहा है</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>इंपोर्ट हो रहा है</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>ड्राइव मिटाना</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: रुका हुआ</translation>
    </message>
    <message>
        <source>%1: %2 of %3 files</source>
        <translation>%1: %3 में से %2 फ़ाइलें</translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation>%1: %2 फ़ाइलें</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, लगभग %2 बाकी</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>अभी कुछ भी सुरक्षित नहीं किया गया है</translation>
    </message>
    <message>
        <source>Everything is stored; some copies are still to be made</source>
        <translation>सब कुछ स्टोर हो गया है; कुछ प्रतियाँ अभी बननी हैं</translation>
    </message>
    <message>
        <source>Everything is stored, but in one place only; add another to be safe</source>
        <translation>सब कुछ स्टोर हो गया है, पर केवल एक जगह; सुरक्षित रहने के लिए एक और जोड़ें</translation>
    </message>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>सब कुछ सुरक्षित है, चाहे %n स्टोरेज स्थान काम न करे</numerusform>
            <numerusform>सब कुछ सुरक्षित है, चाहे %n स्टोरेज स्थान काम न करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting ...</source>
        <translation>शुरू हो रहा है…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>नहीं चल रहा</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>अभी सेट नहीं किया गया</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>ड्राइव लॉक है</translation>
    </message>
    <message>
        <source>Looking for storage places</source>
        <translation>भंडारण स्थान खोजे जा रहे हैं</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/सेकंड</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>1 सेकंड से कम</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 सेकंड</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 घंटे %2 मिनट</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>अभी-अभी</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n मिनट पहले</numerusform>
            <numerusform>%n मिनट पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n घंटा पहले</numerusform>
            <numerusform>%n घंटे पहले</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>कल, %1</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>stored, survives no loss</source>
        <translation>स्टोर है, कोई नुकसान नहीं झेल सकती</translation>
    </message>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>%n नुकसान झेल सकती है</numerusform>
            <numerusform>%n नुकसान झेल सकती है</numerusform>
        </translation>
    </message>
    <message>
        <source>still being sent</source>
        <translation>अभी भेजी जा रही है</translation>
    </message>
    <message>
        <source>being repaired</source>
        <translation>मरम्मत हो रही है</translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>मरम्मत बाकी, %n नुकसान झेल सकती है</numerusform>
            <numerusform>मरम्मत बाकी, %n नुकसान झेल सकती है</numerusform>
        </translation>
    </message>
    <message>
        <source>out of reach now</source>
        <translation>अभी पहुँच से बाहर</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>खो गई</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n साल</numerusform>
            <numerusform>%n साल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n महीना</numerusform>
            <numerusform>%n महीने</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 %</source>
        <translation>लगभग %1%</translation>
    </message>
    <message>
        <source>less than 1 in a million million</source>
        <translation>दस खरब में 1 से भी कम</translation>
    </message>
    <message>
        <source>about 1 in %1</source>
        <translation>लगभग %1 में 1</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>अभी कुछ भी स्टोर नहीं है।</translation>
    </message>
    <message>
        <source>How safe your files are can be said when enough storage places answer.</source>
        <translation>आपकी फ़ाइलें कितनी सुरक्षित हैं, यह तब बताया जा सकेगा जब काफ़ी स्टोरेज स्थान जवाब देंगे।</translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>कोई भी %n स्टोरेज स्थान खो जाए, तब भी आपकी फ़ाइलें बची रहेंगी।</numerusform>
            <numerusform>कोई भी %n स्टोरेज स्थान खो जाएँ, तब भी आपकी फ़ाइलें बची रहेंगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>कोई भी %n और स्टोरेज स्थान खो जाए, तब भी आपकी फ़ाइलें बची रहेंगी।</numerusform>
            <numerusform>कोई भी %n और स्टोरेज स्थान खो जाएँ, तब भी आपकी फ़ाइलें बची रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not survive the loss of a storage place.</source>
        <translation>एक भी स्टोरेज स्थान खोने पर आपकी फ़ाइलें नहीं बचेंगी।</translation>
    </message>
    <message>
        <source>Some storage places are away, and until they are back none of the others may be lost.</source>
        <translation>कुछ स्टोरेज स्थान बंद हैं, और उनके लौटने तक बाकी में से कोई भी नहीं खोना चाहिए।</translation>
    </message>
    <message>
        <source>Choose folders to protect; then you see here how safe they are.</source>
        <translation>सुरक्षित करने के लिए फ़ोल्डर चुनें; फिर यहाँ दिखेगा कि वे कितने सुरक्षित हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>%n स्टोरेज स्थान जवाब नहीं दे रहा: देखें कि वह चालू और जुड़ा हुआ है, या अगर वह वापस नहीं आएगा तो उसे हटाएँ।</numerusform>
            <numerusform>%n स्टोरेज स्थान जवाब नहीं दे रहे: देखें कि वे चालू और जुड़े हुए हैं, या जो वापस नहीं आएँगे उन्हें हटाएँ।</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another one to be safe.</source>
        <translation>सुरक्षित रहने के लिए एक और जोड़ें।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>%Ln टुकड़ा गायब या ख़राब मिला। Granary चलते समय उसे ख़ुद फिर से बनाता है; “मरम्मत करें” से यह अभी हो जाता है।</numerusform>
            <numerusform>%Ln टुकड़े गायब या ख़राब मिले। Granary चलते समय उन्हें ख़ुद फिर से बनाता है; “मरम्मत करें” से यह अभी हो जाता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Some pieces wait for more storage places; %1 are kept on this computer until then.</source>
        <translation>कुछ टुकड़े और स्टोरेज स्थानों का इंतज़ार कर रहे हैं; तब तक %1 इस कंप्यूटर पर रखा है।</translation>
    </message>
    <message>
        <source>Some pieces are missing; they are made anew as soon as there are storage places for them.</source>
        <translation>कुछ टुकड़े गायब हैं; उनके लिए स्टोरेज स्थान मिलते ही वे फिर से बना लिए जाएँगे।</translation>
    </message>
    <message>
        <source>The drive was brought back here; nothing is written to it until the next backup.</source>
        <translation>ड्राइव यहाँ वापस लाई गई है; अगले बैकअप तक उसमें कुछ नहीं लिखा जाएगा।</translation>
    </message>
    <message>
        <source>The chance to lose something within a year is at most: %1.</source>
        <translation>एक साल के भीतर कुछ खोने की संभावना ज़्यादा से ज़्यादा: %1।</translation>
    </message>
    <message>
        <source>This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.</source>
        <translation>यह मानकर कि स्टोरेज स्थान एक-एक करके ख़राब होते हैं, साथ-साथ नहीं; कि हर एक औसतन %1 चलता है; और कि उसके साथ जो खोता है वह %2 के भीतर कहीं और फिर से बना लिया जाता है।</translation>
    </message>
    <message>
        <source>If repairs take as irregular a time as can be, it is: %1.</source>
        <translation>अगर मरम्मत में लगने वाला समय बेहद अनियमित हो, तो: %1।</translation>
    </message>
    <message>
        <source>The chance that something can&apos;t be read at a given moment, because too many places are switched off: %1.</source>
        <translation>किसी समय कुछ न पढ़ पाने की संभावना, क्योंकि बहुत सारे स्थान बंद हैं: %1।</translation>
    </message>
    <message>
        <source>The loss of any one house or network, as far as addresses tell, would not be fatal.</source>
        <translation>जहाँ तक पतों से पता चलता है, किसी एक घर या नेटवर्क का खो जाना घातक नहीं होगा।</translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>अगर यह कंप्यूटर और इसकी डिस्कें एक साथ खो जाएँ (%n स्टोरेज स्थान), तो आपकी फ़ाइलें भी खो जाएँगी। कहीं और स्टोरेज स्थान जोड़ें।</numerusform>
            <numerusform>अगर यह कंप्यूटर और इसकी डिस्कें एक साथ खो जाएँ (%n स्टोरेज स्थान), तो आपकी फ़ाइलें भी खो जाएँगी। कहीं और स्टोरेज स्थान जोड़ें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>अगर %1 पर सब कुछ एक साथ खो जाए (%n स्टोरेज स्थान), तो आपकी फ़ाइलें भी खो जाएँगी। कहीं और स्टोरेज स्थान जोड़ें।</numerusform>
            <numerusform>अगर %1 पर सब कुछ एक साथ खो जाए (%n स्टोरेज स्थान), तो आपकी फ़ाइलें भी खो जाएँगी। कहीं और स्टोरेज स्थान जोड़ें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n और</numerusform>
            <numerusform>%n और</numerusform>
        </translation>
    </message>
    <message>
        <source>These may share a machine, a disk or a network, and fail together: %1.</source>
        <translation>हो सकता है कि ये एक ही कंप्यूटर, डिस्क या नेटवर्क पर हों और एक साथ ख़राब हों: %1।</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.</source>
        <translation>पिछला टेस्ट रीस्टोर (%1) सब कुछ वापस नहीं लाया। “गतिविधि” में फ़ाइलों के नाम हैं; ड्राइव की जाँच करें।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>%Ln फ़ाइल (%1) टेस्ट के तौर पर रीस्टोर की गई और वैसी ही लौटी जैसी स्टोर थी (%2)।</numerusform>
            <numerusform>%Ln फ़ाइलें (%1) टेस्ट के तौर पर रीस्टोर की गईं और वैसी ही लौटीं जैसी स्टोर थीं (%2)।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 से %2 तक</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, then times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive may store here.</source>
        <translation>किसी की भी ड्राइव यहाँ स्टोर कर सकती है।</translation>
    </message>
    <message>
        <source>Only drives that you invite may store here.</source>
        <translation>केवल वही ड्राइव यहाँ स्टोर कर सकती हैं जिन्हें आप न्योता दें।</translation>
    </message>
    <message>
        <source>They read at %1 together at most.</source>
        <translation>वे सब मिलकर ज़्यादा से ज़्यादा %1 की गति से पढ़ती हैं।</translation>
    </message>
    <message>
        <source>Open %1.</source>
        <translation>खुला रहने का समय: %1।</translation>
    </message>
    <message>
        <source>Outside of these times, as now, nothing new is taken, and what lies here is served slowly.</source>
        <translation>इस समय के बाहर, जैसे अभी, कुछ नया नहीं लिया जाता, और जो यहाँ रखा है वह धीमी गति से दिया जाता है।</translation>
    </message>
    <message>
        <source>Repairs for others may move %1 a day.</source>
        <translation>दूसरों के लिए मरम्मत में हर दिन %1 तक भेजा जा सकता है।</translation>
    </message>
    <message>
        <source>The engine was started with a share of its own, which counts again when it starts the next time.</source>
        <translation>इंजन अपनी अलग सीमा के साथ शुरू किया गया था; अगली बार शुरू होने पर वही फिर लागू होगी।</translation>
    </message>
    <message>
        <source>Nobody stores anything here yet: give somebody an invitation.</source>
        <translation>अभी यहाँ कोई कुछ स्टोर नहीं करता: किसी को न्योता दें।</translation>
    </message>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>दूसरों की %n ड्राइव यहाँ एन्क्रिप्टेड रखी है: इस कंप्यूटर पर उसे कोई नहीं पढ़ सकता।</numerusform>
            <numerusform>दूसरों की %n ड्राइव यहाँ एन्क्रिप्टेड रखी हैं: इस कंप्यूटर पर उन्हें कोई नहीं पढ़ सकता।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>%n टुकड़ा लौटाया गया, वह एक हफ़्ते के भीतर हट जाएगा।</numerusform>
            <numerusform>%n टुकड़े लौटाए गए, वे एक हफ़्ते के भीतर हट जाएँगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you lend now: nothing new is taken, and nothing is deleted.</source>
        <translation>यह आपकी अभी उधार दी हुई जगह से ज़्यादा है: कुछ नया नहीं लिया जाता, और कुछ मिटाया नहीं जाता।</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>For 30 minutes</source>
        <translation>30 मिनट के लिए</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>2 घंटे के लिए</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>कल तक</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>जब तक मैं जारी न करूँ</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>रुका हुआ</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>%1 तक रुका हुआ</translation>
    </message>
    <message>
        <source>Paused until tomorrow, %1</source>
        <translation>कल %1 तक रुका हुआ</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>is in order</source>
        <translation>ठीक है</translation>
    </message>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>जवाब नहीं दे रहा; उसके पास %Ln टुकड़ा होना चाहिए</numerusform>
            <numerusform>जवाब नहीं दे रहा; उसके पास %Ln टुकड़े होने चाहिए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>अपने %Ln में से %1 टुकड़े खो दिए हैं</numerusform>
            <numerusform>अपने %Ln में से %1 टुकड़े खो दिए हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>सब कुछ खो दिया है, %Ln टुकड़ा</numerusform>
            <numerusform>सब कुछ खो दिया है, %Ln टुकड़े</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>गलत डेटा देता है: वहाँ %Ln टुकड़ा ख़राब है</numerusform>
            <numerusform>गलत डेटा देता है: वहाँ %Ln टुकड़े ख़राब हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>answers well when it is tested and wrongly when data is read back</source>
        <translation>जाँच में सही जवाब देता है, पर डेटा वापस पढ़ने पर गलत</translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>%n सवाल का जवाब नहीं दिया: उस पर बोझ ज़्यादा है, या वह टाल रहा है</numerusform>
            <numerusform>%n सवालों का जवाब नहीं दिया: उस पर बोझ ज़्यादा है, या वह टाल रहा है</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>कहता है कि उसके पास %Ln टुकड़ा है, पर देता नहीं</numerusform>
            <numerusform>कहता है कि उसके पास %Ln टुकड़े हैं, पर देता नहीं</numerusform>
        </translation>
    </message>
    <message>
        <source>shows an older state of the drive than the one it took</source>
        <translation>ड्राइव की वह स्थिति दिखाता है जो उसकी ली हुई स्थिति से पुरानी है</translation>
    </message>
    <message>
        <source>hands on records that nobody signed</source>
        <translation>ऐसे रिकॉर्ड आगे भेजता है जिन पर किसी के हस्ताक्षर नहीं हैं</translation>
    </message>
    <message>
        <source>floods this computer with requests, and is cut off each time</source>
        <translation>इस कंप्यूटर को अनुरोधों से भर देता है, और हर बार उसका संपर्क काट दिया जाता है</translation>
    </message>
    <message>
        <source>sends messages that make no sense, and is cut off each time</source>
        <translation>बेमतलब संदेश भेजता है, और हर बार उसका संपर्क काट दिया जाता है</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>ठीक</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>जवाब नहीं दिया</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) lost</source>
        <translation>
            <numerusform>%Ln टुकड़ा खोया</numerusform>
            <numerusform>%Ln टुकड़े खोए</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything lost</source>
        <translation>सब कुछ खो गया</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>%Ln टुकड़ा ख़राब</numerusform>
            <numerusform>%Ln टुकड़े ख़राब</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives wrong data</source>
        <translation>गलत डेटा देता है</translation>
    </message>
    <message>
        <source>Too slow to answer</source>
        <translation>जवाब बहुत धीमा</translation>
    </message>
    <message>
        <source>Claims what it lacks</source>
        <translation>झूठा दावा करता है</translation>
    </message>
    <message>
        <source>Shows an old state</source>
        <translation>पुरानी स्थिति दिखाता है</translation>
    </message>
    <message>
        <source>Forges records</source>
        <translation>जाली रिकॉर्ड बनाता है</translation>
    </message>
    <message>
        <source>Floods this computer</source>
        <translation>इस कंप्यूटर पर अनुरोधों की बाढ़</translation>
    </message>
    <message>
        <source>Makes no sense</source>
        <translation>संदेश बेमतलब हैं</translation>
    </message>
    <message>
        <source>See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.</source>
        <translation>देखें कि वह चालू और जुड़ा हुआ है। अगर वह वापस नहीं आएगा, तो उसे हटाएँ: उसके टुकड़े बाकी से फिर से बना लिए जाएँगे।</translation>
    </message>
    <message>
        <source>Repair makes these pieces anew from the others. If it happens again, its disk may be failing.</source>
        <translation>“मरम्मत करें” इन टुकड़ों को बाकी से फिर से बनाता है। अगर ऐसा फिर हो, तो शायद उसकी डिस्क ख़राब हो रही है।</translation>
    </message>
    <message>
        <source>Was its disk replaced? Repair makes everything anew from the others.</source>
        <translation>क्या उसकी डिस्क बदली गई थी? “मरम्मत करें” बाकी से सब कुछ फिर से बनाता है।</translation>
    </message>
    <message>
        <source>Check again later. If it stays like this, use another machine in its place.</source>
        <translation>बाद में फिर जाँचें। अगर ऐसा ही रहे, तो उसकी जगह कोई दूसरा कंप्यूटर इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.</source>
        <translation>उसकी डिस्क ने उन्हें चुपचाप खो दिया, या वह झूठ बोल रहा है। “मरम्मत करें” उन्हें कहीं और फिर से बनाता है; अगर ऐसा फिर हो, तो उसे हटाएँ।</translation>
    </message>
    <message>
        <source>It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.</source>
        <translation>उसे किसी पुरानी प्रति पर लौटाया गया, या वह चाहता है कि आप पुरानी स्थिति वापस लाएँ। अगला बैकअप उसे फिर नई स्थिति देगा; अगर ऐसा होता रहे, तो उसे हटाएँ।</translation>
    </message>
    <message>
        <source>Do not trust it: remove it, and everything is moved off it first.</source>
        <translation>उस पर भरोसा न करें: उसे हटाएँ, पहले उससे सब कुछ दूसरी जगह ले जाया जाएगा।</translation>
    </message>
    <message>
        <source>Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.</source>
        <translation>उसका Granary ख़राब है, या यह कोई हमला है। उसके मालिक से अपडेट करने को कहें; अगर ऐसा ही रहे, तो उसे हटाएँ।</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <comment>a storage place, what it did, and what to do</comment>
        <translation>%1: %2। %3</translation>
    </message>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>दोस्त का कंप्यूटर</translation>
    </message>
    <message>
        <source>A friend&apos;s machine (%1)</source>
        <translation>दोस्त का कंप्यूटर (%1)</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>यह कंप्यूटर, %1</translation>
    </message>
    <message>
        <source>The demo network on this computer</source>
        <translation>इस कंप्यूटर पर डेमो नेटवर्क</translation>
    </message>
    <message>
        <source>%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.</source>
        <translation>%1 अब जगह उधार नहीं देता। उस पर आपका जो है, वह जहाँ तक जगह मिले दूसरे स्टोरेज स्थानों पर ले जाया जाता है; तब तक वह उसे देता रहता है। अगर कुछ भी दूसरी जगह न जा रहा हो, तो एक स्टोरेज स्थान जोड़ें।</translation>
    </message>
    <message>
        <source>The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.</source>
        <translation>नेटवर्क %1 मिला, पर उसकी मशीनें केवल निमंत्रण वालों को आने देती हैं। किसी मालिक से कोड माँगें।</translation>
    </message>
    <message>
        <source>The network %1 was found, but no further machine in it lends space now. Try again later.</source>
        <translation>नेटवर्क %1 मिला, पर उसमें अभी कोई और मशीन जगह उधार नहीं देती। बाद में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>नेटवर्क %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>नेटवर्क %1 की %Ln मशीन अब से आपके लिए डेटा रखती है।</numerusform>
            <numerusform>नेटवर्क %1 की %Ln मशीनें अब से आपके लिए डेटा रखती हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Whenever something changes</source>
        <translation>जब भी कुछ बदले</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>हर घंटे</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>हर दिन %1 पर</translation>
    </message>
    <message>
        <source>Every week on %1 at %2</source>
        <translation>हर %1, %2 पर</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 और %n अन्य</numerusform>
            <numerusform>%1 और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>only on mains power</source>
        <translation>केवल बिजली से जुड़ा होने पर</translation>
    </message>
    <message>
        <source>not on metered networks</source>
        <translation>सीमित डेटा वाले नेटवर्क पर नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n अपवाद</numerusform>
            <numerusform>%n अपवाद</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected; waiting for changes</source>
        <translation>सुरक्षित; बदलाव का इंतज़ार है</translation>
    </message>
    <message>
        <source>Waiting for its first backup</source>
        <translation>पहले बैकअप का इंतज़ार है</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>सुरक्षित</translation>
    </message>
    <message>
        <source>Backing up now</source>
        <translation>अभी बैकअप हो रहा है</translation>
    </message>
    <message>
        <source>Paused: changes are not kept</source>
        <translation>रुका हुआ: बदलाव नहीं रखे जा रहे</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>बिजली से जुड़ने का इंतज़ार है</translation>
    </message>
    <message>
        <source>Waiting for a network that is not metered</source>
        <translation>असीमित नेटवर्क का इंतज़ार है</translation>
    </message>
    <message>
        <source>Did not work; it will be tried again</source>
        <translation>नहीं हो पाया; फिर कोशिश होगी</translation>
    </message>
    <message>
        <source>Nothing runs by itself now</source>
        <translation>अभी अपने-आप कुछ नहीं चलता</translation>
    </message>
    <message>
        <source>The drive was brought back on this machine. Restore what you need, then choose &quot;Back up now&quot;: from then on this runs by itself.</source>
        <translation>ड्राइव इस कंप्यूटर पर वापस लाई गई है। जो चाहिए उसे रीस्टोर करें, फिर “अभी बैकअप लें” चुनें: उसके बाद सब अपने-आप चलेगा।</translation>
    </message>
    <message>
        <source>Last looked %1; nothing had changed.</source>
        <translation>पिछली बार देखा गया: %1; कुछ नहीं बदला था।</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>पिछला बैकअप: %1।</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>अगला: %1।</translation>
    </message>
    <message>
        <source>There are too many folders to hear of each change: they are looked through every ten minutes.</source>
        <translation>फ़ोल्डर इतने ज़्यादा हैं कि हर बदलाव का तुरंत पता नहीं चलता: उन्हें हर दस मिनट पर देखा जाता है।</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search in Files</source>
        <translation>“फ़ाइलें” में खोजें</translation>
    </message>
    <message>
        <source>One folder up in Files</source>
        <translation>“फ़ाइलें” में एक फ़ोल्डर ऊपर</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>अभी बैकअप लें</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>रोकें, या जारी रखें</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>फिर से देखें</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Close the window; backups go on</source>
        <translation>विंडो बंद करें; बैकअप चलते रहेंगे</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>बाहर निकलें; बैकअप चलते रहेंगे</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>यह सूची</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Open the drive first; then it can back up.</source>
        <translation>पहले ड्राइव खोलें; फिर बैकअप हो सकेगा।</translation>
    </message>
    <message>
        <source>A backup is under way already.</source>
        <translation>एक बैकअप पहले से चल रहा है।</translation>
    </message>
    <message>
        <source>Nothing is protected yet. Choose folders first.</source>
        <translation>अभी कुछ भी सुरक्षित नहीं किया गया है। पहले फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>Backing up now.</source>
        <translation>अभी बैकअप हो रहा है।</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Written to %1</source>
        <translation>%1 में लिखा गया</translation>
    </message>
    <message>
        <source>The file was not written. %1</source>
        <translation>फ़ाइल नहीं लिखी गई। %1</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>That is neither an address nor a name of your address book. An address begins with &quot;gran1&quot;.</source>
        <translation>यह न पता है, न आपकी पता-पुस्तिका का कोई नाम। पता &quot;gran1&quot; से शुरू होता है।</translation>
    </message>
    <message>
        <source>The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by character.</source>
        <translation>पता ग़लत टाइप हुआ है: उसके अंतिम अक्षर बाक़ी से मेल नहीं खाते। उसे पेस्ट करें, या एक-एक अक्षर मिलाएँ।</translation>
    </message>
    <message>
        <source>Nobody can have the key of that address: what is sent there is lost. Ask for the address again.</source>
        <translation>उस पते की कुंजी किसी के पास हो ही नहीं सकती: वहाँ भेजा हुआ खो जाता है। पता फिर से माँगें।</translation>
    </message>
    <message>
        <source>That address is of a later version of Granary. Update this one, or ask for an older address.</source>
        <translation>वह पता Granary के किसी नए संस्करण का है। इसे अपडेट करें, या पुराना पता माँगें।</translation>
    </message>
    <message>
        <source>That is your own address. Enter the one of whoever is to be paid.</source>
        <translation>यह आपका अपना पता है। जिसे भुगतान करना है उसका पता लिखें।</translation>
    </message>
    <message>
        <source>You have less than that. Send less, or wait for what is on its way.</source>
        <translation>आपके पास इससे कम है। कम भेजें, या जो रास्ते में है उसकी प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>You have that much, but part of it is not free yet. Send less, or wait.</source>
        <translation>आपके पास इतना है, पर उसका कुछ हिस्सा अभी मुक्त नहीं है। कम भेजें, या प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it.</source>
        <translation>टिप्पणी बहुत लंबी है। उसे छोटा करें।</translation>
    </message>
    <message>
        <source>That text can&apos;t be used: it is empty, too long, reads as an address or holds characters that can&apos;t be shown. Choose another one.</source>
        <translation>इस पाठ का उपयोग नहीं हो सकता: यह ख़ाली है, बहुत लंबा है, पते जैसा पढ़ा जाता है, या इसमें ऐसे अक्षर हैं जो दिखाए नहीं जा सकते। कोई दूसरा चुनें।</translation>
    </message>
    <message>
        <source>That request is for another ledger. Choose or join that one first.</source>
        <translation>वह अनुरोध किसी दूसरे बहीखाते के लिए है। पहले उसे चुनें या जोड़ें।</translation>
    </message>
    <message>
        <source>Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection if this stays.</source>
        <translation>इस बहीखाते का अभी कुछ भी सत्यापित नहीं हुआ है, इसलिए भुगतान नहीं हो सकता। उससे अपने-आप फिर पूछा जाता है; ऐसा ही रहे तो कनेक्शन जाँचें।</translation>
    </message>
    <message>
        <source>This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified before stays readable. Tell the others who use it.</source>
        <translation>इस बहीखाते ने अपना अतीत बदल दिया है, और इसका प्रमाण है। अब इस पर कोई भुगतान नहीं होता; पहले सत्यापित बातें पढ़ी जा सकती हैं। इसे इस्तेमाल करने वाले दूसरों को बताएँ।</translation>
    </message>
    <message>
        <source>What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask whoever runs it.</source>
        <translation>यह बहीखाता अब जो कहता है वह पहले कही बात से मेल नहीं खाता, इसलिए ठीक होने तक कोई भुगतान नहीं होता। इसे चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>You have had what this ledger gives to begin with. There is one for each wallet.</source>
        <translation>यह बहीखाता शुरुआत में जो देता है वह आपको मिल चुका है। हर वॉलेट को एक ही बार मिलता है।</translation>
    </message>
    <message>
        <source>This ledger gives nothing to begin with. Ask somebody who has something to send you some.</source>
        <translation>यह बहीखाता शुरुआत के लिए कुछ नहीं देता। जिसके पास है उससे कुछ भेजने को कहें।</translation>
    </message>
    <message>
        <source>That name stands for another address. Choose another name.</source>
        <translation>वह नाम किसी दूसरे पते का है। कोई दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>Your wallet can keep no more of these. Take some away first.</source>
        <translation>आपका वॉलेट इनमें से और नहीं रख सकता। पहले कुछ हटाएँ।</translation>
    </message>
    <message>
        <source>That channel has ended.</source>
        <translation>वह चैनल समाप्त हो चुका है।</translation>
    </message>
    <message>
        <source>That channel still runs. What is left comes back when its time is over.</source>
        <translation>वह चैनल अभी चल रहा है। जो बचेगा वह समय पूरा होने पर लौट आएगा।</translation>
    </message>
    <message>
        <source>The clocks of the ledger and this computer differ. Set this computer&apos;s clock right and try again.</source>
        <translation>बहीखाते और इस कंप्यूटर की घड़ियाँ अलग हैं। इस कंप्यूटर की घड़ी ठीक करें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The ledger has given all that it gives today. Try again tomorrow.</source>
        <translation>बहीखाता आज जितना देता है उतना दे चुका है। कल फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This can&apos;t be done (%1). Nothing was spent.</source>
        <translation>यह नहीं हो सकता (%1)। कुछ ख़र्च नहीं हुआ।</translation>
    </message>
    <message>
        <source>What answers there can&apos;t show that it is the ledger you mean, so nothing was asked. Check the address and this computer&apos;s clock; else ask whoever runs it.</source>
        <translation>वहाँ जो उत्तर देता है वह साबित नहीं कर सकता कि वही आपका बहीखाता है, इसलिए कुछ नहीं पूछा गया। पता और इस कंप्यूटर की घड़ी जाँचें; नहीं तो इसे चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be reached. What was verified before stays as it is; check the address and the connection.</source>
        <translation>बहीखाते तक पहुँचा नहीं जा सकता। पहले सत्यापित बातें जैसी थीं वैसी ही हैं; पता और कनेक्शन जाँचें।</translation>
    </message>
    <message>
        <source>That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or paid.</source>
        <translation>वह पता किसी दूसरे बहीखाते का है। सही पता माँगें; न कुछ जोड़ा गया, न भुगतान हुआ।</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger already.</source>
        <translation>आपका वॉलेट पहले से यह बहीखाता इस्तेमाल करता है।</translation>
    </message>
    <message>
        <source>There is no ledger at that address. Check it, and ask whoever runs the ledger.</source>
        <translation>उस पते पर कोई बहीखाता नहीं है। पता जाँचें, और बहीखाता चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever runs it.</source>
        <translation>वहाँ जो उत्तर देता है वह इस बहीखाते की ओर से नहीं बोलता। उसकी कोई बात नहीं मानी गई और कोई भुगतान नहीं हुआ। इसे चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>The ledger is busy. Try again in a moment.</source>
        <translation>बहीखाता व्यस्त है। थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <translation>यह कोई राशि नहीं है। ऐसे लिखें: %1</translation>
    </message>
    <message>
        <source>That is finer than this token can be divided: it has %1 decimals.</source>
        <translation>यह टोकन इतना बारीक नहीं बँट सकता: इसमें %1 दशमलव स्थान हैं।</translation>
    </message>
    <message>
        <source>That is nothing. Enter more.</source>
        <translation>यह शून्य है। अधिक लिखें।</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>इतना तो हो ही नहीं सकता।</translation>
    </message>
    <message>
        <source>Not verified since Granary was started</source>
        <translation>Granary शुरू होने के बाद से सत्यापित नहीं</translation>
    </message>
    <message>
        <source>No answer; last verified %1 ago</source>
        <translation>कोई उत्तर नहीं; पिछला सत्यापन %1 पहले</translation>
    </message>
    <message>
        <source>Verified %1 ago; witnesses: %2 of %3</source>
        <translation>%1 पहले सत्यापित; साक्षी: %3 में से %2</translation>
    </message>
    <message>
        <source>Verified %1 ago</source>
        <translation>%1 पहले सत्यापित</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1 को</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>Given to begin with</source>
        <translation>शुरुआत के लिए मिला</translation>
    </message>
    <message>
        <source>Your part since the founding</source>
        <translation>स्थापना से आपका हिस्सा</translation>
    </message>
    <message>
        <source>Channel opened with %1</source>
        <translation>%1 के साथ चैनल खुला</translation>
    </message>
    <message>
        <source>Channel with %1 ended</source>
        <translation>%1 के साथ चैनल समाप्त</translation>
    </message>
    <message>
        <source>File notarised</source>
        <translation>फ़ाइल नोटरीकृत</translation>
    </message>
    <message>
        <source>Save a proof</source>
        <translation>प्रमाण सेव करें</translation>
    </message>
    <message>
        <source>The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.</source>
        <translation>बहीखाते से नहीं पूछा गया, क्योंकि प्रॉक्सी वहाँ तक नहीं पहुँचाता। “सेटिंग” में प्रॉक्सी जाँचें।</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>समय पूरा हुआ</translation>
    </message>
    <message>
        <source>It has ended. What was not paid has come back to you.</source>
        <translation>यह समाप्त हो गया। जो चुकाया नहीं गया वह आपके पास लौट आया।</translation>
    </message>
    <message>
        <source>It has ended. What you were paid through it is in your history.</source>
        <translation>यह समाप्त हो गया। इससे आपको जो मिला वह आपके इतिहास में है।</translation>
    </message>
    <message>
        <source>%1 can be paid out of it until %2. Then what is left comes back to you; it can&apos;t be taken back before, because it is promised.</source>
        <translation>%2 तक इसमें से %1 को चुकाया जा सकता है। फिर जो बचेगा वह आपके पास लौट आएगा; उससे पहले वापस नहीं लिया जा सकता, क्योंकि वह वचन में है।</translation>
    </message>
    <message>
        <source>Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.</source>
        <translation>इसका समय पूरा हुआ और %1 ने इसे बंद नहीं किया: अलग रखी पूरी राशि, %2, आपके पास लौटती है।</translation>
    </message>
    <message>
        <source>Its time is over, so it can&apos;t be closed any more. What was not closed in time goes back to %1.</source>
        <translation>इसका समय पूरा हुआ, इसलिए अब इसे बंद नहीं किया जा सकता। जो समय पर बंद नहीं हुआ वह %1 को लौटता है।</translation>
    </message>
    <message>
        <source>Nothing was paid to you through it yet, so there is nothing to close it for.</source>
        <translation>इससे आपको अभी कुछ नहीं चुकाया गया, इसलिए इसे बंद करने का कोई कारण नहीं।</translation>
    </message>
    <message>
        <source>Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is over.</source>
        <translation>इसे बंद करने पर %2 के चुकाए %1 आपको मिलेंगे; बाक़ी लौट जाएगा। समय पूरा होने से पहले Granary इसे अपने-आप बंद कर देता है।</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>चैनल बंद करें</translation>
    </message>
    <message>
        <source>Get back what is left</source>
        <translation>बची राशि वापस लें</translation>
    </message>
    <message>
        <source>No wallet is open on that machine, so it can&apos;t be paid. Ask its owner to open one, or choose another.</source>
        <translation>उस मशीन पर कोई वॉलेट खुला नहीं है, इसलिए उसे भुगतान नहीं हो सकता। उसके मालिक से खोलने को कहें, या कोई और चुनें।</translation>
    </message>
    <message>
        <source>The ledger has kept entries back that concern you.</source>
        <translation>बहीखाते ने आपसे जुड़ी प्रविष्टियाँ रोक रखी हैं।</translation>
    </message>
    <message>
        <source>The entries are not those that the ledger has signed.</source>
        <translation>प्रविष्टियाँ वे नहीं हैं जिन पर बहीखाते ने हस्ताक्षर किए हैं।</translation>
    </message>
    <message>
        <source>An entry breaks the rules (%1).</source>
        <translation>एक प्रविष्टि नियम तोड़ती है (%1)।</translation>
    </message>
</context>
<context>
    <name>granary::ui::ActivityPane</name>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>रीस्टोर</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>समस्याएँ</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>केवल ये दिखाता है</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>एक्सपोर्ट करें</translation>
    </message>
    <message>
        <source>As text ...</source>
        <translation>टेक्स्ट के रूप में…</translation>
    </message>
    <message>
        <source>As a table (CSV) ...</source>
        <translation>तालिका के रूप में (CSV)…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>अभी तक कुछ नहीं हुआ</translation>
    </message>
    <message>
        <source>Backups, restores and checks appear here as they run, with what came of them.</source>
        <translation>बैकअप, रीस्टोर और जाँचें चलते समय यहाँ दिखती हैं, और उनका नतीजा भी।</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>इस तरह का कुछ नहीं</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>सभी दिखाएँ</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>कोई समस्या नहीं</translation>
    </message>
    <message>
        <source>Nothing went wrong since Granary was started.</source>
        <translation>Granary के शुरू होने के बाद से कोई गड़बड़ी नहीं हुई।</translation>
    </message>
    <message>
        <source>Since Granary was started there was none.</source>
        <translation>Granary के शुरू होने के बाद से ऐसा कुछ नहीं हुआ।</translation>
    </message>
    <message>
        <source>Granary activity</source>
        <translation>Granary की गतिविधि</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>गतिविधि</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddComputerDialog</name>
    <message>
        <source>Add a computer</source>
        <translation>कंप्यूटर जोड़ें</translation>
    </message>
    <message>
        <source>It sees all files of the drive and backs up to it. This works without the 24 words.</source>
        <translation>वह ड्राइव की सभी फ़ाइलें देखता है और उसमें बैकअप लेता है। यह 24 शब्दों के बिना हो जाता है।</translation>
    </message>
    <message>
        <source>Install Granary on the other computer, choose &quot;Use my drive on this computer, too&quot; there, and give it this code while both are on:</source>
        <translation>दूसरे कंप्यूटर पर Granary इंस्टॉल करें, वहाँ “इस कंप्यूटर पर भी मेरी ड्राइव का उपयोग करें” चुनें, और जब दोनों चालू हों तब यह कोड दें:</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>दूसरे कंप्यूटर के लिए कोड</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>कोड, QR कोड के रूप में</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>दूसरे कंप्यूटर का इंतज़ार है</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>नया कोड बनाएँ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Making a code ...</source>
        <translation>कोड बनाया जा रहा है…</translation>
    </message>
    <message>
        <source>Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.</source>
        <translation>%1 तक, केवल एक कंप्यूटर के लिए। जिसके पास यह हो वह सब कुछ पढ़ सकता है: किसी और को न दें।</translation>
    </message>
    <message>
        <source>Waiting for the other computer ...</source>
        <translation>दूसरे कंप्यूटर का इंतज़ार है…</translation>
    </message>
    <message>
        <source>%1 belongs to the drive now.</source>
        <translation>%1 अब इस ड्राइव का हिस्सा है।</translation>
    </message>
    <message>
        <source>The other computer</source>
        <translation>दूसरा कंप्यूटर</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddNodeDialog</name>
    <message>
        <source>Choose a folder</source>
        <translation>फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>स्टोरेज स्थान जोड़ें</translation>
    </message>
    <message>
        <source>What lies there is sealed: nobody can read it but you.</source>
        <translation>वहाँ जो रखा जाता है वह एन्क्रिप्टेड है: आपके सिवा उसे कोई नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>A friend&apos;s machine, or another of yours</source>
        <translation>किसी दोस्त का कंप्यूटर, या आपका कोई दूसरा</translation>
    </message>
    <message>
        <source>A folder on this computer: a second disk, a USB drive, a network folder</source>
        <translation>इस कंप्यूटर का कोई फ़ोल्डर: दूसरी डिस्क, USB ड्राइव, नेटवर्क फ़ोल्डर</translation>
    </message>
    <message>
        <source>Paste the code: granary:node?...</source>
        <translation>कोड चिपकाएँ: granary:node?...</translation>
    </message>
    <message>
        <source>Code of the machine</source>
        <translation>कंप्यूटर का कोड</translation>
    </message>
    <message>
        <source>Its owner makes the code in Granary, under Nodes, or by &quot;granary-cli invite&quot;.</source>
        <translation>उसका मालिक Granary में “नोड” के अंदर, या “granary-cli invite” से कोड बनाता है।</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>/media/disk/granary</source>
        <translation>/media/disk/granary</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>कनेक्ट हो रहा है</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Machines of a network that you know by its name</source>
        <translation>ऐसे नेटवर्क की मशीनें जिसका नाम आप जानते हैं</translation>
    </message>
</context>
<context>
    <name>granary::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>दिखावट</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम के अनुसार</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>टेक्स्ट का आकार</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>granary::ui::BackupStrip</name>
    <message>
        <source>Progress of the backup</source>
        <translation>बैकअप की प्रगति</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
</context>
<context>
    <name>granary::ui::BalanceCard</name>
    <message>
        <source>You have</source>
        <translation>आपके पास</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>बहीखाता</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>राशियाँ छिपाएँ</translation>
    </message>
    <message>
        <source>Send ...</source>
        <translation>भेजें…</translation>
    </message>
    <message>
        <source>Receive ...</source>
        <translation>पाएँ…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>राशियाँ दिखाएँ</translation>
    </message>
    <message>
        <source>%1 on the way to others</source>
        <translation>%1 दूसरों की ओर रास्ते में</translation>
    </message>
    <message>
        <source>%1 set aside in channels</source>
        <translation>%1 चैनलों में अलग रखा</translation>
    </message>
    <message>
        <source>%1 not free yet</source>
        <translation>%1 अभी मुक्त नहीं</translation>
    </message>
    <message>
        <source>Asking for it ...</source>
        <translation>माँगा जा रहा है…</translation>
    </message>
    <message>
        <source>Get %1 to begin with</source>
        <translation>शुरुआत के लिए %1 लें</translation>
    </message>
    <message>
        <source>%1 is yours as soon as it is seen in the ledger</source>
        <translation>बहीखाते में दिखते ही %1 आपका है</translation>
    </message>
    <message>
        <source>The ledger has not answered yet; it is asked again by itself</source>
        <translation>बहीखाते ने अभी उत्तर नहीं दिया; उससे अपने-आप फिर पूछा जाता है</translation>
    </message>
    <message>
        <source>Automatic payments are stopped</source>
        <translation>स्वचालित भुगतान रुके हुए हैं</translation>
    </message>
</context>
<context>
    <name>granary::ui::Breadcrumb</name>
    <message>
        <source>Folder shown</source>
        <translation>दिखाया गया फ़ोल्डर</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>मेरी फ़ाइलें</translation>
    </message>
</context>
<context>
    <name>granary::ui::ChannelsDialog</name>
    <message>
        <source>Channels</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>A channel is money set aside for one payee, who is paid out of it in many small steps. What is left at its end comes back to whoever set it aside.</source>
        <translation>चैनल किसी एक पाने वाले के लिए अलग रखा पैसा है, जिसमें से उसे बहुत-से छोटे क़दमों में चुकाया जाता है। अंत में जो बचे वह अलग रखने वाले को लौटता है।</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>अभी कोई नहीं है।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Open a channel ...</source>
        <translation>चैनल खोलें…</translation>
    </message>
    <message>
        <source>With</source>
        <translation>किसके साथ</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>अलग रखा</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>अब तक भुगतान</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>शेष</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1 को</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>Its end is signed, and is seen here as soon as the ledger has entered it.</source>
        <translation>इसकी समाप्ति पर हस्ताक्षर हो गए; बहीखाते में दर्ज होते ही यहाँ दिखेगी।</translation>
    </message>
    <message>
        <source>Close the channel with %1?</source>
        <translation>%1 के साथ चैनल बंद करें?</translation>
    </message>
    <message>
        <source>Get back what is left?</source>
        <translation>बची राशि वापस लें?</translation>
    </message>
    <message>
        <source>%1 are paid to you and %2 go back. Nothing more can be paid through it.</source>
        <translation>%1 आपको चुकाए जाते हैं और %2 लौटते हैं। इसके बाद इससे कुछ नहीं चुकाया जा सकता।</translation>
    </message>
    <message>
        <source>%1 come back to you. %2 can&apos;t be paid out of it any more.</source>
        <translation>%1 आपके पास लौटते हैं। इसमें से अब %2 को नहीं चुकाया जा सकता।</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>बहीखाते ने इसे अस्वीकार किया। कुछ ख़र्च नहीं हुआ।</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckLedgerDialog</name>
    <message>
        <source>Check the whole ledger</source>
        <translation>पूरा बहीखाता जाँचें</translation>
    </message>
    <message>
        <source>Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever made, its signature, and that no rule was broken. With many entries it takes a while.</source>
        <translation>आपसे जुड़ी बातें आपका वॉलेट हर समय जाँचता है। यह सब कुछ जाँचता है: किसी की भी की हुई हर प्रविष्टि, उसका हस्ताक्षर, और यह कि कोई नियम नहीं टूटा। प्रविष्टियाँ बहुत हों तो कुछ समय लगता है।</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>अभी जाँचें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>फिर से जाँचें</translation>
    </message>
    <message>
        <source>%1 entries, from the first to the newest.</source>
        <translation>%1 प्रविष्टियाँ, पहली से नवीनतम तक।</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>What was checked so far was right. The next check goes on from there.</source>
        <translation>अब तक जो जाँचा गया वह सही था। अगली जाँच वहीं से आगे बढ़ेगी।</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>बहीखाता जाँचा नहीं जा सका</translation>
    </message>
    <message>
        <source>The ledger is in order</source>
        <translation>बहीखाता ठीक है</translation>
    </message>
    <message>
        <source>All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.</source>
        <translation>सभी %1 प्रविष्टियाँ सही हैं: हर नियम पूरा है, हर हस्ताक्षर मेल खाता है, और मिलकर वे वही हैं जिन पर बहीखाते ने हस्ताक्षर किए हैं।</translation>
    </message>
    <message>
        <source>The ledger is not in order</source>
        <translation>बहीखाता ठीक नहीं है</translation>
    </message>
    <message>
        <source>Entries that are right: %1.</source>
        <translation>सही प्रविष्टियाँ: %1।</translation>
    </message>
    <message>
        <source>Nothing is paid on it until that is mended. Ask whoever runs it.</source>
        <translation>ठीक होने तक इस पर कोई भुगतान नहीं होता। इसे चलाने वाले से पूछें।</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckWordsStep</name>
    <message>
        <source>&quot;Check later&quot; puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.</source>
        <translation>“बाद में जाँचें” से जाँच टलती है, लिखना नहीं: शब्द फिर नहीं दिखाए जाएँगे। जब तक आप उन्हें जाँच न लें, विंडो याद दिलाती रहेगी, और तब आपके काग़ज़ से सभी 24 पूछेगी।</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>शब्द %1</translation>
    </message>
    <message>
        <source>Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.</source>
        <translation>शब्द %1 यह नहीं है। अपना काग़ज़ देखें; अगर वहीं गलत है, तो शब्द फिर देखने के लिए पीछे जाएँ।</translation>
    </message>
    <message>
        <source>Three of them, to be sure</source>
        <translation>पक्का करने के लिए, इनमें से तीन</translation>
    </message>
    <message>
        <source>Read them from your paper. To see all words once more, go back.</source>
        <translation>उन्हें अपने काग़ज़ से पढ़ें। सभी शब्द एक बार और देखने के लिए पीछे जाएँ।</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>बाद में जाँचें</translation>
    </message>
</context>
<context>
    <name>granary::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>विंडो बंद करें</translation>
    </message>
    <message>
        <source>Keep Granary in the tray?</source>
        <translation>Granary को ट्रे में रखें?</translation>
    </message>
    <message>
        <source>Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.</source>
        <translation>बैकअप दोनों तरह से चलते रहेंगे। ट्रे में Granary दिखाता है कि आपकी फ़ाइलें कैसी हैं, और जब आपकी ज़रूरत हो तो बताता है।</translation>
    </message>
    <message>
        <source>You are asked only once; Settings changes it.</source>
        <translation>आपसे केवल एक बार पूछा जाता है; इसे “सेटिंग” में बदला जा सकता है।</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>ट्रे में रखें</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeSources</name>
    <message>
        <source>From the clipboard</source>
        <translation>क्लिपबोर्ड से</translation>
    </message>
    <message>
        <source>A code, or a picture of one</source>
        <translation>कोड, या उसकी तस्वीर</translation>
    </message>
    <message>
        <source>From a picture ...</source>
        <translation>तस्वीर से…</translation>
    </message>
    <message>
        <source>A photo or screenshot of the code&apos;s QR code</source>
        <translation>QR कोड की फ़ोटो या स्क्रीनशॉट</translation>
    </message>
    <message>
        <source>There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.</source>
        <translation>उस तस्वीर में Granary का कोई कोड नहीं है। फिर से लें: साफ़, ठीक सामने से, और सफ़ेद किनारे के साथ।</translation>
    </message>
    <message>
        <source>There is no code of Granary on the clipboard. Copy the whole code, beginning with &quot;granary:&quot;.</source>
        <translation>क्लिपबोर्ड पर Granary का कोई कोड नहीं है। पूरा कोड कॉपी करें, जो “granary:” से शुरू होता है।</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>कोड की तस्वीर</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>तस्वीरें</translation>
    </message>
    <message>
        <source>There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.</source>
        <translation>स्क्रीन पर Granary का कोई कोड नहीं दिख रहा। उसे पूरा दिखाएँ, और इस विंडो को उसके ऊपर से हटा दें।</translation>
    </message>
    <message>
        <source>From the screen</source>
        <translation>स्क्रीन से</translation>
    </message>
    <message>
        <source>A QR code that another window shows now</source>
        <translation>QR कोड जो अभी कोई दूसरी विंडो दिखा रही है</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeStep</name>
    <message>
        <source>Code of the other computer</source>
        <translation>दूसरे कंप्यूटर का कोड</translation>
    </message>
    <message>
        <source>Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.</source>
        <translation>दोनों कंप्यूटर चालू होने चाहिए और एक-दूसरे तक पहुँच सकने चाहिए, जैसे घर पर। जब तक यह कोड चलता है, जिसके पास यह हो वह आपकी ड्राइव में आ सकता है: इसे किसी को न दिखाएँ।</translation>
    </message>
    <message>
        <source>This is a whole code.</source>
        <translation>कोड पूरा है।</translation>
    </message>
    <message>
        <source>This is the code of a place that stores files. What is needed here begins with &quot;granary:device?&quot;.</source>
        <translation>यह फ़ाइलें स्टोर करने वाले स्थान का कोड है। यहाँ जो चाहिए वह “granary:device?” से शुरू होता है।</translation>
    </message>
    <message>
        <source>This is no whole code. It begins with &quot;granary:device?&quot; and must be copied to its end.</source>
        <translation>कोड पूरा नहीं है। यह “granary:device?” से शुरू होता है और इसे अंत तक कॉपी करना होता है।</translation>
    </message>
    <message>
        <source>The code of your other computer</source>
        <translation>आपके दूसरे कंप्यूटर का कोड</translation>
    </message>
    <message>
        <source>On the computer that has the drive, open Settings, then &quot;Computers&quot;, and add a computer: it shows a code. It is good once, for some minutes; keep that window open.</source>
        <translation>जिस कंप्यूटर पर ड्राइव है, उस पर “सेटिंग”, फिर “कंप्यूटर” खोलें और एक कंप्यूटर जोड़ें: वह एक कोड दिखाएगा। कोड एक बार, कुछ मिनटों तक चलता है; वह विंडो खुली रखें।</translation>
    </message>
    <message>
        <source>This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you.</source>
        <translation>यह कोड किसी लिंक या दूसरे प्रोग्राम से आया है। तभी आगे बढ़ें जब इसे आपने ख़ुद अपने किसी कंप्यूटर पर बनाया हो: इसे बनाने वाले के साथ ड्राइव साझा होगी।</translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>वर्शन की तुलना करें</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 से %2 तक</translation>
    </message>
    <message>
        <source>Reading both versions ...</source>
        <translation>दोनों वर्शन पढ़े जा रहे हैं…</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>क्या बदला, पंक्ति दर पंक्ति</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>These are too large to be compared here. Restore both, and compare them with another program.</source>
        <translation>ये यहाँ तुलना करने के लिए बहुत बड़ी हैं। दोनों को रीस्टोर करें और किसी दूसरे प्रोग्राम से तुलना करें।</translation>
    </message>
    <message>
        <source>These are no texts: there are no lines to compare. Restore both to look at them.</source>
        <translation>ये टेक्स्ट नहीं हैं: तुलना के लिए पंक्तियाँ नहीं हैं। देखने के लिए दोनों को रीस्टोर करें।</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>दोनों का टेक्स्ट एक जैसा है।</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n पंक्ति हटाई गई</numerusform>
            <numerusform>%n पंक्तियाँ हटाई गईं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n पंक्ति जोड़ी गई</numerusform>
            <numerusform>%n पंक्तियाँ जोड़ी गईं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>पता-पुस्तिका</translation>
    </message>
    <message>
        <source>Names for whom you pay, on all your computers. Choose one to change its name.</source>
        <translation>जिन्हें आप भुगतान करते हैं उनके नाम, आपके सभी कंप्यूटरों पर। नाम बदलने के लिए कोई चुनें।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>इस कंप्यूटर पर</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>लॉग इन करने पर शुरू करें</translation>
    </message>
    <message>
        <source>Without a window; backups then run from the beginning</source>
        <translation>बिना विंडो के; तब बैकअप शुरू से चलते हैं</translation>
    </message>
    <message>
        <source>Granary starts when you log in</source>
        <translation>आपके लॉग इन करने पर Granary शुरू होता है</translation>
    </message>
    <message>
        <source>Granary does not start by itself any more</source>
        <translation>Granary अब ख़ुद शुरू नहीं होता</translation>
    </message>
    <message>
        <source>Tell me when something needs me</source>
        <translation>जब मेरी ज़रूरत हो तब बताएँ</translation>
    </message>
    <message>
        <source>A notification when a backup fails, files become less safe, or a restore is done</source>
        <translation>बैकअप विफल होने, फ़ाइलें कम सुरक्षित होने, या रीस्टोर पूरा होने पर सूचना</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>पूछें</translation>
    </message>
    <message>
        <source>Keep Granary in the tray</source>
        <translation>Granary को ट्रे में रखें</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>बाहर निकलें; बैकअप चलते रहेंगे</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>विंडो बंद होने पर</translation>
    </message>
</context>
<context>
    <name>granary::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>यह कैसे बँटा है</translation>
    </message>
    <message>
        <source>Automatic payments</source>
        <translation>स्वचालित भुगतान</translation>
    </message>
    <message>
        <source>Change limits ...</source>
        <translation>सीमाएँ बदलें…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>चैनल</translation>
    </message>
    <message>
        <source>None. Channels are opened for payments in many small steps, out of an amount that is set aside.</source>
        <translation>कोई नहीं। चैनल अलग रखी राशि में से बहुत-से छोटे भुगतानों के लिए खोले जाते हैं।</translation>
    </message>
    <message>
        <source>Address book ...</source>
        <translation>पता-पुस्तिका…</translation>
    </message>
    <message>
        <source>Notarise a file ...</source>
        <translation>फ़ाइल नोटरीकृत करें…</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have this file now. Nobody can read the file from it.</source>
        <translation>बहीखाते में लिखता है कि यह फ़ाइल अभी आपके पास है। उससे कोई फ़ाइल नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>Check a proof ...</source>
        <translation>प्रमाण जाँचें…</translation>
    </message>
    <message>
        <source>Use another ledger ...</source>
        <translation>दूसरा बहीखाता इस्तेमाल करें…</translation>
    </message>
    <message>
        <source>Leave this ledger ...</source>
        <translation>यह बहीखाता छोड़ें…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (%2 शेष)</translation>
    </message>
    <message>
        <source>Each day: %1</source>
        <translation>प्रतिदिन: %1</translation>
    </message>
    <message>
        <source>Each month: %1</source>
        <translation>प्रतिमाह: %1</translation>
    </message>
    <message>
        <source>Each download: %1</source>
        <translation>हर डाउनलोड: %1</translation>
    </message>
    <message>
        <source>All automatic payments are stopped, on every ledger.</source>
        <translation>सभी स्वचालित भुगतान रुके हुए हैं, हर बहीखाते पर।</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>उन्हें चलने दें</translation>
    </message>
    <message>
        <source>Stop all automatic payments</source>
        <translation>सभी स्वचालित भुगतान रोकें</translation>
    </message>
    <message>
        <source>Notarise a file</source>
        <translation>फ़ाइल नोटरीकृत करें</translation>
    </message>
    <message>
        <source>Check a proof</source>
        <translation>प्रमाण जाँचें</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>%1 छोड़ें?</translation>
    </message>
    <message>
        <source>What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown.</source>
        <translation>वहाँ जो आपका है वह आपका ही रहता है, और यह बहीखाता फिर इस्तेमाल करने पर यहाँ लौट आता है। तब तक वह दिखाया नहीं जाता।</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Use another ledger</source>
        <translation>दूसरा बहीखाता इस्तेमाल करें</translation>
    </message>
    <message>
        <source>Whoever runs it tells you its address. What you have on the others stays there.</source>
        <translation>इसे चलाने वाला आपको इसका पता बताता है। दूसरों पर जो आपका है वह वहीं रहता है।</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Host a ledger ...</source>
        <translation>बहीखाता होस्ट करें…</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>उपलब्ध</translation>
    </message>
    <message>
        <source>Set aside in channels</source>
        <translation>चैनलों में अलग रखा</translation>
    </message>
    <message>
        <source>On the way to others</source>
        <translation>दूसरों की ओर रास्ते में</translation>
    </message>
    <message>
        <source>Not free yet</source>
        <translation>अभी मुक्त नहीं</translation>
    </message>
    <message>
        <source>Channels ...</source>
        <translation>चैनल…</translation>
    </message>
    <message>
        <source>Check the whole ledger ...</source>
        <translation>पूरा बहीखाता जाँचें…</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>अभी खुले: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message>
        <source>No backup yet</source>
        <translation>अभी तक कोई बैकअप नहीं</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>पिछला बैकअप %1: %Ln फ़ाइल, %2</numerusform>
            <numerusform>पिछला बैकअप %1: %Ln फ़ाइलें, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was silent for long; nothing waits for it.</source>
        <translation>इसकी लंबे समय से कोई ख़बर नहीं; अब कुछ इसके लिए नहीं रुकता।</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (यह कंप्यूटर)</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>हटाएँ…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 को हटाएँ</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>कंप्यूटर</translation>
    </message>
    <message>
        <source>All that belong to this drive: they see its files and back up to it.</source>
        <translation>इस ड्राइव के सभी कंप्यूटर: वे इसकी फ़ाइलें देखते हैं और इसमें बैकअप लेते हैं।</translation>
    </message>
    <message>
        <source>Add a computer ...</source>
        <translation>कंप्यूटर जोड़ें…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>नाम बदलें</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>इस कंप्यूटर का नाम</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>यह नाम बहुत लंबा है।</translation>
    </message>
    <message>
        <source>A name has no colon.</source>
        <translation>नाम में कोलन (:) नहीं हो सकता।</translation>
    </message>
    <message>
        <source>From the next backup on this computer is called %1</source>
        <translation>अगले बैकअप से इस कंप्यूटर का नाम %1 होगा</translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message>
        <source>Add to the drive</source>
        <translation>ड्राइव में जोड़ें</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>“%1” जोड़ें</translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>%n आइटम जोड़ें</numerusform>
            <numerusform>%n आइटम जोड़ें</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>अब से सुरक्षित करें</translation>
    </message>
    <message>
        <source>Store a copy once</source>
        <translation>एक बार प्रति स्टोर करें</translation>
    </message>
    <message>
        <source>It is protected already: every change is kept.</source>
        <translation>यह पहले से सुरक्षित है: हर बदलाव रखा जाता है।</translation>
    </message>
    <message>
        <source>It stays where it is. Every change is kept by itself, and you can go back to any day.</source>
        <translation>यह जहाँ है वहीं रहता है। हर बदलाव ख़ुद रखा जाता है, और आप किसी भी दिन पर लौट सकते हैं।</translation>
    </message>
    <message>
        <source>As it is now. Later changes are not kept.</source>
        <translation>जैसा यह अभी है। बाद के बदलाव नहीं रखे जाते।</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>It is protected from now on</source>
        <translation>यह अब से सुरक्षित है</translation>
    </message>
    <message>
        <source>A copy is being stored</source>
        <translation>प्रति स्टोर की जा रही है</translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message>
        <source>Versions</source>
        <translation>वर्शन</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना करें</translation>
    </message>
    <message>
        <source>The version that is chosen with the newest one, or two that are chosen with each other</source>
        <translation>चुने गए वर्शन की सबसे नए से, या चुने गए दो वर्शन की आपस में</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>यह वर्शन रीस्टोर करें</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>%1 का लिंक</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>बदला गया: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n वर्शन</numerusform>
            <numerusform>%n वर्शन</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message>
        <source>Search all files</source>
        <translation>सभी फ़ाइलों में खोजें</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>The drive as it is now, or as it was</source>
        <translation>ड्राइव जैसी अभी है, या जैसी थी</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>मिटाई गईं</translation>
    </message>
    <message>
        <source>What is gone from your folders and still in the drive</source>
        <translation>जो आपके फ़ोल्डरों से जा चुका है पर अब भी ड्राइव में है</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>रीस्टोर करें…</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>यह फ़ोल्डर खाली है</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>यह अभी नहीं दिखाया जा सकता</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>These are ready now: drag them once more</source>
        <translation>ये अब तैयार हैं: एक बार फिर खींचें</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>The first backup is paused</source>
        <translation>पहला बैकअप रुका हुआ है</translation>
    </message>
    <message>
        <source>The first backup is running</source>
        <translation>पहला बैकअप चल रहा है</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it stopped.</source>
        <translation>कुछ भी खोया नहीं है: यह वहीं से आगे बढ़ेगा जहाँ रुका था।</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself, also when this window is closed.</source>
        <translation>आप काम करते रह सकते हैं; यह ख़ुद चलता रहेगा, इस विंडो के बंद होने पर भी।</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>अभी कुछ भी स्टोर नहीं है</translation>
    </message>
    <message>
        <source>Your folders wait for their first backup. Folders says what they wait for.</source>
        <translation>आपके फ़ोल्डर अपने पहले बैकअप का इंतज़ार कर रहे हैं। “फ़ोल्डर” बताता है कि वे किसके लिए रुके हैं।</translation>
    </message>
    <message>
        <source>Look at the folders</source>
        <translation>फ़ोल्डर देखें</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>अभी कुछ भी सुरक्षित नहीं किया गया है</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day.</source>
        <translation>वे फ़ोल्डर चुनें जो खोने नहीं चाहिए, या उन्हें यहाँ छोड़ें। उसके बाद हर बदलाव रखा जाता है, और आप किसी भी दिन पर लौट सकते हैं।</translation>
    </message>
    <message>
        <source>Looking through earlier backups ...</source>
        <translation>पुराने बैकअप देखे जा रहे हैं…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>कुछ नहीं मिला</translation>
    </message>
    <message>
        <source>No file or folder has that in its name at this time.</source>
        <translation>इस समय ऐसे नाम वाली कोई फ़ाइल या फ़ोल्डर नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>कुछ नहीं मिटाया गया</translation>
    </message>
    <message>
        <source>All that was ever backed up is still in your folders.</source>
        <translation>जिस-जिस का बैकअप लिया गया था, वह सब अब भी आपके फ़ोल्डरों में है।</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>सबसे नए %1</translation>
    </message>
    <message>
        <source>The first %1; type more of the name to find fewer</source>
        <translation>पहले %1; कम नतीजों के लिए नाम और लिखें</translation>
    </message>
    <message>
        <source>Reading a large folder ...</source>
        <translation>एक बड़ा फ़ोल्डर पढ़ा जा रहा है…</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>%n मिटाया गया आइटम।</numerusform>
            <numerusform>%n मिटाए गए आइटम।</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay until the versions that hold them are forgotten in Folders.</source>
        <translation>ये तब तक रहेंगे जब तक इन्हें रखने वाले वर्शन “फ़ोल्डर” में हटाए न जाएँ।</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n आइटम</numerusform>
            <numerusform>%n आइटम</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>“%1” को रीस्टोर करें</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>%n आइटम रीस्टोर करें</numerusform>
            <numerusform>%n आइटम रीस्टोर करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesTable</name>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
</context>
<context>
    <name>granary::ui::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>सुरक्षा</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला गया</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>मिटाई गई</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersPane</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>अभी कुछ भी सुरक्षित नहीं किया गया है</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost. From then on every change is kept by itself.</source>
        <translation>वे फ़ोल्डर चुनें जो खोने नहीं चाहिए। उसके बाद हर बदलाव ख़ुद रखा जाता है।</translation>
    </message>
    <message>
        <source>Choose folders ...</source>
        <translation>फ़ोल्डर चुनें…</translation>
    </message>
    <message>
        <source>Protected folders</source>
        <translation>सुरक्षित फ़ोल्डर</translation>
    </message>
    <message>
        <source>Protect folders ...</source>
        <translation>फ़ोल्डर सुरक्षित करें…</translation>
    </message>
    <message>
        <source>Forget old versions ...</source>
        <translation>पुराने वर्शन हटाएँ…</translation>
    </message>
    <message>
        <source>There is no place to keep anything yet: nothing leaves this computer. Add a friend&apos;s machine or a disk in Nodes.</source>
        <translation>अभी कुछ रखने की कोई जगह नहीं है: इस कंप्यूटर से कुछ बाहर नहीं जाता। “नोड” में किसी दोस्त का कंप्यूटर या कोई डिस्क जोड़ें।</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पहले जैसा करें</translation>
    </message>
    <message>
        <source>Backed up once, not protected by itself</source>
        <translation>एक बार बैकअप हुआ, अपने-आप सुरक्षित नहीं</translation>
    </message>
    <message>
        <source>What is stored of these stays. Changes since then are not kept.</source>
        <translation>इनमें से जो स्टोर है वह बना रहेगा। उसके बाद के बदलाव नहीं रखे जाते।</translation>
    </message>
    <message>
        <source>Protect ...</source>
        <translation>सुरक्षित करें…</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>%1 को सुरक्षित करें</translation>
    </message>
    <message>
        <source>%1: no longer protected by itself. What is stored stays.</source>
        <translation>%1: अब अपने-आप सुरक्षित नहीं होगा। जो स्टोर है वह बना रहेगा।</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>फ़ोल्डर</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message>
        <source>Another folder ...</source>
        <translation>दूसरा फ़ोल्डर…</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>सुरक्षित करने के लिए फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Everything of mine</source>
        <translation>मेरा सब कुछ</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>गिना जा रहा है…</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>गिना नहीं गया</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n फ़ाइल</numerusform>
            <numerusform>%1, %n फ़ाइलें</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1 से ज़्यादा</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>कुल %1</translation>
    </message>
    <message>
        <source>more than %1 together</source>
        <translation>कुल %1 से ज़्यादा</translation>
    </message>
    <message>
        <source>What must not be lost?</source>
        <translation>क्या नहीं खोना चाहिए?</translation>
    </message>
    <message>
        <source>Whatever is in these folders is kept, and each change from now on. You can go back to any day.</source>
        <translation>इन फ़ोल्डरों में जो भी है वह रखा जाता है, और अब से हर बदलाव भी। आप किसी भी दिन पर लौट सकते हैं।</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>बाद में चुनें</translation>
    </message>
</context>
<context>
    <name>granary::ui::FootLine</name>
    <message>
        <source>State of the drive</source>
        <translation>ड्राइव की स्थिति</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoundStep</name>
    <message>
        <source>Look through your files and restore what you need. Nothing is backed up from this machine until you say so in Folders.</source>
        <translation>अपनी फ़ाइलें देखें और जो चाहिए उसे रीस्टोर करें। जब तक आप “फ़ोल्डर” में न कहें, इस कंप्यूटर से कोई बैकअप नहीं लिया जाएगा।</translation>
    </message>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>%1 की स्थिति, इसे रखने वाले %n में से %2 स्थान से।</numerusform>
            <numerusform>%1 की स्थिति, इसे रखने वाले %n में से %2 स्थानों से।</numerusform>
        </translation>
    </message>
    <message>
        <source>State of %1.</source>
        <translation>%1 की स्थिति।</translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>आप %n समय-बिंदु पर लौट सकते हैं।</numerusform>
            <numerusform>आप %n समय-बिंदुओं पर लौट सकते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is in</source>
        <translation>यह कंप्यूटर जुड़ गया</translation>
    </message>
    <message>
        <source>Your drive is back</source>
        <translation>आपकी ड्राइव वापस आ गई</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>मेरी फ़ाइलें दिखाएँ</translation>
    </message>
</context>
<context>
    <name>granary::ui::HealthCard</name>
    <message>
        <source>What this assumes</source>
        <translation>इसमें क्या माना गया है</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>अभी जाँचें</translation>
    </message>
    <message>
        <source>Asks every storage place whether it still has your data, and reads a sample</source>
        <translation>हर स्टोरेज स्थान से पूछता है कि क्या उसके पास अब भी आपका डेटा है, और एक नमूना पढ़ता है</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>मरम्मत करें</translation>
    </message>
    <message>
        <source>Makes pieces that are missing or damaged anew from the others</source>
        <translation>जो टुकड़े गायब या ख़राब हैं उन्हें बाकी से फिर से बनाता है</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>रीस्टोर आज़माएँ</translation>
    </message>
    <message>
        <source>Restores some files to a scratch folder and compares them with what was stored</source>
        <translation>कुछ फ़ाइलों को अस्थायी फ़ोल्डर में रीस्टोर करके उनकी तुलना स्टोर की गई फ़ाइलों से करता है</translation>
    </message>
    <message>
        <source>Save certificate ...</source>
        <translation>प्रमाणपत्र सेव करें…</translation>
    </message>
    <message>
        <source>A file that says which trial restores were made, and what came of them</source>
        <translation>एक फ़ाइल जो बताती है कि कौन-से टेस्ट रीस्टोर हुए और उनका क्या नतीजा निकला</translation>
    </message>
    <message>
        <source>It was not checked yet; while Granary runs it checks by itself all the time.</source>
        <translation>अभी तक जाँच नहीं हुई; Granary चलते समय लगातार ख़ुद जाँच करता है।</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>पिछली जाँच: %1।</translation>
    </message>
    <message>
        <source>There was no trial restore yet. Granary makes one each month, or now if you like.</source>
        <translation>अभी तक कोई टेस्ट रीस्टोर नहीं हुआ। Granary हर महीने एक करता है, या आप चाहें तो अभी।</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Repairing ...</source>
        <translation>मरम्मत हो रही है…</translation>
    </message>
    <message>
        <source>Trying a restore ...</source>
        <translation>टेस्ट रीस्टोर हो रहा है…</translation>
    </message>
    <message>
        <source>Moving data elsewhere ...</source>
        <translation>डेटा दूसरी जगह ले जाया जा रहा है…</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>प्रमाणपत्र सेव करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::HelpCard</name>
    <message>
        <source>Help and about</source>
        <translation>सहायता और परिचय</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.</source>
        <translation>GNU जनरल पब्लिक लाइसेंस, वर्शन 3 के तहत मुक्त सॉफ़्टवेयर। इसके साथ कोई वारंटी नहीं है। आप इसका उपयोग, अध्ययन, साझा और बदलाव कर सकते हैं।</translation>
    </message>
    <message>
        <source>Make a report ...</source>
        <translation>रिपोर्ट बनाएँ…</translation>
    </message>
    <message>
        <source>For whoever helps you to find a fault; it gives no names and no secrets away</source>
        <translation>ख़राबी खोजने में आपकी मदद करने वाले के लिए; इसमें कोई नाम या राज़ नहीं होता</translation>
    </message>
    <message>
        <source>Granary %1</source>
        <translation>Granary %1</translation>
    </message>
    <message>
        <source>Granary %1; its engine is version %2 until it is started again</source>
        <translation>Granary %1; इसका इंजन फिर से शुरू होने तक वर्शन %2 है</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>अभी न कुछ आया, न गया।</translation>
    </message>
    <message>
        <source>Save as a table ...</source>
        <translation>तालिका के रूप में सेव करें…</translation>
    </message>
    <message>
        <source>A CSV file, for spreadsheets and the tax office</source>
        <translation>CSV फ़ाइल, स्प्रेडशीट और कर कार्यालय के लिए</translation>
    </message>
    <message>
        <source>Save a proof ...</source>
        <translation>प्रमाण सेव करें…</translation>
    </message>
    <message>
        <source>A file by which anybody can check that the chosen entry is in the ledger</source>
        <translation>ऐसी फ़ाइल जिससे कोई भी जाँच सके कि चुनी हुई प्रविष्टि बहीखाते में है</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>तालिका के रूप में सेव करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
</context>
<context>
    <name>granary::ui::HostDialog</name>
    <message>
        <source>Host a ledger for a group</source>
        <translation>समूह के लिए बहीखाता होस्ट करें</translation>
    </message>
    <message>
        <source>This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. Half of all tokens are yours at the beginning, and newcomers can ask for some.</source>
        <translation>यह कंप्यूटर आपके समूह की लेखा-पुस्तक रखता है। जब तक Granary यहाँ चलता है, दूसरे लोग उसे देख सकते हैं और भुगतान कर सकते हैं। शुरुआत में आधे टोकन आपके होते हैं, और नए लोग कुछ माँग सकते हैं।</translation>
    </message>
    <message>
        <source>Host a ledger on this computer</source>
        <translation>इस कंप्यूटर पर बहीखाता होस्ट करें</translation>
    </message>
    <message>
        <source>Other computers in my network may reach it</source>
        <translation>मेरे नेटवर्क के दूसरे कंप्यूटर इस तक पहुँच सकते हैं</translation>
    </message>
    <message>
        <source>Give this address to the others:</source>
        <translation>यह पता दूसरों को दें:</translation>
    </message>
    <message>
        <source>Address of the ledger</source>
        <translation>बहीखाते का पता</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be hosted now: %1</source>
        <translation>बहीखाता अभी होस्ट नहीं किया जा सकता: %1</translation>
    </message>
    <message>
        <source>Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing is encrypted on the way.</source>
        <translation>जो भी इस कंप्यूटर तक पहुँच सकता है, वह भुगतानों की टिप्पणियों को छोड़कर पूरा बहीखाता पढ़ सकता है। रास्ते में कुछ भी एन्क्रिप्ट नहीं होता।</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>केवल इस कंप्यूटर के प्रोग्राम इस तक पहुँच सकते हैं।</translation>
    </message>
</context>
<context>
    <name>granary::ui::JoinForm</name>
    <message>
        <source>Address of the ledger</source>
        <translation>बहीखाते का पता</translation>
    </message>
    <message>
        <source>Use this ledger</source>
        <translation>यह बहीखाता इस्तेमाल करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Welcome to Granary</source>
        <translation>Granary में आपका स्वागत है</translation>
    </message>
    <message>
        <source>Your files, kept safe on several machines at once, readable by nobody but you.</source>
        <translation>आपकी फ़ाइलें, एक साथ कई कंप्यूटरों पर सुरक्षित, जिन्हें आपके सिवा कोई नहीं पढ़ सकता।</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingCard</name>
    <message>
        <source>Space you lend</source>
        <translation>जो जगह आप उधार देते हैं</translation>
    </message>
    <message>
        <source>Space used by others</source>
        <translation>दूसरों द्वारा ली गई जगह</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>किसी को न्योता दें</translation>
    </message>
    <message>
        <source>Makes a code that lets one drive store here</source>
        <translation>एक कोड बनाता है जिससे एक ड्राइव यहाँ स्टोर कर सकती है</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>न्योते का कोड</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>न्योता, QR कोड के रूप में</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>कोड क्लिपबोर्ड पर है</translation>
    </message>
    <message>
        <source>%1 of %2 are used.</source>
        <translation>%2 में से %1 उपयोग में है।</translation>
    </message>
    <message>
        <source>It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.</source>
        <translation>यह %1 तक एक ड्राइव को आने देता है। इसे केवल एक व्यक्ति को भेजें, या उसे इस चौकोर की तस्वीर लेने दें।</translation>
    </message>
    <message>
        <source>Lend space ...</source>
        <translation>जगह उधार दें…</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>बदलें…</translation>
    </message>
    <message>
        <source>How much is lent, to whom, and when</source>
        <translation>कितनी जगह, किसे और कब उधार दी जाए</translation>
    </message>
    <message>
        <source>Stop lending ...</source>
        <translation>उधार देना बंद करें…</translation>
    </message>
    <message>
        <source>Delete it now ...</source>
        <translation>अभी मिटाएँ…</translation>
    </message>
    <message>
        <source>Lend again ...</source>
        <translation>फिर उधार दें…</translation>
    </message>
    <message>
        <source>Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.</source>
        <translation>अभी कुछ उधार नहीं दिया जा रहा, और दूसरों के लिए रखा %1 किसी के काम नहीं आ रहा। उसे उपलब्ध कराने के लिए फिर उधार दें, या उसे मिटा दें।</translation>
    </message>
    <message>
        <source>Nothing is lent now. Friends who lend each other space keep each other&apos;s backups safe: what lies here is sealed, and nobody on this machine can read it.</source>
        <translation>अभी कुछ उधार नहीं दिया जा रहा। जो दोस्त एक-दूसरे को जगह उधार देते हैं वे एक-दूसरे के बैकअप सुरक्षित रखते हैं: यहाँ जो रखा है वह एन्क्रिप्टेड है, और इस कंप्यूटर पर उसे कोई नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.</source>
        <translation>उधार देना समाप्त हो रहा है। कुछ नया नहीं लिया जाता। जो यहाँ रखा है वह तब तक दिया जाता है जब तक उसके मालिक उसे हटा न लें, फिर यह ख़ुद समाप्त हो जाता है। उनके कंप्यूटरों को बता दिया जाता है; आपका कंप्यूटर हमेशा की तरह चालू रहना चाहिए।</translation>
    </message>
    <message>
        <source>Nothing can be lent at the moment: %1</source>
        <translation>अभी कुछ उधार नहीं दिया जा सकता: %1</translation>
    </message>
    <message>
        <source>%1 still lie here for others.</source>
        <translation>यहाँ दूसरों का %1 अब भी रखा है।</translation>
    </message>
    <message>
        <source>Your changes count from now on</source>
        <translation>आपके बदलाव अब से लागू हैं</translation>
    </message>
    <message>
        <source>Space is lent from now on</source>
        <translation>अब से जगह उधार दी जा रही है</translation>
    </message>
    <message>
        <source>Stop lending?</source>
        <translation>उधार देना बंद करें?</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time.</source>
        <translation>अब से कुछ नया नहीं लिया जाएगा। जो यहाँ रखा है वह बना रहेगा और तब तक दिया जाता रहेगा जब तक उसके मालिक उसे दूसरी जगह न ले जाएँ; उनके कंप्यूटरों को ख़ुद पता चल जाता है। आप कभी भी फिर उधार दे सकते हैं।</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>उधार देना बंद करें</translation>
    </message>
    <message>
        <source>Delete what is kept for others?</source>
        <translation>दूसरों के लिए रखा डेटा मिटाएँ?</translation>
    </message>
    <message>
        <source>%1 of other people&apos;s backups are deleted at once. They survive fewer losses then, and if too many of their owners&apos; other machines are off, they can&apos;t be read. Left alone, everything stays until they have moved it.</source>
        <translation>दूसरों के बैकअप का %1 तुरंत मिटा दिया जाएगा। फिर वे कम नुकसान झेल पाएँगे, और अगर उनके मालिकों के बहुत सारे दूसरे कंप्यूटर बंद हों, तो वे पढ़े नहीं जा सकेंगे। अगर आप इसे न छेड़ें, तो सब कुछ तब तक रहेगा जब तक वे उसे हटा न लें।</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Nothing is lent any more</source>
        <translation>अब कुछ उधार नहीं दिया जाता</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on</source>
        <translation>अब से कुछ नया नहीं लिया जाएगा</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingDialog</name>
    <message>
        <source>Space you lend</source>
        <translation>जो जगह आप उधार देते हैं</translation>
    </message>
    <message>
        <source>Lend space</source>
        <translation>जगह उधार दें</translation>
    </message>
    <message>
        <source>What others store here is sealed: nobody on this machine can read it.</source>
        <translation>दूसरे जो यहाँ रखते हैं वह एन्क्रिप्टेड है: इस कंप्यूटर पर उसे कोई नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>Only drives that I invite</source>
        <translation>केवल वे ड्राइव जिन्हें मैं न्योता दूँ</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive</source>
        <translation>किसी की भी ड्राइव</translation>
    </message>
    <message>
        <source>For</source>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <source>Who may store here</source>
        <translation>यहाँ कौन स्टोर कर सकता है</translation>
    </message>
    <message>
        <source>How fast others read together</source>
        <translation>दूसरे मिलकर कितनी तेज़ी से पढ़ते हैं</translation>
    </message>
    <message>
        <source>They read at most at</source>
        <translation>पढ़ने की ज़्यादा से ज़्यादा गति</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>उधार दें</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>जगह का आकार</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>ज़्यादा से ज़्यादा</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>किसी भी समय</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>केवल इन घंटों में</translation>
    </message>
    <message>
        <source>From</source>
        <translation>शुरू</translation>
    </message>
    <message>
        <source>To</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>to</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners&apos; machines would take yours for broken and store everything anew elsewhere.</source>
        <translation>बाकी समय कुछ नया नहीं लिया जाता, और जो यहाँ रखा है वह धीमी गति से दिया जाता है: बस इतना कि पता चले कि वह अब भी है। इससे कम हो तो उसके मालिकों के कंप्यूटर आपके कंप्यूटर को ख़राब मानकर सब कुछ कहीं और फिर से स्टोर कर देंगे।</translation>
    </message>
    <message>
        <source>Only at these times: %1</source>
        <translation>केवल इन घंटों में: %1</translation>
    </message>
    <message>
        <source>%1 are free on this disk. %2 stay free when all of it is used.</source>
        <translation>इस डिस्क पर %1 खाली है। उधार दी गई पूरी जगह उपयोग होने पर %2 खाली रहेगा।</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingStep</name>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Lend some of this disk to those I invite</source>
        <translation>इस डिस्क का कुछ हिस्सा उन्हें उधार दें जिन्हें मैं न्योता दूँ</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>जगह का आकार</translation>
    </message>
    <message>
        <source>You can lend, change or end this at any time in Nodes, and invite people there.</source>
        <translation>आप इसे कभी भी “नोड” में शुरू, बदल या समाप्त कर सकते हैं, और वहाँ लोगों को न्योता दे सकते हैं।</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>उधार दें</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>%1 are free on this disk</source>
        <translation>इस डिस्क पर %1 खाली है</translation>
    </message>
    <message>
        <source>Space for others?</source>
        <translation>दूसरों के लिए जगह?</translation>
    </message>
    <message>
        <source>Friends who lend each other space keep each other&apos;s backups safe. What lies here is sealed: nobody on this machine can read it.</source>
        <translation>जो दोस्त एक-दूसरे को जगह उधार देते हैं वे एक-दूसरे के बैकअप सुरक्षित रखते हैं। यहाँ जो रखा है वह एन्क्रिप्टेड है: इस कंप्यूटर पर उसे कोई नहीं पढ़ सकता।</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsCard</name>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>गति</translation>
    </message>
    <message>
        <source>Granary uses at most this much of your connection.</source>
        <translation>Granary आपके कनेक्शन का ज़्यादा से ज़्यादा इतना उपयोग करता है।</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>अपलोड</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>डाउनलोड</translation>
    </message>
    <message>
        <source>Otherwise at some times ...</source>
        <translation>कुछ समय के लिए अलग सीमा…</translation>
    </message>
    <message>
        <source>Other limits for a part of every day</source>
        <translation>हर दिन के एक हिस्से के लिए अलग सीमाएँ</translation>
    </message>
    <message>
        <source>Now: upload %1, download %2.</source>
        <translation>अभी: अपलोड %1, डाउनलोड %2।</translation>
    </message>
    <message>
        <source>From</source>
        <translation>शुरू</translation>
    </message>
    <message>
        <source>To</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Upload at that time</source>
        <translation>उस समय अपलोड</translation>
    </message>
    <message>
        <source>Download at that time</source>
        <translation>उस समय डाउनलोड</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>यह समय हटाएँ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>अपलोड</translation>
    </message>
    <message>
        <source>download</source>
        <translation>डाउनलोड</translation>
    </message>
    <message>
        <source>A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were.</source>
        <translation>एक समय उसी मिनट शुरू और ख़त्म होता है। दोनों में से एक बदलें; तब तक सीमाएँ पहले जैसी रहेंगी।</translation>
    </message>
    <message>
        <source>The limits hold from now on</source>
        <translation>सीमाएँ अब से लागू हैं</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsDialog</name>
    <message>
        <source>Limits of automatic payments</source>
        <translation>स्वचालित भुगतान की सीमाएँ</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>प्रतिदिन</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>प्रतिमाह</translation>
    </message>
    <message>
        <source>Each download</source>
        <translation>हर डाउनलोड</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 on your clock, a new month likewise: at the same moment for all your computers.</source>
        <translation>ये उसे बाँधती हैं जो Granary अपने-आप चुकाता है, उसे नहीं जो आप भेजते हैं। ख़ाली: कोई सीमा नहीं। नया दिन आपकी घड़ी के %1 पर शुरू होता है, नया महीना भी: आपके सभी कंप्यूटरों के लिए एक ही क्षण पर।</translation>
    </message>
</context>
<context>
    <name>granary::ui::MainWindow</name>
    <message>
        <source>Granary</source>
        <translation>Granary</translation>
    </message>
    <message>
        <source>Granary is starting</source>
        <translation>Granary शुरू हो रहा है</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>थोड़ा समय लगेगा।</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary शुरू नहीं हो सका</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::MakingStep</name>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>यह नहीं हो पाया</translation>
    </message>
    <message>
        <source>Making your drive</source>
        <translation>आपकी ड्राइव बनाई जा रही है</translation>
    </message>
    <message>
        <source>Looking for your drive</source>
        <translation>आपकी ड्राइव खोजी जा रही है</translation>
    </message>
    <message>
        <source>Adding this computer</source>
        <translation>यह कंप्यूटर जोड़ा जा रहा है</translation>
    </message>
    <message>
        <source>A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.</source>
        <translation>ड्राइव की एक नई स्थिति का पता है, पर जिन स्थानों के पास वह है वे जवाब नहीं दे रहे। उसे पाने के लिए उन्हें चालू करें और ड्राइव को नई प्रोफ़ाइल में फिर से वापस लाएँ।</translation>
    </message>
    <message>
        <source>%1 could not be added: %2</source>
        <translation>%1 को नहीं जोड़ा जा सका: %2</translation>
    </message>
    <message>
        <source>Your folders are not protected yet: %1 Add them in Folders.</source>
        <translation>आपके फ़ोल्डर अभी सुरक्षित नहीं हैं: %1 उन्हें “फ़ोल्डर” में जोड़ें।</translation>
    </message>
    <message>
        <source>Asking the machines for the newest state of the drive ...</source>
        <translation>कंप्यूटरों से ड्राइव की सबसे नई स्थिति पूछी जा रही है…</translation>
    </message>
    <message>
        <source>Asking the other computer ...</source>
        <translation>दूसरे कंप्यूटर से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>Connecting to the places where it is kept ...</source>
        <translation>जिन स्थानों पर यह रखी है उनसे संपर्क हो रहा है…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>कुछ सेकंड लगेंगे।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>डेमो नेटवर्क शुरू नहीं हो सका: %1</translation>
    </message>
    <message>
        <source>Starting the nodes of the demo ...</source>
        <translation>डेमो के नोड शुरू हो रहे हैं…</translation>
    </message>
    <message>
        <source>Looking for machines of the network ...</source>
        <translation>नेटवर्क की मशीनें खोजी जा रही हैं ...</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthCard</name>
    <message>
        <source>This month</source>
        <translation>इस महीने</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>मिला: %1</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <translation>ख़र्च: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthChart</name>
    <message>
        <source>What came in and went out, day by day</source>
        <translation>दिन-प्रतिदिन क्या आया और गया</translation>
    </message>
    <message>
        <source>%1: received %2, spent %3</source>
        <translation>%1: मिला %2, ख़र्च %3</translation>
    </message>
</context>
<context>
    <name>granary::ui::NetworkFields</name>
    <message>
        <source>Name of the network</source>
        <translation>नेटवर्क का नाम</translation>
    </message>
    <message>
        <source>Address of a machine in it, for example 192.0.2.7:7001</source>
        <translation>उसमें किसी मशीन का पता, जैसे 192.0.2.7:7001</translation>
    </message>
    <message>
        <source>Address of a machine in the network</source>
        <translation>नेटवर्क में किसी मशीन का पता</translation>
    </message>
    <message>
        <source>Machines there that lend to everybody keep sealed pieces for you. They are strangers&apos; and may go away, so several are used. Only the public network, &quot;mainline&quot;, is found without an address.</source>
        <translation>वहाँ की जो मशीनें सबको जगह उधार देती हैं, वे आपके लिए सीलबंद टुकड़े रखती हैं। वे अजनबियों की हैं और जा सकती हैं, इसलिए कई का उपयोग होता है। केवल सार्वजनिक नेटवर्क, &quot;mainline&quot;, बिना पते के मिलता है।</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>नेटवर्क का नाम लिखें।</translation>
    </message>
    <message>
        <source>The name is too long for a network. Check it.</source>
        <translation>नेटवर्क के लिए यह नाम बहुत लंबा है। इसे जाँचें।</translation>
    </message>
    <message>
        <source>Enter 16 addresses at most.</source>
        <translation>ज़्यादा से ज़्यादा 16 पते लिखें।</translation>
    </message>
    <message>
        <source>%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.</source>
        <translation>%1 कोई पता नहीं है। पता अंकों और पोर्ट से बनता है, जैसे 192.0.2.7:7001।</translation>
    </message>
    <message>
        <source>Enter the address of a machine in the network, too: whoever told you its name knows one.</source>
        <translation>नेटवर्क में किसी मशीन का पता भी लिखें: जिसने आपको नाम बताया वह एक पता जानता है।</translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message>
        <source>Not all files could be restored</source>
        <translation>सभी फ़ाइलें रीस्टोर नहीं हो सकीं</translation>
    </message>
    <message>
        <source>The files are restored</source>
        <translation>फ़ाइलें रीस्टोर हो गईं</translation>
    </message>
    <message>
        <source>A trial restore failed</source>
        <translation>एक टेस्ट रीस्टोर विफल रहा</translation>
    </message>
    <message>
        <source>Files on this computer may be damaged</source>
        <translation>हो सकता है कि इस कंप्यूटर की कुछ फ़ाइलें ख़राब हों</translation>
    </message>
    <message>
        <source>Some files are lost in the storage places</source>
        <translation>स्टोरेज स्थानों में कुछ फ़ाइलें खो गई हैं</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>बैकअप नहीं हो सका</translation>
    </message>
    <message>
        <source>The files could not be restored</source>
        <translation>फ़ाइलें रीस्टोर नहीं हो सकीं</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>%n फ़ाइल का बैकअप नहीं हो सका</numerusform>
            <numerusform>%n फ़ाइलों का बैकअप नहीं हो सका</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity says which, why, and what to do about it.</source>
        <translation>“गतिविधि” बताती है कि कौन-सी, क्यों, और क्या करना है।</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>ड्राइव लॉक है</translation>
    </message>
    <message>
        <source>Nothing is backed up until you open it with your passphrase.</source>
        <translation>जब तक आप इसे अपने पासफ़्रेज़ से न खोलें, कोई बैकअप नहीं होगा।</translation>
    </message>
    <message>
        <source>Your files are less safe than before</source>
        <translation>आपकी फ़ाइलें पहले से कम सुरक्षित हैं</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary शुरू नहीं हो सका</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesModel</name>
    <message>
        <source>Folder</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>कंप्यूटर</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>खाली हो रहा है</translation>
    </message>
    <message>
        <source>On</source>
        <translation>उपलब्ध</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>अभी जाँचा नहीं गया</translation>
    </message>
    <message>
        <source>Storage place</source>
        <translation>स्टोरेज स्थान</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>उपयोग</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>पिछली जाँच</translation>
    </message>
    <message>
        <source>Stops lending</source>
        <translation>उधार बंद हो रहा है</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesPane</name>
    <message>
        <source>Nobody keeps your data yet</source>
        <translation>अभी कोई आपका डेटा नहीं रखता</translation>
    </message>
    <message>
        <source>Add a friend&apos;s machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost.</source>
        <translation>किसी दोस्त का कंप्यूटर या दूसरी डिस्क जोड़ें। आपकी फ़ाइलें एन्क्रिप्ट करके उन सब पर फैलाई जाती हैं, ताकि कुछ के ख़राब होने पर भी कुछ न खोए।</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>स्टोरेज स्थान जोड़ें</translation>
    </message>
    <message>
        <source>Who keeps your data</source>
        <translation>आपका डेटा कौन रखता है</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>हटाएँ…</translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2, %3%</translation>
    </message>
    <message>
        <source>The storage place was emptied and removed</source>
        <translation>स्टोरेज स्थान खाली करके हटा दिया गया</translation>
    </message>
    <message>
        <source>%1 keeps data for you from now on</source>
        <translation>अब से %1 आपका डेटा रखता है</translation>
    </message>
    <message>
        <source>What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.</source>
        <translation>इसमें जो है, %1, वह पहले दूसरे स्टोरेज स्थानों पर ले जाया जाएगा। इसमें कुछ समय लग सकता है; इस बीच आप काम करते रह सकते हैं।</translation>
    </message>
    <message>
        <source>It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.</source>
        <translation>यह जवाब नहीं दे रहा, इसलिए इसमें जो है वह पहले दूसरे स्टोरेज स्थानों से फिर से बनाया जाएगा। इसमें कुछ समय लग सकता है; इस बीच आप काम करते रह सकते हैं।</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 को हटाएँ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>नोड</translation>
    </message>
</context>
<context>
    <name>granary::ui::NotaryDialog</name>
    <message>
        <source>Notarise a file</source>
        <translation>फ़ाइल नोटरीकृत करें</translation>
    </message>
    <message>
        <source>Notarise %1?</source>
        <translation>%1 नोटरीकृत करें?</translation>
    </message>
    <message>
        <source>Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this very file now. The file itself stays here, and nobody can read it from the fingerprint.</source>
        <translation>इसका फ़िंगरप्रिंट समय और आपके पते के साथ बहीखाते में जाता है। इससे बाद में साबित होता है कि यही फ़ाइल अभी आपके पास थी। फ़ाइल यहीं रहती है, और फ़िंगरप्रिंट से उसे कोई नहीं पढ़ सकता।</translation>
    </message>
    <message>
        <source>Computing the fingerprint ...</source>
        <translation>फ़िंगरप्रिंट निकाला जा रहा है…</translation>
    </message>
    <message>
        <source>Notarise</source>
        <translation>नोटरीकृत करें</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>फ़िंगरप्रिंट (SHA-256): %1</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does.</source>
        <translation>बहीखाते ने अभी उत्तर नहीं दिया। आपने जो हस्ताक्षर किया वह सुरक्षित है और उत्तर मिलते ही अपने-आप चला जाएगा।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Save the proof ...</source>
        <translation>प्रमाण सेव करें…</translation>
    </message>
    <message>
        <source>The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it here, and later from the history.</source>
        <translation>बहीखाते ने इसे प्रविष्टि %1 के रूप में दर्ज करने का वचन दिया है। दिखते ही आप उसका प्रमाण यहाँ सेव कर सकते हैं, और बाद में इतिहास से।</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.</source>
        <translation>यह बहीखाते में प्रविष्टि %1 के रूप में है। उसका प्रमाण फ़ाइल के साथ रखें: दोनों से कोई भी इसे जाँच सकता है।</translation>
    </message>
</context>
<context>
    <name>granary::ui::Notifier</name>
    <message>
        <source>Open Granary</source>
        <translation>Granary खोलें</translation>
    </message>
</context>
<context>
    <name>granary::ui::Onboarding</name>
    <message>
        <source>Steps</source>
        <translation>चरण</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more.</source>
        <translation>24 शब्द केवल अभी दिखाए जा रहे हैं। विंडो बंद करने से पहले उन्हें लिख लें। फिर भी बंद करना हो, तो एक बार और बंद करें।</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>चरण %1, कुल %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::OpenChannelDialog</name>
    <message>
        <source>Open a channel</source>
        <translation>चैनल खोलें</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Set this aside?</source>
        <translation>यह अलग रखें?</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>अलग रखें</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>खुल रहा है…</translation>
    </message>
    <message>
        <source>Whoever keeps your data ...</source>
        <translation>आपका डेटा रखने वाला…</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>%1 से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>कितने समय के लिए</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>एक दिन</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>एक सप्ताह</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 दिन</translation>
    </message>
    <message>
        <source>The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be paid with it meanwhile, and what is left at the end comes back to you.</source>
        <translation>यह राशि केवल इसी पाने वाले के लिए अलग रखी जाती है, जिसे इसमें से छोटे क़दमों में चुकाया जाता है। इस बीच इससे किसी और को नहीं चुकाया जा सकता, और अंत में जो बचे वह आपके पास लौटता है।</translation>
    </message>
    <message>
        <source>Set aside until %1. What was not paid by then comes back to you; it can&apos;t be taken back before.</source>
        <translation>%1 तक अलग रखा जाता है। तब तक जो चुकाया नहीं गया वह आपके पास लौटता है; उससे पहले वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you.</source>
        <translation>कोई शुल्क नहीं। आपके पास %1 बचते हैं।</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>%1 अलग रखे गए</translation>
    </message>
    <message>
        <source>The channel is open: it is in the ledger, as entry %1, and that was verified.</source>
        <translation>चैनल खुला है: यह बहीखाते में प्रविष्टि %1 के रूप में है, और यह सत्यापित हुआ।</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 रास्ते में</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.</source>
        <translation>बहीखाते ने इसे प्रविष्टि %1 के रूप में दर्ज करने का लिखित वचन दिया है। दिखते ही चैनल खुल जाता है।</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 पर हस्ताक्षर हुए, अभी उत्तर नहीं</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open the channel again.</source>
        <translation>बहीखाते ने अभी उत्तर नहीं दिया। आपने जो हस्ताक्षर किया वह सुरक्षित है और उत्तर मिलते ही अपने-आप चला जाएगा; चैनल दोबारा न खोलें।</translation>
    </message>
</context>
<context>
    <name>granary::ui::OutsideRequests</name>
    <message>
        <source>This code can&apos;t be used here. Paste it where you are asked for one.</source>
        <translation>यह कोड यहाँ इस्तेमाल नहीं हो सकता। जहाँ कोड माँगा जाए वहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 पहले से सुरक्षित है।</translation>
    </message>
    <message>
        <source>This computer has a drive already. A code of another computer is of use only where there is none yet.</source>
        <translation>इस कंप्यूटर पर पहले से ड्राइव है। दूसरे कंप्यूटर का कोड वहीं काम आता है जहाँ अभी कोई ड्राइव न हो।</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>पासफ़्रेज़ सेट करें</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>पासफ़्रेज़ बदलें</translation>
    </message>
    <message>
        <source>It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.</source>
        <translation>यह ड्राइव को केवल इस कंप्यूटर पर खोलता है। 24 शब्द वही रहते हैं, और भूल जाने पर सब कुछ वापस लाते हैं।</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>मौजूदा पासफ़्रेज़</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>नया पासफ़्रेज़</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>नया पासफ़्रेज़, एक बार फिर</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>सेट करें</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>दोनों नए पासफ़्रेज़ अलग हैं।</translation>
    </message>
    <message>
        <source>Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good.</source>
        <translation>छोटे पासफ़्रेज़ का अनुमान वह लगा लेता है जिसके हाथ यह कंप्यूटर लगे। चार-पाँच ऐसे शब्द अच्छे हैं जिनका आपस में कोई संबंध न हो।</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>पासफ़्रेज़ की मज़बूती</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>एक बार फिर</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>पासफ़्रेज़ एक बार फिर</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>जो मैं लिखूँ वह दिखाएँ</translation>
    </message>
    <message>
        <source>If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can&apos;t know what others know about you.</source>
        <translation>अगर आप इसे भूल जाएँ, तो 24 शब्द ड्राइव को फिर खोल देते हैं। मज़बूती का अनुमान लंबाई, अक्षरों के प्रकार और आम पैटर्न से लगाया जाता है; दूसरे आपके बारे में क्या जानते हैं, यह उसमें शामिल नहीं होता।</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever uses this computer can open the drive.</source>
        <translation>पासफ़्रेज़ के बिना, जो भी इस कंप्यूटर का उपयोग करे वह ड्राइव खोल सकता है।</translation>
    </message>
    <message>
        <source>Weak: a thief of this computer could guess it.</source>
        <translation>कमज़ोर: इस कंप्यूटर का चोर इसका अनुमान लगा सकता है।</translation>
    </message>
    <message>
        <source>Fair: it holds back the curious.</source>
        <translation>ठीक-ठाक: ताक-झाँक करने वालों को रोकता है।</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>अच्छा।</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>मज़बूत।</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>दोनों एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>Continue without one</source>
        <translation>बिना पासफ़्रेज़ जारी रखें</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>A passphrase for this machine</source>
        <translation>इस कंप्यूटर के लिए पासफ़्रेज़</translation>
    </message>
    <message>
        <source>It opens the drive here and nowhere else. Several unusual words are better than one with signs in it.</source>
        <translation>यह ड्राइव को केवल यहाँ खोलता है, और कहीं नहीं। चिह्नों वाले एक शब्द से कई अनोखे शब्द बेहतर हैं।</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>लॉग इन करने पर ड्राइव अपने-आप खोलें</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more.</source>
        <translation>पासफ़्रेज़ आपके डेस्कटॉप के कीरिंग में रखा जाता है, जो लॉग इन करने पर खुलता है। तब वह इस कंप्यूटर की सुरक्षा केवल तब तक करता है जब तक आप लॉग आउट रहें।</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayDialog</name>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>You have less than that: %1. Send less, or wait for what is on its way.</source>
        <translation>आपके पास इससे कम है: %1। कम भेजें, या जो रास्ते में है उसकी प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>To an address that is not in your address book</source>
        <translation>ऐसे पते को जो आपकी पता-पुस्तिका में नहीं है</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1 को</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>बहीखाते ने इसे अस्वीकार किया। कुछ ख़र्च नहीं हुआ।</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayeeField</name>
    <message>
        <source>To</source>
        <translation>किसे</translation>
    </message>
    <message>
        <source>A name of your address book, an address, or a request</source>
        <translation>पता-पुस्तिका का नाम, पता, या अनुरोध</translation>
    </message>
    <message>
        <source>Checking the address ...</source>
        <translation>पते की जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Calls itself &quot;%1&quot;; your address book does not know it.</source>
        <translation>अपने को &quot;%1&quot; बताता है; आपकी पता-पुस्तिका उसे नहीं जानती।</translation>
    </message>
    <message>
        <source>%1, of your address book</source>
        <translation>%1, आपकी पता-पुस्तिका से</translation>
    </message>
    <message>
        <source>Whoever runs %1</source>
        <translation>%1 चलाने वाला</translation>
    </message>
    <message>
        <source>An address that is not in your address book.</source>
        <translation>ऐसा पता जो आपकी पता-पुस्तिका में नहीं है।</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlacesStep</name>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>दोस्त का कंप्यूटर</translation>
    </message>
    <message>
        <source>Paste the code that your friend sent you: granary:node?...</source>
        <translation>दोस्त का भेजा हुआ कोड चिपकाएँ: granary:node?...</translation>
    </message>
    <message>
        <source>Code of a machine</source>
        <translation>कंप्यूटर का कोड</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Add the machine of this code</source>
        <translation>इस कोड वाला कंप्यूटर जोड़ें</translation>
    </message>
    <message>
        <source>A disk or folder</source>
        <translation>डिस्क या फ़ोल्डर</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>फ़ोल्डर चुनें…</translation>
    </message>
    <message>
        <source>Choose a folder to store on</source>
        <translation>स्टोर करने के लिए फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Where shall it be kept?</source>
        <translation>इसे कहाँ रखा जाए?</translation>
    </message>
    <message>
        <source>Is it on a disk that you can plug in here?</source>
        <translation>क्या यह ऐसी डिस्क पर है जिसे आप यहाँ लगा सकते हैं?</translation>
    </message>
    <message>
        <source>Where is your drive stored?</source>
        <translation>आपकी ड्राइव कहाँ स्टोर है?</translation>
    </message>
    <message>
        <source>Your other computer tells this one which friends&apos; machines store the drive. Disks and folders it can&apos;t hand over: add those that this computer reaches, too.</source>
        <translation>आपका दूसरा कंप्यूटर इसे बताता है कि दोस्तों के कौन-से कंप्यूटर ड्राइव को स्टोर करते हैं। डिस्क और फ़ोल्डर वह नहीं दे सकता: जिन तक यह कंप्यूटर पहुँच सकता है उन्हें भी जोड़ें।</translation>
    </message>
    <message>
        <source>On friends&apos; machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.</source>
        <translation>दोस्तों के कंप्यूटरों पर, डिस्क पर, या दोनों पर। वहाँ एन्क्रिप्टेड टुकड़े रहते हैं जिन्हें आपके सिवा कोई नहीं पढ़ सकता। कई स्थान हों तो एक के खोने पर भी आपकी फ़ाइलें बची रहती हैं।</translation>
    </message>
    <message>
        <source>Add as many of the places as you know; one that answers is enough to find the others.</source>
        <translation>जितने स्थान आप जानते हैं, उतने जोड़ें; बाकी को खोजने के लिए एक का जवाब काफ़ी है।</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>कोई नहीं है</translation>
    </message>
    <message>
        <source>Look for it in the network</source>
        <translation>इसे नेटवर्क में खोजें</translation>
    </message>
    <message>
        <source>This is no code of a machine. It begins with &quot;granary:node?&quot; and must be copied whole.</source>
        <translation>यह किसी कंप्यूटर का कोड नहीं है। कोड “granary:node?” से शुरू होता है और उसे पूरा कॉपी करना होता है।</translation>
    </message>
    <message>
        <source>Granary can&apos;t write to %1. Choose another folder.</source>
        <translation>Granary %1 में नहीं लिख सकता। कोई और फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.</source>
        <translation>%1 इसी कंप्यूटर की डिस्क पर है: यह गलती से मिटाने पर काम आता है, डिस्क या कंप्यूटर खो जाने पर नहीं।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 को हटाएँ</translation>
    </message>
    <message>
        <source>Without a place nothing leaves this computer: files are not protected until you add one.</source>
        <translation>स्टोरेज स्थान के बिना इस कंप्यूटर से कुछ बाहर नहीं जाता: जब तक आप एक न जोड़ें, फ़ाइलें सुरक्षित नहीं हैं।</translation>
    </message>
    <message>
        <source>Use %1 (%2 free)</source>
        <translation>%1 का उपयोग करें (%2 खाली)</translation>
    </message>
    <message>
        <source>Only trying it out?</source>
        <translation>बस आज़माना चाहते हैं?</translation>
    </message>
    <message>
        <source>Try it with a demo network on this computer</source>
        <translation>इस कंप्यूटर पर डेमो नेटवर्क के साथ आज़माएँ</translation>
    </message>
    <message>
        <source>Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.</source>
        <translation>छह स्टोरेज नोड बैकग्राउंड में चलते हैं। सब कुछ इसी कंप्यूटर पर रहता है और इसके साथ खो जाता है। आप डेमो कभी भी समाप्त कर सकते हैं, या असली स्थान जोड़कर ड्राइव रख सकते हैं।</translation>
    </message>
    <message>
        <source>A demo: its files lie on this computer only. Nothing is protected from the loss of this computer.</source>
        <translation>यह डेमो है: इसकी फ़ाइलें केवल इसी कंप्यूटर पर हैं। इस कंप्यूटर के खो जाने से कुछ भी सुरक्षित नहीं है।</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>एक नेटवर्क</translation>
    </message>
    <message>
        <source>Join a network by its name ...</source>
        <translation>नाम से नेटवर्क में शामिल हों ...</translation>
    </message>
    <message>
        <source>Add the network of this name</source>
        <translation>इस नाम का नेटवर्क जोड़ें</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message>
        <source>Back up now</source>
        <translation>अभी बैकअप लें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>बदलें…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>और %n अन्य</numerusform>
            <numerusform>और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>अभी %1 का बैकअप लें</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>%1 को जारी रखें</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 को रोकें</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 को बदलें</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 को हटाएँ</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message>
        <source>Protect folders</source>
        <translation>फ़ोल्डर सुरक्षित करें</translation>
    </message>
    <message>
        <source>Change what is protected</source>
        <translation>क्या सुरक्षित हो, यह बदलें</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Only on mains power</source>
        <translation>केवल बिजली से जुड़ा होने पर</translation>
    </message>
    <message>
        <source>Not on metered networks</source>
        <translation>सीमित डेटा वाले नेटवर्क पर नहीं</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>इनके बिना</translation>
    </message>
    <message>
        <source>Exclusions, one a line</source>
        <translation>अपवाद, एक पंक्ति में एक</translation>
    </message>
    <message>
        <source>One a line, for example *.tmp or node_modules/</source>
        <translation>एक पंक्ति में एक, जैसे *.tmp या node_modules/</translation>
    </message>
    <message>
        <source>How much is protected</source>
        <translation>कितना सुरक्षित है</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>सुरक्षित करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Folders to protect</source>
        <translation>सुरक्षित करने के लिए फ़ोल्डर</translation>
    </message>
    <message>
        <source>Add ...</source>
        <translation>जोड़ें…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>सुरक्षित करने के लिए फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Whenever something changes</source>
        <translation>जब भी कुछ बदले</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>हर घंटे</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>हर दिन</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>हर हफ़्ते</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>हफ़्ते का दिन</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>दिन का समय</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>गिना जा रहा है…</translation>
    </message>
    <message>
        <source>One of the exclusions makes no sense.</source>
        <translation>अपवादों में से एक का कोई मतलब नहीं बनता।</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>गिना नहीं जा सका: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n फ़ाइल, %1</numerusform>
            <numerusform>%n फ़ाइलें, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <translation>सुरक्षित: %1।</translation>
    </message>
    <message>
        <source>Protected: %1. Left out: %2.</source>
        <translation>सुरक्षित: %1। छोड़ा गया: %2।</translation>
    </message>
    <message>
        <source>There is more; counting took too long.</source>
        <translation>और भी है; गिनने में बहुत समय लगा।</translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>झलक</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>%1 की झलक</translation>
    </message>
    <message>
        <source>No preview: too few of the storage places answer now.</source>
        <translation>झलक नहीं दिख सकती: अभी बहुत कम स्टोरेज स्थान जवाब दे रहे हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n पन्ना</numerusform>
            <numerusform>%n पन्ने</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 पिक्सेल</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>शुरुआत</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProofDialog</name>
    <message>
        <source>Check a proof</source>
        <translation>प्रमाण जाँचें</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Compare with a file ...</source>
        <translation>किसी फ़ाइल से मिलाएँ…</translation>
    </message>
    <message>
        <source>This proves nothing</source>
        <translation>इससे कुछ साबित नहीं होता</translation>
    </message>
    <message>
        <source>It is no proof of an entry, or it was changed. Ask for it again.</source>
        <translation>यह किसी प्रविष्टि का प्रमाण नहीं है, या बदला गया है। इसे फिर से माँगें।</translation>
    </message>
    <message>
        <source>An entry is proven</source>
        <translation>एक प्रविष्टि प्रमाणित है</translation>
    </message>
    <message>
        <source>A notarised file is proven</source>
        <translation>एक नोटरीकृत फ़ाइल प्रमाणित है</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>%2 की प्रविष्टि %1</translation>
    </message>
    <message>
        <source>When: %1, by the ledger&apos;s clock</source>
        <translation>कब: %1, बहीखाते की घड़ी से</translation>
    </message>
    <message>
        <source>Whose: yours</source>
        <translation>किसकी: आपकी</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>किसकी: %1</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger.</source>
        <translation>आपका वॉलेट यह बहीखाता इस्तेमाल करता है।</translation>
    </message>
    <message>
        <source>Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1</source>
        <translation>आपका वॉलेट यह बहीखाता इस्तेमाल नहीं करता: इसकी आईडी कहीं और से माँगें और %1 से मिलाएँ</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>किसी फ़ाइल से मिलाएँ</translation>
    </message>
    <message>
        <source>%1 is the file that was notarised.</source>
        <translation>%1 वही फ़ाइल है जो नोटरीकृत हुई थी।</translation>
    </message>
    <message>
        <source>%1 is another file, or was changed since.</source>
        <translation>%1 कोई दूसरी फ़ाइल है, या तब से बदली गई है।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>प्रॉक्सी</translation>
    </message>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>It asks for a name and a password</source>
        <translation>यह उपयोगकर्ता नाम और पासवर्ड माँगता है</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>पोर्ट</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>उपयोगकर्ता नाम</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <source>This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.</source>
        <translation>यह कंप्यूटर दूसरों का डेटा स्टोर करता है, और प्रॉक्सी से वे इस तक नहीं पहुँच सकेंगे। प्रॉक्सी का उपयोग करने के लिए पहले जगह उधार देना बंद करें।</translation>
    </message>
    <message>
        <source>Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can&apos;t call this one: it can neither lend space nor let another of your computers in with a code.</source>
        <translation>Granary जो कुछ भेजता या लाता है वह सब प्रॉक्सी से होकर जाता है, उससे अलग कुछ नहीं। इसलिए Granary दूसरे कंप्यूटरों को केवल उनके कोड से ढूँढता है, और वे इससे संपर्क नहीं कर सकते: यह न जगह उधार दे सकता है, न कोड से आपके किसी दूसरे कंप्यूटर को जोड़ सकता है।</translation>
    </message>
    <message>
        <source>Granary connects directly to the machines that store your data.</source>
        <translation>Granary आपका डेटा स्टोर करने वाले कंप्यूटरों से सीधे जुड़ता है।</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>जैसा है वैसा</translation>
    </message>
    <message>
        <source>Granary connects without a proxy from now on</source>
        <translation>अब से Granary बिना प्रॉक्सी के जुड़ता है</translation>
    </message>
    <message>
        <source>Granary connects through the proxy from now on</source>
        <translation>अब से Granary प्रॉक्सी से होकर जुड़ता है</translation>
    </message>
    <message>
        <source>That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.</source>
        <translation>यह प्रॉक्सी का पता नहीं है। वह proxy.example जैसा नाम या 192.168.1.10 जैसी संख्या होता है।</translation>
    </message>
    <message>
        <source>The name and the password are kept in the drive, so open it first.</source>
        <translation>उपयोगकर्ता नाम और पासवर्ड ड्राइव में रखे जाते हैं, इसलिए पहले उसे खोलें।</translation>
    </message>
</context>
<context>
    <name>granary::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR कोड</translation>
    </message>
</context>
<context>
    <name>granary::ui::ReceiveDialog</name>
    <message>
        <source>Copied</source>
        <translation>कॉपी हो गया</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>पाएँ</translation>
    </message>
    <message>
        <source>Where you are paid</source>
        <translation>आपको भुगतान कहाँ मिलता है</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Ask for an amount, if you like</source>
        <translation>चाहें तो कोई राशि माँगें</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>कोई भी राशि</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>What for; it is in the request for all to read</source>
        <translation>किसलिए; यह अनुरोध में सबके पढ़ने के लिए होता है</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Your address. Give it to whoever pays you; it is the same on every ledger.</source>
        <translation>आपका पता। जो आपको भुगतान करे उसे दें; यह हर बहीखाते पर एक ही है।</translation>
    </message>
    <message>
        <source>A request. Whoever pays you scans it, or pastes it where the address goes.</source>
        <translation>एक अनुरोध। जो आपको भुगतान करे वह इसे स्कैन करे, या पते की जगह पेस्ट करे।</translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message>
        <source>Remove a computer</source>
        <translation>कंप्यूटर हटाएँ</translation>
    </message>
    <message>
        <source>Remove %1 from the drive</source>
        <translation>%1 को ड्राइव से हटाएँ</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.</source>
        <translation>ऐसे कंप्यूटर के लिए जो खो गया, चोरी हुआ या किसी को दे दिया गया। उसके बाद वह न तो आगे स्टोर होने वाला कुछ पढ़ सकता है, न कुछ बदल या मिटा सकता है। उसने पहले जो स्टोर किया वह आपका ही रहता है।</translation>
    </message>
    <message>
        <source>Enter the 24 words of the drive:</source>
        <translation>ड्राइव के 24 शब्द डालें:</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>24 शब्द</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>हटाया जा रहा है</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>These are the words of this drive.</source>
        <translation>ये इसी ड्राइव के शब्द हैं।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>%1 has no part in the drive any more.</source>
        <translation>%1 अब ड्राइव का हिस्सा नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>%n स्टोरेज स्थान जो अभी बंद है, उसे बाद में पता चलेगा।</numerusform>
            <numerusform>%n स्टोरेज स्थान जो अभी बंद हैं, उन्हें बाद में पता चलेगा।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>A report for whoever helps you</source>
        <translation>आपकी मदद करने वाले के लिए रिपोर्ट</translation>
    </message>
    <message>
        <source>It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.</source>
        <translation>इसमें वर्शन, आकार, स्थितियाँ और लॉग की आख़िरी पंक्तियाँ हैं; कोई नाम, पता, कोड, कुंजी या शब्द नहीं। कुछ भेजा नहीं जाता: इसे सेव करें और जिसे चाहें दें।</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>रिपोर्ट का पाठ</translation>
    </message>
    <message>
        <source>The report is being made ...</source>
        <translation>रिपोर्ट बन रही है…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>सेव करें…</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>रिपोर्ट क्लिपबोर्ड पर है</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>रिपोर्ट सेव करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>रीस्टोर करें</translation>
    </message>
    <message>
        <source>Into a folder:</source>
        <translation>इस फ़ोल्डर में:</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>जहाँ था वहीं</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>रीस्टोर की गई</translation>
    </message>
    <message>
        <source>Folder to restore to</source>
        <translation>रीस्टोर करने का फ़ोल्डर</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>अगर वहाँ पहले से कुछ हो</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>उसे वैसा ही रहने दें</translation>
    </message>
    <message>
        <source>Keep both; the restored one gets another name</source>
        <translation>दोनों रखें; रीस्टोर वाले को दूसरा नाम मिलेगा</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>उसे बदल दें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>यहाँ रीस्टोर करें</translation>
    </message>
    <message>
        <source>Files that are there are replaced, also newer ones.</source>
        <translation>वहाँ मौजूद फ़ाइलें बदल दी जाएँगी, नई फ़ाइलें भी।</translation>
    </message>
    <message>
        <source>Below that folder the files keep the folders they were in.</source>
        <translation>उस फ़ोल्डर के अंदर फ़ाइलें अपने पुराने फ़ोल्डरों में ही रहेंगी।</translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message>
        <source>Forget old versions</source>
        <translation>पुराने वर्शन हटाएँ</translation>
    </message>
    <message>
        <source>Which versions stay</source>
        <translation>कौन-से वर्शन रहें</translation>
    </message>
    <message>
        <source>Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.</source>
        <translation>हर बैकअप सभी फ़ाइलों का एक वर्शन है। पुराने हटाने से जगह बनती है; सबसे नया हमेशा रहता है, और आपके फ़ोल्डरों को नहीं छुआ जाता।</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>सबसे नए</translation>
    </message>
    <message>
        <source>One a day, for so many days</source>
        <translation>हर दिन एक, इतने दिनों तक</translation>
    </message>
    <message>
        <source>One a week, for so many weeks</source>
        <translation>हर हफ़्ते एक, इतने हफ़्तों तक</translation>
    </message>
    <message>
        <source>One a month, for so many months</source>
        <translation>हर महीने एक, इतने महीनों तक</translation>
    </message>
    <message>
        <source>One a year, for so many years</source>
        <translation>हर साल एक, इतने सालों तक</translation>
    </message>
    <message>
        <source>Versions that go</source>
        <translation>जो वर्शन हटेंगे</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>काम चल रहा है</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Something must stay: set one of the numbers.</source>
        <translation>कुछ तो रहना चाहिए: कोई एक संख्या तय करें।</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>%n वर्शन हटाएँ</numerusform>
            <numerusform>%n वर्शन हटाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions stay.</source>
        <translation>सभी वर्शन रहेंगे।</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>%n वर्शन हटेगा; %1 रहेंगे।</numerusform>
            <numerusform>%n वर्शन हटेंगे; %1 रहेंगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>That frees about %1 on the storage places.</source>
        <translation>इससे स्टोरेज स्थानों पर लगभग %1 खाली होगा।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>%n वर्शन हटाया गया।</numerusform>
            <numerusform>%n वर्शन हटाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage places free %1 within a week.</source>
        <translation>स्टोरेज स्थान एक हफ़्ते में %1 खाली करेंगे।</translation>
    </message>
    <message>
        <source>The space is given back by itself when all computers and storage places have heard of it.</source>
        <translation>जब सभी कंप्यूटरों और स्टोरेज स्थानों को इसका पता चल जाएगा, तब जगह ख़ुद लौटा दी जाएगी।</translation>
    </message>
</context>
<context>
    <name>granary::ui::ScreenPicture</name>
    <message>
        <source>The screen could not be looked at. Take a picture of the code, and choose that.</source>
        <translation>स्क्रीन पढ़ी नहीं जा सकी। कोड की तस्वीर लें और उसे चुनें।</translation>
    </message>
    <message>
        <source>The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that.</source>
        <translation>डेस्कटॉप ने स्क्रीन की तस्वीर नहीं दी। वहाँ अनुमति दें, या कोड की तस्वीर लेकर उसे चुनें।</translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>सुरक्षा</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>अभी लॉक करें</translation>
    </message>
    <message>
        <source>The drive has no passphrase here: whoever uses this computer as you can open it.</source>
        <translation>यहाँ ड्राइव का कोई पासफ़्रेज़ नहीं है: जो आपके रूप में इस कंप्यूटर का उपयोग करे वह इसे खोल सकता है।</translation>
    </message>
    <message>
        <source>A passphrase protects the drive on this computer.</source>
        <translation>इस कंप्यूटर पर ड्राइव पासफ़्रेज़ से सुरक्षित है।</translation>
    </message>
    <message>
        <source>Set a passphrase ...</source>
        <translation>पासफ़्रेज़ सेट करें…</translation>
    </message>
    <message>
        <source>Change the passphrase ...</source>
        <translation>पासफ़्रेज़ बदलें…</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with</source>
        <translation>पासफ़्रेज़ के बिना लॉक करने का कोई साधन नहीं है</translation>
    </message>
    <message>
        <source>Backups wait until it is opened again</source>
        <translation>दोबारा खोले जाने तक बैकअप रुके रहेंगे</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>पासफ़्रेज़ बदल दिया गया</translation>
    </message>
    <message>
        <source>Lock the drive?</source>
        <translation>ड्राइव लॉक करें?</translation>
    </message>
    <message>
        <source>Something is still under way. It stops now and goes on where it stopped when it is begun again.</source>
        <translation>अभी कुछ चल रहा है। वह अब रुक जाएगा और फिर शुरू करने पर वहीं से आगे बढ़ेगा जहाँ रुका था।</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक करें</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>%n घंटे बाद</numerusform>
            <numerusform>%n घंटे बाद</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n मिनट बाद</numerusform>
            <numerusform>%n मिनट बाद</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock without use</source>
        <translation>उपयोग न होने पर लॉक करें</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it</source>
        <translation>ड्राइव तब तक खुली रहती है जब तक आप उसे लॉक न करें</translation>
    </message>
    <message>
        <source>The drive locks itself when nobody uses it</source>
        <translation>जब कोई उपयोग नहीं करता तो ड्राइव ख़ुद लॉक हो जाती है</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with: set one first.</source>
        <translation>पासफ़्रेज़ के बिना लॉक करने का कोई साधन नहीं है: पहले एक सेट करें।</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it or switch this computer off.</source>
        <translation>ड्राइव तब तक खुली रहती है जब तक आप उसे लॉक न करें या यह कंप्यूटर बंद न करें।</translation>
    </message>
    <message>
        <source>When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on.</source>
        <translation>जब इतनी देर तक किसी ने Granary का उपयोग न किया हो और चल रहा काम पूरा हो चुका हो, तो ड्राइव लॉक हो जाती है। जब तक आप उसे फिर न खोलें, इस कंप्यूटर से न बैकअप, न जाँच, न मरम्मत होती है; दूसरों के लिए यह जो स्टोर करता है वह मिलता रहता है।</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>लॉग इन करने पर ड्राइव अपने-आप खोलें</translation>
    </message>
    <message>
        <source>Without a passphrase it opens by itself anyway</source>
        <translation>पासफ़्रेज़ के बिना यह वैसे भी ख़ुद खुलती है</translation>
    </message>
    <message>
        <source>The passphrase is then kept in the keyring of your desktop, which your login opens</source>
        <translation>तब पासफ़्रेज़ आपके डेस्कटॉप के कीरिंग में रखा जाता है, जो लॉग इन करने पर खुलता है</translation>
    </message>
    <message>
        <source>The drive opens by itself from your next login on</source>
        <translation>अगले लॉग इन से ड्राइव अपने-आप खुलेगी</translation>
    </message>
    <message>
        <source>The passphrase was removed from the keyring; the drive asks for it again</source>
        <translation>पासफ़्रेज़ कीरिंग से हटा दिया गया; ड्राइव उसे फिर से माँगेगी</translation>
    </message>
    <message>
        <source>The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it</source>
        <translation>पासफ़्रेज़ बदल दिया गया। ड्राइव अब ख़ुद नहीं खुलती; चाहें तो इसे फिर चालू करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlock</name>
    <message>
        <source>The keyring of the desktop does not run, so the drive can&apos;t open by itself.</source>
        <translation>डेस्कटॉप का कीरिंग नहीं चल रहा, इसलिए ड्राइव ख़ुद नहीं खुल सकती।</translation>
    </message>
    <message>
        <source>The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again.</source>
        <translation>कीरिंग में अब इस ड्राइव का पासफ़्रेज़ नहीं है। उसे डालें; “सेटिंग” में उसे फिर याद रखवाया जा सकता है।</translation>
    </message>
    <message>
        <source>The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here.</source>
        <translation>कीरिंग ने पासफ़्रेज़ नहीं दिया: वह लॉक है, या उसे मना किया गया। पासफ़्रेज़ यहाँ डालें।</translation>
    </message>
    <message>
        <source>The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again.</source>
        <translation>कीरिंग का पासफ़्रेज़ अब ड्राइव का नहीं है, और वहाँ से हटा दिया गया। नया डालें; “सेटिंग” में उसे फिर याद रखवाया जा सकता है।</translation>
    </message>
    <message>
        <source>The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop&apos;s password settings and try again.</source>
        <translation>कीरिंग ने पासफ़्रेज़ नहीं लिया: वह लॉक है, चल नहीं रहा, या उसे मना किया गया। उसे डेस्कटॉप की पासवर्ड सेटिंग में खोलें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop&apos;s password settings.</source>
        <translation>ड्राइव अब ख़ुद नहीं खुलती, पर हो सकता है कि उसका पासफ़्रेज़ अब भी कीरिंग में हो। उसे डेस्कटॉप की पासवर्ड सेटिंग में हटाएँ।</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlockDialog</name>
    <message>
        <source>Open the drive by itself</source>
        <translation>ड्राइव अपने-आप खोलें</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can&apos;t.</source>
        <translation>पासफ़्रेज़ आपके डेस्कटॉप के कीरिंग में रखा जाता है, जो लॉग इन करने पर खुलता है। तब जो आपके रूप में लॉग इन कर सके वह ड्राइव खोल सकता है; जो इस कंप्यूटर को बंद हालत में चुराए, वह नहीं।</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>ड्राइव का पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>याद रखें</translation>
    </message>
</context>
<context>
    <name>granary::ui::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Only the one who is paid can read it</source>
        <translation>केवल पाने वाला ही इसे पढ़ सकता है</translation>
    </message>
    <message>
        <source>Send this?</source>
        <translation>यह भेजें?</translation>
    </message>
    <message>
        <source>Sending ...</source>
        <translation>भेजा जा रहा है…</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>टिप्पणी: %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 भेजे गए</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1, and that was verified.</source>
        <translation>यह बहीखाते में प्रविष्टि %1 के रूप में है, और यह सत्यापित हुआ।</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 रास्ते में</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the history.</source>
        <translation>बहीखाते ने इसे प्रविष्टि %1 के रूप में दर्ज करने का लिखित वचन दिया है। दिखते ही यह यहाँ और इतिहास में बताया जाएगा।</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 पर हस्ताक्षर हुए, अभी उत्तर नहीं</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send it again.</source>
        <translation>बहीखाते ने अभी उत्तर नहीं दिया। आपने जो हस्ताक्षर किया वह सुरक्षित है और उत्तर मिलते ही अपने-आप चला जाएगा; इसे दोबारा न भेजें।</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you. What was sent can&apos;t be taken back.</source>
        <translation>कोई शुल्क नहीं। आपके पास %1 बचते हैं। भेजा हुआ वापस नहीं लिया जा सकता।</translation>
    </message>
</context>
<context>
    <name>granary::ui::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShareBar</name>
    <message>
        <source>How the data is spread</source>
        <translation>डेटा कैसे फैला है</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>कीबोर्ड की कुंजियाँ</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>कुंजियाँ क्या करती हैं</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>वे क्या करती हैं</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShowWordsStep</name>
    <message>
        <source>I have written down all 24, in this order</source>
        <translation>मैंने सभी 24 शब्द इसी क्रम में लिख लिए हैं</translation>
    </message>
    <message>
        <source>Copy for a password manager</source>
        <translation>पासवर्ड मैनेजर के लिए कॉपी करें</translation>
    </message>
    <message>
        <source>The clipboard is emptied after a minute. Until then other programs can read it.</source>
        <translation>एक मिनट बाद क्लिपबोर्ड खाली कर दिया जाएगा। तब तक दूसरे प्रोग्राम उसे पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation>शब्द %1: %2</translation>
    </message>
    <message>
        <source>Write down these 24 words</source>
        <translation>ये 24 शब्द लिख लें</translation>
    </message>
    <message>
        <source>They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.</source>
        <translation>यह कंप्यूटर खो जाने पर ये सब कुछ वापस लाते हैं, और जिसके पास ये हों वह सब कुछ पढ़ सकता है। ये केवल इसी बार दिखाए जाते हैं: Granary कोई प्रति नहीं रखता, और बाद में कोई आपको ये नहीं बता सकता।</translation>
    </message>
</context>
<context>
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>पैनल</translation>
    </message>
</context>
<context>
    <name>granary::ui::SpeedBox</name>
    <message>
        <source> MB/s</source>
        <translation> MB/सेकंड</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
</context>
<context>
    <name>granary::ui::StartStep</name>
    <message>
        <source>Protect my files</source>
        <translation>मेरी फ़ाइलें सुरक्षित करें</translation>
    </message>
    <message>
        <source>Make a new drive. You choose folders, and where they are kept.</source>
        <translation>नई ड्राइव बनाएँ। आप फ़ोल्डर चुनते हैं, और यह भी कि वे कहाँ रखे जाएँ।</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>मेरी फ़ाइलें वापस लाएँ</translation>
    </message>
    <message>
        <source>You have the 24 words of a drive, from another machine or from before a loss.</source>
        <translation>आपके पास किसी ड्राइव के 24 शब्द हैं, दूसरे कंप्यूटर के या खोने से पहले के।</translation>
    </message>
    <message>
        <source>Use my drive on this computer, too</source>
        <translation>इस कंप्यूटर पर भी मेरी ड्राइव का उपयोग करें</translation>
    </message>
    <message>
        <source>Another computer of yours has the drive and shows you a code. The words stay where they are.</source>
        <translation>आपके दूसरे कंप्यूटर पर ड्राइव है और वह आपको कोड दिखाता है। शब्द जहाँ हैं वहीं रहते हैं।</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>आप क्या करना चाहेंगे?</translation>
    </message>
</context>
<context>
    <name>granary::ui::Step</name>
    <message>
        <source>Continue</source>
        <translation>जारी रखें</translation>
    </message>
</context>
<context>
    <name>granary::ui::SummaryStep</name>
    <message>
        <source>The drive</source>
        <translation>ड्राइव</translation>
    </message>
    <message>
        <source>That of the computer whose code you entered. It must be on, and still show the code.</source>
        <translation>उस कंप्यूटर की, जिसका कोड आपने डाला। वह चालू होना चाहिए, और कोड अब भी दिखा रहा होना चाहिए।</translation>
    </message>
    <message>
        <source>Stored here as well</source>
        <translation>यहाँ भी स्टोर</translation>
    </message>
    <message>
        <source>That of the 24 words you entered.</source>
        <translation>आपके डाले हुए 24 शब्दों वाली।</translation>
    </message>
    <message>
        <source>Looked for at</source>
        <translation>यहाँ खोजी जाएगी</translation>
    </message>
    <message>
        <source>Machines found in the network. This may take a minute.</source>
        <translation>नेटवर्क में मिले कंप्यूटर। इसमें एक मिनट लग सकता है।</translation>
    </message>
    <message>
        <source>Protected, whenever something changes</source>
        <translation>जब भी कुछ बदले, सुरक्षित</translation>
    </message>
    <message>
        <source>Nothing yet. Choose folders in Folders at any time.</source>
        <translation>अभी कुछ नहीं। “फ़ोल्डर” में कभी भी फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>यहाँ रखी जाएगी</translation>
    </message>
    <message>
        <source>Nowhere yet: nothing is protected until you add a place.</source>
        <translation>अभी कहीं नहीं: जब तक आप कोई स्थान न जोड़ें, कुछ भी सुरक्षित नहीं है।</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>इस कंप्यूटर पर</translation>
    </message>
    <message>
        <source>Opens without a passphrase.</source>
        <translation>बिना पासफ़्रेज़ के खुलती है।</translation>
    </message>
    <message>
        <source>Opens with your passphrase.</source>
        <translation>आपके पासफ़्रेज़ से खुलती है।</translation>
    </message>
    <message>
        <source>Next: 24 words</source>
        <translation>आगे: 24 शब्द</translation>
    </message>
    <message>
        <source>They are shown once. Have paper and a pen at hand.</source>
        <translation>वे एक ही बार दिखाए जाते हैं। काग़ज़ और क़लम पास रखें।</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>सब तैयार</translation>
    </message>
    <message>
        <source>Make my drive</source>
        <translation>मेरी ड्राइव बनाएँ</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>मेरी फ़ाइलें वापस लाएँ</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>यह कंप्यूटर जोड़ें</translation>
    </message>
    <message>
        <source>Opens with your passphrase, by itself when you log in.</source>
        <translation>आपके पासफ़्रेज़ से खुलती है, लॉग इन करने पर अपने-आप।</translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>विवरण कॉपी करें</translation>
    </message>
    <message>
        <source>What there is to know</source>
        <translation>जानने योग्य बातें</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file or place, and what is the matter with it</comment>
        <translation>%1: %2</translation>
    </message>
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
            <numerusform>और %Ln अन्य</numerusform>
            <numerusform>और %Ln अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard</source>
        <translation>विवरण क्लिपबोर्ड पर है</translation>
    </message>
</context>
<context>
    <name>granary::ui::Tray</name>
    <message>
        <source>Open Granary</source>
        <translation>Granary खोलें</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>अभी बैकअप लें</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>Granary: %1</source>
        <translation>Granary: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
</context>
<context>
    <name>granary::ui::Trial</name>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>डेमो नेटवर्क शुरू नहीं हो सका: %1</translation>
    </message>
    <message>
        <source>Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.</source>
        <translation>डेमो नेटवर्क में जो है उसे सँभालने के लिए आपके दूसरे स्टोरेज स्थान बहुत कम हैं: हर एक अलग टुकड़ा रखता है। “नोड” में और जोड़ें, फिर डेमो दोबारा समाप्त करें।</translation>
    </message>
    <message>
        <source>The demo network could not be removed completely: %1</source>
        <translation>डेमो नेटवर्क पूरी तरह नहीं हटाया जा सका: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::TrialReminder</name>
    <message>
        <source>End the demo ...</source>
        <translation>डेमो समाप्त करें…</translation>
    </message>
    <message>
        <source>The demo ends: what its network holds is being moved to your other storage places.</source>
        <translation>डेमो समाप्त हो रहा है: उसके नेटवर्क में जो है वह आपके दूसरे स्टोरेज स्थानों पर ले जाया जा रहा है।</translation>
    </message>
    <message>
        <source>The demo ends ...</source>
        <translation>डेमो समाप्त हो रहा है…</translation>
    </message>
    <message>
        <source>The demo network is starting ...</source>
        <translation>डेमो नेटवर्क शुरू हो रहा है…</translation>
    </message>
    <message>
        <source>A demo network that keeps nothing of this drive is still on this computer.</source>
        <translation>एक डेमो नेटवर्क, जिसमें इस ड्राइव का कुछ नहीं है, अब भी इस कंप्यूटर पर है।</translation>
    </message>
    <message>
        <source>A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.</source>
        <translation>इस ड्राइव का एक हिस्सा इस कंप्यूटर के डेमो नेटवर्क में है। डेमो समाप्त करें, तो आपके दूसरे स्टोरेज स्थान उसे सँभाल लेंगे।</translation>
    </message>
    <message>
        <source>This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend&apos;s machine or a disk under Nodes.</source>
        <translation>यह डेमो है: ड्राइव केवल इसी कंप्यूटर पर है और इसके साथ खो जाएगी। असली सुरक्षा के लिए “नोड” में किसी दोस्त का कंप्यूटर या कोई डिस्क जोड़ें।</translation>
    </message>
    <message>
        <source>Remove the demo network?</source>
        <translation>डेमो नेटवर्क हटाएँ?</translation>
    </message>
    <message>
        <source>Its nodes end, and the room that they take on this computer is free again. Your drive does not need them.</source>
        <translation>उसके नोड बंद हो जाएँगे, और इस कंप्यूटर पर उनकी ली हुई जगह फिर खाली हो जाएगी। आपकी ड्राइव को उनकी ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>End the demo?</source>
        <translation>डेमो समाप्त करें?</translation>
    </message>
    <message>
        <source>What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end.</source>
        <translation>डेमो नेटवर्क में जो है वह पहले आपके दूसरे स्टोरेज स्थानों पर ले जाया जाएगा। इसमें कुछ समय लग सकता है; इस बीच आप काम करते रह सकते हैं। फिर उसके नोड बंद हो जाएँगे।</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>डेमो समाप्त करें</translation>
    </message>
    <message>
        <source>Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first.</source>
        <translation>इस ड्राइव को केवल डेमो नेटवर्क रखता है, इसलिए ड्राइव उसके साथ समाप्त हो जाएगी: उसकी प्रतियाँ, पुराने वर्शन और 24 शब्द नहीं रहेंगे। इस कंप्यूटर पर आपकी अपनी फ़ाइलें और फ़ोल्डर वैसे ही रहेंगे। ड्राइव रखनी हो तो पहले कोई और स्टोरेज स्थान जोड़ें।</translation>
    </message>
    <message>
        <source>End the demo and its drive</source>
        <translation>डेमो और उसकी ड्राइव समाप्त करें</translation>
    </message>
</context>
<context>
    <name>granary::ui::UnlockPage</name>
    <message>
        <source>Your drive is locked</source>
        <translation>आपकी ड्राइव लॉक है</translation>
    </message>
    <message>
        <source>Enter the passphrase of this machine. What friends store here goes on being served.</source>
        <translation>इस कंप्यूटर का पासफ़्रेज़ डालें। दोस्तों का यहाँ रखा डेटा उन्हें मिलता रहेगा।</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Open the drive</source>
        <translation>ड्राइव खोलें</translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>%1 के वर्शन</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>वर्शन</translation>
    </message>
    <message>
        <source>Looking for versions ...</source>
        <translation>वर्शन खोजे जा रहे हैं…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>“फ़ाइलें” में दिखाएँ</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>रीस्टोर करें…</translation>
    </message>
    <message>
        <source>No version of this is in the drive. Protect its folder, and from then on every change is kept.</source>
        <translation>ड्राइव में इसका कोई वर्शन नहीं है। इसके फ़ोल्डर को सुरक्षित करें, उसके बाद हर बदलाव रखा जाएगा।</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>%n वर्शन, सबसे नया पहले</numerusform>
            <numerusform>%n वर्शन, सबसे नया पहले</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot; as it was on %2</source>
        <translation>“%1” को %2 जैसा रीस्टोर करें</translation>
    </message>
    <message>
        <source>Restoring &quot;%1&quot;</source>
        <translation>“%1” रीस्टोर हो रहा है</translation>
    </message>
</context>
<context>
    <name>granary::ui::WalletPane</name>
    <message>
        <source>Looking into your wallet</source>
        <translation>आपका वॉलेट देखा जा रहा है</translation>
    </message>
    <message>
        <source>The wallet can&apos;t be shown now</source>
        <translation>वॉलेट अभी नहीं दिखाया जा सकता</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>अभी कोई बहीखाता नहीं</translation>
    </message>
    <message>
        <source>A ledger is the account book of a group, in which everybody&apos;s tokens are written down. Whoever runs it tells you its address. Your wallet checks all that it says, so it can&apos;t cheat unseen.</source>
        <translation>बहीखाता किसी समूह की लेखा-पुस्तक है, जिसमें सबके टोकन लिखे होते हैं। इसे चलाने वाला आपको इसका पता बताता है। आपका वॉलेट इसकी हर बात जाँचता है, इसलिए यह छिपकर धोखा नहीं दे सकता।</translation>
    </message>
    <message>
        <source>Your wallet uses %1 from now on</source>
        <translation>अब से आपका वॉलेट %1 इस्तेमाल करता है</translation>
    </message>
    <message>
        <source>To pay that your wallet needs a ledger first.</source>
        <translation>इसे चुकाने के लिए आपके वॉलेट को पहले एक बहीखाता चाहिए।</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>Or host one for a group on this computer ...</source>
        <translation>या इस कंप्यूटर पर समूह के लिए एक होस्ट करें…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsDialog</name>
    <message>
        <source>Check the 24 words</source>
        <translation>24 शब्द जाँचें</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>अपने काग़ज़ से शब्द लिखें</translation>
    </message>
    <message>
        <source>Don&apos;t have them? They can&apos;t be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run &quot;granary-cli drive delete --keep-on-nodes&quot;).</source>
        <translation>आपके पास नहीं हैं? वे फिर नहीं दिखाए जा सकते। जब तक यह कंप्यूटर काम करता है, आपकी फ़ाइलें सुरक्षित हैं: इसके खोने से पहले नए शब्दों के साथ नई ड्राइव बनाएँ (पहले “granary-cli drive delete --keep-on-nodes” चलाएँ)।</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>वे सही हैं</translation>
    </message>
    <message>
        <source>These are the words of another drive.</source>
        <translation>ये किसी दूसरी ड्राइव के शब्द हैं।</translation>
    </message>
    <message>
        <source>They belong to this drive. Keep the paper where fire and thieves don&apos;t find it.</source>
        <translation>ये इसी ड्राइव के हैं। काग़ज़ वहाँ रखें जहाँ वह आग और चोरों से बचा रहे।</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsEditor</name>
    <message>
        <source>The 24 words</source>
        <translation>24 शब्द</translation>
    </message>
    <message>
        <source>Type or paste the 24 words, with spaces between them</source>
        <translation>24 शब्द लिखें या चिपकाएँ, बीच में खाली जगह के साथ</translation>
    </message>
    <message>
        <source>What is known about the words</source>
        <translation>शब्दों के बारे में क्या पता है</translation>
    </message>
    <message>
        <source>All 24 words are right.</source>
        <translation>सभी 24 शब्द सही हैं।</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as word %2</source>
        <translation>“%1” को शब्द %2 मानें</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsReminder</name>
    <message>
        <source>Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost.</source>
        <translation>आपके 24 शब्द अभी जाँचे नहीं गए हैं। यह कंप्यूटर खो जाने पर उनके बिना कुछ भी वापस नहीं लाया जा सकता।</translation>
    </message>
    <message>
        <source>Check them now ...</source>
        <translation>अभी जाँचें…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsStep</name>
    <message>
        <source>Your 24 words</source>
        <translation>आपके 24 शब्द</translation>
    </message>
    <message>
        <source>They were shown when the drive was made. The first four letters of each are enough to find it.</source>
        <translation>वे ड्राइव बनाते समय दिखाए गए थे। हर शब्द के पहले चार अक्षर उसे पहचानने के लिए काफ़ी हैं।</translation>
    </message>
</context>
</TS>
