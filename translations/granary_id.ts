<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>dan %Ln lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Yang perlu dilakukan</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 dan %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2, dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed since the last backup.</source>
        <translation>Tidak ada yang berubah sejak pencadangan terakhir.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln file, %1, %2 di antaranya baru, dalam %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.</source>
        <translation>Belum semuanya mendapat cukup tempat penyimpanan; sisanya disimpan di sini dan dikirim begitu tempatnya ada.</translation>
    </message>
    <message>
        <source>It lies in one storage place only: add another to be safe.</source>
        <translation>Hanya ada di satu tempat penyimpanan: tambahkan satu lagi agar aman.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln file dilewati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>%Ln file dipulihkan, %1, dalam %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>%Ln file tidak dapat dikembalikan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>%Ln file punya catatan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Belum ada yang tersimpan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>%Ln file tidak dapat dikembalikan dari tempat penyimpanan. Yang masih ada di komputer ini akan disimpan lagi pada pencadangan berikutnya: cadangkan sekarang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer. Nothing is lost.</source>
        <translation>Sebagian data belum dapat dibaca sampai lebih banyak tempat penyimpanan menjawab. Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Everything is where it should be.</source>
        <translation>Semuanya ada di tempatnya.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>Semuanya ada di tempatnya. %n tempat penyimpanan tidak menjawab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.</source>
        <translation>Tidak ada yang hilang. Beberapa potongan hilang atau tidak terjangkau; “Perbaiki” membuatnya kembali.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>%Ln potongan dibuat kembali dalam %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>Tidak ada yang perlu diperbaiki.</translation>
    </message>
    <message>
        <source>Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.</source>
        <translation>Beberapa potongan belum punya tempat. Nyalakan tempat penyimpanan yang tidak aktif, tambahkan satu, atau lepaskan yang tidak akan kembali.</translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer.</source>
        <translation>Sebagian data belum dapat dibaca sampai lebih banyak tempat penyimpanan menjawab.</translation>
    </message>
    <message>
        <source>Some data is lost in the storage places. Check the drive: it names the files.</source>
        <translation>Sebagian data hilang di tempat penyimpanan. Periksa drive: file-filenya akan disebutkan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>%Ln file, %1, dipulihkan sebagai uji coba dalam %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them came back as they were stored. Check the drive in Nodes.</source>
        <translation>Tidak semuanya kembali seperti saat disimpan. Periksa drive di “Node”.</translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>Semuanya kembali seperti saat disimpan, tetapi %Ln file di komputer ini berubah tanpa diketahui: disk atau memorinya mungkin rusak.</numerusform>
        </translation>
    </message>
    <message>
        <source>All came back as they were stored.</source>
        <translation>Semuanya kembali seperti saat disimpan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>%Ln potongan, %1, kini ada di folder itu, masing-masing sudah dibaca ulang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>%Ln potongan diterima, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>%Ln potongan rusak dan dibiarkan di sana.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>Tidak ada ruang untuk %Ln potongan.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stores data for you from now on.</source>
        <translation>Mulai sekarang %1 menyimpan data untuk Anda.</translation>
    </message>
    <message>
        <source>The drive is open on this machine.</source>
        <translation>Drive terbuka di komputer ini.</translation>
    </message>
    <message>
        <source>The drive is gone from this machine.</source>
        <translation>Drive sudah tidak ada di komputer ini.</translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>Drive sudah tidak ada di komputer ini; %n tempat penyimpanan tidak dapat diberi tahu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>Mulai sekarang %n tempat penyimpanan menolaknya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>%n lagi akan menolaknya saat kembali aktif.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) in time forgotten.</source>
        <translation>
            <numerusform>%n titik waktu dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>%1 telah dibebaskan.</translation>
    </message>
    <message>
        <source>%1 will be given back in 7 days.</source>
        <translation>%1 akan dibebaskan dalam 7 hari.</translation>
    </message>
    <message>
        <source>%1 belongs to the drive from now on.</source>
        <translation>Mulai sekarang %1 termasuk dalam drive ini.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Selesai.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 dari %2 file</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 dari %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>Sejauh ini %Ln file</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Dijeda: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Sedang berjalan</translation>
    </message>
    <message>
        <source>Let your user read it, or exclude it, so that it is not tried each time.</source>
        <translation>Izinkan pengguna Anda membacanya, atau kecualikan, agar tidak dicoba setiap kali.</translation>
    </message>
    <message>
        <source>Copy it elsewhere while you can: the disk may be failing.</source>
        <translation>Salin ke tempat lain selagi bisa: disknya mungkin mulai rusak.</translation>
    </message>
    <message>
        <source>Nothing to do: the next backup looks again.</source>
        <translation>Tidak perlu apa-apa: pencadangan berikutnya akan melihat lagi.</translation>
    </message>
    <message>
        <source>Nothing to do: programs make these anew when they need them.</source>
        <translation>Tidak perlu apa-apa: program membuatnya kembali saat diperlukan.</translation>
    </message>
    <message>
        <source>Give the folders above it shorter names.</source>
        <translation>Beri nama yang lebih pendek pada folder-folder di atasnya.</translation>
    </message>
    <message>
        <source>Free some space there and restore again: it goes on where it stopped.</source>
        <translation>Kosongkan sebagian ruang di sana lalu pulihkan lagi: pemulihan berlanjut dari tempat berhenti.</translation>
    </message>
    <message>
        <source>Restore into a folder that you may write to.</source>
        <translation>Pulihkan ke folder yang boleh Anda tulisi.</translation>
    </message>
    <message>
        <source>Restore it again into another folder, or choose to keep both.</source>
        <translation>Pulihkan lagi ke folder lain, atau pilih menyimpan keduanya.</translation>
    </message>
    <message>
        <source>Try again when more storage places are on.</source>
        <translation>Coba lagi saat lebih banyak tempat penyimpanan menyala.</translation>
    </message>
    <message>
        <source>Try an earlier version of it, and check the drive in Nodes.</source>
        <translation>Coba versi yang lebih lama, dan periksa drive di “Node”.</translation>
    </message>
    <message>
        <source>Opening the drive on this machine</source>
        <translation>Membuka drive di komputer ini</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Pencadangan</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>Pencadangan %1</translation>
    </message>
    <message>
        <source>Restore of everything</source>
        <translation>Pemulihan semuanya</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>Pemulihan %1</translation>
    </message>
    <message>
        <source>New storage place</source>
        <translation>Tempat penyimpanan baru</translation>
    </message>
    <message>
        <source>Removing a storage place</source>
        <translation>Melepas tempat penyimpanan</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>Mengirim yang tertunda</translation>
    </message>
    <message>
        <source>Check of the drive</source>
        <translation>Pemeriksaan drive</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Perbaikan</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>Uji pemulihan</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Ekspor ke folder</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>Impor dari folder</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>Menghapus drive</translation>
    </message>
    <message>
        <source>Forgetting old versions</source>
        <translation>Menghapus versi lama</translation>
    </message>
    <message>
        <source>Removing a computer from the drive</source>
        <translation>Mengeluarkan komputer dari drive</translation>
    </message>
    <message>
        <source>Letting another of your computers in</source>
        <translation>Menerima komputer Anda yang lain</translation>
    </message>
    <message>
        <source>Interrupted when Granary ended. It can go on where it stopped.</source>
        <translation>Terputus saat Granary ditutup. Dapat dilanjutkan dari tempat berhenti.</translation>
    </message>
    <message>
        <source>Stopped. Begun again, it goes on where it stopped.</source>
        <translation>Dihentikan. Jika dimulai lagi, akan berlanjut dari tempat berhenti.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>Everything was moved off it, and it is no longer used.</source>
        <translation>Seluruh isinya telah dipindahkan, dan tempat ini tidak dipakai lagi.</translation>
    </message>
    <message>
        <source>can&apos;t be brought back</source>
        <translation>tidak dapat dikembalikan</translation>
    </message>
    <message>
        <source>Back up now if it is still on this computer; else try an earlier version.</source>
        <translation>Cadangkan sekarang jika masih ada di komputer ini; jika tidak, coba versi yang lebih lama.</translation>
    </message>
    <message>
        <source>has other contents here than were stored, though neither size nor time has changed</source>
        <translation>isinya di sini berbeda dari yang disimpan, padahal ukuran dan waktunya tidak berubah</translation>
    </message>
    <message>
        <source>If nothing wrote to it on purpose, restore it: the stored one is good.</source>
        <translation>Jika tidak ada yang sengaja mengubahnya, pulihkan: yang tersimpan masih baik.</translation>
    </message>
    <message>
        <source>was not told to delete what it holds</source>
        <translation>tidak diberi tahu untuk menghapus yang disimpannya</translation>
    </message>
    <message>
        <source>What lies there can&apos;t be read by anybody without the words.</source>
        <translation>Tanpa kata-kata itu, tidak ada yang dapat membaca isinya.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n hal yang perlu diketahui</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for storage places in a network</source>
        <translation>Mencari tempat penyimpanan di sebuah jaringan</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Backs up by itself, and says when something needs you</source>
        <translation>Mencadangkan sendiri, dan memberi tahu saat ada yang memerlukan Anda</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Sending the last of it</source>
        <translation>Mengirim bagian terakhir</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Menyelesaikan</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Mencari perubahan</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 dari %2 file</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>Sejauh ini %n file</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Mencadangkan</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>Mencadangkan %1</translation>
    </message>
    <message>
        <source>Backing up %1 and %2</source>
        <translation>Mencadangkan %1 dan %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dijeda</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>sisa sekitar %1</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A part of Granary is missing: the program granaryd was not found. Install Granary again. Your drive is not touched.</source>
        <translation>Ada bagian Granary yang tidak ada: program granaryd tidak ditemukan. Pasang Granary lagi. Drive Anda tidak terpengaruh.</translation>
    </message>
    <message>
        <source>None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.</source>
        <translation>Komputer yang ditanya tidak ada yang mengenal drive dengan kata-kata ini. Periksa apakah kata-kata ini milik drive tersebut, dan tambahkan kode komputer yang menyimpannya.</translation>
    </message>
    <message>
        <source>The folder or machine was not found. Check the path, or ask for a fresh code.</source>
        <translation>Folder atau komputer itu tidak ditemukan. Periksa jalurnya, atau minta kode baru.</translation>
    </message>
    <message>
        <source>This is not in the drive at that time. Choose another time above the list.</source>
        <translation>Ini tidak ada di drive pada waktu itu. Pilih waktu lain di atas daftar.</translation>
    </message>
    <message>
        <source>It is not there any more. Look again.</source>
        <translation>Sudah tidak ada di sana. Lihat lagi.</translation>
    </message>
    <message>
        <source>Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.</source>
        <translation>Terlalu sedikit komputer penyimpan drive yang menjawab sekarang. Tambahkan kode komputer lainnya, atau coba lagi saat komputernya menyala. Tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.</source>
        <translation>Terlalu sedikit komputer yang menerima data baru sekarang. Yang sudah dibaca disimpan di sini, dan pencadangan berlanjut sendiri saat mereka kembali.</translation>
    </message>
    <message>
        <source>Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.</source>
        <translation>Terlalu sedikit komputer yang menyimpan ini menjawab sekarang. Coba lagi saat lebih banyak yang menyala; “Node” menunjukkan mana yang tidak aktif.</translation>
    </message>
    <message>
        <source>The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.</source>
        <translation>Disk tujuan pemulihan penuh. Kosongkan sebagian ruang lalu pulihkan lagi: pemulihan berlanjut dari tempat berhenti.</translation>
    </message>
    <message>
        <source>The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.</source>
        <translation>Disk komputer ini penuh. Kosongkan sebagian ruang; pekerjaan berlanjut dari tempat berhenti. Yang sudah tersimpan tetap aman.</translation>
    </message>
    <message>
        <source>The code was not copied right. Copy all of it from the other computer, from &quot;granary:device?&quot; to its end.</source>
        <translation>Kode tidak disalin dengan benar. Salin seluruhnya dari komputer lain itu, dari “granary:device?” sampai akhir.</translation>
    </message>
    <message>
        <source>This code has run out. Let the other computer make another one.</source>
        <translation>Kode ini sudah kedaluwarsa. Buat kode baru di komputer lain itu.</translation>
    </message>
    <message>
        <source>This code was used already. Let the other computer make another one.</source>
        <translation>Kode ini sudah dipakai. Buat kode baru di komputer lain itu.</translation>
    </message>
    <message>
        <source>The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.</source>
        <translation>Komputer lain itu tidak lagi menerima siapa pun dengan kode ini. Buat kode baru di sana, dan biarkan jendelanya terbuka sampai selesai.</translation>
    </message>
    <message>
        <source>The other computer took its code back, because somebody came with wrong ones. Let it make another one.</source>
        <translation>Komputer lain itu menarik kodenya, karena ada yang mencoba kode yang salah. Buat kode baru di sana.</translation>
    </message>
    <message>
        <source>The other computer can&apos;t be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.</source>
        <translation>Komputer lain itu tidak terjangkau. Keduanya harus menyala dan berada di jaringan yang sama, atau dapat saling terhubung. Dengan 24 kata, ini bisa tanpa komputer lain itu.</translation>
    </message>
    <message>
        <source>The other computer let this one in, but knows no friend&apos;s machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.</source>
        <translation>Komputer lain itu menerima komputer ini, tetapi tidak mengenal komputer teman yang menyimpan drive. Kembali dan tambahkan disk atau folder tempat drive disimpan, lalu pakai kode baru.</translation>
    </message>
    <message>
        <source>What answered does not know the code. Let your other computer make another one and try again.</source>
        <translation>Yang menjawab tidak mengenal kode ini. Buat kode baru di komputer Anda yang lain dan coba lagi.</translation>
    </message>
    <message>
        <source>Other computers can&apos;t reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.</source>
        <translation>Komputer lain tidak dapat menjangkau komputer ini: Granary di sini dimulai tanpa menerima sambungan. Gunakan 24 kata untuk menggabungkan komputer lain itu.</translation>
    </message>
    <message>
        <source>Another computer is being let in. Wait until it is done, or until its code has run out.</source>
        <translation>Komputer lain sedang bergabung. Tunggu sampai selesai, atau sampai kodenya kedaluwarsa.</translation>
    </message>
    <message>
        <source>Nobody came before the code ran out. Make another one.</source>
        <translation>Tidak ada yang datang sebelum kode kedaluwarsa. Buat kode baru.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.</source>
        <translation>Terlalu banyak kode salah yang dicoba, jadi kode ini tidak berlaku lagi. Tidak ada yang masuk. Buat kode baru.</translation>
    </message>
    <message>
        <source>The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.</source>
        <translation>Komputer lain itu sudah diberi kunci, tetapi tidak memastikan bahwa kunci itu disimpannya. Lihat di sana; jika tidak berfungsi, keluarkan di sini dan coba lagi.</translation>
    </message>
    <message>
        <source>Stopped. Nobody was let in.</source>
        <translation>Dihentikan. Tidak ada yang masuk.</translation>
    </message>
    <message>
        <source>There is no computer of that name in the drive any more.</source>
        <translation>Tidak ada lagi komputer dengan nama itu di drive ini.</translation>
    </message>
    <message>
        <source>It was removed before.</source>
        <translation>Sudah dikeluarkan sebelumnya.</translation>
    </message>
    <message>
        <source>A computer can&apos;t remove itself. Do it on another one.</source>
        <translation>Komputer tidak dapat mengeluarkan dirinya sendiri. Lakukan di komputer lain.</translation>
    </message>
    <message>
        <source>Stopped. It can go on where it stopped.</source>
        <translation>Dihentikan. Dapat dilanjutkan dari tempat berhenti.</translation>
    </message>
    <message>
        <source>This is not a code of Granary. It begins with &quot;granary:&quot; and must be copied whole; ask for it again if in doubt.</source>
        <translation>Ini bukan kode Granary. Kodenya diawali “granary:” dan harus disalin seluruhnya; jika ragu, mintalah lagi.</translation>
    </message>
    <message>
        <source>These are not the 24 words of a drive. Check each of them.</source>
        <translation>Ini bukan 24 kata milik sebuah drive. Periksa satu per satu.</translation>
    </message>
    <message>
        <source>That does not work like this. Check what you entered.</source>
        <translation>Cara ini tidak bisa. Periksa apa yang Anda masukkan.</translation>
    </message>
    <message>
        <source>This was made by a newer version of Granary. Update Granary on this machine.</source>
        <translation>Ini dibuat oleh Granary versi yang lebih baru. Perbarui Granary di komputer ini.</translation>
    </message>
    <message>
        <source>This machine or folder belongs to your drive already.</source>
        <translation>Komputer atau folder ini sudah termasuk dalam drive Anda.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Sudah ada di sana.</translation>
    </message>
    <message>
        <source>Granary may not read or write there. Change the permissions, or choose another place.</source>
        <translation>Granary tidak boleh membaca atau menulis di sana. Ubah izinnya, atau pilih tempat lain.</translation>
    </message>
    <message>
        <source>That disk is write-protected. Choose another place.</source>
        <translation>Disk itu dilindungi dari penulisan. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.</source>
        <translation>Gagal membaca atau menulis disk. Periksa disk dan kabelnya, lalu coba lagi. Yang tersimpan di komputer lain tetap aman.</translation>
    </message>
    <message>
        <source>Another Granary uses this profile now. Close it, then try again.</source>
        <translation>Granary lain sedang memakai profil ini. Tutup dulu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The drive is locked. Enter your passphrase to open it.</source>
        <translation>Drive terkunci. Masukkan frasa sandi untuk membukanya.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.</source>
        <translation>Itu bukan frasa sandinya. Coba lagi; jika frasa sandinya hilang, 24 kata membuka drive di profil baru.</translation>
    </message>
    <message>
        <source>These words do not belong together. Check the spelling and the order.</source>
        <translation>Kata-kata ini tidak cocok satu sama lain. Periksa ejaan dan urutannya.</translation>
    </message>
    <message>
        <source>These words belong to another drive.</source>
        <translation>Kata-kata ini milik drive lain.</translation>
    </message>
    <message>
        <source>That machine is in another network than your drive. Ask its owner for the name of the network.</source>
        <translation>Komputer itu berada di jaringan yang berbeda dari drive Anda. Tanyakan nama jaringannya kepada pemiliknya.</translation>
    </message>
    <message>
        <source>Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.</source>
        <translation>Ada yang rusak dan Granary mengetahuinya. Periksa drive di “Node”: yang bisa diperbaiki dari komputer lain akan diperbaiki.</translation>
    </message>
    <message>
        <source>There is no place to store anything yet. Add a friend&apos;s machine or a folder in Nodes.</source>
        <translation>Belum ada tempat untuk menyimpan. Tambahkan komputer teman atau folder di “Node”.</translation>
    </message>
    <message>
        <source>That machine does not answer. Check that Granary runs there and that it is connected, then try again.</source>
        <translation>Komputer itu tidak menjawab. Pastikan Granary berjalan di sana dan terhubung, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Granary&apos;s engine does not answer. It is being started again; nothing that was stored is lost.</source>
        <translation>Layanan Granary tidak menjawab. Layanan sedang dimulai ulang; yang sudah tersimpan tidak hilang.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again later.</source>
        <translation>Tidak ada jawaban tepat waktu. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>The other machine refused. Ask its owner why, or use another one.</source>
        <translation>Komputer lain itu menolak. Tanyakan alasannya kepada pemiliknya, atau gunakan yang lain.</translation>
    </message>
    <message>
        <source>There is no room left for your drive there. Add another machine, or ask its owner for more room.</source>
        <translation>Tidak ada ruang lagi untuk drive Anda di sana. Tambahkan komputer lain, atau minta ruang tambahan kepada pemiliknya.</translation>
    </message>
    <message>
        <source>That machine takes only drives with an invitation. Ask its owner for one.</source>
        <translation>Komputer itu hanya menerima drive dengan undangan. Mintalah kepada pemiliknya.</translation>
    </message>
    <message>
        <source>This invitation was used already. Ask for a new one.</source>
        <translation>Undangan ini sudah dipakai. Minta yang baru.</translation>
    </message>
    <message>
        <source>This invitation has run out. Ask for a new one.</source>
        <translation>Undangan ini sudah kedaluwarsa. Minta yang baru.</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ too much. Set the date and time, then try again.</source>
        <translation>Jam kedua komputer terlalu berbeda. Atur tanggal dan waktunya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Granary is busy with something else. Try again when it is done.</source>
        <translation>Granary sedang sibuk dengan hal lain. Coba lagi setelah selesai.</translation>
    </message>
    <message>
        <source>That is too much at once. Try with less.</source>
        <translation>Terlalu banyak sekaligus. Coba dengan lebih sedikit.</translation>
    </message>
    <message>
        <source>The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.</source>
        <translation>Jawaban komputer lain itu tidak masuk akal. Perbarui Granary di keduanya; jika terus terjadi, lepaskan komputer itu.</translation>
    </message>
    <message>
        <source>It changed while it was read. The next backup takes it.</source>
        <translation>Berubah saat dibaca. Pencadangan berikutnya akan menyertakannya.</translation>
    </message>
    <message>
        <source>Several of your machines have this. Choose one of them above the list.</source>
        <translation>Beberapa komputer Anda punya ini. Pilih salah satunya di atas daftar.</translation>
    </message>
    <message>
        <source>Something else is there already. Choose another place or name.</source>
        <translation>Sudah ada yang lain di sana. Pilih tempat atau nama lain.</translation>
    </message>
    <message>
        <source>Things like this are not stored.</source>
        <translation>Hal seperti ini tidak disimpan.</translation>
    </message>
    <message>
        <source>A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.</source>
        <translation>Sebuah komputer dikeluarkan dari drive, dan komputer ini belum mendapat kunci baru. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.</source>
        <translation>Komputer ini telah dikeluarkan dari drive-nya. Yang tersimpan di sini tetap seperti semula. Untuk memakai drive di sini lagi, gabungkan kembali komputer ini.</translation>
    </message>
    <message>
        <source>Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.</source>
        <translation>Ada yang salah di dalam Granary. Yang sudah tersimpan tidak hilang. Coba lagi, dan laporkan jika terulang.</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>tidak boleh dibaca</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>hilang sementara itu</translation>
    </message>
    <message>
        <source>changed while it was read; the next backup takes it</source>
        <translation>berubah saat dibaca; pencadangan berikutnya akan menyertakannya</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>tidak dapat dibaca dari disk</translation>
    </message>
    <message>
        <source>too long a path</source>
        <translation>jalurnya terlalu panjang</translation>
    </message>
    <message>
        <source>too few machines that store it answer</source>
        <translation>terlalu sedikit komputer penyimpannya yang menjawab</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>rusak</translation>
    </message>
    <message>
        <source>things like this are not stored</source>
        <translation>hal seperti ini tidak disimpan</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>sudah ada yang lain di sana</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disk penuh</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>tidak dapat dilakukan</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>Sejauh ini %n kata; sebuah drive punya 24.</numerusform>
        </translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Check its spelling.</source>
        <translation>Kata %1 tidak ada dalam daftar kata. Periksa ejaannya.</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Did you mean %2?</source>
        <translation>Kata %1 tidak ada dalam daftar kata. Maksud Anda “%2”?</translation>
    </message>
    <message>
        <source>Each word is right, but not all of them together. Look for two that changed places, or one that is another.</source>
        <translation>Setiap kata benar, tetapi tidak cocok bersama-sama. Cari dua kata yang tertukar, atau satu kata yang keliru.</translation>
    </message>
    <message>
        <source>The words are of two languages. They all belong to one.</source>
        <translation>Kata-katanya dari dua bahasa. Semuanya harus dari satu bahasa.</translation>
    </message>
    <message>
        <source>This is too long to be 24 words.</source>
        <translation>Ini terlalu panjang untuk 24 kata.</translation>
    </message>
    <message>
        <source>There is not that much room on this disk. Choose less, or free some space.</source>
        <translation>Ruang di disk ini tidak sebanyak itu. Pilih lebih sedikit, atau kosongkan sebagian ruang.</translation>
    </message>
    <message>
        <source>That is too little to keep anything beside what Granary needs itself. Choose more.</source>
        <translation>Itu terlalu sedikit untuk menyimpan sesuatu di luar kebutuhan Granary sendiri. Pilih lebih banyak.</translation>
    </message>
    <message>
        <source>Pieces are being brought in from a disk just now. Wait until that is done.</source>
        <translation>Potongan sedang diambil dari sebuah disk. Tunggu sampai selesai.</translation>
    </message>
    <message>
        <source>Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.</source>
        <translation>Lewat proksi, orang lain tidak dapat menjangkau data yang mereka simpan di sini. Matikan dulu proksi di “Pengaturan”.</translation>
    </message>
    <message>
        <source>There is no such network. Check its name, and the address of the machine in it.</source>
        <translation>Tidak ada jaringan seperti itu. Periksa namanya dan alamat mesin di dalamnya.</translation>
    </message>
    <message>
        <source>Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.</source>
        <translation>Tidak ada yang menjawab dari jaringan itu. Periksa penulisan namanya, dan apakah mesin di alamat itu menyala.</translation>
    </message>
    <message>
        <source>Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.</source>
        <translation>Drive Anda tetap di jaringannya: tersimpan di sana, atau komputer ini meminjamkan ruang di sana. Untuk pindah ke jaringan lain, hapus dulu tempat penyimpanan di jaringan itu dan berhenti meminjamkan.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Opening the drive</source>
        <translation>Membuka drive</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Mencadangkan</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Memulihkan</translation>
    </message>
    <message>
        <source>Adding a storage place</source>
        <translation>Menambahkan tempat penyimpanan</translation>
    </message>
    <message>
        <source>Moving data elsewhere</source>
        <translation>Memindahkan data ke tempat lain</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>Mengirim yang tertunda</translation>
    </message>
    <message>
        <source>Checking the drive</source>
        <translation>Memeriksa drive</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Memperbaiki</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>Menguji pemulihan</translation>
    </message>
    <message>
        <source>Giving space back</source>
        <translation>Membebaskan ruang</translation>
    </message>
    <message>
        <source>Waiting for the other machine</source>
        <translation>Menunggu komputer lain</translation>
    </message>
    <message>
        <source>Removing a machine from the drive</source>
        <translation>Mengeluarkan komputer dari drive</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Mengekspor</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Mengimpor</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>Menghapus drive</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: dijeda</translation>
    </message>
    <message>
        <source>%1: %2 of %3 files</source>
        <translation>%1: %2 dari %3 file</translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation>%1: %2 file</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, sisa sekitar %2</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Belum ada yang dilindungi</translation>
    </message>
    <message>
        <source>Everything is stored; some copies are still to be made</source>
        <translation>Semuanya tersimpan; beberapa salinan masih harus dibuat</translation>
    </message>
    <message>
        <source>Everything is stored, but in one place only; add another to be safe</source>
        <translation>Semuanya tersimpan, tetapi hanya di satu tempat; tambahkan satu lagi agar aman</translation>
    </message>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>Semuanya aman, sekalipun %n tempat penyimpanan gagal</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting ...</source>
        <translation>Memulai…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Tidak berjalan</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Belum disiapkan</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>Drive terkunci</translation>
    </message>
    <message>
        <source>Looking for storage places</source>
        <translation>Mencari tempat penyimpanan</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/dtk</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>kurang dari 1 dtk</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 jam %2 mnt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n menit yang lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n jam yang lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>kemarin, %1</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>stored, survives no loss</source>
        <translation>tersimpan, tidak tahan kehilangan</translation>
    </message>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>tahan %n kehilangan</numerusform>
        </translation>
    </message>
    <message>
        <source>still being sent</source>
        <translation>masih dikirim</translation>
    </message>
    <message>
        <source>being repaired</source>
        <translation>sedang diperbaiki</translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>perlu diperbaiki, tahan %n kehilangan</numerusform>
        </translation>
    </message>
    <message>
        <source>out of reach now</source>
        <translation>tidak terjangkau sekarang</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>hilang</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n tahun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n bulan</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 %</source>
        <translation>sekitar %1%</translation>
    </message>
    <message>
        <source>less than 1 in a million million</source>
        <translation>kurang dari 1 dalam satu triliun</translation>
    </message>
    <message>
        <source>about 1 in %1</source>
        <translation>sekitar 1 dalam %1</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Belum ada yang tersimpan.</translation>
    </message>
    <message>
        <source>How safe your files are can be said when enough storage places answer.</source>
        <translation>Seberapa aman file Anda baru dapat dikatakan saat cukup banyak tempat penyimpanan menjawab.</translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>File Anda tetap selamat jika %n tempat penyimpanan mana pun hilang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>File Anda tetap selamat jika %n tempat penyimpanan lagi, yang mana pun, hilang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not survive the loss of a storage place.</source>
        <translation>File Anda tidak selamat jika satu tempat penyimpanan hilang.</translation>
    </message>
    <message>
        <source>Some storage places are away, and until they are back none of the others may be lost.</source>
        <translation>Beberapa tempat penyimpanan tidak aktif, dan sampai kembali, yang lain tidak boleh ada yang hilang.</translation>
    </message>
    <message>
        <source>Choose folders to protect; then you see here how safe they are.</source>
        <translation>Pilih folder yang akan dilindungi; setelah itu di sini terlihat seberapa aman folder itu.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>%n tempat penyimpanan tidak menjawab: pastikan menyala dan terhubung, atau lepaskan yang tidak akan kembali.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another one to be safe.</source>
        <translation>Tambahkan satu lagi agar aman.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>Ditemukan %Ln potongan yang hilang atau rusak. Granary membuatnya kembali sendiri selama berjalan; “Perbaiki” melakukannya sekarang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some pieces wait for more storage places; %1 are kept on this computer until then.</source>
        <translation>Beberapa potongan menunggu lebih banyak tempat penyimpanan; sampai saat itu %1 disimpan di komputer ini.</translation>
    </message>
    <message>
        <source>Some pieces are missing; they are made anew as soon as there are storage places for them.</source>
        <translation>Beberapa potongan hilang; potongan itu dibuat kembali begitu ada tempat penyimpanan untuknya.</translation>
    </message>
    <message>
        <source>The drive was brought back here; nothing is written to it until the next backup.</source>
        <translation>Drive dikembalikan di sini; tidak ada yang ditulis ke dalamnya sampai pencadangan berikutnya.</translation>
    </message>
    <message>
        <source>The chance to lose something within a year is at most: %1.</source>
        <translation>Kemungkinan kehilangan sesuatu dalam setahun paling besar: %1.</translation>
    </message>
    <message>
        <source>This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.</source>
        <translation>Ini mengandaikan bahwa tempat penyimpanan gagal satu per satu dan tidak bersamaan, rata-rata bertahan %1, dan yang hilang bersamanya dibuat kembali di tempat lain dalam %2.</translation>
    </message>
    <message>
        <source>If repairs take as irregular a time as can be, it is: %1.</source>
        <translation>Jika lama perbaikan sangat tidak teratur: %1.</translation>
    </message>
    <message>
        <source>The chance that something can&apos;t be read at a given moment, because too many places are switched off: %1.</source>
        <translation>Kemungkinan sesuatu tidak dapat dibaca pada suatu saat, karena terlalu banyak tempat yang mati: %1.</translation>
    </message>
    <message>
        <source>The loss of any one house or network, as far as addresses tell, would not be fatal.</source>
        <translation>Kehilangan satu rumah atau satu jaringan mana pun, sejauh terlihat dari alamatnya, tidak akan fatal.</translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>Jika komputer ini dan disk-disknya hilang bersamaan (%n tempat penyimpanan), file Anda juga hilang. Tambahkan tempat di lokasi lain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>Jika semua yang ada di %1 hilang bersamaan (%n tempat penyimpanan), file Anda juga hilang. Tambahkan tempat di lokasi lain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>These may share a machine, a disk or a network, and fail together: %1.</source>
        <translation>Tempat-tempat ini mungkin berbagi komputer, disk, atau jaringan, dan gagal bersamaan: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.</source>
        <translation>Uji pemulihan terakhir (%1) tidak mengembalikan semuanya. “Aktivitas” menyebutkan file-filenya; periksa drive.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>%Ln file (%1) dipulihkan sebagai uji coba dan kembali seperti saat disimpan (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, then times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive may store here.</source>
        <translation>Drive siapa pun boleh menyimpan di sini.</translation>
    </message>
    <message>
        <source>Only drives that you invite may store here.</source>
        <translation>Hanya drive yang Anda undang yang boleh menyimpan di sini.</translation>
    </message>
    <message>
        <source>They read at %1 together at most.</source>
        <translation>Kecepatan baca gabungannya paling tinggi %1.</translation>
    </message>
    <message>
        <source>Open %1.</source>
        <translation>Waktu buka: %1.</translation>
    </message>
    <message>
        <source>Outside of these times, as now, nothing new is taken, and what lies here is served slowly.</source>
        <translation>Di luar waktu ini, seperti sekarang, tidak ada yang baru diterima, dan yang ada di sini disediakan dengan lambat.</translation>
    </message>
    <message>
        <source>Repairs for others may move %1 a day.</source>
        <translation>Perbaikan untuk orang lain boleh memindahkan hingga %1 per hari.</translation>
    </message>
    <message>
        <source>The engine was started with a share of its own, which counts again when it starts the next time.</source>
        <translation>Layanan dimulai dengan porsinya sendiri, yang berlaku lagi saat layanan dimulai berikutnya.</translation>
    </message>
    <message>
        <source>Nobody stores anything here yet: give somebody an invitation.</source>
        <translation>Belum ada yang menyimpan di sini: undanglah seseorang.</translation>
    </message>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>Ada %n drive milik orang lain di sini, terenkripsi: tidak ada yang dapat membacanya di komputer ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>%n potongan sudah dikembalikan dan akan hilang dalam seminggu.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you lend now: nothing new is taken, and nothing is deleted.</source>
        <translation>Itu lebih dari yang Anda pinjamkan sekarang: tidak ada yang baru diterima, dan tidak ada yang dihapus.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>For 30 minutes</source>
        <translation>Selama 30 menit</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>Selama 2 jam</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Sampai besok</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>Sampai saya lanjutkan</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Dijeda sampai %1</translation>
    </message>
    <message>
        <source>Paused until tomorrow, %1</source>
        <translation>Dijeda sampai besok, %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>is in order</source>
        <translation>baik-baik saja</translation>
    </message>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>tidak menjawab; seharusnya punya %Ln potongan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>kehilangan %1 dari %Ln potongannya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>kehilangan semuanya, %Ln potongan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>memberi data yang salah: %Ln potongan di sana rusak</numerusform>
        </translation>
    </message>
    <message>
        <source>answers well when it is tested and wrongly when data is read back</source>
        <translation>menjawab benar saat diuji dan salah saat data dibaca kembali</translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>tidak menjawab %n pertanyaan: terlalu sibuk, atau mengulur waktu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>mengaku punya %Ln potongan yang tidak diberikannya</numerusform>
        </translation>
    </message>
    <message>
        <source>shows an older state of the drive than the one it took</source>
        <translation>menunjukkan keadaan drive yang lebih lama daripada yang diterimanya</translation>
    </message>
    <message>
        <source>hands on records that nobody signed</source>
        <translation>meneruskan catatan yang tidak ditandatangani siapa pun</translation>
    </message>
    <message>
        <source>floods this computer with requests, and is cut off each time</source>
        <translation>membanjiri komputer ini dengan permintaan, dan diputus setiap kali</translation>
    </message>
    <message>
        <source>sends messages that make no sense, and is cut off each time</source>
        <translation>mengirim pesan yang tidak masuk akal, dan diputus setiap kali</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>Tidak menjawab</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) lost</source>
        <translation>
            <numerusform>%Ln potongan hilang</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything lost</source>
        <translation>Semuanya hilang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>%Ln potongan rusak</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives wrong data</source>
        <translation>Memberi data yang salah</translation>
    </message>
    <message>
        <source>Too slow to answer</source>
        <translation>Terlalu lambat menjawab</translation>
    </message>
    <message>
        <source>Claims what it lacks</source>
        <translation>Mengaku punya yang tidak ada</translation>
    </message>
    <message>
        <source>Shows an old state</source>
        <translation>Menunjukkan keadaan lama</translation>
    </message>
    <message>
        <source>Forges records</source>
        <translation>Memalsukan catatan</translation>
    </message>
    <message>
        <source>Floods this computer</source>
        <translation>Membanjiri komputer ini</translation>
    </message>
    <message>
        <source>Makes no sense</source>
        <translation>Tidak masuk akal</translation>
    </message>
    <message>
        <source>See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.</source>
        <translation>Pastikan menyala dan terhubung. Jika tidak akan kembali, lepaskan: potongannya dibuat kembali dari yang lain.</translation>
    </message>
    <message>
        <source>Repair makes these pieces anew from the others. If it happens again, its disk may be failing.</source>
        <translation>“Perbaiki” membuat kembali potongan ini dari yang lain. Jika terulang, disknya mungkin mulai rusak.</translation>
    </message>
    <message>
        <source>Was its disk replaced? Repair makes everything anew from the others.</source>
        <translation>Apakah disknya diganti? “Perbaiki” membuat semuanya kembali dari yang lain.</translation>
    </message>
    <message>
        <source>Check again later. If it stays like this, use another machine in its place.</source>
        <translation>Periksa lagi nanti. Jika tetap begini, pakai komputer lain sebagai gantinya.</translation>
    </message>
    <message>
        <source>Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.</source>
        <translation>Disknya kehilangan potongan itu tanpa diketahui, atau ia berbohong. “Perbaiki” membuatnya kembali di tempat lain; jika terulang, lepaskan.</translation>
    </message>
    <message>
        <source>It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.</source>
        <translation>Ia dikembalikan ke salinan lama, atau ingin Anda memulihkan keadaan lama. Pencadangan berikutnya memberinya yang baru; jika terus terjadi, lepaskan.</translation>
    </message>
    <message>
        <source>Do not trust it: remove it, and everything is moved off it first.</source>
        <translation>Jangan percayai: lepaskan, dan seluruh isinya akan dipindahkan lebih dulu.</translation>
    </message>
    <message>
        <source>Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.</source>
        <translation>Granary di sana rusak, atau ini serangan. Minta pemiliknya memperbarui; jika tetap begini, lepaskan.</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <comment>a storage place, what it did, and what to do</comment>
        <translation>%1 %2. %3</translation>
    </message>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>Komputer teman</translation>
    </message>
    <message>
        <source>A friend&apos;s machine (%1)</source>
        <translation>Komputer teman (%1)</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>Komputer ini, %1</translation>
    </message>
    <message>
        <source>The demo network on this computer</source>
        <translation>Jaringan demo di komputer ini</translation>
    </message>
    <message>
        <source>%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.</source>
        <translation>%1 tidak lagi meminjamkan ruang. Data Anda di sana dipindahkan ke tempat penyimpanan lain sejauh tempatnya ada; sampai saat itu tetap disediakan. Jika tidak ada yang berpindah, tambahkan tempat penyimpanan.</translation>
    </message>
    <message>
        <source>The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.</source>
        <translation>Jaringan %1 ditemukan, tetapi mesin-mesinnya hanya menerima yang punya undangan. Mintalah kode kepada pemiliknya.</translation>
    </message>
    <message>
        <source>The network %1 was found, but no further machine in it lends space now. Try again later.</source>
        <translation>Jaringan %1 ditemukan, tetapi tidak ada mesin lain di dalamnya yang meminjamkan ruang sekarang. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>Jaringan %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>%Ln mesin di jaringan %1 menyimpan data untuk Anda mulai sekarang.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Whenever something changes</source>
        <translation>Setiap ada perubahan</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Setiap jam</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Setiap hari pukul %1</translation>
    </message>
    <message>
        <source>Every week on %1 at %2</source>
        <translation>Setiap %1 pukul %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>only on mains power</source>
        <translation>hanya saat terhubung ke listrik</translation>
    </message>
    <message>
        <source>not on metered networks</source>
        <translation>tidak di jaringan berkuota</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n pengecualian</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected; waiting for changes</source>
        <translation>Dilindungi; menunggu perubahan</translation>
    </message>
    <message>
        <source>Waiting for its first backup</source>
        <translation>Menunggu pencadangan pertama</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Dilindungi</translation>
    </message>
    <message>
        <source>Backing up now</source>
        <translation>Sedang mencadangkan</translation>
    </message>
    <message>
        <source>Paused: changes are not kept</source>
        <translation>Dijeda: perubahan tidak disimpan</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>Menunggu terhubung ke listrik</translation>
    </message>
    <message>
        <source>Waiting for a network that is not metered</source>
        <translation>Menunggu jaringan tanpa kuota</translation>
    </message>
    <message>
        <source>Did not work; it will be tried again</source>
        <translation>Tidak berhasil; akan dicoba lagi</translation>
    </message>
    <message>
        <source>Nothing runs by itself now</source>
        <translation>Sekarang tidak ada yang berjalan sendiri</translation>
    </message>
    <message>
        <source>The drive was brought back on this machine. Restore what you need, then choose &quot;Back up now&quot;: from then on this runs by itself.</source>
        <translation>Drive telah dikembalikan di komputer ini. Pulihkan yang Anda perlukan, lalu pilih “Cadangkan sekarang”: setelah itu semuanya berjalan sendiri.</translation>
    </message>
    <message>
        <source>Last looked %1; nothing had changed.</source>
        <translation>Terakhir dilihat: %1; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>Pencadangan terakhir: %1.</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>Berikutnya: %1.</translation>
    </message>
    <message>
        <source>There are too many folders to hear of each change: they are looked through every ten minutes.</source>
        <translation>Folder terlalu banyak untuk mengetahui setiap perubahan: folder diperiksa setiap sepuluh menit.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search in Files</source>
        <translation>Cari di “File”</translation>
    </message>
    <message>
        <source>One folder up in Files</source>
        <translation>Naik satu folder di “File”</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Jeda, atau lanjutkan</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Lihat lagi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Close the window; backups go on</source>
        <translation>Tutup jendela; pencadangan tetap berjalan</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>Keluar; pencadangan tetap berjalan</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Daftar ini</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Open the drive first; then it can back up.</source>
        <translation>Buka drive dulu; setelah itu bisa dicadangkan.</translation>
    </message>
    <message>
        <source>A backup is under way already.</source>
        <translation>Pencadangan sudah berjalan.</translation>
    </message>
    <message>
        <source>Nothing is protected yet. Choose folders first.</source>
        <translation>Belum ada yang dilindungi. Pilih folder dulu.</translation>
    </message>
    <message>
        <source>Backing up now.</source>
        <translation>Sedang mencadangkan.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>The file was not written. %1</source>
        <translation>File tidak ditulis. %1</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>That is neither an address nor a name of your address book. An address begins with &quot;gran1&quot;.</source>
        <translation>Itu bukan alamat dan bukan nama di buku alamat Anda. Alamat diawali dengan &quot;gran1&quot;.</translation>
    </message>
    <message>
        <source>The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by character.</source>
        <translation>Alamat salah ketik: karakter terakhirnya tidak cocok dengan sisanya. Tempelkan, atau bandingkan karakter demi karakter.</translation>
    </message>
    <message>
        <source>Nobody can have the key of that address: what is sent there is lost. Ask for the address again.</source>
        <translation>Tidak seorang pun dapat memiliki kunci alamat itu: yang dikirim ke sana hilang. Mintalah alamatnya lagi.</translation>
    </message>
    <message>
        <source>That address is of a later version of Granary. Update this one, or ask for an older address.</source>
        <translation>Alamat itu dari versi Granary yang lebih baru. Perbarui yang ini, atau mintalah alamat yang lebih lama.</translation>
    </message>
    <message>
        <source>That is your own address. Enter the one of whoever is to be paid.</source>
        <translation>Itu alamat Anda sendiri. Masukkan alamat yang akan dibayar.</translation>
    </message>
    <message>
        <source>You have less than that. Send less, or wait for what is on its way.</source>
        <translation>Anda punya kurang dari itu. Kirim lebih sedikit, atau tunggu yang sedang dalam perjalanan.</translation>
    </message>
    <message>
        <source>You have that much, but part of it is not free yet. Send less, or wait.</source>
        <translation>Anda punya sebanyak itu, tetapi sebagian belum bebas. Kirim lebih sedikit, atau tunggu.</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it.</source>
        <translation>Catatan terlalu panjang. Persingkatlah.</translation>
    </message>
    <message>
        <source>That text can&apos;t be used: it is empty, too long, reads as an address or holds characters that can&apos;t be shown. Choose another one.</source>
        <translation>Teks itu tidak dapat dipakai: kosong, terlalu panjang, terbaca sebagai alamat, atau berisi karakter yang tak dapat ditampilkan. Pilih yang lain.</translation>
    </message>
    <message>
        <source>That request is for another ledger. Choose or join that one first.</source>
        <translation>Permintaan itu untuk buku besar lain. Pilih atau gunakan yang itu dahulu.</translation>
    </message>
    <message>
        <source>Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection if this stays.</source>
        <translation>Belum ada dari buku besar ini yang diverifikasi, jadi belum bisa membayar. Ia ditanya lagi dengan sendirinya; periksa koneksi jika ini berlanjut.</translation>
    </message>
    <message>
        <source>This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified before stays readable. Tell the others who use it.</source>
        <translation>Buku besar ini telah menulis ulang masa lalunya, dan ada buktinya. Tidak ada lagi yang dibayar di sini; yang sudah diverifikasi tetap dapat dibaca. Beri tahu pemakai lainnya.</translation>
    </message>
    <message>
        <source>What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask whoever runs it.</source>
        <translation>Yang dikatakan buku besar ini sekarang tidak melanjutkan yang dikatakannya dahulu, jadi tidak ada yang dibayar sampai itu diperbaiki. Tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>You have had what this ledger gives to begin with. There is one for each wallet.</source>
        <translation>Anda sudah menerima modal awal dari buku besar ini. Ada satu untuk setiap dompet.</translation>
    </message>
    <message>
        <source>This ledger gives nothing to begin with. Ask somebody who has something to send you some.</source>
        <translation>Buku besar ini tidak memberi modal awal. Mintalah seseorang yang punya untuk mengirimi Anda.</translation>
    </message>
    <message>
        <source>That name stands for another address. Choose another name.</source>
        <translation>Nama itu milik alamat lain. Pilih nama lain.</translation>
    </message>
    <message>
        <source>Your wallet can keep no more of these. Take some away first.</source>
        <translation>Dompet Anda tidak dapat menyimpan lebih banyak lagi. Hapus beberapa dahulu.</translation>
    </message>
    <message>
        <source>That channel has ended.</source>
        <translation>Kanal itu sudah berakhir.</translation>
    </message>
    <message>
        <source>That channel still runs. What is left comes back when its time is over.</source>
        <translation>Kanal itu masih berjalan. Sisanya kembali setelah waktunya habis.</translation>
    </message>
    <message>
        <source>The clocks of the ledger and this computer differ. Set this computer&apos;s clock right and try again.</source>
        <translation>Jam buku besar dan komputer ini berbeda. Betulkan jam komputer ini dan coba lagi.</translation>
    </message>
    <message>
        <source>The ledger has given all that it gives today. Try again tomorrow.</source>
        <translation>Buku besar sudah memberikan semua jatah hari ini. Coba lagi besok.</translation>
    </message>
    <message>
        <source>This can&apos;t be done (%1). Nothing was spent.</source>
        <translation>Ini tidak dapat dilakukan (%1). Tidak ada yang dibelanjakan.</translation>
    </message>
    <message>
        <source>What answers there can&apos;t show that it is the ledger you mean, so nothing was asked. Check the address and this computer&apos;s clock; else ask whoever runs it.</source>
        <translation>Yang menjawab di sana tidak dapat menunjukkan bahwa itulah buku besar yang Anda maksud, jadi tidak ada yang ditanyakan. Periksa alamat dan jam komputer ini; jika tidak, tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be reached. What was verified before stays as it is; check the address and the connection.</source>
        <translation>Buku besar tidak dapat dijangkau. Yang sudah diverifikasi tetap seperti semula; periksa alamat dan koneksi.</translation>
    </message>
    <message>
        <source>That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or paid.</source>
        <translation>Alamat itu menuju buku besar lain, bukan yang dimaksud. Mintalah yang benar; tidak ada yang digabung atau dibayar.</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger already.</source>
        <translation>Dompet Anda sudah memakai buku besar ini.</translation>
    </message>
    <message>
        <source>There is no ledger at that address. Check it, and ask whoever runs the ledger.</source>
        <translation>Tidak ada buku besar di alamat itu. Periksa, dan tanyakan kepada pengelola buku besar.</translation>
    </message>
    <message>
        <source>What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever runs it.</source>
        <translation>Yang menjawab di sana tidak mewakili buku besar ini. Tidak ada yang dipercaya dan tidak ada yang dibayar. Tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>The ledger is busy. Try again in a moment.</source>
        <translation>Buku besar sedang sibuk. Coba lagi sebentar.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <translation>Itu bukan jumlah. Tulislah seperti ini: %1</translation>
    </message>
    <message>
        <source>That is finer than this token can be divided: it has %1 decimals.</source>
        <translation>Itu lebih halus daripada pembagian token ini: token ini punya %1 angka desimal.</translation>
    </message>
    <message>
        <source>That is nothing. Enter more.</source>
        <translation>Itu nol. Masukkan lebih banyak.</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>Itu lebih banyak daripada yang mungkin ada.</translation>
    </message>
    <message>
        <source>Not verified since Granary was started</source>
        <translation>Belum diverifikasi sejak Granary dimulai</translation>
    </message>
    <message>
        <source>No answer; last verified %1 ago</source>
        <translation>Tidak ada jawaban; terakhir diverifikasi %1 lalu</translation>
    </message>
    <message>
        <source>Verified %1 ago; witnesses: %2 of %3</source>
        <translation>Diverifikasi %1 lalu; saksi: %2 dari %3</translation>
    </message>
    <message>
        <source>Verified %1 ago</source>
        <translation>Diverifikasi %1 lalu</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Kepada %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Dari %1</translation>
    </message>
    <message>
        <source>Given to begin with</source>
        <translation>Modal awal</translation>
    </message>
    <message>
        <source>Your part since the founding</source>
        <translation>Bagian Anda sejak pendirian</translation>
    </message>
    <message>
        <source>Channel opened with %1</source>
        <translation>Kanal dibuka dengan %1</translation>
    </message>
    <message>
        <source>Channel with %1 ended</source>
        <translation>Kanal dengan %1 berakhir</translation>
    </message>
    <message>
        <source>File notarised</source>
        <translation>Berkas dinotariskan</translation>
    </message>
    <message>
        <source>Save a proof</source>
        <translation>Simpan bukti</translation>
    </message>
    <message>
        <source>The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.</source>
        <translation>Buku besar tidak ditanya karena proksi tidak sampai ke sana. Periksa proksi di “Pengaturan”.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>berakhir</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>waktunya habis</translation>
    </message>
    <message>
        <source>It has ended. What was not paid has come back to you.</source>
        <translation>Sudah berakhir. Yang tidak dibayarkan telah kembali kepada Anda.</translation>
    </message>
    <message>
        <source>It has ended. What you were paid through it is in your history.</source>
        <translation>Sudah berakhir. Yang dibayarkan kepada Anda melaluinya ada di riwayat Anda.</translation>
    </message>
    <message>
        <source>%1 can be paid out of it until %2. Then what is left comes back to you; it can&apos;t be taken back before, because it is promised.</source>
        <translation>%1 dapat dibayar darinya sampai %2. Setelah itu sisanya kembali kepada Anda; sebelumnya tidak dapat ditarik, karena sudah dijanjikan.</translation>
    </message>
    <message>
        <source>Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.</source>
        <translation>Waktunya habis dan %1 tidak menutupnya: semua yang disisihkan, %2, kembali kepada Anda.</translation>
    </message>
    <message>
        <source>Its time is over, so it can&apos;t be closed any more. What was not closed in time goes back to %1.</source>
        <translation>Waktunya habis, jadi tidak dapat ditutup lagi. Yang tidak ditutup tepat waktu kembali kepada %1.</translation>
    </message>
    <message>
        <source>Nothing was paid to you through it yet, so there is nothing to close it for.</source>
        <translation>Belum ada yang dibayarkan kepada Anda melaluinya, jadi tidak ada alasan menutupnya.</translation>
    </message>
    <message>
        <source>Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is over.</source>
        <translation>Tutup agar Anda menerima %1 yang dibayar %2; sisanya kembali. Granary menutupnya dengan sendirinya sebelum waktunya habis.</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>Tutup kanal</translation>
    </message>
    <message>
        <source>Get back what is left</source>
        <translation>Ambil kembali sisanya</translation>
    </message>
    <message>
        <source>No wallet is open on that machine, so it can&apos;t be paid. Ask its owner to open one, or choose another.</source>
        <translation>Tidak ada dompet yang terbuka di mesin itu, jadi tidak dapat dibayar. Minta pemiliknya membuka satu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>The ledger has kept entries back that concern you.</source>
        <translation>Buku besar menahan entri yang menyangkut Anda.</translation>
    </message>
    <message>
        <source>The entries are not those that the ledger has signed.</source>
        <translation>Entri-entrinya bukan yang ditandatangani buku besar.</translation>
    </message>
    <message>
        <source>An entry breaks the rules (%1).</source>
        <translation>Ada entri yang melanggar aturan (%1).</translation>
    </message>
