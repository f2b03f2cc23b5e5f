<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بخصوص</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1 و%2 و%Ln غيرها</numerusform>
            <numerusform>%1 و%2 وواحد غيرهما</numerusform>
            <numerusform>%1 و%2 واثنان غيرهما</numerusform>
            <numerusform>%1 و%2 و%Ln غيرها</numerusform>
            <numerusform>%1 و%2 و%Ln غيرها</numerusform>
            <numerusform>%1 و%2 و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed since the last backup.</source>
        <translation>لم يتغير شيء منذ آخر نسخة احتياطية.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln ملف، %1، منها %2 جديدة، في %3.</numerusform>
            <numerusform>ملف واحد، %1، منها %2 جديدة، في %3.</numerusform>
            <numerusform>ملفان، %1، منها %2 جديدة، في %3.</numerusform>
            <numerusform>%Ln ملفات، %1، منها %2 جديدة، في %3.</numerusform>
            <numerusform>%Ln ملفًا، %1، منها %2 جديدة، في %3.</numerusform>
            <numerusform>%Ln ملف، %1، منها %2 جديدة، في %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.</source>
        <translation>لم تتوفر بعد أماكن تخزين كافية لكل شيء؛ يُحفظ الباقي هنا ويُرسل فور توفرها.</translation>
    </message>
    <message>
        <source>It lies in one storage place only: add another to be safe.</source>
        <translation>البيانات في مكان تخزين واحد فقط: أضف مكانًا آخر لتكون في أمان.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>تُرك %Ln ملف دون نسخ.</numerusform>
            <numerusform>تُرك ملف واحد دون نسخ.</numerusform>
            <numerusform>تُرك ملفان دون نسخ.</numerusform>
            <numerusform>تُرك %Ln ملفات دون نسخ.</numerusform>
            <numerusform>تُرك %Ln ملفًا دون نسخ.</numerusform>
            <numerusform>تُرك %Ln ملف دون نسخ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>تمت استعادة %Ln ملف، %1، في %2.</numerusform>
            <numerusform>تمت استعادة ملف واحد، %1، في %2.</numerusform>
            <numerusform>تمت استعادة ملفين، %1، في %2.</numerusform>
            <numerusform>تمت استعادة %Ln ملفات، %1، في %2.</numerusform>
            <numerusform>تمت استعادة %Ln ملفًا، %1، في %2.</numerusform>
            <numerusform>تمت استعادة %Ln ملف، %1، في %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>تعذّرت استعادة %Ln ملف.</numerusform>
            <numerusform>تعذّرت استعادة ملف واحد.</numerusform>
            <numerusform>تعذّرت استعادة ملفين.</numerusform>
            <numerusform>تعذّرت استعادة %Ln ملفات.</numerusform>
            <numerusform>تعذّرت استعادة %Ln ملفًا.</numerusform>
            <numerusform>تعذّرت استعادة %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>توجد ملاحظة على %Ln ملف.</numerusform>
            <numerusform>توجد ملاحظة على ملف واحد.</numerusform>
            <numerusform>توجد ملاحظة على ملفين.</numerusform>
            <numerusform>توجد ملاحظة على %Ln ملفات.</numerusform>
            <numerusform>توجد ملاحظة على %Ln ملفًا.</numerusform>
            <numerusform>توجد ملاحظة على %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>لم يُخزَّن شيء بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>لا يمكن جلب %Ln ملف من أماكن التخزين. ما بقي منها على هذا الحاسوب يُخزَّن مجددًا مع النسخة الاحتياطية التالية: انسخ احتياطيًا الآن.</numerusform>
            <numerusform>لا يمكن جلب ملف واحد من أماكن التخزين. ما بقي منها على هذا الحاسوب يُخزَّن مجددًا مع النسخة الاحتياطية التالية: انسخ احتياطيًا الآن.</numerusform>
            <numerusform>لا يمكن جلب ملفين من أماكن التخزين. ما بقي منها على هذا الحاسوب يُخزَّن مجددًا مع النسخة الاحتياطية التالية: انسخ احتياطيًا الآن.</numerusform>
            <numerusform>لا يمكن جلب %Ln ملفات من أماكن التخزين. ما بقي منها على هذا الحاسوب يُخزَّن مجددًا مع النسخة الاحتياطية التالية: انسخ احتياطيًا الآن.</numerusform>
            <numerusform>لا يمكن جلب %Ln ملفًا من أماكن التخزين. ما بقي منها على هذا الحاسوب يُخزَّن مجددًا مع النسخة الاحتياطية التالية: انسخ احتياطيًا الآن.</numerusform>
            <numerusform>لا يمكن جلب %Ln ملف من أماكن التخزين. ما بقي منها على هذا الحاسوب يُخزَّن مجددًا مع النسخة الاحتياطية التالية: انسخ احتياطيًا الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer. Nothing is lost.</source>
        <translation>لا يمكن قراءة بعض البيانات حتى تستجيب أماكن تخزين أكثر. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Everything is where it should be.</source>
        <translation>كل شيء في مكانه.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>كل شيء في مكانه. لم تصل استجابة من %Ln مكان تخزين.</numerusform>
            <numerusform>كل شيء في مكانه. لم تصل استجابة من مكان تخزين واحد.</numerusform>
            <numerusform>كل شيء في مكانه. لم تصل استجابة من مكانَي تخزين.</numerusform>
            <numerusform>كل شيء في مكانه. لم تصل استجابة من %Ln أماكن تخزين.</numerusform>
            <numerusform>كل شيء في مكانه. لم تصل استجابة من %Ln مكان تخزين.</numerusform>
            <numerusform>كل شيء في مكانه. لم تصل استجابة من %Ln مكان تخزين.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.</source>
        <translation>لم يُفقد شيء. بعض القطع ناقصة أو بعيدة المنال؛ زر «إصلاح» يعيد إنشاءها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>أُعيد إنشاء %Ln قطعة في %1.</numerusform>
            <numerusform>أُعيد إنشاء قطعة واحدة في %1.</numerusform>
            <numerusform>أُعيد إنشاء قطعتين في %1.</numerusform>
            <numerusform>أُعيد إنشاء %Ln قطع في %1.</numerusform>
            <numerusform>أُعيد إنشاء %Ln قطعة في %1.</numerusform>
            <numerusform>أُعيد إنشاء %Ln قطعة في %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>لم يكن هناك ما يحتاج إلى إصلاح.</translation>
    </message>
    <message>
        <source>Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.</source>
        <translation>لا يزال بعض القطع بلا مكان. شغّل أماكن التخزين غير المتاحة، أو أضف مكانًا، أو أزل ما لن يعود منها.</translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer.</source>
        <translation>لا يمكن قراءة بعض البيانات حتى تستجيب أماكن تخزين أكثر.</translation>
    </message>
    <message>
        <source>Some data is lost in the storage places. Check the drive: it names the files.</source>
        <translation>فُقدت بعض البيانات في أماكن التخزين. افحص الخزنة: ستذكر لك الملفات.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>استُعيد %Ln ملف على سبيل التجربة، %1، في %2.</numerusform>
            <numerusform>استُعيد ملف واحد على سبيل التجربة، %1، في %2.</numerusform>
            <numerusform>استُعيد ملفان على سبيل التجربة، %1، في %2.</numerusform>
            <numerusform>استُعيد %Ln ملفات على سبيل التجربة، %1، في %2.</numerusform>
            <numerusform>استُعيد %Ln ملفًا على سبيل التجربة، %1، في %2.</numerusform>
            <numerusform>استُعيد %Ln ملف على سبيل التجربة، %1، في %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them came back as they were stored. Check the drive in Nodes.</source>
        <translation>لم تعد كلها كما خُزّنت. افحص الخزنة في «العُقد».</translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>عادت كلها كما خُزّنت، لكن تغيّر %Ln ملف على هذا الحاسوب دون أن يلاحَظ: ربما يوشك قرصه أو ذاكرته على التعطل.</numerusform>
            <numerusform>عادت كلها كما خُزّنت، لكن تغيّر ملف واحد على هذا الحاسوب دون أن يلاحَظ: ربما يوشك قرصه أو ذاكرته على التعطل.</numerusform>
            <numerusform>عادت كلها كما خُزّنت، لكن تغيّر ملفان على هذا الحاسوب دون أن يلاحَظ: ربما يوشك قرصه أو ذاكرته على التعطل.</numerusform>
            <numerusform>عادت كلها كما خُزّنت، لكن تغيّر %Ln ملفات على هذا الحاسوب دون أن يلاحَظ: ربما يوشك قرصه أو ذاكرته على التعطل.</numerusform>
            <numerusform>عادت كلها كما خُزّنت، لكن تغيّر %Ln ملفًا على هذا الحاسوب دون أن يلاحَظ: ربما يوشك قرصه أو ذاكرته على التعطل.</numerusform>
            <numerusform>عادت كلها كما خُزّنت، لكن تغيّر %Ln ملف على هذا الحاسوب دون أن يلاحَظ: ربما يوشك قرصه أو ذاكرته على التعطل.</numerusform>
        </translation>
    </message>
    <message>
        <source>All came back as they were stored.</source>
        <translation>عادت كلها كما خُزّنت.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>توجد الآن في المجلد %Ln قطعة، %1، وأُعيدت قراءة كل شيء للتأكد.</numerusform>
            <numerusform>توجد الآن في المجلد قطعة واحدة، %1، وأُعيدت قراءة كل شيء للتأكد.</numerusform>
            <numerusform>توجد الآن في المجلد قطعتان، %1، وأُعيدت قراءة كل شيء للتأكد.</numerusform>
            <numerusform>توجد الآن في المجلد %Ln قطع، %1، وأُعيدت قراءة كل شيء للتأكد.</numerusform>
            <numerusform>توجد الآن في المجلد %Ln قطعة، %1، وأُعيدت قراءة كل شيء للتأكد.</numerusform>
            <numerusform>توجد الآن في المجلد %Ln قطعة، %1، وأُعيدت قراءة كل شيء للتأكد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>تم استلام %Ln قطعة، %1.</numerusform>
            <numerusform>تم استلام قطعة واحدة، %1.</numerusform>
            <numerusform>تم استلام قطعتين، %1.</numerusform>
            <numerusform>تم استلام %Ln قطع، %1.</numerusform>
            <numerusform>تم استلام %Ln قطعة، %1.</numerusform>
            <numerusform>تم استلام %Ln قطعة، %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>القطع التالفة التي تُركت في مكانها: %Ln.</numerusform>
            <numerusform>القطع التالفة التي تُركت في مكانها: %Ln.</numerusform>
            <numerusform>القطع التالفة التي تُركت في مكانها: %Ln.</numerusform>
            <numerusform>القطع التالفة التي تُركت في مكانها: %Ln.</numerusform>
            <numerusform>القطع التالفة التي تُركت في مكانها: %Ln.</numerusform>
            <numerusform>القطع التالفة التي تُركت في مكانها: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>القطع التي لم يوجد لها متسع: %Ln.</numerusform>
            <numerusform>القطع التي لم يوجد لها متسع: %Ln.</numerusform>
            <numerusform>القطع التي لم يوجد لها متسع: %Ln.</numerusform>
            <numerusform>القطع التي لم يوجد لها متسع: %Ln.</numerusform>
            <numerusform>القطع التي لم يوجد لها متسع: %Ln.</numerusform>
            <numerusform>القطع التي لم يوجد لها متسع: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stores data for you from now on.</source>
        <translation>يخزّن %1 بيانات لك من الآن.</translation>
    </message>
    <message>
        <source>The drive is open on this machine.</source>
        <translation>الخزنة مفتوحة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The drive is gone from this machine.</source>
        <translation>لم تعد الخزنة على هذا الحاسوب.</translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>لم تعد الخزنة على هذا الحاسوب؛ وتعذّر إبلاغ %Ln مكان تخزين.</numerusform>
            <numerusform>لم تعد الخزنة على هذا الحاسوب؛ وتعذّر إبلاغ مكان تخزين واحد.</numerusform>
            <numerusform>لم تعد الخزنة على هذا الحاسوب؛ وتعذّر إبلاغ مكانَي تخزين.</numerusform>
            <numerusform>لم تعد الخزنة على هذا الحاسوب؛ وتعذّر إبلاغ %Ln أماكن تخزين.</numerusform>
            <numerusform>لم تعد الخزنة على هذا الحاسوب؛ وتعذّر إبلاغ %Ln مكان تخزين.</numerusform>
            <numerusform>لم تعد الخزنة على هذا الحاسوب؛ وتعذّر إبلاغ %Ln مكان تخزين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>يرفضه من الآن %Ln مكان تخزين.</numerusform>
            <numerusform>يرفضه من الآن مكان تخزين واحد.</numerusform>
            <numerusform>يرفضه من الآن مكانا تخزين.</numerusform>
            <numerusform>يرفضه من الآن %Ln أماكن تخزين.</numerusform>
            <numerusform>يرفضه من الآن %Ln مكان تخزين.</numerusform>
            <numerusform>يرفضه من الآن %Ln مكان تخزين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>وسيرفضه عند عودته %Ln مكان تخزين آخر.</numerusform>
            <numerusform>وسيرفضه عند عودته مكان تخزين آخر.</numerusform>
            <numerusform>وسيرفضه عند عودته مكانا تخزين آخران.</numerusform>
            <numerusform>وسيرفضه عند عودته %Ln أماكن تخزين أخرى.</numerusform>
            <numerusform>وسيرفضه عند عودته %Ln مكان تخزين آخر.</numerusform>
            <numerusform>وسيرفضه عند عودته %Ln مكان تخزين آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) in time forgotten.</source>
        <translation>
            <numerusform>حُذفت %Ln نقطة زمنية.</numerusform>
            <numerusform>حُذفت نقطة زمنية واحدة.</numerusform>
            <numerusform>حُذفت نقطتان زمنيتان.</numerusform>
            <numerusform>حُذفت %Ln نقاط زمنية.</numerusform>
            <numerusform>حُذفت %Ln نقطة زمنية.</numerusform>
            <numerusform>حُذفت %Ln نقطة زمنية.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>أُعيدت %1.</translation>
    </message>
    <message>
        <source>%1 will be given back in 7 days.</source>
        <translation>ستُعاد %1 خلال 7 أيام.</translation>
    </message>
    <message>
        <source>%1 belongs to the drive from now on.</source>
        <translation>أصبح %1 جزءًا من الخزنة من الآن.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 من %2 ملف</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>%Ln ملف حتى الآن</numerusform>
            <numerusform>ملف واحد حتى الآن</numerusform>
            <numerusform>ملفان حتى الآن</numerusform>
            <numerusform>%Ln ملفات حتى الآن</numerusform>
            <numerusform>%Ln ملفًا حتى الآن</numerusform>
            <numerusform>%Ln ملف حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>متوقف مؤقتًا: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Let your user read it, or exclude it, so that it is not tried each time.</source>
        <translation>اسمح لمستخدمك بقراءته، أو استثنِه حتى لا تتكرر المحاولة كل مرة.</translation>
    </message>
    <message>
        <source>Copy it elsewhere while you can: the disk may be failing.</source>
        <translation>انسخه إلى مكان آخر ما دام ذلك ممكنًا: ربما يوشك القرص على التعطل.</translation>
    </message>
    <message>
        <source>Nothing to do: the next backup looks again.</source>
        <translation>لا حاجة إلى فعل شيء: ستنظر النسخة الاحتياطية التالية مجددًا.</translation>
    </message>
    <message>
        <source>Nothing to do: programs make these anew when they need them.</source>
        <translation>لا حاجة إلى فعل شيء: تعيد البرامج إنشاءها عند الحاجة.</translation>
    </message>
    <message>
        <source>Give the folders above it shorter names.</source>
        <translation>اختر أسماء أقصر للمجلدات التي فوقه.</translation>
    </message>
    <message>
        <source>Free some space there and restore again: it goes on where it stopped.</source>
        <translation>أفرغ بعض المساحة هناك ثم استعد مجددًا: يتابع من حيث توقف.</translation>
    </message>
    <message>
        <source>Restore into a folder that you may write to.</source>
        <translation>استعد إلى مجلد يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
        <source>Restore it again into another folder, or choose to keep both.</source>
        <translation>استعده مجددًا إلى مجلد آخر، أو اختر الاحتفاظ بالاثنين.</translation>
    </message>
    <message>
        <source>Try again when more storage places are on.</source>
        <translation>حاول مجددًا عندما تعمل أماكن تخزين أكثر.</translation>
    </message>
    <message>
        <source>Try an earlier version of it, and check the drive in Nodes.</source>
        <translation>جرّب إصدارًا أقدم منه، وافحص الخزنة في «العُقد».</translation>
    </message>
    <message>
        <source>Opening the drive on this machine</source>
        <translation>فتح الخزنة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>نسخ احتياطي</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>نسخ احتياطي: %1</translation>
    </message>
    <message>
        <source>Restore of everything</source>
        <translation>استعادة كل شيء</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>استعادة %1</translation>
    </message>
    <message>
        <source>New storage place</source>
        <translation>مكان تخزين جديد</translation>
    </message>
    <message>
        <source>Removing a storage place</source>
        <translation>إزالة مكان تخزين</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>إرسال ما كان ينتظر</translation>
    </message>
    <message>
        <source>Check of the drive</source>
        <translation>فحص الخزنة</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>استعادة تجريبية</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>تصدير إلى مجلد</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>استيراد من مجلد</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>حذف الخزنة</translation>
    </message>
    <message>
        <source>Forgetting old versions</source>
        <translation>حذف الإصدارات القديمة</translation>
    </message>
    <message>
        <source>Removing a computer from the drive</source>
        <translation>إزالة حاسوب من الخزنة</translation>
    </message>
    <message>
        <source>Letting another of your computers in</source>
        <translation>ضمّ حاسوب آخر من حواسيبك</translation>
    </message>
    <message>
        <source>Interrupted when Granary ended. It can go on where it stopped.</source>
        <translation>انقطع عند إغلاق Granary. يمكنه المتابعة من حيث توقف.</translation>
    </message>
    <message>
        <source>Stopped. Begun again, it goes on where it stopped.</source>
        <translation>أُوقف. إذا بدأ من جديد يتابع من حيث توقف.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>Everything was moved off it, and it is no longer used.</source>
        <translation>نُقل كل ما فيه ولم يعد مستخدمًا.</translation>
    </message>
    <message>
        <source>can&apos;t be brought back</source>
        <translation>لا يمكن جلبه</translation>
    </message>
    <message>
        <source>Back up now if it is still on this computer; else try an earlier version.</source>
        <translation>انسخ احتياطيًا الآن إن كان ما يزال على هذا الحاسوب؛ وإلا فجرّب إصدارًا أقدم.</translation>
    </message>
    <message>
        <source>has other contents here than were stored, though neither size nor time has changed</source>
        <translation>محتواه هنا غير ما خُزّن، مع أن الحجم والوقت لم يتغيرا</translation>
    </message>
    <message>
        <source>If nothing wrote to it on purpose, restore it: the stored one is good.</source>
        <translation>إن لم يغيّره أحد عن قصد فاستعده: النسخة المخزّنة سليمة.</translation>
    </message>
    <message>
        <source>was not told to delete what it holds</source>
        <translation>لم يُبلَّغ بحذف ما يحفظه</translation>
    </message>
    <message>
        <source>What lies there can&apos;t be read by anybody without the words.</source>
        <translation>لا يمكن لأحد قراءة ما هناك من دون الكلمات.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%Ln أمر للعلم</numerusform>
            <numerusform>أمر واحد للعلم</numerusform>
            <numerusform>أمران للعلم</numerusform>
            <numerusform>%Ln أمور للعلم</numerusform>
            <numerusform>%Ln أمرًا للعلم</numerusform>
            <numerusform>%Ln أمر للعلم</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for storage places in a network</source>
        <translation>البحث عن أماكن تخزين في شبكة</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Backs up by itself, and says when something needs you</source>
        <translation>ينسخ احتياطيًا تلقائيًا، وينبّهك عندما يحتاج شيء إليك</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Sending the last of it</source>
        <translation>يجري إرسال ما تبقى</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>على وشك الانتهاء</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>يجري البحث عن التغييرات</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 من %2 ملف</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>%Ln ملف حتى الآن</numerusform>
            <numerusform>ملف واحد حتى الآن</numerusform>
            <numerusform>ملفان حتى الآن</numerusform>
            <numerusform>%Ln ملفات حتى الآن</numerusform>
            <numerusform>%Ln ملفًا حتى الآن</numerusform>
            <numerusform>%Ln ملف حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>يجري النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>يجري نسخ %1</translation>
    </message>
    <message>
        <source>Backing up %1 and %2</source>
        <translation>يجري نسخ %1 و%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>يتبقى نحو %1</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A part of Granary is missing: the program granaryd was not found. Install Granary again. Your drive is not touched.</source>
        <translation>جزء من Granary غير موجود: لم يُعثر على البرنامج granaryd. أعد تثبيت Granary. لم تتأثر خزنتك.</translation>
    </message>
    <message>
        <source>None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.</source>
        <translation>لا يعرف أي من الحواسيب التي سُئلت خزنة بهذه الكلمات. تحقق من أن الكلمات لهذه الخزنة، وأضف رمز حاسوب يخزّنها.</translation>
    </message>
    <message>
        <source>The folder or machine was not found. Check the path, or ask for a fresh code.</source>
        <translation>لم يُعثر على المجلد أو الحاسوب. تحقق من المسار، أو اطلب رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This is not in the drive at that time. Choose another time above the list.</source>
        <translation>هذا ليس في الخزنة في ذلك الوقت. اختر وقتًا آخر فوق القائمة.</translation>
    </message>
    <message>
        <source>It is not there any more. Look again.</source>
        <translation>لم يعد هناك. انظر مجددًا.</translation>
    </message>
    <message>
        <source>Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.</source>
        <translation>قليل جدًا من الحواسيب التي تخزّن الخزنة يستجيب الآن. أضف رموز حواسيب أخرى منها، أو حاول مجددًا عندما تعمل. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.</source>
        <translation>قليل جدًا من الحواسيب يقبل بيانات جديدة الآن. ما قُرئ محفوظ هنا، ويتابع النسخ الاحتياطي تلقائيًا عند عودتها.</translation>
    </message>
    <message>
        <source>Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.</source>
        <translation>قليل جدًا من الحواسيب التي تخزّن هذا يستجيب الآن. حاول مجددًا عندما يعمل المزيد منها؛ تبيّن «العُقد» أيها غير متاح.</translation>
    </message>
    <message>
        <source>The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.</source>
        <translation>القرص الذي تستعيد إليه ممتلئ. أفرغ بعض المساحة ثم استعد مجددًا: يتابع من حيث توقف.</translation>
    </message>
    <message>
        <source>The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.</source>
        <translation>قرص هذا الحاسوب ممتلئ. أفرغ بعض المساحة؛ يتابع العمل من حيث توقف. ما خُزّن في أمان.</translation>
    </message>
    <message>
        <source>The code was not copied right. Copy all of it from the other computer, from &quot;granary:device?&quot; to its end.</source>
        <translation>لم يُنسخ الرمز على نحو صحيح. انسخه كله من الحاسوب الآخر، من «⁨granary:device?⁩» حتى نهايته.</translation>
    </message>
    <message>
        <source>This code has run out. Let the other computer make another one.</source>
        <translation>انتهت صلاحية هذا الرمز. أنشئ رمزًا جديدًا على الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>This code was used already. Let the other computer make another one.</source>
        <translation>استُخدم هذا الرمز من قبل. أنشئ رمزًا جديدًا على الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.</source>
        <translation>لا يُدخل الحاسوب الآخر أحدًا بهذا الرمز الآن. أنشئ عليه رمزًا جديدًا، وأبقِ نافذته مفتوحة حتى يتم الأمر.</translation>
    </message>
    <message>
        <source>The other computer took its code back, because somebody came with wrong ones. Let it make another one.</source>
        <translation>سحب الحاسوب الآخر رمزه لأن أحدًا جرّب رموزًا خاطئة. أنشئ عليه رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>The other computer can&apos;t be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.</source>
        <translation>تعذّر الوصول إلى الحاسوب الآخر. يجب أن يعمل كلاهما وأن يكونا في الشبكة نفسها، أو أن يصل أحدهما إلى الآخر. بالكلمات الأربع والعشرين يتم ذلك دون الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>The other computer let this one in, but knows no friend&apos;s machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.</source>
        <translation>أدخل الحاسوب الآخر هذا الحاسوب، لكنه لا يعرف حاسوب صديق يخزّن الخزنة. ارجع وأضف القرص أو المجلد المخزّنة عليه، ثم استخدم رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>What answered does not know the code. Let your other computer make another one and try again.</source>
        <translation>من استجاب لا يعرف الرمز. أنشئ رمزًا جديدًا على حاسوبك الآخر وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Other computers can&apos;t reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.</source>
        <translation>لا تستطيع الحواسيب الأخرى الوصول إلى هذا الحاسوب: بدأ Granary هنا دون باب لها. ضمّ الحاسوب الآخر بالكلمات الأربع والعشرين بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Another computer is being let in. Wait until it is done, or until its code has run out.</source>
        <translation>يجري ضمّ حاسوب آخر. انتظر حتى يتم الأمر، أو حتى تنتهي صلاحية رمزه.</translation>
    </message>
    <message>
        <source>Nobody came before the code ran out. Make another one.</source>
        <translation>لم يأتِ أحد قبل انتهاء صلاحية الرمز. أنشئ رمزًا آخر.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.</source>
        <translation>جُرّبت رموز خاطئة كثيرة، فلم يعد هذا الرمز صالحًا. لم يدخل أحد. أنشئ رمزًا آخر.</translation>
    </message>
    <message>
        <source>The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.</source>
        <translation>أُعطي الحاسوب الآخر المفاتيح ولم يؤكد أنه حفظها. انظر هناك؛ وإن لم يعمل فأزله هنا وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Stopped. Nobody was let in.</source>
        <translation>أُوقف. لم يدخل أحد.</translation>
    </message>
    <message>
        <source>There is no computer of that name in the drive any more.</source>
        <translation>لم يعد في الخزنة حاسوب بهذا الاسم.</translation>
    </message>
    <message>
        <source>It was removed before.</source>
        <translation>أُزيل من قبل.</translation>
    </message>
    <message>
        <source>A computer can&apos;t remove itself. Do it on another one.</source>
        <translation>لا يستطيع الحاسوب إزالة نفسه. افعل ذلك على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Stopped. It can go on where it stopped.</source>
        <translation>أُوقف. يمكنه المتابعة من حيث توقف.</translation>
    </message>
    <message>
        <source>This is not a code of Granary. It begins with &quot;granary:&quot; and must be copied whole; ask for it again if in doubt.</source>
        <translation>هذا ليس رمزًا من Granary. يبدأ الرمز بـ«⁨granary:⁩» ويجب نسخه كاملًا؛ اطلبه مجددًا عند الشك.</translation>
    </message>
    <message>
        <source>These are not the 24 words of a drive. Check each of them.</source>
        <translation>ليست هذه الكلمات الأربع والعشرين لخزنة. تحقق من كل واحدة منها.</translation>
    </message>
    <message>
        <source>That does not work like this. Check what you entered.</source>
        <translation>لا يصح ذلك هكذا. تحقق مما أدخلته.</translation>
    </message>
    <message>
        <source>This was made by a newer version of Granary. Update Granary on this machine.</source>
        <translation>أُنشئ هذا بإصدار أحدث من Granary. حدّث Granary على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This machine or folder belongs to your drive already.</source>
        <translation>هذا الحاسوب أو المجلد جزء من خزنتك بالفعل.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>هو هناك بالفعل.</translation>
    </message>
    <message>
        <source>Granary may not read or write there. Change the permissions, or choose another place.</source>
        <translation>لا يُسمح لـGranary بالقراءة أو الكتابة هناك. غيّر الأذونات، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>That disk is write-protected. Choose another place.</source>
        <translation>ذلك القرص محمي من الكتابة. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.</source>
        <translation>فشلت القراءة من القرص أو الكتابة عليه. افحص القرص وكبله ثم حاول مجددًا. ما خُزّن على حواسيب أخرى في أمان.</translation>
    </message>
    <message>
        <source>Another Granary uses this profile now. Close it, then try again.</source>
        <translation>يستخدم Granary آخر ملف التعريف هذا الآن. أغلقه ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The drive is locked. Enter your passphrase to open it.</source>
        <translation>الخزنة مقفلة. أدخل عبارة المرور لفتحها.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.</source>
        <translation>ليست هذه عبارة المرور. حاول مجددًا؛ وإن فُقدت فالكلمات الأربع والعشرون تفتح الخزنة في ملف تعريف جديد.</translation>
    </message>
    <message>
        <source>These words do not belong together. Check the spelling and the order.</source>
        <translation>هذه الكلمات لا تنتمي بعضها إلى بعض. تحقق من الإملاء والترتيب.</translation>
    </message>
    <message>
        <source>These words belong to another drive.</source>
        <translation>هذه الكلمات لخزنة أخرى.</translation>
    </message>
    <message>
        <source>That machine is in another network than your drive. Ask its owner for the name of the network.</source>
        <translation>ذلك الحاسوب في شبكة غير شبكة خزنتك. اسأل صاحبه عن اسم الشبكة.</translation>
    </message>
    <message>
        <source>Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.</source>
        <translation>تلف شيء ما ولاحظه Granary. افحص الخزنة في «العُقد»: سيُصلَح كل ما يمكن إصلاحه من الحواسيب الأخرى.</translation>
    </message>
    <message>
        <source>There is no place to store anything yet. Add a friend&apos;s machine or a folder in Nodes.</source>
        <translation>لا يوجد بعد مكان لتخزين أي شيء. أضف حاسوب صديق أو مجلدًا في «العُقد».</translation>
    </message>
    <message>
        <source>That machine does not answer. Check that Granary runs there and that it is connected, then try again.</source>
        <translation>ذلك الحاسوب لا يستجيب. تحقق من أن Granary يعمل عليه وأنه متصل، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Granary&apos;s engine does not answer. It is being started again; nothing that was stored is lost.</source>
        <translation>محرك Granary لا يستجيب. يجري تشغيله من جديد؛ ولم يُفقد شيء مما خُزّن.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again later.</source>
        <translation>لم يصل رد في الوقت المناسب. حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The other machine refused. Ask its owner why, or use another one.</source>
        <translation>رفض الحاسوب الآخر. اسأل صاحبه عن السبب، أو استخدم غيره.</translation>
    </message>
    <message>
        <source>There is no room left for your drive there. Add another machine, or ask its owner for more room.</source>
        <translation>لم يبق هناك متسع لخزنتك. أضف حاسوبًا آخر، أو اطلب من صاحبه مساحة أكبر.</translation>
    </message>
    <message>
        <source>That machine takes only drives with an invitation. Ask its owner for one.</source>
        <translation>لا يقبل ذلك الحاسوب إلا الخزنات المدعوّة. اطلب دعوة من صاحبه.</translation>
    </message>
    <message>
        <source>This invitation was used already. Ask for a new one.</source>
        <translation>استُخدمت هذه الدعوة من قبل. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>This invitation has run out. Ask for a new one.</source>
        <translation>انتهت صلاحية هذه الدعوة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ too much. Set the date and time, then try again.</source>
        <translation>ساعتا الحاسوبين مختلفتان كثيرًا. اضبط التاريخ والوقت ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Granary is busy with something else. Try again when it is done.</source>
        <translation>Granary مشغول بشيء آخر. حاول مجددًا عندما ينتهي.</translation>
    </message>
    <message>
        <source>That is too much at once. Try with less.</source>
        <translation>هذا كثير دفعة واحدة. حاول بأقل منه.</translation>
    </message>
    <message>
        <source>The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.</source>
        <translation>جاء رد الحاسوب الآخر بلا معنى. حدّث Granary على كليهما؛ وإن تكرر ذلك فأزل ذلك الحاسوب.</translation>
    </message>
    <message>
        <source>It changed while it was read. The next backup takes it.</source>
        <translation>تغيّر أثناء قراءته. ستشمله النسخة الاحتياطية التالية.</translation>
    </message>
    <message>
        <source>Several of your machines have this. Choose one of them above the list.</source>
        <translation>هذا موجود على عدة حواسيب لك. اختر أحدها فوق القائمة.</translation>
    </message>
    <message>
        <source>Something else is there already. Choose another place or name.</source>
        <translation>يوجد شيء آخر هناك بالفعل. اختر مكانًا أو اسمًا آخر.</translation>
    </message>
    <message>
        <source>Things like this are not stored.</source>
        <translation>لا تُخزَّن أشياء من هذا النوع.</translation>
    </message>
    <message>
        <source>A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.</source>
        <translation>أُزيل حاسوب من الخزنة، ولم يحصل هذا الحاسوب على المفاتيح الجديدة بعد. حاول مجددًا بعد لحظة.</translation>
    </message>
    <message>
        <source>This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.</source>
        <translation>أُزيل هذا الحاسوب من خزنته. ما هو مخزّن هنا باقٍ كما كان. لاستخدام الخزنة هنا مجددًا، ضمّ هذا الحاسوب إليها من جديد.</translation>
    </message>
    <message>
        <source>Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.</source>
        <translation>حدث خطأ داخل Granary. لم يُفقد شيء مما خُزّن. حاول مجددًا، وأبلغ عنه إن تكرر.</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>لا يُسمح بقراءته</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>اختفى في الأثناء</translation>
    </message>
    <message>
        <source>changed while it was read; the next backup takes it</source>
        <translation>تغيّر أثناء قراءته؛ ستشمله النسخة الاحتياطية التالية</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>تعذّرت قراءته من القرص</translation>
    </message>
    <message>
        <source>too long a path</source>
        <translation>مساره طويل جدًا</translation>
    </message>
    <message>
        <source>too few machines that store it answer</source>
        <translation>قليل جدًا من الحواسيب التي تخزّنه يستجيب</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>things like this are not stored</source>
        <translation>لا تُخزَّن أشياء من هذا النوع</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>يوجد شيء آخر هناك بالفعل</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>تعذّر ذلك</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>%Ln كلمة حتى الآن؛ للخزنة 24 كلمة.</numerusform>
            <numerusform>كلمة واحدة حتى الآن؛ للخزنة 24 كلمة.</numerusform>
            <numerusform>كلمتان حتى الآن؛ للخزنة 24 كلمة.</numerusform>
            <numerusform>%Ln كلمات حتى الآن؛ للخزنة 24 كلمة.</numerusform>
            <numerusform>%Ln كلمة حتى الآن؛ للخزنة 24 كلمة.</numerusform>
            <numerusform>%Ln كلمة حتى الآن؛ للخزنة 24 كلمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Check its spelling.</source>
        <translation>الكلمة %1 ليست في قائمة الكلمات. تحقق من إملائها.</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Did you mean %2?</source>
        <translation>الكلمة %1 ليست في قائمة الكلمات. هل تقصد «⁨%2⁩»؟</translation>
    </message>
    <message>
        <source>Each word is right, but not all of them together. Look for two that changed places, or one that is another.</source>
        <translation>كل كلمة صحيحة، لكنها ليست صحيحة معًا. ابحث عن كلمتين تبادلتا مكانيهما، أو عن كلمة كُتبت بدل أخرى.</translation>
    </message>
    <message>
        <source>The words are of two languages. They all belong to one.</source>
        <translation>الكلمات من لغتين. يجب أن تكون كلها من لغة واحدة.</translation>
    </message>
    <message>
        <source>This is too long to be 24 words.</source>
        <translation>هذا أطول من أن يكون 24 كلمة.</translation>
    </message>
    <message>
        <source>There is not that much room on this disk. Choose less, or free some space.</source>
        <translation>لا توجد مساحة بهذا القدر على هذا القرص. اختر حجمًا أقل، أو حرّر بعض المساحة.</translation>
    </message>
    <message>
        <source>That is too little to keep anything beside what Granary needs itself. Choose more.</source>
        <translation>هذا أقل من أن يُحفظ فيه شيء غير ما يحتاج إليه Granary نفسه. اختر حجمًا أكبر.</translation>
    </message>
    <message>
        <source>Pieces are being brought in from a disk just now. Wait until that is done.</source>
        <translation>يجري الآن جلب قطع من قرص. انتظر حتى يتم ذلك.</translation>
    </message>
    <message>
        <source>Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.</source>
        <translation>لن يستطيع الآخرون الوصول عبر الوكيل إلى ما يحفظونه هنا. أوقف الوكيل أولًا في «الإعدادات».</translation>
    </message>
    <message>
        <source>There is no such network. Check its name, and the address of the machine in it.</source>
        <translation>لا توجد شبكة كهذه. تحقق من اسمها ومن عنوان الجهاز الموجود فيها.</translation>
    </message>
    <message>
        <source>Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.</source>
        <translation>لا أحد في تلك الشبكة يجيب. تحقق من كتابة اسمها، ومن أن الجهاز الذي في ذلك العنوان يعمل.</translation>
    </message>
    <message>
        <source>Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.</source>
        <translation>يبقى قرصك في شبكته: فهو مخزَّن فيها، أو أن هذا الحاسوب يُعير مساحة فيها. للانتقال إلى شبكة أخرى، أزِل أولًا أماكن التخزين الموجودة فيها وأوقف الإعارة.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Opening the drive</source>
        <translation>يجري فتح الخزنة</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>يجري النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>تجري الاستعادة</translation>
    </message>
    <message>
        <source>Adding a storage place</source>
        <translation>تجري إضافة مكان تخزين</translation>
    </message>
    <message>
        <source>Moving data elsewhere</source>
        <translation>يجري نقل البيانات إلى مكان آخر</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>إرسال ما كان ينتظر</translation>
    </message>
    <message>
        <source>Checking the drive</source>
        <translation>يجري فحص الخزنة</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>يجري الإصلاح</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>تجري استعادة تجريبية</translation>
    </message>
    <message>
        <source>Giving space back</source>
        <translation>تجري إعادة المساحة</translation>
    </message>
    <message>
        <source>Waiting for the other machine</source>
        <translation>في انتظار الحاسوب الآخر</translation>
    </message>
    <message>
        <source>Removing a machine from the drive</source>
        <translation>تجري إزالة حاسوب من الخزنة</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>يجري التصدير</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>يجري الاستيراد</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>حذف الخزنة</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>%1: %2 of %3 files</source>
        <translation>%1: %2 من %3 ملف</translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation>%1: %2 ملف</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1، يتبقى نحو %2</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>لا شيء محمي بعد</translation>
    </message>
    <message>
        <source>Everything is stored; some copies are still to be made</source>
        <translation>كل شيء مخزّن؛ وما زال إنشاء بعض النسخ باقيًا</translation>
    </message>
    <message>
        <source>Everything is stored, but in one place only; add another to be safe</source>
        <translation>كل شيء مخزّن، لكن في مكان واحد فقط؛ أضف مكانًا آخر لتكون في أمان</translation>
    </message>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>كل شيء في أمان، حتى لو تعطل %Ln مكان تخزين</numerusform>
            <numerusform>كل شيء في أمان، حتى لو تعطل مكان تخزين واحد</numerusform>
            <numerusform>كل شيء في أمان، حتى لو تعطل مكانا تخزين</numerusform>
            <numerusform>كل شيء في أمان، حتى لو تعطل %Ln أماكن تخزين</numerusform>
            <numerusform>كل شيء في أمان، حتى لو تعطل %Ln مكان تخزين</numerusform>
            <numerusform>كل شيء في أمان، حتى لو تعطل %Ln مكان تخزين</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting ...</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>لم يُعَدّ بعد</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>الخزنة مقفلة</translation>
    </message>
    <message>
        <source>Looking for storage places</source>
        <translation>البحث عن أماكن تخزين</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/ث</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>أقل من 1 ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>قبل لحظات</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل دقيقة واحدة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل ساعة واحدة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>أمس، %1</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>stored, survives no loss</source>
        <translation>مخزّن، لا يتحمل أي فقدان</translation>
    </message>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>يتحمل فقدان %Ln مكان</numerusform>
            <numerusform>يتحمل فقدان مكان واحد</numerusform>
            <numerusform>يتحمل فقدان مكانين</numerusform>
            <numerusform>يتحمل فقدان %Ln أماكن</numerusform>
            <numerusform>يتحمل فقدان %Ln مكانًا</numerusform>
            <numerusform>يتحمل فقدان %Ln مكان</numerusform>
        </translation>
    </message>
    <message>
        <source>still being sent</source>
        <translation>لا يزال قيد الإرسال</translation>
    </message>
    <message>
        <source>being repaired</source>
        <translation>قيد الإصلاح</translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>يحتاج إلى إصلاح، يتحمل فقدان %Ln مكان</numerusform>
            <numerusform>يحتاج إلى إصلاح، يتحمل فقدان مكان واحد</numerusform>
            <numerusform>يحتاج إلى إصلاح، يتحمل فقدان مكانين</numerusform>
            <numerusform>يحتاج إلى إصلاح، يتحمل فقدان %Ln أماكن</numerusform>
            <numerusform>يحتاج إلى إصلاح، يتحمل فقدان %Ln مكانًا</numerusform>
            <numerusform>يحتاج إلى إصلاح، يتحمل فقدان %Ln مكان</numerusform>
        </translation>
    </message>
    <message>
        <source>out of reach now</source>
        <translation>غير متاح الآن</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%Ln سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%Ln سنوات</numerusform>
            <numerusform>%Ln سنة</numerusform>
            <numerusform>%Ln سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln شهر</numerusform>
            <numerusform>شهر واحد</numerusform>
            <numerusform>شهران</numerusform>
            <numerusform>%Ln أشهر</numerusform>
            <numerusform>%Ln شهرًا</numerusform>
            <numerusform>%Ln شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 %</source>
        <translation>نحو %1%</translation>
    </message>
    <message>
        <source>less than 1 in a million million</source>
        <translation>أقل من 1 في تريليون</translation>
    </message>
    <message>
        <source>about 1 in %1</source>
        <translation>نحو 1 في %1</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>لم يُخزَّن شيء بعد.</translation>
    </message>
    <message>
        <source>How safe your files are can be said when enough storage places answer.</source>
        <translation>يمكن معرفة مدى أمان ملفاتك عندما تستجيب أماكن تخزين كافية.</translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln مكان تخزين.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي مكان تخزين واحد.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي مكانَي تخزين.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln أماكن تخزين.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln مكان تخزين.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln مكان تخزين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln مكان تخزين آخر.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي مكان تخزين آخر.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي مكانَي تخزين آخرين.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln أماكن تخزين أخرى.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln مكان تخزين آخر.</numerusform>
            <numerusform>تبقى ملفاتك حتى لو فُقد أي %Ln مكان تخزين آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not survive the loss of a storage place.</source>
        <translation>لا تنجو ملفاتك من فقدان مكان تخزين.</translation>
    </message>
    <message>
        <source>Some storage places are away, and until they are back none of the others may be lost.</source>
        <translation>بعض أماكن التخزين غير متاحة، وحتى تعود يجب ألا يُفقد أي من الأماكن الأخرى.</translation>
    </message>
    <message>
        <source>Choose folders to protect; then you see here how safe they are.</source>
        <translation>اختر مجلدات لحمايتها؛ ثم ترى هنا مدى أمانها.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>لا توجد استجابة من %Ln مكان تخزين: تحقق من التشغيل والاتصال، أو أزل ما لن يعود.</numerusform>
            <numerusform>لا توجد استجابة من مكان تخزين واحد: تحقق من التشغيل والاتصال، أو أزل ما لن يعود.</numerusform>
            <numerusform>لا توجد استجابة من مكانَي تخزين: تحقق من التشغيل والاتصال، أو أزل ما لن يعود.</numerusform>
            <numerusform>لا توجد استجابة من %Ln أماكن تخزين: تحقق من التشغيل والاتصال، أو أزل ما لن يعود.</numerusform>
            <numerusform>لا توجد استجابة من %Ln مكان تخزين: تحقق من التشغيل والاتصال، أو أزل ما لن يعود.</numerusform>
            <numerusform>لا توجد استجابة من %Ln مكان تخزين: تحقق من التشغيل والاتصال، أو أزل ما لن يعود.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another one to be safe.</source>
        <translation>أضف مكانًا آخر لتكون في أمان.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>عدد القطع الناقصة أو التالفة: %Ln. يعيد Granary إنشاءها تلقائيًا أثناء عمله؛ وزر «إصلاح» يفعل ذلك الآن.</numerusform>
            <numerusform>عدد القطع الناقصة أو التالفة: %Ln. يعيد Granary إنشاءها تلقائيًا أثناء عمله؛ وزر «إصلاح» يفعل ذلك الآن.</numerusform>
            <numerusform>عدد القطع الناقصة أو التالفة: %Ln. يعيد Granary إنشاءها تلقائيًا أثناء عمله؛ وزر «إصلاح» يفعل ذلك الآن.</numerusform>
            <numerusform>عدد القطع الناقصة أو التالفة: %Ln. يعيد Granary إنشاءها تلقائيًا أثناء عمله؛ وزر «إصلاح» يفعل ذلك الآن.</numerusform>
            <numerusform>عدد القطع الناقصة أو التالفة: %Ln. يعيد Granary إنشاءها تلقائيًا أثناء عمله؛ وزر «إصلاح» يفعل ذلك الآن.</numerusform>
            <numerusform>عدد القطع الناقصة أو التالفة: %Ln. يعيد Granary إنشاءها تلقائيًا أثناء عمله؛ وزر «إصلاح» يفعل ذلك الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some pieces wait for more storage places; %1 are kept on this computer until then.</source>
        <translation>بعض القطع ينتظر أماكن تخزين أكثر؛ وحتى ذلك الحين يُحفظ %1 على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Some pieces are missing; they are made anew as soon as there are storage places for them.</source>
        <translation>بعض القطع ناقصة؛ يُعاد إنشاؤها فور توفر أماكن تخزين لها.</translation>
    </message>
    <message>
        <source>The drive was brought back here; nothing is written to it until the next backup.</source>
        <translation>استُرجعت الخزنة هنا؛ ولا يُكتب فيها شيء حتى النسخة الاحتياطية التالية.</translation>
    </message>
    <message>
        <source>The chance to lose something within a year is at most: %1.</source>
        <translation>احتمال فقدان شيء خلال سنة، على الأكثر: %1.</translation>
    </message>
    <message>
        <source>This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.</source>
        <translation>يُفترض هنا أن أماكن التخزين تتعطل واحدًا بعد آخر لا معًا، وأن كلًا منها يدوم %1 في المتوسط، وأن ما يُفقد معه يُعاد إنشاؤه في مكان آخر خلال %2.</translation>
    </message>
    <message>
        <source>If repairs take as irregular a time as can be, it is: %1.</source>
        <translation>وإن كان وقت الإصلاح غير منتظم إلى أقصى حد فهو: %1.</translation>
    </message>
    <message>
        <source>The chance that something can&apos;t be read at a given moment, because too many places are switched off: %1.</source>
        <translation>احتمال تعذّر قراءة شيء في لحظة معينة لأن أماكن كثيرة مطفأة: %1.</translation>
    </message>
    <message>
        <source>The loss of any one house or network, as far as addresses tell, would not be fatal.</source>
        <translation>فقدان أي بيت واحد أو شبكة واحدة، بقدر ما تدل عليه العناوين، ليس قاضيًا.</translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>إذا فُقد هذا الحاسوب وأقراصه معًا (%Ln مكان تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد هذا الحاسوب وأقراصه معًا (مكان تخزين واحد) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد هذا الحاسوب وأقراصه معًا (مكانا تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد هذا الحاسوب وأقراصه معًا (%Ln أماكن تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد هذا الحاسوب وأقراصه معًا (%Ln مكان تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد هذا الحاسوب وأقراصه معًا (%Ln مكان تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>إذا فُقد كل ما في %1 معًا (%Ln مكان تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد كل ما في %1 معًا (مكان تخزين واحد) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد كل ما في %1 معًا (مكانا تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد كل ما في %1 معًا (%Ln أماكن تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد كل ما في %1 معًا (%Ln مكان تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
            <numerusform>إذا فُقد كل ما في %1 معًا (%Ln مكان تخزين) فُقدت ملفاتك أيضًا. أضف أماكن في موقع آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln غيرها</numerusform>
            <numerusform>واحد غيرها</numerusform>
            <numerusform>اثنان غيرها</numerusform>
            <numerusform>%Ln غيرها</numerusform>
            <numerusform>%Ln غيرها</numerusform>
            <numerusform>%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>These may share a machine, a disk or a network, and fail together: %1.</source>
        <translation>ربما تشترك هذه في حاسوب أو قرص أو شبكة فتتعطل معًا: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.</source>
        <translation>لم تُعد آخر استعادة تجريبية (%1) كل شيء. يذكر «النشاط» الملفات؛ افحص الخزنة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>استُعيد على سبيل التجربة %Ln ملف (%1) وعاد كل شيء كما خُزّن (%2).</numerusform>
            <numerusform>استُعيد على سبيل التجربة ملف واحد (%1) وعاد كل شيء كما خُزّن (%2).</numerusform>
            <numerusform>استُعيد على سبيل التجربة ملفان (%1) وعاد كل شيء كما خُزّن (%2).</numerusform>
            <numerusform>استُعيد على سبيل التجربة %Ln ملفات (%1) وعاد كل شيء كما خُزّن (%2).</numerusform>
            <numerusform>استُعيد على سبيل التجربة %Ln ملفًا (%1) وعاد كل شيء كما خُزّن (%2).</numerusform>
            <numerusform>استُعيد على سبيل التجربة %Ln ملف (%1) وعاد كل شيء كما خُزّن (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, then times</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive may store here.</source>
        <translation>يمكن لخزنة أي شخص أن تخزّن هنا.</translation>
    </message>
    <message>
        <source>Only drives that you invite may store here.</source>
        <translation>لا تخزّن هنا إلا الخزنات التي تدعوها.</translation>
    </message>
    <message>
        <source>They read at %1 together at most.</source>
        <translation>تقرأ كلها معًا بسرعة %1 على الأكثر.</translation>
    </message>
    <message>
        <source>Open %1.</source>
        <translation>الأوقات: %1.</translation>
    </message>
    <message>
        <source>Outside of these times, as now, nothing new is taken, and what lies here is served slowly.</source>
        <translation>خارج هذه الأوقات، كما هو الحال الآن، لا يُقبل شيء جديد، ويُقدَّم ما هو محفوظ هنا ببطء.</translation>
    </message>
    <message>
        <source>Repairs for others may move %1 a day.</source>
        <translation>يمكن لعمليات الإصلاح لصالح الآخرين أن تنقل حتى %1 في اليوم.</translation>
    </message>
    <message>
        <source>The engine was started with a share of its own, which counts again when it starts the next time.</source>
        <translation>شُغّل المحرك بحصة خاصة به، وهي تسري مجددًا عند تشغيله في المرة القادمة.</translation>
    </message>
    <message>
        <source>Nobody stores anything here yet: give somebody an invitation.</source>
        <translation>لا أحد يخزّن شيئًا هنا بعد: ادعُ أحدًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>توجد هنا %Ln خزنة لآخرين، والبيانات مشفَّرة: لا يستطيع أحد قراءتها على هذا الحاسوب.</numerusform>
            <numerusform>توجد هنا خزنة واحدة لآخرين، والبيانات مشفَّرة: لا يستطيع أحد قراءتها على هذا الحاسوب.</numerusform>
            <numerusform>توجد هنا خزنتان لآخرين، والبيانات مشفَّرة: لا يستطيع أحد قراءتها على هذا الحاسوب.</numerusform>
            <numerusform>توجد هنا %Ln خزنات لآخرين، والبيانات مشفَّرة: لا يستطيع أحد قراءتها على هذا الحاسوب.</numerusform>
            <numerusform>توجد هنا %Ln خزنة لآخرين، والبيانات مشفَّرة: لا يستطيع أحد قراءتها على هذا الحاسوب.</numerusform>
            <numerusform>توجد هنا %Ln خزنة لآخرين، والبيانات مشفَّرة: لا يستطيع أحد قراءتها على هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>عدد القطع التي أُعيدت: %Ln، وتزول خلال أسبوع.</numerusform>
            <numerusform>عدد القطع التي أُعيدت: %Ln، وتزول خلال أسبوع.</numerusform>
            <numerusform>عدد القطع التي أُعيدت: %Ln، وتزول خلال أسبوع.</numerusform>
            <numerusform>عدد القطع التي أُعيدت: %Ln، وتزول خلال أسبوع.</numerusform>
            <numerusform>عدد القطع التي أُعيدت: %Ln، وتزول خلال أسبوع.</numerusform>
            <numerusform>عدد القطع التي أُعيدت: %Ln، وتزول خلال أسبوع.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you lend now: nothing new is taken, and nothing is deleted.</source>
        <translation>هذا أكثر مما تعيره الآن: لا يُقبل شيء جديد، ولا يُحذف شيء.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>For 30 minutes</source>
        <translation>لمدة 30 دقيقة</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>لمدة ساعتين</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>حتى أتابع بنفسي</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>متوقف مؤقتًا حتى %1</translation>
    </message>
    <message>
        <source>Paused until tomorrow, %1</source>
        <translation>متوقف مؤقتًا حتى الغد، %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>is in order</source>
        <translation>سليم</translation>
    </message>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>لا يستجيب؛ يُفترض أن لديه %Ln قطعة</numerusform>
            <numerusform>لا يستجيب؛ يُفترض أن لديه قطعة واحدة</numerusform>
            <numerusform>لا يستجيب؛ يُفترض أن لديه قطعتين</numerusform>
            <numerusform>لا يستجيب؛ يُفترض أن لديه %Ln قطع</numerusform>
            <numerusform>لا يستجيب؛ يُفترض أن لديه %Ln قطعة</numerusform>
            <numerusform>لا يستجيب؛ يُفترض أن لديه %Ln قطعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>فقد %1 مما لديه، وهو %Ln قطعة</numerusform>
            <numerusform>فقد %1 مما لديه، وهو قطعة واحدة</numerusform>
            <numerusform>فقد %1 مما لديه، وهو قطعتان</numerusform>
            <numerusform>فقد %1 مما لديه، وهو %Ln قطع</numerusform>
            <numerusform>فقد %1 مما لديه، وهو %Ln قطعة</numerusform>
            <numerusform>فقد %1 مما لديه، وهو %Ln قطعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>فقد كل ما لديه (%Ln قطعة)</numerusform>
            <numerusform>فقد كل ما لديه (قطعة واحدة)</numerusform>
            <numerusform>فقد كل ما لديه (قطعتان)</numerusform>
            <numerusform>فقد كل ما لديه (%Ln قطع)</numerusform>
            <numerusform>فقد كل ما لديه (%Ln قطعة)</numerusform>
            <numerusform>فقد كل ما لديه (%Ln قطعة)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>يعطي بيانات خاطئة؛ عدد القطع التالفة لديه: %Ln</numerusform>
            <numerusform>يعطي بيانات خاطئة؛ عدد القطع التالفة لديه: %Ln</numerusform>
            <numerusform>يعطي بيانات خاطئة؛ عدد القطع التالفة لديه: %Ln</numerusform>
            <numerusform>يعطي بيانات خاطئة؛ عدد القطع التالفة لديه: %Ln</numerusform>
            <numerusform>يعطي بيانات خاطئة؛ عدد القطع التالفة لديه: %Ln</numerusform>
            <numerusform>يعطي بيانات خاطئة؛ عدد القطع التالفة لديه: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>answers well when it is tested and wrongly when data is read back</source>
        <translation>يجيب جيدًا عند اختباره، وخطأً عند قراءة البيانات</translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>لم يجب عن %Ln سؤال: عليه حمل زائد، أو يماطل</numerusform>
            <numerusform>لم يجب عن سؤال واحد: عليه حمل زائد، أو يماطل</numerusform>
            <numerusform>لم يجب عن سؤالين: عليه حمل زائد، أو يماطل</numerusform>
            <numerusform>لم يجب عن %Ln أسئلة: عليه حمل زائد، أو يماطل</numerusform>
            <numerusform>لم يجب عن %Ln سؤالًا: عليه حمل زائد، أو يماطل</numerusform>
            <numerusform>لم يجب عن %Ln سؤال: عليه حمل زائد، أو يماطل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>يقول إن لديه %Ln قطعة لكنه لا يعطي شيئًا منها</numerusform>
            <numerusform>يقول إن لديه قطعة واحدة لكنه لا يعطي شيئًا منها</numerusform>
            <numerusform>يقول إن لديه قطعتين لكنه لا يعطي شيئًا منها</numerusform>
            <numerusform>يقول إن لديه %Ln قطع لكنه لا يعطي شيئًا منها</numerusform>
            <numerusform>يقول إن لديه %Ln قطعة لكنه لا يعطي شيئًا منها</numerusform>
            <numerusform>يقول إن لديه %Ln قطعة لكنه لا يعطي شيئًا منها</numerusform>
        </translation>
    </message>
    <message>
        <source>shows an older state of the drive than the one it took</source>
        <translation>يعرض حالة للخزنة أقدم من التي استلمها</translation>
    </message>
    <message>
        <source>hands on records that nobody signed</source>
        <translation>يمرر سجلات لم يوقّعها أحد</translation>
    </message>
    <message>
        <source>floods this computer with requests, and is cut off each time</source>
        <translation>يغرق هذا الحاسوب بالطلبات، ويُقطع اتصاله كل مرة</translation>
    </message>
    <message>
        <source>sends messages that make no sense, and is cut off each time</source>
        <translation>يرسل رسائل بلا معنى، ويُقطع اتصاله كل مرة</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>لم يستجب</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) lost</source>
        <translation>
            <numerusform>فُقدت %Ln قطعة</numerusform>
            <numerusform>فُقدت قطعة واحدة</numerusform>
            <numerusform>فُقدت قطعتان</numerusform>
            <numerusform>فُقدت %Ln قطع</numerusform>
            <numerusform>فُقدت %Ln قطعة</numerusform>
            <numerusform>فُقدت %Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything lost</source>
        <translation>فُقد كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>تلفت %Ln قطعة</numerusform>
            <numerusform>تلفت قطعة واحدة</numerusform>
            <numerusform>تلفت قطعتان</numerusform>
            <numerusform>تلفت %Ln قطع</numerusform>
            <numerusform>تلفت %Ln قطعة</numerusform>
            <numerusform>تلفت %Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives wrong data</source>
        <translation>يعطي بيانات خاطئة</translation>
    </message>
    <message>
        <source>Too slow to answer</source>
        <translation>بطيء جدًا في الرد</translation>
    </message>
    <message>
        <source>Claims what it lacks</source>
        <translation>يدّعي ما ليس لديه</translation>
    </message>
    <message>
        <source>Shows an old state</source>
        <translation>يعرض حالة قديمة</translation>
    </message>
    <message>
        <source>Forges records</source>
        <translation>يزوّر السجلات</translation>
    </message>
    <message>
        <source>Floods this computer</source>
        <translation>يغرق هذا الحاسوب بالطلبات</translation>
    </message>
    <message>
        <source>Makes no sense</source>
        <translation>رسائله بلا معنى</translation>
    </message>
    <message>
        <source>See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.</source>
        <translation>تحقق من أنه يعمل وأنه متصل. وإن كان لن يعود فأزله: يُعاد إنشاء قطعه من الأماكن الأخرى.</translation>
    </message>
    <message>
        <source>Repair makes these pieces anew from the others. If it happens again, its disk may be failing.</source>
        <translation>زر «إصلاح» يعيد إنشاء هذه القطع من الأماكن الأخرى. وإن تكرر ذلك فربما يوشك قرصه على التعطل.</translation>
    </message>
    <message>
        <source>Was its disk replaced? Repair makes everything anew from the others.</source>
        <translation>هل استُبدل قرصه؟ زر «إصلاح» يعيد إنشاء كل شيء من الأماكن الأخرى.</translation>
    </message>
    <message>
        <source>Check again later. If it stays like this, use another machine in its place.</source>
        <translation>افحص مجددًا لاحقًا. وإن بقي هكذا فاستخدم حاسوبًا آخر بدلًا منه.</translation>
    </message>
    <message>
        <source>Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.</source>
        <translation>فقدها قرصه دون أن يلاحَظ، أو أنه يكذب. زر «إصلاح» يعيد إنشاءها في مكان آخر؛ وإن تكرر ذلك فأزله.</translation>
    </message>
    <message>
        <source>It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.</source>
        <translation>أُعيد إلى نسخة قديمة، أو يريدك أن تسترجع حالة قديمة. تعطيه النسخة الاحتياطية التالية الحالة الجديدة مجددًا؛ وإن استمر ذلك فأزله.</translation>
    </message>
    <message>
        <source>Do not trust it: remove it, and everything is moved off it first.</source>
        <translation>لا تثق به: أزله، ويُنقل كل ما فيه أولًا.</translation>
    </message>
    <message>
        <source>Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.</source>
        <translation>نسخة Granary لديه معطوبة، أو أنه هجوم. اطلب من صاحبه التحديث؛ وإن بقي هكذا فأزله.</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <comment>a storage place, what it did, and what to do</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>حاسوب صديق</translation>
    </message>
    <message>
        <source>A friend&apos;s machine (%1)</source>
        <translation>حاسوب صديق (%1)</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>هذا الحاسوب، %1</translation>
    </message>
    <message>
        <source>The demo network on this computer</source>
        <translation>الشبكة التجريبية على هذا الحاسوب</translation>
    </message>
    <message>
        <source>%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.</source>
        <translation>لم يعد %1 يعير مساحة. يُنقل ما لديه من بياناتك إلى أماكن تخزين أخرى بقدر ما يوجد منها؛ وحتى ذلك الحين يستمر في تقديمه. إن لم يُنقل شيء فأضف مكان تخزين.</translation>
    </message>
    <message>
        <source>The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.</source>
        <translation>عُثر على الشبكة %1، لكن أجهزتها لا تقبل إلا من لديه دعوة. اطلب رمزًا من أحد أصحابها.</translation>
    </message>
    <message>
        <source>The network %1 was found, but no further machine in it lends space now. Try again later.</source>
        <translation>عُثر على الشبكة %1، لكن لا جهاز آخر فيها يُعير مساحة الآن. حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>الشبكة %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>لا جهاز من الشبكة %1 يحفظ بياناتك من الآن (%Ln).</numerusform>
            <numerusform>جهاز واحد (%Ln) من الشبكة %1 يحفظ بياناتك من الآن.</numerusform>
            <numerusform>جهازان (%Ln) من الشبكة %1 يحفظان بياناتك من الآن.</numerusform>
            <numerusform>%Ln أجهزة من الشبكة %1 تحفظ بياناتك من الآن.</numerusform>
            <numerusform>%Ln جهازًا من الشبكة %1 تحفظ بياناتك من الآن.</numerusform>
            <numerusform>%Ln جهاز من الشبكة %1 تحفظ بياناتك من الآن.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Whenever something changes</source>
        <translation>كلما تغيّر شيء</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>كل يوم الساعة %1</translation>
    </message>
    <message>
        <source>Every week on %1 at %2</source>
        <translation>كل أسبوع، يوم %1 الساعة %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 و%Ln غيرها</numerusform>
            <numerusform>%1 وواحد غيرها</numerusform>
            <numerusform>%1 واثنان غيرها</numerusform>
            <numerusform>%1 و%Ln غيرها</numerusform>
            <numerusform>%1 و%Ln غيرها</numerusform>
            <numerusform>%1 و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>only on mains power</source>
        <translation>عند التوصيل بالكهرباء فقط</translation>
    </message>
    <message>
        <source>not on metered networks</source>
        <translation>ليس على الشبكات محدودة البيانات</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%Ln استثناء</numerusform>
            <numerusform>استثناء واحد</numerusform>
            <numerusform>استثناءان</numerusform>
            <numerusform>%Ln استثناءات</numerusform>
            <numerusform>%Ln استثناءً</numerusform>
            <numerusform>%Ln استثناء</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected; waiting for changes</source>
        <translation>محمي؛ في انتظار التغييرات</translation>
    </message>
    <message>
        <source>Waiting for its first backup</source>
        <translation>في انتظار أول نسخة احتياطية</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>محمي</translation>
    </message>
    <message>
        <source>Backing up now</source>
        <translation>يجري النسخ الاحتياطي الآن</translation>
    </message>
    <message>
        <source>Paused: changes are not kept</source>
        <translation>متوقف مؤقتًا: لا تُحفظ التغييرات</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>في انتظار التوصيل بالكهرباء</translation>
    </message>
    <message>
        <source>Waiting for a network that is not metered</source>
        <translation>في انتظار شبكة غير محدودة البيانات</translation>
    </message>
    <message>
        <source>Did not work; it will be tried again</source>
        <translation>لم ينجح؛ ستُعاد المحاولة</translation>
    </message>
    <message>
        <source>Nothing runs by itself now</source>
        <translation>لا شيء يعمل تلقائيًا الآن</translation>
    </message>
    <message>
        <source>The drive was brought back on this machine. Restore what you need, then choose &quot;Back up now&quot;: from then on this runs by itself.</source>
        <translation>استُرجعت الخزنة على هذا الحاسوب. استعد ما تحتاج إليه، ثم اختر «نسخ احتياطي الآن»: ومن بعدها يعمل كل شيء تلقائيًا.</translation>
    </message>
    <message>
        <source>Last looked %1; nothing had changed.</source>
        <translation>آخر نظرة: %1؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>آخر نسخة احتياطية: %1.</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>التالية: %1.</translation>
    </message>
    <message>
        <source>There are too many folders to hear of each change: they are looked through every ten minutes.</source>
        <translation>المجلدات أكثر من أن يُعرف كل تغيير فيها فورًا: يُنظر فيها كل عشر دقائق.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search in Files</source>
        <translation>البحث في «الملفات»</translation>
    </message>
    <message>
        <source>One folder up in Files</source>
        <translation>مجلد واحد إلى أعلى في «الملفات»</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>إيقاف مؤقت أو متابعة</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>انظر مجددًا</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close the window; backups go on</source>
        <translation>إغلاق النافذة؛ يستمر النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>إنهاء؛ يستمر النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Open the drive first; then it can back up.</source>
        <translation>افتح الخزنة أولًا؛ بعدها يمكن النسخ الاحتياطي.</translation>
    </message>
    <message>
        <source>A backup is under way already.</source>
        <translation>يوجد نسخ احتياطي جارٍ بالفعل.</translation>
    </message>
    <message>
        <source>Nothing is protected yet. Choose folders first.</source>
        <translation>لا شيء محمي بعد. اختر المجلدات أولًا.</translation>
    </message>
    <message>
        <source>Backing up now.</source>
        <translation>يجري النسخ الاحتياطي الآن.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Written to %1</source>
        <translation>كُتب في %1</translation>
    </message>
    <message>
        <source>The file was not written. %1</source>
        <translation>لم يُكتب الملف. %1</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>That is neither an address nor a name of your address book. An address begins with &quot;gran1&quot;.</source>
        <translation>هذا ليس عنوانًا ولا اسمًا في دفتر عناوينك. يبدأ العنوان بـ &quot;gran1&quot;.</translation>
    </message>
    <message>
        <source>The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by character.</source>
        <translation>كُتب العنوان خطأً: أحرفه الأخيرة لا توافق بقيته. ألصقه أو قارنه حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>Nobody can have the key of that address: what is sent there is lost. Ask for the address again.</source>
        <translation>لا يمكن لأحد أن يملك مفتاح هذا العنوان: ما يُرسل إليه يضيع. اطلب العنوان مرة أخرى.</translation>
    </message>
    <message>
        <source>That address is of a later version of Granary. Update this one, or ask for an older address.</source>
        <translation>هذا العنوان من إصدار أحدث من Granary. حدّث هذا الإصدار أو اطلب عنوانًا أقدم.</translation>
    </message>
    <message>
        <source>That is your own address. Enter the one of whoever is to be paid.</source>
        <translation>هذا عنوانك أنت. أدخل عنوان من تريد أن تدفع له.</translation>
    </message>
    <message>
        <source>You have less than that. Send less, or wait for what is on its way.</source>
        <translation>ما لديك أقل من ذلك. أرسل أقل، أو انتظر ما هو في الطريق.</translation>
    </message>
    <message>
        <source>You have that much, but part of it is not free yet. Send less, or wait.</source>
        <translation>لديك هذا المبلغ، لكن جزءًا منه لم يتحرر بعد. أرسل أقل، أو انتظر.</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it.</source>
        <translation>الملاحظة طويلة جدًا. اختصرها.</translation>
    </message>
    <message>
        <source>That text can&apos;t be used: it is empty, too long, reads as an address or holds characters that can&apos;t be shown. Choose another one.</source>
        <translation>لا يمكن استخدام هذا النص: فهو فارغ أو طويل جدًا أو يُقرأ كعنوان أو فيه أحرف لا يمكن عرضها. اختر نصًا آخر.</translation>
    </message>
    <message>
        <source>That request is for another ledger. Choose or join that one first.</source>
        <translation>هذا الطلب لدفتر حسابات آخر. اختره أو انضم إليه أولًا.</translation>
    </message>
    <message>
        <source>Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection if this stays.</source>
        <translation>لم يُتحقق من شيء في دفتر الحسابات هذا بعد، فلا يمكن الدفع. يُسأل مجددًا تلقائيًا؛ فإن بقي الأمر كذلك فافحص الاتصال.</translation>
    </message>
    <message>
        <source>This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified before stays readable. Tell the others who use it.</source>
        <translation>أعاد دفتر الحسابات هذا كتابة ماضيه، وثمة دليل على ذلك. لا يُدفع فيه شيء بعد الآن، ويبقى ما تُحقق منه سابقًا مقروءًا. أخبر بقية من يستخدمونه.</translation>
    </message>
    <message>
        <source>What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask whoever runs it.</source>
        <translation>ما يقوله دفتر الحسابات الآن لا يتابع ما قاله سابقًا، فلا يُدفع شيء حتى يُصلح ذلك. اسأل من يديره.</translation>
    </message>
    <message>
        <source>You have had what this ledger gives to begin with. There is one for each wallet.</source>
        <translation>حصلت على ما يمنحه دفتر الحسابات هذا للبدء. لكل محفظة منحة واحدة.</translation>
    </message>
    <message>
        <source>This ledger gives nothing to begin with. Ask somebody who has something to send you some.</source>
        <translation>لا يمنح دفتر الحسابات هذا شيئًا للبدء. اطلب ممن لديه أن يرسل إليك بعضه.</translation>
    </message>
    <message>
        <source>That name stands for another address. Choose another name.</source>
        <translation>هذا الاسم لعنوان آخر. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Your wallet can keep no more of these. Take some away first.</source>
        <translation>لا يمكن لمحفظتك حفظ المزيد من هذه. أزل بعضها أولًا.</translation>
    </message>
    <message>
        <source>That channel has ended.</source>
        <translation>انتهت تلك القناة.</translation>
    </message>
    <message>
        <source>That channel still runs. What is left comes back when its time is over.</source>
        <translation>ما زالت تلك القناة جارية. يعود ما تبقى عند انتهاء مدتها.</translation>
    </message>
    <message>
        <source>The clocks of the ledger and this computer differ. Set this computer&apos;s clock right and try again.</source>
        <translation>ساعتا دفتر الحسابات وهذا الحاسوب مختلفتان. اضبط ساعة هذا الحاسوب ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The ledger has given all that it gives today. Try again tomorrow.</source>
        <translation>أعطى دفتر الحسابات كل ما يعطيه اليوم. حاول غدًا.</translation>
    </message>
    <message>
        <source>This can&apos;t be done (%1). Nothing was spent.</source>
        <translation>لا يمكن فعل ذلك (%1). لم يُنفق شيء.</translation>
    </message>
    <message>
        <source>What answers there can&apos;t show that it is the ledger you mean, so nothing was asked. Check the address and this computer&apos;s clock; else ask whoever runs it.</source>
        <translation>ما يجيب هناك لا يستطيع إثبات أنه دفتر الحسابات الذي تقصده، فلم يُسأل شيئًا. افحص العنوان وساعة هذا الحاسوب، وإلا فاسأل من يديره.</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be reached. What was verified before stays as it is; check the address and the connection.</source>
        <translation>يتعذر الوصول إلى دفتر الحسابات. يبقى ما تُحقق منه سابقًا كما هو؛ افحص العنوان والاتصال.</translation>
    </message>
    <message>
        <source>That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or paid.</source>
        <translation>يقود هذا العنوان إلى دفتر حسابات غير المقصود. اطلب العنوان الصحيح؛ لم يحدث انضمام ولا دفع.</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger already.</source>
        <translation>تستخدم محفظتك دفتر الحسابات هذا بالفعل.</translation>
    </message>
    <message>
        <source>There is no ledger at that address. Check it, and ask whoever runs the ledger.</source>
        <translation>لا يوجد دفتر حسابات في هذا العنوان. افحصه، واسأل من يدير الدفتر.</translation>
    </message>
    <message>
        <source>What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever runs it.</source>
        <translation>ما يجيب هناك لا يتحدث باسم دفتر الحسابات هذا. لم يُصدَّق منه شيء ولم يُدفع شيء. اسأل من يديره.</translation>
    </message>
    <message>
        <source>The ledger is busy. Try again in a moment.</source>
        <translation>دفتر الحسابات مشغول. حاول بعد لحظة.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <translation>هذا ليس مبلغًا. اكتبه هكذا: %1</translation>
    </message>
    <message>
        <source>That is finer than this token can be divided: it has %1 decimals.</source>
        <translation>هذا أدق مما تنقسم إليه هذه العملة: لها %1 من الخانات العشرية.</translation>
    </message>
    <message>
        <source>That is nothing. Enter more.</source>
        <translation>هذا صفر. أدخل أكثر.</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>هذا أكثر مما يمكن أن يوجد.</translation>
    </message>
    <message>
        <source>Not verified since Granary was started</source>
        <translation>لم يُتحقق منه منذ بدء Granary</translation>
    </message>
    <message>
        <source>No answer; last verified %1 ago</source>
        <translation>لا إجابة؛ آخر تحقق قبل %1</translation>
    </message>
    <message>
        <source>Verified %1 ago; witnesses: %2 of %3</source>
        <translation>تُحقق منه قبل %1؛ الشهود: %2 من %3</translation>
    </message>
    <message>
        <source>Verified %1 ago</source>
        <translation>تُحقق منه قبل %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Given to begin with</source>
        <translation>منحة للبدء</translation>
    </message>
    <message>
        <source>Your part since the founding</source>
        <translation>نصيبك منذ التأسيس</translation>
    </message>
    <message>
        <source>Channel opened with %1</source>
        <translation>فُتحت قناة مع %1</translation>
    </message>
    <message>
        <source>Channel with %1 ended</source>
        <translation>انتهت القناة مع %1</translation>
    </message>
    <message>
        <source>File notarised</source>
        <translation>وُثّق ملف</translation>
    </message>
    <message>
        <source>Save a proof</source>
        <translation>حفظ إثبات</translation>
    </message>
    <message>
        <source>The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.</source>
        <translation>لم يُسأل دفتر الحسابات، لأن الوكيل لا يصل إليه. افحص الوكيل في «الإعدادات».</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>انتهت مدتها</translation>
    </message>
    <message>
        <source>It has ended. What was not paid has come back to you.</source>
        <translation>انتهت. ما لم يُدفع عاد إليك.</translation>
    </message>
    <message>
        <source>It has ended. What you were paid through it is in your history.</source>
        <translation>انتهت. ما دُفع لك عبرها تجده في سجلك.</translation>
    </message>
    <message>
        <source>%1 can be paid out of it until %2. Then what is left comes back to you; it can&apos;t be taken back before, because it is promised.</source>
        <translation>يمكن الدفع منها إلى %1 حتى %2. ثم يعود إليك ما تبقى؛ ولا يمكن استرداده قبل ذلك لأنه موعود به.</translation>
    </message>
    <message>
        <source>Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.</source>
        <translation>انتهت مدتها ولم يغلقها %1: كل ما حُجز، %2، يعود إليك.</translation>
    </message>
    <message>
        <source>Its time is over, so it can&apos;t be closed any more. What was not closed in time goes back to %1.</source>
        <translation>انتهت مدتها فلم يعد يمكن إغلاقها. ما لم يُغلق في حينه يعود إلى %1.</translation>
    </message>
    <message>
        <source>Nothing was paid to you through it yet, so there is nothing to close it for.</source>
        <translation>لم يُدفع لك عبرها شيء بعد، فلا داعي لإغلاقها.</translation>
    </message>
    <message>
        <source>Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is over.</source>
        <translation>أغلقها لتتسلّم %1 التي دفعها لك %2؛ ويعود الباقي. يغلقها Granary تلقائيًا قبل انتهاء مدتها.</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>إغلاق القناة</translation>
    </message>
    <message>
        <source>Get back what is left</source>
        <translation>استرداد ما تبقى</translation>
    </message>
    <message>
        <source>No wallet is open on that machine, so it can&apos;t be paid. Ask its owner to open one, or choose another.</source>
        <translation>لا محفظة مفتوحة على ذلك الجهاز، فلا يمكن الدفع له. اطلب من صاحبه فتح واحدة، أو اختر غيره.</translation>
    </message>
    <message>
        <source>The ledger has kept entries back that concern you.</source>
        <translation>أخفى دفتر الحسابات قيودًا تخصّك.</translation>
    </message>
    <message>
        <source>The entries are not those that the ledger has signed.</source>
        <translation>القيود ليست تلك التي وقّعها دفتر الحسابات.</translation>
    </message>
    <message>
        <source>An entry breaks the rules (%1).</source>
        <translation>أحد القيود يخالف القواعد (%1).</translation>
    </message>
</context>
<context>
    <name>granary::ui::ActivityPane</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>الاستعادة</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>يعرض هذه فقط</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>As text ...</source>
        <translation>كنص…</translation>
    </message>
    <message>
        <source>As a table (CSV) ...</source>
        <translation>كجدول (CSV)…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>لم يحدث شيء بعد</translation>
    </message>
    <message>
        <source>Backups, restores and checks appear here as they run, with what came of them.</source>
        <translation>تظهر هنا عمليات النسخ الاحتياطي والاستعادة والفحص أثناء عملها، مع نتائجها.</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>اختيار المجلدات</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>لا شيء من هذا النوع</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>لا مشكلات</translation>
    </message>
    <message>
        <source>Nothing went wrong since Granary was started.</source>
        <translation>لم يحدث أي خلل منذ بدء Granary.</translation>
    </message>
    <message>
        <source>Since Granary was started there was none.</source>
        <translation>لم يكن هناك شيء منها منذ بدء Granary.</translation>
    </message>
    <message>
        <source>Granary activity</source>
        <translation>نشاط Granary</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddComputerDialog</name>
    <message>
        <source>Add a computer</source>
        <translation>إضافة حاسوب</translation>
    </message>
    <message>
        <source>It sees all files of the drive and backs up to it. This works without the 24 words.</source>
        <translation>يرى كل ملفات الخزنة وينسخ احتياطيًا إليها. لا حاجة في ذلك إلى الكلمات الأربع والعشرين.</translation>
    </message>
    <message>
        <source>Install Granary on the other computer, choose &quot;Use my drive on this computer, too&quot; there, and give it this code while both are on:</source>
        <translation>ثبّت Granary على الحاسوب الآخر، واختر هناك «استخدام خزنتي على هذا الحاسوب أيضًا»، وأعطه هذا الرمز وكلاهما يعمل:</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>رمز للحاسوب الآخر</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>الرمز على شكل رمز QR</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>في انتظار الحاسوب الآخر</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>إنشاء رمز آخر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Making a code ...</source>
        <translation>يجري إنشاء رمز…</translation>
    </message>
    <message>
        <source>Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.</source>
        <translation>صالح لحاسوب واحد، حتى %1. من لديه هذا الرمز يستطيع قراءة كل شيء: لا تعطه لأحد آخر.</translation>
    </message>
    <message>
        <source>Waiting for the other computer ...</source>
        <translation>في انتظار الحاسوب الآخر…</translation>
    </message>
    <message>
        <source>%1 belongs to the drive now.</source>
        <translation>أصبح %1 جزءًا من الخزنة الآن.</translation>
    </message>
    <message>
        <source>The other computer</source>
        <translation>الحاسوب الآخر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddNodeDialog</name>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>إضافة مكان تخزين</translation>
    </message>
    <message>
        <source>What lies there is sealed: nobody can read it but you.</source>
        <translation>ما يوضع هناك مشفَّر: لا يستطيع أحد غيرك قراءته.</translation>
    </message>
    <message>
        <source>A friend&apos;s machine, or another of yours</source>
        <translation>حاسوب صديق، أو حاسوب آخر لك</translation>
    </message>
    <message>
        <source>A folder on this computer: a second disk, a USB drive, a network folder</source>
        <translation>مجلد على هذا الحاسوب: قرص ثانٍ، أو قرص USB، أو مجلد شبكة</translation>
    </message>
    <message>
        <source>Paste the code: granary:node?...</source>
        <translation>الصق الرمز: ⁨granary:node?...⁩</translation>
    </message>
    <message>
        <source>Code of the machine</source>
        <translation>رمز الحاسوب</translation>
    </message>
    <message>
        <source>Its owner makes the code in Granary, under Nodes, or by &quot;granary-cli invite&quot;.</source>
        <translation>ينشئ صاحبه الرمز في Granary ضمن «العُقد»، أو بالأمر «⁨granary-cli invite⁩».</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>/media/disk/granary</source>
        <translation>/media/disk/granary</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>يجري الاتصال</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Machines of a network that you know by its name</source>
        <translation>أجهزة شبكة تعرف اسمها</translation>
    </message>
</context>
<context>
    <name>granary::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>granary::ui::BackupStrip</name>
    <message>
        <source>Progress of the backup</source>
        <translation>تقدم النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>granary::ui::BalanceCard</name>
    <message>
        <source>You have</source>
        <translation>لديك</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>دفتر الحسابات</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>إخفاء المبالغ</translation>
    </message>
    <message>
        <source>Send ...</source>
        <translation>إرسال…</translation>
    </message>
    <message>
        <source>Receive ...</source>
        <translation>استلام…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>إظهار المبالغ</translation>
    </message>
    <message>
        <source>%1 on the way to others</source>
        <translation>%1 في الطريق إلى آخرين</translation>
    </message>
    <message>
        <source>%1 set aside in channels</source>
        <translation>%1 محجوز في القنوات</translation>
    </message>
    <message>
        <source>%1 not free yet</source>
        <translation>%1 لم يتحرر بعد</translation>
    </message>
    <message>
        <source>Asking for it ...</source>
        <translation>يجري الطلب…</translation>
    </message>
    <message>
        <source>Get %1 to begin with</source>
        <translation>احصل على %1 للبدء</translation>
    </message>
    <message>
        <source>%1 is yours as soon as it is seen in the ledger</source>
        <translation>يصبح %1 لك حالما يظهر في دفتر الحسابات</translation>
    </message>
    <message>
        <source>The ledger has not answered yet; it is asked again by itself</source>
        <translation>لم يجب دفتر الحسابات بعد؛ يُسأل مجددًا تلقائيًا</translation>
    </message>
    <message>
        <source>Automatic payments are stopped</source>
        <translation>المدفوعات التلقائية متوقفة</translation>
    </message>
</context>
<context>
    <name>granary::ui::Breadcrumb</name>
    <message>
        <source>Folder shown</source>
        <translation>المجلد المعروض</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>ملفاتي</translation>
    </message>
</context>
<context>
    <name>granary::ui::ChannelsDialog</name>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>A channel is money set aside for one payee, who is paid out of it in many small steps. What is left at its end comes back to whoever set it aside.</source>
        <translation>القناة مال محجوز لمستفيد واحد يُدفع له منه على خطوات صغيرة كثيرة. وما تبقى في نهايتها يعود إلى من حجزه.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>لا توجد قنوات بعد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open a channel ...</source>
        <translation>فتح قناة…</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>المحجوز</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Its end is signed, and is seen here as soon as the ledger has entered it.</source>
        <translation>وُقّع إنهاؤها، ويظهر هنا حالما يدخله دفتر الحسابات.</translation>
    </message>
    <message>
        <source>Close the channel with %1?</source>
        <translation>أتغلق القناة مع %1؟</translation>
    </message>
    <message>
        <source>Get back what is left?</source>
        <translation>أتسترد ما تبقى؟</translation>
    </message>
    <message>
        <source>%1 are paid to you and %2 go back. Nothing more can be paid through it.</source>
        <translation>يُدفع لك %1 ويعود %2. ولا يمكن دفع شيء عبرها بعد ذلك.</translation>
    </message>
    <message>
        <source>%1 come back to you. %2 can&apos;t be paid out of it any more.</source>
        <translation>يعود إليك %1. ولا يمكن بعد ذلك الدفع منها إلى %2.</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>رفضه دفتر الحسابات. لم يُنفق شيء.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckLedgerDialog</name>
    <message>
        <source>Check the whole ledger</source>
        <translation>فحص دفتر الحسابات كله</translation>
    </message>
    <message>
        <source>Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever made, its signature, and that no rule was broken. With many entries it takes a while.</source>
        <translation>تفحص محفظتك ما يخصك دائمًا. أما هذا فيفحص كل شيء: كل قيد أجراه أي أحد وتوقيعه، وأن لا قاعدة خولفت. ومع كثرة القيود يستغرق ذلك وقتًا.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>يجري الفحص…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>فحص الآن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>فحص مرة أخرى</translation>
    </message>
    <message>
        <source>%1 entries, from the first to the newest.</source>
        <translation>عدد القيود %1، من أولها إلى أحدثها.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>What was checked so far was right. The next check goes on from there.</source>
        <translation>ما فُحص حتى الآن صحيح. والفحص التالي يتابع من هناك.</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>تعذّر فحص دفتر الحسابات</translation>
    </message>
    <message>
        <source>The ledger is in order</source>
        <translation>دفتر الحسابات سليم</translation>
    </message>
    <message>
        <source>All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.</source>
        <translation>جميع القيود وعددها %1 صحيحة: كل قاعدة مراعاة، وكل توقيع مطابق، وهي معًا ما وقّعه دفتر الحسابات.</translation>
    </message>
    <message>
        <source>The ledger is not in order</source>
        <translation>دفتر الحسابات غير سليم</translation>
    </message>
    <message>
        <source>Entries that are right: %1.</source>
        <translation>القيود الصحيحة: %1.</translation>
    </message>
    <message>
        <source>Nothing is paid on it until that is mended. Ask whoever runs it.</source>
        <translation>لا يُدفع عليه شيء حتى يُصلح ذلك. اسأل من يديره.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckWordsStep</name>
    <message>
        <source>&quot;Check later&quot; puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.</source>
        <translation>زر «التحقق لاحقًا» يؤجل التحقق لا الكتابة: لن تُعرض الكلمات مجددًا. وإلى أن تتحقق منها تذكّرك النافذة، ثم تطلب الكلمات الأربع والعشرين كلها من ورقتك.</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>الكلمة %1</translation>
    </message>
    <message>
        <source>Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.</source>
        <translation>الكلمة %1 غير هذه. انظر في ورقتك؛ وإن كانت خطأً فيها فارجع لترى الكلمات مجددًا.</translation>
    </message>
    <message>
        <source>Three of them, to be sure</source>
        <translation>ثلاث منها، للتأكد</translation>
    </message>
    <message>
        <source>Read them from your paper. To see all words once more, go back.</source>
        <translation>اقرأها من ورقتك. لرؤية كل الكلمات مرة أخرى، ارجع.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>التحقق لاحقًا</translation>
    </message>
</context>
<context>
    <name>granary::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Keep Granary in the tray?</source>
        <translation>هل تريد إبقاء Granary في علبة النظام؟</translation>
    </message>
    <message>
        <source>Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.</source>
        <translation>يستمر النسخ الاحتياطي في الحالتين. في علبة النظام يبيّن Granary حال ملفاتك، وينبّهك عندما يحتاج شيء إليك.</translation>
    </message>
    <message>
        <source>You are asked only once; Settings changes it.</source>
        <translation>تُسأل مرة واحدة فقط؛ ويمكن تغيير ذلك في «الإعدادات».</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>إبقاؤه في علبة النظام</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeSources</name>
    <message>
        <source>From the clipboard</source>
        <translation>من الحافظة</translation>
    </message>
    <message>
        <source>A code, or a picture of one</source>
        <translation>رمز، أو صورة رمز</translation>
    </message>
    <message>
        <source>From a picture ...</source>
        <translation>من صورة…</translation>
    </message>
    <message>
        <source>A photo or screenshot of the code&apos;s QR code</source>
        <translation>صورة أو لقطة شاشة لرمز QR</translation>
    </message>
    <message>
        <source>There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.</source>
        <translation>لا يوجد رمز من Granary في تلك الصورة. التقطها مجددًا: واضحة، ومن الأمام مباشرة، ومعها الهامش الأبيض.</translation>
    </message>
    <message>
        <source>There is no code of Granary on the clipboard. Copy the whole code, beginning with &quot;granary:&quot;.</source>
        <translation>لا يوجد رمز من Granary في الحافظة. انسخ الرمز كاملًا، وأوله «⁨granary:⁩».</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>صورة الرمز</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.</source>
        <translation>لا يظهر رمز من Granary على الشاشة. أظهره كاملًا، وأبعد هذه النافذة عنه.</translation>
    </message>
    <message>
        <source>From the screen</source>
        <translation>من الشاشة</translation>
    </message>
    <message>
        <source>A QR code that another window shows now</source>
        <translation>رمز QR تعرضه نافذة أخرى الآن</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeStep</name>
    <message>
        <source>Code of the other computer</source>
        <translation>رمز الحاسوب الآخر</translation>
    </message>
    <message>
        <source>Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.</source>
        <translation>يجب أن يعمل الحاسوبان وأن يصل أحدهما إلى الآخر، في البيت مثلًا. من لديه هذا الرمز ما دام صالحًا يدخل إلى خزنتك: لا تُرِه لأحد.</translation>
    </message>
    <message>
        <source>This is a whole code.</source>
        <translation>الرمز كامل.</translation>
    </message>
    <message>
        <source>This is the code of a place that stores files. What is needed here begins with &quot;granary:device?&quot;.</source>
        <translation>هذا رمز مكان يخزّن ملفات. المطلوب هنا يبدأ بـ«⁨granary:device?⁩».</translation>
    </message>
    <message>
        <source>This is no whole code. It begins with &quot;granary:device?&quot; and must be copied to its end.</source>
        <translation>الرمز غير كامل. يبدأ بـ«⁨granary:device?⁩» ويجب نسخه حتى نهايته.</translation>
    </message>
    <message>
        <source>The code of your other computer</source>
        <translation>رمز حاسوبك الآخر</translation>
    </message>
    <message>
        <source>On the computer that has the drive, open Settings, then &quot;Computers&quot;, and add a computer: it shows a code. It is good once, for some minutes; keep that window open.</source>
        <translation>على الحاسوب الذي عليه الخزنة افتح «الإعدادات» ثم «الحواسيب» وأضف حاسوبًا: يعرض رمزًا. يصلح مرة واحدة ولبضع دقائق؛ أبقِ تلك النافذة مفتوحة.</translation>
    </message>
    <message>
        <source>This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you.</source>
        <translation>جاء هذا الرمز من رابط أو برنامج آخر. لا تتابع إلا إذا أنشأته بنفسك على حاسوب لك: من أنشأه يشاركك الخزنة.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>مقارنة الإصدارات</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Reading both versions ...</source>
        <translation>تجري قراءة الإصدارين…</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>ما تغيّر، سطرًا سطرًا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>These are too large to be compared here. Restore both, and compare them with another program.</source>
        <translation>هذان أكبر من أن يقارَنا هنا. استعد كليهما وقارن بينهما ببرنامج آخر.</translation>
    </message>
    <message>
        <source>These are no texts: there are no lines to compare. Restore both to look at them.</source>
        <translation>هذان ليسا نصين: لا توجد أسطر للمقارنة. استعد كليهما لتنظر فيهما.</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>النص واحد في كليهما.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>حُذف %Ln سطر</numerusform>
            <numerusform>حُذف سطر واحد</numerusform>
            <numerusform>حُذف سطران</numerusform>
            <numerusform>حُذف %Ln أسطر</numerusform>
            <numerusform>حُذف %Ln سطرًا</numerusform>
            <numerusform>حُذف %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>أُضيف %Ln سطر</numerusform>
            <numerusform>أُضيف سطر واحد</numerusform>
            <numerusform>أُضيف سطران</numerusform>
            <numerusform>أُضيف %Ln أسطر</numerusform>
            <numerusform>أُضيف %Ln سطرًا</numerusform>
            <numerusform>أُضيف %Ln سطر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>دفتر العناوين</translation>
    </message>
    <message>
        <source>Names for whom you pay, on all your computers. Choose one to change its name.</source>
        <translation>أسماء من تدفع لهم، على كل حواسيبك. اختر واحدًا لتغيير اسمه.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>granary::ui::DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>التشغيل عند تسجيل دخولي</translation>
    </message>
    <message>
        <source>Without a window; backups then run from the beginning</source>
        <translation>دون نافذة؛ فيعمل النسخ الاحتياطي منذ البداية</translation>
    </message>
    <message>
        <source>Granary starts when you log in</source>
        <translation>يعمل Granary عند تسجيل دخولك</translation>
    </message>
    <message>
        <source>Granary does not start by itself any more</source>
        <translation>لم يعد Granary يعمل تلقائيًا</translation>
    </message>
    <message>
        <source>Tell me when something needs me</source>
        <translation>تنبيهي عندما يحتاج شيء إليّ</translation>
    </message>
    <message>
        <source>A notification when a backup fails, files become less safe, or a restore is done</source>
        <translation>إشعار عند فشل نسخ احتياطي، أو نقص أمان الملفات، أو اكتمال استعادة</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Keep Granary in the tray</source>
        <translation>إبقاء Granary في علبة النظام</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>إنهاء؛ يستمر النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>عند إغلاق النافذة</translation>
    </message>
</context>
<context>
    <name>granary::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>كيف يتوزع</translation>
    </message>
    <message>
        <source>Automatic payments</source>
        <translation>المدفوعات التلقائية</translation>
    </message>
    <message>
        <source>Change limits ...</source>
        <translation>تغيير الحدود…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>None. Channels are opened for payments in many small steps, out of an amount that is set aside.</source>
        <translation>لا شيء. تُفتح القنوات للدفع على خطوات صغيرة كثيرة من مبلغ محجوز.</translation>
    </message>
    <message>
        <source>Address book ...</source>
        <translation>دفتر العناوين…</translation>
    </message>
    <message>
        <source>Notarise a file ...</source>
        <translation>توثيق ملف…</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have this file now. Nobody can read the file from it.</source>
        <translation>يكتب في دفتر الحسابات أن هذا الملف لديك الآن. لا يستطيع أحد قراءة الملف من ذلك.</translation>
    </message>
    <message>
        <source>Check a proof ...</source>
        <translation>فحص إثبات…</translation>
    </message>
    <message>
        <source>Use another ledger ...</source>
        <translation>استخدام دفتر حسابات آخر…</translation>
    </message>
    <message>
        <source>Leave this ledger ...</source>
        <translation>ترك دفتر الحسابات هذا…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (المتبقي %2)</translation>
    </message>
    <message>
        <source>Each day: %1</source>
        <translation>كل يوم: %1</translation>
    </message>
    <message>
        <source>Each month: %1</source>
        <translation>كل شهر: %1</translation>
    </message>
    <message>
        <source>Each download: %1</source>
        <translation>كل تنزيل: %1</translation>
    </message>
    <message>
        <source>All automatic payments are stopped, on every ledger.</source>
        <translation>كل المدفوعات التلقائية متوقفة، في كل دفاتر الحسابات.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>السماح باستمرارها</translation>
    </message>
    <message>
        <source>Stop all automatic payments</source>
        <translation>إيقاف كل المدفوعات التلقائية</translation>
    </message>
    <message>
        <source>Notarise a file</source>
        <translation>توثيق ملف</translation>
    </message>
    <message>
        <source>Check a proof</source>
        <translation>فحص إثبات</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>ترك %1؟</translation>
    </message>
    <message>
        <source>What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown.</source>
        <translation>يبقى ما لديك هناك لك، ويظهر هنا مجددًا عندما تستخدم دفتر الحسابات هذا مرة أخرى. وحتى ذلك الحين لا يُعرض.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Use another ledger</source>
        <translation>استخدام دفتر حسابات آخر</translation>
    </message>
    <message>
        <source>Whoever runs it tells you its address. What you have on the others stays there.</source>
        <translation>يخبرك من يديره بعنوانه. ويبقى ما لديك في الدفاتر الأخرى هناك.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Host a ledger ...</source>
        <translation>استضافة دفتر حسابات…</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Set aside in channels</source>
        <translation>المحجوز في القنوات</translation>
    </message>
    <message>
        <source>On the way to others</source>
        <translation>في الطريق إلى آخرين</translation>
    </message>
    <message>
        <source>Not free yet</source>
        <translation>لم يتحرر بعد</translation>
    </message>
    <message>
        <source>Channels ...</source>
        <translation>القنوات…</translation>
    </message>
    <message>
        <source>Check the whole ledger ...</source>
        <translation>فحص دفتر الحسابات كله…</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>المفتوحة الآن: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>آخر نسخة احتياطية %1: %Ln ملف، %2</numerusform>
            <numerusform>آخر نسخة احتياطية %1: ملف واحد، %2</numerusform>
            <numerusform>آخر نسخة احتياطية %1: ملفان، %2</numerusform>
            <numerusform>آخر نسخة احتياطية %1: %Ln ملفات، %2</numerusform>
            <numerusform>آخر نسخة احتياطية %1: %Ln ملفًا، %2</numerusform>
            <numerusform>آخر نسخة احتياطية %1: %Ln ملف، %2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was silent for long; nothing waits for it.</source>
        <translation>لا خبر عنه منذ وقت طويل؛ ولا شيء ينتظره.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (هذا الحاسوب)</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>الحواسيب</translation>
    </message>
    <message>
        <source>All that belong to this drive: they see its files and back up to it.</source>
        <translation>كل الحواسيب التابعة لهذه الخزنة: ترى ملفاتها وتنسخ احتياطيًا إليها.</translation>
    </message>
    <message>
        <source>Add a computer ...</source>
        <translation>إضافة حاسوب…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>اسم هذا الحاسوب</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>هذا الاسم طويل جدًا.</translation>
    </message>
    <message>
        <source>A name has no colon.</source>
        <translation>لا يجوز أن يحتوي الاسم على نقطتين (:).</translation>
    </message>
    <message>
        <source>From the next backup on this computer is called %1</source>
        <translation>ابتداءً من النسخة الاحتياطية التالية يصبح اسم هذا الحاسوب %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message>
        <source>Add to the drive</source>
        <translation>إضافة إلى الخزنة</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>إضافة «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>إضافة %Ln عنصر</numerusform>
            <numerusform>إضافة عنصر واحد</numerusform>
            <numerusform>إضافة عنصرين</numerusform>
            <numerusform>إضافة %Ln عناصر</numerusform>
            <numerusform>إضافة %Ln عنصرًا</numerusform>
            <numerusform>إضافة %Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>حماية من الآن</translation>
    </message>
    <message>
        <source>Store a copy once</source>
        <translation>تخزين نسخة مرة واحدة</translation>
    </message>
    <message>
        <source>It is protected already: every change is kept.</source>
        <translation>هو محمي بالفعل: يُحفظ كل تغيير.</translation>
    </message>
    <message>
        <source>It stays where it is. Every change is kept by itself, and you can go back to any day.</source>
        <translation>يبقى في مكانه. يُحفظ كل تغيير تلقائيًا، ويمكنك الرجوع إلى أي يوم.</translation>
    </message>
    <message>
        <source>As it is now. Later changes are not kept.</source>
        <translation>كما هو الآن. لا تُحفظ التغييرات اللاحقة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>It is protected from now on</source>
        <translation>هو محمي من الآن</translation>
    </message>
    <message>
        <source>A copy is being stored</source>
        <translation>يجري تخزين نسخة</translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>The version that is chosen with the newest one, or two that are chosen with each other</source>
        <translation>الإصدار المختار مع الأحدث، أو إصداران مختاران أحدهما مع الآخر</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>استعادة هذا الإصدار</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>رابط إلى %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>عُدّل %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%Ln إصدار</numerusform>
            <numerusform>إصدار واحد</numerusform>
            <numerusform>إصداران</numerusform>
            <numerusform>%Ln إصدارات</numerusform>
            <numerusform>%Ln إصدارًا</numerusform>
            <numerusform>%Ln إصدار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message>
        <source>Search all files</source>
        <translation>البحث في كل الملفات</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>The drive as it is now, or as it was</source>
        <translation>الخزنة كما هي الآن، أو كما كانت</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>المحذوفات</translation>
    </message>
    <message>
        <source>What is gone from your folders and still in the drive</source>
        <translation>ما لم يعد في مجلداتك وهو باقٍ في الخزنة</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>اختيار المجلدات</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>هذا المجلد فارغ</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>لا يمكن عرض هذا الآن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>These are ready now: drag them once more</source>
        <translation>أصبحت جاهزة الآن: اسحبها مرة أخرى</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>The first backup is paused</source>
        <translation>أول نسخ احتياطي متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>The first backup is running</source>
        <translation>أول نسخ احتياطي جارٍ</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it stopped.</source>
        <translation>لم يُفقد شيء: يتابع من حيث توقف.</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself, also when this window is closed.</source>
        <translation>يمكنك مواصلة العمل؛ يستمر تلقائيًا حتى مع إغلاق هذه النافذة.</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>لم يُخزَّن شيء بعد</translation>
    </message>
    <message>
        <source>Your folders wait for their first backup. Folders says what they wait for.</source>
        <translation>تنتظر مجلداتك أول نسخ احتياطي لها. يذكر «المجلدات» ما تنتظره.</translation>
    </message>
    <message>
        <source>Look at the folders</source>
        <translation>عرض المجلدات</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>لا شيء محمي بعد</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day.</source>
        <translation>اختر المجلدات التي يجب ألا تُفقد، أو أفلتها هنا. ومن بعدها يُحفظ كل تغيير، ويمكنك الرجوع إلى أي يوم.</translation>
    </message>
    <message>
        <source>Looking through earlier backups ...</source>
        <translation>يجري البحث في النسخ الاحتياطية السابقة…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No file or folder has that in its name at this time.</source>
        <translation>لا يوجد في هذا الوقت ملف أو مجلد في اسمه ذلك.</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>لم يُحذف شيء</translation>
    </message>
    <message>
        <source>All that was ever backed up is still in your folders.</source>
        <translation>كل ما نُسخ احتياطيًا من قبل ما زال في مجلداتك.</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>أحدث %1</translation>
    </message>
    <message>
        <source>The first %1; type more of the name to find fewer</source>
        <translation>أول %1؛ اكتب مزيدًا من الاسم لتقليل النتائج</translation>
    </message>
    <message>
        <source>Reading a large folder ...</source>
        <translation>تجري قراءة مجلد كبير…</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>العناصر المحذوفة: %Ln.</numerusform>
            <numerusform>العناصر المحذوفة: %Ln.</numerusform>
            <numerusform>العناصر المحذوفة: %Ln.</numerusform>
            <numerusform>العناصر المحذوفة: %Ln.</numerusform>
            <numerusform>العناصر المحذوفة: %Ln.</numerusform>
            <numerusform>العناصر المحذوفة: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay until the versions that hold them are forgotten in Folders.</source>
        <translation>تبقى حتى تُحذف الإصدارات التي تحتويها في «المجلدات».</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln عنصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%Ln عناصر</numerusform>
            <numerusform>%Ln عنصرًا</numerusform>
            <numerusform>%Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>استعادة «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>استعادة %Ln عنصر</numerusform>
            <numerusform>استعادة عنصر واحد</numerusform>
            <numerusform>استعادة عنصرين</numerusform>
            <numerusform>استعادة %Ln عناصر</numerusform>
            <numerusform>استعادة %Ln عنصرًا</numerusform>
            <numerusform>استعادة %Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesTable</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
</context>
<context>
    <name>granary::ui::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حُذف</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersPane</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>لا شيء محمي بعد</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost. From then on every change is kept by itself.</source>
        <translation>اختر المجلدات التي يجب ألا تُفقد. ومن بعدها يُحفظ كل تغيير تلقائيًا.</translation>
    </message>
    <message>
        <source>Choose folders ...</source>
        <translation>اختيار المجلدات…</translation>
    </message>
    <message>
        <source>Protected folders</source>
        <translation>المجلدات المحمية</translation>
    </message>
    <message>
        <source>Protect folders ...</source>
        <translation>حماية مجلدات…</translation>
    </message>
    <message>
        <source>Forget old versions ...</source>
        <translation>حذف الإصدارات القديمة…</translation>
    </message>
    <message>
        <source>There is no place to keep anything yet: nothing leaves this computer. Add a friend&apos;s machine or a disk in Nodes.</source>
        <translation>لا يوجد بعد مكان لحفظ أي شيء: لا يخرج شيء من هذا الحاسوب. أضف حاسوب صديق أو قرصًا في «العُقد».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Backed up once, not protected by itself</source>
        <translation>نُسخت احتياطيًا مرة واحدة، وليست محمية تلقائيًا</translation>
    </message>
    <message>
        <source>What is stored of these stays. Changes since then are not kept.</source>
        <translation>ما خُزّن من هذه يبقى. ولا تُحفظ التغييرات منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Protect ...</source>
        <translation>حماية…</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>حماية %1</translation>
    </message>
    <message>
        <source>%1: no longer protected by itself. What is stored stays.</source>
        <translation>%1: لم يعد محميًا تلقائيًا. ما خُزّن يبقى.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message>
        <source>Another folder ...</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>اختيار مجلد لحمايته</translation>
    </message>
    <message>
        <source>Everything of mine</source>
        <translation>كل ما لديّ</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>لم يُعدّ</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1، %Ln ملف</numerusform>
            <numerusform>%1، ملف واحد</numerusform>
            <numerusform>%1، ملفان</numerusform>
            <numerusform>%1، %Ln ملفات</numerusform>
            <numerusform>%1، %Ln ملفًا</numerusform>
            <numerusform>%1، %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>المجموع %1</translation>
    </message>
    <message>
        <source>more than %1 together</source>
        <translation>المجموع أكثر من %1</translation>
    </message>
    <message>
        <source>What must not be lost?</source>
        <translation>ما الذي يجب ألا يُفقد؟</translation>
    </message>
    <message>
        <source>Whatever is in these folders is kept, and each change from now on. You can go back to any day.</source>
        <translation>يُحفظ كل ما في هذه المجلدات، وكل تغيير من الآن. ويمكنك الرجوع إلى أي يوم.</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>الاختيار لاحقًا</translation>
    </message>
</context>
<context>
    <name>granary::ui::FootLine</name>
    <message>
        <source>State of the drive</source>
        <translation>حالة الخزنة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoundStep</name>
    <message>
        <source>Look through your files and restore what you need. Nothing is backed up from this machine until you say so in Folders.</source>
        <translation>تصفّح ملفاتك واستعد ما تحتاج إليه. لا يُنسخ شيء احتياطيًا من هذا الحاسوب حتى تطلب ذلك في «المجلدات».</translation>
    </message>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>الحالة بتاريخ %1، من %2 من أصل %Ln من أماكن الحفظ.</numerusform>
            <numerusform>الحالة بتاريخ %1، من %2 من أصل %Ln من أماكن الحفظ.</numerusform>
            <numerusform>الحالة بتاريخ %1، من %2 من أصل %Ln من أماكن الحفظ.</numerusform>
            <numerusform>الحالة بتاريخ %1، من %2 من أصل %Ln من أماكن الحفظ.</numerusform>
            <numerusform>الحالة بتاريخ %1، من %2 من أصل %Ln من أماكن الحفظ.</numerusform>
            <numerusform>الحالة بتاريخ %1، من %2 من أصل %Ln من أماكن الحفظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>State of %1.</source>
        <translation>الحالة بتاريخ %1.</translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>يمكنك الرجوع إلى %Ln نقطة زمنية.</numerusform>
            <numerusform>يمكنك الرجوع إلى نقطة زمنية واحدة.</numerusform>
            <numerusform>يمكنك الرجوع إلى نقطتين زمنيتين.</numerusform>
            <numerusform>يمكنك الرجوع إلى %Ln نقاط زمنية.</numerusform>
            <numerusform>يمكنك الرجوع إلى %Ln نقطة زمنية.</numerusform>
            <numerusform>يمكنك الرجوع إلى %Ln نقطة زمنية.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is in</source>
        <translation>انضم هذا الحاسوب</translation>
    </message>
    <message>
        <source>Your drive is back</source>
        <translation>عادت خزنتك</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>عرض ملفاتي</translation>
    </message>
</context>
<context>
    <name>granary::ui::HealthCard</name>
    <message>
        <source>What this assumes</source>
        <translation>ما يفترضه هذا التقدير</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>فحص الآن</translation>
    </message>
    <message>
        <source>Asks every storage place whether it still has your data, and reads a sample</source>
        <translation>يسأل كل مكان تخزين هل ما زالت بياناتك لديه، ويقرأ عينة منها</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Makes pieces that are missing or damaged anew from the others</source>
        <translation>يعيد إنشاء القطع الناقصة أو التالفة من الأماكن الأخرى</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>تجربة استعادة</translation>
    </message>
    <message>
        <source>Restores some files to a scratch folder and compares them with what was stored</source>
        <translation>يستعيد بعض الملفات إلى مجلد مؤقت ويقارنها بما خُزّن</translation>
    </message>
    <message>
        <source>Save certificate ...</source>
        <translation>حفظ الشهادة…</translation>
    </message>
    <message>
        <source>A file that says which trial restores were made, and what came of them</source>
        <translation>ملف يذكر عمليات الاستعادة التجريبية التي أُجريت ونتائجها</translation>
    </message>
    <message>
        <source>It was not checked yet; while Granary runs it checks by itself all the time.</source>
        <translation>لم يُفحص بعد؛ يفحص Granary تلقائيًا على الدوام أثناء عمله.</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>آخر فحص: %1.</translation>
    </message>
    <message>
        <source>There was no trial restore yet. Granary makes one each month, or now if you like.</source>
        <translation>لم تجرِ استعادة تجريبية بعد. يجري Granary واحدة كل شهر، أو الآن إن أردت.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>يجري الفحص…</translation>
    </message>
    <message>
        <source>Repairing ...</source>
        <translation>يجري الإصلاح…</translation>
    </message>
    <message>
        <source>Trying a restore ...</source>
        <translation>تجري استعادة تجريبية…</translation>
    </message>
    <message>
        <source>Moving data elsewhere ...</source>
        <translation>يجري نقل البيانات إلى مكان آخر…</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>حفظ الشهادة</translation>
    </message>
</context>
<context>
    <name>granary::ui::HelpCard</name>
    <message>
        <source>Help and about</source>
        <translation>المساعدة وحول البرنامج</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.</source>
        <translation>برنامج حر برخصة جنو العمومية العامة، الإصدار 3. يأتي دون أي ضمان. يمكنك استخدامه ودراسته ومشاركته وتعديله.</translation>
    </message>
    <message>
        <source>Make a report ...</source>
        <translation>إنشاء تقرير…</translation>
    </message>
    <message>
        <source>For whoever helps you to find a fault; it gives no names and no secrets away</source>
        <translation>لمن يساعدك على إيجاد خلل؛ لا يكشف أسماء ولا أسرارًا</translation>
    </message>
    <message>
        <source>Granary %1</source>
        <translation>Granary %1</translation>
    </message>
    <message>
        <source>Granary %1; its engine is version %2 until it is started again</source>
        <translation>Granary %1؛ محركه من الإصدار %2 إلى أن يبدأ من جديد</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>لم يدخل شيء ولم يخرج بعد.</translation>
    </message>
    <message>
        <source>Save as a table ...</source>
        <translation>حفظ كجدول…</translation>
    </message>
    <message>
        <source>A CSV file, for spreadsheets and the tax office</source>
        <translation>ملف CSV لجداول البيانات ومصلحة الضرائب</translation>
    </message>
    <message>
        <source>Save a proof ...</source>
        <translation>حفظ إثبات…</translation>
    </message>
    <message>
        <source>A file by which anybody can check that the chosen entry is in the ledger</source>
        <translation>ملف يستطيع به أي شخص التحقق من أن القيد المختار موجود في دفتر الحسابات</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>حفظ كجدول</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
</context>
<context>
    <name>granary::ui::HostDialog</name>
    <message>
        <source>Host a ledger for a group</source>
        <translation>استضافة دفتر حسابات لمجموعة</translation>
    </message>
    <message>
        <source>This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. Half of all tokens are yours at the beginning, and newcomers can ask for some.</source>
        <translation>يحفظ هذا الحاسوب دفتر حسابات مجموعتك. يستطيع الآخرون الاطلاع عليه والدفع ما دام Granary يعمل هنا. نصف العملات لك في البداية، ويستطيع القادمون الجدد طلب بعضها.</translation>
    </message>
    <message>
        <source>Host a ledger on this computer</source>
        <translation>استضافة دفتر حسابات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Other computers in my network may reach it</source>
        <translation>يمكن لحواسيب أخرى في شبكتي الوصول إليه</translation>
    </message>
    <message>
        <source>Give this address to the others:</source>
        <translation>أعطِ الآخرين هذا العنوان:</translation>
    </message>
    <message>
        <source>Address of the ledger</source>
        <translation>عنوان دفتر الحسابات</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be hosted now: %1</source>
        <translation>لا يمكن استضافة دفتر الحسابات الآن: %1</translation>
    </message>
    <message>
        <source>Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing is encrypted on the way.</source>
        <translation>من يستطيع الوصول إلى هذا الحاسوب يستطيع قراءة دفتر الحسابات كله عدا ملاحظات الدفعات. لا شيء مشفّر في الطريق.</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>لا تصل إليه إلا برامج هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>granary::ui::JoinForm</name>
    <message>
        <source>Address of the ledger</source>
        <translation>عنوان دفتر الحسابات</translation>
    </message>
    <message>
        <source>Use this ledger</source>
        <translation>استخدام دفتر الحسابات هذا</translation>
    </message>
</context>
<context>
    <name>granary::ui::LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Welcome to Granary</source>
        <translation>مرحبًا بك في Granary</translation>
    </message>
    <message>
        <source>Your files, kept safe on several machines at once, readable by nobody but you.</source>
        <translation>ملفاتك محفوظة بأمان على عدة حواسيب معًا، ولا يستطيع أحد غيرك قراءتها.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingCard</name>
    <message>
        <source>Space you lend</source>
        <translation>المساحة التي تعيرها</translation>
    </message>
    <message>
        <source>Space used by others</source>
        <translation>المساحة التي يستخدمها الآخرون</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Makes a code that lets one drive store here</source>
        <translation>ينشئ رمزًا يسمح لخزنة واحدة بالتخزين هنا</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>رمز الدعوة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>الدعوة على شكل رمز QR</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>الرمز في الحافظة</translation>
    </message>
    <message>
        <source>%1 of %2 are used.</source>
        <translation>استُخدم %1 من %2.</translation>
    </message>
    <message>
        <source>It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.</source>
        <translation>تسمح بدخول خزنة واحدة، حتى %1. أرسلها إلى شخص واحد فقط، أو دعه يلتقط صورة للمربع.</translation>
    </message>
    <message>
        <source>Lend space ...</source>
        <translation>إعارة مساحة…</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>How much is lent, to whom, and when</source>
        <translation>كم يُعار، ولمن، ومتى</translation>
    </message>
    <message>
        <source>Stop lending ...</source>
        <translation>إيقاف الإعارة…</translation>
    </message>
    <message>
        <source>Delete it now ...</source>
        <translation>حذفها الآن…</translation>
    </message>
    <message>
        <source>Lend again ...</source>
        <translation>الإعارة مجددًا…</translation>
    </message>
    <message>
        <source>Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.</source>
        <translation>لا يُعار شيء الآن، وما كان محفوظًا لآخرين (%1) لا يفيد أحدًا. أعر المساحة مجددًا ليعود متاحًا، أو احذفه.</translation>
    </message>
    <message>
        <source>Nothing is lent now. Friends who lend each other space keep each other&apos;s backups safe: what lies here is sealed, and nobody on this machine can read it.</source>
        <translation>لا يُعار شيء الآن. الأصدقاء الذين يعير بعضهم بعضًا مساحةً يحفظ كل منهم نسخ الآخر الاحتياطية: ما يُخزَّن هنا مشفَّر، ولا يستطيع أحد قراءته على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.</source>
        <translation>الإعارة في طريقها إلى الانتهاء. لا يُقبل شيء جديد. يُقدَّم ما هو محفوظ هنا حتى ينقله أصحابه، ثم تنتهي تلقائيًا. تُبلَّغ حواسيبهم؛ ويُفضَّل أن يبقى حاسوبك عاملًا كالمعتاد.</translation>
    </message>
    <message>
        <source>Nothing can be lent at the moment: %1</source>
        <translation>لا يمكن إعارة شيء حاليًا: %1</translation>
    </message>
    <message>
        <source>%1 still lie here for others.</source>
        <translation>لا تزال %1 محفوظة هنا لآخرين.</translation>
    </message>
    <message>
        <source>Your changes count from now on</source>
        <translation>تسري تغييراتك من الآن</translation>
    </message>
    <message>
        <source>Space is lent from now on</source>
        <translation>تُعار المساحة من الآن</translation>
    </message>
    <message>
        <source>Stop lending?</source>
        <translation>هل تريد إيقاف الإعارة؟</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time.</source>
        <translation>لا يُقبل شيء جديد من الآن. يبقى ما هو محفوظ هنا ويُقدَّم حتى ينقله أصحابه إلى أماكن أخرى؛ وتُبلَّغ حواسيبهم تلقائيًا. يمكنك الإعارة مجددًا متى شئت.</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>إيقاف الإعارة</translation>
    </message>
    <message>
        <source>Delete what is kept for others?</source>
        <translation>هل تريد حذف ما يُحفظ لآخرين؟</translation>
    </message>
    <message>
        <source>%1 of other people&apos;s backups are deleted at once. They survive fewer losses then, and if too many of their owners&apos; other machines are off, they can&apos;t be read. Left alone, everything stays until they have moved it.</source>
        <translation>تُحذف فورًا %1 من النسخ الاحتياطية لآخرين. وتصبح عندئذ أقل تحملًا للفقدان، وإذا كان عدد كبير جدًا من حواسيب أصحابها الأخرى مطفأً فلن يمكن قراءتها. وإن تُركت بقي كل شيء حتى ينقلوه.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Nothing is lent any more</source>
        <translation>لم يعد يُعار شيء</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on</source>
        <translation>لا يُقبل شيء جديد من الآن</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingDialog</name>
    <message>
        <source>Space you lend</source>
        <translation>المساحة التي تعيرها</translation>
    </message>
    <message>
        <source>Lend space</source>
        <translation>إعارة مساحة</translation>
    </message>
    <message>
        <source>What others store here is sealed: nobody on this machine can read it.</source>
        <translation>ما يخزّنه الآخرون هنا مشفَّر: لا يستطيع أحد قراءته على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Only drives that I invite</source>
        <translation>الخزنات التي أدعوها فقط</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive</source>
        <translation>خزنة أي شخص</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Who may store here</source>
        <translation>من يمكنه التخزين هنا</translation>
    </message>
    <message>
        <source>How fast others read together</source>
        <translation>سرعة قراءة الآخرين معًا</translation>
    </message>
    <message>
        <source>They read at most at</source>
        <translation>سرعة القراءة القصوى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>إعارة</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>حجم المساحة</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>في أي وقت</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>في هذه الأوقات فقط</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners&apos; machines would take yours for broken and store everything anew elsewhere.</source>
        <translation>في الأوقات الأخرى لا يُقبل شيء جديد، ويُقدَّم ما هو محفوظ هنا ببطء: بما يكفي لإثبات أنه ما زال موجودًا. ولو كان أقل لعدّت حواسيب أصحابه حاسوبك معطلًا وخزّنت كل شيء من جديد في مكان آخر.</translation>
    </message>
    <message>
        <source>Only at these times: %1</source>
        <translation>في هذه الأوقات فقط: %1</translation>
    </message>
    <message>
        <source>%1 are free on this disk. %2 stay free when all of it is used.</source>
        <translation>المتاح على هذا القرص %1. ويبقى %2 متاحًا عند استخدام المساحة المُعارة كلها.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingStep</name>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Lend some of this disk to those I invite</source>
        <translation>إعارة جزء من هذا القرص لمن أدعوهم</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>حجم المساحة</translation>
    </message>
    <message>
        <source>You can lend, change or end this at any time in Nodes, and invite people there.</source>
        <translation>يمكنك الإعارة أو تغييرها أو إنهاؤها متى شئت في «العُقد»، ودعوة الآخرين هناك.</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>إعارة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>%1 are free on this disk</source>
        <translation>المتاح على هذا القرص %1</translation>
    </message>
    <message>
        <source>Space for others?</source>
        <translation>مساحة للآخرين؟</translation>
    </message>
    <message>
        <source>Friends who lend each other space keep each other&apos;s backups safe. What lies here is sealed: nobody on this machine can read it.</source>
        <translation>الأصدقاء الذين يعير بعضهم بعضًا مساحةً يحفظ كل منهم نسخ الآخر الاحتياطية. ما يُخزَّن هنا مشفَّر: لا يستطيع أحد قراءته على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsCard</name>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Granary uses at most this much of your connection.</source>
        <translation>يستخدم Granary هذا القدر من اتصالك على الأكثر.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>الرفع</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>التنزيل</translation>
    </message>
    <message>
        <source>Otherwise at some times ...</source>
        <translation>حد آخر في أوقات معينة…</translation>
    </message>
    <message>
        <source>Other limits for a part of every day</source>
        <translation>حدود أخرى لجزء من كل يوم</translation>
    </message>
    <message>
        <source>Now: upload %1, download %2.</source>
        <translation>الآن: الرفع %1، التنزيل %2.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Upload at that time</source>
        <translation>الرفع في ذلك الوقت</translation>
    </message>
    <message>
        <source>Download at that time</source>
        <translation>التنزيل في ذلك الوقت</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>إزالة هذا الوقت</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>الرفع</translation>
    </message>
    <message>
        <source>download</source>
        <translation>التنزيل</translation>
    </message>
    <message>
        <source>A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were.</source>
        <translation>يبدأ أحد الأوقات وينتهي في الدقيقة نفسها. غيّر أحدهما؛ وحتى ذلك الحين تبقى الحدود كما كانت.</translation>
    </message>
    <message>
        <source>The limits hold from now on</source>
        <translation>تسري الحدود من الآن</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsDialog</name>
    <message>
        <source>Limits of automatic payments</source>
        <translation>حدود المدفوعات التلقائية</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>Each download</source>
        <translation>كل تنزيل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 on your clock, a new month likewise: at the same moment for all your computers.</source>
        <translation>تقيّد ما يدفعه Granary تلقائيًا، لا ما ترسله أنت. فارغ: بلا حد. يبدأ اليوم الجديد عند %1 بساعتك، وكذلك الشهر الجديد: في اللحظة نفسها لجميع حواسيبك.</translation>
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
        <translation>يجري تشغيل Granary</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>يستغرق هذا لحظة.</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>تعذّر تشغيل Granary</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>granary::ui::MakingStep</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Making your drive</source>
        <translation>يجري إنشاء خزنتك</translation>
    </message>
    <message>
        <source>Looking for your drive</source>
        <translation>يجري البحث عن خزنتك</translation>
    </message>
    <message>
        <source>Adding this computer</source>
        <translation>تجري إضافة هذا الحاسوب</translation>
    </message>
    <message>
        <source>A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.</source>
        <translation>توجد حالة أحدث للخزنة، لكن الأماكن التي لديها لا تستجيب. للحصول عليها شغّل تلك الأماكن واسترجع الخزنة مجددًا في ملف تعريف جديد.</translation>
    </message>
    <message>
        <source>%1 could not be added: %2</source>
        <translation>تعذّرت إضافة %1: %2</translation>
    </message>
    <message>
        <source>Your folders are not protected yet: %1 Add them in Folders.</source>
        <translation>مجلداتك ليست محمية بعد: %1 أضفها في «المجلدات».</translation>
    </message>
    <message>
        <source>Asking the machines for the newest state of the drive ...</source>
        <translation>يجري سؤال الحواسيب عن أحدث حالة للخزنة…</translation>
    </message>
    <message>
        <source>Asking the other computer ...</source>
        <translation>يجري سؤال الحاسوب الآخر…</translation>
    </message>
    <message>
        <source>Connecting to the places where it is kept ...</source>
        <translation>يجري الاتصال بأماكن حفظها…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>يستغرق هذا بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>تعذّر بدء الشبكة التجريبية: %1</translation>
    </message>
    <message>
        <source>Starting the nodes of the demo ...</source>
        <translation>يجري بدء عُقد الشبكة التجريبية…</translation>
    </message>
    <message>
        <source>Looking for machines of the network ...</source>
        <translation>البحث عن أجهزة الشبكة ...</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthCard</name>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>المستلم: %1</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <translation>المنفق: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthChart</name>
    <message>
        <source>What came in and went out, day by day</source>
        <translation>ما دخل وما خرج، يومًا بيوم</translation>
    </message>
    <message>
        <source>%1: received %2, spent %3</source>
        <translation>%1: المستلم %2، المنفق %3</translation>
    </message>
</context>
<context>
    <name>granary::ui::NetworkFields</name>
    <message>
        <source>Name of the network</source>
        <translation>اسم الشبكة</translation>
    </message>
    <message>
        <source>Address of a machine in it, for example 192.0.2.7:7001</source>
        <translation>عنوان جهاز فيها، مثل ‎192.0.2.7:7001</translation>
    </message>
    <message>
        <source>Address of a machine in the network</source>
        <translation>عنوان جهاز في الشبكة</translation>
    </message>
    <message>
        <source>Machines there that lend to everybody keep sealed pieces for you. They are strangers&apos; and may go away, so several are used. Only the public network, &quot;mainline&quot;, is found without an address.</source>
        <translation>الأجهزة التي تُعير الجميع هناك تحفظ لك قطعًا مختومة. وهي لغرباء وقد تختفي، لذلك تُستخدم عدة أجهزة. الشبكة العامة &quot;mainline&quot; وحدها تُوجد بلا عنوان.</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>أدخل اسم الشبكة.</translation>
    </message>
    <message>
        <source>The name is too long for a network. Check it.</source>
        <translation>الاسم أطول من أن يكون لشبكة. تحقق منه.</translation>
    </message>
    <message>
        <source>Enter 16 addresses at most.</source>
        <translation>أدخل 16 عنوانًا على الأكثر.</translation>
    </message>
    <message>
        <source>%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.</source>
        <translation>%1 ليس عنوانًا. العنوان أرقام ومنفذ، مثل ‎192.0.2.7:7001.</translation>
    </message>
    <message>
        <source>Enter the address of a machine in the network, too: whoever told you its name knows one.</source>
        <translation>أدخل أيضًا عنوان جهاز في الشبكة: من أخبرك باسمها يعرف واحدًا.</translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message>
        <source>Not all files could be restored</source>
        <translation>تعذّرت استعادة بعض الملفات</translation>
    </message>
    <message>
        <source>The files are restored</source>
        <translation>استُعيدت الملفات</translation>
    </message>
    <message>
        <source>A trial restore failed</source>
        <translation>فشلت استعادة تجريبية</translation>
    </message>
    <message>
        <source>Files on this computer may be damaged</source>
        <translation>ربما توجد ملفات تالفة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Some files are lost in the storage places</source>
        <translation>فُقدت بعض الملفات في أماكن التخزين</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>تعذّر النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>The files could not be restored</source>
        <translation>تعذّرت استعادة الملفات</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>تعذّر نسخ %Ln ملف احتياطيًا</numerusform>
            <numerusform>تعذّر نسخ ملف واحد احتياطيًا</numerusform>
            <numerusform>تعذّر نسخ ملفين احتياطيًا</numerusform>
            <numerusform>تعذّر نسخ %Ln ملفات احتياطيًا</numerusform>
            <numerusform>تعذّر نسخ %Ln ملفًا احتياطيًا</numerusform>
            <numerusform>تعذّر نسخ %Ln ملف احتياطيًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity says which, why, and what to do about it.</source>
        <translation>يبيّن «النشاط» أيها ولماذا وما العمل.</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>الخزنة مقفلة</translation>
    </message>
    <message>
        <source>Nothing is backed up until you open it with your passphrase.</source>
        <translation>لا يُنسخ شيء احتياطيًا حتى تفتحها بعبارة المرور.</translation>
    </message>
    <message>
        <source>Your files are less safe than before</source>
        <translation>ملفاتك أقل أمانًا من ذي قبل</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>تعذّر تشغيل Granary</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesModel</name>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>حاسوب</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>يجري إفراغه</translation>
    </message>
    <message>
        <source>On</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message>
        <source>Storage place</source>
        <translation>مكان التخزين</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>آخر فحص</translation>
    </message>
    <message>
        <source>Stops lending</source>
        <translation>يوقف الإعارة</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesPane</name>
    <message>
        <source>Nobody keeps your data yet</source>
        <translation>لا أحد يحفظ بياناتك بعد</translation>
    </message>
    <message>
        <source>Add a friend&apos;s machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost.</source>
        <translation>أضف حاسوب صديق أو قرصًا ثانيًا. تُشفَّر ملفاتك وتُوزَّع عليها كلها، فيمكن أن يتعطل بعضها دون أن يُفقد شيء.</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>إضافة مكان تخزين</translation>
    </message>
    <message>
        <source>Who keeps your data</source>
        <translation>من يحفظ بياناتك</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2، %3%</translation>
    </message>
    <message>
        <source>The storage place was emptied and removed</source>
        <translation>أُفرغ مكان التخزين وأُزيل</translation>
    </message>
    <message>
        <source>%1 keeps data for you from now on</source>
        <translation>يحفظ %1 بيانات لك من الآن</translation>
    </message>
    <message>
        <source>What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.</source>
        <translation>يُنقل ما فيه، %1، إلى أماكن التخزين الأخرى أولًا. قد يستغرق ذلك بعض الوقت؛ ويمكنك مواصلة العمل في الأثناء.</translation>
    </message>
    <message>
        <source>It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.</source>
        <translation>لا يستجيب، لذا يُعاد إنشاء ما فيه من أماكن التخزين الأخرى أولًا. قد يستغرق ذلك بعض الوقت؛ ويمكنك مواصلة العمل في الأثناء.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>هل تريد إزالة %1؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>العُقد</translation>
    </message>
</context>
<context>
    <name>granary::ui::NotaryDialog</name>
    <message>
        <source>Notarise a file</source>
        <translation>توثيق ملف</translation>
    </message>
    <message>
        <source>Notarise %1?</source>
        <translation>توثيق %1؟</translation>
    </message>
    <message>
        <source>Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this very file now. The file itself stays here, and nobody can read it from the fingerprint.</source>
        <translation>تدخل بصمته دفتر الحسابات مع الوقت وعنوانك. يثبت ذلك لاحقًا أن هذا الملف بعينه كان لديك الآن. يبقى الملف نفسه هنا، ولا يستطيع أحد قراءته من البصمة.</translation>
    </message>
    <message>
        <source>Computing the fingerprint ...</source>
        <translation>تُحسب البصمة…</translation>
    </message>
    <message>
        <source>Notarise</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>البصمة (SHA-256): %1</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does.</source>
        <translation>لم يجب دفتر الحسابات بعد. ما وقّعته محفوظ ويخرج تلقائيًا حالما يجيب.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save the proof ...</source>
        <translation>حفظ الإثبات…</translation>
    </message>
    <message>
        <source>The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it here, and later from the history.</source>
        <translation>وعد دفتر الحسابات بإدخاله، قيدًا رقمه %1. وحالما يُرى ذلك يمكنك حفظ إثبات له هنا، ولاحقًا من السجل.</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.</source>
        <translation>هو في دفتر الحسابات، قيدًا رقمه %1. احتفظ بإثبات ذلك بجانب الملف: بهما معًا يستطيع أي شخص التحقق منه.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Notifier</name>
    <message>
        <source>Open Granary</source>
        <translation>فتح Granary</translation>
    </message>
</context>
<context>
    <name>granary::ui::Onboarding</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more.</source>
        <translation>لا تُعرض الكلمات الأربع والعشرون إلا الآن. اكتبها قبل أن تغلق النافذة. ولإغلاقها رغم ذلك، أغلقها مرة أخرى.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::OpenChannelDialog</name>
    <message>
        <source>Open a channel</source>
        <translation>فتح قناة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Set this aside?</source>
        <translation>أتحجز هذا؟</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>يجري الفتح…</translation>
    </message>
    <message>
        <source>Whoever keeps your data ...</source>
        <translation>من يحفظ بياناتك…</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>يُسأل %1…</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>أسبوع واحد</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be paid with it meanwhile, and what is left at the end comes back to you.</source>
        <translation>يُحجز المبلغ لهذا المستفيد وحده، ويُدفع له منه على خطوات صغيرة. ولا يمكن أن يُدفع منه لغيره في أثناء ذلك، وما تبقى في النهاية يعود إليك.</translation>
    </message>
    <message>
        <source>Set aside until %1. What was not paid by then comes back to you; it can&apos;t be taken back before.</source>
        <translation>محجوز حتى %1. ما لم يُدفع حتى ذلك الحين يعود إليك؛ ولا يمكن استرداده قبل ذلك.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you.</source>
        <translation>لا رسوم. يبقى لك %1.</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>حُجز %1</translation>
    </message>
    <message>
        <source>The channel is open: it is in the ledger, as entry %1, and that was verified.</source>
        <translation>القناة مفتوحة: هي في دفتر الحسابات، قيدًا رقمه %1، وقد تُحقق من ذلك.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 في الطريق</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.</source>
        <translation>وعد دفتر الحسابات كتابةً بإدخالها، قيدًا رقمه %1. وحالما يُرى ذلك تكون القناة مفتوحة.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>وُقّع %1، ولا إجابة بعد</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open the channel again.</source>
        <translation>لم يجب دفتر الحسابات بعد. ما وقّعته محفوظ ويخرج تلقائيًا حالما يجيب؛ لا تفتح القناة مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>granary::ui::OutsideRequests</name>
    <message>
        <source>This code can&apos;t be used here. Paste it where you are asked for one.</source>
        <translation>لا يمكن استخدام هذا الرمز هنا. الصقه حيث يُطلب منك رمز.</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 محمي بالفعل.</translation>
    </message>
    <message>
        <source>This computer has a drive already. A code of another computer is of use only where there is none yet.</source>
        <translation>لهذا الحاسوب خزنة بالفعل. لا يفيد رمز حاسوب آخر إلا حيث لا توجد خزنة بعد.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>تعيين عبارة مرور</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.</source>
        <translation>تفتح الخزنة على هذا الحاسوب فقط. وتبقى الكلمات الأربع والعشرون كما هي، وتعيد كل شيء إن نسيتها.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>عبارة المرور الجديدة، مرة أخرى</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>العبارتان الجديدتان مختلفتان.</translation>
    </message>
    <message>
        <source>Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good.</source>
        <translation>العبارات القصيرة يخمّنها من يحصل على هذا الحاسوب. أربع كلمات أو خمس لا صلة بينها اختيار جيد.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>قوة عبارة المرور</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>إظهار ما أكتبه</translation>
    </message>
    <message>
        <source>If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can&apos;t know what others know about you.</source>
        <translation>إن نسيتها فالكلمات الأربع والعشرون تفتح الخزنة مجددًا. والقوة تقدير من الطول وأنواع الأحرف والأنماط الشائعة؛ ولا يدخل فيها ما يعرفه الآخرون عنك.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever uses this computer can open the drive.</source>
        <translation>دون عبارة مرور يستطيع كل من يستخدم هذا الحاسوب فتح الخزنة.</translation>
    </message>
    <message>
        <source>Weak: a thief of this computer could guess it.</source>
        <translation>ضعيفة: قد يخمّنها سارق هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Fair: it holds back the curious.</source>
        <translation>مقبولة: تصدّ الفضوليين.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>جيدة.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>قوية.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>Continue without one</source>
        <translation>المتابعة دونها</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>A passphrase for this machine</source>
        <translation>عبارة مرور لهذا الحاسوب</translation>
    </message>
    <message>
        <source>It opens the drive here and nowhere else. Several unusual words are better than one with signs in it.</source>
        <translation>تفتح الخزنة هنا لا في أي مكان آخر. عدة كلمات غير مألوفة خير من كلمة فيها علامات.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>فتح الخزنة تلقائيًا عند تسجيل دخولي</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more.</source>
        <translation>تُحفظ عبارة المرور في حلقة مفاتيح سطح المكتب التي يفتحها تسجيل دخولك. وعندئذ تحمي هذا الحاسوب ما دمت قد سجّلت الخروج، لا أكثر.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayDialog</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>You have less than that: %1. Send less, or wait for what is on its way.</source>
        <translation>ما لديك أقل من ذلك: %1. أرسل أقل، أو انتظر ما هو في الطريق.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>To an address that is not in your address book</source>
        <translation>إلى عنوان ليس في دفتر عناوينك</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>رفضه دفتر الحسابات. لم يُنفق شيء.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayeeField</name>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>A name of your address book, an address, or a request</source>
        <translation>اسم من دفتر عناوينك أو عنوان أو طلب</translation>
    </message>
    <message>
        <source>Checking the address ...</source>
        <translation>يُفحص العنوان…</translation>
    </message>
    <message>
        <source>Calls itself &quot;%1&quot;; your address book does not know it.</source>
        <translation>يسمي نفسه &quot;%1&quot;؛ ودفتر عناوينك لا يعرفه.</translation>
    </message>
    <message>
        <source>%1, of your address book</source>
        <translation>%1، من دفتر عناوينك</translation>
    </message>
    <message>
        <source>Whoever runs %1</source>
        <translation>من يدير %1</translation>
    </message>
    <message>
        <source>An address that is not in your address book.</source>
        <translation>عنوان ليس في دفتر عناوينك.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlacesStep</name>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>حاسوب صديق</translation>
    </message>
    <message>
        <source>Paste the code that your friend sent you: granary:node?...</source>
        <translation>الصق الرمز الذي أرسله صديقك: ⁨granary:node?...⁩</translation>
    </message>
    <message>
        <source>Code of a machine</source>
        <translation>رمز حاسوب</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add the machine of this code</source>
        <translation>إضافة حاسوب هذا الرمز</translation>
    </message>
    <message>
        <source>A disk or folder</source>
        <translation>قرص أو مجلد</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Choose a folder to store on</source>
        <translation>اختيار مجلد للتخزين فيه</translation>
    </message>
    <message>
        <source>Where shall it be kept?</source>
        <translation>أين تُحفظ؟</translation>
    </message>
    <message>
        <source>Is it on a disk that you can plug in here?</source>
        <translation>هل هي على قرص يمكنك توصيله هنا؟</translation>
    </message>
    <message>
        <source>Where is your drive stored?</source>
        <translation>أين خُزّنت خزنتك؟</translation>
    </message>
    <message>
        <source>Your other computer tells this one which friends&apos; machines store the drive. Disks and folders it can&apos;t hand over: add those that this computer reaches, too.</source>
        <translation>يخبر حاسوبك الآخر هذا الحاسوب بحواسيب الأصدقاء التي تخزّن الخزنة. أما الأقراص والمجلدات فلا يستطيع تسليمها: أضف أيضًا ما يصل إليه هذا الحاسوب منها.</translation>
    </message>
    <message>
        <source>On friends&apos; machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.</source>
        <translation>على حواسيب الأصدقاء، أو على قرص، أو على كليهما. تحفظ قطعًا مشفَّرة لا يستطيع أحد غيرك قراءتها. ومع عدة أماكن تبقى ملفاتك إن فُقد أحدها.</translation>
    </message>
    <message>
        <source>Add as many of the places as you know; one that answers is enough to find the others.</source>
        <translation>أضف كل ما تعرفه من الأماكن؛ يكفي أن يستجيب واحد منها للعثور على الأخرى.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Look for it in the network</source>
        <translation>البحث عنها في الشبكة</translation>
    </message>
    <message>
        <source>This is no code of a machine. It begins with &quot;granary:node?&quot; and must be copied whole.</source>
        <translation>هذا ليس رمز حاسوب. يبدأ الرمز بـ«⁨granary:node?⁩» ويجب نسخه كاملًا.</translation>
    </message>
    <message>
        <source>Granary can&apos;t write to %1. Choose another folder.</source>
        <translation>لا يستطيع Granary الكتابة في %1. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.</source>
        <translation>%1 على قرص هذا الحاسوب: يفيد عند الحذف سهوًا، لا عند فقدان القرص أو الحاسوب.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Without a place nothing leaves this computer: files are not protected until you add one.</source>
        <translation>دون مكان تخزين لا يخرج شيء من هذا الحاسوب: لا تكون الملفات محمية حتى تضيف مكانًا.</translation>
    </message>
    <message>
        <source>Use %1 (%2 free)</source>
        <translation>استخدام %1 (المتاح %2)</translation>
    </message>
    <message>
        <source>Only trying it out?</source>
        <translation>للتجربة فقط؟</translation>
    </message>
    <message>
        <source>Try it with a demo network on this computer</source>
        <translation>التجربة بشبكة تجريبية على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.</source>
        <translation>تعمل ست عُقد تخزين في الخلفية. يبقى كل شيء على هذا الحاسوب ويُفقد معه. يمكنك إنهاء التجربة متى شئت، أو إضافة أماكن حقيقية والاحتفاظ بالخزنة.</translation>
    </message>
    <message>
        <source>A demo: its files lie on this computer only. Nothing is protected from the loss of this computer.</source>
        <translation>تجربة: ملفاتها على هذا الحاسوب فقط. لا شيء محمي من فقدان هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>Join a network by its name ...</source>
        <translation>الانضمام إلى شبكة باسمها ...</translation>
    </message>
    <message>
        <source>Add the network of this name</source>
        <translation>إضافة الشبكة التي بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>نسخ %1 احتياطيًا الآن</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>متابعة %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>إيقاف %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>تغيير %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message>
        <source>Protect folders</source>
        <translation>حماية مجلدات</translation>
    </message>
    <message>
        <source>Change what is protected</source>
        <translation>تغيير ما يُحمى</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Only on mains power</source>
        <translation>عند التوصيل بالكهرباء فقط</translation>
    </message>
    <message>
        <source>Not on metered networks</source>
        <translation>ليس على الشبكات محدودة البيانات</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>باستثناء</translation>
    </message>
    <message>
        <source>Exclusions, one a line</source>
        <translation>الاستثناءات، واحد في كل سطر</translation>
    </message>
    <message>
        <source>One a line, for example *.tmp or node_modules/</source>
        <translation>واحد في كل سطر، مثل ⁨*.tmp⁩ أو ⁨node_modules/⁩</translation>
    </message>
    <message>
        <source>How much is protected</source>
        <translation>مقدار ما يُحمى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>حماية</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Folders to protect</source>
        <translation>المجلدات المراد حمايتها</translation>
    </message>
    <message>
        <source>Add ...</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>اختيار مجلد لحمايته</translation>
    </message>
    <message>
        <source>Whenever something changes</source>
        <translation>كلما تغيّر شيء</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>يوم الأسبوع</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>وقت اليوم</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>One of the exclusions makes no sense.</source>
        <translation>أحد الاستثناءات بلا معنى.</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>تعذّر العدّ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%Ln ملف، %1</numerusform>
            <numerusform>ملف واحد، %1</numerusform>
            <numerusform>ملفان، %1</numerusform>
            <numerusform>%Ln ملفات، %1</numerusform>
            <numerusform>%Ln ملفًا، %1</numerusform>
            <numerusform>%Ln ملف، %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <translation>المحمي: %1.</translation>
    </message>
    <message>
        <source>Protected: %1. Left out: %2.</source>
        <translation>المحمي: %1. المتروك: %2.</translation>
    </message>
    <message>
        <source>There is more; counting took too long.</source>
        <translation>يوجد المزيد؛ استغرق العدّ وقتًا طويلًا.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>معاينة %1</translation>
    </message>
    <message>
        <source>No preview: too few of the storage places answer now.</source>
        <translation>لا معاينة: قليل جدًا من أماكن التخزين يستجيب الآن.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 بكسل</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>البداية</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProofDialog</name>
    <message>
        <source>Check a proof</source>
        <translation>فحص إثبات</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>يجري الفحص…</translation>
    </message>
    <message>
        <source>Compare with a file ...</source>
        <translation>مقارنة بملف…</translation>
    </message>
    <message>
        <source>This proves nothing</source>
        <translation>هذا لا يثبت شيئًا</translation>
    </message>
    <message>
        <source>It is no proof of an entry, or it was changed. Ask for it again.</source>
        <translation>ليس إثباتًا لقيد، أو أنه غُيّر. اطلبه مرة أخرى.</translation>
    </message>
    <message>
        <source>An entry is proven</source>
        <translation>ثبت قيد</translation>
    </message>
    <message>
        <source>A notarised file is proven</source>
        <translation>ثبت ملف موثّق</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>القيد %1 من %2</translation>
    </message>
    <message>
        <source>When: %1, by the ledger&apos;s clock</source>
        <translation>متى: %1 بساعة دفتر الحسابات</translation>
    </message>
    <message>
        <source>Whose: yours</source>
        <translation>لمن: لك</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>لمن: %1</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger.</source>
        <translation>تستخدم محفظتك دفتر الحسابات هذا.</translation>
    </message>
    <message>
        <source>Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1</source>
        <translation>لا تستخدم محفظتك دفتر الحسابات هذا: اطلب معرّفه من مكان آخر وقارنه بـ %1</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>مقارنة بملف</translation>
    </message>
    <message>
        <source>%1 is the file that was notarised.</source>
        <translation>%1 هو الملف الذي وُثّق.</translation>
    </message>
    <message>
        <source>%1 is another file, or was changed since.</source>
        <translation>%1 ملف آخر، أو غُيّر منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>دون وكيل</translation>
    </message>
    <message>
        <source>It asks for a name and a password</source>
        <translation>يطلب اسم مستخدم وكلمة مرور</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.</source>
        <translation>يخزّن هذا الحاسوب بيانات لآخرين لن يستطيعوا الوصول إليه عبر وكيل. لاستخدام وكيل، توقف أولًا عن إعارة المساحة.</translation>
    </message>
    <message>
        <source>Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can&apos;t call this one: it can neither lend space nor let another of your computers in with a code.</source>
        <translation>كل ما يرسله Granary أو يجلبه يمر عبر الوكيل ولا يمر شيء من حوله. لذلك لا يجد Granary الحواسيب الأخرى إلا برموزها، ولا تستطيع هي الاتصال بهذا الحاسوب: فلا يمكنه إعارة مساحة ولا ضمّ حاسوب آخر لك برمز.</translation>
    </message>
    <message>
        <source>Granary connects directly to the machines that store your data.</source>
        <translation>يتصل Granary مباشرة بالحواسيب التي تخزّن بياناتك.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>Granary connects without a proxy from now on</source>
        <translation>يتصل Granary دون وكيل من الآن</translation>
    </message>
    <message>
        <source>Granary connects through the proxy from now on</source>
        <translation>يتصل Granary عبر الوكيل من الآن</translation>
    </message>
    <message>
        <source>That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.</source>
        <translation>ليس هذا عنوان وكيل. العنوان اسم مثل ⁨proxy.example⁩ أو رقم مثل ⁨192.168.1.10⁩.</translation>
    </message>
    <message>
        <source>The name and the password are kept in the drive, so open it first.</source>
        <translation>يُحفظ اسم المستخدم وكلمة المرور في الخزنة، فافتحها أولًا.</translation>
    </message>
</context>
<context>
    <name>granary::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>رمز QR</translation>
    </message>
</context>
<context>
    <name>granary::ui::ReceiveDialog</name>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Where you are paid</source>
        <translation>حيث يُدفع لك</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Ask for an amount, if you like</source>
        <translation>اطلب مبلغًا إن شئت</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>أي مبلغ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>What for; it is in the request for all to read</source>
        <translation>لأي غرض؛ يظهر في الطلب ليقرأه الجميع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Your address. Give it to whoever pays you; it is the same on every ledger.</source>
        <translation>عنوانك. أعطه لمن يدفع لك؛ وهو نفسه في كل دفتر حسابات.</translation>
    </message>
    <message>
        <source>A request. Whoever pays you scans it, or pastes it where the address goes.</source>
        <translation>طلب. من يدفع لك يمسحه ضوئيًا، أو يلصقه مكان العنوان.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message>
        <source>Remove a computer</source>
        <translation>إزالة حاسوب</translation>
    </message>
    <message>
        <source>Remove %1 from the drive</source>
        <translation>إزالة %1 من الخزنة</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.</source>
        <translation>لحاسوب فُقد أو سُرق أو أُعطي لغيرك. من بعدها لا يستطيع قراءة ما يُخزَّن لاحقًا، ولا تغيير شيء أو حذفه. وما خزّنه من قبل يبقى لك.</translation>
    </message>
    <message>
        <source>Enter the 24 words of the drive:</source>
        <translation>أدخل كلمات الخزنة الأربع والعشرين:</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>الكلمات الأربع والعشرون</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>تجري الإزالة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>These are the words of this drive.</source>
        <translation>هذه كلمات هذه الخزنة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>%1 has no part in the drive any more.</source>
        <translation>لم يعد %1 جزءًا من الخزنة.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>سيعلم بذلك لاحقًا ما هو غير متاح الآن: %Ln مكان تخزين.</numerusform>
            <numerusform>سيعلم بذلك لاحقًا ما هو غير متاح الآن: مكان تخزين واحد.</numerusform>
            <numerusform>سيعلم بذلك لاحقًا ما هو غير متاح الآن: مكانا تخزين.</numerusform>
            <numerusform>سيعلم بذلك لاحقًا ما هو غير متاح الآن: %Ln أماكن تخزين.</numerusform>
            <numerusform>سيعلم بذلك لاحقًا ما هو غير متاح الآن: %Ln مكان تخزين.</numerusform>
            <numerusform>سيعلم بذلك لاحقًا ما هو غير متاح الآن: %Ln مكان تخزين.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>A report for whoever helps you</source>
        <translation>تقرير لمن يساعدك</translation>
    </message>
    <message>
        <source>It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.</source>
        <translation>فيه إصدارات وأحجام وحالات وآخر أسطر السجل، وليس فيه أسماء ولا عناوين ولا رموز ولا مفاتيح ولا كلمات. لا يُرسل شيء: احفظه وأعطه لمن تشاء.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>نص التقرير</translation>
    </message>
    <message>
        <source>The report is being made ...</source>
        <translation>يجري إنشاء التقرير…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>التقرير في الحافظة</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>granary::ui::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Into a folder:</source>
        <translation>إلى مجلد:</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>حيث كان</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>المستعاد</translation>
    </message>
    <message>
        <source>Folder to restore to</source>
        <translation>المجلد الذي يُستعاد إليه</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>إن كان هناك شيء بالفعل</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Keep both; the restored one gets another name</source>
        <translation>الاحتفاظ بالاثنين؛ يأخذ المستعاد اسمًا آخر</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبداله</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>استعادة إلى</translation>
    </message>
    <message>
        <source>Files that are there are replaced, also newer ones.</source>
        <translation>تُستبدل الملفات الموجودة هناك، والأحدث منها أيضًا.</translation>
    </message>
    <message>
        <source>Below that folder the files keep the folders they were in.</source>
        <translation>داخل ذلك المجلد تبقى الملفات في المجلدات التي كانت فيها.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message>
        <source>Forget old versions</source>
        <translation>حذف الإصدارات القديمة</translation>
    </message>
    <message>
        <source>Which versions stay</source>
        <translation>الإصدارات التي تبقى</translation>
    </message>
    <message>
        <source>Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.</source>
        <translation>كل نسخة احتياطية إصدار لكل الملفات. حذف القديم منها يوفر مساحة؛ ويبقى الأحدث دائمًا، ولا تُمسّ مجلداتك.</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>One a day, for so many days</source>
        <translation>واحد في اليوم، لهذا العدد من الأيام</translation>
    </message>
    <message>
        <source>One a week, for so many weeks</source>
        <translation>واحد في الأسبوع، لهذا العدد من الأسابيع</translation>
    </message>
    <message>
        <source>One a month, for so many months</source>
        <translation>واحد في الشهر، لهذا العدد من الشهور</translation>
    </message>
    <message>
        <source>One a year, for so many years</source>
        <translation>واحد في السنة، لهذا العدد من السنين</translation>
    </message>
    <message>
        <source>Versions that go</source>
        <translation>الإصدارات التي تُحذف</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Something must stay: set one of the numbers.</source>
        <translation>يجب أن يبقى شيء: حدّد أحد الأعداد.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>حذف %Ln إصدار</numerusform>
            <numerusform>حذف إصدار واحد</numerusform>
            <numerusform>حذف إصدارين</numerusform>
            <numerusform>حذف %Ln إصدارات</numerusform>
            <numerusform>حذف %Ln إصدارًا</numerusform>
            <numerusform>حذف %Ln إصدار</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions stay.</source>
        <translation>تبقى كل الإصدارات.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>سيُحذف %Ln إصدار؛ ويبقى %1.</numerusform>
            <numerusform>سيُحذف إصدار واحد؛ ويبقى %1.</numerusform>
            <numerusform>سيُحذف إصداران؛ ويبقى %1.</numerusform>
            <numerusform>سيُحذف %Ln إصدارات؛ ويبقى %1.</numerusform>
            <numerusform>سيُحذف %Ln إصدارًا؛ ويبقى %1.</numerusform>
            <numerusform>سيُحذف %Ln إصدار؛ ويبقى %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That frees about %1 on the storage places.</source>
        <translation>يوفر ذلك نحو %1 في أماكن التخزين.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>حُذف %Ln إصدار.</numerusform>
            <numerusform>حُذف إصدار واحد.</numerusform>
            <numerusform>حُذف إصداران.</numerusform>
            <numerusform>حُذف %Ln إصدارات.</numerusform>
            <numerusform>حُذف %Ln إصدارًا.</numerusform>
            <numerusform>حُذف %Ln إصدار.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage places free %1 within a week.</source>
        <translation>تحرر أماكن التخزين %1 خلال أسبوع.</translation>
    </message>
    <message>
        <source>The space is given back by itself when all computers and storage places have heard of it.</source>
        <translation>تُعاد المساحة تلقائيًا عندما تعلم بذلك كل الحواسيب وأماكن التخزين.</translation>
    </message>
</context>
<context>
    <name>granary::ui::ScreenPicture</name>
    <message>
        <source>The screen could not be looked at. Take a picture of the code, and choose that.</source>
        <translation>تعذّرت قراءة الشاشة. التقط صورة للرمز واخترها.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that.</source>
        <translation>لم يعطِ سطح المكتب صورة للشاشة. اسمح بذلك هناك، أو التقط صورة للرمز واخترها.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>الأمن</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>قفل الآن</translation>
    </message>
    <message>
        <source>The drive has no passphrase here: whoever uses this computer as you can open it.</source>
        <translation>ليس للخزنة عبارة مرور هنا: من يستخدم هذا الحاسوب بحسابك يستطيع فتحها.</translation>
    </message>
    <message>
        <source>A passphrase protects the drive on this computer.</source>
        <translation>تحمي عبارة مرور الخزنة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Set a passphrase ...</source>
        <translation>تعيين عبارة مرور…</translation>
    </message>
    <message>
        <source>Change the passphrase ...</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with</source>
        <translation>دون عبارة مرور لا يوجد ما يُقفل به</translation>
    </message>
    <message>
        <source>Backups wait until it is opened again</source>
        <translation>ينتظر النسخ الاحتياطي حتى تُفتح مجددًا</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>تغيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>Lock the drive?</source>
        <translation>هل تريد قفل الخزنة؟</translation>
    </message>
    <message>
        <source>Something is still under way. It stops now and goes on where it stopped when it is begun again.</source>
        <translation>ما زال شيء قيد التنفيذ. يتوقف الآن ويتابع من حيث توقف عندما يبدأ من جديد.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>بعد %Ln ساعة</numerusform>
            <numerusform>بعد ساعة واحدة</numerusform>
            <numerusform>بعد ساعتين</numerusform>
            <numerusform>بعد %Ln ساعات</numerusform>
            <numerusform>بعد %Ln ساعة</numerusform>
            <numerusform>بعد %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد دقيقة واحدة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock without use</source>
        <translation>القفل عند عدم الاستخدام</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it</source>
        <translation>تبقى الخزنة مفتوحة حتى تقفلها</translation>
    </message>
    <message>
        <source>The drive locks itself when nobody uses it</source>
        <translation>تُقفل الخزنة تلقائيًا عندما لا يستخدمها أحد</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with: set one first.</source>
        <translation>دون عبارة مرور لا يوجد ما يُقفل به: عيّن عبارة أولًا.</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it or switch this computer off.</source>
        <translation>تبقى الخزنة مفتوحة حتى تقفلها أو تطفئ هذا الحاسوب.</translation>
    </message>
    <message>
        <source>When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on.</source>
        <translation>إذا لم يستخدم أحد Granary طوال هذه المدة وانتهى ما هو جارٍ، تُقفل الخزنة. وإلى أن تفتحها مجددًا لا يُنسخ شيء احتياطيًا من هذا الحاسوب ولا يُفحص ولا يُصلح؛ وما يخزّنه لآخرين يبقى متاحًا.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>فتح الخزنة تلقائيًا عند تسجيل دخولي</translation>
    </message>
    <message>
        <source>Without a passphrase it opens by itself anyway</source>
        <translation>دون عبارة مرور تُفتح تلقائيًا على أي حال</translation>
    </message>
    <message>
        <source>The passphrase is then kept in the keyring of your desktop, which your login opens</source>
        <translation>تُحفظ عبارة المرور عندئذ في حلقة مفاتيح سطح المكتب التي يفتحها تسجيل دخولك</translation>
    </message>
    <message>
        <source>The drive opens by itself from your next login on</source>
        <translation>تُفتح الخزنة تلقائيًا ابتداءً من تسجيل دخولك القادم</translation>
    </message>
    <message>
        <source>The passphrase was removed from the keyring; the drive asks for it again</source>
        <translation>أُزيلت عبارة المرور من حلقة المفاتيح؛ وتطلبها الخزنة مجددًا</translation>
    </message>
    <message>
        <source>The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it</source>
        <translation>تغيّرت عبارة المرور. لم تعد الخزنة تُفتح تلقائيًا؛ فعّل ذلك مجددًا إن أردت</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlock</name>
    <message>
        <source>The keyring of the desktop does not run, so the drive can&apos;t open by itself.</source>
        <translation>حلقة مفاتيح سطح المكتب لا تعمل، فلا يمكن فتح الخزنة تلقائيًا.</translation>
    </message>
    <message>
        <source>The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again.</source>
        <translation>لم تعد في حلقة المفاتيح عبارة مرور هذه الخزنة. أدخلها؛ ويمكنك في «الإعدادات» حفظها مجددًا.</translation>
    </message>
    <message>
        <source>The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here.</source>
        <translation>لم تعطِ حلقة المفاتيح عبارة المرور: هي مقفلة أو لم يُسمح لها. أدخل عبارة المرور هنا.</translation>
    </message>
    <message>
        <source>The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again.</source>
        <translation>لم تعد عبارة المرور في حلقة المفاتيح هي عبارة الخزنة، وقد أُزيلت منها. أدخل الجديدة؛ ويمكنك في «الإعدادات» حفظها مجددًا.</translation>
    </message>
    <message>
        <source>The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop&apos;s password settings and try again.</source>
        <translation>لم تقبل حلقة المفاتيح عبارة المرور: هي مقفلة أو لا تعمل أو لم يُسمح لها. افتحها في إعدادات كلمات المرور في سطح المكتب وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop&apos;s password settings.</source>
        <translation>لم تعد الخزنة تُفتح تلقائيًا، لكن ربما ما زالت عبارة مرورها في حلقة المفاتيح. أزلها في إعدادات كلمات المرور في سطح المكتب.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlockDialog</name>
    <message>
        <source>Open the drive by itself</source>
        <translation>فتح الخزنة تلقائيًا</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can&apos;t.</source>
        <translation>تُحفظ عبارة المرور في حلقة مفاتيح سطح المكتب التي يفتحها تسجيل دخولك. فمن يستطيع تسجيل الدخول بحسابك يستطيع فتح الخزنة؛ أما من يسرق هذا الحاسوب مطفأً فلا.</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>عبارة مرور الخزنة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>حفظها</translation>
    </message>
</context>
<context>
    <name>granary::ui::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Only the one who is paid can read it</source>
        <translation>لا يقرؤها إلا من يُدفع له</translation>
    </message>
    <message>
        <source>Send this?</source>
        <translation>أترسل هذا؟</translation>
    </message>
    <message>
        <source>Sending ...</source>
        <translation>يجري الإرسال…</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>أُرسل %1</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1, and that was verified.</source>
        <translation>هو في دفتر الحسابات، قيدًا رقمه %1، وقد تُحقق من ذلك.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 في الطريق</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the history.</source>
        <translation>وعد دفتر الحسابات كتابةً بإدخاله، قيدًا رقمه %1. وحالما يُرى ذلك يُذكر هنا وفي السجل.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>وُقّع %1، ولا إجابة بعد</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send it again.</source>
        <translation>لم يجب دفتر الحسابات بعد. ما وقّعته محفوظ ويخرج تلقائيًا حالما يجيب؛ لا ترسله مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you. What was sent can&apos;t be taken back.</source>
        <translation>لا رسوم. يبقى لك %1. ما أُرسل لا يمكن استرجاعه.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShareBar</name>
    <message>
        <source>How the data is spread</source>
        <translation>توزيع البيانات</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>ما تفعله المفاتيح</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>ما تفعله</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShowWordsStep</name>
    <message>
        <source>I have written down all 24, in this order</source>
        <translation>كتبتُ الكلمات الأربع والعشرين كلها، بهذا الترتيب</translation>
    </message>
    <message>
        <source>Copy for a password manager</source>
        <translation>نسخ إلى مدير كلمات المرور</translation>
    </message>
    <message>
        <source>The clipboard is emptied after a minute. Until then other programs can read it.</source>
        <translation>تُفرَّغ الحافظة بعد دقيقة. وحتى ذلك الحين تستطيع البرامج الأخرى قراءتها.</translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation>الكلمة %1: %2</translation>
    </message>
    <message>
        <source>Write down these 24 words</source>
        <translation>اكتب هذه الكلمات الأربع والعشرين</translation>
    </message>
    <message>
        <source>They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.</source>
        <translation>تعيد كل شيء عند فقدان هذا الحاسوب، ومن لديه هذه الكلمات يستطيع قراءة كل شيء. تُعرض هذه المرة فقط: لا يحتفظ Granary بنسخة منها، ولا يستطيع أحد أن يخبرك بها لاحقًا.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>الأقسام</translation>
    </message>
</context>
<context>
    <name>granary::ui::SpeedBox</name>
    <message>
        <source> MB/s</source>
        <translation> م.ب/ث</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
</context>
<context>
    <name>granary::ui::StartStep</name>
    <message>
        <source>Protect my files</source>
        <translation>حماية ملفاتي</translation>
    </message>
    <message>
        <source>Make a new drive. You choose folders, and where they are kept.</source>
        <translation>إنشاء خزنة جديدة. أنت تختار المجلدات ومكان حفظها.</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>استرجاع ملفاتي</translation>
    </message>
    <message>
        <source>You have the 24 words of a drive, from another machine or from before a loss.</source>
        <translation>لديك الكلمات الأربع والعشرون لخزنة، من حاسوب آخر أو من قبل فقدانه.</translation>
    </message>
    <message>
        <source>Use my drive on this computer, too</source>
        <translation>استخدام خزنتي على هذا الحاسوب أيضًا</translation>
    </message>
    <message>
        <source>Another computer of yours has the drive and shows you a code. The words stay where they are.</source>
        <translation>الخزنة على حاسوب آخر لك وهو يعرض لك رمزًا. تبقى الكلمات في مكانها.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
</context>
<context>
    <name>granary::ui::Step</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>granary::ui::SummaryStep</name>
    <message>
        <source>The drive</source>
        <translation>الخزنة</translation>
    </message>
    <message>
        <source>That of the computer whose code you entered. It must be on, and still show the code.</source>
        <translation>خزنة الحاسوب الذي أدخلت رمزه. يجب أن يكون عاملًا وأن يعرض الرمز حتى الآن.</translation>
    </message>
    <message>
        <source>Stored here as well</source>
        <translation>مخزّنة هنا أيضًا</translation>
    </message>
    <message>
        <source>That of the 24 words you entered.</source>
        <translation>خزنة الكلمات الأربع والعشرين التي أدخلتها.</translation>
    </message>
    <message>
        <source>Looked for at</source>
        <translation>يُبحث عنها في</translation>
    </message>
    <message>
        <source>Machines found in the network. This may take a minute.</source>
        <translation>حواسيب عُثر عليها في الشبكة. قد يستغرق هذا دقيقة.</translation>
    </message>
    <message>
        <source>Protected, whenever something changes</source>
        <translation>محمي، كلما تغيّر شيء</translation>
    </message>
    <message>
        <source>Nothing yet. Choose folders in Folders at any time.</source>
        <translation>لا شيء بعد. اختر المجلدات في «المجلدات» متى شئت.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>تُحفظ في</translation>
    </message>
    <message>
        <source>Nowhere yet: nothing is protected until you add a place.</source>
        <translation>لا مكان بعد: لا شيء محمي حتى تضيف مكانًا.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Opens without a passphrase.</source>
        <translation>تُفتح دون عبارة مرور.</translation>
    </message>
    <message>
        <source>Opens with your passphrase.</source>
        <translation>تُفتح بعبارة مرورك.</translation>
    </message>
    <message>
        <source>Next: 24 words</source>
        <translation>التالي: 24 كلمة</translation>
    </message>
    <message>
        <source>They are shown once. Have paper and a pen at hand.</source>
        <translation>تُعرض مرة واحدة. ليكن الورق والقلم في متناول يدك.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>كل شيء جاهز</translation>
    </message>
    <message>
        <source>Make my drive</source>
        <translation>إنشاء خزنتي</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>استرجاع ملفاتي</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>إضافة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Opens with your passphrase, by itself when you log in.</source>
        <translation>تُفتح بعبارة مرورك، تلقائيًا عند تسجيل دخولك.</translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>What there is to know</source>
        <translation>ما ينبغي معرفته</translation>
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
            <numerusform>%Ln: %1</numerusform>
            <numerusform>%Ln: %1</numerusform>
            <numerusform>%Ln: %1</numerusform>
            <numerusform>%Ln: %1</numerusform>
            <numerusform>%Ln: %1</numerusform>
            <numerusform>%Ln: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard</source>
        <translation>التفاصيل في الحافظة</translation>
    </message>
</context>
<context>
    <name>granary::ui::Tray</name>
    <message>
        <source>Open Granary</source>
        <translation>فتح Granary</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Granary: %1</source>
        <translation>Granary: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
</context>
<context>
    <name>granary::ui::Trial</name>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>تعذّر بدء الشبكة التجريبية: %1</translation>
    </message>
    <message>
        <source>Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.</source>
        <translation>أماكن التخزين الأخرى لديك أقل من أن تتولى ما تحفظه الشبكة التجريبية: يحفظ كل منها قطعة مختلفة. أضف المزيد في «العُقد»، ثم أنهِ التجربة مجددًا.</translation>
    </message>
    <message>
        <source>The demo network could not be removed completely: %1</source>
        <translation>تعذّرت إزالة الشبكة التجريبية كلها: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::TrialReminder</name>
    <message>
        <source>End the demo ...</source>
        <translation>إنهاء التجربة…</translation>
    </message>
    <message>
        <source>The demo ends: what its network holds is being moved to your other storage places.</source>
        <translation>يجري إنهاء التجربة: يُنقل الآن ما تحفظه شبكتها إلى أماكن التخزين الأخرى لديك.</translation>
    </message>
    <message>
        <source>The demo ends ...</source>
        <translation>يجري إنهاء التجربة…</translation>
    </message>
    <message>
        <source>The demo network is starting ...</source>
        <translation>يجري بدء الشبكة التجريبية…</translation>
    </message>
    <message>
        <source>A demo network that keeps nothing of this drive is still on this computer.</source>
        <translation>لا تزال على هذا الحاسوب شبكة تجريبية لا تحفظ شيئًا من هذه الخزنة.</translation>
    </message>
    <message>
        <source>A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.</source>
        <translation>جزء من هذه الخزنة في الشبكة التجريبية على هذا الحاسوب. أنهِ التجربة فتتولاه أماكن التخزين الأخرى لديك.</translation>
    </message>
    <message>
        <source>This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend&apos;s machine or a disk under Nodes.</source>
        <translation>هذه تجربة: الخزنة على هذا الحاسوب فقط وتُفقد معه. لحماية حقيقية أضف حاسوب صديق أو قرصًا في «العُقد».</translation>
    </message>
    <message>
        <source>Remove the demo network?</source>
        <translation>هل تريد إزالة الشبكة التجريبية؟</translation>
    </message>
    <message>
        <source>Its nodes end, and the room that they take on this computer is free again. Your drive does not need them.</source>
        <translation>تتوقف عُقدها وتتحرر المساحة التي تشغلها على هذا الحاسوب. لا تحتاج خزنتك إليها.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>End the demo?</source>
        <translation>هل تريد إنهاء التجربة؟</translation>
    </message>
    <message>
        <source>What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end.</source>
        <translation>يُنقل ما تحفظه الشبكة التجريبية إلى أماكن التخزين الأخرى لديك أولًا. قد يستغرق ذلك بعض الوقت؛ ويمكنك مواصلة العمل في الأثناء. ثم تتوقف عُقدها.</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>إنهاء التجربة</translation>
    </message>
    <message>
        <source>Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first.</source>
        <translation>لا تحفظ هذه الخزنة إلا الشبكة التجريبية، فتنتهي الخزنة معها: تزول نسخها وإصداراتها القديمة وكلماتها الأربع والعشرون. وتبقى ملفاتك ومجلداتك على هذا الحاسوب كما هي. للاحتفاظ بالخزنة أضف مكان تخزين آخر أولًا.</translation>
    </message>
    <message>
        <source>End the demo and its drive</source>
        <translation>إنهاء التجربة وخزنتها</translation>
    </message>
</context>
<context>
    <name>granary::ui::UnlockPage</name>
    <message>
        <source>Your drive is locked</source>
        <translation>خزنتك مقفلة</translation>
    </message>
    <message>
        <source>Enter the passphrase of this machine. What friends store here goes on being served.</source>
        <translation>أدخل عبارة مرور هذا الحاسوب. ما يخزّنه الأصدقاء هنا يبقى متاحًا لهم.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Open the drive</source>
        <translation>فتح الخزنة</translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>إصدارات %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Looking for versions ...</source>
        <translation>يجري البحث عن الإصدارات…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>عرض في «الملفات»</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>No version of this is in the drive. Protect its folder, and from then on every change is kept.</source>
        <translation>لا يوجد إصدار من هذا في الخزنة. احمِ مجلده، ومن بعدها يُحفظ كل تغيير.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>%Ln إصدار، الأحدث أولًا</numerusform>
            <numerusform>إصدار واحد، الأحدث أولًا</numerusform>
            <numerusform>إصداران، الأحدث أولًا</numerusform>
            <numerusform>%Ln إصدارات، الأحدث أولًا</numerusform>
            <numerusform>%Ln إصدارًا، الأحدث أولًا</numerusform>
            <numerusform>%Ln إصدار، الأحدث أولًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot; as it was on %2</source>
        <translation>استعادة «%1» كما كان في %2</translation>
    </message>
    <message>
        <source>Restoring &quot;%1&quot;</source>
        <translation>تجري استعادة «%1»</translation>
    </message>
</context>
<context>
    <name>granary::ui::WalletPane</name>
    <message>
        <source>Looking into your wallet</source>
        <translation>يُنظر في محفظتك</translation>
    </message>
    <message>
        <source>The wallet can&apos;t be shown now</source>
        <translation>لا يمكن عرض المحفظة الآن</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>لا دفتر حسابات بعد</translation>
    </message>
    <message>
        <source>A ledger is the account book of a group, in which everybody&apos;s tokens are written down. Whoever runs it tells you its address. Your wallet checks all that it says, so it can&apos;t cheat unseen.</source>
        <translation>دفتر الحسابات هو سجل مجموعة تُكتب فيه عملات الجميع. يخبرك من يديره بعنوانه. وتفحص محفظتك كل ما يقوله، فلا يستطيع الغش خفية.</translation>
    </message>
    <message>
        <source>Your wallet uses %1 from now on</source>
        <translation>تستخدم محفظتك %1 من الآن</translation>
    </message>
    <message>
        <source>To pay that your wallet needs a ledger first.</source>
        <translation>لدفع ذلك تحتاج محفظتك إلى دفتر حسابات أولًا.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Or host one for a group on this computer ...</source>
        <translation>أو استضف واحدًا لمجموعة على هذا الحاسوب…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsDialog</name>
    <message>
        <source>Check the 24 words</source>
        <translation>التحقق من الكلمات الأربع والعشرين</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>اكتب الكلمات من ورقتك</translation>
    </message>
    <message>
        <source>Don&apos;t have them? They can&apos;t be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run &quot;granary-cli drive delete --keep-on-nodes&quot;).</source>
        <translation>ليست لديك؟ لا يمكن عرضها مجددًا. ما دام هذا الحاسوب يعمل فملفاتك في أمان: أنشئ خزنة جديدة بكلمات جديدة قبل أن يُفقد (نفّذ أولًا «⁨granary-cli drive delete --keep-on-nodes⁩»).</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>هي صحيحة</translation>
    </message>
    <message>
        <source>These are the words of another drive.</source>
        <translation>هذه كلمات خزنة أخرى.</translation>
    </message>
    <message>
        <source>They belong to this drive. Keep the paper where fire and thieves don&apos;t find it.</source>
        <translation>هي لهذه الخزنة. احفظ الورقة حيث لا تصل إليها النار ولا اللصوص.</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsEditor</name>
    <message>
        <source>The 24 words</source>
        <translation>الكلمات الأربع والعشرون</translation>
    </message>
    <message>
        <source>Type or paste the 24 words, with spaces between them</source>
        <translation>اكتب أو الصق الكلمات الأربع والعشرين، وبينها مسافات</translation>
    </message>
    <message>
        <source>What is known about the words</source>
        <translation>ما يُعرف عن الكلمات</translation>
    </message>
    <message>
        <source>All 24 words are right.</source>
        <translation>الكلمات الأربع والعشرون كلها صحيحة.</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as word %2</source>
        <translation>اعتماد «⁨%1⁩» للكلمة %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsReminder</name>
    <message>
        <source>Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost.</source>
        <translation>لم يُتحقق من كلماتك الأربع والعشرين بعد. من دونها لا يمكن استرجاع شيء عند فقدان هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Check them now ...</source>
        <translation>تحقق منها الآن…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsStep</name>
    <message>
        <source>Your 24 words</source>
        <translation>كلماتك الأربع والعشرون</translation>
    </message>
    <message>
        <source>They were shown when the drive was made. The first four letters of each are enough to find it.</source>
        <translation>عُرضت عند إنشاء الخزنة. تكفي الأحرف الأربعة الأولى من كل كلمة للعثور عليها.</translation>
    </message>
</context>
</TS>
