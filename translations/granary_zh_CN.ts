<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1、%2 和另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed since the last backup.</source>
        <translation>上次备份以来没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln 个文件，%1，其中新增 %2，用时 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.</source>
        <translation>还有一部分没有足够的存储位置；其余内容暂存在本机，一有位置就会发送。</translation>
    </message>
    <message>
        <source>It lies in one storage place only: add another to be safe.</source>
        <translation>它只存在一个存储位置：请再添加一个，才算安全。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>跳过 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>已恢复 %Ln 个文件，%1，用时 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>%Ln 个文件未能恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>%Ln 个文件有说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>还没有存储任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>有 %Ln 个文件无法从存储位置取回。其中仍在本机的会由下次备份重新存储：请立即备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer. Nothing is lost.</source>
        <translation>要等更多存储位置有回应，部分数据才能读取。没有任何内容丢失。</translation>
    </message>
    <message>
        <source>Everything is where it should be.</source>
        <translation>一切都在该在的地方。</translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>一切都在该在的地方。有 %n 个存储位置没有回应。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.</source>
        <translation>没有任何内容丢失。有些数据块缺失或暂时取不到，“修复”会重新生成它们。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>重新生成了 %Ln 个数据块，用时 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>没有需要修复的内容。</translation>
    </message>
    <message>
        <source>Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.</source>
        <translation>有些数据块还没有去处。请打开不在线的存储位置，添加一个，或移除不会再回来的。</translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer.</source>
        <translation>要等更多存储位置有回应，部分数据才能读取。</translation>
    </message>
    <message>
        <source>Some data is lost in the storage places. Check the drive: it names the files.</source>
        <translation>存储位置中有数据丢失。请检查云盘，它会列出这些文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>试恢复了 %Ln 个文件，%1，用时 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them came back as they were stored. Check the drive in Nodes.</source>
        <translation>并非全部与存储时一致。请在“节点”中检查云盘。</translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>全部与存储时一致，但本机有 %Ln 个文件在不知不觉中变了：磁盘或内存可能有故障。</numerusform>
        </translation>
    </message>
    <message>
        <source>All came back as they were stored.</source>
        <translation>全部与存储时一致。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>文件夹中现有 %Ln 个数据块，%1，每个都已读回核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>已接收 %Ln 个数据块，%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>%Ln 个数据块已损坏，留在原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>有 %Ln 个数据块没有空间可放。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stores data for you from now on.</source>
        <translation>%1 从现在起为您存储数据。</translation>
    </message>
    <message>
        <source>The drive is open on this machine.</source>
        <translation>云盘已在本机打开。</translation>
    </message>
    <message>
        <source>The drive is gone from this machine.</source>
        <translation>云盘已从本机移除。</translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>云盘已从本机移除；有 %n 个存储位置未能通知到。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 belongs to the drive from now on.</source>
        <translation>%1 从现在起属于此云盘。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>目前 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停在 %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Let your user read it, or exclude it, so that it is not tried each time.</source>
        <translation>请让您的用户能读取它，或将它排除，以免每次都重试。</translation>
    </message>
    <message>
        <source>Copy it elsewhere while you can: the disk may be failing.</source>
        <translation>请趁还能读取时复制到别处：磁盘可能有故障。</translation>
    </message>
    <message>
        <source>Nothing to do: the next backup looks again.</source>
        <translation>无需处理：下次备份会再看。</translation>
    </message>
    <message>
        <source>Nothing to do: programs make these anew when they need them.</source>
        <translation>无需处理：程序需要时会自行重建。</translation>
    </message>
    <message>
        <source>Give the folders above it shorter names.</source>
        <translation>请缩短其上级文件夹的名称。</translation>
    </message>
    <message>
        <source>Free some space there and restore again: it goes on where it stopped.</source>
        <translation>请在那里腾出空间后再次恢复，会从中断处继续。</translation>
    </message>
    <message>
        <source>Restore into a folder that you may write to.</source>
        <translation>请恢复到您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Restore it again into another folder, or choose to keep both.</source>
        <translation>请恢复到另一个文件夹，或选择两者都保留。</translation>
    </message>
    <message>
        <source>Try again when more storage places are on.</source>
        <translation>请等更多存储位置在线后再试。</translation>
    </message>
    <message>
        <source>Try an earlier version of it, and check the drive in Nodes.</source>
        <translation>请试试较早的版本，并在“节点”中检查云盘。</translation>
    </message>
    <message>
        <source>Opening the drive on this machine</source>
        <translation>在本机打开云盘</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>备份：%1</translation>
    </message>
    <message>
        <source>Restore of everything</source>
        <translation>恢复全部内容</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>恢复：%1</translation>
    </message>
    <message>
        <source>New storage place</source>
        <translation>新的存储位置</translation>
    </message>
    <message>
        <source>Removing a storage place</source>
        <translation>移除存储位置</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>发送等待中的内容</translation>
    </message>
    <message>
        <source>Check of the drive</source>
        <translation>检查云盘</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>从文件夹导入</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>删除云盘</translation>
    </message>
    <message>
        <source>Letting another of your computers in</source>
        <translation>让您的另一台电脑加入</translation>
    </message>
    <message>
        <source>Interrupted when Granary ended. It can go on where it stopped.</source>
        <translation>Granary 退出时中断，可从中断处继续。</translation>
    </message>
    <message>
        <source>Stopped. Begun again, it goes on where it stopped.</source>
        <translation>已停止。再次开始时会从中断处继续。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Everything was moved off it, and it is no longer used.</source>
        <translation>其中的内容已全部移走，不再使用它。</translation>
    </message>
    <message>
        <source>can&apos;t be brought back</source>
        <translation>无法取回</translation>
    </message>
    <message>
        <source>Back up now if it is still on this computer; else try an earlier version.</source>
        <translation>如果它还在本机，请立即备份；否则请试试较早的版本。</translation>
    </message>
    <message>
        <source>has other contents here than were stored, though neither size nor time has changed</source>
        <translation>在本机的内容与存储的不同，而大小和时间都没有变</translation>
    </message>
    <message>
        <source>If nothing wrote to it on purpose, restore it: the stored one is good.</source>
        <translation>如果不是有意改写，请恢复它：存储的那份是好的。</translation>
    </message>
    <message>
        <source>was not told to delete what it holds</source>
        <translation>未收到删除通知</translation>
    </message>
    <message>
        <source>What lies there can&apos;t be read by anybody without the words.</source>
        <translation>没有助记词，谁也读不了那里的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n 项须知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>%n 个存储位置从此拒绝它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>另有 %n 个恢复在线后也会拒绝它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) in time forgotten.</source>
        <translation>
            <numerusform>已清除 %n 个时间点。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>已归还 %1。</translation>
    </message>
    <message>
        <source>%1 will be given back in 7 days.</source>
        <translation>%1 将在 7 天后归还。</translation>
    </message>
    <message>
        <source>Forgetting old versions</source>
        <translation>清除旧版本</translation>
    </message>
    <message>
        <source>Removing a computer from the drive</source>
        <translation>从云盘移除一台电脑</translation>
    </message>
    <message>
        <source>Looking for storage places in a network</source>
        <translation>在网络中寻找存放处</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Backs up by itself, and says when something needs you</source>
        <translation>自动备份，有事需要您处理时会提醒</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Sending the last of it</source>
        <translation>正在发送剩余部分</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>正在查找更改</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>已处理 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>正在备份“%1”</translation>
    </message>
    <message>
        <source>Backing up %1 and %2</source>
        <translation>正在备份“%1”和“%2”</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>大约还需 %1</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A part of Granary is missing: the program granaryd was not found. Install Granary again. Your drive is not touched.</source>
        <translation>Granary 缺少一部分：找不到程序 granaryd。请重新安装 Granary，您的云盘不受影响。</translation>
    </message>
    <message>
        <source>None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.</source>
        <translation>询问过的电脑都不认识这些助记词对应的云盘。请确认助记词属于此云盘，并添加一台存有它的电脑的代码。</translation>
    </message>
    <message>
        <source>The folder or machine was not found. Check the path, or ask for a fresh code.</source>
        <translation>找不到该文件夹或电脑。请检查路径，或索取新的代码。</translation>
    </message>
    <message>
        <source>This is not in the drive at that time. Choose another time above the list.</source>
        <translation>那个时间点的云盘里没有它。请在列表上方选择其他时间。</translation>
    </message>
    <message>
        <source>It is not there any more. Look again.</source>
        <translation>它已经不在了，请再看一下。</translation>
    </message>
    <message>
        <source>Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.</source>
        <translation>现在有回应的存储电脑太少。请添加更多电脑的代码，或等它们开机后再试。没有任何数据丢失。</translation>
    </message>
    <message>
        <source>Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.</source>
        <translation>现在愿意接收新数据的电脑太少。已读取的内容保存在本机，等它们恢复后备份会自动继续。</translation>
    </message>
    <message>
        <source>Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.</source>
        <translation>现在有回应的存储电脑太少。请等更多电脑开机后再试；“节点”里可以看到哪些不在线。</translation>
    </message>
    <message>
        <source>The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.</source>
        <translation>恢复目标所在的磁盘已满。请腾出空间后再次恢复，会从中断处继续。</translation>
    </message>
    <message>
        <source>The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.</source>
        <translation>本机磁盘已满。请腾出空间，工作会从中断处继续。已存好的内容是安全的。</translation>
    </message>
    <message>
        <source>Stopped. It can go on where it stopped.</source>
        <translation>已停止，可从中断处继续。</translation>
    </message>
    <message>
        <source>This is not a code of Granary. It begins with &quot;granary:&quot; and must be copied whole; ask for it again if in doubt.</source>
        <translation>这不是 Granary 的代码。代码以“granary:”开头，必须完整复制；如有疑问请再次索取。</translation>
    </message>
    <message>
        <source>These are not the 24 words of a drive. Check each of them.</source>
        <translation>这不是云盘的 24 个助记词，请逐个核对。</translation>
    </message>
    <message>
        <source>That does not work like this. Check what you entered.</source>
        <translation>这样不行，请检查输入的内容。</translation>
    </message>
    <message>
        <source>This was made by a newer version of Granary. Update Granary on this machine.</source>
        <translation>这是由更新版本的 Granary 生成的。请更新本机的 Granary。</translation>
    </message>
    <message>
        <source>This machine or folder belongs to your drive already.</source>
        <translation>这台电脑或文件夹已属于您的云盘。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>它已经存在。</translation>
    </message>
    <message>
        <source>Granary may not read or write there. Change the permissions, or choose another place.</source>
        <translation>Granary 无权读写该处。请更改权限，或选择其他位置。</translation>
    </message>
    <message>
        <source>That disk is write-protected. Choose another place.</source>
        <translation>该磁盘有写保护，请选择其他位置。</translation>
    </message>
    <message>
        <source>Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.</source>
        <translation>读写磁盘失败。请检查磁盘及其连线后重试。存放在其他电脑上的内容是安全的。</translation>
    </message>
    <message>
        <source>Another Granary uses this profile now. Close it, then try again.</source>
        <translation>另一个 Granary 正在使用此配置。请关闭它后重试。</translation>
    </message>
    <message>
        <source>The drive is locked. Enter your passphrase to open it.</source>
        <translation>云盘已锁定，请输入口令打开。</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.</source>
        <translation>口令不对，请重试。如果忘记口令，可用 24 个助记词在新的配置中打开云盘。</translation>
    </message>
    <message>
        <source>These words do not belong together. Check the spelling and the order.</source>
        <translation>这些助记词不匹配，请检查拼写和顺序。</translation>
    </message>
    <message>
        <source>These words belong to another drive.</source>
        <translation>这些助记词属于另一个云盘。</translation>
    </message>
    <message>
        <source>That machine is in another network than your drive. Ask its owner for the name of the network.</source>
        <translation>那台电脑与您的云盘不在同一网络。请向其主人询问网络名称。</translation>
    </message>
    <message>
        <source>Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.</source>
        <translation>有内容损坏，Granary 已发现。请在“节点”中检查云盘：能从其他电脑修复的都会修复。</translation>
    </message>
    <message>
        <source>There is no place to store anything yet. Add a friend&apos;s machine or a folder in Nodes.</source>
        <translation>还没有存储位置。请在“节点”中添加朋友的电脑或文件夹。</translation>
    </message>
    <message>
        <source>That machine does not answer. Check that Granary runs there and that it is connected, then try again.</source>
        <translation>那台电脑没有回应。请确认那里运行着 Granary 并已联网，然后重试。</translation>
    </message>
    <message>
        <source>Granary&apos;s engine does not answer. It is being started again; nothing that was stored is lost.</source>
        <translation>Granary 的后台程序没有回应，正在重新启动；已存好的内容不会丢失。</translation>
    </message>
    <message>
        <source>No answer came in time. Try again later.</source>
        <translation>未能及时得到回应，请稍后再试。</translation>
    </message>
    <message>
        <source>The other machine refused. Ask its owner why, or use another one.</source>
        <translation>对方电脑拒绝了。请询问其主人，或使用另一台。</translation>
    </message>
    <message>
        <source>There is no room left for your drive there. Add another machine, or ask its owner for more room.</source>
        <translation>那里已没有您的空间。请添加另一台电脑，或请其主人提供更多空间。</translation>
    </message>
    <message>
        <source>That machine takes only drives with an invitation. Ask its owner for one.</source>
        <translation>那台电脑只接受受邀的云盘。请向其主人索取邀请。</translation>
    </message>
    <message>
        <source>This invitation was used already. Ask for a new one.</source>
        <translation>此邀请已被使用，请索取新的邀请。</translation>
    </message>
    <message>
        <source>This invitation has run out. Ask for a new one.</source>
        <translation>此邀请已过期，请索取新的邀请。</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ too much. Set the date and time, then try again.</source>
        <translation>两台电脑的时钟相差太大。请校准日期和时间后重试。</translation>
    </message>
    <message>
        <source>Granary is busy with something else. Try again when it is done.</source>
        <translation>Granary 正忙于其他工作，请等它完成后重试。</translation>
    </message>
    <message>
        <source>That is too much at once. Try with less.</source>
        <translation>一次太多了，请减少后重试。</translation>
    </message>
    <message>
        <source>The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.</source>
        <translation>对方电脑的回应无法理解。请更新两边的 Granary；如果仍然如此，请移除那台电脑。</translation>
    </message>
    <message>
        <source>It changed while it was read. The next backup takes it.</source>
        <translation>读取时内容发生了变化，下次备份会包含它。</translation>
    </message>
    <message>
        <source>Several of your machines have this. Choose one of them above the list.</source>
        <translation>您的多台电脑都有它。请在列表上方选择其中一台。</translation>
    </message>
    <message>
        <source>Something else is there already. Choose another place or name.</source>
        <translation>那里已有其他内容，请选择别的位置或名称。</translation>
    </message>
    <message>
        <source>Things like this are not stored.</source>
        <translation>这类内容不会被存储。</translation>
    </message>
    <message>
        <source>A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.</source>
        <translation>有一台电脑已从云盘中移除，本机还没有拿到新的密钥。请稍后再试。</translation>
    </message>
    <message>
        <source>This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.</source>
        <translation>本机已从云盘中移除。本机上的内容保持原样。要再次使用云盘，请让本机重新加入。</translation>
    </message>
    <message>
        <source>Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.</source>
        <translation>Granary 内部出错，已存好的内容没有丢失。请重试；如果再次出现，请报告。</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>无权读取</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>期间已消失</translation>
    </message>
    <message>
        <source>changed while it was read; the next backup takes it</source>
        <translation>读取时发生变化，下次备份会包含它</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>无法从磁盘读取</translation>
    </message>
    <message>
        <source>too long a path</source>
        <translation>路径太长</translation>
    </message>
    <message>
        <source>too few machines that store it answer</source>
        <translation>有回应的存储电脑太少</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>things like this are not stored</source>
        <translation>这类内容不会被存储</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>那里已有其他内容</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Check its spelling.</source>
        <translation>第 %1 个词不在词表中，请检查拼写。</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Did you mean %2?</source>
        <translation>第 %1 个词不在词表中。您是指 %2 吗？</translation>
    </message>
    <message>
        <source>Each word is right, but not all of them together. Look for two that changed places, or one that is another.</source>
        <translation>每个词都对，但合在一起不对。请看看是否有两个词颠倒了位置，或有一个词写成了别的。</translation>
    </message>
    <message>
        <source>The words are of two languages. They all belong to one.</source>
        <translation>助记词用了两种语言，它们应属于同一种。</translation>
    </message>
    <message>
        <source>This is too long to be 24 words.</source>
        <translation>太长了，不可能是 24 个助记词。</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>目前有 %n 个词；云盘的助记词共 24 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The code was not copied right. Copy all of it from the other computer, from &quot;granary:device?&quot; to its end.</source>
        <translation>代码没有复制完整。请从另一台电脑复制全部代码，从“granary:device?”直到末尾。</translation>
    </message>
    <message>
        <source>This code has run out. Let the other computer make another one.</source>
        <translation>此代码已过期。请让另一台电脑生成新的代码。</translation>
    </message>
    <message>
        <source>This code was used already. Let the other computer make another one.</source>
        <translation>此代码已经用过。请让另一台电脑生成新的代码。</translation>
    </message>
    <message>
        <source>The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.</source>
        <translation>另一台电脑现在不接受此代码。请让它生成新的代码，并在完成之前保持那里的窗口打开。</translation>
    </message>
    <message>
        <source>The other computer took its code back, because somebody came with wrong ones. Let it make another one.</source>
        <translation>有人尝试了错误的代码，另一台电脑已收回其代码。请让它生成新的代码。</translation>
    </message>
    <message>
        <source>The other computer can&apos;t be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.</source>
        <translation>无法连接另一台电脑。两台电脑都必须开机，并且在同一网络中或能相互连通。用 24 个助记词则不需要另一台电脑。</translation>
    </message>
    <message>
        <source>What answered does not know the code. Let your other computer make another one and try again.</source>
        <translation>应答的电脑不认识此代码。请让您的另一台电脑生成新的代码后重试。</translation>
    </message>
    <message>
        <source>The other computer let this one in, but knows no friend&apos;s machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.</source>
        <translation>另一台电脑已允许本机加入，但它不知道有哪位朋友的电脑存储着云盘。请返回，添加存储云盘的磁盘或文件夹，然后使用新的代码。</translation>
    </message>
    <message>
        <source>Other computers can&apos;t reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.</source>
        <translation>其他电脑无法连接到本机：此处的 Granary 启动时没有开放连接。请改用 24 个助记词让那台电脑加入。</translation>
    </message>
    <message>
        <source>Another computer is being let in. Wait until it is done, or until its code has run out.</source>
        <translation>另一台电脑正在加入。请等它完成，或等它的代码过期。</translation>
    </message>
    <message>
        <source>Nobody came before the code ran out. Make another one.</source>
        <translation>代码过期前没有电脑加入。请重新生成一个。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.</source>
        <translation>错误的代码尝试次数过多，此代码已作废，没有任何电脑加入。请重新生成一个。</translation>
    </message>
    <message>
        <source>The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.</source>
        <translation>密钥已交给另一台电脑，但它没有确认已保存。请到那台电脑上看看；如果不能用，请在这里移除它后重试。</translation>
    </message>
    <message>
        <source>Stopped. Nobody was let in.</source>
        <translation>已停止。没有任何电脑加入。</translation>
    </message>
    <message>
        <source>There is no computer of that name in the drive any more.</source>
        <translation>云盘中已没有这个名称的电脑。</translation>
    </message>
    <message>
        <source>It was removed before.</source>
        <translation>它之前已被移除。</translation>
    </message>
    <message>
        <source>A computer can&apos;t remove itself. Do it on another one.</source>
        <translation>电脑不能移除自己，请在另一台电脑上操作。</translation>
    </message>
    <message>
        <source>There is not that much room on this disk. Choose less, or free some space.</source>
        <translation>这块磁盘上没有那么多空间。请选小一些，或腾出一些空间。</translation>
    </message>
    <message>
        <source>That is too little to keep anything beside what Granary needs itself. Choose more.</source>
        <translation>除去 Granary 自身所需，这点空间存不下任何东西。请选大一些。</translation>
    </message>
    <message>
        <source>Pieces are being brought in from a disk just now. Wait until that is done.</source>
        <translation>正在从一块磁盘导入数据块。请等它完成。</translation>
    </message>
    <message>
        <source>Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.</source>
        <translation>别人无法通过代理访问存放在这里的数据。请先在“设置”中关闭代理。</translation>
    </message>
    <message>
        <source>There is no such network. Check its name, and the address of the machine in it.</source>
        <translation>没有这样的网络。请检查它的名称，以及其中机器的地址。</translation>
    </message>
    <message>
        <source>Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.</source>
        <translation>该网络中没有机器应答。请检查名称的写法，以及该地址的机器是否开着。</translation>
    </message>
    <message>
        <source>Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.</source>
        <translation>您的云盘留在原来的网络：它存放在那里，或者这台电脑在那里出借空间。要换到另一个网络，请先移除该网络中的存储位置并停止出借。</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Opening the drive</source>
        <translation>正在打开云盘</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Adding a storage place</source>
        <translation>正在添加存储位置</translation>
    </message>
    <message>
        <source>Moving data elsewhere</source>
        <translation>正在把数据移到别处</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>正在发送等待中的数据</translation>
    </message>
    <message>
        <source>Checking the drive</source>
        <translation>正在检查云盘</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>正在修复</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>正在试恢复</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>正在删除云盘</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1：已暂停</translation>
    </message>
    <message>
        <source>%1: %2 of %3 files</source>
        <translation>%1：%2 / %3 个文件</translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation>%1：%2 个文件</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1，大约还需 %2</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>还没有受保护的内容</translation>
    </message>
    <message>
        <source>Everything is stored; some copies are still to be made</source>
        <translation>所有内容都已存好，还有一些副本待生成</translation>
    </message>
    <message>
        <source>Everything is stored, but in one place only; add another to be safe</source>
        <translation>所有内容都已存好，但经不起任何一处丢失；请再添加一个存储位置</translation>
    </message>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>一切安全，即使 %n 个存储位置失效也不会丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the other machine</source>
        <translation>正在等待另一台电脑</translation>
    </message>
    <message>
        <source>Removing a machine from the drive</source>
        <translation>正在从云盘中移除一台电脑</translation>
    </message>
    <message>
        <source>Giving space back</source>
        <translation>正在归还空间</translation>
    </message>
    <message>
        <source>Starting ...</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>尚未设置</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>云盘已锁定</translation>
    </message>
    <message>
        <source>Looking for storage places</source>
        <translation>正在寻找存放处</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>1 秒以内</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 %</source>
        <translation>约 %1%</translation>
    </message>
    <message>
        <source>less than 1 in a million million</source>
        <translation>不到一万亿分之一</translation>
    </message>
    <message>
        <source>about 1 in %1</source>
        <translation>约 %1 分之一</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>还没有存储任何内容。</translation>
    </message>
    <message>
        <source>How safe your files are can be said when enough storage places answer.</source>
        <translation>要等足够的存储位置有回应，才能说明文件有多安全。</translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>任意 %n 个存储位置损毁，您的文件仍在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>再有任意 %n 个存储位置损毁，您的文件仍在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not survive the loss of a storage place.</source>
        <translation>任何一个存储位置损毁，都会丢失文件。</translation>
    </message>
    <message>
        <source>Some storage places are away, and until they are back none of the others may be lost.</source>
        <translation>有存储位置不在线，在它们回来之前，其余的一个都不能丢。</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>有 %n 个存储位置没有回应：请确认已开机并联网，或移除不会再回来的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another one to be safe.</source>
        <translation>请再添加一个，才算安全。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>发现 %Ln 个数据块缺失或损坏。Granary 运行时会自动重新生成；点“修复”可立即进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some pieces wait for more storage places; %1 are kept on this computer until then.</source>
        <translation>有些数据块在等待更多存储位置；在此之前，%1 保存在本机。</translation>
    </message>
    <message>
        <source>The drive was brought back here; nothing is written to it until the next backup.</source>
        <translation>云盘已在本机找回；下次备份之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>The chance to lose something within a year is at most: %1.</source>
        <translation>一年内丢失数据的概率最多：%1。</translation>
    </message>
    <message>
        <source>This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.</source>
        <translation>前提是：存储位置逐个失效而不是同时失效，每个平均可用 %1，随之失去的数据会在 %2内于别处重新生成。</translation>
    </message>
    <message>
        <source>If repairs take as irregular a time as can be, it is: %1.</source>
        <translation>如果修复所需时间极不规律，则为：%1。</translation>
    </message>
    <message>
        <source>The chance that something can&apos;t be read at a given moment, because too many places are switched off: %1.</source>
        <translation>某一时刻因关机的位置太多而读不到数据的概率：%1。</translation>
    </message>
    <message>
        <source>The loss of any one house or network, as far as addresses tell, would not be fatal.</source>
        <translation>就地址所见，失去任何一处住所或网络都不致命。</translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>如果本机及其磁盘一起损毁（%n 个存储位置），您的文件也会丢失。请在别处添加存储位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>如果 %1 处的一切同时损毁（%n 个存储位置），您的文件也会丢失。请在别处添加存储位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>These may share a machine, a disk or a network, and fail together: %1.</source>
        <translation>以下位置可能在同一台电脑、同一块磁盘或同一网络上，会一起失效：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.</source>
        <translation>最近一次试恢复（%1）未能取回全部内容。“动态”里列出了这些文件；请检查云盘。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>试恢复了 %Ln 个文件（%1），全部与存储时一致（%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>stored, survives no loss</source>
        <translation>已存好，但经不起丢失</translation>
    </message>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>可承受 %n 处丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>still being sent</source>
        <translation>仍在发送</translation>
    </message>
    <message>
        <source>being repaired</source>
        <translation>正在修复</translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>待修复，可承受 %n 处丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>out of reach now</source>
        <translation>暂时无法取得</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Choose folders to protect; then you see here how safe they are.</source>
        <translation>请选择要保护的文件夹；之后这里会说明它们有多安全。</translation>
    </message>
    <message>
        <source>Some pieces are missing; they are made anew as soon as there are storage places for them.</source>
        <translation>有些数据块缺失；一有存储位置就会重新生成。</translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, then times</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive may store here.</source>
        <translation>任何人的云盘都可以存在这里。</translation>
    </message>
    <message>
        <source>Only drives that you invite may store here.</source>
        <translation>只有您邀请的云盘可以存在这里。</translation>
    </message>
    <message>
        <source>They read at %1 together at most.</source>
        <translation>它们合计最多以 %1 读取。</translation>
    </message>
    <message>
        <source>Open %1.</source>
        <translation>开放时间：%1。</translation>
    </message>
    <message>
        <source>Outside of these times, as now, nothing new is taken, and what lies here is served slowly.</source>
        <translation>在此之外（如现在），不接收新内容，已存的内容只慢速提供。</translation>
    </message>
    <message>
        <source>Repairs for others may move %1 a day.</source>
        <translation>为他人修复每天最多传输 %1。</translation>
    </message>
    <message>
        <source>The engine was started with a share of its own, which counts again when it starts the next time.</source>
        <translation>引擎启动时带有自己的出借设置，下次启动时以它为准。</translation>
    </message>
    <message>
        <source>Nobody stores anything here yet: give somebody an invitation.</source>
        <translation>还没有人在这里存放内容：给别人一份邀请吧。</translation>
    </message>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>这里存放着他人的 %n 个云盘，均已密封：这台电脑上没有人能读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>有 %n 个数据块已被交还，一周内清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you lend now: nothing new is taken, and nothing is deleted.</source>
        <translation>这比您现在出借的要多：不接收新内容，也不删除任何内容。</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>For 30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>2 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>到明天</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>直到我选择继续</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>已暂停，%1 继续</translation>
    </message>
    <message>
        <source>Paused until tomorrow, %1</source>
        <translation>已暂停，明天 %1 继续</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>is in order</source>
        <translation>一切正常</translation>
    </message>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>没有回应；它应有 %Ln 个数据块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>丢失了 %1 个数据块（共 %Ln 个）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>丢失了全部 %Ln 个数据块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>给出错误的数据：那里有 %Ln 个数据块已损坏</numerusform>
        </translation>
    </message>
    <message>
        <source>answers well when it is tested and wrongly when data is read back</source>
        <translation>测试时回答正确，读回数据时却是错的</translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>有 %n 个询问没有回答：它负载过重，或在拖延</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>声称有 %Ln 个数据块，却拿不出来</numerusform>
        </translation>
    </message>
    <message>
        <source>shows an older state of the drive than the one it took</source>
        <translation>出示的云盘状态比它收下的要旧</translation>
    </message>
    <message>
        <source>hands on records that nobody signed</source>
        <translation>转交无人签名的记录</translation>
    </message>
    <message>
        <source>floods this computer with requests, and is cut off each time</source>
        <translation>向本机大量发送请求，每次都被断开</translation>
    </message>
    <message>
        <source>sends messages that make no sense, and is cut off each time</source>
        <translation>发送无法理解的消息，每次都被断开</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>没有回应</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) lost</source>
        <translation>
            <numerusform>丢失 %Ln 个数据块</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything lost</source>
        <translation>全部丢失</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>损坏 %Ln 个数据块</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives wrong data</source>
        <translation>给出错误数据</translation>
    </message>
    <message>
        <source>Too slow to answer</source>
        <translation>回应太慢</translation>
    </message>
    <message>
        <source>Claims what it lacks</source>
        <translation>谎称持有</translation>
    </message>
    <message>
        <source>Shows an old state</source>
        <translation>出示旧状态</translation>
    </message>
    <message>
        <source>Forges records</source>
        <translation>伪造记录</translation>
    </message>
    <message>
        <source>Floods this computer</source>
        <translation>大量请求本机</translation>
    </message>
    <message>
        <source>Makes no sense</source>
        <translation>消息无法理解</translation>
    </message>
    <message>
        <source>See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.</source>
        <translation>请确认它已开机并联网。如果它不会再回来，请移除：它的数据块会从其余位置重新生成。</translation>
    </message>
    <message>
        <source>Repair makes these pieces anew from the others. If it happens again, its disk may be failing.</source>
        <translation>“修复”会从其余位置重新生成这些数据块。如果再次发生，它的磁盘可能有故障。</translation>
    </message>
    <message>
        <source>Was its disk replaced? Repair makes everything anew from the others.</source>
        <translation>它是否换过磁盘？“修复”会从其余位置重新生成全部内容。</translation>
    </message>
    <message>
        <source>Check again later. If it stays like this, use another machine in its place.</source>
        <translation>请稍后再检查。如果一直这样，请换用另一台电脑。</translation>
    </message>
    <message>
        <source>Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.</source>
        <translation>它的磁盘悄悄丢了数据，或它在说谎。“修复”会在别处重新生成；如果再次发生，请移除它。</translation>
    </message>
    <message>
        <source>It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.</source>
        <translation>它被还原成了旧副本，或想让您恢复旧状态。下次备份会再给它新的状态；如果仍然如此，请移除它。</translation>
    </message>
    <message>
        <source>Do not trust it: remove it, and everything is moved off it first.</source>
        <translation>不要信任它：请移除，其中的内容会先全部移走。</translation>
    </message>
    <message>
        <source>Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.</source>
        <translation>它的 Granary 有问题，或者是攻击。请其主人更新；如果一直这样，请移除它。</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <comment>a storage place, what it did, and what to do</comment>
        <translation>%1 %2。%3</translation>
    </message>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>朋友的电脑</translation>
    </message>
    <message>
        <source>A friend&apos;s machine (%1)</source>
        <translation>朋友的电脑（%1）</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>本机，%1</translation>
    </message>
    <message>
        <source>The demo network on this computer</source>
        <translation>本机上的演示网络</translation>
    </message>
    <message>
        <source>%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.</source>
        <translation>%1 不再出借空间。它保存的您的数据会尽可能移到其他存储位置；在那之前它会继续提供。如果一直没有移动，请添加一个存储位置。</translation>
    </message>
    <message>
        <source>The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.</source>
        <translation>找到了网络 %1，但其中的机器只接纳持有邀请的人。请向机器的主人要一个邀请码。</translation>
    </message>
    <message>
        <source>The network %1 was found, but no further machine in it lends space now. Try again later.</source>
        <translation>找到了网络 %1，但目前没有更多机器出借空间。请稍后再试。</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>网络 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>网络 %1 中的 %Ln 台机器从现在起为您保管数据。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Whenever something changes</source>
        <translation>有更改时</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>每天 %1</translation>
    </message>
    <message>
        <source>Every week on %1 at %2</source>
        <translation>每周的%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>only on mains power</source>
        <translation>仅在接通电源时</translation>
    </message>
    <message>
        <source>not on metered networks</source>
        <translation>不使用按流量计费的网络</translation>
    </message>
    <message>
        <source>Protected; waiting for changes</source>
        <translation>已受保护，正在等待更改</translation>
    </message>
    <message>
        <source>Waiting for its first backup</source>
        <translation>等待首次备份</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>已受保护</translation>
    </message>
    <message>
        <source>Backing up now</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Paused: changes are not kept</source>
        <translation>已暂停：更改不会被保存</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>等待接通电源</translation>
    </message>
    <message>
        <source>Waiting for a network that is not metered</source>
        <translation>等待不按流量计费的网络</translation>
    </message>
    <message>
        <source>Did not work; it will be tried again</source>
        <translation>未能完成，稍后会重试</translation>
    </message>
    <message>
        <source>Nothing runs by itself now</source>
        <translation>目前不会自动备份</translation>
    </message>
    <message>
        <source>The drive was brought back on this machine. Restore what you need, then choose &quot;Back up now&quot;: from then on this runs by itself.</source>
        <translation>云盘已在这台电脑上找回。请先恢复需要的文件，再选择“立即备份”，之后就会自动备份。</translation>
    </message>
    <message>
        <source>Last looked %1; nothing had changed.</source>
        <translation>上次检查：%1，没有更改。</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>上次备份：%1。</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>下次备份：%1。</translation>
    </message>
    <message>
        <source>There are too many folders to hear of each change: they are looked through every ten minutes.</source>
        <translation>文件夹太多，无法即时得知每处更改，因此每十分钟检查一次。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n 个排除项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search in Files</source>
        <translation>在“文件”中搜索</translation>
    </message>
    <message>
        <source>One folder up in Files</source>
        <translation>在“文件”中回到上一级文件夹</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close the window; backups go on</source>
        <translation>关闭窗口（备份照常进行）</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>退出（备份照常进行）</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>显示本列表</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Open the drive first; then it can back up.</source>
        <translation>请先打开云盘，然后才能备份。</translation>
    </message>
    <message>
        <source>A backup is under way already.</source>
        <translation>备份已在进行中。</translation>
    </message>
    <message>
        <source>Nothing is protected yet. Choose folders first.</source>
        <translation>还没有保护任何内容。请先选择文件夹。</translation>
    </message>
    <message>
        <source>Backing up now.</source>
        <translation>正在备份。</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>The file was not written. %1</source>
        <translation>文件未能写入。%1</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>That is neither an address nor a name of your address book. An address begins with &quot;gran1&quot;.</source>
        <translation>这既不是地址，也不是通讯录中的名称。地址以 &quot;gran1&quot; 开头。</translation>
    </message>
    <message>
        <source>The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by character.</source>
        <translation>地址输入有误：末尾几个字符与其余部分不符。请粘贴地址，或逐字核对。</translation>
    </message>
    <message>
        <source>Nobody can have the key of that address: what is sent there is lost. Ask for the address again.</source>
        <translation>没有人能持有该地址的密钥：转到那里的代币会丢失。请重新索取地址。</translation>
    </message>
    <message>
        <source>That address is of a later version of Granary. Update this one, or ask for an older address.</source>
        <translation>该地址属于更新版本的 Granary。请更新本机的 Granary，或索取旧式地址。</translation>
    </message>
    <message>
        <source>That is your own address. Enter the one of whoever is to be paid.</source>
        <translation>这是您自己的地址。请输入收款人的地址。</translation>
    </message>
    <message>
        <source>You have less than that. Send less, or wait for what is on its way.</source>
        <translation>您的余额不足。请减少金额，或等待在途款项到账。</translation>
    </message>
    <message>
        <source>You have that much, but part of it is not free yet. Send less, or wait.</source>
        <translation>您有这么多，但其中一部分尚未解锁。请减少金额，或等待。</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it.</source>
        <translation>备注过长，请缩短。</translation>
    </message>
    <message>
        <source>That text can&apos;t be used: it is empty, too long, reads as an address or holds characters that can&apos;t be shown. Choose another one.</source>
        <translation>无法使用该文字：它为空、过长、像是地址，或含有无法显示的字符。请换一个。</translation>
    </message>
    <message>
        <source>That request is for another ledger. Choose or join that one first.</source>
        <translation>该请求属于另一个账本。请先选择或加入那个账本。</translation>
    </message>
    <message>
        <source>Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection if this stays.</source>
        <translation>该账本尚未经过任何验证，因此暂时无法付款。程序会自动再次查询；若一直如此，请检查网络连接。</translation>
    </message>
    <message>
        <source>This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified before stays readable. Tell the others who use it.</source>
        <translation>该账本篡改了自己的历史，并且已有证据。今后不再在其上付款；此前已验证的内容仍可查看。请告知其他使用者。</translation>
    </message>
    <message>
        <source>What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask whoever runs it.</source>
        <translation>该账本现在的内容与之前不衔接，在修复之前不会付款。请询问其运营者。</translation>
    </message>
    <message>
        <source>You have had what this ledger gives to begin with. There is one for each wallet.</source>
        <translation>您已领取过该账本的起始赠款，每个钱包只有一份。</translation>
    </message>
    <message>
        <source>This ledger gives nothing to begin with. Ask somebody who has something to send you some.</source>
        <translation>该账本不提供起始赠款。请让有代币的人转一些给您。</translation>
    </message>
    <message>
        <source>That name stands for another address. Choose another name.</source>
        <translation>该名称已对应另一个地址。请换一个名称。</translation>
    </message>
    <message>
        <source>Your wallet can keep no more of these. Take some away first.</source>
        <translation>钱包已无法保存更多此类内容。请先移除一些。</translation>
    </message>
    <message>
        <source>That channel has ended.</source>
        <translation>该通道已结束。</translation>
    </message>
    <message>
        <source>That channel still runs. What is left comes back when its time is over.</source>
        <translation>该通道仍在有效期内，余款会在到期后退回。</translation>
    </message>
    <message>
        <source>The clocks of the ledger and this computer differ. Set this computer&apos;s clock right and try again.</source>
        <translation>账本与本机的时钟不一致。请校准本机时钟后重试。</translation>
    </message>
    <message>
        <source>The ledger has given all that it gives today. Try again tomorrow.</source>
        <translation>该账本今天的赠款已发完。请明天再试。</translation>
    </message>
    <message>
        <source>This can&apos;t be done (%1). Nothing was spent.</source>
        <translation>无法完成（%1）。没有花费任何代币。</translation>
    </message>
    <message>
        <source>What answers there can&apos;t show that it is the ledger you mean, so nothing was asked. Check the address and this computer&apos;s clock; else ask whoever runs it.</source>
        <translation>那里的应答方无法证明自己就是您要找的账本，因此没有进行任何查询。请检查地址和本机时钟，否则请询问运营者。</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be reached. What was verified before stays as it is; check the address and the connection.</source>
        <translation>无法连接到账本。此前已验证的内容保持不变；请检查地址和网络连接。</translation>
    </message>
    <message>
        <source>That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or paid.</source>
        <translation>该地址指向的是另一个账本。请索取正确的地址；没有加入账本，也没有付款。</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger already.</source>
        <translation>您的钱包已在使用该账本。</translation>
    </message>
    <message>
        <source>There is no ledger at that address. Check it, and ask whoever runs the ledger.</source>
        <translation>该地址上没有账本。请检查地址，并询问账本的运营者。</translation>
    </message>
    <message>
        <source>What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever runs it.</source>
        <translation>那里的应答方不能代表该账本。其内容一概未被采信，也没有付款。请询问运营者。</translation>
    </message>
    <message>
        <source>The ledger is busy. Try again in a moment.</source>
        <translation>账本正忙，请稍后再试。</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <translation>这不是有效的金额。请这样书写：%1</translation>
    </message>
    <message>
        <source>That is finer than this token can be divided: it has %1 decimals.</source>
        <translation>超出该代币可分割的精度：它只有 %1 位小数。</translation>
    </message>
    <message>
        <source>That is nothing. Enter more.</source>
        <translation>金额为零，请输入更大的数。</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>超出了可能存在的总量。</translation>
    </message>
    <message>
        <source>Not verified since Granary was started</source>
        <translation>Granary 启动以来尚未验证</translation>
    </message>
    <message>
        <source>No answer; last verified %1 ago</source>
        <translation>无应答；上次验证于 %1前</translation>
    </message>
    <message>
        <source>Verified %1 ago; witnesses: %2 of %3</source>
        <translation>%1前已验证；见证人：%2/%3</translation>
    </message>
    <message>
        <source>Verified %1 ago</source>
        <translation>%1前已验证</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>转给 %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Given to begin with</source>
        <translation>起始赠款</translation>
    </message>
    <message>
        <source>Your part since the founding</source>
        <translation>创立时您的份额</translation>
    </message>
    <message>
        <source>Channel opened with %1</source>
        <translation>与 %1 开启了通道</translation>
    </message>
    <message>
        <source>Channel with %1 ended</source>
        <translation>与 %1 的通道已结束</translation>
    </message>
    <message>
        <source>File notarised</source>
        <translation>文件已存证</translation>
    </message>
    <message>
        <source>Save a proof</source>
        <translation>保存证明</translation>
    </message>
    <message>
        <source>The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.</source>
        <translation>未询问账本，因为代理无法通向那里。请在“设置”中检查代理。</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>It has ended. What was not paid has come back to you.</source>
        <translation>已结束。未付出的部分已退回给您。</translation>
    </message>
    <message>
        <source>It has ended. What you were paid through it is in your history.</source>
        <translation>已结束。您通过它收到的款项见历史记录。</translation>
    </message>
    <message>
        <source>%1 can be paid out of it until %2. Then what is left comes back to you; it can&apos;t be taken back before, because it is promised.</source>
        <translation>在 %2 之前可从中付给 %1。之后余款会退回给您；由于已作承诺，在此之前无法取回。</translation>
    </message>
    <message>
        <source>Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.</source>
        <translation>已到期，而 %1 没有关闭它：预留的全部金额 %2 会退回给您。</translation>
    </message>
    <message>
        <source>Its time is over, so it can&apos;t be closed any more. What was not closed in time goes back to %1.</source>
        <translation>已到期，无法再关闭。未及时关闭的款项会退回给 %1。</translation>
    </message>
    <message>
        <source>Nothing was paid to you through it yet, so there is nothing to close it for.</source>
        <translation>尚未通过它向您付过款，因此无需关闭。</translation>
    </message>
    <message>
        <source>Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is over.</source>
        <translation>关闭后您将收到 %2 付给您的 %1，其余退回。Granary 会在到期前自动关闭它。</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>关闭通道</translation>
    </message>
    <message>
        <source>Get back what is left</source>
        <translation>取回余款</translation>
    </message>
    <message>
        <source>No wallet is open on that machine, so it can&apos;t be paid. Ask its owner to open one, or choose another.</source>
        <translation>那台机器上没有打开的钱包，无法向其付款。请让其主人打开钱包，或选择另一台。</translation>
    </message>
    <message>
        <source>The ledger has kept entries back that concern you.</source>
        <translation>账本隐瞒了与您有关的条目。</translation>
    </message>
    <message>
        <source>The entries are not those that the ledger has signed.</source>
        <translation>这些条目不是账本所签署的条目。</translation>
    </message>
    <message>
        <source>An entry breaks the rules (%1).</source>
        <translation>有条目违反规则（%1）。</translation>
    </message>