</context>
<context>
    <name>granary::ui::ActivityPane</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Pencadangan</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Pemulihan</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Masalah</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>Hanya tampilkan yang ini</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>As text ...</source>
        <translation>Sebagai teks…</translation>
    </message>
    <message>
        <source>As a table (CSV) ...</source>
        <translation>Sebagai tabel (CSV)…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Belum ada yang terjadi</translation>
    </message>
    <message>
        <source>Backups, restores and checks appear here as they run, with what came of them.</source>
        <translation>Pencadangan, pemulihan, dan pemeriksaan muncul di sini selagi berjalan, beserta hasilnya.</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Tidak ada yang seperti ini</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Tidak ada masalah</translation>
    </message>
    <message>
        <source>Nothing went wrong since Granary was started.</source>
        <translation>Tidak ada yang salah sejak Granary dimulai.</translation>
    </message>
    <message>
        <source>Since Granary was started there was none.</source>
        <translation>Tidak ada sejak Granary dimulai.</translation>
    </message>
    <message>
        <source>Granary activity</source>
        <translation>Aktivitas Granary</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitas</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddComputerDialog</name>
    <message>
        <source>Add a computer</source>
        <translation>Tambahkan komputer</translation>
    </message>
    <message>
        <source>It sees all files of the drive and backs up to it. This works without the 24 words.</source>
        <translation>Komputer itu melihat semua file di drive dan mencadangkan ke dalamnya. Ini bisa tanpa 24 kata.</translation>
    </message>
    <message>
        <source>Install Granary on the other computer, choose &quot;Use my drive on this computer, too&quot; there, and give it this code while both are on:</source>
        <translation>Pasang Granary di komputer lain, pilih “Pakai drive saya di komputer ini juga” di sana, lalu masukkan kode ini selagi keduanya menyala:</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>Kode untuk komputer lain</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>Kode sebagai kode QR</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>Menunggu komputer lain</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>Buat kode lain</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Making a code ...</source>
        <translation>Membuat kode…</translation>
    </message>
    <message>
        <source>Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.</source>
        <translation>Berlaku untuk satu komputer, sampai %1. Siapa pun yang memegangnya dapat membaca semuanya: jangan berikan kepada orang lain.</translation>
    </message>
    <message>
        <source>Waiting for the other computer ...</source>
        <translation>Menunggu komputer lain…</translation>
    </message>
    <message>
        <source>%1 belongs to the drive now.</source>
        <translation>%1 kini termasuk dalam drive.</translation>
    </message>
    <message>
        <source>The other computer</source>
        <translation>Komputer lain</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddNodeDialog</name>
    <message>
        <source>Choose a folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>Tambahkan tempat penyimpanan</translation>
    </message>
    <message>
        <source>What lies there is sealed: nobody can read it but you.</source>
        <translation>Isinya terenkripsi: tidak ada yang dapat membacanya selain Anda.</translation>
    </message>
    <message>
        <source>A friend&apos;s machine, or another of yours</source>
        <translation>Komputer teman, atau komputer Anda yang lain</translation>
    </message>
    <message>
        <source>A folder on this computer: a second disk, a USB drive, a network folder</source>
        <translation>Folder di komputer ini: disk kedua, flash disk, folder jaringan</translation>
    </message>
    <message>
        <source>Paste the code: granary:node?...</source>
        <translation>Tempel kode: granary:node?...</translation>
    </message>
    <message>
        <source>Code of the machine</source>
        <translation>Kode komputer</translation>
    </message>
    <message>
        <source>Its owner makes the code in Granary, under Nodes, or by &quot;granary-cli invite&quot;.</source>
        <translation>Pemiliknya membuat kode di Granary, pada “Node”, atau dengan “granary-cli invite”.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>/media/disk/granary</source>
        <translation>/media/disk/granary</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Menghubungkan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Machines of a network that you know by its name</source>
        <translation>Mesin di jaringan yang namanya Anda ketahui</translation>
    </message>
