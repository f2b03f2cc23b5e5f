<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 y %n más</numerusform>
            <numerusform>%1, %2 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed since the last backup.</source>
        <translation>Nada había cambiado desde la última copia de seguridad.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln archivo, %1, de ellos %2 nuevos, en %3.</numerusform>
            <numerusform>%Ln archivos, %1, de ellos %2 nuevos, en %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.</source>
        <translation>Aún no hay suficientes lugares de almacenamiento para todo; el resto se guarda aquí y se enviará en cuanto los haya.</translation>
    </message>
    <message>
        <source>It lies in one storage place only: add another to be safe.</source>
        <translation>Está en un solo lugar de almacenamiento: añade otro para estar a salvo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln archivo omitido.</numerusform>
            <numerusform>%Ln archivos omitidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>%Ln archivo restaurado, %1, en %2.</numerusform>
            <numerusform>%Ln archivos restaurados, %1, en %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>%Ln archivo no se pudo recuperar.</numerusform>
            <numerusform>%Ln archivos no se pudieron recuperar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>%Ln archivo tiene una observación.</numerusform>
            <numerusform>%Ln archivos tienen una observación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Aún no hay nada almacenado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>%Ln archivo no se puede recuperar de los lugares de almacenamiento. Si sigue en este equipo, la próxima copia lo almacenará de nuevo: haz una copia ahora.</numerusform>
            <numerusform>%Ln archivos no se pueden recuperar de los lugares de almacenamiento. Los que sigan en este equipo se almacenarán de nuevo en la próxima copia: haz una copia ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer. Nothing is lost.</source>
        <translation>Algunos datos no se pueden leer hasta que respondan más lugares de almacenamiento. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Everything is where it should be.</source>
        <translation>Todo está donde debe estar.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>Todo está donde debe estar. %n lugar de almacenamiento no respondió.</numerusform>
            <numerusform>Todo está donde debe estar. %n lugares de almacenamiento no respondieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.</source>
        <translation>No se ha perdido nada. Faltan algunos fragmentos o no se puede llegar a ellos; «Reparar» los crea de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>%Ln fragmento creado de nuevo en %1.</numerusform>
            <numerusform>%Ln fragmentos creados de nuevo en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>No había nada que reparar.</translation>
    </message>
    <message>
        <source>Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.</source>
        <translation>Algunos fragmentos aún no tienen lugar. Enciende los lugares de almacenamiento que faltan, añade otro o quita los que no vayan a volver.</translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer.</source>
        <translation>Algunos datos no se pueden leer hasta que respondan más lugares de almacenamiento.</translation>
    </message>
    <message>
        <source>Some data is lost in the storage places. Check the drive: it names the files.</source>
        <translation>Se han perdido datos en los lugares de almacenamiento. Comprueba la unidad: indicará los archivos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>%Ln archivo, %1, restaurado como prueba en %2.</numerusform>
            <numerusform>%Ln archivos, %1, restaurados como prueba en %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them came back as they were stored. Check the drive in Nodes.</source>
        <translation>No todos volvieron tal como se almacenaron. Comprueba la unidad en «Nodos».</translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>Todos volvieron tal como se almacenaron, pero %Ln archivo de este equipo ha cambiado sin que nadie lo notara: puede que falle el disco o la memoria.</numerusform>
            <numerusform>Todos volvieron tal como se almacenaron, pero %Ln archivos de este equipo han cambiado sin que nadie lo notara: puede que falle el disco o la memoria.</numerusform>
        </translation>
    </message>
    <message>
        <source>All came back as they were stored.</source>
        <translation>Todos volvieron tal como se almacenaron.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>%Ln fragmento, %1, está ahora en la carpeta, leído de nuevo para comprobarlo.</numerusform>
            <numerusform>%Ln fragmentos, %1, están ahora en la carpeta, leídos de nuevo uno por uno para comprobarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>%Ln fragmento recibido, %1.</numerusform>
            <numerusform>%Ln fragmentos recibidos, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>%Ln fragmento está dañado y se ha dejado allí.</numerusform>
            <numerusform>%Ln fragmentos están dañados y se han dejado allí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>No hubo sitio para %Ln fragmento.</numerusform>
            <numerusform>No hubo sitio para %Ln fragmentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stores data for you from now on.</source>
        <translation>%1 guarda datos tuyos a partir de ahora.</translation>
    </message>
    <message>
        <source>The drive is open on this machine.</source>
        <translation>La unidad está abierta en este equipo.</translation>
    </message>
    <message>
        <source>The drive is gone from this machine.</source>
        <translation>La unidad ya no está en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>La unidad ya no está en este equipo; no se pudo avisar a %n lugar de almacenamiento.</numerusform>
            <numerusform>La unidad ya no está en este equipo; no se pudo avisar a %n lugares de almacenamiento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>%n lugar de almacenamiento lo rechaza a partir de ahora.</numerusform>
            <numerusform>%n lugares de almacenamiento lo rechazan a partir de ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>%n más lo hará cuando vuelva a estar disponible.</numerusform>
            <numerusform>%n más lo harán cuando vuelvan a estar disponibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) in time forgotten.</source>
        <translation>
            <numerusform>%n momento descartado.</numerusform>
            <numerusform>%n momentos descartados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>Se han liberado %1.</translation>
    </message>
    <message>
        <source>%1 will be given back in 7 days.</source>
        <translation>%1 se liberarán en 7 días.</translation>
    </message>
    <message>
        <source>%1 belongs to the drive from now on.</source>
        <translation>%1 forma parte de la unidad a partir de ahora.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 archivos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>%Ln archivo hasta ahora</numerusform>
            <numerusform>%Ln archivos hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pausa: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Let your user read it, or exclude it, so that it is not tried each time.</source>
        <translation>Permite que tu usuario lo lea, o exclúyelo para que no se intente cada vez.</translation>
    </message>
    <message>
        <source>Copy it elsewhere while you can: the disk may be failing.</source>
        <translation>Cópialo a otro sitio mientras puedas: puede que el disco esté fallando.</translation>
    </message>
    <message>
        <source>Nothing to do: the next backup looks again.</source>
        <translation>No hay que hacer nada: la próxima copia volverá a mirar.</translation>
    </message>
    <message>
        <source>Nothing to do: programs make these anew when they need them.</source>
        <translation>No hay que hacer nada: los programas los crean de nuevo cuando los necesitan.</translation>
    </message>
    <message>
        <source>Give the folders above it shorter names.</source>
        <translation>Da nombres más cortos a las carpetas superiores.</translation>
    </message>
    <message>
        <source>Free some space there and restore again: it goes on where it stopped.</source>
        <translation>Libera espacio allí y restaura de nuevo: continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>Restore into a folder that you may write to.</source>
        <translation>Restaura en una carpeta en la que puedas escribir.</translation>
    </message>
    <message>
        <source>Restore it again into another folder, or choose to keep both.</source>
        <translation>Restáuralo de nuevo en otra carpeta, o elige conservar ambos.</translation>
    </message>
    <message>
        <source>Try again when more storage places are on.</source>
        <translation>Inténtalo de nuevo cuando haya más lugares de almacenamiento encendidos.</translation>
    </message>
    <message>
        <source>Try an earlier version of it, and check the drive in Nodes.</source>
        <translation>Prueba con una versión anterior y comprueba la unidad en «Nodos».</translation>
    </message>
    <message>
        <source>Opening the drive on this machine</source>
        <translation>Apertura de la unidad en este equipo</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>Copia de seguridad de %1</translation>
    </message>
    <message>
        <source>Restore of everything</source>
        <translation>Restauración de todo</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>Restauración de %1</translation>
    </message>
    <message>
        <source>New storage place</source>
        <translation>Nuevo lugar de almacenamiento</translation>
    </message>
    <message>
        <source>Removing a storage place</source>
        <translation>Retirada de un lugar de almacenamiento</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>Envío de lo que estaba en espera</translation>
    </message>
    <message>
        <source>Check of the drive</source>
        <translation>Comprobación de la unidad</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>Restauración de prueba</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Exportación a una carpeta</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>Importación desde una carpeta</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>Eliminación de la unidad</translation>
    </message>
    <message>
        <source>Forgetting old versions</source>
        <translation>Descarte de versiones antiguas</translation>
    </message>
    <message>
        <source>Removing a computer from the drive</source>
        <translation>Retirada de un equipo de la unidad</translation>
    </message>
    <message>
        <source>Letting another of your computers in</source>
        <translation>Incorporación de otro de tus equipos</translation>
    </message>
    <message>
        <source>Interrupted when Granary ended. It can go on where it stopped.</source>
        <translation>Se interrumpió al cerrarse Granary. Puede continuar donde se detuvo.</translation>
    </message>
    <message>
        <source>Stopped. Begun again, it goes on where it stopped.</source>
        <translation>Detenido. Si se inicia de nuevo, continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Everything was moved off it, and it is no longer used.</source>
        <translation>Se ha trasladado todo su contenido y ya no se usa.</translation>
    </message>
    <message>
        <source>can&apos;t be brought back</source>
        <translation>no se puede recuperar</translation>
    </message>
    <message>
        <source>Back up now if it is still on this computer; else try an earlier version.</source>
        <translation>Haz una copia ahora si sigue en este equipo; si no, prueba con una versión anterior.</translation>
    </message>
    <message>
        <source>has other contents here than were stored, though neither size nor time has changed</source>
        <translation>tiene aquí un contenido distinto del almacenado, aunque no han cambiado ni el tamaño ni la fecha</translation>
    </message>
    <message>
        <source>If nothing wrote to it on purpose, restore it: the stored one is good.</source>
        <translation>Si nadie lo modificó a propósito, restáuralo: lo almacenado es correcto.</translation>
    </message>
    <message>
        <source>was not told to delete what it holds</source>
        <translation>no recibió el aviso de borrar lo que guarda</translation>
    </message>
    <message>
        <source>What lies there can&apos;t be read by anybody without the words.</source>
        <translation>Sin las palabras, nadie puede leer lo que hay allí.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n cosa que conviene saber</numerusform>
            <numerusform>%n cosas que conviene saber</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for storage places in a network</source>
        <translation>Búsqueda de lugares de almacenamiento en una red</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Backs up by itself, and says when something needs you</source>
        <translation>Hace copias por sí solo y avisa cuando algo te necesita</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Sending the last of it</source>
        <translation>Enviando lo último</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Buscando cambios</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>%n archivo hasta ahora</numerusform>
            <numerusform>%n archivos hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>Copiando %1</translation>
    </message>
    <message>
        <source>Backing up %1 and %2</source>
        <translation>Copiando %1 y %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>aprox. %1 restantes</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A part of Granary is missing: the program granaryd was not found. Install Granary again. Your drive is not touched.</source>
        <translation>Falta una parte de Granary: no se encontró el programa granaryd. Vuelve a instalar Granary. Tu unidad no se ve afectada.</translation>
    </message>
    <message>
        <source>None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.</source>
        <translation>Ninguno de los equipos consultados conoce una unidad con estas palabras. Comprueba que las palabras sean de esta unidad y añade el código de un equipo que la guarde.</translation>
    </message>
    <message>
        <source>The folder or machine was not found. Check the path, or ask for a fresh code.</source>
        <translation>No se encontró la carpeta o el equipo. Comprueba la ruta, o pide un código nuevo.</translation>
    </message>
    <message>
        <source>This is not in the drive at that time. Choose another time above the list.</source>
        <translation>Esto no estaba en la unidad en ese momento. Elige otro momento encima de la lista.</translation>
    </message>
    <message>
        <source>It is not there any more. Look again.</source>
        <translation>Ya no está ahí. Vuelve a mirar.</translation>
    </message>
    <message>
        <source>Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.</source>
        <translation>Ahora responden muy pocos de los equipos que guardan la unidad. Añade códigos de otros, o inténtalo de nuevo cuando estén encendidos. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.</source>
        <translation>Ahora hay muy pocos equipos que acepten datos nuevos. Lo que se ha leído se guarda aquí, y la copia continuará sola cuando vuelvan.</translation>
    </message>
    <message>
        <source>Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.</source>
        <translation>Ahora responden muy pocos de los equipos que guardan esto. Inténtalo de nuevo cuando haya más encendidos; «Nodos» muestra cuáles faltan.</translation>
    </message>
    <message>
        <source>The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.</source>
        <translation>El disco en el que restauras está lleno. Libera espacio y restaura de nuevo: continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.</source>
        <translation>El disco de este equipo está lleno. Libera espacio; el trabajo continuará donde se detuvo. Lo ya almacenado está a salvo.</translation>
    </message>
    <message>
        <source>The code was not copied right. Copy all of it from the other computer, from &quot;granary:device?&quot; to its end.</source>
        <translation>El código no se copió bien. Cópialo entero del otro equipo, desde «granary:device?» hasta el final.</translation>
    </message>
    <message>
        <source>This code has run out. Let the other computer make another one.</source>
        <translation>Este código ha caducado. Haz que el otro equipo cree uno nuevo.</translation>
    </message>
    <message>
        <source>This code was used already. Let the other computer make another one.</source>
        <translation>Este código ya se ha usado. Haz que el otro equipo cree uno nuevo.</translation>
    </message>
    <message>
        <source>The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.</source>
        <translation>El otro equipo ya no admite a nadie con este código. Haz que cree uno nuevo y mantén su ventana abierta hasta que se complete.</translation>
    </message>
    <message>
        <source>The other computer took its code back, because somebody came with wrong ones. Let it make another one.</source>
        <translation>El otro equipo retiró su código porque alguien lo intentó con códigos incorrectos. Haz que cree uno nuevo.</translation>
    </message>
    <message>
        <source>The other computer can&apos;t be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.</source>
        <translation>No se puede llegar al otro equipo. Ambos deben estar encendidos y en la misma red, o poder comunicarse entre sí. Con las 24 palabras se puede hacer sin el otro equipo.</translation>
    </message>
    <message>
        <source>The other computer let this one in, but knows no friend&apos;s machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.</source>
        <translation>El otro equipo admitió a este, pero no conoce el equipo de ningún amigo que guarde la unidad. Vuelve atrás, añade el disco o la carpeta donde está almacenada y usa un código nuevo.</translation>
    </message>
    <message>
        <source>What answered does not know the code. Let your other computer make another one and try again.</source>
        <translation>Lo que respondió no conoce el código. Haz que tu otro equipo cree uno nuevo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Other computers can&apos;t reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.</source>
        <translation>Otros equipos no pueden llegar a este: Granary se inició aquí sin aceptar conexiones. Incorpora el otro equipo con las 24 palabras.</translation>
    </message>
    <message>
        <source>Another computer is being let in. Wait until it is done, or until its code has run out.</source>
        <translation>Se está incorporando otro equipo. Espera a que termine o a que caduque su código.</translation>
    </message>
    <message>
        <source>Nobody came before the code ran out. Make another one.</source>
        <translation>Nadie se presentó antes de que caducara el código. Crea otro.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.</source>
        <translation>Se probaron demasiados códigos incorrectos y este ya no sirve. No se admitió a nadie. Crea otro.</translation>
    </message>
    <message>
        <source>The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.</source>
        <translation>El otro equipo recibió las claves, pero no confirmó que las guarda. Míralo allí; si no funciona, quítalo aquí e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Stopped. Nobody was let in.</source>
        <translation>Detenido. No se admitió a nadie.</translation>
    </message>
    <message>
        <source>There is no computer of that name in the drive any more.</source>
        <translation>Ya no hay ningún equipo con ese nombre en la unidad.</translation>
    </message>
    <message>
        <source>It was removed before.</source>
        <translation>Ya se había quitado antes.</translation>
    </message>
    <message>
        <source>A computer can&apos;t remove itself. Do it on another one.</source>
        <translation>Un equipo no puede quitarse a sí mismo. Hazlo desde otro.</translation>
    </message>
    <message>
        <source>Stopped. It can go on where it stopped.</source>
        <translation>Detenido. Puede continuar donde se detuvo.</translation>
    </message>
    <message>
        <source>This is not a code of Granary. It begins with &quot;granary:&quot; and must be copied whole; ask for it again if in doubt.</source>
        <translation>Esto no es un código de Granary. Empieza por «granary:» y hay que copiarlo entero; si tienes dudas, pídelo de nuevo.</translation>
    </message>
    <message>
        <source>These are not the 24 words of a drive. Check each of them.</source>
        <translation>Estas no son las 24 palabras de una unidad. Comprueba cada una.</translation>
    </message>
    <message>
        <source>That does not work like this. Check what you entered.</source>
        <translation>Así no funciona. Comprueba lo que has introducido.</translation>
    </message>
    <message>
        <source>This was made by a newer version of Granary. Update Granary on this machine.</source>
        <translation>Esto se creó con una versión más reciente de Granary. Actualiza Granary en este equipo.</translation>
    </message>
    <message>
        <source>This machine or folder belongs to your drive already.</source>
        <translation>Este equipo o esta carpeta ya forma parte de tu unidad.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Ya está ahí.</translation>
    </message>
    <message>
        <source>Granary may not read or write there. Change the permissions, or choose another place.</source>
        <translation>Granary no tiene permiso para leer o escribir ahí. Cambia los permisos o elige otro sitio.</translation>
    </message>
    <message>
        <source>That disk is write-protected. Choose another place.</source>
        <translation>Ese disco está protegido contra escritura. Elige otro sitio.</translation>
    </message>
    <message>
        <source>Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.</source>
        <translation>Falló la lectura o la escritura en un disco. Revisa el disco y su cable e inténtalo de nuevo. Lo almacenado en otros equipos está a salvo.</translation>
    </message>
    <message>
        <source>Another Granary uses this profile now. Close it, then try again.</source>
        <translation>Otro Granary está usando este perfil. Ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The drive is locked. Enter your passphrase to open it.</source>
        <translation>La unidad está bloqueada. Introduce tu frase de contraseña para abrirla.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.</source>
        <translation>Esa no es la frase de contraseña. Inténtalo de nuevo; si la has perdido, las 24 palabras abren la unidad en un perfil nuevo.</translation>
    </message>
    <message>
        <source>These words do not belong together. Check the spelling and the order.</source>
        <translation>Estas palabras no van juntas. Comprueba la ortografía y el orden.</translation>
    </message>
    <message>
        <source>These words belong to another drive.</source>
        <translation>Estas palabras son de otra unidad.</translation>
    </message>
    <message>
        <source>That machine is in another network than your drive. Ask its owner for the name of the network.</source>
        <translation>Ese equipo está en una red distinta de la de tu unidad. Pregunta a su dueño el nombre de la red.</translation>
    </message>
    <message>
        <source>Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.</source>
        <translation>Algo estaba dañado y Granary lo ha detectado. Comprueba la unidad en «Nodos»: se reparará todo lo que se pueda a partir de los demás equipos.</translation>
    </message>
    <message>
        <source>There is no place to store anything yet. Add a friend&apos;s machine or a folder in Nodes.</source>
        <translation>Aún no hay ningún sitio donde almacenar. Añade el equipo de un amigo o una carpeta en «Nodos».</translation>
    </message>
    <message>
        <source>That machine does not answer. Check that Granary runs there and that it is connected, then try again.</source>
        <translation>Ese equipo no responde. Comprueba que Granary esté en marcha allí y que haya conexión, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Granary&apos;s engine does not answer. It is being started again; nothing that was stored is lost.</source>
        <translation>El motor de Granary no responde. Se está iniciando de nuevo; nada de lo almacenado se ha perdido.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again later.</source>
        <translation>No hubo respuesta a tiempo. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The other machine refused. Ask its owner why, or use another one.</source>
        <translation>El otro equipo se ha negado. Pregunta el motivo a su dueño o usa otro.</translation>
    </message>
    <message>
        <source>There is no room left for your drive there. Add another machine, or ask its owner for more room.</source>
        <translation>Allí no queda espacio para tu unidad. Añade otro equipo o pide más espacio a su dueño.</translation>
    </message>
    <message>
        <source>That machine takes only drives with an invitation. Ask its owner for one.</source>
        <translation>Ese equipo solo acepta unidades con invitación. Pide una a su dueño.</translation>
    </message>
    <message>
        <source>This invitation was used already. Ask for a new one.</source>
        <translation>Esta invitación ya se ha usado. Pide una nueva.</translation>
    </message>
    <message>
        <source>This invitation has run out. Ask for a new one.</source>
        <translation>Esta invitación ha caducado. Pide una nueva.</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ too much. Set the date and time, then try again.</source>
        <translation>Los relojes de los dos equipos difieren demasiado. Ajusta la fecha y la hora e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Granary is busy with something else. Try again when it is done.</source>
        <translation>Granary está ocupado con otra cosa. Inténtalo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>That is too much at once. Try with less.</source>
        <translation>Es demasiado a la vez. Inténtalo con menos.</translation>
    </message>
    <message>
        <source>The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.</source>
        <translation>El otro equipo dio una respuesta sin sentido. Actualiza Granary en ambos; si sigue ocurriendo, quita ese equipo.</translation>
    </message>
    <message>
        <source>It changed while it was read. The next backup takes it.</source>
        <translation>Cambió mientras se leía. La próxima copia lo incluirá.</translation>
    </message>
    <message>
        <source>Several of your machines have this. Choose one of them above the list.</source>
        <translation>Varios de tus equipos lo tienen. Elige uno encima de la lista.</translation>
    </message>
    <message>
        <source>Something else is there already. Choose another place or name.</source>
        <translation>Ahí ya hay otra cosa. Elige otro sitio u otro nombre.</translation>
    </message>
    <message>
        <source>Things like this are not stored.</source>
        <translation>Este tipo de elementos no se almacena.</translation>
    </message>
    <message>
        <source>A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.</source>
        <translation>Se ha quitado un equipo de la unidad y este aún no tiene las claves nuevas. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.</source>
        <translation>Se ha quitado este equipo de su unidad. Lo que hay aquí sigue como estaba. Para volver a usar la unidad en este equipo, incorpóralo de nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.</source>
        <translation>Algo ha fallado dentro de Granary. Nada de lo almacenado se ha perdido. Inténtalo de nuevo e informa del problema si se repite.</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>no hay permiso para leerlo</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>desapareció entretanto</translation>
    </message>
    <message>
        <source>changed while it was read; the next backup takes it</source>
        <translation>cambió mientras se leía; la próxima copia lo incluirá</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>no se pudo leer del disco</translation>
    </message>
    <message>
        <source>too long a path</source>
        <translation>la ruta es demasiado larga</translation>
    </message>
    <message>
        <source>too few machines that store it answer</source>
        <translation>responden muy pocos equipos que lo guardan</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>things like this are not stored</source>
        <translation>este tipo de elementos no se almacena</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>ahí ya hay otra cosa</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>no se pudo hacer</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>%n palabra hasta ahora; una unidad tiene 24.</numerusform>
            <numerusform>%n palabras hasta ahora; una unidad tiene 24.</numerusform>
        </translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Check its spelling.</source>
        <translation>La palabra %1 no está en la lista de palabras. Comprueba la ortografía.</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Did you mean %2?</source>
        <translation>La palabra %1 no está en la lista de palabras. ¿Querías decir «%2»?</translation>
    </message>
    <message>
        <source>Each word is right, but not all of them together. Look for two that changed places, or one that is another.</source>
        <translation>Cada palabra es correcta, pero no todas juntas. Busca dos que estén intercambiadas o una que sea otra.</translation>
    </message>
    <message>
        <source>The words are of two languages. They all belong to one.</source>
        <translation>Las palabras están en dos idiomas. Todas deben ser del mismo.</translation>
    </message>
    <message>
        <source>This is too long to be 24 words.</source>
        <translation>Esto es demasiado largo para ser 24 palabras.</translation>
    </message>
    <message>
        <source>There is not that much room on this disk. Choose less, or free some space.</source>
        <translation>No hay tanto espacio en este disco. Elige menos o libera espacio.</translation>
    </message>
    <message>
        <source>That is too little to keep anything beside what Granary needs itself. Choose more.</source>
        <translation>Es demasiado poco para guardar algo más que lo que necesita el propio Granary. Elige más.</translation>
    </message>
    <message>
        <source>Pieces are being brought in from a disk just now. Wait until that is done.</source>
        <translation>Ahora mismo se están trayendo fragmentos de un disco. Espera a que termine.</translation>
    </message>
    <message>
        <source>Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.</source>
        <translation>A través del proxy, los demás no podrían acceder a lo que guardan aquí. Desactiva antes el proxy en «Ajustes».</translation>
    </message>
    <message>
        <source>There is no such network. Check its name, and the address of the machine in it.</source>
        <translation>No existe esa red. Comprueba su nombre y la dirección de la máquina que está en ella.</translation>
    </message>
    <message>
        <source>Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.</source>
        <translation>Nadie de esa red responde. Comprueba cómo se escribe su nombre y si la máquina de esa dirección está encendida.</translation>
    </message>
    <message>
        <source>Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.</source>
        <translation>Tu unidad se queda en su red: está guardada allí, o este ordenador presta espacio en ella. Para pasar a otra, quita antes los lugares de almacenamiento de esa red y deja de prestar espacio.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Opening the drive</source>
        <translation>Abriendo la unidad</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia de seguridad</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Adding a storage place</source>
        <translation>Añadiendo un lugar de almacenamiento</translation>
    </message>
    <message>
        <source>Moving data elsewhere</source>
        <translation>Trasladando datos a otro sitio</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>Envío de lo que estaba en espera</translation>
    </message>
    <message>
        <source>Checking the drive</source>
        <translation>Comprobando la unidad</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Reparando</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>Probando una restauración</translation>
    </message>
    <message>
        <source>Giving space back</source>
        <translation>Liberando espacio</translation>
    </message>
    <message>
        <source>Waiting for the other machine</source>
        <translation>Esperando al otro equipo</translation>
    </message>
    <message>
        <source>Removing a machine from the drive</source>
        <translation>Quitando un equipo de la unidad</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>Eliminación de la unidad</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: en pausa</translation>
    </message>
    <message>
        <source>%1: %2 of %3 files</source>
        <translation>%1: %2 de %3 archivos</translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation>%1: %2 archivos</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, aprox. %2 restantes</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Aún no hay nada protegido</translation>
    </message>
    <message>
        <source>Everything is stored; some copies are still to be made</source>
        <translation>Todo está almacenado; aún faltan algunas copias</translation>
    </message>
    <message>
        <source>Everything is stored, but in one place only; add another to be safe</source>
        <translation>Todo está almacenado, pero en un solo lugar; añade otro para estar a salvo</translation>
    </message>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>Todo está a salvo, aunque falle %n lugar de almacenamiento</numerusform>
            <numerusform>Todo está a salvo, aunque fallen %n lugares de almacenamiento</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting ...</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>No está en marcha</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Aún sin configurar</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>La unidad está bloqueada</translation>
    </message>
    <message>
        <source>Looking for storage places</source>
        <translation>Buscando lugares de almacenamiento</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>menos de 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>hace un momento</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>stored, survives no loss</source>
        <translation>almacenado, no soporta ninguna pérdida</translation>
    </message>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>soporta %n pérdida</numerusform>
            <numerusform>soporta %n pérdidas</numerusform>
        </translation>
    </message>
    <message>
        <source>still being sent</source>
        <translation>aún se está enviando</translation>
    </message>
    <message>
        <source>being repaired</source>
        <translation>en reparación</translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>por reparar, soporta %n pérdida</numerusform>
            <numerusform>por reparar, soporta %n pérdidas</numerusform>
        </translation>
    </message>
    <message>
        <source>out of reach now</source>
        <translation>no disponible ahora</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 %</source>
        <translation>alrededor del %1 %</translation>
    </message>
    <message>
        <source>less than 1 in a million million</source>
        <translation>menos de 1 entre un billón</translation>
    </message>
    <message>
        <source>about 1 in %1</source>
        <translation>alrededor de 1 entre %1</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Aún no hay nada almacenado.</translation>
    </message>
    <message>
        <source>How safe your files are can be said when enough storage places answer.</source>
        <translation>Se podrá decir lo seguros que están tus archivos cuando respondan suficientes lugares de almacenamiento.</translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>Tus archivos sobreviven a la pérdida de %n lugar de almacenamiento cualquiera.</numerusform>
            <numerusform>Tus archivos sobreviven a la pérdida de %n lugares de almacenamiento cualesquiera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>Tus archivos sobreviven a la pérdida de %n lugar de almacenamiento más, sea cual sea.</numerusform>
            <numerusform>Tus archivos sobreviven a la pérdida de %n lugares de almacenamiento más, sean cuales sean.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not survive the loss of a storage place.</source>
        <translation>Tus archivos no sobreviven a la pérdida de un lugar de almacenamiento.</translation>
    </message>
    <message>
        <source>Some storage places are away, and until they are back none of the others may be lost.</source>
        <translation>Algunos lugares de almacenamiento no están disponibles y, hasta que vuelvan, no se puede perder ninguno de los demás.</translation>
    </message>
    <message>
        <source>Choose folders to protect; then you see here how safe they are.</source>
        <translation>Elige carpetas para proteger; después verás aquí lo seguras que están.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>%n lugar de almacenamiento no responde: comprueba que esté encendido y conectado, o quítalo si no va a volver.</numerusform>
            <numerusform>%n lugares de almacenamiento no responden: comprueba que estén encendidos y conectados, o quita los que no vayan a volver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another one to be safe.</source>
        <translation>Añade otro para estar a salvo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>Se ha encontrado %Ln fragmento perdido o dañado. Granary lo crea de nuevo por sí solo mientras está en marcha; «Reparar» lo hace ahora.</numerusform>
            <numerusform>Se han encontrado %Ln fragmentos perdidos o dañados. Granary los crea de nuevo por sí solo mientras está en marcha; «Reparar» lo hace ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some pieces wait for more storage places; %1 are kept on this computer until then.</source>
        <translation>Algunos fragmentos esperan a que haya más lugares de almacenamiento; hasta entonces, %1 se guardan en este equipo.</translation>
    </message>
    <message>
        <source>Some pieces are missing; they are made anew as soon as there are storage places for them.</source>
        <translation>Faltan algunos fragmentos; se crearán de nuevo en cuanto haya lugares de almacenamiento para ellos.</translation>
    </message>
    <message>
        <source>The drive was brought back here; nothing is written to it until the next backup.</source>
        <translation>La unidad se ha recuperado aquí; no se escribirá nada en ella hasta la próxima copia.</translation>
    </message>
    <message>
        <source>The chance to lose something within a year is at most: %1.</source>
        <translation>La probabilidad de perder algo en un año es, como máximo: %1.</translation>
    </message>
    <message>
        <source>This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.</source>
        <translation>Esto supone que los lugares de almacenamiento fallan uno a uno y no a la vez, que cada uno dura %1 de media y que lo que se pierde con él se crea de nuevo en otro lugar en %2.</translation>
    </message>
    <message>
        <source>If repairs take as irregular a time as can be, it is: %1.</source>
        <translation>Si las reparaciones tardan de la forma más irregular posible, es: %1.</translation>
    </message>
    <message>
        <source>The chance that something can&apos;t be read at a given moment, because too many places are switched off: %1.</source>
        <translation>La probabilidad de que algo no se pueda leer en un momento dado, porque haya demasiados lugares apagados: %1.</translation>
    </message>
    <message>
        <source>The loss of any one house or network, as far as addresses tell, would not be fatal.</source>
        <translation>La pérdida de una sola casa o red, por lo que indican las direcciones, no sería fatal.</translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>Si este equipo y sus discos se pierden a la vez (%n lugar de almacenamiento), también se pierden tus archivos. Añade lugares en otro sitio.</numerusform>
            <numerusform>Si este equipo y sus discos se pierden a la vez (%n lugares de almacenamiento), también se pierden tus archivos. Añade lugares en otro sitio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>Si todo lo que hay en %1 se pierde a la vez (%n lugar de almacenamiento), también se pierden tus archivos. Añade lugares en otro sitio.</numerusform>
            <numerusform>Si todo lo que hay en %1 se pierde a la vez (%n lugares de almacenamiento), también se pierden tus archivos. Añade lugares en otro sitio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>These may share a machine, a disk or a network, and fail together: %1.</source>
        <translation>Estos pueden compartir equipo, disco o red, y fallar a la vez: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.</source>
        <translation>La última restauración de prueba (%1) no recuperó todo. «Actividad» indica los archivos; comprueba la unidad.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>%Ln archivo (%1) se restauró como prueba y volvió tal como se almacenó (%2).</numerusform>
            <numerusform>%Ln archivos (%1) se restauraron como prueba y volvieron tal como se almacenaron (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, then times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive may store here.</source>
        <translation>Cualquier unidad puede almacenar aquí.</translation>
    </message>
    <message>
        <source>Only drives that you invite may store here.</source>
        <translation>Solo pueden almacenar aquí las unidades que invites.</translation>
    </message>
    <message>
        <source>They read at %1 together at most.</source>
        <translation>Leen entre todas a %1 como máximo.</translation>
    </message>
    <message>
        <source>Open %1.</source>
        <translation>Horario: %1.</translation>
    </message>
    <message>
        <source>Outside of these times, as now, nothing new is taken, and what lies here is served slowly.</source>
        <translation>Fuera de este horario, como ahora, no se acepta nada nuevo y lo que hay aquí se sirve despacio.</translation>
    </message>
    <message>
        <source>Repairs for others may move %1 a day.</source>
        <translation>Las reparaciones para otros pueden transferir hasta %1 al día.</translation>
    </message>
    <message>
        <source>The engine was started with a share of its own, which counts again when it starts the next time.</source>
        <translation>El motor se inició con su propia cuota de espacio, que volverá a valer la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>Nobody stores anything here yet: give somebody an invitation.</source>
        <translation>Aún nadie almacena nada aquí: invita a alguien.</translation>
    </message>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>Aquí hay %n unidad de otra persona, cifrada: nadie en este equipo puede leerla.</numerusform>
            <numerusform>Aquí hay %n unidades de otras personas, cifradas: nadie en este equipo puede leerlas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>Se ha devuelto %n fragmento, que desaparecerá en el plazo de una semana.</numerusform>
            <numerusform>Se han devuelto %n fragmentos, que desaparecerán en el plazo de una semana.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you lend now: nothing new is taken, and nothing is deleted.</source>
        <translation>Eso es más de lo que prestas ahora: no se acepta nada nuevo y no se borra nada.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>For 30 minutes</source>
        <translation>Durante 30 minutos</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>Durante 2 horas</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Hasta mañana</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>Hasta que yo continúe</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pausa hasta %1</translation>
    </message>
    <message>
        <source>Paused until tomorrow, %1</source>
        <translation>En pausa hasta mañana, %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>is in order</source>
        <translation>está en orden</translation>
    </message>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>no responde; debería tener %Ln fragmento</numerusform>
            <numerusform>no responde; debería tener %Ln fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>ha perdido %1 de su %Ln fragmento</numerusform>
            <numerusform>ha perdido %1 de sus %Ln fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>lo ha perdido todo, %Ln fragmento</numerusform>
            <numerusform>lo ha perdido todo, %Ln fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>da datos incorrectos: allí hay %Ln fragmento dañado</numerusform>
            <numerusform>da datos incorrectos: allí hay %Ln fragmentos dañados</numerusform>
        </translation>
    </message>
    <message>
        <source>answers well when it is tested and wrongly when data is read back</source>
        <translation>responde bien cuando se le pone a prueba y mal cuando se leen los datos</translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>dejó %n pregunta sin responder: está sobrecargado o se retrasa a propósito</numerusform>
            <numerusform>dejó %n preguntas sin responder: está sobrecargado o se retrasa a propósito</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>dice que tiene %Ln fragmento, pero no lo entrega</numerusform>
            <numerusform>dice que tiene %Ln fragmentos, pero no los entrega</numerusform>
        </translation>
    </message>
    <message>
        <source>shows an older state of the drive than the one it took</source>
        <translation>muestra un estado de la unidad más antiguo que el que aceptó</translation>
    </message>
    <message>
        <source>hands on records that nobody signed</source>
        <translation>transmite registros que nadie firmó</translation>
    </message>
    <message>
        <source>floods this computer with requests, and is cut off each time</source>
        <translation>inunda este equipo de peticiones y se le corta la conexión cada vez</translation>
    </message>
    <message>
        <source>sends messages that make no sense, and is cut off each time</source>
        <translation>envía mensajes sin sentido y se le corta la conexión cada vez</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>No respondió</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) lost</source>
        <translation>
            <numerusform>%Ln fragmento perdido</numerusform>
            <numerusform>%Ln fragmentos perdidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything lost</source>
        <translation>Todo perdido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>%Ln fragmento dañado</numerusform>
            <numerusform>%Ln fragmentos dañados</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives wrong data</source>
        <translation>Da datos incorrectos</translation>
    </message>
    <message>
        <source>Too slow to answer</source>
        <translation>Demasiado lento al responder</translation>
    </message>
    <message>
        <source>Claims what it lacks</source>
        <translation>Dice tener lo que no tiene</translation>
    </message>
    <message>
        <source>Shows an old state</source>
        <translation>Muestra un estado antiguo</translation>
    </message>
    <message>
        <source>Forges records</source>
        <translation>Falsifica registros</translation>
    </message>
    <message>
        <source>Floods this computer</source>
        <translation>Inunda este equipo</translation>
    </message>
    <message>
        <source>Makes no sense</source>
        <translation>No tiene sentido</translation>
    </message>
    <message>
        <source>See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.</source>
        <translation>Comprueba que esté encendido y conectado. Si no va a volver, quítalo: sus fragmentos se crean de nuevo a partir de los demás.</translation>
    </message>
    <message>
        <source>Repair makes these pieces anew from the others. If it happens again, its disk may be failing.</source>
        <translation>«Reparar» crea de nuevo estos fragmentos a partir de los demás. Si vuelve a ocurrir, puede que su disco esté fallando.</translation>
    </message>
    <message>
        <source>Was its disk replaced? Repair makes everything anew from the others.</source>
        <translation>¿Se ha cambiado su disco? «Reparar» lo crea todo de nuevo a partir de los demás.</translation>
    </message>
    <message>
        <source>Check again later. If it stays like this, use another machine in its place.</source>
        <translation>Compruébalo de nuevo más tarde. Si sigue así, usa otro equipo en su lugar.</translation>
    </message>
    <message>
        <source>Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.</source>
        <translation>Su disco los perdió sin que nadie lo notara, o miente. «Reparar» los crea de nuevo en otro lugar; si vuelve a ocurrir, quítalo.</translation>
    </message>
    <message>
        <source>It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.</source>
        <translation>Se restauró a una copia antigua, o quiere que recuperes un estado antiguo. La próxima copia le dará de nuevo el actual; si sigue así, quítalo.</translation>
    </message>
    <message>
        <source>Do not trust it: remove it, and everything is moved off it first.</source>
        <translation>No te fíes de él: quítalo y antes se trasladará todo su contenido.</translation>
    </message>
    <message>
        <source>Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.</source>
        <translation>Su Granary está estropeado, o es un ataque. Pide a su dueño que lo actualice; si sigue así, quítalo.</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <comment>a storage place, what it did, and what to do</comment>
        <translation>%1 %2. %3</translation>
    </message>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>Equipo de un amigo</translation>
    </message>
    <message>
        <source>A friend&apos;s machine (%1)</source>
        <translation>Equipo de un amigo (%1)</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>Este equipo, %1</translation>
    </message>
    <message>
        <source>The demo network on this computer</source>
        <translation>La red de demostración de este equipo</translation>
    </message>
    <message>
        <source>%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.</source>
        <translation>%1 ya no presta espacio. Los datos tuyos que guarda se trasladan a otros lugares de almacenamiento en la medida en que los haya; hasta entonces los sigue sirviendo. Si nada se mueve, añade un lugar de almacenamiento.</translation>
    </message>
    <message>
        <source>The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.</source>
        <translation>Se encontró la red %1, pero sus máquinas solo admiten a quien tiene una invitación. Pide un código a alguno de sus dueños.</translation>
    </message>
    <message>
        <source>The network %1 was found, but no further machine in it lends space now. Try again later.</source>
        <translation>Se encontró la red %1, pero ninguna otra máquina de ella presta espacio ahora. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>La red %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>%Ln máquina de la red %1 guarda datos para ti desde ahora.</numerusform>
            <numerusform>%Ln máquinas de la red %1 guardan datos para ti desde ahora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Whenever something changes</source>
        <translation>Cuando algo cambia</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Cada día a las %1</translation>
    </message>
    <message>
        <source>Every week on %1 at %2</source>
        <translation>Cada %1 a las %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>only on mains power</source>
        <translation>solo con corriente</translation>
    </message>
    <message>
        <source>not on metered networks</source>
        <translation>no en redes de uso medido</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n exclusión</numerusform>
            <numerusform>%n exclusiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected; waiting for changes</source>
        <translation>Protegido; esperando cambios</translation>
    </message>
    <message>
        <source>Waiting for its first backup</source>
        <translation>Esperando su primera copia</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protegido</translation>
    </message>
    <message>
        <source>Backing up now</source>
        <translation>Haciendo la copia</translation>
    </message>
    <message>
        <source>Paused: changes are not kept</source>
        <translation>En pausa: los cambios no se guardan</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>Esperando a estar enchufado</translation>
    </message>
    <message>
        <source>Waiting for a network that is not metered</source>
        <translation>Esperando una red que no sea de uso medido</translation>
    </message>
    <message>
        <source>Did not work; it will be tried again</source>
        <translation>No funcionó; se intentará de nuevo</translation>
    </message>
    <message>
        <source>Nothing runs by itself now</source>
        <translation>Ahora nada se ejecuta por sí solo</translation>
    </message>
    <message>
        <source>The drive was brought back on this machine. Restore what you need, then choose &quot;Back up now&quot;: from then on this runs by itself.</source>
        <translation>La unidad se ha recuperado en este equipo. Restaura lo que necesites y elige «Hacer copia ahora»: a partir de entonces todo se hace solo.</translation>
    </message>
    <message>
        <source>Last looked %1; nothing had changed.</source>
        <translation>Última revisión: %1; nada había cambiado.</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>Última copia: %1.</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>Próxima: %1.</translation>
    </message>
    <message>
        <source>There are too many folders to hear of each change: they are looked through every ten minutes.</source>
        <translation>Hay demasiadas carpetas para enterarse de cada cambio: se revisan cada diez minutos.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search in Files</source>
        <translation>Buscar en «Archivos»</translation>
    </message>
    <message>
        <source>One folder up in Files</source>
        <translation>Subir una carpeta en «Archivos»</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Pausar o continuar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close the window; backups go on</source>
        <translation>Cerrar la ventana; las copias continúan</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>Salir; las copias continúan</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Open the drive first; then it can back up.</source>
        <translation>Abre primero la unidad; después se podrá hacer la copia.</translation>
    </message>
    <message>
        <source>A backup is under way already.</source>
        <translation>Ya hay una copia en curso.</translation>
    </message>
    <message>
        <source>Nothing is protected yet. Choose folders first.</source>
        <translation>Aún no hay nada protegido. Elige primero las carpetas.</translation>
    </message>
    <message>
        <source>Backing up now.</source>
        <translation>Haciendo la copia.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>The file was not written. %1</source>
        <translation>No se escribió el archivo. %1</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>That is neither an address nor a name of your address book. An address begins with &quot;gran1&quot;.</source>
        <translation>Eso no es ni una dirección ni un nombre de tu libreta. Una dirección empieza por &quot;gran1&quot;.</translation>
    </message>
    <message>
        <source>The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by character.</source>
        <translation>La dirección está mal escrita: sus últimos caracteres no encajan con el resto. Pégala o compárala carácter por carácter.</translation>
    </message>
    <message>
        <source>Nobody can have the key of that address: what is sent there is lost. Ask for the address again.</source>
        <translation>Nadie puede tener la clave de esa dirección: lo que se envíe allí se pierde. Pide la dirección de nuevo.</translation>
    </message>
    <message>
        <source>That address is of a later version of Granary. Update this one, or ask for an older address.</source>
        <translation>Esa dirección es de una versión posterior de Granary. Actualiza esta o pide una dirección más antigua.</translation>
    </message>
    <message>
        <source>That is your own address. Enter the one of whoever is to be paid.</source>
        <translation>Esa es tu propia dirección. Escribe la de quien ha de cobrar.</translation>
    </message>
    <message>
        <source>You have less than that. Send less, or wait for what is on its way.</source>
        <translation>Tienes menos que eso. Envía menos o espera a lo que está en camino.</translation>
    </message>
    <message>
        <source>You have that much, but part of it is not free yet. Send less, or wait.</source>
        <translation>Tienes esa cantidad, pero una parte aún no está libre. Envía menos o espera.</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it.</source>
        <translation>La nota es demasiado larga. Acórtala.</translation>
    </message>
    <message>
        <source>That text can&apos;t be used: it is empty, too long, reads as an address or holds characters that can&apos;t be shown. Choose another one.</source>
        <translation>Ese texto no sirve: está vacío, es demasiado largo, se lee como una dirección o tiene caracteres que no se pueden mostrar. Elige otro.</translation>
    </message>
    <message>
        <source>That request is for another ledger. Choose or join that one first.</source>
        <translation>Esa solicitud es para otro libro de cuentas. Elige o añade ese primero.</translation>
    </message>
    <message>
        <source>Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection if this stays.</source>
        <translation>Aún no se ha verificado nada de este libro de cuentas, así que no se puede pagar. Se le vuelve a preguntar solo; si sigue igual, revisa la conexión.</translation>
    </message>
    <message>
        <source>This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified before stays readable. Tell the others who use it.</source>
        <translation>Este libro de cuentas ha reescrito su pasado, y hay prueba de ello. Ya no se paga nada en él; lo verificado antes se puede seguir leyendo. Avisa a los demás que lo usan.</translation>
    </message>
    <message>
        <source>What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask whoever runs it.</source>
        <translation>Lo que este libro de cuentas dice ahora no continúa lo que dijo antes, así que no se paga nada hasta que se arregle. Pregunta a quien lo lleva.</translation>
    </message>
    <message>
        <source>You have had what this ledger gives to begin with. There is one for each wallet.</source>
        <translation>Ya has recibido lo que este libro de cuentas da para empezar. Hay una entrega por cartera.</translation>
    </message>
    <message>
        <source>This ledger gives nothing to begin with. Ask somebody who has something to send you some.</source>
        <translation>Este libro de cuentas no da nada para empezar. Pide a alguien que tenga que te envíe algo.</translation>
    </message>
    <message>
        <source>That name stands for another address. Choose another name.</source>
        <translation>Ese nombre corresponde a otra dirección. Elige otro nombre.</translation>
    </message>
    <message>
        <source>Your wallet can keep no more of these. Take some away first.</source>
        <translation>Tu cartera no puede guardar más de estos. Quita algunos antes.</translation>
    </message>
    <message>
        <source>That channel has ended.</source>
        <translation>Ese canal ha terminado.</translation>
    </message>
    <message>
        <source>That channel still runs. What is left comes back when its time is over.</source>
        <translation>Ese canal sigue abierto. Lo que quede vuelve cuando acabe su plazo.</translation>
    </message>
    <message>
        <source>The clocks of the ledger and this computer differ. Set this computer&apos;s clock right and try again.</source>
        <translation>Los relojes del libro de cuentas y de este equipo difieren. Pon en hora este equipo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The ledger has given all that it gives today. Try again tomorrow.</source>
        <translation>El libro de cuentas ya ha dado todo lo de hoy. Inténtalo mañana.</translation>
    </message>
    <message>
        <source>This can&apos;t be done (%1). Nothing was spent.</source>
        <translation>No se puede hacer (%1). No se gastó nada.</translation>
    </message>
    <message>
        <source>What answers there can&apos;t show that it is the ledger you mean, so nothing was asked. Check the address and this computer&apos;s clock; else ask whoever runs it.</source>
        <translation>Lo que responde ahí no puede demostrar que es el libro de cuentas que buscas, así que no se preguntó nada. Revisa la dirección y el reloj de este equipo; si no, pregunta a quien lo lleva.</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be reached. What was verified before stays as it is; check the address and the connection.</source>
        <translation>No se puede llegar al libro de cuentas. Lo verificado antes queda como está; revisa la dirección y la conexión.</translation>
    </message>
    <message>
        <source>That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or paid.</source>
        <translation>Esa dirección lleva a otro libro de cuentas, no al que se busca. Pide la correcta; no se añadió ni se pagó nada.</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger already.</source>
        <translation>Tu cartera ya usa este libro de cuentas.</translation>
    </message>
    <message>
        <source>There is no ledger at that address. Check it, and ask whoever runs the ledger.</source>
        <translation>No hay ningún libro de cuentas en esa dirección. Revísala y pregunta a quien lo lleva.</translation>
    </message>
    <message>
        <source>What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever runs it.</source>
        <translation>Lo que responde ahí no habla por este libro de cuentas. No se creyó nada y no se pagó nada. Pregunta a quien lo lleva.</translation>
    </message>
    <message>
        <source>The ledger is busy. Try again in a moment.</source>
        <translation>El libro de cuentas está ocupado. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <translation>Eso no es un importe. Escríbelo así: %1</translation>
    </message>
    <message>
        <source>That is finer than this token can be divided: it has %1 decimals.</source>
        <translation>Es más fino de lo que se puede dividir este token: tiene %1 decimales.</translation>
    </message>
    <message>
        <source>That is nothing. Enter more.</source>
        <translation>Eso es nada. Escribe más.</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>Eso es más de lo que puede haber.</translation>
    </message>
    <message>
        <source>Not verified since Granary was started</source>
        <translation>Sin verificar desde que se inició Granary</translation>
    </message>
    <message>
        <source>No answer; last verified %1 ago</source>
        <translation>Sin respuesta; verificado por última vez hace %1</translation>
    </message>
    <message>
        <source>Verified %1 ago; witnesses: %2 of %3</source>
        <translation>Verificado hace %1; testigos: %2 de %3</translation>
    </message>
    <message>
        <source>Verified %1 ago</source>
        <translation>Verificado hace %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Given to begin with</source>
        <translation>Entregado para empezar</translation>
    </message>
    <message>
        <source>Your part since the founding</source>
        <translation>Tu parte desde la fundación</translation>
    </message>
    <message>
        <source>Channel opened with %1</source>
        <translation>Canal abierto con %1</translation>
    </message>
    <message>
        <source>Channel with %1 ended</source>
        <translation>Terminó el canal con %1</translation>
    </message>
    <message>
        <source>File notarised</source>
        <translation>Archivo certificado</translation>
    </message>
    <message>
        <source>Save a proof</source>
        <translation>Guardar una prueba</translation>
    </message>
    <message>
        <source>The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.</source>
        <translation>No se preguntó al libro de cuentas, porque el proxy no lleva hasta él. Comprueba el proxy en «Ajustes».</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>su plazo acabó</translation>
    </message>
    <message>
        <source>It has ended. What was not paid has come back to you.</source>
        <translation>Ha terminado. Lo que no se pagó ha vuelto a ti.</translation>
    </message>
    <message>
        <source>It has ended. What you were paid through it is in your history.</source>
        <translation>Ha terminado. Lo que te pagaron por él está en tu historial.</translation>
    </message>
    <message>
        <source>%1 can be paid out of it until %2. Then what is left comes back to you; it can&apos;t be taken back before, because it is promised.</source>
        <translation>De él se puede pagar a %1 hasta el %2. Entonces lo que quede vuelve a ti; antes no se puede recuperar, porque está prometido.</translation>
    </message>
    <message>
        <source>Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.</source>
        <translation>Su plazo acabó y %1 no lo ha cerrado: todo lo apartado, %2, vuelve a ti.</translation>
    </message>
    <message>
        <source>Its time is over, so it can&apos;t be closed any more. What was not closed in time goes back to %1.</source>
        <translation>Su plazo acabó, así que ya no se puede cerrar. Lo que no se cerró a tiempo vuelve a %1.</translation>
    </message>
    <message>
        <source>Nothing was paid to you through it yet, so there is nothing to close it for.</source>
        <translation>Aún no te han pagado nada por él, así que no hay por qué cerrarlo.</translation>
    </message>
    <message>
        <source>Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is over.</source>
        <translation>Ciérralo para recibir los %1 que te ha pagado %2; el resto vuelve. Granary lo cierra por sí mismo antes de que acabe su plazo.</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>Cerrar el canal</translation>
    </message>
    <message>
        <source>Get back what is left</source>
        <translation>Recuperar lo que queda</translation>
    </message>
    <message>
        <source>No wallet is open on that machine, so it can&apos;t be paid. Ask its owner to open one, or choose another.</source>
        <translation>En ese equipo no hay ninguna cartera abierta, así que no se le puede pagar. Pide a su dueño que abra una, o elige otro.</translation>
    </message>
    <message>
        <source>The ledger has kept entries back that concern you.</source>
        <translation>El libro de cuentas ha ocultado entradas que te afectan.</translation>
    </message>
    <message>
        <source>The entries are not those that the ledger has signed.</source>
        <translation>Las entradas no son las que el libro de cuentas ha firmado.</translation>
    </message>
    <message>
        <source>An entry breaks the rules (%1).</source>
        <translation>Una entrada incumple las reglas (%1).</translation>
    </message>