</context>
<context>
    <name>granary::ui::ActivityPane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>只显示这一类</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As text ...</source>
        <translation>导出为文本…</translation>
    </message>
    <message>
        <source>As a table (CSV) ...</source>
        <translation>导出为表格（CSV）…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何动态</translation>
    </message>
    <message>
        <source>Backups, restores and checks appear here as they run, with what came of them.</source>
        <translation>备份、恢复和检查进行时会出现在这里，并附上结果。</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Nothing went wrong since Granary was started.</source>
        <translation>Granary 启动以来一切顺利。</translation>
    </message>
    <message>
        <source>Since Granary was started there was none.</source>
        <translation>Granary 启动以来没有发生过。</translation>
    </message>
    <message>
        <source>Granary activity</source>
        <translation>Granary 动态</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddComputerDialog</name>
    <message>
        <source>Add a computer</source>
        <translation>添加电脑</translation>
    </message>
    <message>
        <source>It sees all files of the drive and backs up to it. This works without the 24 words.</source>
        <translation>它可以看到云盘中的所有文件，并备份到此云盘。无需 24 个助记词。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>代码的二维码</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>正在等待另一台电脑</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>重新生成代码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Making a code ...</source>
        <translation>正在生成代码…</translation>
    </message>
    <message>
        <source>Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.</source>
        <translation>只供一台电脑使用，有效期至 %1。持有它的人可以读取一切，请勿交给他人。</translation>
    </message>
    <message>
        <source>Waiting for the other computer ...</source>
        <translation>正在等待另一台电脑…</translation>
    </message>
    <message>
        <source>%1 belongs to the drive now.</source>
        <translation>“%1”现在已属于此云盘。</translation>
    </message>
    <message>
        <source>The other computer</source>
        <translation>另一台电脑</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Install Granary on the other computer, choose &quot;Use my drive on this computer, too&quot; there, and give it this code while both are on:</source>
        <translation>请在另一台电脑上安装 Granary，在那里选择“在这台电脑上也使用我的云盘”，并在两台电脑都开机时输入此代码：</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>给另一台电脑的代码</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddNodeDialog</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>添加存储位置</translation>
    </message>
    <message>
        <source>What lies there is sealed: nobody can read it but you.</source>
        <translation>存在那里的内容是加密的：除了您，谁也读不了。</translation>
    </message>
    <message>
        <source>A friend&apos;s machine, or another of yours</source>
        <translation>朋友的电脑，或您的另一台电脑</translation>
    </message>
    <message>
        <source>A folder on this computer: a second disk, a USB drive, a network folder</source>
        <translation>本机上的文件夹：第二块磁盘、U 盘或网络文件夹</translation>
    </message>
    <message>
        <source>Paste the code: granary:node?...</source>
        <translation>粘贴代码：granary:node?...</translation>
    </message>
    <message>
        <source>Code of the machine</source>
        <translation>电脑的代码</translation>
    </message>
    <message>
        <source>Its owner makes the code in Granary, under Nodes, or by &quot;granary-cli invite&quot;.</source>
        <translation>对方在 Granary 的“节点”中，或用“granary-cli invite”生成代码。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>/media/disk/granary</source>
        <translation>/media/disk/granary</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Machines of a network that you know by its name</source>
        <translation>您知道名称的某个网络中的机器</translation>
    </message>