</context>
<context>
    <name>granary::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
</context>
<context>
    <name>granary::ui::BackupStrip</name>
    <message>
        <source>Progress of the backup</source>
        <translation>Kemajuan pencadangan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
</context>
<context>
    <name>granary::ui::BalanceCard</name>
    <message>
        <source>You have</source>
        <translation>Yang Anda miliki</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Buku besar</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>Sembunyikan jumlah</translation>
    </message>
    <message>
        <source>Send ...</source>
        <translation>Kirim…</translation>
    </message>
    <message>
        <source>Receive ...</source>
        <translation>Terima…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>Tampilkan jumlah</translation>
    </message>
    <message>
        <source>%1 on the way to others</source>
        <translation>%1 dalam perjalanan ke orang lain</translation>
    </message>
    <message>
        <source>%1 set aside in channels</source>
        <translation>%1 disisihkan dalam kanal</translation>
    </message>
    <message>
        <source>%1 not free yet</source>
        <translation>%1 belum bebas</translation>
    </message>
    <message>
        <source>Asking for it ...</source>
        <translation>Sedang meminta…</translation>
    </message>
    <message>
        <source>Get %1 to begin with</source>
        <translation>Ambil %1 sebagai modal awal</translation>
    </message>
    <message>
        <source>%1 is yours as soon as it is seen in the ledger</source>
        <translation>%1 menjadi milik Anda begitu terlihat di buku besar</translation>
    </message>
    <message>
        <source>The ledger has not answered yet; it is asked again by itself</source>
        <translation>Buku besar belum menjawab; ia ditanya lagi dengan sendirinya</translation>
    </message>
    <message>
        <source>Automatic payments are stopped</source>
        <translation>Pembayaran otomatis dihentikan</translation>
    </message>