</context>
<context>
    <name>granary::ui::ActivityPane</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Restauraciones</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>Muestra solo estos</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>As text ...</source>
        <translation>Como texto…</translation>
    </message>
    <message>
        <source>As a table (CSV) ...</source>
        <translation>Como tabla (CSV)…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Aún no ha ocurrido nada</translation>
    </message>
    <message>
        <source>Backups, restores and checks appear here as they run, with what came of them.</source>
        <translation>Aquí aparecen las copias, restauraciones y comprobaciones mientras se ejecutan, con su resultado.</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Elegir carpetas</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nada de este tipo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Nothing went wrong since Granary was started.</source>
        <translation>Nada ha fallado desde que se inició Granary.</translation>
    </message>
    <message>
        <source>Since Granary was started there was none.</source>
        <translation>No ha habido ninguno desde que se inició Granary.</translation>
    </message>
    <message>
        <source>Granary activity</source>
        <translation>Actividad de Granary</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddComputerDialog</name>
    <message>
        <source>Add a computer</source>
        <translation>Añadir un equipo</translation>
    </message>
    <message>
        <source>It sees all files of the drive and backs up to it. This works without the 24 words.</source>
        <translation>Verá todos los archivos de la unidad y hará copias en ella. Funciona sin las 24 palabras.</translation>
    </message>
    <message>
        <source>Install Granary on the other computer, choose &quot;Use my drive on this computer, too&quot; there, and give it this code while both are on:</source>
        <translation>Instala Granary en el otro equipo, elige allí «Usar mi unidad también en este equipo» y dale este código mientras ambos estén encendidos:</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>Código para el otro equipo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>El código como código QR</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>Esperando al otro equipo</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>Crear otro código</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Making a code ...</source>
        <translation>Creando un código…</translation>
    </message>
    <message>
        <source>Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.</source>
        <translation>Vale para un solo equipo, hasta %1. Quien lo tenga puede leerlo todo: no se lo des a nadie más.</translation>
    </message>
    <message>
        <source>Waiting for the other computer ...</source>
        <translation>Esperando al otro equipo…</translation>
    </message>
    <message>
        <source>%1 belongs to the drive now.</source>
        <translation>%1 ya forma parte de la unidad.</translation>
    </message>
    <message>
        <source>The other computer</source>
        <translation>El otro equipo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddNodeDialog</name>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>Añadir un lugar de almacenamiento</translation>
    </message>
    <message>
        <source>What lies there is sealed: nobody can read it but you.</source>
        <translation>Lo que se guarda allí está cifrado: nadie más que tú puede leerlo.</translation>
    </message>
    <message>
        <source>A friend&apos;s machine, or another of yours</source>
        <translation>El equipo de un amigo, u otro tuyo</translation>
    </message>
    <message>
        <source>A folder on this computer: a second disk, a USB drive, a network folder</source>
        <translation>Una carpeta de este equipo: un segundo disco, una memoria USB, una carpeta de red</translation>
    </message>
    <message>
        <source>Paste the code: granary:node?...</source>
        <translation>Pega el código: granary:node?...</translation>
    </message>
    <message>
        <source>Code of the machine</source>
        <translation>Código del equipo</translation>
    </message>
    <message>
        <source>Its owner makes the code in Granary, under Nodes, or by &quot;granary-cli invite&quot;.</source>
        <translation>Su dueño crea el código en Granary, en «Nodos», o con «granary-cli invite».</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>/media/disk/granary</source>
        <translation>/media/disk/granary</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Machines of a network that you know by its name</source>
        <translation>Máquinas de una red cuyo nombre conoces</translation>
    </message>