</context>
<context>
    <name>granary::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>granary::ui::BackupStrip</name>
    <message>
        <source>Progress of the backup</source>
        <translation>备份进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>granary::ui::BalanceCard</name>
    <message>
        <source>You have</source>
        <translation>您拥有</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>隐藏金额</translation>
    </message>
    <message>
        <source>Send ...</source>
        <translation>付款…</translation>
    </message>
    <message>
        <source>Receive ...</source>
        <translation>收款…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>显示金额</translation>
    </message>
    <message>
        <source>%1 on the way to others</source>
        <translation>%1 正在转给他人</translation>
    </message>
    <message>
        <source>%1 set aside in channels</source>
        <translation>%1 预留在通道中</translation>
    </message>
    <message>
        <source>%1 not free yet</source>
        <translation>%1 尚未解锁</translation>
    </message>
    <message>
        <source>Asking for it ...</source>
        <translation>正在领取…</translation>
    </message>
    <message>
        <source>Get %1 to begin with</source>
        <translation>领取 %1 作为起始</translation>
    </message>
    <message>
        <source>%1 is yours as soon as it is seen in the ledger</source>
        <translation>一旦在账本中看到，%1 就归您所有</translation>
    </message>
    <message>
        <source>The ledger has not answered yet; it is asked again by itself</source>
        <translation>账本尚未应答；程序会自动再次查询</translation>
    </message>
    <message>
        <source>Automatic payments are stopped</source>
        <translation>自动付款已停止</translation>
    </message>