</context>
<context>
    <name>granary::ui::Breadcrumb</name>
    <message>
        <source>Folder shown</source>
        <translation>Folder yang ditampilkan</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>File saya</translation>
    </message>
</context>
<context>
    <name>granary::ui::ChannelsDialog</name>
    <message>
        <source>Channels</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>A channel is money set aside for one payee, who is paid out of it in many small steps. What is left at its end comes back to whoever set it aside.</source>
        <translation>Kanal adalah uang yang disisihkan untuk satu penerima, yang dibayar darinya dalam banyak langkah kecil. Sisanya pada akhirnya kembali kepada yang menyisihkannya.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Belum ada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Open a channel ...</source>
        <translation>Buka kanal…</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Dengan</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Disisihkan</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Dibayar sejauh ini</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Kepada %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Dari %1</translation>
    </message>
    <message>
        <source>Its end is signed, and is seen here as soon as the ledger has entered it.</source>
        <translation>Penutupannya sudah ditandatangani, dan terlihat di sini begitu buku besar mencatatnya.</translation>
    </message>
    <message>
        <source>Close the channel with %1?</source>
        <translation>Tutup kanal dengan %1?</translation>
    </message>
    <message>
        <source>Get back what is left?</source>
        <translation>Ambil kembali sisanya?</translation>
    </message>
    <message>
        <source>%1 are paid to you and %2 go back. Nothing more can be paid through it.</source>
        <translation>%1 dibayarkan kepada Anda dan %2 kembali. Tidak ada lagi yang dapat dibayar melaluinya.</translation>
    </message>
    <message>
        <source>%1 come back to you. %2 can&apos;t be paid out of it any more.</source>
        <translation>%1 kembali kepada Anda. %2 tidak dapat lagi dibayar darinya.</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>Buku besar menolaknya. Tidak ada yang dibelanjakan.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckLedgerDialog</name>
    <message>
        <source>Check the whole ledger</source>
        <translation>Periksa seluruh buku besar</translation>
    </message>
    <message>
        <source>Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever made, its signature, and that no rule was broken. With many entries it takes a while.</source>
        <translation>Dompet Anda selalu memeriksa yang menyangkut Anda. Ini memeriksa semuanya: setiap entri yang pernah dibuat siapa pun, tanda tangannya, dan bahwa tidak ada aturan yang dilanggar. Jika entrinya banyak, perlu waktu.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Periksa sekarang</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>%1 entries, from the first to the newest.</source>
        <translation>%1 entri, dari yang pertama sampai yang terbaru.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dihentikan</translation>
    </message>
    <message>
        <source>What was checked so far was right. The next check goes on from there.</source>
        <translation>Yang diperiksa sejauh ini benar. Pemeriksaan berikutnya dilanjutkan dari sana.</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>Buku besar tidak dapat diperiksa</translation>
    </message>
    <message>
        <source>The ledger is in order</source>
        <translation>Buku besar beres</translation>
    </message>
    <message>
        <source>All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.</source>
        <translation>Semua %1 entri benar: setiap aturan dipatuhi, setiap tanda tangan cocok, dan bersama-sama itulah yang ditandatangani buku besar.</translation>
    </message>
    <message>
        <source>The ledger is not in order</source>
        <translation>Buku besar tidak beres</translation>
    </message>
    <message>
        <source>Entries that are right: %1.</source>
        <translation>Entri yang benar: %1.</translation>
    </message>
    <message>
        <source>Nothing is paid on it until that is mended. Ask whoever runs it.</source>
        <translation>Tidak ada yang dibayar di sana sampai itu diperbaiki. Tanyakan kepada pengelolanya.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckWordsStep</name>
    <message>
        <source>&quot;Check later&quot; puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.</source>
        <translation>“Periksa nanti” menunda pemeriksaan, bukan pencatatan: kata-katanya tidak ditampilkan lagi. Sampai Anda memeriksanya, jendela ini mengingatkan, lalu meminta ke-24 kata dari kertas Anda.</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Kata %1</translation>
    </message>
    <message>
        <source>Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.</source>
        <translation>Kata %1 bukan itu. Lihat kertas Anda; jika di sana salah, kembali untuk melihat kata-katanya lagi.</translation>
    </message>
    <message>
        <source>Three of them, to be sure</source>
        <translation>Tiga di antaranya, untuk memastikan</translation>
    </message>
    <message>
        <source>Read them from your paper. To see all words once more, go back.</source>
        <translation>Bacalah dari kertas Anda. Untuk melihat semua kata sekali lagi, kembali.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>Periksa nanti</translation>
    </message>
</context>
<context>
    <name>granary::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Tutup jendela</translation>
    </message>
    <message>
        <source>Keep Granary in the tray?</source>
        <translation>Biarkan Granary di baki sistem?</translation>
    </message>
    <message>
        <source>Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.</source>
        <translation>Pencadangan tetap berjalan, yang mana pun dipilih. Di baki sistem, Granary menunjukkan keadaan file Anda, dan memberi tahu saat ada yang memerlukan Anda.</translation>
    </message>
    <message>
        <source>You are asked only once; Settings changes it.</source>
        <translation>Ini hanya ditanyakan sekali; dapat diubah di “Pengaturan”.</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>Biarkan di baki sistem</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeSources</name>
    <message>
        <source>From the clipboard</source>
        <translation>Dari papan klip</translation>
    </message>
    <message>
        <source>A code, or a picture of one</source>
        <translation>Kode, atau gambarnya</translation>
    </message>
    <message>
        <source>From a picture ...</source>
        <translation>Dari gambar…</translation>
    </message>
    <message>
        <source>A photo or screenshot of the code&apos;s QR code</source>
        <translation>Foto atau tangkapan layar kode QR</translation>
    </message>
    <message>
        <source>There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.</source>
        <translation>Tidak ada kode Granary di gambar itu. Ambil lagi: tajam, lurus dari depan, dan dengan tepi putihnya.</translation>
    </message>
    <message>
        <source>There is no code of Granary on the clipboard. Copy the whole code, beginning with &quot;granary:&quot;.</source>
        <translation>Tidak ada kode Granary di papan klip. Salin seluruh kode, yang diawali “granary:”.</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>Gambar kode</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.</source>
        <translation>Tidak terlihat kode Granary di layar. Tampilkan seluruhnya, dan geser jendela ini darinya.</translation>
    </message>
    <message>
        <source>From the screen</source>
        <translation>Dari layar</translation>
    </message>
    <message>
        <source>A QR code that another window shows now</source>
        <translation>Kode QR yang sedang ditampilkan jendela lain</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeStep</name>
    <message>
        <source>Code of the other computer</source>
        <translation>Kode komputer lain</translation>
    </message>
    <message>
        <source>Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.</source>
        <translation>Kedua komputer harus menyala dan dapat saling terhubung, misalnya di rumah. Siapa pun yang memegang kode ini selagi berlaku dapat masuk ke drive Anda: jangan tunjukkan kepada siapa pun.</translation>
    </message>
    <message>
        <source>This is a whole code.</source>
        <translation>Kodenya lengkap.</translation>
    </message>
    <message>
        <source>This is the code of a place that stores files. What is needed here begins with &quot;granary:device?&quot;.</source>
        <translation>Ini kode tempat yang menyimpan file. Yang diperlukan di sini diawali “granary:device?”.</translation>
    </message>
    <message>
        <source>This is no whole code. It begins with &quot;granary:device?&quot; and must be copied to its end.</source>
        <translation>Kodenya tidak lengkap. Kodenya diawali “granary:device?” dan harus disalin sampai akhir.</translation>
    </message>
    <message>
        <source>The code of your other computer</source>
        <translation>Kode komputer Anda yang lain</translation>
    </message>
    <message>
        <source>On the computer that has the drive, open Settings, then &quot;Computers&quot;, and add a computer: it shows a code. It is good once, for some minutes; keep that window open.</source>
        <translation>Di komputer yang punya drive, buka “Pengaturan”, lalu “Komputer”, dan tambahkan komputer: sebuah kode akan ditampilkan. Kode berlaku sekali, selama beberapa menit; biarkan jendela itu terbuka.</translation>
    </message>
    <message>
        <source>This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you.</source>
        <translation>Kode ini berasal dari tautan atau program lain. Lanjutkan hanya jika Anda sendiri yang membuatnya, di komputer Anda: siapa pun yang membuatnya berbagi drive dengan Anda.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Bandingkan versi</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Dari %1 ke %2</translation>
    </message>
    <message>
        <source>Reading both versions ...</source>
        <translation>Membaca kedua versi…</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>Yang berubah, baris demi baris</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>These are too large to be compared here. Restore both, and compare them with another program.</source>
        <translation>Terlalu besar untuk dibandingkan di sini. Pulihkan keduanya, lalu bandingkan dengan program lain.</translation>
    </message>
    <message>
        <source>These are no texts: there are no lines to compare. Restore both to look at them.</source>
        <translation>Ini bukan teks: tidak ada baris untuk dibandingkan. Pulihkan keduanya untuk melihatnya.</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>Teks keduanya sama.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n baris dihapus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n baris ditambahkan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>Buku alamat</translation>
    </message>
    <message>
        <source>Names for whom you pay, on all your computers. Choose one to change its name.</source>
        <translation>Nama orang yang Anda bayar, di semua komputer Anda. Pilih satu untuk mengganti namanya.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>granary::ui::DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>Di komputer ini</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Mulai saat saya masuk</translation>
    </message>
    <message>
        <source>Without a window; backups then run from the beginning</source>
        <translation>Tanpa jendela; dengan begitu pencadangan berjalan sejak awal</translation>
    </message>
    <message>
        <source>Granary starts when you log in</source>
        <translation>Granary dimulai saat Anda masuk</translation>
    </message>
    <message>
        <source>Granary does not start by itself any more</source>
        <translation>Granary tidak lagi mulai sendiri</translation>
    </message>
    <message>
        <source>Tell me when something needs me</source>
        <translation>Beri tahu saat ada yang memerlukan saya</translation>
    </message>
    <message>
        <source>A notification when a backup fails, files become less safe, or a restore is done</source>
        <translation>Notifikasi saat pencadangan gagal, keamanan file menurun, atau pemulihan selesai</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Tanyakan</translation>
    </message>
    <message>
        <source>Keep Granary in the tray</source>
        <translation>Biarkan Granary di baki sistem</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>Keluar; pencadangan tetap berjalan</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Saat jendela ditutup</translation>
    </message>