</context>
<context>
    <name>granary::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>granary::ui::BackupStrip</name>
    <message>
        <source>Progress of the backup</source>
        <translation>Progreso de la copia</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>granary::ui::BalanceCard</name>
    <message>
        <source>You have</source>
        <translation>Tienes</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Libro de cuentas</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>Ocultar importes</translation>
    </message>
    <message>
        <source>Send ...</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Receive ...</source>
        <translation>Recibir…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>Mostrar importes</translation>
    </message>
    <message>
        <source>%1 on the way to others</source>
        <translation>%1 en camino a otros</translation>
    </message>
    <message>
        <source>%1 set aside in channels</source>
        <translation>%1 apartado en canales</translation>
    </message>
    <message>
        <source>%1 not free yet</source>
        <translation>%1 aún no libre</translation>
    </message>
    <message>
        <source>Asking for it ...</source>
        <translation>Pidiéndolo…</translation>
    </message>
    <message>
        <source>Get %1 to begin with</source>
        <translation>Obtener %1 para empezar</translation>
    </message>
    <message>
        <source>%1 is yours as soon as it is seen in the ledger</source>
        <translation>%1 es tuyo en cuanto se vea en el libro de cuentas</translation>
    </message>
    <message>
        <source>The ledger has not answered yet; it is asked again by itself</source>
        <translation>El libro de cuentas aún no ha respondido; se le vuelve a preguntar solo</translation>
    </message>
    <message>
        <source>Automatic payments are stopped</source>
        <translation>Los pagos automáticos están detenidos</translation>
    </message>