</context>
<context>
    <name>granary::ui::Breadcrumb</name>
    <message>
        <source>Folder shown</source>
        <translation>当前文件夹</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>我的文件</translation>
    </message>
</context>
<context>
    <name>granary::ui::ChannelsDialog</name>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>A channel is money set aside for one payee, who is paid out of it in many small steps. What is left at its end comes back to whoever set it aside.</source>
        <translation>通道是为某一位收款人预留的款项，从中分多次小额付款。结束时的余款退回给预留者。</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>还没有通道。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open a channel ...</source>
        <translation>开启通道…</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>目前已付</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>转给 %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Its end is signed, and is seen here as soon as the ledger has entered it.</source>
        <translation>结束通道的请求已签署，账本入账后会在此显示。</translation>
    </message>
    <message>
        <source>Close the channel with %1?</source>
        <translation>关闭与 %1 的通道？</translation>
    </message>
    <message>
        <source>Get back what is left?</source>
        <translation>取回余款？</translation>
    </message>
    <message>
        <source>%1 are paid to you and %2 go back. Nothing more can be paid through it.</source>
        <translation>%1 付给您，%2 退回。此后无法再通过它付款。</translation>
    </message>
    <message>
        <source>%1 come back to you. %2 can&apos;t be paid out of it any more.</source>
        <translation>%1 退回给您。此后无法再从中付给 %2。</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>账本已拒绝。没有花费任何代币。</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckLedgerDialog</name>
    <message>
        <source>Check the whole ledger</source>
        <translation>检查整个账本</translation>
    </message>
    <message>
        <source>Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever made, its signature, and that no rule was broken. With many entries it takes a while.</source>
        <translation>您的钱包一直在检查与您有关的内容。此处检查全部内容：所有人做过的每个条目、其签名，以及是否违反规则。条目很多时需要一些时间。</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>%1 entries, from the first to the newest.</source>
        <translation>%1 个条目，从第一个到最新的。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>What was checked so far was right. The next check goes on from there.</source>
        <translation>目前已检查的内容无误。下次检查将从此处继续。</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>无法检查账本</translation>
    </message>
    <message>
        <source>The ledger is in order</source>
        <translation>账本正常</translation>
    </message>
    <message>
        <source>All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.</source>
        <translation>全部 %1 个条目均无误：规则均得到遵守，签名均相符，合在一起正是账本所签署的内容。</translation>
    </message>
    <message>
        <source>The ledger is not in order</source>
        <translation>账本有问题</translation>
    </message>
    <message>
        <source>Entries that are right: %1.</source>
        <translation>无误的条目：%1。</translation>
    </message>
    <message>
        <source>Nothing is paid on it until that is mended. Ask whoever runs it.</source>
        <translation>修复之前不会在该账本上付款。请询问其运营者。</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckWordsStep</name>
    <message>
        <source>&quot;Check later&quot; puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.</source>
        <translation>“稍后核对”只是推迟核对，助记词仍须现在抄写：它们不会再次显示。核对之前，窗口会一直提醒您；届时需要照着抄写内容输入全部 24 个词。</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>第 %1 个词</translation>
    </message>
    <message>
        <source>Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.</source>
        <translation>第 %1 个词不对。请查看您的抄写内容；如果抄错了，请返回再看一遍。</translation>
    </message>
    <message>
        <source>Three of them, to be sure</source>
        <translation>核对其中三个词</translation>
    </message>
    <message>
        <source>Read them from your paper. To see all words once more, go back.</source>
        <translation>请照着抄写内容输入。如需再看一遍全部助记词，请返回。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>稍后核对</translation>
    </message>
</context>
<context>
    <name>granary::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Keep Granary in the tray?</source>
        <translation>让 Granary 留在托盘中吗？</translation>
    </message>
    <message>
        <source>Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.</source>
        <translation>无论如何，备份都会照常进行。留在托盘中时，Granary 会显示文件的状况，有事需要您处理时会提醒。</translation>
    </message>
    <message>
        <source>You are asked only once; Settings changes it.</source>
        <translation>只询问这一次，以后可以在“设置”中更改。</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>留在托盘中</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeSources</name>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <source>A code, or a picture of one</source>
        <translation>代码，或代码的图片</translation>
    </message>
    <message>
        <source>From a picture ...</source>
        <translation>从图片…</translation>
    </message>
    <message>
        <source>A photo or screenshot of the code&apos;s QR code</source>
        <translation>代码二维码的照片或截图</translation>
    </message>
    <message>
        <source>There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.</source>
        <translation>这张图片中没有 Granary 的代码。请重新拍摄：清晰、正对，并包含白色边缘。</translation>
    </message>
    <message>
        <source>There is no code of Granary on the clipboard. Copy the whole code, beginning with &quot;granary:&quot;.</source>
        <translation>剪贴板中没有 Granary 的代码。请复制完整的代码（以“granary:”开头）。</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>代码的图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.</source>
        <translation>屏幕上看不到 Granary 的代码。请让二维码完整显示，并把本窗口移开。</translation>
    </message>
    <message>
        <source>From the screen</source>
        <translation>从屏幕</translation>
    </message>
    <message>
        <source>A QR code that another window shows now</source>
        <translation>其他窗口正在显示的二维码</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeStep</name>
    <message>
        <source>Code of the other computer</source>
        <translation>另一台电脑的代码</translation>
    </message>
    <message>
        <source>Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.</source>
        <translation>两台电脑都必须开机并能相互连通，例如都在家里。在代码有效期间，拿到它的人就能进入您的云盘：请勿给任何人看。</translation>
    </message>
    <message>
        <source>This is a whole code.</source>
        <translation>代码完整。</translation>
    </message>
    <message>
        <source>This is the code of a place that stores files. What is needed here begins with &quot;granary:device?&quot;.</source>
        <translation>这是存储位置的代码。这里需要的代码以“granary:device?”开头。</translation>
    </message>
    <message>
        <source>This is no whole code. It begins with &quot;granary:device?&quot; and must be copied to its end.</source>
        <translation>代码不完整。代码以“granary:device?”开头，必须复制到末尾。</translation>
    </message>
    <message>
        <source>The code of your other computer</source>
        <translation>另一台电脑的代码</translation>
    </message>
    <message>
        <source>On the computer that has the drive, open Settings, then &quot;Computers&quot;, and add a computer: it shows a code. It is good once, for some minutes; keep that window open.</source>
        <translation>在已有云盘的电脑上打开“设置”，在“电脑”中添加一台电脑：它会显示一个代码。代码只能用一次，几分钟内有效；请保持那个窗口打开。</translation>
    </message>
    <message>
        <source>This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you.</source>
        <translation>此代码来自链接或其他程序。只有当它是您自己在您的另一台电脑上生成的，才可继续：生成代码的人将与您共用云盘。</translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>Reading both versions ...</source>
        <translation>正在读取两个版本…</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>逐行列出的更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These are too large to be compared here. Restore both, and compare them with another program.</source>
        <translation>文件太大，无法在此比较。请恢复两个版本，再用其他程序比较。</translation>
    </message>
    <message>
        <source>These are no texts: there are no lines to compare. Restore both to look at them.</source>
        <translation>这不是文本文件，无法逐行比较。请恢复两个版本后查看。</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>两个版本的内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>新增 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Names for whom you pay, on all your computers. Choose one to change its name.</source>
        <translation>收款人的名称，在您的所有电脑上通用。选择一项即可改名。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>granary::ui::DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>登录时自动启动</translation>
    </message>
    <message>
        <source>Without a window; backups then run from the beginning</source>
        <translation>不打开窗口；备份从登录起就会进行</translation>
    </message>
    <message>
        <source>Granary starts when you log in</source>
        <translation>Granary 会在您登录时启动</translation>
    </message>
    <message>
        <source>Granary does not start by itself any more</source>
        <translation>Granary 不再自动启动</translation>
    </message>
    <message>
        <source>Tell me when something needs me</source>
        <translation>有事需要我处理时通知我</translation>
    </message>
    <message>
        <source>A notification when a backup fails, files become less safe, or a restore is done</source>
        <translation>备份失败、文件的安全程度下降或恢复完成时发出通知</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keep Granary in the tray</source>
        <translation>让 Granary 留在托盘中</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>退出（备份照常进行）</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>关闭窗口时</translation>
    </message>