</context>
<context>
    <name>granary::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>Pembagiannya</translation>
    </message>
    <message>
        <source>Automatic payments</source>
        <translation>Pembayaran otomatis</translation>
    </message>
    <message>
        <source>Change limits ...</source>
        <translation>Ubah batas…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>None. Channels are opened for payments in many small steps, out of an amount that is set aside.</source>
        <translation>Tidak ada. Kanal dibuka untuk pembayaran dalam banyak langkah kecil, dari jumlah yang disisihkan.</translation>
    </message>
    <message>
        <source>Address book ...</source>
        <translation>Buku alamat…</translation>
    </message>
    <message>
        <source>Notarise a file ...</source>
        <translation>Notariskan berkas…</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have this file now. Nobody can read the file from it.</source>
        <translation>Mencatat di buku besar bahwa Anda memiliki berkas ini sekarang. Tak seorang pun dapat membaca berkas dari catatan itu.</translation>
    </message>
    <message>
        <source>Check a proof ...</source>
        <translation>Periksa bukti…</translation>
    </message>
    <message>
        <source>Use another ledger ...</source>
        <translation>Gunakan buku besar lain…</translation>
    </message>
    <message>
        <source>Leave this ledger ...</source>
        <translation>Tinggalkan buku besar ini…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (tersisa %2)</translation>
    </message>
    <message>
        <source>Each day: %1</source>
        <translation>Setiap hari: %1</translation>
    </message>
    <message>
        <source>Each month: %1</source>
        <translation>Setiap bulan: %1</translation>
    </message>
    <message>
        <source>Each download: %1</source>
        <translation>Setiap unduhan: %1</translation>
    </message>
    <message>
        <source>All automatic payments are stopped, on every ledger.</source>
        <translation>Semua pembayaran otomatis dihentikan, di setiap buku besar.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Biarkan berlanjut</translation>
    </message>
    <message>
        <source>Stop all automatic payments</source>
        <translation>Hentikan semua pembayaran otomatis</translation>
    </message>
    <message>
        <source>Notarise a file</source>
        <translation>Notariskan berkas</translation>
    </message>
    <message>
        <source>Check a proof</source>
        <translation>Periksa bukti</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Tinggalkan %1?</translation>
    </message>
    <message>
        <source>What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown.</source>
        <translation>Milik Anda di sana tetap milik Anda, dan kembali muncul di sini ketika Anda memakai buku besar ini lagi. Sampai saat itu tidak ditampilkan.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Tinggalkan</translation>
    </message>
    <message>
        <source>Use another ledger</source>
        <translation>Gunakan buku besar lain</translation>
    </message>
    <message>
        <source>Whoever runs it tells you its address. What you have on the others stays there.</source>
        <translation>Pengelolanya memberi tahu alamatnya. Milik Anda di buku besar lain tetap di sana.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Host a ledger ...</source>
        <translation>Kelola buku besar sendiri…</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Set aside in channels</source>
        <translation>Disisihkan dalam kanal</translation>
    </message>
    <message>
        <source>On the way to others</source>
        <translation>Dalam perjalanan ke orang lain</translation>
    </message>
    <message>
        <source>Not free yet</source>
        <translation>Belum bebas</translation>
    </message>
    <message>
        <source>Channels ...</source>
        <translation>Kanal…</translation>
    </message>
    <message>
        <source>Check the whole ledger ...</source>
        <translation>Periksa seluruh buku besar…</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>Terbuka sekarang: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message>
        <source>No backup yet</source>
        <translation>Belum ada pencadangan</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>Pencadangan terakhir %1: %Ln file, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was silent for long; nothing waits for it.</source>
        <translation>Sudah lama tidak ada kabar; tidak ada yang menunggunya.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (komputer ini)</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>Lepaskan…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Lepaskan %1</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>All that belong to this drive: they see its files and back up to it.</source>
        <translation>Semua yang termasuk dalam drive ini: mereka melihat file-filenya dan mencadangkan ke dalamnya.</translation>
    </message>
    <message>
        <source>Add a computer ...</source>
        <translation>Tambahkan komputer…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ubah nama</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Nama komputer ini</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Nama ini terlalu panjang.</translation>
    </message>
    <message>
        <source>A name has no colon.</source>
        <translation>Nama tidak boleh memakai titik dua.</translation>
    </message>
    <message>
        <source>From the next backup on this computer is called %1</source>
        <translation>Mulai pencadangan berikutnya komputer ini bernama %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message>
        <source>Add to the drive</source>
        <translation>Tambahkan ke drive</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>Tambahkan “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>Tambahkan %n item</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>Lindungi mulai sekarang</translation>
    </message>
    <message>
        <source>Store a copy once</source>
        <translation>Simpan salinan sekali saja</translation>
    </message>
    <message>
        <source>It is protected already: every change is kept.</source>
        <translation>Sudah dilindungi: setiap perubahan disimpan.</translation>
    </message>
    <message>
        <source>It stays where it is. Every change is kept by itself, and you can go back to any day.</source>
        <translation>Tetap di tempatnya. Setiap perubahan disimpan sendiri, dan Anda dapat kembali ke hari mana pun.</translation>
    </message>
    <message>
        <source>As it is now. Later changes are not kept.</source>
        <translation>Seperti keadaannya sekarang. Perubahan sesudahnya tidak disimpan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <source>It is protected from now on</source>
        <translation>Dilindungi mulai sekarang</translation>
    </message>
    <message>
        <source>A copy is being stored</source>
        <translation>Salinan sedang disimpan</translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>The version that is chosen with the newest one, or two that are chosen with each other</source>
        <translation>Versi yang dipilih dengan yang terbaru, atau dua versi yang dipilih satu sama lain</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Pulihkan versi ini</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Tautan ke %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Diubah: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n versi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message>
        <source>Search all files</source>
        <translation>Cari semua file</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>The drive as it is now, or as it was</source>
        <translation>Drive seperti sekarang, atau seperti dulu</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>What is gone from your folders and still in the drive</source>
        <translation>Yang sudah tidak ada di folder Anda tetapi masih ada di drive</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>Pulihkan…</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>Folder ini kosong</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>Ini tidak dapat ditampilkan sekarang</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>These are ready now: drag them once more</source>
        <translation>Sekarang sudah siap: seret sekali lagi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>The first backup is paused</source>
        <translation>Pencadangan pertama dijeda</translation>
    </message>
    <message>
        <source>The first backup is running</source>
        <translation>Pencadangan pertama sedang berjalan</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it stopped.</source>
        <translation>Tidak ada yang hilang: berlanjut dari tempat berhenti.</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself, also when this window is closed.</source>
        <translation>Anda dapat terus bekerja; pencadangan berlanjut sendiri, juga saat jendela ini ditutup.</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Belum ada yang tersimpan</translation>
    </message>
    <message>
        <source>Your folders wait for their first backup. Folders says what they wait for.</source>
        <translation>Folder Anda menunggu pencadangan pertama. “Folder” menunjukkan apa yang ditunggu.</translation>
    </message>
    <message>
        <source>Look at the folders</source>
        <translation>Lihat folder</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Belum ada yang dilindungi</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day.</source>
        <translation>Pilih folder yang tidak boleh hilang, atau jatuhkan di sini. Sejak itu setiap perubahan disimpan, dan Anda dapat kembali ke hari mana pun.</translation>
    </message>
    <message>
        <source>Looking through earlier backups ...</source>
        <translation>Melihat pencadangan sebelumnya…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>No file or folder has that in its name at this time.</source>
        <translation>Pada waktu ini tidak ada file atau folder dengan nama yang mengandung itu.</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Tidak ada yang dihapus</translation>
    </message>
    <message>
        <source>All that was ever backed up is still in your folders.</source>
        <translation>Semua yang pernah dicadangkan masih ada di folder Anda.</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>%1 yang terbaru</translation>
    </message>
    <message>
        <source>The first %1; type more of the name to find fewer</source>
        <translation>%1 yang pertama; ketik lebih banyak dari namanya untuk mempersempit</translation>
    </message>
    <message>
        <source>Reading a large folder ...</source>
        <translation>Membaca folder besar…</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>%n item dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay until the versions that hold them are forgotten in Folders.</source>
        <translation>Item-item itu tetap ada sampai versi yang memuatnya dihapus di “Folder”.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>Pulihkan “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>Pulihkan %n item</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesTable</name>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>granary::ui::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Dihapus</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersPane</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Belum ada yang dilindungi</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost. From then on every change is kept by itself.</source>
        <translation>Pilih folder yang tidak boleh hilang. Sejak itu setiap perubahan disimpan sendiri.</translation>
    </message>
    <message>
        <source>Choose folders ...</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Protected folders</source>
        <translation>Folder yang dilindungi</translation>
    </message>
    <message>
        <source>Protect folders ...</source>
        <translation>Lindungi folder…</translation>
    </message>
    <message>
        <source>Forget old versions ...</source>
        <translation>Hapus versi lama…</translation>
    </message>
    <message>
        <source>There is no place to keep anything yet: nothing leaves this computer. Add a friend&apos;s machine or a disk in Nodes.</source>
        <translation>Belum ada tempat untuk menyimpan: tidak ada yang keluar dari komputer ini. Tambahkan komputer teman atau disk di “Node”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Backed up once, not protected by itself</source>
        <translation>Pernah dicadangkan sekali, tidak dilindungi otomatis</translation>
    </message>
    <message>
        <source>What is stored of these stays. Changes since then are not kept.</source>
        <translation>Yang sudah tersimpan tetap ada. Perubahan sejak itu tidak disimpan.</translation>
    </message>
    <message>
        <source>Protect ...</source>
        <translation>Lindungi…</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>Lindungi %1</translation>
    </message>
    <message>
        <source>%1: no longer protected by itself. What is stored stays.</source>
        <translation>%1: tidak lagi dilindungi otomatis. Yang sudah tersimpan tetap ada.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message>
        <source>Another folder ...</source>
        <translation>Folder lain…</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>Pilih folder yang akan dilindungi</translation>
    </message>
    <message>
        <source>Everything of mine</source>
        <translation>Semua milik saya</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>menghitung…</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tidak dihitung</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n file</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>lebih dari %1</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>total %1</translation>
    </message>
    <message>
        <source>more than %1 together</source>
        <translation>total lebih dari %1</translation>
    </message>
    <message>
        <source>What must not be lost?</source>
        <translation>Apa yang tidak boleh hilang?</translation>
    </message>
    <message>
        <source>Whatever is in these folders is kept, and each change from now on. You can go back to any day.</source>
        <translation>Semua yang ada di folder-folder ini disimpan, dan mulai sekarang setiap perubahannya. Anda dapat kembali ke hari mana pun.</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>Pilih nanti</translation>
    </message>
</context>
<context>
    <name>granary::ui::FootLine</name>
    <message>
        <source>State of the drive</source>
        <translation>Keadaan drive</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoundStep</name>
    <message>
        <source>Look through your files and restore what you need. Nothing is backed up from this machine until you say so in Folders.</source>
        <translation>Lihat-lihat file Anda dan pulihkan yang diperlukan. Tidak ada yang dicadangkan dari komputer ini sampai Anda menentukannya di “Folder”.</translation>
    </message>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>Keadaan per %1, dari %2 dari %n tempat penyimpanannya.</numerusform>
        </translation>
    </message>
    <message>
        <source>State of %1.</source>
        <translation>Keadaan per %1.</translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>Anda dapat kembali ke %n titik waktu.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is in</source>
        <translation>Komputer ini sudah bergabung</translation>
    </message>
    <message>
        <source>Your drive is back</source>
        <translation>Drive Anda sudah kembali</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>Tampilkan file saya</translation>
    </message>
</context>
<context>
    <name>granary::ui::HealthCard</name>
    <message>
        <source>What this assumes</source>
        <translation>Asumsi di baliknya</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Periksa sekarang</translation>
    </message>
    <message>
        <source>Asks every storage place whether it still has your data, and reads a sample</source>
        <translation>Menanyakan ke setiap tempat penyimpanan apakah data Anda masih ada, dan membaca sebagian sebagai contoh</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Makes pieces that are missing or damaged anew from the others</source>
        <translation>Membuat kembali potongan yang hilang atau rusak dari yang lain</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Uji pemulihan</translation>
    </message>
    <message>
        <source>Restores some files to a scratch folder and compares them with what was stored</source>
        <translation>Memulihkan beberapa file ke folder sementara dan membandingkannya dengan yang disimpan</translation>
    </message>
    <message>
        <source>Save certificate ...</source>
        <translation>Simpan sertifikat…</translation>
    </message>
    <message>
        <source>A file that says which trial restores were made, and what came of them</source>
        <translation>File yang menyebutkan uji pemulihan mana yang dilakukan, dan hasilnya</translation>
    </message>
    <message>
        <source>It was not checked yet; while Granary runs it checks by itself all the time.</source>
        <translation>Belum diperiksa; selama berjalan, Granary terus memeriksa sendiri.</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>Terakhir diperiksa: %1.</translation>
    </message>
    <message>
        <source>There was no trial restore yet. Granary makes one each month, or now if you like.</source>
        <translation>Belum ada uji pemulihan. Granary melakukannya setiap bulan, atau sekarang jika Anda mau.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Repairing ...</source>
        <translation>Memperbaiki…</translation>
    </message>
    <message>
        <source>Trying a restore ...</source>
        <translation>Menguji pemulihan…</translation>
    </message>
    <message>
        <source>Moving data elsewhere ...</source>
        <translation>Memindahkan data ke tempat lain…</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Simpan sertifikat</translation>
    </message>
</context>
<context>
    <name>granary::ui::HelpCard</name>
    <message>
        <source>Help and about</source>
        <translation>Bantuan dan tentang</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.</source>
        <translation>Perangkat lunak bebas di bawah Lisensi Publik Umum GNU, versi 3. Disediakan tanpa jaminan apa pun. Anda boleh memakai, mempelajari, membagikan, dan mengubahnya.</translation>
    </message>
    <message>
        <source>Make a report ...</source>
        <translation>Buat laporan…</translation>
    </message>
    <message>
        <source>For whoever helps you to find a fault; it gives no names and no secrets away</source>
        <translation>Untuk siapa pun yang membantu Anda mencari kesalahan; tidak membuka nama maupun rahasia</translation>
    </message>
    <message>
        <source>Granary %1</source>
        <translation>Granary %1</translation>
    </message>
    <message>
        <source>Granary %1; its engine is version %2 until it is started again</source>
        <translation>Granary %1; layanannya masih versi %2 sampai dimulai lagi</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>Belum ada yang masuk atau keluar.</translation>
    </message>
    <message>
        <source>Save as a table ...</source>
        <translation>Simpan sebagai tabel…</translation>
    </message>
    <message>
        <source>A CSV file, for spreadsheets and the tax office</source>
        <translation>Berkas CSV, untuk lembar kerja dan kantor pajak</translation>
    </message>
    <message>
        <source>Save a proof ...</source>
        <translation>Simpan bukti…</translation>
    </message>
    <message>
        <source>A file by which anybody can check that the chosen entry is in the ledger</source>
        <translation>Berkas yang dengannya siapa pun dapat memeriksa bahwa entri yang dipilih ada di buku besar</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Simpan sebagai tabel</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>granary::ui::HostDialog</name>
    <message>
        <source>Host a ledger for a group</source>
        <translation>Kelola buku besar untuk kelompok</translation>
    </message>
    <message>
        <source>This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. Half of all tokens are yours at the beginning, and newcomers can ask for some.</source>
        <translation>Komputer ini menyimpan buku rekening kelompok Anda. Orang lain dapat melihatnya dan membayar selama Granary berjalan di sini. Pada awalnya setengah dari semua token milik Anda, dan pendatang baru dapat meminta sebagian.</translation>
    </message>
    <message>
        <source>Host a ledger on this computer</source>
        <translation>Kelola buku besar di komputer ini</translation>
    </message>
    <message>
        <source>Other computers in my network may reach it</source>
        <translation>Komputer lain di jaringan saya boleh menjangkaunya</translation>
    </message>
    <message>
        <source>Give this address to the others:</source>
        <translation>Berikan alamat ini kepada yang lain:</translation>
    </message>
    <message>
        <source>Address of the ledger</source>
        <translation>Alamat buku besar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be hosted now: %1</source>
        <translation>Buku besar tidak dapat dijalankan sekarang: %1</translation>
    </message>
    <message>
        <source>Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing is encrypted on the way.</source>
        <translation>Siapa pun yang dapat menjangkau komputer ini dapat membaca seluruh buku besar kecuali catatan pembayaran. Tidak ada yang dienkripsi di perjalanan.</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>Hanya program di komputer ini yang dapat menjangkaunya.</translation>
    </message>
</context>
<context>
    <name>granary::ui::JoinForm</name>
    <message>
        <source>Address of the ledger</source>
        <translation>Alamat buku besar</translation>
    </message>
    <message>
        <source>Use this ledger</source>
        <translation>Gunakan buku besar ini</translation>
    </message>