</context>
<context>
    <name>granary::ui::Breadcrumb</name>
    <message>
        <source>Folder shown</source>
        <translation>Carpeta mostrada</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>Mis archivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::ChannelsDialog</name>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>A channel is money set aside for one payee, who is paid out of it in many small steps. What is left at its end comes back to whoever set it aside.</source>
        <translation>Un canal es dinero apartado para un solo beneficiario, al que se paga de él en muchos pasos pequeños. Lo que queda al final vuelve a quien lo apartó.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Aún no hay ninguno.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open a channel ...</source>
        <translation>Abrir un canal…</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Its end is signed, and is seen here as soon as the ledger has entered it.</source>
        <translation>Su cierre está firmado y se verá aquí en cuanto el libro de cuentas lo anote.</translation>
    </message>
    <message>
        <source>Close the channel with %1?</source>
        <translation>¿Cerrar el canal con %1?</translation>
    </message>
    <message>
        <source>Get back what is left?</source>
        <translation>¿Recuperar lo que queda?</translation>
    </message>
    <message>
        <source>%1 are paid to you and %2 go back. Nothing more can be paid through it.</source>
        <translation>Se te pagan %1 y %2 vuelven. Después ya no se puede pagar nada por él.</translation>
    </message>
    <message>
        <source>%1 come back to you. %2 can&apos;t be paid out of it any more.</source>
        <translation>%1 vuelven a ti. Ya no se puede pagar de él a %2.</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>El libro de cuentas lo ha rechazado. No se gastó nada.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckLedgerDialog</name>
    <message>
        <source>Check the whole ledger</source>
        <translation>Comprobar todo el libro de cuentas</translation>
    </message>
    <message>
        <source>Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever made, its signature, and that no rule was broken. With many entries it takes a while.</source>
        <translation>Tu cartera comprueba siempre lo que te afecta. Esto lo comprueba todo: cada entrada que alguien haya hecho, su firma y que no se incumplió ninguna regla. Con muchas entradas tarda un rato.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>%1 entries, from the first to the newest.</source>
        <translation>%1 entradas, de la primera a la más reciente.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>What was checked so far was right. The next check goes on from there.</source>
        <translation>Lo comprobado hasta ahora estaba bien. La próxima comprobación sigue desde ahí.</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>No se pudo comprobar el libro de cuentas</translation>
    </message>
    <message>
        <source>The ledger is in order</source>
        <translation>El libro de cuentas está en orden</translation>
    </message>
    <message>
        <source>All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.</source>
        <translation>Las %1 entradas están bien: se cumple cada regla, cada firma encaja y juntas son lo que el libro de cuentas ha firmado.</translation>
    </message>
    <message>
        <source>The ledger is not in order</source>
        <translation>El libro de cuentas no está en orden</translation>
    </message>
    <message>
        <source>Entries that are right: %1.</source>
        <translation>Entradas correctas: %1.</translation>
    </message>
    <message>
        <source>Nothing is paid on it until that is mended. Ask whoever runs it.</source>
        <translation>No se paga nada en él hasta que se arregle. Pregunta a quien lo lleva.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckWordsStep</name>
    <message>
        <source>&quot;Check later&quot; puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.</source>
        <translation>«Comprobar más tarde» aplaza la comprobación, no el apuntarlas: las palabras no se vuelven a mostrar. Hasta que las compruebes, la ventana te lo recordará, y entonces te pedirá las 24 de tu papel.</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Palabra %1</translation>
    </message>
    <message>
        <source>Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.</source>
        <translation>La palabra %1 es otra. Mira tu papel; si está mal ahí, vuelve atrás para ver las palabras de nuevo.</translation>
    </message>
    <message>
        <source>Three of them, to be sure</source>
        <translation>Tres de ellas, para asegurarnos</translation>
    </message>
    <message>
        <source>Read them from your paper. To see all words once more, go back.</source>
        <translation>Léelas de tu papel. Para ver otra vez todas las palabras, vuelve atrás.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>Comprobar más tarde</translation>
    </message>
</context>
<context>
    <name>granary::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Keep Granary in the tray?</source>
        <translation>¿Dejar Granary en la bandeja?</translation>
    </message>
    <message>
        <source>Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.</source>
        <translation>Las copias continúan en ambos casos. En la bandeja, Granary muestra cómo están tus archivos y avisa cuando algo te necesita.</translation>
    </message>
    <message>
        <source>You are asked only once; Settings changes it.</source>
        <translation>Solo se pregunta una vez; se puede cambiar en «Ajustes».</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>Dejar en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeSources</name>
    <message>
        <source>From the clipboard</source>
        <translation>Del portapapeles</translation>
    </message>
    <message>
        <source>A code, or a picture of one</source>
        <translation>Un código, o una imagen de uno</translation>
    </message>
    <message>
        <source>From a picture ...</source>
        <translation>De una imagen…</translation>
    </message>
    <message>
        <source>A photo or screenshot of the code&apos;s QR code</source>
        <translation>Una foto o captura del código QR</translation>
    </message>
    <message>
        <source>There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.</source>
        <translation>En esa imagen no hay ningún código de Granary. Hazla de nuevo: nítida, de frente y con el margen blanco.</translation>
    </message>
    <message>
        <source>There is no code of Granary on the clipboard. Copy the whole code, beginning with &quot;granary:&quot;.</source>
        <translation>En el portapapeles no hay ningún código de Granary. Copia el código entero, que empieza por «granary:».</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>Imagen del código</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.</source>
        <translation>No se ve ningún código de Granary en la pantalla. Muéstralo entero y aparta esta ventana.</translation>
    </message>
    <message>
        <source>From the screen</source>
        <translation>De la pantalla</translation>
    </message>
    <message>
        <source>A QR code that another window shows now</source>
        <translation>Un código QR que muestra ahora otra ventana</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeStep</name>
    <message>
        <source>Code of the other computer</source>
        <translation>Código del otro equipo</translation>
    </message>
    <message>
        <source>Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.</source>
        <translation>Ambos equipos deben estar encendidos y poder comunicarse, por ejemplo en casa. Quien tenga este código mientras sea válido entra en tu unidad: no se lo enseñes a nadie.</translation>
    </message>
    <message>
        <source>This is a whole code.</source>
        <translation>El código está completo.</translation>
    </message>
    <message>
        <source>This is the code of a place that stores files. What is needed here begins with &quot;granary:device?&quot;.</source>
        <translation>Este es el código de un lugar que almacena archivos. El que hace falta aquí empieza por «granary:device?».</translation>
    </message>
    <message>
        <source>This is no whole code. It begins with &quot;granary:device?&quot; and must be copied to its end.</source>
        <translation>El código no está completo. Empieza por «granary:device?» y hay que copiarlo hasta el final.</translation>
    </message>
    <message>
        <source>The code of your other computer</source>
        <translation>El código de tu otro equipo</translation>
    </message>
    <message>
        <source>On the computer that has the drive, open Settings, then &quot;Computers&quot;, and add a computer: it shows a code. It is good once, for some minutes; keep that window open.</source>
        <translation>En el equipo que tiene la unidad, abre «Ajustes», luego «Equipos», y añade un equipo: mostrará un código. Sirve una sola vez, durante unos minutos; mantén esa ventana abierta.</translation>
    </message>
    <message>
        <source>This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you.</source>
        <translation>Este código vino de un enlace o de otro programa. Continúa solo si lo creaste tú, en un equipo tuyo: quien lo creó comparte la unidad contigo.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Comparar versiones</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Reading both versions ...</source>
        <translation>Leyendo ambas versiones…</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>Qué cambió, línea por línea</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>These are too large to be compared here. Restore both, and compare them with another program.</source>
        <translation>Son demasiado grandes para compararlas aquí. Restaura ambas y compáralas con otro programa.</translation>
    </message>
    <message>
        <source>These are no texts: there are no lines to compare. Restore both to look at them.</source>
        <translation>No son textos: no hay líneas que comparar. Restaura ambas para verlas.</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>Ambas tienen el mismo texto.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n línea eliminada</numerusform>
            <numerusform>%n líneas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n línea añadida</numerusform>
            <numerusform>%n líneas añadidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>Libreta de direcciones</translation>
    </message>
    <message>
        <source>Names for whom you pay, on all your computers. Choose one to change its name.</source>
        <translation>Nombres de a quién pagas, en todos tus equipos. Elige uno para cambiarle el nombre.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>granary::ui::DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Abrir al iniciar sesión</translation>
    </message>
    <message>
        <source>Without a window; backups then run from the beginning</source>
        <translation>Sin ventana; así las copias funcionan desde el principio</translation>
    </message>
    <message>
        <source>Granary starts when you log in</source>
        <translation>Granary se abre al iniciar sesión</translation>
    </message>
    <message>
        <source>Granary does not start by itself any more</source>
        <translation>Granary ya no se abre por sí solo</translation>
    </message>
    <message>
        <source>Tell me when something needs me</source>
        <translation>Avisarme cuando algo me necesite</translation>
    </message>
    <message>
        <source>A notification when a backup fails, files become less safe, or a restore is done</source>
        <translation>Una notificación cuando falle una copia, los archivos estén menos seguros o termine una restauración</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Keep Granary in the tray</source>
        <translation>Dejar Granary en la bandeja</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>Salir; las copias continúan</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