</context>
<context>
    <name>granary::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>余额构成</translation>
    </message>
    <message>
        <source>Automatic payments</source>
        <translation>自动付款</translation>
    </message>
    <message>
        <source>Change limits ...</source>
        <translation>更改限额…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>None. Channels are opened for payments in many small steps, out of an amount that is set aside.</source>
        <translation>没有。通道用于从预留的金额中分多次小额付款。</translation>
    </message>
    <message>
        <source>Address book ...</source>
        <translation>通讯录…</translation>
    </message>
    <message>
        <source>Notarise a file ...</source>
        <translation>为文件存证…</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have this file now. Nobody can read the file from it.</source>
        <translation>在账本中写明您现在拥有该文件。无人能据此读出文件内容。</translation>
    </message>
    <message>
        <source>Check a proof ...</source>
        <translation>验证证明…</translation>
    </message>
    <message>
        <source>Use another ledger ...</source>
        <translation>使用其他账本…</translation>
    </message>
    <message>
        <source>Leave this ledger ...</source>
        <translation>退出此账本…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限额</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1（剩余 %2）</translation>
    </message>
    <message>
        <source>Each day: %1</source>
        <translation>每天：%1</translation>
    </message>
    <message>
        <source>Each month: %1</source>
        <translation>每月：%1</translation>
    </message>
    <message>
        <source>Each download: %1</source>
        <translation>每次下载：%1</translation>
    </message>
    <message>
        <source>All automatic payments are stopped, on every ledger.</source>
        <translation>所有账本上的自动付款均已停止。</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>恢复自动付款</translation>
    </message>
    <message>
        <source>Stop all automatic payments</source>
        <translation>停止所有自动付款</translation>
    </message>
    <message>
        <source>Notarise a file</source>
        <translation>为文件存证</translation>
    </message>
    <message>
        <source>Check a proof</source>
        <translation>验证证明</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>退出 %1？</translation>
    </message>
    <message>
        <source>What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown.</source>
        <translation>您在那里的余额仍归您所有，再次使用该账本时会重新显示。在此之前不会显示。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Use another ledger</source>
        <translation>使用其他账本</translation>
    </message>
    <message>
        <source>Whoever runs it tells you its address. What you have on the others stays there.</source>
        <translation>账本的运营者会告诉您地址。您在其他账本上的余额保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Host a ledger ...</source>
        <translation>托管账本…</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Set aside in channels</source>
        <translation>通道预留</translation>
    </message>
    <message>
        <source>On the way to others</source>
        <translation>正在转给他人</translation>
    </message>
    <message>
        <source>Not free yet</source>
        <translation>尚未解锁</translation>
    </message>
    <message>
        <source>Channels ...</source>
        <translation>通道…</translation>
    </message>
    <message>
        <source>Check the whole ledger ...</source>
        <translation>检查整个账本…</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>当前开启：%1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>上次备份 %1：%Ln 个文件，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was silent for long; nothing waits for it.</source>
        <translation>它已很久没有消息，不再等待它。</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1（本机）</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>名称太长。</translation>
    </message>
    <message>
        <source>A name has no colon.</source>
        <translation>名称中不能有冒号。</translation>
    </message>
    <message>
        <source>From the next backup on this computer is called %1</source>
        <translation>从下次备份起，本机名为 %1</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>All that belong to this drive: they see its files and back up to it.</source>
        <translation>属于此云盘的所有电脑：它们都能看到其中的文件，并备份到这里。</translation>
    </message>
    <message>
        <source>Add a computer ...</source>
        <translation>添加电脑…</translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message>
        <source>Add to the drive</source>
        <translation>添加到云盘</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>添加“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>添加 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>从现在起保护</translation>
    </message>
    <message>
        <source>Store a copy once</source>
        <translation>只保存一份副本</translation>
    </message>
    <message>
        <source>It is protected already: every change is kept.</source>
        <translation>它已受保护：每次更改都会保留。</translation>
    </message>
    <message>
        <source>It stays where it is. Every change is kept by itself, and you can go back to any day.</source>
        <translation>它留在原处。每次更改都会自动保留，您可以回到任意一天。</translation>
    </message>
    <message>
        <source>As it is now. Later changes are not kept.</source>
        <translation>保存现在的样子，之后的更改不会保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>It is protected from now on</source>
        <translation>从现在起受到保护</translation>
    </message>
    <message>
        <source>A copy is being stored</source>
        <translation>正在保存副本</translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>指向 %1 的链接</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The version that is chosen with the newest one, or two that are chosen with each other</source>
        <translation>将所选版本与最新版本比较，或将所选的两个版本互相比较</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message>
        <source>Search all files</source>
        <translation>搜索全部文件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The drive as it is now, or as it was</source>
        <translation>云盘现在或过去某时的样子</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>还没有受保护的内容</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>此文件夹是空的</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>现在无法显示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No file or folder has that in its name at this time.</source>
        <translation>这个时间点没有名称包含该内容的文件或文件夹。</translation>
    </message>
    <message>
        <source>The first %1; type more of the name to find fewer</source>
        <translation>仅显示前 %1 项；多输入几个字可缩小范围</translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>恢复“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>恢复 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>What is gone from your folders and still in the drive</source>
        <translation>已从您的文件夹中消失、但仍在云盘中的内容</translation>
    </message>
    <message>
        <source>These are ready now: drag them once more</source>
        <translation>文件已就绪，请再拖一次</translation>
    </message>
    <message>
        <source>The first backup is paused</source>
        <translation>首次备份已暂停</translation>
    </message>
    <message>
        <source>The first backup is running</source>
        <translation>正在进行首次备份</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it stopped.</source>
        <translation>没有任何丢失：它会从停下的地方继续。</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself, also when this window is closed.</source>
        <translation>您可以继续工作；备份会自动进行，关闭此窗口也不受影响。</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>尚未保存任何内容</translation>
    </message>
    <message>
        <source>Your folders wait for their first backup. Folders says what they wait for.</source>
        <translation>您的文件夹正在等待首次备份。“文件夹”中会说明在等什么。</translation>
    </message>
    <message>
        <source>Look at the folders</source>
        <translation>查看文件夹</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day.</source>
        <translation>选择不能丢失的文件夹，或将它们拖到这里。从那时起每次更改都会保留，您可以回到任意一天。</translation>
    </message>
    <message>
        <source>Looking through earlier backups ...</source>
        <translation>正在查看以前的备份…</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>没有已删除的内容</translation>
    </message>
    <message>
        <source>All that was ever backed up is still in your folders.</source>
        <translation>曾经备份过的内容都还在您的文件夹中。</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>最近的 %1 项</translation>
    </message>
    <message>
        <source>Reading a large folder ...</source>
        <translation>正在读取大文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>%n 项已删除的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay until the versions that hold them are forgotten in Folders.</source>
        <translation>在“文件夹”中清除包含它们的版本之前，它们会一直保留。</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesTable</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>granary::ui::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全程度</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersPane</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>还没有受保护的内容</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost. From then on every change is kept by itself.</source>
        <translation>选择不能丢失的文件夹，之后的每次更改都会自动保存。</translation>
    </message>
    <message>
        <source>Choose folders ...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Protected folders</source>
        <translation>受保护的文件夹</translation>
    </message>
    <message>
        <source>Protect folders ...</source>
        <translation>保护文件夹...</translation>
    </message>
    <message>
        <source>There is no place to keep anything yet: nothing leaves this computer. Add a friend&apos;s machine or a disk in Nodes.</source>
        <translation>还没有可以存放的位置，数据不会离开这台电脑。请在“节点”中添加朋友的电脑或磁盘。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Backed up once, not protected by itself</source>
        <translation>只备份过一次，不会自动保护</translation>
    </message>
    <message>
        <source>What is stored of these stays. Changes since then are not kept.</source>
        <translation>已存储的内容会保留，但之后的更改不会被保存。</translation>
    </message>
    <message>
        <source>Protect ...</source>
        <translation>保护...</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>保护 %1</translation>
    </message>
    <message>
        <source>%1: no longer protected by itself. What is stored stays.</source>
        <translation>%1：不再自动保护。已存储的内容会保留。</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Forget old versions ...</source>
        <translation>清除旧版本…</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message>
        <source>Another folder ...</source>
        <translation>其他文件夹...</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>选择要保护的文件夹</translation>
    </message>
    <message>
        <source>Everything of mine</source>
        <translation>我的全部文件</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>正在统计...</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未能统计</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1，%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>more than %1 together</source>
        <translation>共超过 %1</translation>
    </message>
    <message>
        <source>What must not be lost?</source>
        <translation>哪些内容不能丢失？</translation>
    </message>
    <message>
        <source>Whatever is in these folders is kept, and each change from now on. You can go back to any day.</source>
        <translation>这些文件夹中的内容以及今后的每次更改都会保存，您可以回到任意一天。</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>稍后选择</translation>
    </message>
</context>
<context>
    <name>granary::ui::FootLine</name>
    <message>
        <source>State of the drive</source>
        <translation>云盘状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoundStep</name>
    <message>
        <source>Look through your files and restore what you need. Nothing is backed up from this machine until you say so in Folders.</source>
        <translation>您可以浏览文件并恢复需要的内容。在“文件夹”中设置之前，不会从这台电脑备份任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>%1 的状态，来自 %n 个存储位置中的 %2 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>State of %1.</source>
        <translation>%1 的状态。</translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>您可以回到 %n 个时间点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your drive is back</source>
        <translation>您的云盘已找回</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>查看我的文件</translation>
    </message>
    <message>
        <source>This computer is in</source>
        <translation>本机已加入</translation>
    </message>
</context>
<context>
    <name>granary::ui::HealthCard</name>
    <message>
        <source>What this assumes</source>
        <translation>这一估计的前提</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Asks every storage place whether it still has your data, and reads a sample</source>
        <translation>询问每个存储位置是否仍有您的数据，并抽样读取</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Makes pieces that are missing or damaged anew from the others</source>
        <translation>从其余位置重新生成缺失或损坏的数据块</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>Restores some files to a scratch folder and compares them with what was stored</source>
        <translation>把一些文件恢复到临时文件夹，并与存储的内容比较</translation>
    </message>
    <message>
        <source>Save certificate ...</source>
        <translation>保存证明…</translation>
    </message>
    <message>
        <source>A file that says which trial restores were made, and what came of them</source>
        <translation>一个文件，说明做过哪些试恢复以及结果</translation>
    </message>
    <message>
        <source>It was not checked yet; while Granary runs it checks by itself all the time.</source>
        <translation>还没有检查过；Granary 运行时会一直自动检查。</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>上次检查：%1。</translation>
    </message>
    <message>
        <source>There was no trial restore yet. Granary makes one each month, or now if you like.</source>
        <translation>还没有试恢复过。Granary 每月会做一次，您也可以现在就做。</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Repairing ...</source>
        <translation>正在修复…</translation>
    </message>
    <message>
        <source>Trying a restore ...</source>
        <translation>正在试恢复…</translation>
    </message>
    <message>
        <source>Moving data elsewhere ...</source>
        <translation>正在把数据移到别处…</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>保存证明</translation>
    </message>
</context>
<context>
    <name>granary::ui::HelpCard</name>
    <message>
        <source>Help and about</source>
        <translation>帮助与关于</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版，不附带任何担保。您可以使用、研究、分享和修改它。</translation>
    </message>
    <message>
        <source>Make a report ...</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>For whoever helps you to find a fault; it gives no names and no secrets away</source>
        <translation>供帮您查找故障的人使用；不会泄露名称和秘密</translation>
    </message>
    <message>
        <source>Granary %1</source>
        <translation>Granary %1</translation>
    </message>
    <message>
        <source>Granary %1; its engine is version %2 until it is started again</source>
        <translation>Granary %1；其后台程序在重新启动之前是版本 %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>还没有任何收支。</translation>
    </message>
    <message>
        <source>Save as a table ...</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>A CSV file, for spreadsheets and the tax office</source>
        <translation>CSV 文件，可用于电子表格和报税</translation>
    </message>
    <message>
        <source>Save a proof ...</source>
        <translation>保存证明…</translation>
    </message>
    <message>
        <source>A file by which anybody can check that the chosen entry is in the ledger</source>
        <translation>任何人都可用此文件验证所选条目确在账本中</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>另存为表格</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>granary::ui::HostDialog</name>
    <message>
        <source>Host a ledger for a group</source>
        <translation>为群体托管账本</translation>
    </message>
    <message>
        <source>This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. Half of all tokens are yours at the beginning, and newcomers can ask for some.</source>
        <translation>这台电脑为您的群体保管记账簿。Granary 在这里运行时，其他人可以查看它并付款。起初一半代币归您所有，新成员可以申请领取一些。</translation>
    </message>
    <message>
        <source>Host a ledger on this computer</source>
        <translation>在这台电脑上托管账本</translation>
    </message>
    <message>
        <source>Other computers in my network may reach it</source>
        <translation>允许我网络中的其他电脑访问</translation>
    </message>
    <message>
        <source>Give this address to the others:</source>
        <translation>请把这个地址告诉其他人：</translation>
    </message>
    <message>
        <source>Address of the ledger</source>
        <translation>账本地址</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be hosted now: %1</source>
        <translation>现在无法托管账本：%1</translation>
    </message>
    <message>
        <source>Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing is encrypted on the way.</source>
        <translation>能连接到这台电脑的人都可以读取账本的全部内容，付款备注除外。传输过程不加密。</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>只有这台电脑上的程序可以访问它。</translation>
    </message>
</context>
<context>
    <name>granary::ui::JoinForm</name>
    <message>
        <source>Address of the ledger</source>
        <translation>账本地址</translation>
    </message>
    <message>
        <source>Use this ledger</source>
        <translation>使用此账本</translation>
    </message>