</context>
<context>
    <name>granary::ui::LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Welcome to Granary</source>
        <translation>Selamat datang di Granary</translation>
    </message>
    <message>
        <source>Your files, kept safe on several machines at once, readable by nobody but you.</source>
        <translation>File Anda, tersimpan aman di beberapa komputer sekaligus, tidak terbaca oleh siapa pun selain Anda.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingCard</name>
    <message>
        <source>Space you lend</source>
        <translation>Ruang yang Anda pinjamkan</translation>
    </message>
    <message>
        <source>Space used by others</source>
        <translation>Ruang yang dipakai orang lain</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Undang seseorang</translation>
    </message>
    <message>
        <source>Makes a code that lets one drive store here</source>
        <translation>Membuat kode agar satu drive dapat menyimpan di sini</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Kode undangan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Undangan sebagai kode QR</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>Kode ada di papan klip</translation>
    </message>
    <message>
        <source>%1 of %2 are used.</source>
        <translation>%1 dari %2 terpakai.</translation>
    </message>
    <message>
        <source>It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.</source>
        <translation>Undangan ini menerima satu drive, sampai %1. Kirim kepada satu orang saja, atau biarkan ia memotret kotak ini.</translation>
    </message>
    <message>
        <source>Lend space ...</source>
        <translation>Pinjamkan ruang…</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>How much is lent, to whom, and when</source>
        <translation>Berapa banyak yang dipinjamkan, kepada siapa, dan kapan</translation>
    </message>
    <message>
        <source>Stop lending ...</source>
        <translation>Berhenti meminjamkan…</translation>
    </message>
    <message>
        <source>Delete it now ...</source>
        <translation>Hapus sekarang…</translation>
    </message>
    <message>
        <source>Lend again ...</source>
        <translation>Pinjamkan lagi…</translation>
    </message>
    <message>
        <source>Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.</source>
        <translation>Sekarang tidak ada yang dipinjamkan, dan %1 yang disimpan untuk orang lain tidak berguna bagi siapa pun. Pinjamkan lagi agar tersedia kembali, atau hapus.</translation>
    </message>
    <message>
        <source>Nothing is lent now. Friends who lend each other space keep each other&apos;s backups safe: what lies here is sealed, and nobody on this machine can read it.</source>
        <translation>Sekarang tidak ada yang dipinjamkan. Teman yang saling meminjamkan ruang saling menjaga cadangannya: yang ada di sini terenkripsi, dan tidak ada yang dapat membacanya di komputer ini.</translation>
    </message>
    <message>
        <source>Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.</source>
        <translation>Peminjaman sedang diakhiri. Tidak ada yang baru diterima. Yang ada di sini tetap disediakan sampai dipindahkan oleh pemiliknya, lalu berakhir sendiri. Komputer mereka diberi tahu; komputer Anda sebaiknya tetap menyala seperti biasa.</translation>
    </message>
    <message>
        <source>Nothing can be lent at the moment: %1</source>
        <translation>Saat ini tidak ada yang dapat dipinjamkan: %1</translation>
    </message>
    <message>
        <source>%1 still lie here for others.</source>
        <translation>Masih ada %1 milik orang lain di sini.</translation>
    </message>
    <message>
        <source>Your changes count from now on</source>
        <translation>Perubahan Anda berlaku mulai sekarang</translation>
    </message>
    <message>
        <source>Space is lent from now on</source>
        <translation>Ruang dipinjamkan mulai sekarang</translation>
    </message>
    <message>
        <source>Stop lending?</source>
        <translation>Berhenti meminjamkan?</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time.</source>
        <translation>Mulai sekarang tidak ada yang baru diterima. Yang ada di sini tetap ada, dan disediakan sampai dipindahkan pemiliknya ke tempat lain; komputer mereka diberi tahu otomatis. Anda dapat meminjamkan lagi kapan saja.</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>Berhenti meminjamkan</translation>
    </message>
    <message>
        <source>Delete what is kept for others?</source>
        <translation>Hapus yang disimpan untuk orang lain?</translation>
    </message>
    <message>
        <source>%1 of other people&apos;s backups are deleted at once. They survive fewer losses then, and if too many of their owners&apos; other machines are off, they can&apos;t be read. Left alone, everything stays until they have moved it.</source>
        <translation>%1 dari cadangan orang lain langsung dihapus. Cadangan itu menjadi kurang tahan terhadap kehilangan, dan jika terlalu banyak komputer lain milik pemiliknya mati, cadangan itu tidak dapat dibaca. Jika dibiarkan, semuanya tetap ada sampai mereka memindahkannya.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Nothing is lent any more</source>
        <translation>Tidak ada lagi yang dipinjamkan</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on</source>
        <translation>Mulai sekarang tidak ada yang baru diterima</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingDialog</name>
    <message>
        <source>Space you lend</source>
        <translation>Ruang yang Anda pinjamkan</translation>
    </message>
    <message>
        <source>Lend space</source>
        <translation>Pinjamkan ruang</translation>
    </message>
    <message>
        <source>What others store here is sealed: nobody on this machine can read it.</source>
        <translation>Yang disimpan orang lain di sini terenkripsi: tidak ada yang dapat membacanya di komputer ini.</translation>
    </message>
    <message>
        <source>Only drives that I invite</source>
        <translation>Hanya drive yang saya undang</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive</source>
        <translation>Drive siapa pun</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Who may store here</source>
        <translation>Siapa yang boleh menyimpan di sini</translation>
    </message>
    <message>
        <source>How fast others read together</source>
        <translation>Seberapa cepat orang lain membaca bersama-sama</translation>
    </message>
    <message>
        <source>They read at most at</source>
        <translation>Kecepatan baca maksimal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Pinjamkan</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>Besar ruang</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Paling banyak</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Kapan saja</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>Hanya pada waktu ini</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners&apos; machines would take yours for broken and store everything anew elsewhere.</source>
        <translation>Pada waktu lain tidak ada yang baru diterima, dan yang ada di sini disediakan dengan lambat: cukup untuk menunjukkan bahwa isinya masih ada. Jika kurang dari itu, komputer pemiliknya akan mengira komputer Anda rusak dan menyimpan semuanya kembali di tempat lain.</translation>
    </message>
    <message>
        <source>Only at these times: %1</source>
        <translation>Hanya pada waktu ini: %1</translation>
    </message>
    <message>
        <source>%1 are free on this disk. %2 stay free when all of it is used.</source>
        <translation>%1 kosong di disk ini. %2 tetap kosong saat semua ruang yang dipinjamkan terpakai.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingStep</name>
    <message>
        <source>Not now</source>
        <translation>Jangan sekarang</translation>
    </message>
    <message>
        <source>Lend some of this disk to those I invite</source>
        <translation>Pinjamkan sebagian disk ini kepada yang saya undang</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>Besar ruang</translation>
    </message>
    <message>
        <source>You can lend, change or end this at any time in Nodes, and invite people there.</source>
        <translation>Anda dapat meminjamkan, mengubah, atau mengakhirinya kapan saja di “Node”, dan mengundang orang di sana.</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Pinjamkan</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>%1 are free on this disk</source>
        <translation>%1 kosong di disk ini</translation>
    </message>
    <message>
        <source>Space for others?</source>
        <translation>Ruang untuk orang lain?</translation>
    </message>
    <message>
        <source>Friends who lend each other space keep each other&apos;s backups safe. What lies here is sealed: nobody on this machine can read it.</source>
        <translation>Teman yang saling meminjamkan ruang saling menjaga cadangannya. Yang ada di sini terenkripsi: tidak ada yang dapat membacanya di komputer ini.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsCard</name>
    <message>
        <source>no limit</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Granary uses at most this much of your connection.</source>
        <translation>Granary memakai koneksi Anda paling banyak sebesar ini.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Unggah</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Unduh</translation>
    </message>
    <message>
        <source>Otherwise at some times ...</source>
        <translation>Batas lain pada jam tertentu…</translation>
    </message>
    <message>
        <source>Other limits for a part of every day</source>
        <translation>Batas lain untuk sebagian waktu setiap hari</translation>
    </message>
    <message>
        <source>Now: upload %1, download %2.</source>
        <translation>Sekarang: unggah %1, unduh %2.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Upload at that time</source>
        <translation>Unggah pada waktu itu</translation>
    </message>
    <message>
        <source>Download at that time</source>
        <translation>Unduh pada waktu itu</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>Hapus waktu ini</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>unggah</translation>
    </message>
    <message>
        <source>download</source>
        <translation>unduh</translation>
    </message>
    <message>
        <source>A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were.</source>
        <translation>Ada waktu yang mulai dan berakhir pada menit yang sama. Ubah salah satunya; sampai saat itu batas tetap seperti semula.</translation>
    </message>
    <message>
        <source>The limits hold from now on</source>
        <translation>Batas berlaku mulai sekarang</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsDialog</name>
    <message>
        <source>Limits of automatic payments</source>
        <translation>Batas pembayaran otomatis</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Setiap hari</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Setiap bulan</translation>
    </message>
    <message>
        <source>Each download</source>
        <translation>Setiap unduhan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Tanpa batas</translation>
    </message>
    <message>
        <source>They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 on your clock, a new month likewise: at the same moment for all your computers.</source>
        <translation>Batas ini mengikat yang dibayar Granary dengan sendirinya, bukan yang Anda kirim. Kosong: tanpa batas. Hari baru dimulai pukul %1 menurut jam Anda, bulan baru juga: pada saat yang sama untuk semua komputer Anda.</translation>
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
        <translation>Granary sedang dimulai</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tunggu sebentar.</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary tidak dapat dimulai</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>granary::ui::MakingStep</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Tidak berhasil</translation>
    </message>
    <message>
        <source>Making your drive</source>
        <translation>Membuat drive Anda</translation>
    </message>
    <message>
        <source>Looking for your drive</source>
        <translation>Mencari drive Anda</translation>
    </message>
    <message>
        <source>Adding this computer</source>
        <translation>Menambahkan komputer ini</translation>
    </message>
    <message>
        <source>A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.</source>
        <translation>Ada keadaan drive yang lebih baru, tetapi tempat yang memilikinya tidak menjawab. Untuk mendapatkannya, nyalakan tempat itu dan kembalikan drive lagi di profil baru.</translation>
    </message>
    <message>
        <source>%1 could not be added: %2</source>
        <translation>%1 tidak dapat ditambahkan: %2</translation>
    </message>
    <message>
        <source>Your folders are not protected yet: %1 Add them in Folders.</source>
        <translation>Folder Anda belum dilindungi: %1 Tambahkan di “Folder”.</translation>
    </message>
    <message>
        <source>Asking the machines for the newest state of the drive ...</source>
        <translation>Menanyakan keadaan drive terbaru ke komputer-komputer…</translation>
    </message>
    <message>
        <source>Asking the other computer ...</source>
        <translation>Menanyakan ke komputer lain…</translation>
    </message>
    <message>
        <source>Connecting to the places where it is kept ...</source>
        <translation>Menghubungkan ke tempat penyimpanannya…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Ini perlu beberapa detik.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>Jaringan demo tidak dapat dimulai: %1</translation>
    </message>
    <message>
        <source>Starting the nodes of the demo ...</source>
        <translation>Memulai node demo…</translation>
    </message>
    <message>
        <source>Looking for machines of the network ...</source>
        <translation>Mencari mesin di jaringan ...</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthCard</name>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Diterima: %1</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <translation>Dibelanjakan: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthChart</name>
    <message>
        <source>What came in and went out, day by day</source>
        <translation>Yang masuk dan keluar, hari demi hari</translation>
    </message>
    <message>
        <source>%1: received %2, spent %3</source>
        <translation>%1: diterima %2, dibelanjakan %3</translation>
    </message>
</context>
<context>
    <name>granary::ui::NetworkFields</name>
    <message>
        <source>Name of the network</source>
        <translation>Nama jaringan</translation>
    </message>
    <message>
        <source>Address of a machine in it, for example 192.0.2.7:7001</source>
        <translation>Alamat sebuah mesin di dalamnya, misalnya 192.0.2.7:7001</translation>
    </message>
    <message>
        <source>Address of a machine in the network</source>
        <translation>Alamat sebuah mesin di jaringan</translation>
    </message>
    <message>
        <source>Machines there that lend to everybody keep sealed pieces for you. They are strangers&apos; and may go away, so several are used. Only the public network, &quot;mainline&quot;, is found without an address.</source>
        <translation>Mesin di sana yang meminjamkan kepada semua orang menyimpan potongan tersegel untuk Anda. Mesin itu milik orang asing dan bisa pergi, jadi dipakai beberapa. Hanya jaringan umum, &quot;mainline&quot;, yang ditemukan tanpa alamat.</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>Masukkan nama jaringan.</translation>
    </message>
    <message>
        <source>The name is too long for a network. Check it.</source>
        <translation>Nama itu terlalu panjang untuk jaringan. Periksalah.</translation>
    </message>
    <message>
        <source>Enter 16 addresses at most.</source>
        <translation>Masukkan paling banyak 16 alamat.</translation>
    </message>
    <message>
        <source>%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.</source>
        <translation>%1 bukan alamat. Alamat terdiri dari angka dan porta, seperti 192.0.2.7:7001.</translation>
    </message>
    <message>
        <source>Enter the address of a machine in the network, too: whoever told you its name knows one.</source>
        <translation>Masukkan juga alamat sebuah mesin di jaringan itu: yang memberi tahu namanya pasti tahu.</translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message>
        <source>Not all files could be restored</source>
        <translation>Tidak semua file dapat dipulihkan</translation>
    </message>
    <message>
        <source>The files are restored</source>
        <translation>File sudah dipulihkan</translation>
    </message>
    <message>
        <source>A trial restore failed</source>
        <translation>Uji pemulihan gagal</translation>
    </message>
    <message>
        <source>Files on this computer may be damaged</source>
        <translation>File di komputer ini mungkin rusak</translation>
    </message>
    <message>
        <source>Some files are lost in the storage places</source>
        <translation>Beberapa file hilang di tempat penyimpanan</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>Pencadangan tidak dapat dilakukan</translation>
    </message>
    <message>
        <source>The files could not be restored</source>
        <translation>File tidak dapat dipulihkan</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>%n file tidak dapat dicadangkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity says which, why, and what to do about it.</source>
        <translation>“Aktivitas” menunjukkan yang mana, mengapa, dan apa yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>Drive terkunci</translation>
    </message>
    <message>
        <source>Nothing is backed up until you open it with your passphrase.</source>
        <translation>Tidak ada yang dicadangkan sampai Anda membukanya dengan frasa sandi.</translation>
    </message>
    <message>
        <source>Your files are less safe than before</source>
        <translation>File Anda kurang aman dibanding sebelumnya</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary tidak dapat dimulai</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesModel</name>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>Sedang dikosongkan</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Tidak aktif</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Belum diperiksa</translation>
    </message>
    <message>
        <source>Storage place</source>
        <translation>Tempat penyimpanan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Terpakai</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Pemeriksaan terakhir</translation>
    </message>
    <message>
        <source>Stops lending</source>
        <translation>Berhenti meminjamkan</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesPane</name>
    <message>
        <source>Nobody keeps your data yet</source>
        <translation>Belum ada yang menyimpan data Anda</translation>
    </message>
    <message>
        <source>Add a friend&apos;s machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost.</source>
        <translation>Tambahkan komputer teman atau disk kedua. File Anda dienkripsi dan disebar ke semuanya, sehingga jika beberapa gagal pun tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>Tambahkan tempat penyimpanan</translation>
    </message>
    <message>
        <source>Who keeps your data</source>
        <translation>Yang menyimpan data Anda</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>Lepaskan…</translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2, %3%</translation>
    </message>
    <message>
        <source>The storage place was emptied and removed</source>
        <translation>Tempat penyimpanan sudah dikosongkan dan dilepas</translation>
    </message>
    <message>
        <source>%1 keeps data for you from now on</source>
        <translation>Mulai sekarang %1 menyimpan data untuk Anda</translation>
    </message>
    <message>
        <source>What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.</source>
        <translation>Isinya, %1, dipindahkan dulu ke tempat penyimpanan lain. Ini mungkin agak lama; sementara itu Anda dapat terus bekerja.</translation>
    </message>
    <message>
        <source>It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.</source>
        <translation>Tempat ini tidak menjawab, jadi isinya dibuat kembali dulu dari tempat penyimpanan lain. Ini mungkin agak lama; sementara itu Anda dapat terus bekerja.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Lepaskan %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Node</translation>
    </message>
</context>
<context>
    <name>granary::ui::NotaryDialog</name>
    <message>
        <source>Notarise a file</source>
        <translation>Notariskan berkas</translation>
    </message>
    <message>
        <source>Notarise %1?</source>
        <translation>Notariskan %1?</translation>
    </message>
    <message>
        <source>Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this very file now. The file itself stays here, and nobody can read it from the fingerprint.</source>
        <translation>Sidik jarinya masuk ke buku besar, bersama waktu dan alamat Anda. Itu kelak membuktikan bahwa Anda memiliki persis berkas ini sekarang. Berkasnya tetap di sini, dan tak seorang pun dapat membacanya dari sidik jari.</translation>
    </message>
    <message>
        <source>Computing the fingerprint ...</source>
        <translation>Menghitung sidik jari…</translation>
    </message>
    <message>
        <source>Notarise</source>
        <translation>Notariskan</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Sidik jari (SHA-256): %1</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does.</source>
        <translation>Buku besar belum menjawab. Yang Anda tandatangani disimpan dan dikirim dengan sendirinya begitu ia menjawab.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save the proof ...</source>
        <translation>Simpan buktinya…</translation>
    </message>
    <message>
        <source>The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it here, and later from the history.</source>
        <translation>Buku besar telah berjanji mencatatnya, sebagai entri %1. Begitu terlihat, Anda dapat menyimpan buktinya di sini, dan nanti dari riwayat.</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.</source>
        <translation>Sudah ada di buku besar, sebagai entri %1. Simpan buktinya di samping berkas: dengan keduanya siapa pun dapat memeriksanya.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Notifier</name>
    <message>
        <source>Open Granary</source>
        <translation>Buka Granary</translation>
    </message>
</context>
<context>
    <name>granary::ui::Onboarding</name>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more.</source>
        <translation>Ke-24 kata hanya ditampilkan sekarang. Catatlah sebelum menutup jendela. Jika tetap ingin menutup, tutup sekali lagi.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Langkah %1 dari %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::OpenChannelDialog</name>
    <message>
        <source>Open a channel</source>
        <translation>Buka kanal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Set this aside?</source>
        <translation>Sisihkan ini?</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Sisihkan</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Whoever keeps your data ...</source>
        <translation>Yang menyimpan data Anda…</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>Menanyai %1…</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Untuk berapa lama</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Satu hari</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Satu minggu</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be paid with it meanwhile, and what is left at the end comes back to you.</source>
        <translation>Jumlah ini disisihkan untuk satu penerima ini, yang dibayar darinya dalam langkah kecil. Sementara itu tidak ada orang lain yang dapat dibayar dengannya, dan sisanya pada akhirnya kembali kepada Anda.</translation>
    </message>
    <message>
        <source>Set aside until %1. What was not paid by then comes back to you; it can&apos;t be taken back before.</source>
        <translation>Disisihkan sampai %1. Yang belum dibayarkan sampai saat itu kembali kepada Anda; sebelumnya tidak dapat ditarik.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you.</source>
        <translation>Tanpa biaya. Sisa Anda %1.</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>%1 disisihkan</translation>
    </message>
    <message>
        <source>The channel is open: it is in the ledger, as entry %1, and that was verified.</source>
        <translation>Kanal terbuka: sudah ada di buku besar, sebagai entri %1, dan itu telah diverifikasi.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 dalam perjalanan</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.</source>
        <translation>Buku besar telah berjanji secara tertulis mencatatnya, sebagai entri %1. Begitu terlihat, kanal terbuka.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 ditandatangani, belum ada jawaban</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open the channel again.</source>
        <translation>Buku besar belum menjawab. Yang Anda tandatangani disimpan dan dikirim dengan sendirinya begitu ia menjawab; jangan buka kanal itu lagi.</translation>
    </message>