</context>
<context>
    <name>granary::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>Cómo se reparte</translation>
    </message>
    <message>
        <source>Automatic payments</source>
        <translation>Pagos automáticos</translation>
    </message>
    <message>
        <source>Change limits ...</source>
        <translation>Cambiar límites…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>None. Channels are opened for payments in many small steps, out of an amount that is set aside.</source>
        <translation>Ninguno. Los canales se abren para pagar en muchos pasos pequeños, de una cantidad apartada.</translation>
    </message>
    <message>
        <source>Address book ...</source>
        <translation>Libreta de direcciones…</translation>
    </message>
    <message>
        <source>Notarise a file ...</source>
        <translation>Certificar un archivo…</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have this file now. Nobody can read the file from it.</source>
        <translation>Anota en el libro de cuentas que ahora tienes este archivo. Nadie puede leer el archivo a partir de ello.</translation>
    </message>
    <message>
        <source>Check a proof ...</source>
        <translation>Comprobar una prueba…</translation>
    </message>
    <message>
        <source>Use another ledger ...</source>
        <translation>Usar otro libro de cuentas…</translation>
    </message>
    <message>
        <source>Leave this ledger ...</source>
        <translation>Dejar este libro de cuentas…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (quedan %2)</translation>
    </message>
    <message>
        <source>Each day: %1</source>
        <translation>Cada día: %1</translation>
    </message>
    <message>
        <source>Each month: %1</source>
        <translation>Cada mes: %1</translation>
    </message>
    <message>
        <source>Each download: %1</source>
        <translation>Cada descarga: %1</translation>
    </message>
    <message>
        <source>All automatic payments are stopped, on every ledger.</source>
        <translation>Todos los pagos automáticos están detenidos, en todos los libros de cuentas.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Dejar que sigan</translation>
    </message>
    <message>
        <source>Stop all automatic payments</source>
        <translation>Detener todos los pagos automáticos</translation>
    </message>
    <message>
        <source>Notarise a file</source>
        <translation>Certificar un archivo</translation>
    </message>
    <message>
        <source>Check a proof</source>
        <translation>Comprobar una prueba</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>¿Dejar %1?</translation>
    </message>
    <message>
        <source>What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown.</source>
        <translation>Lo que tienes allí sigue siendo tuyo y vuelve a estar aquí cuando uses de nuevo este libro de cuentas. Hasta entonces no se muestra.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Use another ledger</source>
        <translation>Usar otro libro de cuentas</translation>
    </message>
    <message>
        <source>Whoever runs it tells you its address. What you have on the others stays there.</source>
        <translation>Quien lo lleva te dice su dirección. Lo que tienes en los otros se queda allí.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Host a ledger ...</source>
        <translation>Alojar un libro de cuentas…</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Set aside in channels</source>
        <translation>Apartado en canales</translation>
    </message>
    <message>
        <source>On the way to others</source>
        <translation>En camino a otros</translation>
    </message>
    <message>
        <source>Not free yet</source>
        <translation>Aún no libre</translation>
    </message>
    <message>
        <source>Channels ...</source>
        <translation>Canales…</translation>
    </message>
    <message>
        <source>Check the whole ledger ...</source>
        <translation>Comprobar todo el libro…</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>Abiertos ahora: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message>
        <source>No backup yet</source>
        <translation>Aún sin copias</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>Última copia %1: %Ln archivo, %2</numerusform>
            <numerusform>Última copia %1: %Ln archivos, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was silent for long; nothing waits for it.</source>
        <translation>Lleva mucho tiempo sin dar señales; nada lo espera.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este equipo)</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>All that belong to this drive: they see its files and back up to it.</source>
        <translation>Todos los que forman parte de esta unidad: ven sus archivos y hacen copias en ella.</translation>
    </message>
    <message>
        <source>Add a computer ...</source>
        <translation>Añadir un equipo…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Nombre de este equipo</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Este nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>A name has no colon.</source>
        <translation>Un nombre no lleva dos puntos.</translation>
    </message>
    <message>
        <source>From the next backup on this computer is called %1</source>
        <translation>A partir de la próxima copia, este equipo se llamará %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message>
        <source>Add to the drive</source>
        <translation>Añadir a la unidad</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>Añadir «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>Añadir %n elemento</numerusform>
            <numerusform>Añadir %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>Proteger a partir de ahora</translation>
    </message>
    <message>
        <source>Store a copy once</source>
        <translation>Guardar una sola copia</translation>
    </message>
    <message>
        <source>It is protected already: every change is kept.</source>
        <translation>Ya está protegido: se guarda cada cambio.</translation>
    </message>
    <message>
        <source>It stays where it is. Every change is kept by itself, and you can go back to any day.</source>
        <translation>Se queda donde está. Cada cambio se guarda solo, y puedes volver a cualquier día.</translation>
    </message>
    <message>
        <source>As it is now. Later changes are not kept.</source>
        <translation>Tal como está ahora. Los cambios posteriores no se guardan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>It is protected from now on</source>
        <translation>Está protegido a partir de ahora</translation>
    </message>
    <message>
        <source>A copy is being stored</source>
        <translation>Se está guardando una copia</translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The version that is chosen with the newest one, or two that are chosen with each other</source>
        <translation>La versión elegida con la más reciente, o dos versiones elegidas entre sí</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versión</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Enlace a %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Modificado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n versión</numerusform>
            <numerusform>%n versiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message>
        <source>Search all files</source>
        <translation>Buscar archivos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>The drive as it is now, or as it was</source>
        <translation>La unidad como está ahora, o como estaba</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>What is gone from your folders and still in the drive</source>
        <translation>Lo que ya no está en tus carpetas pero sigue en la unidad</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Elegir carpetas</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>Esta carpeta está vacía</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>Esto no se puede mostrar ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>These are ready now: drag them once more</source>
        <translation>Ya están listos: arrástralos otra vez</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>The first backup is paused</source>
        <translation>La primera copia está en pausa</translation>
    </message>
    <message>
        <source>The first backup is running</source>
        <translation>La primera copia está en marcha</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it stopped.</source>
        <translation>No se ha perdido nada: continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself, also when this window is closed.</source>
        <translation>Puedes seguir trabajando; continúa sola, también con esta ventana cerrada.</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Aún no hay nada almacenado</translation>
    </message>
    <message>
        <source>Your folders wait for their first backup. Folders says what they wait for.</source>
        <translation>Tus carpetas esperan su primera copia. «Carpetas» indica a qué esperan.</translation>
    </message>
    <message>
        <source>Look at the folders</source>
        <translation>Ver las carpetas</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Aún no hay nada protegido</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day.</source>
        <translation>Elige las carpetas que no deben perderse, o suéltalas aquí. Desde entonces se guarda cada cambio y puedes volver a cualquier día.</translation>
    </message>
    <message>
        <source>Looking through earlier backups ...</source>
        <translation>Buscando en copias anteriores…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No file or folder has that in its name at this time.</source>
        <translation>En ese momento no hay ningún archivo o carpeta con eso en el nombre.</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>No se ha eliminado nada</translation>
    </message>
    <message>
        <source>All that was ever backed up is still in your folders.</source>
        <translation>Todo lo que se copió alguna vez sigue en tus carpetas.</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>Los %1 más recientes</translation>
    </message>
    <message>
        <source>The first %1; type more of the name to find fewer</source>
        <translation>Los primeros %1; escribe más del nombre para acotar</translation>
    </message>
    <message>
        <source>Reading a large folder ...</source>
        <translation>Leyendo una carpeta grande…</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>%n elemento eliminado.</numerusform>
            <numerusform>%n elementos eliminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay until the versions that hold them are forgotten in Folders.</source>
        <translation>Se conservan hasta que se descarten en «Carpetas» las versiones que los contienen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>Restaurar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>Restaurar %n elemento</numerusform>
            <numerusform>Restaurar %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesTable</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersPane</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Aún no hay nada protegido</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost. From then on every change is kept by itself.</source>
        <translation>Elige las carpetas que no deben perderse. Desde entonces cada cambio se guarda solo.</translation>
    </message>
    <message>
        <source>Choose folders ...</source>
        <translation>Elegir carpetas…</translation>
    </message>
    <message>
        <source>Protected folders</source>
        <translation>Carpetas protegidas</translation>
    </message>
    <message>
        <source>Protect folders ...</source>
        <translation>Proteger carpetas…</translation>
    </message>
    <message>
        <source>Forget old versions ...</source>
        <translation>Descartar versiones antiguas…</translation>
    </message>
    <message>
        <source>There is no place to keep anything yet: nothing leaves this computer. Add a friend&apos;s machine or a disk in Nodes.</source>
        <translation>Aún no hay dónde guardar nada: nada sale de este equipo. Añade el equipo de un amigo o un disco en «Nodos».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Backed up once, not protected by itself</source>
        <translation>Copiadas una vez, no protegidas por sí solas</translation>
    </message>
    <message>
        <source>What is stored of these stays. Changes since then are not kept.</source>
        <translation>Lo que hay almacenado de ellas se conserva. Los cambios posteriores no se guardan.</translation>
    </message>
    <message>
        <source>Protect ...</source>
        <translation>Proteger…</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>Proteger %1</translation>
    </message>
    <message>
        <source>%1: no longer protected by itself. What is stored stays.</source>
        <translation>%1: ya no se protege por sí sola. Lo almacenado se conserva.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message>
        <source>Another folder ...</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>Elegir una carpeta para proteger</translation>
    </message>
    <message>
        <source>Everything of mine</source>
        <translation>Todo lo mío</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n archivo</numerusform>
            <numerusform>%1, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>more than %1 together</source>
        <translation>más de %1 en total</translation>
    </message>
    <message>
        <source>What must not be lost?</source>
        <translation>¿Qué no debe perderse?</translation>
    </message>
    <message>
        <source>Whatever is in these folders is kept, and each change from now on. You can go back to any day.</source>
        <translation>Se guarda todo lo que hay en estas carpetas y, desde ahora, cada cambio. Puedes volver a cualquier día.</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>Elegir más tarde</translation>
    </message>
</context>
<context>
    <name>granary::ui::FootLine</name>
    <message>
        <source>State of the drive</source>
        <translation>Estado de la unidad</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoundStep</name>
    <message>
        <source>Look through your files and restore what you need. Nothing is backed up from this machine until you say so in Folders.</source>
        <translation>Mira tus archivos y restaura lo que necesites. No se hará ninguna copia de este equipo hasta que lo indiques en «Carpetas».</translation>
    </message>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>Estado del %1, de %2 de %n lugar donde se guarda.</numerusform>
            <numerusform>Estado del %1, de %2 de los %n lugares donde se guarda.</numerusform>
        </translation>
    </message>
    <message>
        <source>State of %1.</source>
        <translation>Estado del %1.</translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>Puedes volver a %n momento.</numerusform>
            <numerusform>Puedes volver a %n momentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is in</source>
        <translation>Este equipo ya está incorporado</translation>
    </message>
    <message>
        <source>Your drive is back</source>
        <translation>Tu unidad ha vuelto</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>Mostrar mis archivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::HealthCard</name>
    <message>
        <source>What this assumes</source>
        <translation>Qué se supone en este cálculo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Asks every storage place whether it still has your data, and reads a sample</source>
        <translation>Pregunta a cada lugar de almacenamiento si aún tiene tus datos y lee una muestra</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Makes pieces that are missing or damaged anew from the others</source>
        <translation>Crea de nuevo, a partir de los demás, los fragmentos perdidos o dañados</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Probar una restauración</translation>
    </message>
    <message>
        <source>Restores some files to a scratch folder and compares them with what was stored</source>
        <translation>Restaura algunos archivos en una carpeta temporal y los compara con lo almacenado</translation>
    </message>
    <message>
        <source>Save certificate ...</source>
        <translation>Guardar certificado…</translation>
    </message>
    <message>
        <source>A file that says which trial restores were made, and what came of them</source>
        <translation>Un archivo que dice qué restauraciones de prueba se hicieron y con qué resultado</translation>
    </message>
    <message>
        <source>It was not checked yet; while Granary runs it checks by itself all the time.</source>
        <translation>Aún no se ha comprobado; mientras Granary está en marcha, comprueba por sí solo todo el tiempo.</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>Última comprobación: %1.</translation>
    </message>
    <message>
        <source>There was no trial restore yet. Granary makes one each month, or now if you like.</source>
        <translation>Aún no ha habido ninguna restauración de prueba. Granary hace una cada mes, o ahora si quieres.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Repairing ...</source>
        <translation>Reparando…</translation>
    </message>
    <message>
        <source>Trying a restore ...</source>
        <translation>Probando una restauración…</translation>
    </message>
    <message>
        <source>Moving data elsewhere ...</source>
        <translation>Trasladando datos a otro sitio…</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Guardar certificado</translation>
    </message>
</context>
<context>
    <name>granary::ui::HelpCard</name>
    <message>
        <source>Help and about</source>
        <translation>Ayuda y acerca de</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3. Se ofrece sin ninguna garantía. Puedes usarlo, estudiarlo, compartirlo y modificarlo.</translation>
    </message>
    <message>
        <source>Make a report ...</source>
        <translation>Crear un informe…</translation>
    </message>
    <message>
        <source>For whoever helps you to find a fault; it gives no names and no secrets away</source>
        <translation>Para quien te ayude a encontrar un fallo; no revela nombres ni secretos</translation>
    </message>
    <message>
        <source>Granary %1</source>
        <translation>Granary %1</translation>
    </message>
    <message>
        <source>Granary %1; its engine is version %2 until it is started again</source>
        <translation>Granary %1; su motor seguirá siendo la versión %2 hasta que se inicie de nuevo</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>Aún no ha entrado ni salido nada.</translation>
    </message>
    <message>
        <source>Save as a table ...</source>
        <translation>Guardar como tabla…</translation>
    </message>
    <message>
        <source>A CSV file, for spreadsheets and the tax office</source>
        <translation>Un archivo CSV, para hojas de cálculo y para Hacienda</translation>
    </message>
    <message>
        <source>Save a proof ...</source>
        <translation>Guardar una prueba…</translation>
    </message>
    <message>
        <source>A file by which anybody can check that the chosen entry is in the ledger</source>
        <translation>Un archivo con el que cualquiera puede comprobar que la entrada elegida está en el libro de cuentas</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Guardar como tabla</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
</context>
<context>
    <name>granary::ui::HostDialog</name>
    <message>
        <source>Host a ledger for a group</source>
        <translation>Alojar un libro de cuentas para un grupo</translation>
    </message>
    <message>
        <source>This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. Half of all tokens are yours at the beginning, and newcomers can ask for some.</source>
        <translation>Este equipo lleva el libro de cuentas de tu grupo. Los demás pueden consultarlo y pagar mientras Granary funcione aquí. Al principio la mitad de los tokens es tuya, y quienes llegan pueden pedir algunos.</translation>
    </message>
    <message>
        <source>Host a ledger on this computer</source>
        <translation>Alojar un libro de cuentas en este equipo</translation>
    </message>
    <message>
        <source>Other computers in my network may reach it</source>
        <translation>Otros equipos de mi red pueden acceder a él</translation>
    </message>
    <message>
        <source>Give this address to the others:</source>
        <translation>Da esta dirección a los demás:</translation>
    </message>
    <message>
        <source>Address of the ledger</source>
        <translation>Dirección del libro de cuentas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be hosted now: %1</source>
        <translation>El libro de cuentas no se puede alojar ahora: %1</translation>
    </message>
    <message>
        <source>Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing is encrypted on the way.</source>
        <translation>Quien pueda conectarse a este equipo puede leer todo el libro de cuentas, salvo las notas de los pagos. Nada va cifrado por el camino.</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>Solo los programas de este equipo pueden acceder a él.</translation>
    </message>
</context>
<context>
    <name>granary::ui::JoinForm</name>
    <message>
        <source>Address of the ledger</source>
        <translation>Dirección del libro de cuentas</translation>
    </message>
    <message>
        <source>Use this ledger</source>
        <translation>Usar este libro de cuentas</translation>
    </message>