</context>
<context>
    <name>granary::ui::LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Welcome to Granary</source>
        <translation>欢迎使用 Granary</translation>
    </message>
    <message>
        <source>Your files, kept safe on several machines at once, readable by nobody but you.</source>
        <translation>您的文件同时安全地保存在多台电脑上，只有您能读取。</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingCard</name>
    <message>
        <source>Space you lend</source>
        <translation>您出借的空间</translation>
    </message>
    <message>
        <source>Space used by others</source>
        <translation>他人已用的空间</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请他人</translation>
    </message>
    <message>
        <source>Makes a code that lets one drive store here</source>
        <translation>生成一个代码，允许一个云盘存到这里</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>邀请代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>代码已复制到剪贴板</translation>
    </message>
    <message>
        <source>%1 of %2 are used.</source>
        <translation>已用 %1，共 %2。</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>邀请的二维码</translation>
    </message>
    <message>
        <source>It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.</source>
        <translation>它允许一个云盘加入，有效期至 %1。请只发给一个人，或让对方拍下这个二维码。</translation>
    </message>
    <message>
        <source>Lend space ...</source>
        <translation>出借空间…</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>How much is lent, to whom, and when</source>
        <translation>出借多少、借给谁、什么时候</translation>
    </message>
    <message>
        <source>Stop lending ...</source>
        <translation>停止出借…</translation>
    </message>
    <message>
        <source>Delete it now ...</source>
        <translation>立即删除…</translation>
    </message>
    <message>
        <source>Lend again ...</source>
        <translation>重新出借…</translation>
    </message>
    <message>
        <source>Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.</source>
        <translation>现在没有出借空间，为他人保存的 %1 也无法提供给任何人。可重新出借以继续提供，或将其删除。</translation>
    </message>
    <message>
        <source>Nothing is lent now. Friends who lend each other space keep each other&apos;s backups safe: what lies here is sealed, and nobody on this machine can read it.</source>
        <translation>现在没有出借空间。朋友之间互借空间，就能彼此守护备份：存在这里的内容是密封的，这台电脑上没有人能读取。</translation>
    </message>
    <message>
        <source>Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.</source>
        <translation>出借即将结束。不再接收新内容。已存的内容会继续提供，直到其主人移走，之后自动结束。他们的电脑会得到通知；您的电脑请照常开着。</translation>
    </message>
    <message>
        <source>Nothing can be lent at the moment: %1</source>
        <translation>目前无法出借：%1</translation>
    </message>
    <message>
        <source>%1 still lie here for others.</source>
        <translation>这里还为他人保存着 %1。</translation>
    </message>
    <message>
        <source>Your changes count from now on</source>
        <translation>更改已生效</translation>
    </message>
    <message>
        <source>Space is lent from now on</source>
        <translation>已开始出借空间</translation>
    </message>
    <message>
        <source>Stop lending?</source>
        <translation>停止出借？</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time.</source>
        <translation>从现在起不再接收新内容。已存的内容会保留并继续提供，直到其主人移到别处；他们的电脑会自动得到通知。您可以随时重新出借。</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>停止出借</translation>
    </message>
    <message>
        <source>Delete what is kept for others?</source>
        <translation>删除为他人保存的内容？</translation>
    </message>
    <message>
        <source>%1 of other people&apos;s backups are deleted at once. They survive fewer losses then, and if too many of their owners&apos; other machines are off, they can&apos;t be read. Left alone, everything stays until they have moved it.</source>
        <translation>他人备份中的 %1 会立即删除。这些备份能承受的损失会变少；如果其主人的其他电脑关着的太多，备份将无法读取。若不删除，一切会保留到他们移走为止。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Nothing is lent any more</source>
        <translation>已不再出借空间</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on</source>
        <translation>从现在起不再接收新内容</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingDialog</name>
    <message>
        <source>Space you lend</source>
        <translation>您出借的空间</translation>
    </message>
    <message>
        <source>Lend space</source>
        <translation>出借空间</translation>
    </message>
    <message>
        <source>What others store here is sealed: nobody on this machine can read it.</source>
        <translation>他人存在这里的内容是密封的：这台电脑上没有人能读取。</translation>
    </message>
    <message>
        <source>Only drives that I invite</source>
        <translation>仅限我邀请的云盘</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive</source>
        <translation>任何人的云盘</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Who may store here</source>
        <translation>谁可以存在这里</translation>
    </message>
    <message>
        <source>How fast others read together</source>
        <translation>他人合计的读取速度</translation>
    </message>
    <message>
        <source>They read at most at</source>
        <translation>读取速度上限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>出借</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>空间大小</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>仅在以下时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners&apos; machines would take yours for broken and store everything anew elsewhere.</source>
        <translation>其他时间不接收新内容，已存的内容只慢速提供：足以表明它们还在。若再慢，其主人的电脑会以为您的电脑坏了，并在别处重新存放一切。</translation>
    </message>
    <message>
        <source>Only at these times: %1</source>
        <translation>仅在以下时间：%1</translation>
    </message>
    <message>
        <source>%1 are free on this disk. %2 stay free when all of it is used.</source>
        <translation>这块磁盘可用空间为 %1。全部用满后还剩 %2。</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingStep</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Lend some of this disk to those I invite</source>
        <translation>把这块磁盘的一部分借给我邀请的人</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>空间大小</translation>
    </message>
    <message>
        <source>You can lend, change or end this at any time in Nodes, and invite people there.</source>
        <translation>您可以随时在“节点”中出借、更改或停止，并在那里邀请他人。</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>出借</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 are free on this disk</source>
        <translation>这块磁盘可用空间为 %1</translation>
    </message>
    <message>
        <source>Space for others?</source>
        <translation>为他人留些空间？</translation>
    </message>
    <message>
        <source>Friends who lend each other space keep each other&apos;s backups safe. What lies here is sealed: nobody on this machine can read it.</source>
        <translation>朋友之间互借空间，就能彼此守护备份。存在这里的内容是密封的：这台电脑上没有人能读取。</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsCard</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Granary uses at most this much of your connection.</source>
        <translation>Granary 最多使用这么多网络带宽。</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Otherwise at some times ...</source>
        <translation>某些时段另设…</translation>
    </message>
    <message>
        <source>Other limits for a part of every day</source>
        <translation>每天某个时段使用不同的限速</translation>
    </message>
    <message>
        <source>Now: upload %1, download %2.</source>
        <translation>现在：上传 %1，下载 %2。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Upload at that time</source>
        <translation>该时段的上传</translation>
    </message>
    <message>
        <source>Download at that time</source>
        <translation>该时段的下载</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>移除此时段</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were.</source>
        <translation>有时段的开始和结束是同一分钟。请更改其一；在此之前限速保持不变。</translation>
    </message>
    <message>
        <source>The limits hold from now on</source>
        <translation>限速已生效</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsDialog</name>
    <message>
        <source>Limits of automatic payments</source>
        <translation>自动付款限额</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Each download</source>
        <translation>每次下载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限额</translation>
    </message>
    <message>
        <source>They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 on your clock, a new month likewise: at the same moment for all your computers.</source>
        <translation>限额只约束 Granary 自动支付的款项，不影响您自己的付款。留空表示无限额。按您的时钟，新的一天从 %1 开始，新的一月也是如此：对您的所有电脑都是同一时刻。</translation>
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
        <translation>Granary 正在启动</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary 无法启动</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>granary::ui::MakingStep</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Looking for your drive</source>
        <translation>正在查找您的云盘</translation>
    </message>
    <message>
        <source>Making your drive</source>
        <translation>正在创建您的云盘</translation>
    </message>
    <message>
        <source>A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.</source>
        <translation>云盘还有更新的状态，但保存它的位置没有响应。如需取得，请打开那些电脑，然后在新的配置中重新找回云盘。</translation>
    </message>
    <message>
        <source>%1 could not be added: %2</source>
        <translation>无法添加%1：%2</translation>
    </message>
    <message>
        <source>Your folders are not protected yet: %1 Add them in Folders.</source>
        <translation>您的文件夹尚未受到保护：%1请在“文件夹”中添加。</translation>
    </message>
    <message>
        <source>Asking the machines for the newest state of the drive ...</source>
        <translation>正在向各台电脑查询云盘的最新状态...</translation>
    </message>
    <message>
        <source>Connecting to the places where it is kept ...</source>
        <translation>正在连接存储位置...</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要几秒钟。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Adding this computer</source>
        <translation>正在添加本机</translation>
    </message>
    <message>
        <source>Asking the other computer ...</source>
        <translation>正在询问另一台电脑……</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>无法启动演示网络：%1</translation>
    </message>
    <message>
        <source>Starting the nodes of the demo ...</source>
        <translation>正在启动演示节点……</translation>
    </message>
    <message>
        <source>Looking for machines of the network ...</source>
        <translation>正在寻找该网络中的机器……</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthCard</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>收入：%1</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <translation>支出：%1</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthChart</name>
    <message>
        <source>What came in and went out, day by day</source>
        <translation>每日收支</translation>
    </message>
    <message>
        <source>%1: received %2, spent %3</source>
        <translation>%1：收入 %2，支出 %3</translation>
    </message>
</context>
<context>
    <name>granary::ui::NetworkFields</name>
    <message>
        <source>Name of the network</source>
        <translation>网络名称</translation>
    </message>
    <message>
        <source>Address of a machine in it, for example 192.0.2.7:7001</source>
        <translation>其中一台机器的地址，例如 192.0.2.7:7001</translation>
    </message>
    <message>
        <source>Address of a machine in the network</source>
        <translation>网络中一台机器的地址</translation>
    </message>
    <message>
        <source>Machines there that lend to everybody keep sealed pieces for you. They are strangers&apos; and may go away, so several are used. Only the public network, &quot;mainline&quot;, is found without an address.</source>
        <translation>网络中向所有人出借空间的机器会为您保管密封的数据块。它们属于陌生人，随时可能离开，因此会同时使用多台。只有公共网络“mainline”不需要地址就能找到。</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>请输入网络名称。</translation>
    </message>
    <message>
        <source>The name is too long for a network. Check it.</source>
        <translation>这个名称太长了，不可能是网络名称。请检查。</translation>
    </message>
    <message>
        <source>Enter 16 addresses at most.</source>
        <translation>最多输入 16 个地址。</translation>
    </message>
    <message>
        <source>%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.</source>
        <translation>%1 不是地址。地址由数字和端口组成，例如 192.0.2.7:7001。</translation>
    </message>
    <message>
        <source>Enter the address of a machine in the network, too: whoever told you its name knows one.</source>
        <translation>还请输入网络中一台机器的地址：告诉您网络名称的人会知道。</translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message>
        <source>Not all files could be restored</source>
        <translation>有文件未能恢复</translation>
    </message>
    <message>
        <source>The files are restored</source>
        <translation>文件已恢复</translation>
    </message>
    <message>
        <source>A trial restore failed</source>
        <translation>试恢复失败</translation>
    </message>
    <message>
        <source>Files on this computer may be damaged</source>
        <translation>这台电脑上的文件可能已损坏</translation>
    </message>
    <message>
        <source>Some files are lost in the storage places</source>
        <translation>有文件在存储位置中丢失</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>备份未能完成</translation>
    </message>
    <message>
        <source>The files could not be restored</source>
        <translation>文件未能恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>有 %n 个文件未能备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity says which, why, and what to do about it.</source>
        <translation>“动态”中会说明是哪些文件、原因以及该怎么办。</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>云盘已锁定</translation>
    </message>
    <message>
        <source>Nothing is backed up until you open it with your passphrase.</source>
        <translation>在您用口令打开云盘之前，不会进行任何备份。</translation>
    </message>
    <message>
        <source>Your files are less safe than before</source>
        <translation>您的文件不如以前安全了</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary 无法启动</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesModel</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>正在清空</translation>
    </message>
    <message>
        <source>On</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在线</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Storage place</source>
        <translation>存储位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Stops lending</source>
        <translation>停止出借中</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesPane</name>
    <message>
        <source>Nobody keeps your data yet</source>
        <translation>还没有人保管您的数据</translation>
    </message>
    <message>
        <source>Add a friend&apos;s machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost.</source>
        <translation>请添加朋友的电脑或第二块磁盘。您的文件会加密并分散存放，坏掉几个也不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>添加存储位置</translation>
    </message>
    <message>
        <source>Who keeps your data</source>
        <translation>谁在保管您的数据</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1：%2，%3%</translation>
    </message>
    <message>
        <source>The storage place was emptied and removed</source>
        <translation>存储位置已清空并移除</translation>
    </message>
    <message>
        <source>%1 keeps data for you from now on</source>
        <translation>%1 从现在起为您保管数据</translation>
    </message>
    <message>
        <source>What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.</source>
        <translation>它保管的内容（%1）会先移到其余存储位置。这可能需要一些时间，期间您可以继续工作。</translation>
    </message>
    <message>
        <source>It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.</source>
        <translation>它没有回应，所以它保管的内容会先从其余存储位置重新生成。这可能需要一些时间，期间您可以继续工作。</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>granary::ui::NotaryDialog</name>
    <message>
        <source>Notarise a file</source>
        <translation>为文件存证</translation>
    </message>
    <message>
        <source>Notarise %1?</source>
        <translation>为 %1 存证？</translation>
    </message>
    <message>
        <source>Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this very file now. The file itself stays here, and nobody can read it from the fingerprint.</source>
        <translation>文件的指纹会连同时间和您的地址写入账本，日后可证明您此时拥有的正是这个文件。文件本身留在本机，无人能从指纹读出其内容。</translation>
    </message>
    <message>
        <source>Computing the fingerprint ...</source>
        <translation>正在计算指纹…</translation>
    </message>
    <message>
        <source>Notarise</source>
        <translation>存证</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>指纹 (SHA-256)：%1</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does.</source>
        <translation>账本尚未应答。您签署的内容已保存，一旦应答便会自动发出。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the proof ...</source>
        <translation>保存证明…</translation>
    </message>
    <message>
        <source>The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it here, and later from the history.</source>
        <translation>账本已承诺入账，编号为 %1。一旦确认入账，即可在此保存证明，以后也可从历史记录中保存。</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.</source>
        <translation>已入账，编号为 %1。请将其证明与文件一起保存：有了两者，任何人都能验证。</translation>
    </message>
</context>
<context>
    <name>granary::ui::Notifier</name>
    <message>
        <source>Open Granary</source>
        <translation>打开 Granary</translation>
    </message>
</context>
<context>
    <name>granary::ui::Onboarding</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more.</source>
        <translation>24 个助记词只在此时显示。请先抄写下来再关闭窗口。如果仍要关闭，请再关闭一次。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>granary::ui::OpenChannelDialog</name>
    <message>
        <source>Open a channel</source>
        <translation>开启通道</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Set this aside?</source>
        <translation>确认预留？</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>正在开启…</translation>
    </message>
    <message>
        <source>Whoever keeps your data ...</source>
        <translation>保管您数据的人…</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be paid with it meanwhile, and what is left at the end comes back to you.</source>
        <translation>该金额只为这一位收款人预留，从中分多次小额付款。期间不能用它付给别人，结束时的余款会退回给您。</translation>
    </message>
    <message>
        <source>Set aside until %1. What was not paid by then comes back to you; it can&apos;t be taken back before.</source>
        <translation>预留至 %1。届时未付出的部分会退回给您；在此之前无法取回。</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you.</source>
        <translation>没有手续费。您还剩 %1。</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>已预留 %1</translation>
    </message>
    <message>
        <source>The channel is open: it is in the ledger, as entry %1, and that was verified.</source>
        <translation>通道已开启：已入账，编号为 %1，并已通过验证。</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 正在途中</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.</source>
        <translation>账本已书面承诺入账，编号为 %1。一旦确认入账，通道即开启。</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>已签署 %1，尚无应答</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open the channel again.</source>
        <translation>账本尚未应答。您签署的内容已保存，一旦应答便会自动发出；请勿重复开启通道。</translation>
    </message>