</context>
<context>
    <name>granary::ui::OutsideRequests</name>
    <message>
        <source>This code can&apos;t be used here. Paste it where you are asked for one.</source>
        <translation>Kode ini tidak dapat dipakai di sini. Tempelkan di tempat kode diminta.</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 sudah dilindungi.</translation>
    </message>
    <message>
        <source>This computer has a drive already. A code of another computer is of use only where there is none yet.</source>
        <translation>Komputer ini sudah punya drive. Kode komputer lain hanya berguna jika belum ada drive.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Atur frasa sandi</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Ubah frasa sandi</translation>
    </message>
    <message>
        <source>It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.</source>
        <translation>Frasa sandi hanya membuka drive di komputer ini. Ke-24 kata tetap sama, dan mengembalikan semuanya jika Anda lupa.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Frasa sandi sekarang</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frasa sandi baru</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Frasa sandi baru, sekali lagi</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Atur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>Dua frasa sandi baru itu berbeda.</translation>
    </message>
    <message>
        <source>Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good.</source>
        <translation>Frasa sandi pendek mudah ditebak oleh siapa pun yang mendapatkan komputer ini. Empat atau lima kata yang tidak saling berhubungan adalah pilihan baik.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Kekuatan frasa sandi</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frasa sandi sekali lagi</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Tampilkan yang saya ketik</translation>
    </message>
    <message>
        <source>If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can&apos;t know what others know about you.</source>
        <translation>Jika Anda lupa, ke-24 kata membuka drive lagi. Kekuatannya diperkirakan dari panjang, jenis karakter, dan pola umum; apa yang diketahui orang lain tentang Anda tidak ikut dihitung.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever uses this computer can open the drive.</source>
        <translation>Tanpa frasa sandi, siapa pun yang memakai komputer ini dapat membuka drive.</translation>
    </message>
    <message>
        <source>Weak: a thief of this computer could guess it.</source>
        <translation>Lemah: pencuri komputer ini bisa menebaknya.</translation>
    </message>
    <message>
        <source>Fair: it holds back the curious.</source>
        <translation>Cukup: menahan orang yang ingin tahu.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Baik.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Kuat.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
    <message>
        <source>Continue without one</source>
        <translation>Lanjutkan tanpa frasa sandi</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>A passphrase for this machine</source>
        <translation>Frasa sandi untuk komputer ini</translation>
    </message>
    <message>
        <source>It opens the drive here and nowhere else. Several unusual words are better than one with signs in it.</source>
        <translation>Frasa sandi membuka drive di sini saja. Beberapa kata yang tidak lazim lebih baik daripada satu kata dengan tanda baca.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>Buka drive otomatis saat saya masuk</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more.</source>
        <translation>Frasa sandi disimpan di penyimpan kunci desktop Anda, yang terbuka saat Anda masuk. Dengan begitu frasa sandi melindungi komputer ini selama Anda tidak masuk, tidak lebih.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayDialog</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>You have less than that: %1. Send less, or wait for what is on its way.</source>
        <translation>Anda punya kurang dari itu: %1. Kirim lebih sedikit, atau tunggu yang sedang dalam perjalanan.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>To an address that is not in your address book</source>
        <translation>Kepada alamat yang tidak ada di buku alamat Anda</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Kepada %1</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>Buku besar menolaknya. Tidak ada yang dibelanjakan.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayeeField</name>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>A name of your address book, an address, or a request</source>
        <translation>Nama di buku alamat, alamat, atau permintaan</translation>
    </message>
    <message>
        <source>Checking the address ...</source>
        <translation>Memeriksa alamat…</translation>
    </message>
    <message>
        <source>Calls itself &quot;%1&quot;; your address book does not know it.</source>
        <translation>Menyebut dirinya &quot;%1&quot;; buku alamat Anda tidak mengenalnya.</translation>
    </message>
    <message>
        <source>%1, of your address book</source>
        <translation>%1, dari buku alamat Anda</translation>
    </message>
    <message>
        <source>Whoever runs %1</source>
        <translation>Pengelola %1</translation>
    </message>
    <message>
        <source>An address that is not in your address book.</source>
        <translation>Alamat yang tidak ada di buku alamat Anda.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlacesStep</name>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>Komputer teman</translation>
    </message>
    <message>
        <source>Paste the code that your friend sent you: granary:node?...</source>
        <translation>Tempel kode yang dikirim teman Anda: granary:node?...</translation>
    </message>
    <message>
        <source>Code of a machine</source>
        <translation>Kode komputer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <source>Add the machine of this code</source>
        <translation>Tambahkan komputer dari kode ini</translation>
    </message>
    <message>
        <source>A disk or folder</source>
        <translation>Disk atau folder</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Choose a folder to store on</source>
        <translation>Pilih folder untuk menyimpan</translation>
    </message>
    <message>
        <source>Where shall it be kept?</source>
        <translation>Di mana akan disimpan?</translation>
    </message>
    <message>
        <source>Is it on a disk that you can plug in here?</source>
        <translation>Apakah tersimpan di disk yang dapat dicolok di sini?</translation>
    </message>
    <message>
        <source>Where is your drive stored?</source>
        <translation>Di mana drive Anda disimpan?</translation>
    </message>
    <message>
        <source>Your other computer tells this one which friends&apos; machines store the drive. Disks and folders it can&apos;t hand over: add those that this computer reaches, too.</source>
        <translation>Komputer Anda yang lain memberi tahu komputer ini komputer teman mana yang menyimpan drive. Disk dan folder tidak dapat diserahkannya: tambahkan juga yang terjangkau dari komputer ini.</translation>
    </message>
    <message>
        <source>On friends&apos; machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.</source>
        <translation>Di komputer teman, di disk, atau keduanya. Di sana tersimpan potongan terenkripsi yang tidak dapat dibaca siapa pun selain Anda. Dengan beberapa tempat, file Anda tetap selamat jika satu tempat hilang.</translation>
    </message>
    <message>
        <source>Add as many of the places as you know; one that answers is enough to find the others.</source>
        <translation>Tambahkan semua tempat yang Anda ketahui; satu yang menjawab sudah cukup untuk menemukan yang lain.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Look for it in the network</source>
        <translation>Cari di jaringan</translation>
    </message>
    <message>
        <source>This is no code of a machine. It begins with &quot;granary:node?&quot; and must be copied whole.</source>
        <translation>Ini bukan kode komputer. Kodenya diawali “granary:node?” dan harus disalin seluruhnya.</translation>
    </message>
    <message>
        <source>Granary can&apos;t write to %1. Choose another folder.</source>
        <translation>Granary tidak dapat menulis ke %1. Pilih folder lain.</translation>
    </message>
    <message>
        <source>%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.</source>
        <translation>%1 ada di disk komputer ini: berguna jika ada yang terhapus tanpa sengaja, tetapi tidak jika disk atau komputernya hilang.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Lepaskan %1</translation>
    </message>
    <message>
        <source>Without a place nothing leaves this computer: files are not protected until you add one.</source>
        <translation>Tanpa tempat penyimpanan, tidak ada yang keluar dari komputer ini: file tidak dilindungi sampai Anda menambahkannya.</translation>
    </message>
    <message>
        <source>Use %1 (%2 free)</source>
        <translation>Pakai %1 (%2 kosong)</translation>
    </message>
    <message>
        <source>Only trying it out?</source>
        <translation>Hanya ingin mencoba?</translation>
    </message>
    <message>
        <source>Try it with a demo network on this computer</source>
        <translation>Coba dengan jaringan demo di komputer ini</translation>
    </message>
    <message>
        <source>Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.</source>
        <translation>Enam node penyimpanan berjalan di latar belakang. Semuanya tetap di komputer ini dan hilang bersamanya. Anda dapat mengakhiri demo kapan saja, atau menambahkan tempat sungguhan dan mempertahankan drive.</translation>
    </message>
    <message>
        <source>A demo: its files lie on this computer only. Nothing is protected from the loss of this computer.</source>
        <translation>Sebuah demo: file-filenya hanya ada di komputer ini. Tidak ada yang terlindungi dari kehilangan komputer ini.</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Join a network by its name ...</source>
        <translation>Bergabung dengan jaringan menurut namanya ...</translation>
    </message>
    <message>
        <source>Add the network of this name</source>
        <translation>Tambahkan jaringan dengan nama ini</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepaskan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>Cadangkan %1 sekarang</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Lanjutkan %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Jeda %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ubah %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Lepaskan %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message>
        <source>Protect folders</source>
        <translation>Lindungi folder</translation>
    </message>
    <message>
        <source>Change what is protected</source>
        <translation>Ubah yang dilindungi</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Only on mains power</source>
        <translation>Hanya saat terhubung ke listrik</translation>
    </message>
    <message>
        <source>Not on metered networks</source>
        <translation>Tidak di jaringan berkuota</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Kecuali</translation>
    </message>
    <message>
        <source>Exclusions, one a line</source>
        <translation>Pengecualian, satu per baris</translation>
    </message>
    <message>
        <source>One a line, for example *.tmp or node_modules/</source>
        <translation>Satu per baris, misalnya *.tmp atau node_modules/</translation>
    </message>
    <message>
        <source>How much is protected</source>
        <translation>Seberapa banyak yang dilindungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Lindungi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Folders to protect</source>
        <translation>Folder yang akan dilindungi</translation>
    </message>
    <message>
        <source>Add ...</source>
        <translation>Tambahkan…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>Pilih folder yang akan dilindungi</translation>
    </message>
    <message>
        <source>Whenever something changes</source>
        <translation>Setiap ada perubahan</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Setiap jam</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Setiap hari</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Setiap minggu</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>One of the exclusions makes no sense.</source>
        <translation>Salah satu pengecualian tidak masuk akal.</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>Tidak dapat dihitung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <translation>Dilindungi: %1.</translation>
    </message>
    <message>
        <source>Protected: %1. Left out: %2.</source>
        <translation>Dilindungi: %1. Dilewati: %2.</translation>
    </message>
    <message>
        <source>There is more; counting took too long.</source>
        <translation>Masih ada lagi; penghitungannya terlalu lama.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Pratinjau %1</translation>
    </message>
    <message>
        <source>No preview: too few of the storage places answer now.</source>
        <translation>Tidak ada pratinjau: terlalu sedikit tempat penyimpanan yang menjawab sekarang.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 piksel</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Bagian awal</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProofDialog</name>
    <message>
        <source>Check a proof</source>
        <translation>Periksa bukti</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Compare with a file ...</source>
        <translation>Bandingkan dengan berkas…</translation>
    </message>
    <message>
        <source>This proves nothing</source>
        <translation>Ini tidak membuktikan apa pun</translation>
    </message>
    <message>
        <source>It is no proof of an entry, or it was changed. Ask for it again.</source>
        <translation>Ini bukan bukti sebuah entri, atau telah diubah. Mintalah lagi.</translation>
    </message>
    <message>
        <source>An entry is proven</source>
        <translation>Sebuah entri terbukti</translation>
    </message>
    <message>
        <source>A notarised file is proven</source>
        <translation>Sebuah berkas bernotaris terbukti</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>Entri %1 dari %2</translation>
    </message>
    <message>
        <source>When: %1, by the ledger&apos;s clock</source>
        <translation>Kapan: %1, menurut jam buku besar</translation>
    </message>
    <message>
        <source>Whose: yours</source>
        <translation>Milik siapa: Anda</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>Milik siapa: %1</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger.</source>
        <translation>Dompet Anda memakai buku besar ini.</translation>
    </message>
    <message>
        <source>Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1</source>
        <translation>Dompet Anda tidak memakai buku besar ini: mintalah id-nya dari tempat lain dan bandingkan dengan %1</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Bandingkan dengan berkas</translation>
    </message>
    <message>
        <source>%1 is the file that was notarised.</source>
        <translation>%1 adalah berkas yang dinotariskan.</translation>
    </message>
    <message>
        <source>%1 is another file, or was changed since.</source>
        <translation>%1 adalah berkas lain, atau telah diubah sejak itu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>Proksi</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>It asks for a name and a password</source>
        <translation>Meminta nama pengguna dan kata sandi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama pengguna</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.</source>
        <translation>Komputer ini menyimpan data orang lain, yang tidak akan dapat menjangkaunya melalui proksi. Untuk memakai proksi, berhentilah meminjamkan ruang lebih dulu.</translation>
    </message>
    <message>
        <source>Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can&apos;t call this one: it can neither lend space nor let another of your computers in with a code.</source>
        <translation>Semua yang dikirim atau diambil Granary melewati proksi, tanpa kecuali. Karena itu Granary hanya menemukan komputer lain lewat kodenya, dan mereka tidak dapat menghubungi komputer ini: komputer ini tidak dapat meminjamkan ruang maupun menerima komputer Anda yang lain dengan kode.</translation>
    </message>
    <message>
        <source>Granary connects directly to the machines that store your data.</source>
        <translation>Granary terhubung langsung ke komputer-komputer yang menyimpan data Anda.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tidak berubah</translation>
    </message>
    <message>
        <source>Granary connects without a proxy from now on</source>
        <translation>Mulai sekarang Granary terhubung tanpa proksi</translation>
    </message>
    <message>
        <source>Granary connects through the proxy from now on</source>
        <translation>Mulai sekarang Granary terhubung melalui proksi</translation>
    </message>
    <message>
        <source>That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.</source>
        <translation>Itu bukan alamat proksi. Alamatnya berupa nama seperti proxy.example atau angka seperti 192.168.1.10.</translation>
    </message>
    <message>
        <source>The name and the password are kept in the drive, so open it first.</source>
        <translation>Nama pengguna dan kata sandi disimpan di drive, jadi buka drive dulu.</translation>
    </message>
</context>
<context>
    <name>granary::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
</context>
<context>
    <name>granary::ui::ReceiveDialog</name>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Where you are paid</source>
        <translation>Tempat Anda dibayar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Ask for an amount, if you like</source>
        <translation>Mintalah jumlah tertentu, bila mau</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>Jumlah berapa pun</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>What for; it is in the request for all to read</source>
        <translation>Untuk apa; tertulis di permintaan dan dapat dibaca siapa saja</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Your address. Give it to whoever pays you; it is the same on every ledger.</source>
        <translation>Alamat Anda. Berikan kepada yang membayar Anda; sama di setiap buku besar.</translation>
    </message>
    <message>
        <source>A request. Whoever pays you scans it, or pastes it where the address goes.</source>
        <translation>Sebuah permintaan. Yang membayar Anda memindainya, atau menempelkannya di tempat alamat.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message>
        <source>Remove a computer</source>
        <translation>Keluarkan komputer</translation>
    </message>
    <message>
        <source>Remove %1 from the drive</source>
        <translation>Keluarkan %1 dari drive</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.</source>
        <translation>Untuk komputer yang hilang, dicuri, atau diberikan kepada orang lain. Sejak itu komputer tersebut tidak dapat membaca yang disimpan sesudahnya, maupun mengubah atau menghapus apa pun. Yang disimpannya sebelumnya tetap milik Anda.</translation>
    </message>
    <message>
        <source>Enter the 24 words of the drive:</source>
        <translation>Masukkan 24 kata drive ini:</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>24 kata</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Mengeluarkan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>These are the words of this drive.</source>
        <translation>Ini kata-kata drive ini.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>%1 has no part in the drive any more.</source>
        <translation>%1 tidak lagi termasuk dalam drive.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>%n tempat penyimpanan yang kini tidak aktif akan diberi tahu nanti.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>A report for whoever helps you</source>
        <translation>Laporan untuk siapa pun yang membantu Anda</translation>
    </message>
    <message>
        <source>It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.</source>
        <translation>Isinya versi, ukuran, keadaan, dan baris-baris terakhir log, tanpa nama, alamat, kode, kunci, atau kata-kata. Tidak ada yang dikirim: simpan, lalu berikan kepada siapa pun yang Anda mau.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Isi laporan</translation>
    </message>
    <message>
        <source>The report is being made ...</source>
        <translation>Laporan sedang dibuat…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>Laporan ada di papan klip</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
</context>
<context>
    <name>granary::ui::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Into a folder:</source>
        <translation>Ke folder:</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Ke tempat semula</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Dipulihkan</translation>
    </message>
    <message>
        <source>Folder to restore to</source>
        <translation>Folder tujuan pemulihan</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>Jika sudah ada sesuatu di sana</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Biarkan seperti adanya</translation>
    </message>
    <message>
        <source>Keep both; the restored one gets another name</source>
        <translation>Simpan keduanya; yang dipulihkan diberi nama lain</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>Pulihkan ke</translation>
    </message>
    <message>
        <source>Files that are there are replaced, also newer ones.</source>
        <translation>File yang ada di sana diganti, juga yang lebih baru.</translation>
    </message>
    <message>
        <source>Below that folder the files keep the folders they were in.</source>
        <translation>Di bawah folder itu, file tetap berada dalam folder asalnya.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message>
        <source>Forget old versions</source>
        <translation>Hapus versi lama</translation>
    </message>
    <message>
        <source>Which versions stay</source>
        <translation>Versi yang dipertahankan</translation>
    </message>
    <message>
        <source>Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.</source>
        <translation>Setiap pencadangan adalah satu versi semua file. Menghapus yang lama memberi ruang; yang terbaru selalu tetap ada, dan folder Anda tidak disentuh.</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Yang terbaru</translation>
    </message>
    <message>
        <source>One a day, for so many days</source>
        <translation>Satu per hari, selama sekian hari</translation>
    </message>
    <message>
        <source>One a week, for so many weeks</source>
        <translation>Satu per minggu, selama sekian minggu</translation>
    </message>
    <message>
        <source>One a month, for so many months</source>
        <translation>Satu per bulan, selama sekian bulan</translation>
    </message>
    <message>
        <source>One a year, for so many years</source>
        <translation>Satu per tahun, selama sekian tahun</translation>
    </message>
    <message>
        <source>Versions that go</source>
        <translation>Versi yang dihapus</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Sedang bekerja</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Something must stay: set one of the numbers.</source>
        <translation>Harus ada yang dipertahankan: atur salah satu angka.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>Hapus %n versi</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions stay.</source>
        <translation>Semua versi dipertahankan.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>%n versi akan dihapus; %1 dipertahankan.</numerusform>
        </translation>
    </message>
    <message>
        <source>That frees about %1 on the storage places.</source>
        <translation>Itu membebaskan sekitar %1 di tempat penyimpanan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>%n versi dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage places free %1 within a week.</source>
        <translation>Tempat penyimpanan membebaskan %1 dalam seminggu.</translation>
    </message>
    <message>
        <source>The space is given back by itself when all computers and storage places have heard of it.</source>
        <translation>Ruangnya dibebaskan sendiri setelah semua komputer dan tempat penyimpanan mengetahuinya.</translation>
    </message>
