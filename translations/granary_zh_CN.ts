<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</context>
<context>
    <name>Health</name>
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
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
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
        <source>Choose the folders that must not be lost. From then on every change is kept, and you can go back to any day.</source>
        <translation>选择不能丢失的文件夹。从此每次改动都会保留，您可以回到任何一天。</translation>
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
        <source>Starting ...</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
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
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
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
</TS>