</context>
<context>
    <name>granary::ui::LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Welcome to Granary</source>
        <translation>Te damos la bienvenida a Granary</translation>
    </message>
    <message>
        <source>Your files, kept safe on several machines at once, readable by nobody but you.</source>
        <translation>Tus archivos, a salvo en varios equipos a la vez, y nadie más que tú puede leerlos.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingCard</name>
    <message>
        <source>Space you lend</source>
        <translation>Espacio que prestas</translation>
    </message>
    <message>
        <source>Space used by others</source>
        <translation>Espacio usado por otros</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Makes a code that lets one drive store here</source>
        <translation>Crea un código que permite a una unidad almacenar aquí</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Código de invitación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Invitación como código QR</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>El código está en el portapapeles</translation>
    </message>
    <message>
        <source>%1 of %2 are used.</source>
        <translation>%1 de %2 en uso.</translation>
    </message>
    <message>
        <source>It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.</source>
        <translation>Deja entrar a una unidad, hasta %1. Envíala a una sola persona, o deja que haga una foto del cuadrado.</translation>
    </message>
    <message>
        <source>Lend space ...</source>
        <translation>Prestar espacio…</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>How much is lent, to whom, and when</source>
        <translation>Cuánto se presta, a quién y cuándo</translation>
    </message>
    <message>
        <source>Stop lending ...</source>
        <translation>Dejar de prestar…</translation>
    </message>
    <message>
        <source>Delete it now ...</source>
        <translation>Borrarlo ahora…</translation>
    </message>
    <message>
        <source>Lend again ...</source>
        <translation>Prestar de nuevo…</translation>
    </message>
    <message>
        <source>Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.</source>
        <translation>Ahora no se presta nada, y los %1 que se guardaban para otros no le sirven a nadie. Presta de nuevo para que vuelvan a estar disponibles, o bórralos.</translation>
    </message>
    <message>
        <source>Nothing is lent now. Friends who lend each other space keep each other&apos;s backups safe: what lies here is sealed, and nobody on this machine can read it.</source>
        <translation>Ahora no se presta nada. Los amigos que se prestan espacio mantienen a salvo las copias de los demás: lo que hay aquí está cifrado y nadie en este equipo puede leerlo.</translation>
    </message>
    <message>
        <source>Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.</source>
        <translation>El préstamo está terminando. No se acepta nada nuevo. Lo que hay aquí se sirve hasta que sus dueños lo hayan trasladado, y entonces termina por sí solo. Sus equipos reciben el aviso; el tuyo debe seguir encendido como siempre.</translation>
    </message>
    <message>
        <source>Nothing can be lent at the moment: %1</source>
        <translation>Ahora mismo no se puede prestar nada: %1</translation>
    </message>
    <message>
        <source>%1 still lie here for others.</source>
        <translation>Aquí quedan %1 de otras personas.</translation>
    </message>
    <message>
        <source>Your changes count from now on</source>
        <translation>Tus cambios ya se aplican</translation>
    </message>
    <message>
        <source>Space is lent from now on</source>
        <translation>Se presta espacio a partir de ahora</translation>
    </message>
    <message>
        <source>Stop lending?</source>
        <translation>¿Dejar de prestar?</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time.</source>
        <translation>A partir de ahora no se acepta nada nuevo. Lo que hay aquí se queda y se sirve hasta que sus dueños lo hayan trasladado a otros lugares; sus equipos reciben el aviso automáticamente. Puedes volver a prestar cuando quieras.</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>Dejar de prestar</translation>
    </message>
    <message>
        <source>Delete what is kept for others?</source>
        <translation>¿Borrar lo que se guarda para otros?</translation>
    </message>
    <message>
        <source>%1 of other people&apos;s backups are deleted at once. They survive fewer losses then, and if too many of their owners&apos; other machines are off, they can&apos;t be read. Left alone, everything stays until they have moved it.</source>
        <translation>Se borran de inmediato %1 de copias de seguridad de otras personas. Esas copias soportarán menos pérdidas y, si demasiados de los otros equipos de sus dueños están apagados, no se podrán leer. Si no lo tocas, todo se queda hasta que lo hayan trasladado.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Nothing is lent any more</source>
        <translation>Ya no se presta nada</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on</source>
        <translation>A partir de ahora no se acepta nada nuevo</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingDialog</name>
    <message>
        <source>Space you lend</source>
        <translation>Espacio que prestas</translation>
    </message>
    <message>
        <source>Lend space</source>
        <translation>Prestar espacio</translation>
    </message>
    <message>
        <source>What others store here is sealed: nobody on this machine can read it.</source>
        <translation>Lo que otros guardan aquí está cifrado: nadie en este equipo puede leerlo.</translation>
    </message>
    <message>
        <source>Only drives that I invite</source>
        <translation>Solo unidades que yo invite</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive</source>
        <translation>La unidad de cualquiera</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Who may store here</source>
        <translation>Quién puede almacenar aquí</translation>
    </message>
    <message>
        <source>How fast others read together</source>
        <translation>Con qué rapidez leen los demás en conjunto</translation>
    </message>
    <message>
        <source>They read at most at</source>
        <translation>Leen como máximo a</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Prestar</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>Tamaño del espacio</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>Solo a estas horas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners&apos; machines would take yours for broken and store everything anew elsewhere.</source>
        <translation>A otras horas no se acepta nada nuevo y lo que hay aquí se sirve despacio: lo suficiente para demostrar que sigue ahí. Con menos, los equipos de sus dueños darían el tuyo por averiado y lo almacenarían todo de nuevo en otro sitio.</translation>
    </message>
    <message>
        <source>Only at these times: %1</source>
        <translation>Solo a estas horas: %1</translation>
    </message>
    <message>
        <source>%1 are free on this disk. %2 stay free when all of it is used.</source>
        <translation>Hay %1 libres en este disco. Quedarán %2 libres cuando se use todo lo prestado.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingStep</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Lend some of this disk to those I invite</source>
        <translation>Prestar parte de este disco a quienes yo invite</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>Tamaño del espacio</translation>
    </message>
    <message>
        <source>You can lend, change or end this at any time in Nodes, and invite people there.</source>
        <translation>Puedes prestar, cambiarlo o terminarlo cuando quieras en «Nodos», e invitar allí a otras personas.</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Prestar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 are free on this disk</source>
        <translation>Hay %1 libres en este disco</translation>
    </message>
    <message>
        <source>Space for others?</source>
        <translation>¿Espacio para otros?</translation>
    </message>
    <message>
        <source>Friends who lend each other space keep each other&apos;s backups safe. What lies here is sealed: nobody on this machine can read it.</source>
        <translation>Los amigos que se prestan espacio mantienen a salvo las copias de los demás. Lo que hay aquí está cifrado: nadie en este equipo puede leerlo.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsCard</name>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Granary uses at most this much of your connection.</source>
        <translation>Granary usa como máximo esta parte de tu conexión.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Bajada</translation>
    </message>
    <message>
        <source>Otherwise at some times ...</source>
        <translation>Otro límite a ciertas horas…</translation>
    </message>
    <message>
        <source>Other limits for a part of every day</source>
        <translation>Otros límites para una parte de cada día</translation>
    </message>
    <message>
        <source>Now: upload %1, download %2.</source>
        <translation>Ahora: subida %1, bajada %2.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Upload at that time</source>
        <translation>Subida a esa hora</translation>
    </message>
    <message>
        <source>Download at that time</source>
        <translation>Bajada a esa hora</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>Quitar este horario</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>subida</translation>
    </message>
    <message>
        <source>download</source>
        <translation>bajada</translation>
    </message>
    <message>
        <source>A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were.</source>
        <translation>Un horario empieza y termina en el mismo minuto. Cambia uno de los dos; hasta entonces los límites siguen como estaban.</translation>
    </message>
    <message>
        <source>The limits hold from now on</source>
        <translation>Los límites ya se aplican</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsDialog</name>
    <message>
        <source>Limits of automatic payments</source>
        <translation>Límites de los pagos automáticos</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Each download</source>
        <translation>Cada descarga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 on your clock, a new month likewise: at the same moment for all your computers.</source>
        <translation>Limitan lo que Granary paga por sí mismo, no lo que envías tú. Vacío: sin límite. Un nuevo día empieza a las %1 de tu reloj, y un nuevo mes también: en el mismo momento para todos tus equipos.</translation>
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
        <translation>Granary se está iniciando</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary no se pudo iniciar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>granary::ui::MakingStep</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Making your drive</source>
        <translation>Creando tu unidad</translation>
    </message>
    <message>
        <source>Looking for your drive</source>
        <translation>Buscando tu unidad</translation>
    </message>
    <message>
        <source>Adding this computer</source>
        <translation>Añadiendo este equipo</translation>
    </message>
    <message>
        <source>A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.</source>
        <translation>Se conoce un estado más reciente de la unidad, pero los lugares que lo tienen no responden. Para obtenerlo, enciéndelos y recupera de nuevo la unidad en un perfil nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be added: %2</source>
        <translation>No se pudo añadir %1: %2</translation>
    </message>
    <message>
        <source>Your folders are not protected yet: %1 Add them in Folders.</source>
        <translation>Tus carpetas aún no están protegidas: %1 Añádelas en «Carpetas».</translation>
    </message>
    <message>
        <source>Asking the machines for the newest state of the drive ...</source>
        <translation>Preguntando a los equipos por el estado más reciente de la unidad…</translation>
    </message>
    <message>
        <source>Asking the other computer ...</source>
        <translation>Preguntando al otro equipo…</translation>
    </message>
    <message>
        <source>Connecting to the places where it is kept ...</source>
        <translation>Conectando con los lugares donde se guarda…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>No se pudo iniciar la red de demostración: %1</translation>
    </message>
    <message>
        <source>Starting the nodes of the demo ...</source>
        <translation>Iniciando los nodos de la demostración…</translation>
    </message>
    <message>
        <source>Looking for machines of the network ...</source>
        <translation>Buscando máquinas de la red ...</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthCard</name>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Recibido: %1</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <translation>Gastado: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthChart</name>
    <message>
        <source>What came in and went out, day by day</source>
        <translation>Lo que entró y salió, día a día</translation>
    </message>
    <message>
        <source>%1: received %2, spent %3</source>
        <translation>%1: recibido %2, gastado %3</translation>
    </message>
</context>
<context>
    <name>granary::ui::NetworkFields</name>
    <message>
        <source>Name of the network</source>
        <translation>Nombre de la red</translation>
    </message>
    <message>
        <source>Address of a machine in it, for example 192.0.2.7:7001</source>
        <translation>Dirección de una máquina de la red, por ejemplo 192.0.2.7:7001</translation>
    </message>
    <message>
        <source>Address of a machine in the network</source>
        <translation>Dirección de una máquina de la red</translation>
    </message>
    <message>
        <source>Machines there that lend to everybody keep sealed pieces for you. They are strangers&apos; and may go away, so several are used. Only the public network, &quot;mainline&quot;, is found without an address.</source>
        <translation>Las máquinas de la red que prestan espacio a todos guardan piezas selladas para ti. Son de desconocidos y pueden desaparecer, por eso se usan varias. Solo la red pública, «mainline», se encuentra sin dirección.</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>Escribe el nombre de la red.</translation>
    </message>
    <message>
        <source>The name is too long for a network. Check it.</source>
        <translation>El nombre es demasiado largo para una red. Compruébalo.</translation>
    </message>
    <message>
        <source>Enter 16 addresses at most.</source>
        <translation>Escribe 16 direcciones como máximo.</translation>
    </message>
    <message>
        <source>%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.</source>
        <translation>%1 no es una dirección. Se compone de números y un puerto, como 192.0.2.7:7001.</translation>
    </message>
    <message>
        <source>Enter the address of a machine in the network, too: whoever told you its name knows one.</source>
        <translation>Escribe también la dirección de una máquina de la red: quien te dijo su nombre conoce alguna.</translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message>
        <source>Not all files could be restored</source>
        <translation>No se pudieron restaurar todos los archivos</translation>
    </message>
    <message>
        <source>The files are restored</source>
        <translation>Los archivos se han restaurado</translation>
    </message>
    <message>
        <source>A trial restore failed</source>
        <translation>Falló una restauración de prueba</translation>
    </message>
    <message>
        <source>Files on this computer may be damaged</source>
        <translation>Puede que haya archivos dañados en este equipo</translation>
    </message>
    <message>
        <source>Some files are lost in the storage places</source>
        <translation>Se han perdido algunos archivos en los lugares de almacenamiento</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>No se pudo hacer la copia de seguridad</translation>
    </message>
    <message>
        <source>The files could not be restored</source>
        <translation>No se pudieron restaurar los archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>No se pudo copiar %n archivo</numerusform>
            <numerusform>No se pudieron copiar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity says which, why, and what to do about it.</source>
        <translation>«Actividad» indica cuáles, por qué y qué hacer.</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>La unidad está bloqueada</translation>
    </message>
    <message>
        <source>Nothing is backed up until you open it with your passphrase.</source>
        <translation>No se hará ninguna copia hasta que la abras con tu frase de contraseña.</translation>
    </message>
    <message>
        <source>Your files are less safe than before</source>
        <translation>Tus archivos están menos seguros que antes</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>Granary no se pudo iniciar</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesModel</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>Vaciándose</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Storage place</source>
        <translation>Lugar de almacenamiento</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Stops lending</source>
        <translation>Deja de prestar</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesPane</name>
    <message>
        <source>Nobody keeps your data yet</source>
        <translation>Aún nadie guarda tus datos</translation>
    </message>
    <message>
        <source>Add a friend&apos;s machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost.</source>
        <translation>Añade el equipo de un amigo o un segundo disco. Tus archivos se cifran y se reparten entre todos, de modo que algunos pueden fallar sin que se pierda nada.</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>Añadir un lugar de almacenamiento</translation>
    </message>
    <message>
        <source>Who keeps your data</source>
        <translation>Quién guarda tus datos</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2, %3 %</translation>
    </message>
    <message>
        <source>The storage place was emptied and removed</source>
        <translation>El lugar de almacenamiento se ha vaciado y quitado</translation>
    </message>
    <message>
        <source>%1 keeps data for you from now on</source>
        <translation>%1 guarda datos tuyos a partir de ahora</translation>
    </message>
    <message>
        <source>What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.</source>
        <translation>Lo que contiene, %1, se traslada antes a los demás lugares de almacenamiento. Puede tardar un rato; mientras tanto puedes seguir trabajando.</translation>
    </message>
    <message>
        <source>It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.</source>
        <translation>No responde, así que lo que contiene se crea antes de nuevo a partir de los demás lugares de almacenamiento. Puede tardar un rato; mientras tanto puedes seguir trabajando.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
</context>
<context>
    <name>granary::ui::NotaryDialog</name>
    <message>
        <source>Notarise a file</source>
        <translation>Certificar un archivo</translation>
    </message>
    <message>
        <source>Notarise %1?</source>
        <translation>¿Certificar %1?</translation>
    </message>
    <message>
        <source>Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this very file now. The file itself stays here, and nobody can read it from the fingerprint.</source>
        <translation>Su huella va al libro de cuentas, con la hora y tu dirección. Eso prueba más tarde que ahora tenías exactamente este archivo. El archivo se queda aquí y nadie puede leerlo a partir de la huella.</translation>
    </message>
    <message>
        <source>Computing the fingerprint ...</source>
        <translation>Calculando la huella…</translation>
    </message>
    <message>
        <source>Notarise</source>
        <translation>Certificar</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Huella (SHA-256): %1</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does.</source>
        <translation>El libro de cuentas aún no ha respondido. Lo que firmaste se guarda y sale solo en cuanto responda.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the proof ...</source>
        <translation>Guardar la prueba…</translation>
    </message>
    <message>
        <source>The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it here, and later from the history.</source>
        <translation>El libro de cuentas ha prometido anotarlo, como entrada %1. En cuanto se vea, podrás guardar aquí una prueba, y más tarde desde el historial.</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.</source>
        <translation>Está en el libro de cuentas, como entrada %1. Guarda la prueba junto al archivo: con ambos cualquiera puede comprobarlo.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Notifier</name>
    <message>
        <source>Open Granary</source>
        <translation>Abrir Granary</translation>
    </message>
</context>
<context>
    <name>granary::ui::Onboarding</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more.</source>
        <translation>Las 24 palabras solo se muestran ahora. Apúntalas antes de cerrar la ventana. Si aun así quieres cerrarla, ciérrala otra vez.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::OpenChannelDialog</name>
    <message>
        <source>Open a channel</source>
        <translation>Abrir un canal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Set this aside?</source>
        <translation>¿Apartar esto?</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Whoever keeps your data ...</source>
        <translation>Quien guarda tus datos…</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>Preguntando a %1…</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Por cuánto tiempo</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be paid with it meanwhile, and what is left at the end comes back to you.</source>
        <translation>El importe se aparta para este único beneficiario, al que se paga de él en pasos pequeños. Mientras tanto no se puede pagar con él a nadie más, y lo que queda al final vuelve a ti.</translation>
    </message>
    <message>
        <source>Set aside until %1. What was not paid by then comes back to you; it can&apos;t be taken back before.</source>
        <translation>Apartado hasta el %1. Lo que no se haya pagado hasta entonces vuelve a ti; antes no se puede recuperar.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you.</source>
        <translation>No hay comisión. Te quedan %1.</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>%1 apartados</translation>
    </message>
    <message>
        <source>The channel is open: it is in the ledger, as entry %1, and that was verified.</source>
        <translation>El canal está abierto: está en el libro de cuentas, como entrada %1, y se ha verificado.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 en camino</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.</source>
        <translation>El libro de cuentas ha prometido por escrito anotarlo, como entrada %1. En cuanto se vea, el canal está abierto.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 firmados, aún sin respuesta</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open the channel again.</source>
        <translation>El libro de cuentas aún no ha respondido. Lo que firmaste se guarda y sale solo en cuanto responda; no abras el canal otra vez.</translation>
    </message>