</context>
<context>
    <name>granary::ui::ScreenPicture</name>
    <message>
        <source>The screen could not be looked at. Take a picture of the code, and choose that.</source>
        <translation>Layar tidak dapat dibaca. Ambil gambar kodenya, lalu pilih gambar itu.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that.</source>
        <translation>Desktop tidak memberikan gambar layar. Izinkan di sana, atau ambil gambar kodenya lalu pilih gambar itu.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Kunci sekarang</translation>
    </message>
    <message>
        <source>The drive has no passphrase here: whoever uses this computer as you can open it.</source>
        <translation>Drive tidak punya frasa sandi di sini: siapa pun yang memakai komputer ini sebagai Anda dapat membukanya.</translation>
    </message>
    <message>
        <source>A passphrase protects the drive on this computer.</source>
        <translation>Frasa sandi melindungi drive di komputer ini.</translation>
    </message>
    <message>
        <source>Set a passphrase ...</source>
        <translation>Atur frasa sandi…</translation>
    </message>
    <message>
        <source>Change the passphrase ...</source>
        <translation>Ubah frasa sandi…</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with</source>
        <translation>Tanpa frasa sandi, drive tidak dapat dikunci</translation>
    </message>
    <message>
        <source>Backups wait until it is opened again</source>
        <translation>Pencadangan menunggu sampai dibuka lagi</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>Frasa sandi sudah diubah</translation>
    </message>
    <message>
        <source>Lock the drive?</source>
        <translation>Kunci drive?</translation>
    </message>
    <message>
        <source>Something is still under way. It stops now and goes on where it stopped when it is begun again.</source>
        <translation>Masih ada yang berjalan. Itu berhenti sekarang dan berlanjut dari tempat berhenti saat dimulai lagi.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Tidak pernah</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>Setelah %n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Setelah %n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock without use</source>
        <translation>Kunci saat tidak dipakai</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it</source>
        <translation>Drive tetap terbuka sampai Anda menguncinya</translation>
    </message>
    <message>
        <source>The drive locks itself when nobody uses it</source>
        <translation>Drive terkunci sendiri saat tidak ada yang memakainya</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with: set one first.</source>
        <translation>Tanpa frasa sandi, drive tidak dapat dikunci: atur frasa sandi dulu.</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it or switch this computer off.</source>
        <translation>Drive tetap terbuka sampai Anda menguncinya atau mematikan komputer ini.</translation>
    </message>
    <message>
        <source>When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on.</source>
        <translation>Jika Granary tidak dipakai selama ini dan yang sedang berjalan sudah selesai, drive dikunci. Sampai Anda membukanya lagi, tidak ada yang dicadangkan, diperiksa, atau diperbaiki dari komputer ini; yang disimpannya untuk orang lain tetap tersedia.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>Buka drive otomatis saat saya masuk</translation>
    </message>
    <message>
        <source>Without a passphrase it opens by itself anyway</source>
        <translation>Tanpa frasa sandi, drive memang terbuka sendiri</translation>
    </message>
    <message>
        <source>The passphrase is then kept in the keyring of your desktop, which your login opens</source>
        <translation>Frasa sandi lalu disimpan di penyimpan kunci desktop Anda, yang terbuka saat Anda masuk</translation>
    </message>
    <message>
        <source>The drive opens by itself from your next login on</source>
        <translation>Drive terbuka sendiri mulai saat Anda masuk berikutnya</translation>
    </message>
    <message>
        <source>The passphrase was removed from the keyring; the drive asks for it again</source>
        <translation>Frasa sandi dihapus dari penyimpan kunci; drive kembali memintanya</translation>
    </message>
    <message>
        <source>The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it</source>
        <translation>Frasa sandi sudah diubah. Drive tidak lagi terbuka sendiri; aktifkan lagi jika Anda mau</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlock</name>
    <message>
        <source>The keyring of the desktop does not run, so the drive can&apos;t open by itself.</source>
        <translation>Penyimpan kunci desktop tidak berjalan, jadi drive tidak dapat terbuka sendiri.</translation>
    </message>
    <message>
        <source>The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again.</source>
        <translation>Penyimpan kunci tidak lagi punya frasa sandi drive ini. Masukkan frasa sandinya; di “Pengaturan” Anda dapat menyimpannya lagi.</translation>
    </message>
    <message>
        <source>The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here.</source>
        <translation>Penyimpan kunci tidak memberikan frasa sandi: terkunci, atau tidak diizinkan. Masukkan frasa sandi di sini.</translation>
    </message>
    <message>
        <source>The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again.</source>
        <translation>Frasa sandi di penyimpan kunci bukan lagi milik drive ini, dan sudah dihapus dari sana. Masukkan yang baru; di “Pengaturan” Anda dapat menyimpannya lagi.</translation>
    </message>
    <message>
        <source>The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop&apos;s password settings and try again.</source>
        <translation>Penyimpan kunci tidak menerima frasa sandi: terkunci, tidak berjalan, atau tidak diizinkan. Buka di pengaturan kata sandi desktop lalu coba lagi.</translation>
    </message>
    <message>
        <source>The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop&apos;s password settings.</source>
        <translation>Drive tidak lagi terbuka sendiri, tetapi frasa sandinya mungkin masih ada di penyimpan kunci. Hapus di pengaturan kata sandi desktop.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlockDialog</name>
    <message>
        <source>Open the drive by itself</source>
        <translation>Buka drive otomatis</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can&apos;t.</source>
        <translation>Frasa sandi disimpan di penyimpan kunci desktop Anda, yang terbuka saat Anda masuk. Siapa pun yang dapat masuk sebagai Anda lalu dapat membuka drive; orang yang mencuri komputer ini dalam keadaan mati tidak bisa.</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>Frasa sandi drive</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Ingat</translation>
    </message>
</context>
<context>
    <name>granary::ui::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Only the one who is paid can read it</source>
        <translation>Hanya penerima yang dapat membacanya</translation>
    </message>
    <message>
        <source>Send this?</source>
        <translation>Kirim ini?</translation>
    </message>
    <message>
        <source>Sending ...</source>
        <translation>Mengirim…</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Catatan: %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 terkirim</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1, and that was verified.</source>
        <translation>Sudah ada di buku besar, sebagai entri %1, dan itu telah diverifikasi.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 dalam perjalanan</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the history.</source>
        <translation>Buku besar telah berjanji secara tertulis mencatatnya, sebagai entri %1. Begitu terlihat, itu disebutkan di sini dan di riwayat.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 ditandatangani, belum ada jawaban</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send it again.</source>
        <translation>Buku besar belum menjawab. Yang Anda tandatangani disimpan dan dikirim dengan sendirinya begitu ia menjawab; jangan kirim lagi.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you. What was sent can&apos;t be taken back.</source>
        <translation>Tanpa biaya. Sisa Anda %1. Yang sudah dikirim tidak dapat ditarik kembali.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShareBar</name>
    <message>
        <source>How the data is spread</source>
        <translation>Sebaran data</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Kegunaan tombol</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Kegunaannya</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShowWordsStep</name>
    <message>
        <source>I have written down all 24, in this order</source>
        <translation>Saya sudah mencatat ke-24 kata, dalam urutan ini</translation>
    </message>
    <message>
        <source>Copy for a password manager</source>
        <translation>Salin untuk pengelola kata sandi</translation>
    </message>
    <message>
        <source>The clipboard is emptied after a minute. Until then other programs can read it.</source>
        <translation>Papan klip dikosongkan setelah satu menit. Sampai saat itu program lain dapat membacanya.</translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation>Kata %1: %2</translation>
    </message>
    <message>
        <source>Write down these 24 words</source>
        <translation>Catat 24 kata ini</translation>
    </message>
    <message>
        <source>They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.</source>
        <translation>Kata-kata ini mengembalikan semuanya saat komputer ini hilang, dan siapa pun yang memegangnya dapat membaca semuanya. Hanya ditampilkan sekali ini: Granary tidak menyimpan salinannya, dan tidak ada yang dapat memberitahukannya nanti.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>Panel</translation>
    </message>
</context>
<context>
    <name>granary::ui::SpeedBox</name>
    <message>
        <source> MB/s</source>
        <translation> MB/dtk</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Tanpa batas</translation>
    </message>
</context>
<context>
    <name>granary::ui::StartStep</name>
    <message>
        <source>Protect my files</source>
        <translation>Lindungi file saya</translation>
    </message>
    <message>
        <source>Make a new drive. You choose folders, and where they are kept.</source>
        <translation>Buat drive baru. Anda memilih folder, dan tempat menyimpannya.</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>Dapatkan kembali file saya</translation>
    </message>
    <message>
        <source>You have the 24 words of a drive, from another machine or from before a loss.</source>
        <translation>Anda punya 24 kata dari sebuah drive, dari komputer lain atau dari sebelum kehilangan.</translation>
    </message>
    <message>
        <source>Use my drive on this computer, too</source>
        <translation>Pakai drive saya di komputer ini juga</translation>
    </message>
    <message>
        <source>Another computer of yours has the drive and shows you a code. The words stay where they are.</source>
        <translation>Komputer Anda yang lain punya drive itu dan menampilkan kode. Kata-katanya tetap di tempatnya.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Apa yang ingin Anda lakukan?</translation>
    </message>
</context>
<context>
    <name>granary::ui::Step</name>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
</context>
<context>
    <name>granary::ui::SummaryStep</name>
    <message>
        <source>The drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>That of the computer whose code you entered. It must be on, and still show the code.</source>
        <translation>Milik komputer yang kodenya Anda masukkan. Komputer itu harus menyala, dan masih menampilkan kodenya.</translation>
    </message>
    <message>
        <source>Stored here as well</source>
        <translation>Disimpan juga di sini</translation>
    </message>
    <message>
        <source>That of the 24 words you entered.</source>
        <translation>Milik 24 kata yang Anda masukkan.</translation>
    </message>
    <message>
        <source>Looked for at</source>
        <translation>Dicari di</translation>
    </message>
    <message>
        <source>Machines found in the network. This may take a minute.</source>
        <translation>Komputer yang ditemukan di jaringan. Ini mungkin perlu satu menit.</translation>
    </message>
    <message>
        <source>Protected, whenever something changes</source>
        <translation>Dilindungi, setiap ada perubahan</translation>
    </message>
    <message>
        <source>Nothing yet. Choose folders in Folders at any time.</source>
        <translation>Belum ada. Pilih folder di “Folder” kapan saja.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Disimpan di</translation>
    </message>
    <message>
        <source>Nowhere yet: nothing is protected until you add a place.</source>
        <translation>Belum di mana pun: tidak ada yang dilindungi sampai Anda menambahkan tempat.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Di komputer ini</translation>
    </message>
    <message>
        <source>Opens without a passphrase.</source>
        <translation>Terbuka tanpa frasa sandi.</translation>
    </message>
    <message>
        <source>Opens with your passphrase.</source>
        <translation>Terbuka dengan frasa sandi Anda.</translation>
    </message>
    <message>
        <source>Next: 24 words</source>
        <translation>Berikutnya: 24 kata</translation>
    </message>
    <message>
        <source>They are shown once. Have paper and a pen at hand.</source>
        <translation>Kata-kata ini ditampilkan sekali saja. Siapkan kertas dan pena.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Make my drive</source>
        <translation>Buat drive saya</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>Dapatkan kembali file saya</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>Tambahkan komputer ini</translation>
    </message>
    <message>
        <source>Opens with your passphrase, by itself when you log in.</source>
        <translation>Terbuka dengan frasa sandi Anda, otomatis saat Anda masuk.</translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Salin rincian</translation>
    </message>
    <message>
        <source>What there is to know</source>
        <translation>Yang perlu diketahui</translation>
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
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>dan %Ln lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard</source>
        <translation>Rincian ada di papan klip</translation>
    </message>
</context>
<context>
    <name>granary::ui::Tray</name>
    <message>
        <source>Open Granary</source>
        <translation>Buka Granary</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Granary: %1</source>
        <translation>Granary: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
</context>
<context>
    <name>granary::ui::Trial</name>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>Jaringan demo tidak dapat dimulai: %1</translation>
    </message>
    <message>
        <source>Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.</source>
        <translation>Tempat penyimpanan Anda yang lain terlalu sedikit untuk mengambil alih isi jaringan demo: masing-masing menyimpan potongan yang berbeda. Tambahkan lagi di “Node”, lalu akhiri demo lagi.</translation>
    </message>
    <message>
        <source>The demo network could not be removed completely: %1</source>
        <translation>Jaringan demo tidak dapat dihapus sepenuhnya: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::TrialReminder</name>
    <message>
        <source>End the demo ...</source>
        <translation>Akhiri demo…</translation>
    </message>
    <message>
        <source>The demo ends: what its network holds is being moved to your other storage places.</source>
        <translation>Demo berakhir: isi jaringannya sedang dipindahkan ke tempat penyimpanan Anda yang lain.</translation>
    </message>
    <message>
        <source>The demo ends ...</source>
        <translation>Mengakhiri demo…</translation>
    </message>
    <message>
        <source>The demo network is starting ...</source>
        <translation>Memulai jaringan demo…</translation>
    </message>
    <message>
        <source>A demo network that keeps nothing of this drive is still on this computer.</source>
        <translation>Jaringan demo yang tidak menyimpan apa pun dari drive ini masih ada di komputer ini.</translation>
    </message>
    <message>
        <source>A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.</source>
        <translation>Sebagian drive ini ada di jaringan demo di komputer ini. Akhiri demo, dan tempat penyimpanan Anda yang lain mengambil alihnya.</translation>
    </message>
    <message>
        <source>This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend&apos;s machine or a disk under Nodes.</source>
        <translation>Ini demo: drive hanya ada di komputer ini dan hilang bersamanya. Untuk perlindungan sungguhan, tambahkan komputer teman atau disk di “Node”.</translation>
    </message>
    <message>
        <source>Remove the demo network?</source>
        <translation>Hapus jaringan demo?</translation>
    </message>
    <message>
        <source>Its nodes end, and the room that they take on this computer is free again. Your drive does not need them.</source>
        <translation>Node-nodenya berhenti, dan ruang yang dipakainya di komputer ini kosong lagi. Drive Anda tidak memerlukannya.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>End the demo?</source>
        <translation>Akhiri demo?</translation>
    </message>
    <message>
        <source>What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end.</source>
        <translation>Isi jaringan demo dipindahkan dulu ke tempat penyimpanan Anda yang lain. Ini mungkin agak lama; sementara itu Anda dapat terus bekerja. Setelah itu node-nodenya berhenti.</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>Akhiri demo</translation>
    </message>
    <message>
        <source>Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first.</source>
        <translation>Hanya jaringan demo yang menyimpan drive ini, jadi drive berakhir bersamanya: salinan, versi lama, dan 24 katanya hilang. File dan folder Anda sendiri di komputer ini tetap seperti adanya. Untuk mempertahankan drive, tambahkan dulu tempat penyimpanan lain.</translation>
    </message>
    <message>
        <source>End the demo and its drive</source>
        <translation>Akhiri demo beserta drivenya</translation>
    </message>
</context>
<context>
    <name>granary::ui::UnlockPage</name>
    <message>
        <source>Your drive is locked</source>
        <translation>Drive Anda terkunci</translation>
    </message>
    <message>
        <source>Enter the passphrase of this machine. What friends store here goes on being served.</source>
        <translation>Masukkan frasa sandi komputer ini. Yang disimpan teman di sini tetap tersedia.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <source>Open the drive</source>
        <translation>Buka drive</translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>Versi %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Looking for versions ...</source>
        <translation>Mencari versi…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>Tampilkan di “File”</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>Pulihkan…</translation>
    </message>
    <message>
        <source>No version of this is in the drive. Protect its folder, and from then on every change is kept.</source>
        <translation>Tidak ada versi ini di drive. Lindungi foldernya, dan sejak itu setiap perubahan disimpan.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>%n versi, terbaru lebih dulu</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot; as it was on %2</source>
        <translation>Pulihkan “%1” seperti pada %2</translation>
    </message>
    <message>
        <source>Restoring &quot;%1&quot;</source>
        <translation>Memulihkan “%1”</translation>
    </message>
</context>
<context>
    <name>granary::ui::WalletPane</name>
    <message>
        <source>Looking into your wallet</source>
        <translation>Memeriksa dompet Anda</translation>
    </message>
    <message>
        <source>The wallet can&apos;t be shown now</source>
        <translation>Dompet tidak dapat ditampilkan sekarang</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>Belum ada buku besar</translation>
    </message>
    <message>
        <source>A ledger is the account book of a group, in which everybody&apos;s tokens are written down. Whoever runs it tells you its address. Your wallet checks all that it says, so it can&apos;t cheat unseen.</source>
        <translation>Buku besar adalah buku rekening sebuah kelompok, tempat token semua orang dicatat. Pengelolanya memberi tahu alamatnya. Dompet Anda memeriksa semua yang dikatakannya, sehingga ia tak dapat curang tanpa ketahuan.</translation>
    </message>
    <message>
        <source>Your wallet uses %1 from now on</source>
        <translation>Mulai sekarang dompet Anda memakai %1</translation>
    </message>
    <message>
        <source>To pay that your wallet needs a ledger first.</source>
        <translation>Untuk membayar itu dompet Anda perlu buku besar dahulu.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Dompet</translation>
    </message>
    <message>
        <source>Or host one for a group on this computer ...</source>
        <translation>Atau kelola satu untuk kelompok di komputer ini…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsDialog</name>
    <message>
        <source>Check the 24 words</source>
        <translation>Periksa 24 kata</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>Ketik kata-kata dari kertas Anda</translation>
    </message>
    <message>
        <source>Don&apos;t have them? They can&apos;t be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run &quot;granary-cli drive delete --keep-on-nodes&quot;).</source>
        <translation>Tidak punya? Kata-kata itu tidak dapat ditampilkan lagi. Selama komputer ini berfungsi, file Anda aman: buat drive baru dengan kata-kata baru sebelum komputer ini hilang (jalankan dulu “granary-cli drive delete --keep-on-nodes”).</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Benar</translation>
    </message>
    <message>
        <source>These are the words of another drive.</source>
        <translation>Ini kata-kata drive lain.</translation>
    </message>
    <message>
        <source>They belong to this drive. Keep the paper where fire and thieves don&apos;t find it.</source>
        <translation>Kata-kata ini milik drive ini. Simpan kertasnya di tempat yang aman dari api dan pencuri.</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsEditor</name>
    <message>
        <source>The 24 words</source>
        <translation>24 kata</translation>
    </message>
    <message>
        <source>Type or paste the 24 words, with spaces between them</source>
        <translation>Ketik atau tempel 24 kata, dengan spasi di antaranya</translation>
    </message>
    <message>
        <source>What is known about the words</source>
        <translation>Yang diketahui tentang kata-kata ini</translation>
    </message>
    <message>
        <source>All 24 words are right.</source>
        <translation>Ke-24 kata benar.</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as word %2</source>
        <translation>Pakai “%1” sebagai kata %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsReminder</name>
    <message>
        <source>Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost.</source>
        <translation>Ke-24 kata Anda belum diperiksa. Tanpa kata-kata itu tidak ada yang dapat dikembalikan saat komputer ini hilang.</translation>
    </message>
    <message>
        <source>Check them now ...</source>
        <translation>Periksa sekarang…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsStep</name>
    <message>
        <source>Your 24 words</source>
        <translation>24 kata Anda</translation>
    </message>
    <message>
        <source>They were shown when the drive was made. The first four letters of each are enough to find it.</source>
        <translation>Kata-kata itu ditampilkan saat drive dibuat. Empat huruf pertama tiap kata cukup untuk menemukannya.</translation>
    </message>
</context>
</TS>