</context>
<context>
    <name>granary::ui::OutsideRequests</name>
    <message>
        <source>This code can&apos;t be used here. Paste it where you are asked for one.</source>
        <translation>这个代码不能在这里使用。请在要求输入代码的地方粘贴它。</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 已受保护。</translation>
    </message>
    <message>
        <source>This computer has a drive already. A code of another computer is of use only where there is none yet.</source>
        <translation>本机已有云盘。其他电脑的代码只能用于还没有云盘的电脑。</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.</source>
        <translation>口令只用于在本机打开云盘。24 个助记词保持不变，忘记口令时可凭它们找回一切。</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>两次输入的新口令不一致。</translation>
    </message>
    <message>
        <source>Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good.</source>
        <translation>口令太短，得到这台电脑的人能猜出来。用四五个互不相关的词比较好。</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>口令强度</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can&apos;t know what others know about you.</source>
        <translation>如果忘记口令，可以用 24 个助记词重新打开云盘。强度是根据长度、字符种类和常见规律估算的，无法考虑别人对您的了解。</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever uses this computer can open the drive.</source>
        <translation>不设口令时，任何使用这台电脑的人都能打开云盘。</translation>
    </message>
    <message>
        <source>Weak: a thief of this computer could guess it.</source>
        <translation>弱：偷走这台电脑的人可能会猜到。</translation>
    </message>
    <message>
        <source>Fair: it holds back the curious.</source>
        <translation>一般：可以防住好奇的人。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>良好。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入的内容不一致。</translation>
    </message>
    <message>
        <source>Continue without one</source>
        <translation>不设口令，继续</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>A passphrase for this machine</source>
        <translation>为这台电脑设置口令</translation>
    </message>
    <message>
        <source>It opens the drive here and nowhere else. Several unusual words are better than one with signs in it.</source>
        <translation>它只用于在这台电脑上打开云盘。几个不常见的词，比一个夹杂符号的词更好。</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>登录时自动打开云盘</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more.</source>
        <translation>口令保存在桌面的密钥环中，登录时密钥环随之打开。这样口令只在您未登录时保护本机。</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayDialog</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>You have less than that: %1. Send less, or wait for what is on its way.</source>
        <translation>您的余额不足：只有 %1。请减少金额，或等待在途款项到账。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>To an address that is not in your address book</source>
        <translation>转给通讯录之外的地址</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>转给 %1</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>账本已拒绝。没有花费任何代币。</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayeeField</name>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>A name of your address book, an address, or a request</source>
        <translation>通讯录中的名称、地址或收款请求</translation>
    </message>
    <message>
        <source>Checking the address ...</source>
        <translation>正在检查地址…</translation>
    </message>
    <message>
        <source>Calls itself &quot;%1&quot;; your address book does not know it.</source>
        <translation>对方自称“%1”；您的通讯录中没有此人。</translation>
    </message>
    <message>
        <source>%1, of your address book</source>
        <translation>%1（通讯录）</translation>
    </message>
    <message>
        <source>Whoever runs %1</source>
        <translation>%1 的运营者</translation>
    </message>
    <message>
        <source>An address that is not in your address book.</source>
        <translation>该地址不在您的通讯录中。</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlacesStep</name>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>朋友的电脑</translation>
    </message>
    <message>
        <source>Paste the code that your friend sent you: granary:node?...</source>
        <translation>粘贴朋友发给您的代码：granary:node?...</translation>
    </message>
    <message>
        <source>Code of a machine</source>
        <translation>电脑的代码</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the machine of this code</source>
        <translation>添加此代码对应的电脑</translation>
    </message>
    <message>
        <source>A disk or folder</source>
        <translation>磁盘或文件夹</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Choose a folder to store on</source>
        <translation>选择用于存储的文件夹</translation>
    </message>
    <message>
        <source>Where is your drive stored?</source>
        <translation>您的云盘存放在哪里？</translation>
    </message>
    <message>
        <source>Where shall it be kept?</source>
        <translation>存放在哪里？</translation>
    </message>
    <message>
        <source>Add as many of the places as you know; one that answers is enough to find the others.</source>
        <translation>请添加您知道的所有位置；只要有一个响应，就能找到其他位置。</translation>
    </message>
    <message>
        <source>On friends&apos; machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.</source>
        <translation>可以存放在朋友的电脑上、磁盘上，或两者兼用。那里只保存加密的数据块，除您之外无人能读取。有多个位置时，失去其中一个也不会丢失文件。</translation>
    </message>
    <message>
        <source>Look for it in the network</source>
        <translation>在网络中查找</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>This is no code of a machine. It begins with &quot;granary:node?&quot; and must be copied whole.</source>
        <translation>这不是电脑的代码。代码以“granary:node?”开头，必须完整复制。</translation>
    </message>
    <message>
        <source>Granary can&apos;t write to %1. Choose another folder.</source>
        <translation>Granary 无法写入 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.</source>
        <translation>%1 位于这台电脑自己的磁盘上：可以防止误删，但磁盘损坏或电脑丢失时无济于事。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Without a place nothing leaves this computer: files are not protected until you add one.</source>
        <translation>没有存储位置时，数据不会离开这台电脑：添加之前，文件不受保护。</translation>
    </message>
    <message>
        <source>Use %1 (%2 free)</source>
        <translation>使用 %1（可用 %2）</translation>
    </message>
    <message>
        <source>Is it on a disk that you can plug in here?</source>
        <translation>它是否存储在可接到这里的磁盘上？</translation>
    </message>
    <message>
        <source>Your other computer tells this one which friends&apos; machines store the drive. Disks and folders it can&apos;t hand over: add those that this computer reaches, too.</source>
        <translation>另一台电脑会告诉本机哪些朋友的电脑存储着云盘。磁盘和文件夹无法转交：请添加本机也能访问的那些。</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Only trying it out?</source>
        <translation>只想试用？</translation>
    </message>
    <message>
        <source>Try it with a demo network on this computer</source>
        <translation>用本机上的演示网络试用</translation>
    </message>
    <message>
        <source>Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.</source>
        <translation>六个存储节点在后台运行。所有内容都只在本机上，本机丢失则一并丢失。您可以随时结束演示，也可以添加真正的存储位置并保留云盘。</translation>
    </message>
    <message>
        <source>A demo: its files lie on this computer only. Nothing is protected from the loss of this computer.</source>
        <translation>这是演示：文件只存放在本机上。本机一旦丢失，什么都无法找回。</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Join a network by its name ...</source>
        <translation>按名称加入网络…</translation>
    </message>
    <message>
        <source>Add the network of this name</source>
        <translation>添加此名称的网络</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>更改...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>立即备份 %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message>
        <source>Protect folders</source>
        <translation>保护文件夹</translation>
    </message>
    <message>
        <source>Change what is protected</source>
        <translation>更改受保护的内容</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Only on mains power</source>
        <translation>仅在接通电源时</translation>
    </message>
    <message>
        <source>Not on metered networks</source>
        <translation>不使用按流量计费的网络</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Exclusions, one a line</source>
        <translation>排除项，每行一个</translation>
    </message>
    <message>
        <source>One a line, for example *.tmp or node_modules/</source>
        <translation>每行一个，例如 *.tmp 或 node_modules/</translation>
    </message>
    <message>
        <source>How much is protected</source>
        <translation>受保护的数据量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Folders to protect</source>
        <translation>要保护的文件夹</translation>
    </message>
    <message>
        <source>Add ...</source>
        <translation>添加...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>选择要保护的文件夹</translation>
    </message>
    <message>
        <source>Whenever something changes</source>
        <translation>有更改时</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>正在统计...</translation>
    </message>
    <message>
        <source>One of the exclusions makes no sense.</source>
        <translation>有一个排除项无效。</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>无法统计：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n 个文件，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <translation>受保护：%1。</translation>
    </message>
    <message>
        <source>There is more; counting took too long.</source>
        <translation>还有更多内容，统计用时过长。</translation>
    </message>
    <message>
        <source>Protected: %1. Left out: %2.</source>
        <translation>受保护：%1。已排除：%2。</translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>“%1”的预览</translation>
    </message>
    <message>
        <source>No preview: too few of the storage places answer now.</source>
        <translation>无法预览：现在有回应的存储位置太少。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>开头部分</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProofDialog</name>
    <message>
        <source>Check a proof</source>
        <translation>验证证明</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Compare with a file ...</source>
        <translation>与文件比对…</translation>
    </message>
    <message>
        <source>This proves nothing</source>
        <translation>这不能证明任何事</translation>
    </message>
    <message>
        <source>It is no proof of an entry, or it was changed. Ask for it again.</source>
        <translation>这不是条目证明，或者已被改动。请重新索取。</translation>
    </message>
    <message>
        <source>An entry is proven</source>
        <translation>条目已得到证明</translation>
    </message>
    <message>
        <source>A notarised file is proven</source>
        <translation>存证文件已得到证明</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>%2 的第 %1 号条目</translation>
    </message>
    <message>
        <source>When: %1, by the ledger&apos;s clock</source>
        <translation>时间：%1（账本时钟）</translation>
    </message>
    <message>
        <source>Whose: yours</source>
        <translation>归属：您</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>归属：%1</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger.</source>
        <translation>您的钱包正在使用该账本。</translation>
    </message>
    <message>
        <source>Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1</source>
        <translation>您的钱包未使用该账本：请从其他途径索取其编号，并与 %1 比对</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>与文件比对</translation>
    </message>
    <message>
        <source>%1 is the file that was notarised.</source>
        <translation>%1 正是当时存证的文件。</translation>
    </message>
    <message>
        <source>%1 is another file, or was changed since.</source>
        <translation>%1 是另一个文件，或此后被改动过。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>It asks for a name and a password</source>
        <translation>代理需要用户名和密码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.</source>
        <translation>这台电脑正在为别人存储数据，使用代理后别人就无法连接它。要使用代理，请先停止出借空间。</translation>
    </message>
    <message>
        <source>Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can&apos;t call this one: it can neither lend space nor let another of your computers in with a code.</source>
        <translation>Granary 的所有收发都只经过代理，绝不绕过它。因此 Granary 只能凭代码找到其他机器，其他机器也无法主动连接这台电脑：它不能出借空间，也不能用代码让您的另一台电脑加入。</translation>
    </message>
    <message>
        <source>Granary connects directly to the machines that store your data.</source>
        <translation>Granary 直接连接存储您数据的机器。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Granary connects without a proxy from now on</source>
        <translation>从现在起 Granary 不经代理直接连接</translation>
    </message>
    <message>
        <source>Granary connects through the proxy from now on</source>
        <translation>从现在起 Granary 经代理连接</translation>
    </message>
    <message>
        <source>That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.</source>
        <translation>这不是代理的地址。应为名称（例如 proxy.example）或数字（例如 192.168.1.10）。</translation>
    </message>
    <message>
        <source>The name and the password are kept in the drive, so open it first.</source>
        <translation>用户名和密码保存在云盘中，请先打开云盘。</translation>
    </message>
</context>
<context>
    <name>granary::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>granary::ui::ReceiveDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Where you are paid</source>
        <translation>您的收款信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ask for an amount, if you like</source>
        <translation>如有需要，可指定金额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>任意金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What for; it is in the request for all to read</source>
        <translation>用途；写在请求中，任何人都可看到</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your address. Give it to whoever pays you; it is the same on every ledger.</source>
        <translation>您的地址。请交给付款人；它在每个账本上都相同。</translation>
    </message>
    <message>
        <source>A request. Whoever pays you scans it, or pastes it where the address goes.</source>
        <translation>收款请求。付款人可扫描它，或将其粘贴到地址栏。</translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message>
        <source>Remove a computer</source>
        <translation>移除电脑</translation>
    </message>
    <message>
        <source>Remove %1 from the drive</source>
        <translation>从云盘移除“%1”</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.</source>
        <translation>适用于丢失、被盗或已转让的电脑。移除后，它不能读取之后存储的内容，也不能更改或删除任何内容。它之前存储的内容仍归您所有。</translation>
    </message>
    <message>
        <source>Enter the 24 words of the drive:</source>
        <translation>请输入云盘的 24 个助记词：</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>24 个助记词</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>These are the words of this drive.</source>
        <translation>这是此云盘的助记词。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 has no part in the drive any more.</source>
        <translation>“%1”已不再属于此云盘。</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>%n 个当前不在线的存储位置稍后会得知。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>A report for whoever helps you</source>
        <translation>给帮助您的人的报告</translation>
    </message>
    <message>
        <source>It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.</source>
        <translation>它包含版本、大小、状态和日志的最后几行，不含名称、地址、代码、密钥或助记词。不会自动发送：请保存后交给您想给的人。</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>The report is being made ...</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>报告已复制到剪贴板</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
</context>
<context>
    <name>granary::ui::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Into a folder:</source>
        <translation>恢复到文件夹：</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>恢复到原处</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Folder to restore to</source>
        <translation>恢复到的文件夹</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>如果那里已有同名内容</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>Keep both; the restored one gets another name</source>
        <translation>两者都保留，恢复的内容另取名称</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>恢复到</translation>
    </message>
    <message>
        <source>Files that are there are replaced, also newer ones.</source>
        <translation>那里已有的文件会被替换，即使它们更新。</translation>
    </message>
    <message>
        <source>Below that folder the files keep the folders they were in.</source>
        <translation>文件会按原来的文件夹结构放在该文件夹下。</translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message>
        <source>Forget old versions</source>
        <translation>清除旧版本</translation>
    </message>
    <message>
        <source>Which versions stay</source>
        <translation>保留哪些版本</translation>
    </message>
    <message>
        <source>Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.</source>
        <translation>每次备份都是所有文件的一个版本。清除旧版本可以腾出空间；最新版本始终保留，您的文件夹不受影响。</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>最新的版本数</translation>
    </message>
    <message>
        <source>One a day, for so many days</source>
        <translation>每天一个，保留天数</translation>
    </message>
    <message>
        <source>One a week, for so many weeks</source>
        <translation>每周一个，保留周数</translation>
    </message>
    <message>
        <source>One a month, for so many months</source>
        <translation>每月一个，保留月数</translation>
    </message>
    <message>
        <source>One a year, for so many years</source>
        <translation>每年一个，保留年数</translation>
    </message>
    <message>
        <source>Versions that go</source>
        <translation>将被清除的版本</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Something must stay: set one of the numbers.</source>
        <translation>必须保留一些版本：请设置其中一个数字。</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>清除 %n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions stay.</source>
        <translation>所有版本都会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>将清除 %n 个版本，保留 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>That frees about %1 on the storage places.</source>
        <translation>存储位置上将释放约 %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>已清除 %n 个版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage places free %1 within a week.</source>
        <translation>存储位置将在一周内释放 %1。</translation>
    </message>
    <message>
        <source>The space is given back by itself when all computers and storage places have heard of it.</source>
        <translation>所有电脑和存储位置得知后，空间会自动归还。</translation>
    </message>