</context>
<context>
    <name>granary::ui::OutsideRequests</name>
    <message>
        <source>This code can&apos;t be used here. Paste it where you are asked for one.</source>
        <translation>Este código no se puede usar aquí. Pégalo donde se te pida uno.</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 ya está protegido.</translation>
    </message>
    <message>
        <source>This computer has a drive already. A code of another computer is of use only where there is none yet.</source>
        <translation>Este equipo ya tiene una unidad. El código de otro equipo solo sirve donde aún no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Poner una frase de contraseña</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.</source>
        <translation>Abre la unidad solo en este equipo. Las 24 palabras no cambian, y lo recuperan todo si la olvidas.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Nueva frase de contraseña, otra vez</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>Las dos nuevas no coinciden.</translation>
    </message>
    <message>
        <source>Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good.</source>
        <translation>Quien se haga con este equipo puede adivinar una frase corta. Cuatro o cinco palabras que no tengan nada que ver entre sí son una buena elección.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Fuerza de la frase de contraseña</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frase de contraseña, otra vez</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can&apos;t know what others know about you.</source>
        <translation>Si la olvidas, las 24 palabras abren de nuevo la unidad. La fuerza es una estimación a partir de la longitud, los tipos de caracteres y los patrones comunes; no puede saber lo que otros saben de ti.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever uses this computer can open the drive.</source>
        <translation>Sin frase de contraseña, cualquiera que use este equipo puede abrir la unidad.</translation>
    </message>
    <message>
        <source>Weak: a thief of this computer could guess it.</source>
        <translation>Débil: quien robe este equipo podría adivinarla.</translation>
    </message>
    <message>
        <source>Fair: it holds back the curious.</source>
        <translation>Aceptable: frena a los curiosos.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Buena.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>Continue without one</source>
        <translation>Continuar sin ella</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>A passphrase for this machine</source>
        <translation>Una frase de contraseña para este equipo</translation>
    </message>
    <message>
        <source>It opens the drive here and nowhere else. Several unusual words are better than one with signs in it.</source>
        <translation>Abre la unidad aquí y en ningún otro sitio. Varias palabras poco comunes son mejores que una con signos.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>Abrir la unidad automáticamente al iniciar sesión</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more.</source>
        <translation>La frase de contraseña se guarda en el depósito de claves del escritorio, que se abre al iniciar sesión. Así protege este equipo mientras la sesión está cerrada, y nada más.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayDialog</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>You have less than that: %1. Send less, or wait for what is on its way.</source>
        <translation>Tienes menos que eso: %1. Envía menos o espera a lo que está en camino.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>To an address that is not in your address book</source>
        <translation>A una dirección que no está en tu libreta</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>El libro de cuentas lo ha rechazado. No se gastó nada.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayeeField</name>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>A name of your address book, an address, or a request</source>
        <translation>Un nombre de tu libreta, una dirección o una solicitud</translation>
    </message>
    <message>
        <source>Checking the address ...</source>
        <translation>Comprobando la dirección…</translation>
    </message>
    <message>
        <source>Calls itself &quot;%1&quot;; your address book does not know it.</source>
        <translation>Se hace llamar &quot;%1&quot;; tu libreta no lo conoce.</translation>
    </message>
    <message>
        <source>%1, of your address book</source>
        <translation>%1, de tu libreta</translation>
    </message>
    <message>
        <source>Whoever runs %1</source>
        <translation>Quien lleva %1</translation>
    </message>
    <message>
        <source>An address that is not in your address book.</source>
        <translation>Una dirección que no está en tu libreta.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlacesStep</name>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>Equipo de un amigo</translation>
    </message>
    <message>
        <source>Paste the code that your friend sent you: granary:node?...</source>
        <translation>Pega el código que te envió tu amigo: granary:node?...</translation>
    </message>
    <message>
        <source>Code of a machine</source>
        <translation>Código de un equipo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add the machine of this code</source>
        <translation>Añadir el equipo de este código</translation>
    </message>
    <message>
        <source>A disk or folder</source>
        <translation>Un disco o una carpeta</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder to store on</source>
        <translation>Elegir una carpeta donde almacenar</translation>
    </message>
    <message>
        <source>Where shall it be kept?</source>
        <translation>¿Dónde se va a guardar?</translation>
    </message>
    <message>
        <source>Is it on a disk that you can plug in here?</source>
        <translation>¿Está en un disco que puedas conectar aquí?</translation>
    </message>
    <message>
        <source>Where is your drive stored?</source>
        <translation>¿Dónde está almacenada tu unidad?</translation>
    </message>
    <message>
        <source>Your other computer tells this one which friends&apos; machines store the drive. Disks and folders it can&apos;t hand over: add those that this computer reaches, too.</source>
        <translation>Tu otro equipo le dice a este qué equipos de amigos guardan la unidad. Los discos y las carpetas no los puede pasar: añade también los que estén al alcance de este equipo.</translation>
    </message>
    <message>
        <source>On friends&apos; machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.</source>
        <translation>En equipos de amigos, en un disco o en ambos. Guardan fragmentos cifrados que nadie más que tú puede leer. Con varios lugares, tus archivos sobreviven a la pérdida de uno.</translation>
    </message>
    <message>
        <source>Add as many of the places as you know; one that answers is enough to find the others.</source>
        <translation>Añade todos los lugares que conozcas; basta con que responda uno para encontrar los demás.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>No hay ninguno</translation>
    </message>
    <message>
        <source>Look for it in the network</source>
        <translation>Buscarla en la red</translation>
    </message>
    <message>
        <source>This is no code of a machine. It begins with &quot;granary:node?&quot; and must be copied whole.</source>
        <translation>Este no es el código de un equipo. Empieza por «granary:node?» y hay que copiarlo entero.</translation>
    </message>
    <message>
        <source>Granary can&apos;t write to %1. Choose another folder.</source>
        <translation>Granary no puede escribir en %1. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.</source>
        <translation>%1 está en el disco de este equipo: ayuda si borras algo por error, pero no si se pierde el disco o el equipo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Without a place nothing leaves this computer: files are not protected until you add one.</source>
        <translation>Sin un lugar, nada sale de este equipo: los archivos no están protegidos hasta que añadas uno.</translation>
    </message>
    <message>
        <source>Use %1 (%2 free)</source>
        <translation>Usar %1 (%2 libres)</translation>
    </message>
    <message>
        <source>Only trying it out?</source>
        <translation>¿Solo quieres probarlo?</translation>
    </message>
    <message>
        <source>Try it with a demo network on this computer</source>
        <translation>Probar con una red de demostración en este equipo</translation>
    </message>
    <message>
        <source>Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.</source>
        <translation>Seis nodos de almacenamiento funcionan en segundo plano. Todo se queda en este equipo y se pierde con él. Puedes terminar la demostración cuando quieras, o añadir lugares de verdad y conservar la unidad.</translation>
    </message>
    <message>
        <source>A demo: its files lie on this computer only. Nothing is protected from the loss of this computer.</source>
        <translation>Una demostración: sus archivos están solo en este equipo. Nada está protegido contra la pérdida de este equipo.</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>Una red</translation>
    </message>
    <message>
        <source>Join a network by its name ...</source>
        <translation>Unirse a una red por su nombre ...</translation>
    </message>
    <message>
        <source>Add the network of this name</source>
        <translation>Añadir la red con este nombre</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>Hacer ahora copia de %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuar con %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message>
        <source>Protect folders</source>
        <translation>Proteger carpetas</translation>
    </message>
    <message>
        <source>Change what is protected</source>
        <translation>Cambiar lo que se protege</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Only on mains power</source>
        <translation>Solo con corriente</translation>
    </message>
    <message>
        <source>Not on metered networks</source>
        <translation>No en redes de uso medido</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Excepto</translation>
    </message>
    <message>
        <source>Exclusions, one a line</source>
        <translation>Exclusiones, una por línea</translation>
    </message>
    <message>
        <source>One a line, for example *.tmp or node_modules/</source>
        <translation>Una por línea, por ejemplo *.tmp o node_modules/</translation>
    </message>
    <message>
        <source>How much is protected</source>
        <translation>Cuánto se protege</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Folders to protect</source>
        <translation>Carpetas para proteger</translation>
    </message>
    <message>
        <source>Add ...</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>Elegir una carpeta para proteger</translation>
    </message>
    <message>
        <source>Whenever something changes</source>
        <translation>Cuando algo cambia</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>One of the exclusions makes no sense.</source>
        <translation>Una de las exclusiones no es válida.</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>No se pudo contar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <translation>Protegido: %1.</translation>
    </message>
    <message>
        <source>Protected: %1. Left out: %2.</source>
        <translation>Protegido: %1. Excluido: %2.</translation>
    </message>
    <message>
        <source>There is more; counting took too long.</source>
        <translation>Hay más; el recuento tardaba demasiado.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vista previa de %1</translation>
    </message>
    <message>
        <source>No preview: too few of the storage places answer now.</source>
        <translation>Sin vista previa: ahora responden muy pocos de los lugares de almacenamiento.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProofDialog</name>
    <message>
        <source>Check a proof</source>
        <translation>Comprobar una prueba</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Compare with a file ...</source>
        <translation>Comparar con un archivo…</translation>
    </message>
    <message>
        <source>This proves nothing</source>
        <translation>Esto no prueba nada</translation>
    </message>
    <message>
        <source>It is no proof of an entry, or it was changed. Ask for it again.</source>
        <translation>No es la prueba de una entrada, o fue modificada. Pídela de nuevo.</translation>
    </message>
    <message>
        <source>An entry is proven</source>
        <translation>Una entrada queda probada</translation>
    </message>
    <message>
        <source>A notarised file is proven</source>
        <translation>Un archivo certificado queda probado</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>Entrada %1 de %2</translation>
    </message>
    <message>
        <source>When: %1, by the ledger&apos;s clock</source>
        <translation>Cuándo: %1, según el reloj del libro de cuentas</translation>
    </message>
    <message>
        <source>Whose: yours</source>
        <translation>De quién: tuyo</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>De quién: %1</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger.</source>
        <translation>Tu cartera usa este libro de cuentas.</translation>
    </message>
    <message>
        <source>Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1</source>
        <translation>Tu cartera no usa este libro de cuentas: pide su identificador por otro lado y compáralo con %1</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Comparar con un archivo</translation>
    </message>
    <message>
        <source>%1 is the file that was notarised.</source>
        <translation>%1 es el archivo que se certificó.</translation>
    </message>
    <message>
        <source>%1 is another file, or was changed since.</source>
        <translation>%1 es otro archivo, o ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProxyCard</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>It asks for a name and a password</source>
        <translation>Pide un nombre de usuario y una contraseña</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.</source>
        <translation>Este equipo guarda datos de otras personas, que no podrían llegar a él a través de un proxy. Para usar uno, deja antes de prestar espacio.</translation>
    </message>
    <message>
        <source>Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can&apos;t call this one: it can neither lend space nor let another of your computers in with a code.</source>
        <translation>Todo lo que Granary envía o recibe pasa por el proxy, y nada por fuera. Por eso Granary solo encuentra otros equipos por sus códigos, y ellos no pueden conectarse a este: no puede prestar espacio ni admitir otro de tus equipos con un código.</translation>
    </message>
    <message>
        <source>Granary connects directly to the machines that store your data.</source>
        <translation>Granary se conecta directamente con los equipos que guardan tus datos.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Granary connects without a proxy from now on</source>
        <translation>Granary se conecta sin proxy a partir de ahora</translation>
    </message>
    <message>
        <source>Granary connects through the proxy from now on</source>
        <translation>Granary se conecta a través del proxy a partir de ahora</translation>
    </message>
    <message>
        <source>That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.</source>
        <translation>Esa no es la dirección de un proxy. Debe ser un nombre como proxy.example o un número como 192.168.1.10.</translation>
    </message>
    <message>
        <source>The name and the password are kept in the drive, so open it first.</source>
        <translation>El nombre de usuario y la contraseña se guardan en la unidad, así que ábrela primero.</translation>
    </message>
</context>
<context>
    <name>granary::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
</context>
<context>
    <name>granary::ui::ReceiveDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Where you are paid</source>
        <translation>Dónde se te paga</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ask for an amount, if you like</source>
        <translation>Pide un importe, si quieres</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>Cualquier importe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What for; it is in the request for all to read</source>
        <translation>Para qué; va en la solicitud a la vista de todos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Your address. Give it to whoever pays you; it is the same on every ledger.</source>
        <translation>Tu dirección. Dásela a quien te pague; es la misma en todos los libros de cuentas.</translation>
    </message>
    <message>
        <source>A request. Whoever pays you scans it, or pastes it where the address goes.</source>
        <translation>Una solicitud. Quien te pague la escanea o la pega donde va la dirección.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message>
        <source>Remove a computer</source>
        <translation>Quitar un equipo</translation>
    </message>
    <message>
        <source>Remove %1 from the drive</source>
        <translation>Quitar %1 de la unidad</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.</source>
        <translation>Para un equipo perdido, robado o regalado. A partir de entonces no puede leer lo que se almacene después, ni cambiar o borrar nada. Lo que almacenó antes sigue siendo tuyo.</translation>
    </message>
    <message>
        <source>Enter the 24 words of the drive:</source>
        <translation>Introduce las 24 palabras de la unidad:</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>Las 24 palabras</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Quitando</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>These are the words of this drive.</source>
        <translation>Estas son las palabras de esta unidad.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 has no part in the drive any more.</source>
        <translation>%1 ya no forma parte de la unidad.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>%n lugar de almacenamiento que ahora no está disponible lo sabrá más tarde.</numerusform>
            <numerusform>%n lugares de almacenamiento que ahora no están disponibles lo sabrán más tarde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>A report for whoever helps you</source>
        <translation>Un informe para quien te ayude</translation>
    </message>
    <message>
        <source>It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.</source>
        <translation>Contiene versiones, tamaños, estados y las últimas líneas del registro, y ningún nombre, dirección, código, clave ni palabra. No se envía nada: guárdalo y dáselo a quien quieras.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>The report is being made ...</source>
        <translation>Se está creando el informe…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>El informe está en el portapapeles</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>granary::ui::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Into a folder:</source>
        <translation>En una carpeta:</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Donde estaba</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Folder to restore to</source>
        <translation>Carpeta donde restaurar</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>Si ya hay algo ahí</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Keep both; the restored one gets another name</source>
        <translation>Conservar ambos; el restaurado recibe otro nombre</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>Restaurar en</translation>
    </message>
    <message>
        <source>Files that are there are replaced, also newer ones.</source>
        <translation>Se reemplazan los archivos que haya ahí, también los más recientes.</translation>
    </message>
    <message>
        <source>Below that folder the files keep the folders they were in.</source>
        <translation>Dentro de esa carpeta, los archivos conservan las carpetas en las que estaban.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message>
        <source>Forget old versions</source>
        <translation>Descartar versiones antiguas</translation>
    </message>
    <message>
        <source>Which versions stay</source>
        <translation>Qué versiones se conservan</translation>
    </message>
    <message>
        <source>Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.</source>
        <translation>Cada copia es una versión de todos los archivos. Descartar las antiguas libera espacio; la más reciente siempre se conserva y tus carpetas no se tocan.</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Las más recientes</translation>
    </message>
    <message>
        <source>One a day, for so many days</source>
        <translation>Una al día, durante tantos días</translation>
    </message>
    <message>
        <source>One a week, for so many weeks</source>
        <translation>Una a la semana, durante tantas semanas</translation>
    </message>
    <message>
        <source>One a month, for so many months</source>
        <translation>Una al mes, durante tantos meses</translation>
    </message>
    <message>
        <source>One a year, for so many years</source>
        <translation>Una al año, durante tantos años</translation>
    </message>
    <message>
        <source>Versions that go</source>
        <translation>Versiones que se descartarán</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Something must stay: set one of the numbers.</source>
        <translation>Algo se tiene que conservar: pon uno de los números.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>Descartar %n versión</numerusform>
            <numerusform>Descartar %n versiones</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions stay.</source>
        <translation>Se conservan todas las versiones.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>Se descartaría %n versión; se conservan %1.</numerusform>
            <numerusform>Se descartarían %n versiones; se conservan %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That frees about %1 on the storage places.</source>
        <translation>Eso libera alrededor de %1 en los lugares de almacenamiento.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>%n versión descartada.</numerusform>
            <numerusform>%n versiones descartadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage places free %1 within a week.</source>
        <translation>Los lugares de almacenamiento liberarán %1 en una semana.</translation>
    </message>
    <message>
        <source>The space is given back by itself when all computers and storage places have heard of it.</source>
        <translation>El espacio se libera por sí solo cuando todos los equipos y lugares de almacenamiento lo sepan.</translation>
    </message>
</context>
<context>
    <name>granary::ui::ScreenPicture</name>
    <message>
        <source>The screen could not be looked at. Take a picture of the code, and choose that.</source>
        <translation>No se pudo ver la pantalla. Haz una captura del código y elígela.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that.</source>
        <translation>El escritorio no entregó ninguna imagen de la pantalla. Permítelo allí, o haz una captura del código y elígela.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>The drive has no passphrase here: whoever uses this computer as you can open it.</source>
        <translation>La unidad no tiene aquí frase de contraseña: quien use este equipo con tu usuario puede abrirla.</translation>
    </message>
    <message>
        <source>A passphrase protects the drive on this computer.</source>
        <translation>Una frase de contraseña protege la unidad en este equipo.</translation>
    </message>
    <message>
        <source>Set a passphrase ...</source>
        <translation>Poner una frase de contraseña…</translation>
    </message>
    <message>
        <source>Change the passphrase ...</source>
        <translation>Cambiar la frase de contraseña…</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with</source>
        <translation>Sin frase de contraseña no hay con qué bloquear</translation>
    </message>
    <message>
        <source>Backups wait until it is opened again</source>
        <translation>Las copias esperan hasta que se abra de nuevo</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>La frase de contraseña se ha cambiado</translation>
    </message>
    <message>
        <source>Lock the drive?</source>
        <translation>¿Bloquear la unidad?</translation>
    </message>
    <message>
        <source>Something is still under way. It stops now and goes on where it stopped when it is begun again.</source>
        <translation>Todavía hay algo en curso. Se detiene ahora y continuará donde se detuvo cuando se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>After %n hour(s)</source>
        <translation>
            <numerusform>Tras %n hora</numerusform>
            <numerusform>Tras %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Tras %n minuto</numerusform>
            <numerusform>Tras %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock without use</source>
        <translation>Bloquear si no se usa</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it</source>
        <translation>La unidad queda abierta hasta que la bloquees</translation>
    </message>
    <message>
        <source>The drive locks itself when nobody uses it</source>
        <translation>La unidad se bloquea sola cuando nadie la usa</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with: set one first.</source>
        <translation>Sin frase de contraseña no hay con qué bloquear: pon una primero.</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it or switch this computer off.</source>
        <translation>La unidad queda abierta hasta que la bloquees o apagues este equipo.</translation>
    </message>
    <message>
        <source>When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on.</source>
        <translation>Cuando nadie haya usado Granary durante este tiempo y haya terminado lo que esté en curso, la unidad se bloquea. Hasta que la abras de nuevo, no se copia, comprueba ni repara nada desde este equipo; lo que guarda para otros sigue disponible.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>Abrir la unidad automáticamente al iniciar sesión</translation>
    </message>
    <message>
        <source>Without a passphrase it opens by itself anyway</source>
        <translation>Sin frase de contraseña se abre sola de todos modos</translation>
    </message>
    <message>
        <source>The passphrase is then kept in the keyring of your desktop, which your login opens</source>
        <translation>La frase de contraseña se guarda entonces en el depósito de claves del escritorio, que se abre al iniciar sesión</translation>
    </message>
    <message>
        <source>The drive opens by itself from your next login on</source>
        <translation>La unidad se abrirá sola a partir del próximo inicio de sesión</translation>
    </message>
    <message>
        <source>The passphrase was removed from the keyring; the drive asks for it again</source>
        <translation>La frase de contraseña se ha quitado del depósito de claves; la unidad vuelve a pedirla</translation>
    </message>
    <message>
        <source>The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it</source>
        <translation>La frase de contraseña se ha cambiado. La unidad ya no se abre sola; vuelve a activarlo si quieres</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlock</name>
    <message>
        <source>The keyring of the desktop does not run, so the drive can&apos;t open by itself.</source>
        <translation>El depósito de claves del escritorio no está en marcha, así que la unidad no puede abrirse sola.</translation>
    </message>
    <message>
        <source>The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again.</source>
        <translation>El depósito de claves ya no tiene la frase de contraseña de esta unidad. Introdúcela; en «Ajustes» puedes hacer que se recuerde de nuevo.</translation>
    </message>
    <message>
        <source>The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here.</source>
        <translation>El depósito de claves no entregó la frase de contraseña: está bloqueado o no se le permitió. Introduce aquí la frase de contraseña.</translation>
    </message>
    <message>
        <source>The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again.</source>
        <translation>La frase de contraseña del depósito de claves ya no es la de la unidad y se ha quitado de allí. Introduce la nueva; en «Ajustes» puedes hacer que se recuerde de nuevo.</translation>
    </message>
    <message>
        <source>The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop&apos;s password settings and try again.</source>
        <translation>El depósito de claves no aceptó la frase de contraseña: está bloqueado, no está en marcha o no se le permitió. Ábrelo en los ajustes de contraseñas del escritorio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop&apos;s password settings.</source>
        <translation>La unidad ya no se abre sola, pero puede que su frase de contraseña siga en el depósito de claves. Quítala en los ajustes de contraseñas del escritorio.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlockDialog</name>
    <message>
        <source>Open the drive by itself</source>
        <translation>Abrir la unidad automáticamente</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can&apos;t.</source>
        <translation>La frase de contraseña se guarda en el depósito de claves del escritorio, que se abre al iniciar sesión. Quien pueda iniciar sesión como tú podrá abrir la unidad; quien robe este equipo apagado, no.</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>Frase de contraseña de la unidad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Recordarla</translation>
    </message>
</context>
<context>
    <name>granary::ui::SendDialog</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only the one who is paid can read it</source>
        <translation>Solo la puede leer quien cobra</translation>
    </message>
    <message>
        <source>Send this?</source>
        <translation>¿Enviar esto?</translation>
    </message>
    <message>
        <source>Sending ...</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1, and that was verified.</source>
        <translation>Está en el libro de cuentas, como entrada %1, y se ha verificado.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 en camino</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the history.</source>
        <translation>El libro de cuentas ha prometido por escrito anotarlo, como entrada %1. En cuanto se vea, lo dirá aquí y en el historial.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 firmados, aún sin respuesta</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send it again.</source>
        <translation>El libro de cuentas aún no ha respondido. Lo que firmaste se guarda y sale solo en cuanto responda; no lo envíes otra vez.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you. What was sent can&apos;t be taken back.</source>
        <translation>No hay comisión. Te quedan %1. Lo enviado no se puede recuperar.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShareBar</name>
    <message>
        <source>How the data is spread</source>
        <translation>Cómo se reparten los datos</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Qué hacen las teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShowWordsStep</name>
    <message>
        <source>I have written down all 24, in this order</source>
        <translation>He apuntado las 24, en este orden</translation>
    </message>
    <message>
        <source>Copy for a password manager</source>
        <translation>Copiar para un gestor de contraseñas</translation>
    </message>
    <message>
        <source>The clipboard is emptied after a minute. Until then other programs can read it.</source>
        <translation>El portapapeles se vacía al cabo de un minuto. Hasta entonces, otros programas pueden leerlo.</translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation>Palabra %1: %2</translation>
    </message>
    <message>
        <source>Write down these 24 words</source>
        <translation>Apunta estas 24 palabras</translation>
    </message>
    <message>
        <source>They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.</source>
        <translation>Lo recuperan todo si se pierde este equipo, y quien las tenga puede leerlo todo. Se muestran solo esta vez: Granary no guarda ninguna copia y nadie podrá decírtelas después.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>granary::ui::SpeedBox</name>
    <message>
        <source> MB/s</source>
        <translation> MB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
</context>
<context>
    <name>granary::ui::StartStep</name>
    <message>
        <source>Protect my files</source>
        <translation>Proteger mis archivos</translation>
    </message>
    <message>
        <source>Make a new drive. You choose folders, and where they are kept.</source>
        <translation>Crear una unidad nueva. Tú eliges las carpetas y dónde se guardan.</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>Recuperar mis archivos</translation>
    </message>
    <message>
        <source>You have the 24 words of a drive, from another machine or from before a loss.</source>
        <translation>Tienes las 24 palabras de una unidad, de otro equipo o de antes de una pérdida.</translation>
    </message>
    <message>
        <source>Use my drive on this computer, too</source>
        <translation>Usar mi unidad también en este equipo</translation>
    </message>
    <message>
        <source>Another computer of yours has the drive and shows you a code. The words stay where they are.</source>
        <translation>Otro de tus equipos tiene la unidad y te muestra un código. Las palabras se quedan donde están.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
</context>
<context>
    <name>granary::ui::Step</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>granary::ui::SummaryStep</name>
    <message>
        <source>The drive</source>
        <translation>La unidad</translation>
    </message>
    <message>
        <source>That of the computer whose code you entered. It must be on, and still show the code.</source>
        <translation>La del equipo cuyo código has introducido. Debe estar encendido y seguir mostrando el código.</translation>
    </message>
    <message>
        <source>Stored here as well</source>
        <translation>Almacenado también aquí</translation>
    </message>
    <message>
        <source>That of the 24 words you entered.</source>
        <translation>La de las 24 palabras que has introducido.</translation>
    </message>
    <message>
        <source>Looked for at</source>
        <translation>Se busca en</translation>
    </message>
    <message>
        <source>Machines found in the network. This may take a minute.</source>
        <translation>Equipos encontrados en la red. Puede tardar un minuto.</translation>
    </message>
    <message>
        <source>Protected, whenever something changes</source>
        <translation>Protegido, cuando algo cambia</translation>
    </message>
    <message>
        <source>Nothing yet. Choose folders in Folders at any time.</source>
        <translation>Aún nada. Elige carpetas en «Carpetas» cuando quieras.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Se guarda en</translation>
    </message>
    <message>
        <source>Nowhere yet: nothing is protected until you add a place.</source>
        <translation>Aún en ningún sitio: nada está protegido hasta que añadas un lugar.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Opens without a passphrase.</source>
        <translation>Se abre sin frase de contraseña.</translation>
    </message>
    <message>
        <source>Opens with your passphrase.</source>
        <translation>Se abre con tu frase de contraseña.</translation>
    </message>
    <message>
        <source>Next: 24 words</source>
        <translation>A continuación: 24 palabras</translation>
    </message>
    <message>
        <source>They are shown once. Have paper and a pen at hand.</source>
        <translation>Se muestran una sola vez. Ten papel y lápiz a mano.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>Make my drive</source>
        <translation>Crear mi unidad</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>Recuperar mis archivos</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>Añadir este equipo</translation>
    </message>
    <message>
        <source>Opens with your passphrase, by itself when you log in.</source>
        <translation>Se abre con tu frase de contraseña, y automáticamente al iniciar sesión.</translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>What there is to know</source>
        <translation>Lo que conviene saber</translation>
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
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard</source>
        <translation>Los detalles están en el portapapeles</translation>
    </message>
</context>
<context>
    <name>granary::ui::Tray</name>
    <message>
        <source>Open Granary</source>
        <translation>Abrir Granary</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Granary: %1</source>
        <translation>Granary: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>granary::ui::Trial</name>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>No se pudo iniciar la red de demostración: %1</translation>
    </message>
    <message>
        <source>Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.</source>
        <translation>Tus otros lugares de almacenamiento son demasiado pocos para asumir lo que guarda la red de demostración: cada uno guarda un fragmento distinto. Añade más en «Nodos» y termina de nuevo la demostración.</translation>
    </message>
    <message>
        <source>The demo network could not be removed completely: %1</source>
        <translation>No se pudo quitar por completo la red de demostración: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::TrialReminder</name>
    <message>
        <source>End the demo ...</source>
        <translation>Terminar la demostración…</translation>
    </message>
    <message>
        <source>The demo ends: what its network holds is being moved to your other storage places.</source>
        <translation>La demostración termina: lo que guarda su red se está trasladando a tus otros lugares de almacenamiento.</translation>
    </message>
    <message>
        <source>The demo ends ...</source>
        <translation>Terminando la demostración…</translation>
    </message>
    <message>
        <source>The demo network is starting ...</source>
        <translation>Iniciando la red de demostración…</translation>
    </message>
    <message>
        <source>A demo network that keeps nothing of this drive is still on this computer.</source>
        <translation>En este equipo sigue habiendo una red de demostración que no guarda nada de esta unidad.</translation>
    </message>
    <message>
        <source>A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.</source>
        <translation>Una parte de esta unidad está en la red de demostración de este equipo. Termina la demostración y tus otros lugares de almacenamiento la asumirán.</translation>
    </message>
    <message>
        <source>This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend&apos;s machine or a disk under Nodes.</source>
        <translation>Esto es una demostración: la unidad está solo en este equipo y se pierde con él. Para una protección real, añade el equipo de un amigo o un disco en «Nodos».</translation>
    </message>
    <message>
        <source>Remove the demo network?</source>
        <translation>¿Quitar la red de demostración?</translation>
    </message>
    <message>
        <source>Its nodes end, and the room that they take on this computer is free again. Your drive does not need them.</source>
        <translation>Sus nodos se cierran y el espacio que ocupan en este equipo queda libre. Tu unidad no los necesita.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>End the demo?</source>
        <translation>¿Terminar la demostración?</translation>
    </message>
    <message>
        <source>What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end.</source>
        <translation>Lo que guarda la red de demostración se traslada antes a tus otros lugares de almacenamiento. Puede tardar un rato; mientras tanto puedes seguir trabajando. Después se cierran sus nodos.</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>Terminar la demostración</translation>
    </message>
    <message>
        <source>Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first.</source>
        <translation>Solo la red de demostración guarda esta unidad, así que la unidad termina con ella: sus copias, las versiones antiguas y las 24 palabras desaparecen. Tus propios archivos y carpetas de este equipo siguen como están. Para conservar la unidad, añade antes otro lugar de almacenamiento.</translation>
    </message>
    <message>
        <source>End the demo and its drive</source>
        <translation>Terminar la demostración y su unidad</translation>
    </message>
</context>
<context>
    <name>granary::ui::UnlockPage</name>
    <message>
        <source>Your drive is locked</source>
        <translation>Tu unidad está bloqueada</translation>
    </message>
    <message>
        <source>Enter the passphrase of this machine. What friends store here goes on being served.</source>
        <translation>Introduce la frase de contraseña de este equipo. Lo que tus amigos guardan aquí sigue disponible.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Open the drive</source>
        <translation>Abrir la unidad</translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>Versiones de %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Looking for versions ...</source>
        <translation>Buscando versiones…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>Mostrar en «Archivos»</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>No version of this is in the drive. Protect its folder, and from then on every change is kept.</source>
        <translation>En la unidad no hay ninguna versión de esto. Protege su carpeta y desde entonces se guardará cada cambio.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>%n versión, la más reciente primero</numerusform>
            <numerusform>%n versiones, la más reciente primero</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot; as it was on %2</source>
        <translation>Restaurar «%1» como estaba el %2</translation>
    </message>
    <message>
        <source>Restoring &quot;%1&quot;</source>
        <translation>Restaurando «%1»</translation>
    </message>
</context>
<context>
    <name>granary::ui::WalletPane</name>
    <message>
        <source>Looking into your wallet</source>
        <translation>Mirando en tu cartera</translation>
    </message>
    <message>
        <source>The wallet can&apos;t be shown now</source>
        <translation>La cartera no se puede mostrar ahora</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>Aún no hay libro de cuentas</translation>
    </message>
    <message>
        <source>A ledger is the account book of a group, in which everybody&apos;s tokens are written down. Whoever runs it tells you its address. Your wallet checks all that it says, so it can&apos;t cheat unseen.</source>
        <translation>Un libro de cuentas es donde un grupo anota los tokens de todos. Quien lo lleva te dice su dirección. Tu cartera comprueba todo lo que dice, así que no puede engañar sin que se note.</translation>
    </message>
    <message>
        <source>Your wallet uses %1 from now on</source>
        <translation>Tu cartera usa %1 a partir de ahora</translation>
    </message>
    <message>
        <source>To pay that your wallet needs a ledger first.</source>
        <translation>Para pagar eso tu cartera necesita antes un libro de cuentas.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Or host one for a group on this computer ...</source>
        <translation>O aloja uno para un grupo en este equipo…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsDialog</name>
    <message>
        <source>Check the 24 words</source>
        <translation>Comprobar las 24 palabras</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>Escribe las palabras de tu papel</translation>
    </message>
    <message>
        <source>Don&apos;t have them? They can&apos;t be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run &quot;granary-cli drive delete --keep-on-nodes&quot;).</source>
        <translation>¿No las tienes? No se pueden mostrar de nuevo. Mientras este equipo funcione, tus archivos están a salvo: crea una unidad nueva con palabras nuevas antes de que se pierda (ejecuta primero «granary-cli drive delete --keep-on-nodes»).</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Son correctas</translation>
    </message>
    <message>
        <source>These are the words of another drive.</source>
        <translation>Estas son las palabras de otra unidad.</translation>
    </message>
    <message>
        <source>They belong to this drive. Keep the paper where fire and thieves don&apos;t find it.</source>
        <translation>Son de esta unidad. Guarda el papel donde no lo encuentren el fuego ni los ladrones.</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsEditor</name>
    <message>
        <source>The 24 words</source>
        <translation>Las 24 palabras</translation>
    </message>
    <message>
        <source>Type or paste the 24 words, with spaces between them</source>
        <translation>Escribe o pega las 24 palabras, separadas por espacios</translation>
    </message>
    <message>
        <source>What is known about the words</source>
        <translation>Lo que se sabe de las palabras</translation>
    </message>
    <message>
        <source>All 24 words are right.</source>
        <translation>Las 24 palabras son correctas.</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as word %2</source>
        <translation>Tomar «%1» como palabra %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsReminder</name>
    <message>
        <source>Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost.</source>
        <translation>Aún no se han comprobado tus 24 palabras. Sin ellas no se puede recuperar nada si se pierde este equipo.</translation>
    </message>
    <message>
        <source>Check them now ...</source>
        <translation>Comprobarlas ahora…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsStep</name>
    <message>
        <source>Your 24 words</source>
        <translation>Tus 24 palabras</translation>
    </message>
    <message>
        <source>They were shown when the drive was made. The first four letters of each are enough to find it.</source>
        <translation>Se mostraron al crear la unidad. Bastan las cuatro primeras letras de cada una para encontrarla.</translation>
    </message>
</context>
</TS>