</context>
<context>
    <name>granary::ui::ScreenPicture</name>
    <message>
        <source>The screen could not be looked at. Take a picture of the code, and choose that.</source>
        <translation>无法读取屏幕。请截取代码的图片，然后选择该图片。</translation>
    </message>
    <message>
        <source>The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that.</source>
        <translation>桌面没有提供屏幕图像。请在桌面中允许，或截取代码的图片并选择它。</translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>The drive has no passphrase here: whoever uses this computer as you can open it.</source>
        <translation>云盘在本机没有口令：能以您的身份使用这台电脑的人都能打开它。</translation>
    </message>
    <message>
        <source>A passphrase protects the drive on this computer.</source>
        <translation>云盘在本机有口令保护。</translation>
    </message>
    <message>
        <source>Set a passphrase ...</source>
        <translation>设置口令…</translation>
    </message>
    <message>
        <source>Change the passphrase ...</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with</source>
        <translation>没有口令就无法锁定</translation>
    </message>
    <message>
        <source>Backups wait until it is opened again</source>
        <translation>重新打开之前，备份会等待</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>口令已更改</translation>
    </message>
    <message>
        <source>Lock the drive?</source>
        <translation>锁定云盘？</translation>
    </message>
    <message>
        <source>Something is still under way. It stops now and goes on where it stopped when it is begun again.</source>
        <translation>还有工作正在进行。它会立即停止，再次开始时从中断处继续。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock without use</source>
        <translation>闲置时锁定</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it</source>
        <translation>云盘会一直打开，直到您锁定它</translation>
    </message>
    <message>
        <source>The drive locks itself when nobody uses it</source>
        <translation>无人使用时云盘会自动锁定</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with: set one first.</source>
        <translation>没有口令就无法锁定：请先设置口令。</translation>
    </message>
    <message>
        <source>When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on.</source>
        <translation>闲置这么久之后，待正在进行的工作结束，云盘就会锁定。在您重新打开之前，这台电脑不会备份、检查或修复任何内容；为别人存储的数据照常提供。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>The drive stays open until you lock it or switch this computer off.</source>
        <translation>云盘会一直打开，直到您锁定它或关闭这台电脑。</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>登录时自动打开云盘</translation>
    </message>
    <message>
        <source>Without a passphrase it opens by itself anyway</source>
        <translation>没有口令时云盘本来就会自动打开</translation>
    </message>
    <message>
        <source>The passphrase is then kept in the keyring of your desktop, which your login opens</source>
        <translation>口令会保存在桌面的密钥环中，登录时密钥环随之打开</translation>
    </message>
    <message>
        <source>The drive opens by itself from your next login on</source>
        <translation>从下次登录起，云盘会自动打开</translation>
    </message>
    <message>
        <source>The passphrase was removed from the keyring; the drive asks for it again</source>
        <translation>口令已从密钥环中删除；云盘会再次询问口令</translation>
    </message>
    <message>
        <source>The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it</source>
        <translation>口令已更改。云盘不再自动打开；如有需要，请重新开启此选项</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlock</name>
    <message>
        <source>The keyring of the desktop does not run, so the drive can&apos;t open by itself.</source>
        <translation>桌面的密钥环没有运行，云盘无法自动打开。</translation>
    </message>
    <message>
        <source>The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again.</source>
        <translation>密钥环中已没有此云盘的口令。请输入口令；可在“设置”中重新保存。</translation>
    </message>
    <message>
        <source>The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here.</source>
        <translation>密钥环没有给出口令：它已锁定，或请求被拒绝。请在此输入口令。</translation>
    </message>
    <message>
        <source>The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again.</source>
        <translation>密钥环中的口令已不是云盘的口令，已将其删除。请输入新口令；可在“设置”中重新保存。</translation>
    </message>
    <message>
        <source>The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop&apos;s password settings and try again.</source>
        <translation>密钥环没有保存口令：它已锁定、没有运行，或请求被拒绝。请在桌面的密码设置中打开它，然后重试。</translation>
    </message>
    <message>
        <source>The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop&apos;s password settings.</source>
        <translation>云盘不再自动打开，但口令可能仍在密钥环中。请在桌面的密码设置中删除它。</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlockDialog</name>
    <message>
        <source>Open the drive by itself</source>
        <translation>自动打开云盘</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can&apos;t.</source>
        <translation>口令保存在桌面的密钥环中，登录时密钥环随之打开。这样，能以您的身份登录的人就能打开云盘；在关机状态下偷走电脑的人则不能。</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>云盘的口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>保存口令</translation>
    </message>
</context>
<context>
    <name>granary::ui::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only the one who is paid can read it</source>
        <translation>只有收款人能看到</translation>
    </message>
    <message>
        <source>Send this?</source>
        <translation>确认付款？</translation>
    </message>
    <message>
        <source>Sending ...</source>
        <translation>正在付款…</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>已付款 %1</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1, and that was verified.</source>
        <translation>已入账，编号为 %1，并已通过验证。</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 正在途中</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the history.</source>
        <translation>账本已书面承诺入账，编号为 %1。一旦确认入账，这里和历史记录中都会显示。</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>已签署 %1，尚无应答</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send it again.</source>
        <translation>账本尚未应答。您签署的内容已保存，一旦应答便会自动发出；请勿重复付款。</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you. What was sent can&apos;t be taken back.</source>
        <translation>没有手续费。您还剩 %1。付款后无法撤回。</translation>
    </message>
</context>
<context>
    <name>granary::ui::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShareBar</name>
    <message>
        <source>How the data is spread</source>
        <translation>数据的分布</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShowWordsStep</name>
    <message>
        <source>I have written down all 24, in this order</source>
        <translation>我已按顺序抄写全部 24 个词</translation>
    </message>
    <message>
        <source>Copy for a password manager</source>
        <translation>复制到密码管理器</translation>
    </message>
    <message>
        <source>The clipboard is emptied after a minute. Until then other programs can read it.</source>
        <translation>一分钟后会清空剪贴板，在此之前其他程序可以读取。</translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation>第 %1 个词：%2</translation>
    </message>
    <message>
        <source>Write down these 24 words</source>
        <translation>请抄写这 24 个助记词</translation>
    </message>
    <message>
        <source>They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.</source>
        <translation>这台电脑丢失时，可以用它们找回一切；任何得到它们的人也能读取一切。它们只显示这一次：Granary 不保存副本，以后没有人能告诉您。</translation>
    </message>
</context>
<context>
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
</context>
<context>
    <name>granary::ui::SpeedBox</name>
    <message>
        <source> MB/s</source>
        <translation> MB/秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>granary::ui::StartStep</name>
    <message>
        <source>Protect my files</source>
        <translation>保护我的文件</translation>
    </message>
    <message>
        <source>Make a new drive. You choose folders, and where they are kept.</source>
        <translation>创建新的云盘。由您选择文件夹和存放位置。</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>找回我的文件</translation>
    </message>
    <message>
        <source>You have the 24 words of a drive, from another machine or from before a loss.</source>
        <translation>您有云盘的 24 个助记词，来自另一台电脑，或在丢失之前抄写。</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Use my drive on this computer, too</source>
        <translation>在这台电脑上也使用我的云盘</translation>
    </message>
    <message>
        <source>Another computer of yours has the drive and shows you a code. The words stay where they are.</source>
        <translation>您的另一台电脑已有云盘，并显示一个代码。助记词不会离开原处。</translation>
    </message>
</context>
<context>
    <name>granary::ui::Step</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>granary::ui::SummaryStep</name>
    <message>
        <source>The drive</source>
        <translation>云盘</translation>
    </message>
    <message>
        <source>That of the 24 words you entered.</source>
        <translation>您输入的 24 个助记词对应的云盘。</translation>
    </message>
    <message>
        <source>Looked for at</source>
        <translation>查找位置</translation>
    </message>
    <message>
        <source>Machines found in the network. This may take a minute.</source>
        <translation>在网络中找到的电脑。可能需要一分钟。</translation>
    </message>
    <message>
        <source>Protected, whenever something changes</source>
        <translation>有更改时自动保护</translation>
    </message>
    <message>
        <source>Nothing yet. Choose folders in Folders at any time.</source>
        <translation>暂无。您可以随时在“文件夹”中选择。</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Nowhere yet: nothing is protected until you add a place.</source>
        <translation>暂无：添加位置之前，什么都不受保护。</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Opens without a passphrase.</source>
        <translation>无需口令即可打开。</translation>
    </message>
    <message>
        <source>Opens with your passphrase.</source>
        <translation>用您的口令打开。</translation>
    </message>
    <message>
        <source>Next: 24 words</source>
        <translation>接下来：24 个助记词</translation>
    </message>
    <message>
        <source>They are shown once. Have paper and a pen at hand.</source>
        <translation>它们只显示一次。请准备好纸和笔。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备就绪</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>找回我的文件</translation>
    </message>
    <message>
        <source>Make my drive</source>
        <translation>创建我的云盘</translation>
    </message>
    <message>
        <source>That of the computer whose code you entered. It must be on, and still show the code.</source>
        <translation>您所输入代码的那台电脑的云盘。它必须开机，并仍显示着代码。</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>添加本机</translation>
    </message>
    <message>
        <source>Stored here as well</source>
        <translation>也存储在这里</translation>
    </message>
    <message>
        <source>Opens with your passphrase, by itself when you log in.</source>
        <translation>用您的口令打开，登录时自动打开。</translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>What there is to know</source>
        <translation>须知内容</translation>
    </message>
    <message numerus="yes">
        <source>%n: %1</source>
        <comment>number of files, and what is the matter with them</comment>
        <translation>
            <numerusform>%n 项：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard</source>
        <translation>详情已复制到剪贴板</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file or place, and what is the matter with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>granary::ui::Tray</name>
    <message>
        <source>Open Granary</source>
        <translation>打开 Granary</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Granary: %1</source>
        <translation>Granary：%1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>granary::ui::Trial</name>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>无法启动演示网络：%1</translation>
    </message>
    <message>
        <source>Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.</source>
        <translation>您的其他存储位置太少，无法接管演示网络中的内容：每个位置保存不同的一片。请在“节点”中添加更多存储位置，然后再次结束演示。</translation>
    </message>
    <message>
        <source>The demo network could not be removed completely: %1</source>
        <translation>无法完全移除演示网络：%1</translation>
    </message>
</context>
<context>
    <name>granary::ui::TrialReminder</name>
    <message>
        <source>End the demo ...</source>
        <translation>结束演示…</translation>
    </message>
    <message>
        <source>The demo ends: what its network holds is being moved to your other storage places.</source>
        <translation>演示正在结束：演示网络中的内容正移到您的其他存储位置。</translation>
    </message>
    <message>
        <source>The demo ends ...</source>
        <translation>演示正在结束……</translation>
    </message>
    <message>
        <source>The demo network is starting ...</source>
        <translation>演示网络正在启动……</translation>
    </message>
    <message>
        <source>A demo network that keeps nothing of this drive is still on this computer.</source>
        <translation>本机上还有一个演示网络，它没有存放此云盘的任何内容。</translation>
    </message>
    <message>
        <source>A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.</source>
        <translation>此云盘的一部分存放在本机的演示网络中。结束演示后，由您的其他存储位置接管。</translation>
    </message>
    <message>
        <source>This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend&apos;s machine or a disk under Nodes.</source>
        <translation>这是演示：云盘只存放在本机上，本机丢失则一并丢失。要得到真正的保护，请在“节点”中添加朋友的电脑或磁盘。</translation>
    </message>
    <message>
        <source>Remove the demo network?</source>
        <translation>移除演示网络？</translation>
    </message>
    <message>
        <source>Its nodes end, and the room that they take on this computer is free again. Your drive does not need them.</source>
        <translation>其节点将停止，在本机上占用的空间会释放。您的云盘不需要它们。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>End the demo?</source>
        <translation>结束演示？</translation>
    </message>
    <message>
        <source>What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end.</source>
        <translation>演示网络中的内容会先移到您的其他存储位置。这可能需要一段时间，期间您可以继续工作。之后其节点停止。</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>结束演示</translation>
    </message>
    <message>
        <source>Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first.</source>
        <translation>只有演示网络存放着此云盘，因此云盘会随之结束：其副本、旧版本和 24 个助记词都将失效。本机上您自己的文件和文件夹保持不变。要保留云盘，请先添加其他存储位置。</translation>
    </message>
    <message>
        <source>End the demo and its drive</source>
        <translation>结束演示及其云盘</translation>
    </message>
</context>
<context>
    <name>granary::ui::UnlockPage</name>
    <message>
        <source>Your drive is locked</source>
        <translation>云盘已锁定</translation>
    </message>
    <message>
        <source>Enter the passphrase of this machine. What friends store here goes on being served.</source>
        <translation>请输入这台电脑的口令。朋友存放在这里的内容仍可正常使用。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Open the drive</source>
        <translation>打开云盘</translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>%1 的历史版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Looking for versions ...</source>
        <translation>正在查找历史版本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>在“文件”中显示</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>No version of this is in the drive. Protect its folder, and from then on every change is kept.</source>
        <translation>云盘中没有它的任何版本。保护它所在的文件夹之后，每次改动都会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>共 %n 个版本，最新的在最前</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot; as it was on %2</source>
        <translation>将“%1”恢复到 %2 时的样子</translation>
    </message>
    <message>
        <source>Restoring &quot;%1&quot;</source>
        <translation>正在恢复“%1”</translation>
    </message>
</context>
<context>
    <name>granary::ui::WalletPane</name>
    <message>
        <source>Looking into your wallet</source>
        <translation>正在查看您的钱包</translation>
    </message>
    <message>
        <source>The wallet can&apos;t be shown now</source>
        <translation>钱包暂时无法显示</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>还没有账本</translation>
    </message>
    <message>
        <source>A ledger is the account book of a group, in which everybody&apos;s tokens are written down. Whoever runs it tells you its address. Your wallet checks all that it says, so it can&apos;t cheat unseen.</source>
        <translation>账本是一个群体的记账簿，记录着每个人的代币。其运营者会告诉您地址。您的钱包会核对它所说的一切，它无法暗中作弊。</translation>
    </message>
    <message>
        <source>Your wallet uses %1 from now on</source>
        <translation>您的钱包从现在起使用 %1</translation>
    </message>
    <message>
        <source>To pay that your wallet needs a ledger first.</source>
        <translation>要支付此款，您的钱包需要先有一个账本。</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包</translation>
    </message>
    <message>
        <source>Or host one for a group on this computer ...</source>
        <translation>或者在这台电脑上为群体托管一个…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsDialog</name>
    <message>
        <source>Check the 24 words</source>
        <translation>核对 24 个助记词</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>请照着抄写内容输入助记词</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>These are the words of another drive.</source>
        <translation>这是另一个云盘的助记词。</translation>
    </message>
    <message>
        <source>They belong to this drive. Keep the paper where fire and thieves don&apos;t find it.</source>
        <translation>它们属于这个云盘。请把抄写内容保存在防火防盗的地方。</translation>
    </message>
    <message>
        <source>Don&apos;t have them? They can&apos;t be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run &quot;granary-cli drive delete --keep-on-nodes&quot;).</source>
        <translation>没有抄写？它们无法再次显示。在这台电脑正常工作期间，您的文件是安全的：请在电脑丢失之前，用新的助记词创建新的云盘（先运行“granary-cli drive delete --keep-on-nodes”）。</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsEditor</name>
    <message>
        <source>The 24 words</source>
        <translation>24 个助记词</translation>
    </message>
    <message>
        <source>Type or paste the 24 words, with spaces between them</source>
        <translation>输入或粘贴 24 个助记词，用空格分隔</translation>
    </message>
    <message>
        <source>What is known about the words</source>
        <translation>对助记词的检查结果</translation>
    </message>
    <message>
        <source>All 24 words are right.</source>
        <translation>24 个助记词全部正确。</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as word %2</source>
        <translation>将“%1”作为第 %2 个词</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsReminder</name>
    <message>
        <source>Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost.</source>
        <translation>您的 24 个助记词尚未核对。这台电脑丢失后，没有它们就无法找回任何内容。</translation>
    </message>
    <message>
        <source>Check them now ...</source>
        <translation>立即核对...</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsStep</name>
    <message>
        <source>Your 24 words</source>
        <translation>您的 24 个助记词</translation>
    </message>
    <message>
        <source>They were shown when the drive was made. The first four letters of each are enough to find it.</source>
        <translation>它们在创建云盘时显示过。输入每个词的前四个字母即可找到它。</translation>
    </message>
</context>
</TS>
