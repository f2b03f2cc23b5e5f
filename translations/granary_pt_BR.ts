<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
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
        <translation>Constatação</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 e mais %n</numerusform>
            <numerusform>%1, %2 e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed since the last backup.</source>
        <translation>Nada havia mudado desde o último backup.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, of which %2 new, in %3.</source>
        <translation>
            <numerusform>%Ln arquivo, %1, dos quais %2 novos, em %3.</numerusform>
            <numerusform>%Ln arquivos, %1, dos quais %2 novos, em %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.</source>
        <translation>Ainda não há locais de armazenamento suficientes para tudo; o restante fica guardado aqui e é enviado assim que houver.</translation>
    </message>
    <message>
        <source>It lies in one storage place only: add another to be safe.</source>
        <translation>Está em um único local de armazenamento: adicione outro para ficar em segurança.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln arquivo deixado de fora.</numerusform>
            <numerusform>%Ln arquivos deixados de fora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) restored, %1, in %2.</source>
        <translation>
            <numerusform>%Ln arquivo restaurado, %1, em %2.</numerusform>
            <numerusform>%Ln arquivos restaurados, %1, em %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be brought back.</source>
        <translation>
            <numerusform>%Ln arquivo não pôde ser recuperado.</numerusform>
            <numerusform>%Ln arquivos não puderam ser recuperados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) came with a remark.</source>
        <translation>
            <numerusform>%Ln arquivo tem uma observação.</numerusform>
            <numerusform>%Ln arquivos têm uma observação.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Ainda não há nada armazenado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can&apos;t be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.</source>
        <translation>
            <numerusform>%Ln arquivo não pode ser recuperado dos locais de armazenamento. Se ele ainda estiver neste computador, o próximo backup o armazena de novo: faça backup agora.</numerusform>
            <numerusform>%Ln arquivos não podem ser recuperados dos locais de armazenamento. Os que ainda estiverem neste computador são armazenados de novo no próximo backup: faça backup agora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer. Nothing is lost.</source>
        <translation>Alguns dados não podem ser lidos até que mais locais de armazenamento respondam. Nada se perdeu.</translation>
    </message>
    <message>
        <source>Everything is where it should be.</source>
        <translation>Está tudo onde deveria estar.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is where it should be. %n storage place(s) did not answer.</source>
        <translation>
            <numerusform>Está tudo onde deveria estar. %n local de armazenamento não respondeu.</numerusform>
            <numerusform>Está tudo onde deveria estar. %n locais de armazenamento não responderam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.</source>
        <translation>Nada se perdeu. Alguns fragmentos estão faltando ou fora de alcance; “Reparar” os cria de novo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) made anew in %1.</source>
        <translation>
            <numerusform>%Ln fragmento criado de novo em %1.</numerusform>
            <numerusform>%Ln fragmentos criados de novo em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>Não havia nada para reparar.</translation>
    </message>
    <message>
        <source>Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.</source>
        <translation>Alguns fragmentos ainda não têm um local. Ligue os locais de armazenamento que estão ausentes, adicione um ou remova os que não vão voltar.</translation>
    </message>
    <message>
        <source>Some data can&apos;t be read until more storage places answer.</source>
        <translation>Alguns dados não podem ser lidos até que mais locais de armazenamento respondam.</translation>
    </message>
    <message>
        <source>Some data is lost in the storage places. Check the drive: it names the files.</source>
        <translation>Alguns dados se perderam nos locais de armazenamento. Verifique o drive: ele mostra os arquivos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, restored as a trial in %2.</source>
        <translation>
            <numerusform>%Ln arquivo, %1, restaurado como teste em %2.</numerusform>
            <numerusform>%Ln arquivos, %1, restaurados como teste em %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them came back as they were stored. Check the drive in Nodes.</source>
        <translation>Nem todos voltaram como foram armazenados. Verifique o drive em “Nós”.</translation>
    </message>
    <message numerus="yes">
        <source>All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.</source>
        <translation>
            <numerusform>Todos voltaram como foram armazenados, mas %Ln arquivo neste computador mudou sem ninguém notar: o disco ou a memória pode estar com defeito.</numerusform>
            <numerusform>Todos voltaram como foram armazenados, mas %Ln arquivos neste computador mudaram sem ninguém notar: o disco ou a memória pode estar com defeito.</numerusform>
        </translation>
    </message>
    <message>
        <source>All came back as they were stored.</source>
        <translation>Todos voltaram como foram armazenados.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s), %1, lie in the folder now, each of them read again.</source>
        <translation>
            <numerusform>%Ln fragmento, %1, está agora na pasta, relido para conferência.</numerusform>
            <numerusform>%Ln fragmentos, %1, estão agora na pasta, relidos um a um para conferência.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) taken over, %1.</source>
        <translation>
            <numerusform>%Ln fragmento recebido, %1.</numerusform>
            <numerusform>%Ln fragmentos recebidos, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) are damaged and were left there.</source>
        <translation>
            <numerusform>%Ln fragmento está danificado e foi deixado lá.</numerusform>
            <numerusform>%Ln fragmentos estão danificados e foram deixados lá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln piece(s) there was no room.</source>
        <translation>
            <numerusform>Não houve espaço para %Ln fragmento.</numerusform>
            <numerusform>Não houve espaço para %Ln fragmentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stores data for you from now on.</source>
        <translation>%1 armazena dados para você a partir de agora.</translation>
    </message>
    <message>
        <source>The drive is open on this machine.</source>
        <translation>O drive está aberto neste computador.</translation>
    </message>
    <message>
        <source>The drive is gone from this machine.</source>
        <translation>O drive não está mais neste computador.</translation>
    </message>
    <message numerus="yes">
        <source>The drive is gone from this machine; %n storage place(s) could not be told.</source>
        <translation>
            <numerusform>O drive não está mais neste computador; não foi possível avisar %n local de armazenamento.</numerusform>
            <numerusform>O drive não está mais neste computador; não foi possível avisar %n locais de armazenamento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) refuse it from now on.</source>
        <translation>
            <numerusform>%n local de armazenamento o recusa a partir de agora.</numerusform>
            <numerusform>%n locais de armazenamento o recusam a partir de agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will when they are back.</source>
        <translation>
            <numerusform>Mais %n o recusará quando voltar.</numerusform>
            <numerusform>Mais %n o recusarão quando voltarem.</numerusform>
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
        <translation>%1 foram liberados.</translation>
    </message>
    <message>
        <source>%1 will be given back in 7 days.</source>
        <translation>%1 serão liberados em 7 dias.</translation>
    </message>
    <message>
        <source>%1 belongs to the drive from now on.</source>
        <translation>%1 faz parte do drive a partir de agora.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Concluído.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 arquivos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) so far</source>
        <translation>
            <numerusform>%Ln arquivo até agora</numerusform>
            <numerusform>%Ln arquivos até agora</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Em pausa: %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Let your user read it, or exclude it, so that it is not tried each time.</source>
        <translation>Permita que seu usuário o leia, ou exclua-o do backup, para que não se tente toda vez.</translation>
    </message>
    <message>
        <source>Copy it elsewhere while you can: the disk may be failing.</source>
        <translation>Copie-o para outro lugar enquanto pode: o disco pode estar falhando.</translation>
    </message>
    <message>
        <source>Nothing to do: the next backup looks again.</source>
        <translation>Nada a fazer: o próximo backup olha de novo.</translation>
    </message>
    <message>
        <source>Nothing to do: programs make these anew when they need them.</source>
        <translation>Nada a fazer: os programas os criam de novo quando precisam.</translation>
    </message>
    <message>
        <source>Give the folders above it shorter names.</source>
        <translation>Dê nomes mais curtos às pastas acima dele.</translation>
    </message>
    <message>
        <source>Free some space there and restore again: it goes on where it stopped.</source>
        <translation>Libere espaço lá e restaure de novo: continua de onde parou.</translation>
    </message>
    <message>
        <source>Restore into a folder that you may write to.</source>
        <translation>Restaure em uma pasta em que você possa gravar.</translation>
    </message>
    <message>
        <source>Restore it again into another folder, or choose to keep both.</source>
        <translation>Restaure de novo em outra pasta, ou escolha manter os dois.</translation>
    </message>
    <message>
        <source>Try again when more storage places are on.</source>
        <translation>Tente de novo quando mais locais de armazenamento estiverem ligados.</translation>
    </message>
    <message>
        <source>Try an earlier version of it, and check the drive in Nodes.</source>
        <translation>Tente uma versão anterior e verifique o drive em “Nós”.</translation>
    </message>
    <message>
        <source>Opening the drive on this machine</source>
        <translation>Abertura do drive neste computador</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>Backup de %1</translation>
    </message>
    <message>
        <source>Restore of everything</source>
        <translation>Restauração de tudo</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>Restauração de %1</translation>
    </message>
    <message>
        <source>New storage place</source>
        <translation>Novo local de armazenamento</translation>
    </message>
    <message>
        <source>Removing a storage place</source>
        <translation>Remoção de um local de armazenamento</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>Envio do que estava esperando</translation>
    </message>
    <message>
        <source>Check of the drive</source>
        <translation>Verificação do drive</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparo</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>Restauração de teste</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Exportação para uma pasta</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>Importação de uma pasta</translation>
    </message>
    <message>
        <source>Deleting the drive</source>
        <translation>Exclusão do drive</translation>
    </message>
    <message>
        <source>Forgetting old versions</source>
        <translation>Descarte de versões antigas</translation>
    </message>
    <message>
        <source>Removing a computer from the drive</source>
        <translation>Remoção de um computador do drive</translation>
    </message>
    <message>
        <source>Letting another of your computers in</source>
        <translation>Entrada de outro computador seu</translation>
    </message>
    <message>
        <source>Interrupted when Granary ended. It can go on where it stopped.</source>
        <translation>Interrompido quando o Granary foi encerrado. Pode continuar de onde parou.</translation>
    </message>
    <message>
        <source>Stopped. Begun again, it goes on where it stopped.</source>
        <translation>Interrompido. Iniciado de novo, continua de onde parou.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrompido.</translation>
    </message>
    <message>
        <source>Everything was moved off it, and it is no longer used.</source>
        <translation>Todo o conteúdo foi transferido e ele não é mais usado.</translation>
    </message>
    <message>
        <source>can&apos;t be brought back</source>
        <translation>não pode ser recuperado</translation>
    </message>
    <message>
        <source>Back up now if it is still on this computer; else try an earlier version.</source>
        <translation>Faça backup agora se ainda estiver neste computador; se não, tente uma versão anterior.</translation>
    </message>
    <message>
        <source>has other contents here than were stored, though neither size nor time has changed</source>
        <translation>tem aqui um conteúdo diferente do armazenado, embora nem o tamanho nem a data tenham mudado</translation>
    </message>
    <message>
        <source>If nothing wrote to it on purpose, restore it: the stored one is good.</source>
        <translation>Se ninguém o alterou de propósito, restaure-o: o armazenado está bom.</translation>
    </message>
    <message>
        <source>was not told to delete what it holds</source>
        <translation>não foi avisado para apagar o que guarda</translation>
    </message>
    <message>
        <source>What lies there can&apos;t be read by anybody without the words.</source>
        <translation>Sem as palavras, ninguém consegue ler o que está lá.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n coisa a saber</numerusform>
            <numerusform>%n coisas a saber</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for storage places in a network</source>
        <translation>Procura de lugares de armazenamento em uma rede</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Backs up by itself, and says when something needs you</source>
        <translation>Faz backup sozinho e avisa quando algo precisa de você</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Sending the last of it</source>
        <translation>Enviando o que falta</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalizando</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Procurando alterações</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 arquivos</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) so far</source>
        <translation>
            <numerusform>%n arquivo até agora</numerusform>
            <numerusform>%n arquivos até agora</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Fazendo backup</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>Fazendo backup de %1</translation>
    </message>
    <message>
        <source>Backing up %1 and %2</source>
        <translation>Fazendo backup de %1 e %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>faltam cerca de %1</translation>
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
        <translation>Falta uma parte do Granary: o programa granaryd não foi encontrado. Instale o Granary novamente. Seu drive não é afetado.</translation>
    </message>
    <message>
        <source>None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.</source>
        <translation>Nenhum dos computadores consultados conhece um drive com estas palavras. Confira se as palavras são deste drive e adicione o código de um computador que o armazena.</translation>
    </message>
    <message>
        <source>The folder or machine was not found. Check the path, or ask for a fresh code.</source>
        <translation>A pasta ou o computador não foi encontrado. Confira o caminho ou peça um código novo.</translation>
    </message>
    <message>
        <source>This is not in the drive at that time. Choose another time above the list.</source>
        <translation>Isto não estava no drive naquele momento. Escolha outro momento acima da lista.</translation>
    </message>
    <message>
        <source>It is not there any more. Look again.</source>
        <translation>Não está mais lá. Olhe de novo.</translation>
    </message>
    <message>
        <source>Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.</source>
        <translation>Poucos dos computadores que armazenam o drive respondem agora. Adicione códigos de outros, ou tente de novo quando estiverem ligados. Nada se perdeu.</translation>
    </message>
    <message>
        <source>Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.</source>
        <translation>Poucos computadores aceitam dados novos agora. O que foi lido fica guardado aqui, e o backup continua sozinho quando eles voltarem.</translation>
    </message>
    <message>
        <source>Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.</source>
        <translation>Poucos dos computadores que armazenam isto respondem agora. Tente de novo quando mais deles estiverem ligados; “Nós” mostra quais estão ausentes.</translation>
    </message>
    <message>
        <source>The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.</source>
        <translation>O disco em que você está restaurando está cheio. Libere espaço e restaure de novo: continua de onde parou.</translation>
    </message>
    <message>
        <source>The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.</source>
        <translation>O disco deste computador está cheio. Libere espaço; o trabalho continua de onde parou. O que foi armazenado está em segurança.</translation>
    </message>
    <message>
        <source>The code was not copied right. Copy all of it from the other computer, from &quot;granary:device?&quot; to its end.</source>
        <translation>O código não foi copiado corretamente. Copie-o inteiro do outro computador, de “granary:device?” até o fim.</translation>
    </message>
    <message>
        <source>This code has run out. Let the other computer make another one.</source>
        <translation>Este código expirou. Peça que o outro computador crie um novo.</translation>
    </message>
    <message>
        <source>This code was used already. Let the other computer make another one.</source>
        <translation>Este código já foi usado. Peça que o outro computador crie um novo.</translation>
    </message>
    <message>
        <source>The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.</source>
        <translation>O outro computador não deixa mais ninguém entrar com este código. Peça que ele crie um novo e mantenha a janela dele aberta até terminar.</translation>
    </message>
    <message>
        <source>The other computer took its code back, because somebody came with wrong ones. Let it make another one.</source>
        <translation>O outro computador retirou o código, porque alguém tentou com códigos errados. Peça que ele crie um novo.</translation>
    </message>
    <message>
        <source>The other computer can&apos;t be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.</source>
        <translation>Não é possível alcançar o outro computador. Os dois precisam estar ligados e na mesma rede, ou conseguir se comunicar. Com as 24 palavras, isto funciona sem o outro computador.</translation>
    </message>
    <message>
        <source>The other computer let this one in, but knows no friend&apos;s machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.</source>
        <translation>O outro computador deixou este entrar, mas não conhece nenhum computador de amigo que armazene o drive. Volte, adicione o disco ou a pasta em que ele está armazenado e use um código novo.</translation>
    </message>
    <message>
        <source>What answered does not know the code. Let your other computer make another one and try again.</source>
        <translation>O que respondeu não conhece o código. Peça que seu outro computador crie um novo e tente de novo.</translation>
    </message>
    <message>
        <source>Other computers can&apos;t reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.</source>
        <translation>Outros computadores não conseguem alcançar este: o Granary foi iniciado aqui sem aceitar conexões. Deixe o outro computador entrar com as 24 palavras.</translation>
    </message>
    <message>
        <source>Another computer is being let in. Wait until it is done, or until its code has run out.</source>
        <translation>Outro computador está entrando. Espere até terminar, ou até o código dele expirar.</translation>
    </message>
    <message>
        <source>Nobody came before the code ran out. Make another one.</source>
        <translation>Ninguém veio antes de o código expirar. Crie outro.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.</source>
        <translation>Foram tentados códigos errados demais, e este não vale mais. Ninguém entrou. Crie outro.</translation>
    </message>
    <message>
        <source>The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.</source>
        <translation>O outro computador recebeu as chaves e não confirmou que as guardou. Veja lá; se não funcionar, remova-o aqui e tente de novo.</translation>
    </message>
    <message>
        <source>Stopped. Nobody was let in.</source>
        <translation>Interrompido. Ninguém entrou.</translation>
    </message>
    <message>
        <source>There is no computer of that name in the drive any more.</source>
        <translation>Não há mais nenhum computador com esse nome no drive.</translation>
    </message>
    <message>
        <source>It was removed before.</source>
        <translation>Já foi removido antes.</translation>
    </message>
    <message>
        <source>A computer can&apos;t remove itself. Do it on another one.</source>
        <translation>Um computador não pode remover a si mesmo. Faça isso em outro.</translation>
    </message>
    <message>
        <source>Stopped. It can go on where it stopped.</source>
        <translation>Interrompido. Pode continuar de onde parou.</translation>
    </message>
    <message>
        <source>This is not a code of Granary. It begins with &quot;granary:&quot; and must be copied whole; ask for it again if in doubt.</source>
        <translation>Este não é um código do Granary. Ele começa com “granary:” e precisa ser copiado inteiro; em caso de dúvida, peça-o de novo.</translation>
    </message>
    <message>
        <source>These are not the 24 words of a drive. Check each of them.</source>
        <translation>Estas não são as 24 palavras de um drive. Confira cada uma delas.</translation>
    </message>
    <message>
        <source>That does not work like this. Check what you entered.</source>
        <translation>Assim não funciona. Confira o que você digitou.</translation>
    </message>
    <message>
        <source>This was made by a newer version of Granary. Update Granary on this machine.</source>
        <translation>Isto foi feito por uma versão mais nova do Granary. Atualize o Granary neste computador.</translation>
    </message>
    <message>
        <source>This machine or folder belongs to your drive already.</source>
        <translation>Este computador ou pasta já faz parte do seu drive.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Já está lá.</translation>
    </message>
    <message>
        <source>Granary may not read or write there. Change the permissions, or choose another place.</source>
        <translation>O Granary não tem permissão para ler ou gravar lá. Altere as permissões ou escolha outro lugar.</translation>
    </message>
    <message>
        <source>That disk is write-protected. Choose another place.</source>
        <translation>Esse disco está protegido contra gravação. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.</source>
        <translation>Falha ao ler ou gravar em um disco. Verifique o disco e o cabo e tente de novo. O que foi armazenado em outros computadores está em segurança.</translation>
    </message>
    <message>
        <source>Another Granary uses this profile now. Close it, then try again.</source>
        <translation>Outro Granary está usando este perfil. Feche-o e tente de novo.</translation>
    </message>
    <message>
        <source>The drive is locked. Enter your passphrase to open it.</source>
        <translation>O drive está bloqueado. Digite sua frase-senha para abri-lo.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.</source>
        <translation>Essa não é a frase-senha. Tente de novo; se ela se perdeu, as 24 palavras abrem o drive em um perfil novo.</translation>
    </message>
    <message>
        <source>These words do not belong together. Check the spelling and the order.</source>
        <translation>Estas palavras não combinam entre si. Confira a grafia e a ordem.</translation>
    </message>
    <message>
        <source>These words belong to another drive.</source>
        <translation>Estas palavras são de outro drive.</translation>
    </message>
    <message>
        <source>That machine is in another network than your drive. Ask its owner for the name of the network.</source>
        <translation>Esse computador está em uma rede diferente da do seu drive. Pergunte ao dono o nome da rede.</translation>
    </message>
    <message>
        <source>Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.</source>
        <translation>Algo estava danificado e o Granary percebeu. Verifique o drive em “Nós”: o que puder ser reparado a partir dos outros computadores será.</translation>
    </message>
    <message>
        <source>There is no place to store anything yet. Add a friend&apos;s machine or a folder in Nodes.</source>
        <translation>Ainda não há onde armazenar nada. Adicione o computador de um amigo ou uma pasta em “Nós”.</translation>
    </message>
    <message>
        <source>That machine does not answer. Check that Granary runs there and that it is connected, then try again.</source>
        <translation>Esse computador não responde. Confira se o Granary está em execução lá e se há conexão, e tente de novo.</translation>
    </message>
    <message>
        <source>Granary&apos;s engine does not answer. It is being started again; nothing that was stored is lost.</source>
        <translation>O motor do Granary não responde. Ele está sendo reiniciado; nada do que foi armazenado se perdeu.</translation>
    </message>
    <message>
        <source>No answer came in time. Try again later.</source>
        <translation>Nenhuma resposta chegou a tempo. Tente mais tarde.</translation>
    </message>
    <message>
        <source>The other machine refused. Ask its owner why, or use another one.</source>
        <translation>O outro computador recusou. Pergunte ao dono o motivo ou use outro.</translation>
    </message>
    <message>
        <source>There is no room left for your drive there. Add another machine, or ask its owner for more room.</source>
        <translation>Não há mais espaço para o seu drive lá. Adicione outro computador ou peça mais espaço ao dono.</translation>
    </message>
    <message>
        <source>That machine takes only drives with an invitation. Ask its owner for one.</source>
        <translation>Esse computador só aceita drives com convite. Peça um ao dono.</translation>
    </message>
    <message>
        <source>This invitation was used already. Ask for a new one.</source>
        <translation>Este convite já foi usado. Peça um novo.</translation>
    </message>
    <message>
        <source>This invitation has run out. Ask for a new one.</source>
        <translation>Este convite expirou. Peça um novo.</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ too much. Set the date and time, then try again.</source>
        <translation>Os relógios dos dois computadores são diferentes demais. Acerte a data e a hora e tente de novo.</translation>
    </message>
    <message>
        <source>Granary is busy with something else. Try again when it is done.</source>
        <translation>O Granary está ocupado com outra coisa. Tente de novo quando terminar.</translation>
    </message>
    <message>
        <source>That is too much at once. Try with less.</source>
        <translation>É demais de uma só vez. Tente com menos.</translation>
    </message>
    <message>
        <source>The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.</source>
        <translation>O outro computador respondeu com algo sem sentido. Atualize o Granary nos dois; se continuar, remova esse computador.</translation>
    </message>
    <message>
        <source>It changed while it was read. The next backup takes it.</source>
        <translation>Mudou enquanto era lido. O próximo backup o inclui.</translation>
    </message>
    <message>
        <source>Several of your machines have this. Choose one of them above the list.</source>
        <translation>Vários dos seus computadores têm isto. Escolha um deles acima da lista.</translation>
    </message>
    <message>
        <source>Something else is there already. Choose another place or name.</source>
        <translation>Já existe outra coisa lá. Escolha outro lugar ou nome.</translation>
    </message>
    <message>
        <source>Things like this are not stored.</source>
        <translation>Itens deste tipo não são armazenados.</translation>
    </message>
    <message>
        <source>A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.</source>
        <translation>Um computador foi removido do drive, e este ainda não recebeu as novas chaves. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.</source>
        <translation>Este computador foi removido do drive. O que está aqui continua como estava. Para usar o drive aqui novamente, faça este computador entrar de novo.</translation>
    </message>
    <message>
        <source>Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.</source>
        <translation>Algo deu errado dentro do Granary. Nada do que foi armazenado se perdeu. Tente de novo e relate o problema se ele voltar.</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>sem permissão de leitura</translation>
    </message>
    <message>
        <source>vanished meanwhile</source>
        <translation>sumiu nesse meio-tempo</translation>
    </message>
    <message>
        <source>changed while it was read; the next backup takes it</source>
        <translation>mudou enquanto era lido; o próximo backup o inclui</translation>
    </message>
    <message>
        <source>could not be read from the disk</source>
        <translation>não pôde ser lido do disco</translation>
    </message>
    <message>
        <source>too long a path</source>
        <translation>caminho longo demais</translation>
    </message>
    <message>
        <source>too few machines that store it answer</source>
        <translation>poucos computadores que o armazenam respondem</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>danificado</translation>
    </message>
    <message>
        <source>things like this are not stored</source>
        <translation>itens deste tipo não são armazenados</translation>
    </message>
    <message>
        <source>something else is there already</source>
        <translation>já existe outra coisa lá</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>o disco está cheio</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>não pôde ser feito</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) so far; a drive has 24.</source>
        <translation>
            <numerusform>%n palavra até agora; um drive tem 24.</numerusform>
            <numerusform>%n palavras até agora; um drive tem 24.</numerusform>
        </translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Check its spelling.</source>
        <translation>A palavra %1 não está na lista de palavras. Confira a grafia.</translation>
    </message>
    <message>
        <source>Word %1 is not in the list of words. Did you mean %2?</source>
        <translation>A palavra %1 não está na lista de palavras. Você quis dizer “%2”?</translation>
    </message>
    <message>
        <source>Each word is right, but not all of them together. Look for two that changed places, or one that is another.</source>
        <translation>Cada palavra está certa, mas não o conjunto delas. Procure duas que trocaram de lugar ou uma que seja outra.</translation>
    </message>
    <message>
        <source>The words are of two languages. They all belong to one.</source>
        <translation>As palavras estão em dois idiomas. Todas devem ser do mesmo.</translation>
    </message>
    <message>
        <source>This is too long to be 24 words.</source>
        <translation>Isto é longo demais para ser 24 palavras.</translation>
    </message>
    <message>
        <source>There is not that much room on this disk. Choose less, or free some space.</source>
        <translation>Não há tanto espaço neste disco. Escolha menos ou libere espaço.</translation>
    </message>
    <message>
        <source>That is too little to keep anything beside what Granary needs itself. Choose more.</source>
        <translation>É pouco demais para guardar algo além do que o próprio Granary precisa. Escolha mais.</translation>
    </message>
    <message>
        <source>Pieces are being brought in from a disk just now. Wait until that is done.</source>
        <translation>Fragmentos estão sendo trazidos de um disco neste momento. Espere até terminar.</translation>
    </message>
    <message>
        <source>Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.</source>
        <translation>Pelo proxy, os outros não conseguiriam acessar o que guardam aqui. Desative antes o proxy em “Configurações”.</translation>
    </message>
    <message>
        <source>There is no such network. Check its name, and the address of the machine in it.</source>
        <translation>Essa rede não existe. Confira o nome dela e o endereço da máquina que está nela.</translation>
    </message>
    <message>
        <source>Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.</source>
        <translation>Ninguém dessa rede responde. Confira como o nome é escrito e se a máquina desse endereço está ligada.</translation>
    </message>
    <message>
        <source>Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.</source>
        <translation>Sua unidade fica na rede dela: está guardada lá, ou este computador empresta espaço nela. Para mudar para outra, remova antes os locais de armazenamento dessa rede e pare de emprestar espaço.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Opening the drive</source>
        <translation>Abrindo o drive</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Fazendo backup</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Adding a storage place</source>
        <translation>Adicionando um local de armazenamento</translation>
    </message>
    <message>
        <source>Moving data elsewhere</source>
        <translation>Transferindo dados para outro lugar</translation>
    </message>
    <message>
        <source>Sending what waited</source>
        <translation>Envio do que estava esperando</translation>
    </message>
    <message>
        <source>Checking the drive</source>
        <translation>Verificando o drive</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Reparando</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>Testando uma restauração</translation>
    </message>
    <message>
        <source>Giving space back</source>
        <translation>Liberando espaço</translation>
    </message>
    <message>
        <source>Waiting for the other machine</source>
        <translation>Esperando o outro computador</translation>
    </message>
    <message>
        <source>Removing a machine from the drive</source>
        <translation>Removendo um computador do drive</translation>
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
        <translation>Exclusão do drive</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: em pausa</translation>
    </message>
    <message>
        <source>%1: %2 of %3 files</source>
        <translation>%1: %2 de %3 arquivos</translation>
    </message>
    <message>
        <source>%1: %2 files</source>
        <translation>%1: %2 arquivos</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, faltam cerca de %2</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Ainda não há nada protegido</translation>
    </message>
    <message>
        <source>Everything is stored; some copies are still to be made</source>
        <translation>Está tudo armazenado; ainda faltam algumas cópias</translation>
    </message>
    <message>
        <source>Everything is stored, but in one place only; add another to be safe</source>
        <translation>Está tudo armazenado, mas em um único local; adicione outro para ficar em segurança</translation>
    </message>
    <message numerus="yes">
        <source>Everything is safe, even if %n storage place(s) fail(s)</source>
        <translation>
            <numerusform>Está tudo em segurança, mesmo que %n local de armazenamento falhe</numerusform>
            <numerusform>Está tudo em segurança, mesmo que %n locais de armazenamento falhem</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting ...</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Não está em execução</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Ainda não configurado</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>O drive está bloqueado</translation>
    </message>
    <message>
        <source>Looking for storage places</source>
        <translation>Procurando lugares de armazenamento</translation>
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
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>há instantes</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>há %n minuto</numerusform>
            <numerusform>há %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>há %n hora</numerusform>
            <numerusform>há %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ontem, %1</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>stored, survives no loss</source>
        <translation>armazenado, não suporta nenhuma perda</translation>
    </message>
    <message numerus="yes">
        <source>survives %n loss(es)</source>
        <translation>
            <numerusform>suporta %n perda</numerusform>
            <numerusform>suporta %n perdas</numerusform>
        </translation>
    </message>
    <message>
        <source>still being sent</source>
        <translation>ainda sendo enviado</translation>
    </message>
    <message>
        <source>being repaired</source>
        <translation>em reparo</translation>
    </message>
    <message numerus="yes">
        <source>to be repaired, survives %n loss(es)</source>
        <translation>
            <numerusform>a reparar, suporta %n perda</numerusform>
            <numerusform>a reparar, suporta %n perdas</numerusform>
        </translation>
    </message>
    <message>
        <source>out of reach now</source>
        <translation>fora de alcance agora</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n ano</numerusform>
            <numerusform>%n anos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mês</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 %</source>
        <translation>cerca de %1%</translation>
    </message>
    <message>
        <source>less than 1 in a million million</source>
        <translation>menos de 1 em um trilhão</translation>
    </message>
    <message>
        <source>about 1 in %1</source>
        <translation>cerca de 1 em %1</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Ainda não há nada armazenado.</translation>
    </message>
    <message>
        <source>How safe your files are can be said when enough storage places answer.</source>
        <translation>Será possível dizer o quanto seus arquivos estão seguros quando locais de armazenamento suficientes responderem.</translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n storage place(s).</source>
        <translation>
            <numerusform>Seus arquivos sobrevivem à perda de qualquer %n local de armazenamento.</numerusform>
            <numerusform>Seus arquivos sobrevivem à perda de quaisquer %n locais de armazenamento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your files survive the loss of any %n more storage place(s).</source>
        <translation>
            <numerusform>Seus arquivos sobrevivem à perda de mais %n local de armazenamento, qualquer que seja.</numerusform>
            <numerusform>Seus arquivos sobrevivem à perda de mais %n locais de armazenamento, quaisquer que sejam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not survive the loss of a storage place.</source>
        <translation>Seus arquivos não sobrevivem à perda de um local de armazenamento.</translation>
    </message>
    <message>
        <source>Some storage places are away, and until they are back none of the others may be lost.</source>
        <translation>Alguns locais de armazenamento estão ausentes e, até que voltem, nenhum dos outros pode se perder.</translation>
    </message>
    <message>
        <source>Choose folders to protect; then you see here how safe they are.</source>
        <translation>Escolha pastas para proteger; depois você verá aqui o quanto estão seguras.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.</source>
        <translation>
            <numerusform>%n local de armazenamento não responde: veja se está ligado e conectado, ou remova-o se não for voltar.</numerusform>
            <numerusform>%n locais de armazenamento não respondem: veja se estão ligados e conectados, ou remova os que não vão voltar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another one to be safe.</source>
        <translation>Adicione outro para ficar em segurança.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.</source>
        <translation>
            <numerusform>%Ln fragmento ausente ou danificado foi encontrado. O Granary o cria de novo sozinho enquanto está em execução; “Reparar” faz isso agora.</numerusform>
            <numerusform>%Ln fragmentos ausentes ou danificados foram encontrados. O Granary os cria de novo sozinho enquanto está em execução; “Reparar” faz isso agora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some pieces wait for more storage places; %1 are kept on this computer until then.</source>
        <translation>Alguns fragmentos esperam por mais locais de armazenamento; até lá, %1 ficam guardados neste computador.</translation>
    </message>
    <message>
        <source>Some pieces are missing; they are made anew as soon as there are storage places for them.</source>
        <translation>Faltam alguns fragmentos; eles serão criados de novo assim que houver locais de armazenamento para eles.</translation>
    </message>
    <message>
        <source>The drive was brought back here; nothing is written to it until the next backup.</source>
        <translation>O drive foi recuperado aqui; nada é gravado nele até o próximo backup.</translation>
    </message>
    <message>
        <source>The chance to lose something within a year is at most: %1.</source>
        <translation>A chance de perder algo dentro de um ano é, no máximo: %1.</translation>
    </message>
    <message>
        <source>This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.</source>
        <translation>Isto supõe que os locais de armazenamento falham um a um e não juntos, que cada um dura %1 em média e que o que se perde com ele é criado de novo em outro lugar em até %2.</translation>
    </message>
    <message>
        <source>If repairs take as irregular a time as can be, it is: %1.</source>
        <translation>Se os reparos demorarem da forma mais irregular possível, é: %1.</translation>
    </message>
    <message>
        <source>The chance that something can&apos;t be read at a given moment, because too many places are switched off: %1.</source>
        <translation>A chance de algo não poder ser lido em um dado momento, porque locais demais estão desligados: %1.</translation>
    </message>
    <message>
        <source>The loss of any one house or network, as far as addresses tell, would not be fatal.</source>
        <translation>A perda de uma única casa ou rede, pelo que os endereços indicam, não seria fatal.</translation>
    </message>
    <message numerus="yes">
        <source>If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>Se este computador e seus discos se perderem juntos (%n local de armazenamento), seus arquivos também se perdem. Adicione locais em outro lugar.</numerusform>
            <numerusform>Se este computador e seus discos se perderem juntos (%n locais de armazenamento), seus arquivos também se perdem. Adicione locais em outro lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.</source>
        <translation>
            <numerusform>Se tudo em %1 se perder junto (%n local de armazenamento), seus arquivos também se perdem. Adicione locais em outro lugar.</numerusform>
            <numerusform>Se tudo em %1 se perder junto (%n locais de armazenamento), seus arquivos também se perdem. Adicione locais em outro lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>mais %n</numerusform>
            <numerusform>mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>These may share a machine, a disk or a network, and fail together: %1.</source>
        <translation>Estes podem compartilhar um computador, um disco ou uma rede e falhar juntos: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.</source>
        <translation>A última restauração de teste (%1) não recuperou tudo. “Atividade” mostra os arquivos; verifique o drive.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).</source>
        <translation>
            <numerusform>%Ln arquivo (%1) foi restaurado como teste e voltou como foi armazenado (%2).</numerusform>
            <numerusform>%Ln arquivos (%1) foram restaurados como teste e voltaram como foram armazenados (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, then times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive may store here.</source>
        <translation>O drive de qualquer pessoa pode armazenar aqui.</translation>
    </message>
    <message>
        <source>Only drives that you invite may store here.</source>
        <translation>Só os drives que você convidar podem armazenar aqui.</translation>
    </message>
    <message>
        <source>They read at %1 together at most.</source>
        <translation>Juntos, eles leem a no máximo %1.</translation>
    </message>
    <message>
        <source>Open %1.</source>
        <translation>Horário: %1.</translation>
    </message>
    <message>
        <source>Outside of these times, as now, nothing new is taken, and what lies here is served slowly.</source>
        <translation>Fora desses horários, como agora, nada novo é aceito, e o que está aqui é fornecido devagar.</translation>
    </message>
    <message>
        <source>Repairs for others may move %1 a day.</source>
        <translation>Reparos para outros podem transferir até %1 por dia.</translation>
    </message>
    <message>
        <source>The engine was started with a share of its own, which counts again when it starts the next time.</source>
        <translation>O motor foi iniciado com uma cota própria, que volta a valer na próxima vez que ele for iniciado.</translation>
    </message>
    <message>
        <source>Nobody stores anything here yet: give somebody an invitation.</source>
        <translation>Ninguém armazena nada aqui ainda: convide alguém.</translation>
    </message>
    <message numerus="yes">
        <source>%n drive(s) of others lie here, sealed: nobody on this machine can read them.</source>
        <translation>
            <numerusform>%n drive de outra pessoa está aqui, criptografado: ninguém neste computador consegue ler.</numerusform>
            <numerusform>%n drives de outras pessoas estão aqui, criptografados: ninguém neste computador consegue ler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were given back and go within a week.</source>
        <translation>
            <numerusform>%n fragmento foi devolvido e será removido em até uma semana.</numerusform>
            <numerusform>%n fragmentos foram devolvidos e serão removidos em até uma semana.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you lend now: nothing new is taken, and nothing is deleted.</source>
        <translation>Isso é mais do que você empresta agora: nada novo é aceito, e nada é apagado.</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>For 30 minutes</source>
        <translation>Por 30 minutos</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>Por 2 horas</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Até amanhã</translation>
    </message>
    <message>
        <source>Until I go on</source>
        <translation>Até eu continuar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Em pausa até %1</translation>
    </message>
    <message>
        <source>Paused until tomorrow, %1</source>
        <translation>Em pausa até amanhã, %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>is in order</source>
        <translation>está em ordem</translation>
    </message>
    <message numerus="yes">
        <source>does not answer; it should have %Ln piece(s)</source>
        <translation>
            <numerusform>não responde; deveria ter %Ln fragmento</numerusform>
            <numerusform>não responde; deveria ter %Ln fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost %1 of its %Ln piece(s)</source>
        <translation>
            <numerusform>perdeu %1 do seu %Ln fragmento</numerusform>
            <numerusform>perdeu %1 dos seus %Ln fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has lost everything, %Ln piece(s)</source>
        <translation>
            <numerusform>perdeu tudo, %Ln fragmento</numerusform>
            <numerusform>perdeu tudo, %Ln fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives wrong data: %Ln piece(s) are damaged there</source>
        <translation>
            <numerusform>fornece dados errados: há %Ln fragmento danificado lá</numerusform>
            <numerusform>fornece dados errados: há %Ln fragmentos danificados lá</numerusform>
        </translation>
    </message>
    <message>
        <source>answers well when it is tested and wrongly when data is read back</source>
        <translation>responde bem quando é testado e errado quando os dados são lidos</translation>
    </message>
    <message numerus="yes">
        <source>left %n question(s) open: it is overloaded, or it stalls</source>
        <translation>
            <numerusform>deixou %n pergunta sem resposta: está sobrecarregado, ou enrola</numerusform>
            <numerusform>deixou %n perguntas sem resposta: está sobrecarregado, ou enrola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says that it has %Ln piece(s) which it does not give</source>
        <translation>
            <numerusform>diz que tem %Ln fragmento, mas não o entrega</numerusform>
            <numerusform>diz que tem %Ln fragmentos, mas não os entrega</numerusform>
        </translation>
    </message>
    <message>
        <source>shows an older state of the drive than the one it took</source>
        <translation>mostra um estado do drive mais antigo do que o que recebeu</translation>
    </message>
    <message>
        <source>hands on records that nobody signed</source>
        <translation>repassa registros que ninguém assinou</translation>
    </message>
    <message>
        <source>floods this computer with requests, and is cut off each time</source>
        <translation>inunda este computador com solicitações e é desconectado toda vez</translation>
    </message>
    <message>
        <source>sends messages that make no sense, and is cut off each time</source>
        <translation>envia mensagens sem sentido e é desconectado toda vez</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Em ordem</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>Não respondeu</translation>
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
        <translation>Tudo perdido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) damaged</source>
        <translation>
            <numerusform>%Ln fragmento danificado</numerusform>
            <numerusform>%Ln fragmentos danificados</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives wrong data</source>
        <translation>Fornece dados errados</translation>
    </message>
    <message>
        <source>Too slow to answer</source>
        <translation>Lento demais para responder</translation>
    </message>
    <message>
        <source>Claims what it lacks</source>
        <translation>Diz ter o que não tem</translation>
    </message>
    <message>
        <source>Shows an old state</source>
        <translation>Mostra um estado antigo</translation>
    </message>
    <message>
        <source>Forges records</source>
        <translation>Forja registros</translation>
    </message>
    <message>
        <source>Floods this computer</source>
        <translation>Inunda este computador</translation>
    </message>
    <message>
        <source>Makes no sense</source>
        <translation>Não faz sentido</translation>
    </message>
    <message>
        <source>See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.</source>
        <translation>Veja se está ligado e conectado. Se não for voltar, remova-o: seus fragmentos são criados de novo a partir dos outros.</translation>
    </message>
    <message>
        <source>Repair makes these pieces anew from the others. If it happens again, its disk may be failing.</source>
        <translation>“Reparar” cria esses fragmentos de novo a partir dos outros. Se acontecer outra vez, o disco dele pode estar falhando.</translation>
    </message>
    <message>
        <source>Was its disk replaced? Repair makes everything anew from the others.</source>
        <translation>O disco dele foi trocado? “Reparar” cria tudo de novo a partir dos outros.</translation>
    </message>
    <message>
        <source>Check again later. If it stays like this, use another machine in its place.</source>
        <translation>Verifique de novo mais tarde. Se continuar assim, use outro computador no lugar dele.</translation>
    </message>
    <message>
        <source>Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.</source>
        <translation>O disco dele os perdeu sem ninguém notar, ou ele mente. “Reparar” os cria de novo em outro lugar; se acontecer outra vez, remova-o.</translation>
    </message>
    <message>
        <source>It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.</source>
        <translation>Ele voltou a uma cópia antiga, ou quer que você recupere um estado antigo. O próximo backup lhe dá o novo outra vez; se continuar, remova-o.</translation>
    </message>
    <message>
        <source>Do not trust it: remove it, and everything is moved off it first.</source>
        <translation>Não confie nele: remova-o, e antes todo o conteúdo é transferido.</translation>
    </message>
    <message>
        <source>Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.</source>
        <translation>O Granary dele está com defeito, ou é um ataque. Peça ao dono que atualize; se continuar assim, remova-o.</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <comment>a storage place, what it did, and what to do</comment>
        <translation>%1 %2. %3</translation>
    </message>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>Computador de um amigo</translation>
    </message>
    <message>
        <source>A friend&apos;s machine (%1)</source>
        <translation>Computador de um amigo (%1)</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>Este computador, %1</translation>
    </message>
    <message>
        <source>The demo network on this computer</source>
        <translation>A rede de demonstração neste computador</translation>
    </message>
    <message>
        <source>%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.</source>
        <translation>%1 não empresta mais espaço. Os seus dados que estão lá são transferidos para outros locais de armazenamento, na medida em que houver; até lá, continuam a ser fornecidos. Se nada for transferido, adicione um local de armazenamento.</translation>
    </message>
    <message>
        <source>The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.</source>
        <translation>A rede %1 foi encontrada, mas as máquinas dela só aceitam quem tem um convite. Peça um código a um dos donos.</translation>
    </message>
    <message>
        <source>The network %1 was found, but no further machine in it lends space now. Try again later.</source>
        <translation>A rede %1 foi encontrada, mas nenhuma outra máquina dela empresta espaço agora. Tente mais tarde.</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>A rede %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) of the network %1 keep data for you from now on.</source>
        <translation>
            <numerusform>%Ln máquina da rede %1 guarda dados para você a partir de agora.</numerusform>
            <numerusform>%Ln máquinas da rede %1 guardam dados para você a partir de agora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Whenever something changes</source>
        <translation>Sempre que algo muda</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>A cada hora</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Todo dia às %1</translation>
    </message>
    <message>
        <source>Every week on %1 at %2</source>
        <translation>Toda semana, %1 às %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %n</numerusform>
            <numerusform>%1 e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>only on mains power</source>
        <translation>somente na tomada</translation>
    </message>
    <message>
        <source>not on metered networks</source>
        <translation>não em redes limitadas</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n exclusão</numerusform>
            <numerusform>%n exclusões</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected; waiting for changes</source>
        <translation>Protegido; esperando alterações</translation>
    </message>
    <message>
        <source>Waiting for its first backup</source>
        <translation>Esperando o primeiro backup</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protegido</translation>
    </message>
    <message>
        <source>Backing up now</source>
        <translation>Fazendo backup agora</translation>
    </message>
    <message>
        <source>Paused: changes are not kept</source>
        <translation>Em pausa: as alterações não são guardadas</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>Esperando estar na tomada</translation>
    </message>
    <message>
        <source>Waiting for a network that is not metered</source>
        <translation>Esperando uma rede sem limite de dados</translation>
    </message>
    <message>
        <source>Did not work; it will be tried again</source>
        <translation>Não funcionou; será tentado de novo</translation>
    </message>
    <message>
        <source>Nothing runs by itself now</source>
        <translation>Nada é executado sozinho agora</translation>
    </message>
    <message>
        <source>The drive was brought back on this machine. Restore what you need, then choose &quot;Back up now&quot;: from then on this runs by itself.</source>
        <translation>O drive foi recuperado neste computador. Restaure o que precisar e depois escolha “Fazer backup agora”: a partir daí, tudo acontece sozinho.</translation>
    </message>
    <message>
        <source>Last looked %1; nothing had changed.</source>
        <translation>Última verificação: %1; nada havia mudado.</translation>
    </message>
    <message>
        <source>Last backup %1.</source>
        <translation>Último backup: %1.</translation>
    </message>
    <message>
        <source>Next one %1.</source>
        <translation>Próximo: %1.</translation>
    </message>
    <message>
        <source>There are too many folders to hear of each change: they are looked through every ten minutes.</source>
        <translation>Há pastas demais para saber de cada alteração: elas são examinadas a cada dez minutos.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search in Files</source>
        <translation>Pesquisar em “Arquivos”</translation>
    </message>
    <message>
        <source>One folder up in Files</source>
        <translation>Subir uma pasta em “Arquivos”</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fazer backup agora</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Pausar ou continuar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Olhar de novo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Close the window; backups go on</source>
        <translation>Fechar a janela; os backups continuam</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>Sair; os backups continuam</translation>
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
        <translation>Abra o drive primeiro; depois ele pode fazer backup.</translation>
    </message>
    <message>
        <source>A backup is under way already.</source>
        <translation>Já há um backup em andamento.</translation>
    </message>
    <message>
        <source>Nothing is protected yet. Choose folders first.</source>
        <translation>Ainda não há nada protegido. Escolha as pastas primeiro.</translation>
    </message>
    <message>
        <source>Backing up now.</source>
        <translation>Fazendo backup agora.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Written to %1</source>
        <translation>Gravado em %1</translation>
    </message>
    <message>
        <source>The file was not written. %1</source>
        <translation>O arquivo não foi gravado. %1</translation>
    </message>
</context>
<context>
    <name>Wallet</name>
    <message>
        <source>That is neither an address nor a name of your address book. An address begins with &quot;gran1&quot;.</source>
        <translation>Isso não é um endereço nem um nome da sua agenda. Um endereço começa com &quot;gran1&quot;.</translation>
    </message>
    <message>
        <source>The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by character.</source>
        <translation>O endereço foi digitado errado: os últimos caracteres não combinam com o resto. Cole-o ou compare caractere por caractere.</translation>
    </message>
    <message>
        <source>Nobody can have the key of that address: what is sent there is lost. Ask for the address again.</source>
        <translation>Ninguém pode ter a chave desse endereço: o que for enviado para lá se perde. Peça o endereço de novo.</translation>
    </message>
    <message>
        <source>That address is of a later version of Granary. Update this one, or ask for an older address.</source>
        <translation>Esse endereço é de uma versão mais nova do Granary. Atualize esta ou peça um endereço mais antigo.</translation>
    </message>
    <message>
        <source>That is your own address. Enter the one of whoever is to be paid.</source>
        <translation>Esse é o seu próprio endereço. Digite o de quem vai receber.</translation>
    </message>
    <message>
        <source>You have less than that. Send less, or wait for what is on its way.</source>
        <translation>Você tem menos que isso. Envie menos ou espere o que está a caminho.</translation>
    </message>
    <message>
        <source>You have that much, but part of it is not free yet. Send less, or wait.</source>
        <translation>Você tem esse valor, mas parte dele ainda não está livre. Envie menos ou espere.</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it.</source>
        <translation>A nota é longa demais. Encurte-a.</translation>
    </message>
    <message>
        <source>That text can&apos;t be used: it is empty, too long, reads as an address or holds characters that can&apos;t be shown. Choose another one.</source>
        <translation>Esse texto não serve: está vazio, é longo demais, parece um endereço ou tem caracteres que não podem ser mostrados. Escolha outro.</translation>
    </message>
    <message>
        <source>That request is for another ledger. Choose or join that one first.</source>
        <translation>Esse pedido é para outro livro-razão. Escolha ou use esse primeiro.</translation>
    </message>
    <message>
        <source>Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection if this stays.</source>
        <translation>Nada deste livro-razão foi verificado ainda, então nada pode ser pago. Ele é consultado de novo sozinho; se continuar assim, verifique a conexão.</translation>
    </message>
    <message>
        <source>This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified before stays readable. Tell the others who use it.</source>
        <translation>Este livro-razão reescreveu o próprio passado, e há prova disso. Nada mais é pago nele; o que foi verificado antes continua legível. Avise os outros que o usam.</translation>
    </message>
    <message>
        <source>What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask whoever runs it.</source>
        <translation>O que este livro-razão diz agora não continua o que disse antes, então nada é pago até isso ser corrigido. Pergunte a quem o mantém.</translation>
    </message>
    <message>
        <source>You have had what this ledger gives to begin with. There is one for each wallet.</source>
        <translation>Você já recebeu o que este livro-razão dá para começar. Há um por carteira.</translation>
    </message>
    <message>
        <source>This ledger gives nothing to begin with. Ask somebody who has something to send you some.</source>
        <translation>Este livro-razão não dá nada para começar. Peça a alguém que tenha que envie um pouco.</translation>
    </message>
    <message>
        <source>That name stands for another address. Choose another name.</source>
        <translation>Esse nome é de outro endereço. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Your wallet can keep no more of these. Take some away first.</source>
        <translation>Sua carteira não pode guardar mais destes. Remova alguns primeiro.</translation>
    </message>
    <message>
        <source>That channel has ended.</source>
        <translation>Esse canal terminou.</translation>
    </message>
    <message>
        <source>That channel still runs. What is left comes back when its time is over.</source>
        <translation>Esse canal ainda está aberto. O que sobrar volta quando o prazo acabar.</translation>
    </message>
    <message>
        <source>The clocks of the ledger and this computer differ. Set this computer&apos;s clock right and try again.</source>
        <translation>Os relógios do livro-razão e deste computador diferem. Acerte o relógio deste computador e tente de novo.</translation>
    </message>
    <message>
        <source>The ledger has given all that it gives today. Try again tomorrow.</source>
        <translation>O livro-razão já deu tudo o que dá hoje. Tente amanhã.</translation>
    </message>
    <message>
        <source>This can&apos;t be done (%1). Nothing was spent.</source>
        <translation>Isso não pode ser feito (%1). Nada foi gasto.</translation>
    </message>
    <message>
        <source>What answers there can&apos;t show that it is the ledger you mean, so nothing was asked. Check the address and this computer&apos;s clock; else ask whoever runs it.</source>
        <translation>O que responde lá não consegue mostrar que é o livro-razão que você quer, então nada foi perguntado. Verifique o endereço e o relógio deste computador; senão, pergunte a quem o mantém.</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be reached. What was verified before stays as it is; check the address and the connection.</source>
        <translation>Não é possível alcançar o livro-razão. O que foi verificado antes fica como está; verifique o endereço e a conexão.</translation>
    </message>
    <message>
        <source>That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or paid.</source>
        <translation>Esse endereço leva a outro livro-razão. Peça o certo; nada foi adicionado nem pago.</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger already.</source>
        <translation>Sua carteira já usa este livro-razão.</translation>
    </message>
    <message>
        <source>There is no ledger at that address. Check it, and ask whoever runs the ledger.</source>
        <translation>Não há nenhum livro-razão nesse endereço. Verifique-o e pergunte a quem o mantém.</translation>
    </message>
    <message>
        <source>What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever runs it.</source>
        <translation>O que responde lá não fala por este livro-razão. Nada foi aceito como verdade e nada foi pago. Pergunte a quem o mantém.</translation>
    </message>
    <message>
        <source>The ledger is busy. Try again in a moment.</source>
        <translation>O livro-razão está ocupado. Tente daqui a pouco.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <translation>Isso não é um valor. Escreva assim: %1</translation>
    </message>
    <message>
        <source>That is finer than this token can be divided: it has %1 decimals.</source>
        <translation>É mais fino do que este token pode ser dividido: ele tem %1 casas decimais.</translation>
    </message>
    <message>
        <source>That is nothing. Enter more.</source>
        <translation>Isso é zero. Digite mais.</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>Isso é mais do que pode existir.</translation>
    </message>
    <message>
        <source>Not verified since Granary was started</source>
        <translation>Não verificado desde que o Granary foi iniciado</translation>
    </message>
    <message>
        <source>No answer; last verified %1 ago</source>
        <translation>Sem resposta; verificado pela última vez há %1</translation>
    </message>
    <message>
        <source>Verified %1 ago; witnesses: %2 of %3</source>
        <translation>Verificado há %1; testemunhas: %2 de %3</translation>
    </message>
    <message>
        <source>Verified %1 ago</source>
        <translation>Verificado há %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Given to begin with</source>
        <translation>Dado para começar</translation>
    </message>
    <message>
        <source>Your part since the founding</source>
        <translation>Sua parte desde a fundação</translation>
    </message>
    <message>
        <source>Channel opened with %1</source>
        <translation>Canal aberto com %1</translation>
    </message>
    <message>
        <source>Channel with %1 ended</source>
        <translation>O canal com %1 terminou</translation>
    </message>
    <message>
        <source>File notarised</source>
        <translation>Arquivo registrado</translation>
    </message>
    <message>
        <source>Save a proof</source>
        <translation>Salvar uma prova</translation>
    </message>
    <message>
        <source>The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.</source>
        <translation>O livro-razão não foi consultado porque o proxy não leva até ele. Verifique o proxy em “Configurações”.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>encerrado</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>o prazo acabou</translation>
    </message>
    <message>
        <source>It has ended. What was not paid has come back to you.</source>
        <translation>Foi encerrado. O que não foi pago voltou para você.</translation>
    </message>
    <message>
        <source>It has ended. What you were paid through it is in your history.</source>
        <translation>Foi encerrado. O que você recebeu por ele está no seu histórico.</translation>
    </message>
    <message>
        <source>%1 can be paid out of it until %2. Then what is left comes back to you; it can&apos;t be taken back before, because it is promised.</source>
        <translation>Dele se pode pagar a %1 até %2. Então o que sobrar volta para você; antes não pode ser retirado, porque está prometido.</translation>
    </message>
    <message>
        <source>Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.</source>
        <translation>O prazo acabou e %1 não o fechou: tudo o que foi reservado, %2, volta para você.</translation>
    </message>
    <message>
        <source>Its time is over, so it can&apos;t be closed any more. What was not closed in time goes back to %1.</source>
        <translation>O prazo acabou, então ele não pode mais ser fechado. O que não foi fechado a tempo volta para %1.</translation>
    </message>
    <message>
        <source>Nothing was paid to you through it yet, so there is nothing to close it for.</source>
        <translation>Nada lhe foi pago por ele ainda, então não há por que fechá-lo.</translation>
    </message>
    <message>
        <source>Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is over.</source>
        <translation>Feche-o para receber os %1 que %2 lhe pagou; o resto volta. O Granary o fecha sozinho antes do fim do prazo.</translation>
    </message>
    <message>
        <source>Close the channel</source>
        <translation>Fechar o canal</translation>
    </message>
    <message>
        <source>Get back what is left</source>
        <translation>Receber de volta o que sobrou</translation>
    </message>
    <message>
        <source>No wallet is open on that machine, so it can&apos;t be paid. Ask its owner to open one, or choose another.</source>
        <translation>Não há carteira aberta nesse computador, então ele não pode ser pago. Peça ao dono que abra uma, ou escolha outro.</translation>
    </message>
    <message>
        <source>The ledger has kept entries back that concern you.</source>
        <translation>O livro-razão escondeu lançamentos que dizem respeito a você.</translation>
    </message>
    <message>
        <source>The entries are not those that the ledger has signed.</source>
        <translation>Os lançamentos não são os que o livro-razão assinou.</translation>
    </message>
    <message>
        <source>An entry breaks the rules (%1).</source>
        <translation>Um lançamento quebra as regras (%1).</translation>
    </message>
</context>
<context>
    <name>granary::ui::ActivityPane</name>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Restaurações</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Verificações</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>Mostra somente estes</translation>
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
        <translation>Como tabela (CSV)…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Nada aconteceu ainda</translation>
    </message>
    <message>
        <source>Backups, restores and checks appear here as they run, with what came of them.</source>
        <translation>Backups, restaurações e verificações aparecem aqui durante a execução, com o resultado.</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Escolher pastas</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nada deste tipo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Nenhum problema</translation>
    </message>
    <message>
        <source>Nothing went wrong since Granary was started.</source>
        <translation>Nada deu errado desde que o Granary foi iniciado.</translation>
    </message>
    <message>
        <source>Since Granary was started there was none.</source>
        <translation>Não houve nenhum desde que o Granary foi iniciado.</translation>
    </message>
    <message>
        <source>Granary activity</source>
        <translation>Atividade do Granary</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Atividade</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddComputerDialog</name>
    <message>
        <source>Add a computer</source>
        <translation>Adicionar um computador</translation>
    </message>
    <message>
        <source>It sees all files of the drive and backs up to it. This works without the 24 words.</source>
        <translation>Ele vê todos os arquivos do drive e faz backup nele. Funciona sem as 24 palavras.</translation>
    </message>
    <message>
        <source>Install Granary on the other computer, choose &quot;Use my drive on this computer, too&quot; there, and give it this code while both are on:</source>
        <translation>Instale o Granary no outro computador, escolha lá “Usar meu drive também neste computador” e informe este código enquanto os dois estiverem ligados:</translation>
    </message>
    <message>
        <source>Code for the other computer</source>
        <translation>Código para o outro computador</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>O código como código QR</translation>
    </message>
    <message>
        <source>Waiting for the other computer</source>
        <translation>Esperando o outro computador</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>Criar outro código</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Making a code ...</source>
        <translation>Criando um código…</translation>
    </message>
    <message>
        <source>Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.</source>
        <translation>Vale para um só computador, até %1. Quem o tiver pode ler tudo: não o dê a mais ninguém.</translation>
    </message>
    <message>
        <source>Waiting for the other computer ...</source>
        <translation>Esperando o outro computador…</translation>
    </message>
    <message>
        <source>%1 belongs to the drive now.</source>
        <translation>%1 agora faz parte do drive.</translation>
    </message>
    <message>
        <source>The other computer</source>
        <translation>O outro computador</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>granary::ui::AddNodeDialog</name>
    <message>
        <source>Choose a folder</source>
        <translation>Escolher uma pasta</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>Adicionar um local de armazenamento</translation>
    </message>
    <message>
        <source>What lies there is sealed: nobody can read it but you.</source>
        <translation>O que está lá é criptografado: ninguém além de você consegue ler.</translation>
    </message>
    <message>
        <source>A friend&apos;s machine, or another of yours</source>
        <translation>O computador de um amigo, ou outro seu</translation>
    </message>
    <message>
        <source>A folder on this computer: a second disk, a USB drive, a network folder</source>
        <translation>Uma pasta neste computador: um segundo disco, um pendrive, uma pasta de rede</translation>
    </message>
    <message>
        <source>Paste the code: granary:node?...</source>
        <translation>Cole o código: granary:node?...</translation>
    </message>
    <message>
        <source>Code of the machine</source>
        <translation>Código do computador</translation>
    </message>
    <message>
        <source>Its owner makes the code in Granary, under Nodes, or by &quot;granary-cli invite&quot;.</source>
        <translation>O dono cria o código no Granary, em “Nós”, ou com “granary-cli invite”.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>/media/disk/granary</source>
        <translation>/media/disk/granary</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Machines of a network that you know by its name</source>
        <translation>Máquinas de uma rede cujo nome você conhece</translation>
    </message>
</context>
<context>
    <name>granary::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
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
        <translation>Progresso do backup</translation>
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
        <translation>Você tem</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Livro-razão</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>Ocultar valores</translation>
    </message>
    <message>
        <source>Send ...</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Receive ...</source>
        <translation>Receber…</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>Mostrar valores</translation>
    </message>
    <message>
        <source>%1 on the way to others</source>
        <translation>%1 a caminho de outros</translation>
    </message>
    <message>
        <source>%1 set aside in channels</source>
        <translation>%1 reservado em canais</translation>
    </message>
    <message>
        <source>%1 not free yet</source>
        <translation>%1 ainda não livre</translation>
    </message>
    <message>
        <source>Asking for it ...</source>
        <translation>Pedindo…</translation>
    </message>
    <message>
        <source>Get %1 to begin with</source>
        <translation>Receber %1 para começar</translation>
    </message>
    <message>
        <source>%1 is yours as soon as it is seen in the ledger</source>
        <translation>%1 é seu assim que for visto no livro-razão</translation>
    </message>
    <message>
        <source>The ledger has not answered yet; it is asked again by itself</source>
        <translation>O livro-razão ainda não respondeu; ele é consultado de novo sozinho</translation>
    </message>
    <message>
        <source>Automatic payments are stopped</source>
        <translation>Os pagamentos automáticos estão parados</translation>
    </message>
</context>
<context>
    <name>granary::ui::Breadcrumb</name>
    <message>
        <source>Folder shown</source>
        <translation>Pasta exibida</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>Meus arquivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::ChannelsDialog</name>
    <message>
        <source>Channels</source>
        <translation>Canais</translation>
    </message>
    <message>
        <source>A channel is money set aside for one payee, who is paid out of it in many small steps. What is left at its end comes back to whoever set it aside.</source>
        <translation>Um canal é dinheiro reservado para um único recebedor, que é pago dele em muitos passos pequenos. O que sobra no fim volta para quem o reservou.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Ainda não há nenhum.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Open a channel ...</source>
        <translation>Abrir um canal…</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Com</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Pago até agora</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Its end is signed, and is seen here as soon as the ledger has entered it.</source>
        <translation>O encerramento está assinado e aparece aqui assim que o livro-razão o registrar.</translation>
    </message>
    <message>
        <source>Close the channel with %1?</source>
        <translation>Fechar o canal com %1?</translation>
    </message>
    <message>
        <source>Get back what is left?</source>
        <translation>Receber de volta o que sobrou?</translation>
    </message>
    <message>
        <source>%1 are paid to you and %2 go back. Nothing more can be paid through it.</source>
        <translation>%1 são pagos a você e %2 voltam. Nada mais pode ser pago por ele.</translation>
    </message>
    <message>
        <source>%1 come back to you. %2 can&apos;t be paid out of it any more.</source>
        <translation>%1 voltam para você. %2 não pode mais ser pago dele.</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>O livro-razão recusou. Nada foi gasto.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckLedgerDialog</name>
    <message>
        <source>Check the whole ledger</source>
        <translation>Verificar todo o livro-razão</translation>
    </message>
    <message>
        <source>Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever made, its signature, and that no rule was broken. With many entries it takes a while.</source>
        <translation>Sua carteira verifica o tempo todo o que diz respeito a você. Isto verifica tudo: cada lançamento que alguém já fez, sua assinatura e que nenhuma regra foi quebrada. Com muitos lançamentos demora um pouco.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>%1 entries, from the first to the newest.</source>
        <translation>%1 lançamentos, do primeiro ao mais recente.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompido</translation>
    </message>
    <message>
        <source>What was checked so far was right. The next check goes on from there.</source>
        <translation>O que foi verificado até agora estava certo. A próxima verificação continua daí.</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>Não foi possível verificar o livro-razão</translation>
    </message>
    <message>
        <source>The ledger is in order</source>
        <translation>O livro-razão está em ordem</translation>
    </message>
    <message>
        <source>All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.</source>
        <translation>Todos os %1 lançamentos estão certos: cada regra vale, cada assinatura confere e juntos são o que o livro-razão assinou.</translation>
    </message>
    <message>
        <source>The ledger is not in order</source>
        <translation>O livro-razão não está em ordem</translation>
    </message>
    <message>
        <source>Entries that are right: %1.</source>
        <translation>Lançamentos certos: %1.</translation>
    </message>
    <message>
        <source>Nothing is paid on it until that is mended. Ask whoever runs it.</source>
        <translation>Nada é pago nele até isso ser corrigido. Pergunte a quem o mantém.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CheckWordsStep</name>
    <message>
        <source>&quot;Check later&quot; puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.</source>
        <translation>“Conferir mais tarde” adia a conferência, não a anotação: as palavras não são mostradas de novo. Até que você as confira, a janela lembra você e depois pede todas as 24 do seu papel.</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Palavra %1</translation>
    </message>
    <message>
        <source>Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.</source>
        <translation>A palavra %1 é outra. Veja seu papel; se estiver errada nele, volte para ver as palavras de novo.</translation>
    </message>
    <message>
        <source>Three of them, to be sure</source>
        <translation>Três delas, para ter certeza</translation>
    </message>
    <message>
        <source>Read them from your paper. To see all words once more, go back.</source>
        <translation>Leia-as no seu papel. Para ver todas as palavras mais uma vez, volte.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Conferir</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>Conferir mais tarde</translation>
    </message>
</context>
<context>
    <name>granary::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Fechar a janela</translation>
    </message>
    <message>
        <source>Keep Granary in the tray?</source>
        <translation>Manter o Granary na bandeja?</translation>
    </message>
    <message>
        <source>Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.</source>
        <translation>Os backups continuam de qualquer forma. Na bandeja, o Granary mostra como estão seus arquivos e avisa quando algo precisa de você.</translation>
    </message>
    <message>
        <source>You are asked only once; Settings changes it.</source>
        <translation>A pergunta é feita só uma vez; você pode mudar em “Configurações”.</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>Manter na bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
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
        <translation>Da área de transferência</translation>
    </message>
    <message>
        <source>A code, or a picture of one</source>
        <translation>Um código, ou a imagem de um</translation>
    </message>
    <message>
        <source>From a picture ...</source>
        <translation>De uma imagem…</translation>
    </message>
    <message>
        <source>A photo or screenshot of the code&apos;s QR code</source>
        <translation>Uma foto ou captura de tela do código QR</translation>
    </message>
    <message>
        <source>There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.</source>
        <translation>Não há código do Granary nessa imagem. Faça outra: nítida, de frente e com a margem branca.</translation>
    </message>
    <message>
        <source>There is no code of Granary on the clipboard. Copy the whole code, beginning with &quot;granary:&quot;.</source>
        <translation>Não há código do Granary na área de transferência. Copie o código inteiro, que começa com “granary:”.</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>Imagem do código</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.</source>
        <translation>Não há nenhum código do Granary visível na tela. Mostre-o inteiro e afaste esta janela dele.</translation>
    </message>
    <message>
        <source>From the screen</source>
        <translation>Da tela</translation>
    </message>
    <message>
        <source>A QR code that another window shows now</source>
        <translation>Um código QR que outra janela mostra agora</translation>
    </message>
</context>
<context>
    <name>granary::ui::CodeStep</name>
    <message>
        <source>Code of the other computer</source>
        <translation>Código do outro computador</translation>
    </message>
    <message>
        <source>Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.</source>
        <translation>Os dois computadores precisam estar ligados e conseguir se comunicar, por exemplo em casa. Quem tiver este código enquanto ele vale entra no seu drive: não o mostre a ninguém.</translation>
    </message>
    <message>
        <source>This is a whole code.</source>
        <translation>O código está completo.</translation>
    </message>
    <message>
        <source>This is the code of a place that stores files. What is needed here begins with &quot;granary:device?&quot;.</source>
        <translation>Este é o código de um local que armazena arquivos. O que é preciso aqui começa com “granary:device?”.</translation>
    </message>
    <message>
        <source>This is no whole code. It begins with &quot;granary:device?&quot; and must be copied to its end.</source>
        <translation>O código não está completo. Ele começa com “granary:device?” e precisa ser copiado até o fim.</translation>
    </message>
    <message>
        <source>The code of your other computer</source>
        <translation>O código do seu outro computador</translation>
    </message>
    <message>
        <source>On the computer that has the drive, open Settings, then &quot;Computers&quot;, and add a computer: it shows a code. It is good once, for some minutes; keep that window open.</source>
        <translation>No computador que tem o drive, abra “Configurações”, depois “Computadores”, e adicione um computador: ele mostra um código. Vale uma vez, por alguns minutos; deixe aquela janela aberta.</translation>
    </message>
    <message>
        <source>This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you.</source>
        <translation>Este código veio de um link ou de outro programa. Continue só se você mesmo o criou, em um computador seu: quem o criou compartilha o drive com você.</translation>
    </message>
</context>
<context>
    <name>granary::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Comparar versões</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 para %2</translation>
    </message>
    <message>
        <source>Reading both versions ...</source>
        <translation>Lendo as duas versões…</translation>
    </message>
    <message>
        <source>What changed, line by line</source>
        <translation>O que mudou, linha por linha</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>These are too large to be compared here. Restore both, and compare them with another program.</source>
        <translation>São grandes demais para comparar aqui. Restaure as duas e compare-as com outro programa.</translation>
    </message>
    <message>
        <source>These are no texts: there are no lines to compare. Restore both to look at them.</source>
        <translation>Não são textos: não há linhas para comparar. Restaure as duas para vê-las.</translation>
    </message>
    <message>
        <source>Both have the same text.</source>
        <translation>As duas têm o mesmo texto.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n linha removida</numerusform>
            <numerusform>%n linhas removidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n linha adicionada</numerusform>
            <numerusform>%n linhas adicionadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>Agenda de endereços</translation>
    </message>
    <message>
        <source>Names for whom you pay, on all your computers. Choose one to change its name.</source>
        <translation>Nomes de quem você paga, em todos os seus computadores. Escolha um para mudar o nome.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>granary::ui::DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Iniciar quando eu entrar no sistema</translation>
    </message>
    <message>
        <source>Without a window; backups then run from the beginning</source>
        <translation>Sem janela; assim os backups funcionam desde o começo</translation>
    </message>
    <message>
        <source>Granary starts when you log in</source>
        <translation>O Granary inicia quando você entra no sistema</translation>
    </message>
    <message>
        <source>Granary does not start by itself any more</source>
        <translation>O Granary não inicia mais sozinho</translation>
    </message>
    <message>
        <source>Tell me when something needs me</source>
        <translation>Avisar quando algo precisar de mim</translation>
    </message>
    <message>
        <source>A notification when a backup fails, files become less safe, or a restore is done</source>
        <translation>Uma notificação quando um backup falha, os arquivos ficam menos seguros ou uma restauração termina</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>Keep Granary in the tray</source>
        <translation>Manter o Granary na bandeja</translation>
    </message>
    <message>
        <source>Quit; backups go on</source>
        <translation>Sair; os backups continuam</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Quando a janela é fechada</translation>
    </message>
</context>
<context>
    <name>granary::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>Como se divide</translation>
    </message>
    <message>
        <source>Automatic payments</source>
        <translation>Pagamentos automáticos</translation>
    </message>
    <message>
        <source>Change limits ...</source>
        <translation>Alterar limites…</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canais</translation>
    </message>
    <message>
        <source>None. Channels are opened for payments in many small steps, out of an amount that is set aside.</source>
        <translation>Nenhum. Canais são abertos para pagar em muitos passos pequenos, de um valor reservado.</translation>
    </message>
    <message>
        <source>Address book ...</source>
        <translation>Agenda de endereços…</translation>
    </message>
    <message>
        <source>Notarise a file ...</source>
        <translation>Registrar um arquivo…</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have this file now. Nobody can read the file from it.</source>
        <translation>Anota no livro-razão que você tem este arquivo agora. Ninguém consegue ler o arquivo a partir disso.</translation>
    </message>
    <message>
        <source>Check a proof ...</source>
        <translation>Verificar uma prova…</translation>
    </message>
    <message>
        <source>Use another ledger ...</source>
        <translation>Usar outro livro-razão…</translation>
    </message>
    <message>
        <source>Leave this ledger ...</source>
        <translation>Deixar este livro-razão…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (restam %2)</translation>
    </message>
    <message>
        <source>Each day: %1</source>
        <translation>Por dia: %1</translation>
    </message>
    <message>
        <source>Each month: %1</source>
        <translation>Por mês: %1</translation>
    </message>
    <message>
        <source>Each download: %1</source>
        <translation>Por download: %1</translation>
    </message>
    <message>
        <source>All automatic payments are stopped, on every ledger.</source>
        <translation>Todos os pagamentos automáticos estão parados, em todos os livros-razão.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Deixar que continuem</translation>
    </message>
    <message>
        <source>Stop all automatic payments</source>
        <translation>Parar todos os pagamentos automáticos</translation>
    </message>
    <message>
        <source>Notarise a file</source>
        <translation>Registrar um arquivo</translation>
    </message>
    <message>
        <source>Check a proof</source>
        <translation>Verificar uma prova</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Deixar %1?</translation>
    </message>
    <message>
        <source>What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown.</source>
        <translation>O que você tem lá continua seu e volta a aparecer quando usar este livro-razão de novo. Até lá não é mostrado.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>Use another ledger</source>
        <translation>Usar outro livro-razão</translation>
    </message>
    <message>
        <source>Whoever runs it tells you its address. What you have on the others stays there.</source>
        <translation>Quem o mantém diz o endereço. O que você tem nos outros continua lá.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Host a ledger ...</source>
        <translation>Hospedar um livro-razão…</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Set aside in channels</source>
        <translation>Reservado em canais</translation>
    </message>
    <message>
        <source>On the way to others</source>
        <translation>A caminho de outros</translation>
    </message>
    <message>
        <source>Not free yet</source>
        <translation>Ainda não livre</translation>
    </message>
    <message>
        <source>Channels ...</source>
        <translation>Canais…</translation>
    </message>
    <message>
        <source>Check the whole ledger ...</source>
        <translation>Verificar todo o livro-razão…</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>Abertos agora: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DevicesCard</name>
    <message>
        <source>No backup yet</source>
        <translation>Ainda sem backup</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %1: %Ln file(s), %2</source>
        <translation>
            <numerusform>Último backup %1: %Ln arquivo, %2</numerusform>
            <numerusform>Último backup %1: %Ln arquivos, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>It was silent for long; nothing waits for it.</source>
        <translation>Está em silêncio há muito tempo; nada espera por ele.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este computador)</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computadores</translation>
    </message>
    <message>
        <source>All that belong to this drive: they see its files and back up to it.</source>
        <translation>Todos os que fazem parte deste drive: eles veem os arquivos e fazem backup nele.</translation>
    </message>
    <message>
        <source>Add a computer ...</source>
        <translation>Adicionar um computador…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Nome deste computador</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Este nome é longo demais.</translation>
    </message>
    <message>
        <source>A name has no colon.</source>
        <translation>Um nome não pode ter dois-pontos.</translation>
    </message>
    <message>
        <source>From the next backup on this computer is called %1</source>
        <translation>A partir do próximo backup, este computador se chama %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::DropDialog</name>
    <message>
        <source>Add to the drive</source>
        <translation>Adicionar ao drive</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>Adicionar “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>Adicionar %n item</numerusform>
            <numerusform>Adicionar %n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect from now on</source>
        <translation>Proteger a partir de agora</translation>
    </message>
    <message>
        <source>Store a copy once</source>
        <translation>Armazenar uma única cópia</translation>
    </message>
    <message>
        <source>It is protected already: every change is kept.</source>
        <translation>Já está protegido: cada alteração é guardada.</translation>
    </message>
    <message>
        <source>It stays where it is. Every change is kept by itself, and you can go back to any day.</source>
        <translation>Fica onde está. Cada alteração é guardada sozinha, e você pode voltar a qualquer dia.</translation>
    </message>
    <message>
        <source>As it is now. Later changes are not kept.</source>
        <translation>Como está agora. Alterações posteriores não são guardadas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>It is protected from now on</source>
        <translation>Está protegido a partir de agora</translation>
    </message>
    <message>
        <source>A copy is being stored</source>
        <translation>Uma cópia está sendo armazenada</translation>
    </message>
</context>
<context>
    <name>granary::ui::FileDrawer</name>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The version that is chosen with the newest one, or two that are chosen with each other</source>
        <translation>A versão escolhida com a mais recente, ou duas escolhidas entre si</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versão</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Link para %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Modificado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n versão</numerusform>
            <numerusform>%n versões</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesPane</name>
    <message>
        <source>Search all files</source>
        <translation>Pesquisar arquivos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>The drive as it is now, or as it was</source>
        <translation>O drive como está agora, ou como estava</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluídos</translation>
    </message>
    <message>
        <source>What is gone from your folders and still in the drive</source>
        <translation>O que sumiu das suas pastas e ainda está no drive</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Choose folders</source>
        <translation>Escolher pastas</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>Esta pasta está vazia</translation>
    </message>
    <message>
        <source>This can&apos;t be shown now</source>
        <translation>Isto não pode ser mostrado agora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>These are ready now: drag them once more</source>
        <translation>Já estão prontos: arraste-os mais uma vez</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>The first backup is paused</source>
        <translation>O primeiro backup está em pausa</translation>
    </message>
    <message>
        <source>The first backup is running</source>
        <translation>O primeiro backup está em andamento</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on where it stopped.</source>
        <translation>Nada se perdeu: continua de onde parou.</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself, also when this window is closed.</source>
        <translation>Você pode continuar trabalhando; ele continua sozinho, mesmo com esta janela fechada.</translation>
    </message>
    <message>
        <source>Nothing is stored yet</source>
        <translation>Ainda não há nada armazenado</translation>
    </message>
    <message>
        <source>Your folders wait for their first backup. Folders says what they wait for.</source>
        <translation>Suas pastas esperam o primeiro backup. “Pastas” diz o que elas esperam.</translation>
    </message>
    <message>
        <source>Look at the folders</source>
        <translation>Ver as pastas</translation>
    </message>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Ainda não há nada protegido</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost, or drop them here. From then on every change is kept, and you can go back to any day.</source>
        <translation>Escolha as pastas que não podem se perder, ou solte-as aqui. A partir daí cada alteração é guardada, e você pode voltar a qualquer dia.</translation>
    </message>
    <message>
        <source>Looking through earlier backups ...</source>
        <translation>Procurando em backups anteriores…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No file or folder has that in its name at this time.</source>
        <translation>Nenhum arquivo ou pasta tem isso no nome neste momento.</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Nada foi excluído</translation>
    </message>
    <message>
        <source>All that was ever backed up is still in your folders.</source>
        <translation>Tudo o que já teve backup ainda está nas suas pastas.</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>Os %1 mais recentes</translation>
    </message>
    <message>
        <source>The first %1; type more of the name to find fewer</source>
        <translation>Os primeiros %1; digite mais do nome para encontrar menos</translation>
    </message>
    <message>
        <source>Reading a large folder ...</source>
        <translation>Lendo uma pasta grande…</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted item(s).</source>
        <translation>
            <numerusform>%n item excluído.</numerusform>
            <numerusform>%n itens excluídos.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay until the versions that hold them are forgotten in Folders.</source>
        <translation>Eles ficam até que as versões que os contêm sejam descartadas em “Pastas”.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot;</source>
        <translation>Restaurar “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n item(s)</source>
        <translation>
            <numerusform>Restaurar %n item</numerusform>
            <numerusform>Restaurar %n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::FilesTable</name>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::FolderModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluído</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersPane</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Ainda não há nada protegido</translation>
    </message>
    <message>
        <source>Choose the folders that must not be lost. From then on every change is kept by itself.</source>
        <translation>Escolha as pastas que não podem se perder. A partir daí cada alteração é guardada sozinha.</translation>
    </message>
    <message>
        <source>Choose folders ...</source>
        <translation>Escolher pastas…</translation>
    </message>
    <message>
        <source>Protected folders</source>
        <translation>Pastas protegidas</translation>
    </message>
    <message>
        <source>Protect folders ...</source>
        <translation>Proteger pastas…</translation>
    </message>
    <message>
        <source>Forget old versions ...</source>
        <translation>Descartar versões antigas…</translation>
    </message>
    <message>
        <source>There is no place to keep anything yet: nothing leaves this computer. Add a friend&apos;s machine or a disk in Nodes.</source>
        <translation>Ainda não há onde guardar nada: nada sai deste computador. Adicione o computador de um amigo ou um disco em “Nós”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Backed up once, not protected by itself</source>
        <translation>Backup feito uma vez, sem proteção automática</translation>
    </message>
    <message>
        <source>What is stored of these stays. Changes since then are not kept.</source>
        <translation>O que está armazenado delas continua. Alterações desde então não são guardadas.</translation>
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
        <translation>%1: não é mais protegida sozinha. O que está armazenado continua.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
</context>
<context>
    <name>granary::ui::FoldersStep</name>
    <message>
        <source>Another folder ...</source>
        <translation>Outra pasta…</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>Escolher uma pasta para proteger</translation>
    </message>
    <message>
        <source>Everything of mine</source>
        <translation>Tudo o que é meu</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>não contado</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n arquivo</numerusform>
            <numerusform>%1, %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mais de %1</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 no total</translation>
    </message>
    <message>
        <source>more than %1 together</source>
        <translation>mais de %1 no total</translation>
    </message>
    <message>
        <source>What must not be lost?</source>
        <translation>O que não pode se perder?</translation>
    </message>
    <message>
        <source>Whatever is in these folders is kept, and each change from now on. You can go back to any day.</source>
        <translation>Tudo o que está nestas pastas é guardado, e cada alteração a partir de agora. Você pode voltar a qualquer dia.</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>Escolher mais tarde</translation>
    </message>
</context>
<context>
    <name>granary::ui::FootLine</name>
    <message>
        <source>State of the drive</source>
        <translation>Estado do drive</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
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
        <translation>Olhe seus arquivos e restaure o que precisar. Nenhum backup é feito deste computador até você pedir em “Pastas”.</translation>
    </message>
    <message numerus="yes">
        <source>State of %1, from %2 of %n place(s) where it is kept.</source>
        <translation>
            <numerusform>Estado de %1, de %2 de %n local onde é guardado.</numerusform>
            <numerusform>Estado de %1, de %2 dos %n locais onde é guardado.</numerusform>
        </translation>
    </message>
    <message>
        <source>State of %1.</source>
        <translation>Estado de %1.</translation>
    </message>
    <message numerus="yes">
        <source>You can go back to %n moment(s) in time.</source>
        <translation>
            <numerusform>Você pode voltar a %n momento.</numerusform>
            <numerusform>Você pode voltar a %n momentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is in</source>
        <translation>Este computador já entrou no drive</translation>
    </message>
    <message>
        <source>Your drive is back</source>
        <translation>Seu drive está de volta</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>Mostrar meus arquivos</translation>
    </message>
</context>
<context>
    <name>granary::ui::HealthCard</name>
    <message>
        <source>What this assumes</source>
        <translation>O que isto supõe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Asks every storage place whether it still has your data, and reads a sample</source>
        <translation>Pergunta a cada local de armazenamento se ainda tem seus dados e lê uma amostra</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Makes pieces that are missing or damaged anew from the others</source>
        <translation>Cria de novo, a partir dos outros, os fragmentos ausentes ou danificados</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Testar uma restauração</translation>
    </message>
    <message>
        <source>Restores some files to a scratch folder and compares them with what was stored</source>
        <translation>Restaura alguns arquivos em uma pasta temporária e os compara com o que foi armazenado</translation>
    </message>
    <message>
        <source>Save certificate ...</source>
        <translation>Salvar certificado…</translation>
    </message>
    <message>
        <source>A file that says which trial restores were made, and what came of them</source>
        <translation>Um arquivo que diz quais restaurações de teste foram feitas e no que deram</translation>
    </message>
    <message>
        <source>It was not checked yet; while Granary runs it checks by itself all the time.</source>
        <translation>Ainda não foi verificado; enquanto está em execução, o Granary verifica sozinho o tempo todo.</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>Última verificação: %1.</translation>
    </message>
    <message>
        <source>There was no trial restore yet. Granary makes one each month, or now if you like.</source>
        <translation>Ainda não houve restauração de teste. O Granary faz uma por mês, ou agora, se você quiser.</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Repairing ...</source>
        <translation>Reparando…</translation>
    </message>
    <message>
        <source>Trying a restore ...</source>
        <translation>Testando uma restauração…</translation>
    </message>
    <message>
        <source>Moving data elsewhere ...</source>
        <translation>Transferindo dados para outro lugar…</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Salvar certificado</translation>
    </message>
</context>
<context>
    <name>granary::ui::HelpCard</name>
    <message>
        <source>Help and about</source>
        <translation>Ajuda e sobre</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.</source>
        <translation>Software livre sob a Licença Pública Geral GNU, versão 3. Vem sem nenhuma garantia. Você pode usar, estudar, compartilhar e modificar.</translation>
    </message>
    <message>
        <source>Make a report ...</source>
        <translation>Criar um relatório…</translation>
    </message>
    <message>
        <source>For whoever helps you to find a fault; it gives no names and no secrets away</source>
        <translation>Para quem ajuda você a encontrar uma falha; não revela nomes nem segredos</translation>
    </message>
    <message>
        <source>Granary %1</source>
        <translation>Granary %1</translation>
    </message>
    <message>
        <source>Granary %1; its engine is version %2 until it is started again</source>
        <translation>Granary %1; o motor continua na versão %2 até ser reiniciado</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>Nada entrou nem saiu ainda.</translation>
    </message>
    <message>
        <source>Save as a table ...</source>
        <translation>Salvar como tabela…</translation>
    </message>
    <message>
        <source>A CSV file, for spreadsheets and the tax office</source>
        <translation>Um arquivo CSV, para planilhas e para o imposto de renda</translation>
    </message>
    <message>
        <source>Save a proof ...</source>
        <translation>Salvar uma prova…</translation>
    </message>
    <message>
        <source>A file by which anybody can check that the chosen entry is in the ledger</source>
        <translation>Um arquivo com o qual qualquer pessoa pode verificar que o lançamento escolhido está no livro-razão</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Salvar como tabela</translation>
    </message>
</context>
<context>
    <name>granary::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>granary::ui::HostDialog</name>
    <message>
        <source>Host a ledger for a group</source>
        <translation>Hospedar um livro-razão para um grupo</translation>
    </message>
    <message>
        <source>This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. Half of all tokens are yours at the beginning, and newcomers can ask for some.</source>
        <translation>Este computador guarda o livro de contas do seu grupo. Os outros podem consultá-lo e pagar enquanto o Granary estiver em execução aqui. No início, metade dos tokens é sua, e quem chega pode pedir alguns.</translation>
    </message>
    <message>
        <source>Host a ledger on this computer</source>
        <translation>Hospedar um livro-razão neste computador</translation>
    </message>
    <message>
        <source>Other computers in my network may reach it</source>
        <translation>Outros computadores da minha rede podem acessá-lo</translation>
    </message>
    <message>
        <source>Give this address to the others:</source>
        <translation>Passe este endereço aos outros:</translation>
    </message>
    <message>
        <source>Address of the ledger</source>
        <translation>Endereço do livro-razão</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be hosted now: %1</source>
        <translation>Não é possível hospedar o livro-razão agora: %1</translation>
    </message>
    <message>
        <source>Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing is encrypted on the way.</source>
        <translation>Quem conseguir acessar este computador pode ler todo o livro-razão, exceto as notas dos pagamentos. Nada é criptografado no caminho.</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>Só os programas deste computador podem acessá-lo.</translation>
    </message>
</context>
<context>
    <name>granary::ui::JoinForm</name>
    <message>
        <source>Address of the ledger</source>
        <translation>Endereço do livro-razão</translation>
    </message>
    <message>
        <source>Use this ledger</source>
        <translation>Usar este livro-razão</translation>
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
        <translation>Boas-vindas ao Granary</translation>
    </message>
    <message>
        <source>Your files, kept safe on several machines at once, readable by nobody but you.</source>
        <translation>Seus arquivos, seguros em vários computadores ao mesmo tempo, e ninguém além de você consegue ler.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingCard</name>
    <message>
        <source>Space you lend</source>
        <translation>Espaço que você empresta</translation>
    </message>
    <message>
        <source>Space used by others</source>
        <translation>Espaço usado por outros</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Convidar alguém</translation>
    </message>
    <message>
        <source>Makes a code that lets one drive store here</source>
        <translation>Cria um código que permite a um drive armazenar aqui</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Código do convite</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Convite como código QR</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>O código está na área de transferência</translation>
    </message>
    <message>
        <source>%1 of %2 are used.</source>
        <translation>%1 de %2 em uso.</translation>
    </message>
    <message>
        <source>It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.</source>
        <translation>Ele deixa um drive entrar, até %1. Envie-o a uma só pessoa, ou deixe que ela fotografe o quadrado.</translation>
    </message>
    <message>
        <source>Lend space ...</source>
        <translation>Emprestar espaço…</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>How much is lent, to whom, and when</source>
        <translation>Quanto é emprestado, a quem e quando</translation>
    </message>
    <message>
        <source>Stop lending ...</source>
        <translation>Parar de emprestar…</translation>
    </message>
    <message>
        <source>Delete it now ...</source>
        <translation>Apagar agora…</translation>
    </message>
    <message>
        <source>Lend again ...</source>
        <translation>Emprestar de novo…</translation>
    </message>
    <message>
        <source>Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.</source>
        <translation>Nada é emprestado agora, e os %1 guardados para outros não servem a ninguém. Empreste de novo para que voltem a ficar disponíveis, ou apague-os.</translation>
    </message>
    <message>
        <source>Nothing is lent now. Friends who lend each other space keep each other&apos;s backups safe: what lies here is sealed, and nobody on this machine can read it.</source>
        <translation>Nada é emprestado agora. Amigos que emprestam espaço uns aos outros mantêm seguros os backups uns dos outros: o que está aqui é criptografado, e ninguém neste computador consegue ler.</translation>
    </message>
    <message>
        <source>Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.</source>
        <translation>O empréstimo está terminando. Nada novo é aceito. O que está aqui é fornecido até que os donos o tenham transferido, e então tudo termina sozinho. Os computadores deles são avisados; o seu deve continuar ligado como de costume.</translation>
    </message>
    <message>
        <source>Nothing can be lent at the moment: %1</source>
        <translation>Nada pode ser emprestado no momento: %1</translation>
    </message>
    <message>
        <source>%1 still lie here for others.</source>
        <translation>Ainda há %1 de outras pessoas aqui.</translation>
    </message>
    <message>
        <source>Your changes count from now on</source>
        <translation>Suas alterações valem a partir de agora</translation>
    </message>
    <message>
        <source>Space is lent from now on</source>
        <translation>O espaço é emprestado a partir de agora</translation>
    </message>
    <message>
        <source>Stop lending?</source>
        <translation>Parar de emprestar?</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time.</source>
        <translation>A partir de agora nada novo é aceito. O que está aqui fica, e é fornecido até que os donos o tenham transferido para outros locais; os computadores deles são avisados automaticamente. Você pode voltar a emprestar a qualquer momento.</translation>
    </message>
    <message>
        <source>Stop lending</source>
        <translation>Parar de emprestar</translation>
    </message>
    <message>
        <source>Delete what is kept for others?</source>
        <translation>Apagar o que é guardado para outros?</translation>
    </message>
    <message>
        <source>%1 of other people&apos;s backups are deleted at once. They survive fewer losses then, and if too many of their owners&apos; other machines are off, they can&apos;t be read. Left alone, everything stays until they have moved it.</source>
        <translation>%1 de backups de outras pessoas são apagados imediatamente. Esses backups passam a suportar menos perdas e, se muitos dos outros computadores dos donos estiverem desligados, não poderão ser lidos. Se você não mexer, tudo fica aqui até que os donos o tenham transferido.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Nothing is lent any more</source>
        <translation>Nada mais é emprestado</translation>
    </message>
    <message>
        <source>Nothing new is taken from now on</source>
        <translation>A partir de agora nada novo é aceito</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingDialog</name>
    <message>
        <source>Space you lend</source>
        <translation>Espaço que você empresta</translation>
    </message>
    <message>
        <source>Lend space</source>
        <translation>Emprestar espaço</translation>
    </message>
    <message>
        <source>What others store here is sealed: nobody on this machine can read it.</source>
        <translation>O que outros armazenam aqui é criptografado: ninguém neste computador consegue ler.</translation>
    </message>
    <message>
        <source>Only drives that I invite</source>
        <translation>Só drives que eu convidar</translation>
    </message>
    <message>
        <source>Anybody&apos;s drive</source>
        <translation>O drive de qualquer pessoa</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Who may store here</source>
        <translation>Quem pode armazenar aqui</translation>
    </message>
    <message>
        <source>How fast others read together</source>
        <translation>Velocidade com que os outros leem juntos</translation>
    </message>
    <message>
        <source>They read at most at</source>
        <translation>Eles leem a no máximo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Emprestar</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>Tamanho do espaço</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>No máximo</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>A qualquer hora</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>Só nestes horários</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>to</source>
        <translation>até</translation>
    </message>
    <message>
        <source>At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners&apos; machines would take yours for broken and store everything anew elsewhere.</source>
        <translation>Em outros horários nada novo é aceito, e o que está aqui é fornecido devagar: o bastante para mostrar que ainda está lá. Com menos, os computadores dos donos achariam que o seu está com defeito e armazenariam tudo de novo em outro lugar.</translation>
    </message>
    <message>
        <source>Only at these times: %1</source>
        <translation>Só nestes horários: %1</translation>
    </message>
    <message>
        <source>%1 are free on this disk. %2 stay free when all of it is used.</source>
        <translation>Há %1 livres neste disco. Restarão %2 livres quando tudo o que é emprestado estiver em uso.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LendingStep</name>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Lend some of this disk to those I invite</source>
        <translation>Emprestar parte deste disco a quem eu convidar</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>Size of the space</source>
        <translation>Tamanho do espaço</translation>
    </message>
    <message>
        <source>You can lend, change or end this at any time in Nodes, and invite people there.</source>
        <translation>Você pode emprestar, alterar ou encerrar isso a qualquer momento em “Nós”, e convidar pessoas lá.</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Emprestar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 are free on this disk</source>
        <translation>Há %1 livres neste disco</translation>
    </message>
    <message>
        <source>Space for others?</source>
        <translation>Espaço para outros?</translation>
    </message>
    <message>
        <source>Friends who lend each other space keep each other&apos;s backups safe. What lies here is sealed: nobody on this machine can read it.</source>
        <translation>Amigos que emprestam espaço uns aos outros mantêm seguros os backups uns dos outros. O que está aqui é criptografado: ninguém neste computador consegue ler.</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsCard</name>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Granary uses at most this much of your connection.</source>
        <translation>O Granary usa no máximo este tanto da sua conexão.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Otherwise at some times ...</source>
        <translation>Outro limite em certos horários…</translation>
    </message>
    <message>
        <source>Other limits for a part of every day</source>
        <translation>Outros limites para uma parte de cada dia</translation>
    </message>
    <message>
        <source>Now: upload %1, download %2.</source>
        <translation>Agora: upload %1, download %2.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Upload at that time</source>
        <translation>Upload nesse horário</translation>
    </message>
    <message>
        <source>Download at that time</source>
        <translation>Download nesse horário</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>Remover este horário</translation>
    </message>
    <message>
        <source>to</source>
        <translation>até</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>upload</translation>
    </message>
    <message>
        <source>download</source>
        <translation>download</translation>
    </message>
    <message>
        <source>A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were.</source>
        <translation>Um horário começa e termina no mesmo minuto. Altere um dos dois; até lá os limites ficam como estavam.</translation>
    </message>
    <message>
        <source>The limits hold from now on</source>
        <translation>Os limites valem a partir de agora</translation>
    </message>
</context>
<context>
    <name>granary::ui::LimitsDialog</name>
    <message>
        <source>Limits of automatic payments</source>
        <translation>Limites dos pagamentos automáticos</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Por dia</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Por mês</translation>
    </message>
    <message>
        <source>Each download</source>
        <translation>Por download</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sem limite</translation>
    </message>
    <message>
        <source>They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 on your clock, a new month likewise: at the same moment for all your computers.</source>
        <translation>Eles limitam o que o Granary paga sozinho, não o que você envia. Vazio: sem limite. Um novo dia começa às %1 do seu relógio, e um novo mês também: no mesmo momento para todos os seus computadores.</translation>
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
        <translation>O Granary está iniciando</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Isto leva um instante.</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>O Granary não pôde iniciar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>granary::ui::MakingStep</name>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Não funcionou</translation>
    </message>
    <message>
        <source>Making your drive</source>
        <translation>Criando seu drive</translation>
    </message>
    <message>
        <source>Looking for your drive</source>
        <translation>Procurando seu drive</translation>
    </message>
    <message>
        <source>Adding this computer</source>
        <translation>Adicionando este computador</translation>
    </message>
    <message>
        <source>A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.</source>
        <translation>Sabe-se de um estado mais novo do drive, mas os locais que o têm não respondem. Para tê-lo, ligue-os e recupere o drive de novo em um perfil novo.</translation>
    </message>
    <message>
        <source>%1 could not be added: %2</source>
        <translation>Não foi possível adicionar %1: %2</translation>
    </message>
    <message>
        <source>Your folders are not protected yet: %1 Add them in Folders.</source>
        <translation>Suas pastas ainda não estão protegidas: %1 Adicione-as em “Pastas”.</translation>
    </message>
    <message>
        <source>Asking the machines for the newest state of the drive ...</source>
        <translation>Perguntando aos computadores pelo estado mais novo do drive…</translation>
    </message>
    <message>
        <source>Asking the other computer ...</source>
        <translation>Perguntando ao outro computador…</translation>
    </message>
    <message>
        <source>Connecting to the places where it is kept ...</source>
        <translation>Conectando aos locais onde ele é guardado…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Isto leva alguns segundos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The demo network could not be started: %1</source>
        <translation>A rede de demonstração não pôde ser iniciada: %1</translation>
    </message>
    <message>
        <source>Starting the nodes of the demo ...</source>
        <translation>Iniciando os nós da demonstração…</translation>
    </message>
    <message>
        <source>Looking for machines of the network ...</source>
        <translation>Procurando máquinas da rede ...</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthCard</name>
    <message>
        <source>This month</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Recebido: %1</translation>
    </message>
    <message>
        <source>Spent: %1</source>
        <translation>Gasto: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::MonthChart</name>
    <message>
        <source>What came in and went out, day by day</source>
        <translation>O que entrou e saiu, dia a dia</translation>
    </message>
    <message>
        <source>%1: received %2, spent %3</source>
        <translation>%1: recebido %2, gasto %3</translation>
    </message>
</context>
<context>
    <name>granary::ui::NetworkFields</name>
    <message>
        <source>Name of the network</source>
        <translation>Nome da rede</translation>
    </message>
    <message>
        <source>Address of a machine in it, for example 192.0.2.7:7001</source>
        <translation>Endereço de uma máquina da rede, por exemplo 192.0.2.7:7001</translation>
    </message>
    <message>
        <source>Address of a machine in the network</source>
        <translation>Endereço de uma máquina da rede</translation>
    </message>
    <message>
        <source>Machines there that lend to everybody keep sealed pieces for you. They are strangers&apos; and may go away, so several are used. Only the public network, &quot;mainline&quot;, is found without an address.</source>
        <translation>As máquinas da rede que emprestam espaço a todos guardam peças lacradas para você. São de estranhos e podem sumir, por isso várias são usadas. Só a rede pública, &quot;mainline&quot;, é encontrada sem um endereço.</translation>
    </message>
    <message>
        <source>Enter the name of the network.</source>
        <translation>Digite o nome da rede.</translation>
    </message>
    <message>
        <source>The name is too long for a network. Check it.</source>
        <translation>O nome é longo demais para uma rede. Confira.</translation>
    </message>
    <message>
        <source>Enter 16 addresses at most.</source>
        <translation>Digite no máximo 16 endereços.</translation>
    </message>
    <message>
        <source>%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.</source>
        <translation>%1 não é um endereço. São números e uma porta, como 192.0.2.7:7001.</translation>
    </message>
    <message>
        <source>Enter the address of a machine in the network, too: whoever told you its name knows one.</source>
        <translation>Digite também o endereço de uma máquina da rede: quem lhe disse o nome conhece um.</translation>
    </message>
</context>
<context>
    <name>granary::ui::News</name>
    <message>
        <source>Not all files could be restored</source>
        <translation>Nem todos os arquivos puderam ser restaurados</translation>
    </message>
    <message>
        <source>The files are restored</source>
        <translation>Os arquivos foram restaurados</translation>
    </message>
    <message>
        <source>A trial restore failed</source>
        <translation>Uma restauração de teste falhou</translation>
    </message>
    <message>
        <source>Files on this computer may be damaged</source>
        <translation>Arquivos neste computador podem estar danificados</translation>
    </message>
    <message>
        <source>Some files are lost in the storage places</source>
        <translation>Alguns arquivos se perderam nos locais de armazenamento</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>O backup não pôde ser feito</translation>
    </message>
    <message>
        <source>The files could not be restored</source>
        <translation>Os arquivos não puderam ser restaurados</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be backed up</source>
        <translation>
            <numerusform>%n arquivo ficou sem backup</numerusform>
            <numerusform>%n arquivos ficaram sem backup</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity says which, why, and what to do about it.</source>
        <translation>“Atividade” diz quais, por quê e o que fazer.</translation>
    </message>
    <message>
        <source>The drive is locked</source>
        <translation>O drive está bloqueado</translation>
    </message>
    <message>
        <source>Nothing is backed up until you open it with your passphrase.</source>
        <translation>Nenhum backup é feito até você abri-lo com sua frase-senha.</translation>
    </message>
    <message>
        <source>Your files are less safe than before</source>
        <translation>Seus arquivos estão menos seguros que antes</translation>
    </message>
    <message>
        <source>Granary could not start</source>
        <translation>O Granary não pôde iniciar</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesModel</name>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Computador</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>Sendo esvaziado</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Indisponível</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Ainda não verificado</translation>
    </message>
    <message>
        <source>Storage place</source>
        <translation>Local de armazenamento</translation>
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
        <translation>Última verificação</translation>
    </message>
    <message>
        <source>Stops lending</source>
        <translation>Parando de emprestar</translation>
    </message>
</context>
<context>
    <name>granary::ui::NodesPane</name>
    <message>
        <source>Nobody keeps your data yet</source>
        <translation>Ninguém guarda seus dados ainda</translation>
    </message>
    <message>
        <source>Add a friend&apos;s machine or a second disk. Your files are sealed and spread over all of them, so that some may fail and nothing is lost.</source>
        <translation>Adicione o computador de um amigo ou um segundo disco. Seus arquivos são criptografados e distribuídos entre todos, de modo que alguns podem falhar sem que nada se perca.</translation>
    </message>
    <message>
        <source>Add a storage place</source>
        <translation>Adicionar um local de armazenamento</translation>
    </message>
    <message>
        <source>Who keeps your data</source>
        <translation>Quem guarda seus dados</translation>
    </message>
    <message>
        <source>Remove ...</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>%1: %2, %3 %</source>
        <translation>%1: %2, %3%</translation>
    </message>
    <message>
        <source>The storage place was emptied and removed</source>
        <translation>O local de armazenamento foi esvaziado e removido</translation>
    </message>
    <message>
        <source>%1 keeps data for you from now on</source>
        <translation>%1 guarda dados para você a partir de agora</translation>
    </message>
    <message>
        <source>What it holds is moved to the other storage places first, %1. That may take a while; you can go on working meanwhile.</source>
        <translation>O que ele guarda, %1, é transferido antes para os outros locais de armazenamento. Isso pode demorar; enquanto isso, você pode continuar trabalhando.</translation>
    </message>
    <message>
        <source>It does not answer, so what it holds is made anew from the other storage places first. That may take a while; you can go on working meanwhile.</source>
        <translation>Ele não responde, então o que ele guarda é criado de novo antes, a partir dos outros locais de armazenamento. Isso pode demorar; enquanto isso, você pode continuar trabalhando.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
</context>
<context>
    <name>granary::ui::NotaryDialog</name>
    <message>
        <source>Notarise a file</source>
        <translation>Registrar um arquivo</translation>
    </message>
    <message>
        <source>Notarise %1?</source>
        <translation>Registrar %1?</translation>
    </message>
    <message>
        <source>Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this very file now. The file itself stays here, and nobody can read it from the fingerprint.</source>
        <translation>A impressão digital dele vai para o livro-razão, com a hora e o seu endereço. Isso prova mais tarde que você tinha exatamente este arquivo agora. O arquivo fica aqui, e ninguém consegue lê-lo a partir da impressão digital.</translation>
    </message>
    <message>
        <source>Computing the fingerprint ...</source>
        <translation>Calculando a impressão digital…</translation>
    </message>
    <message>
        <source>Notarise</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Impressão digital (SHA-256): %1</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does.</source>
        <translation>O livro-razão ainda não respondeu. O que você assinou fica guardado e sai sozinho assim que ele responder.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Save the proof ...</source>
        <translation>Salvar a prova…</translation>
    </message>
    <message>
        <source>The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it here, and later from the history.</source>
        <translation>O livro-razão prometeu registrá-lo, como lançamento %1. Assim que isso for visto, você pode salvar uma prova aqui, e depois pelo histórico.</translation>
    </message>
    <message>
        <source>It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.</source>
        <translation>Está no livro-razão, como lançamento %1. Guarde a prova junto do arquivo: com os dois qualquer pessoa pode verificar.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Notifier</name>
    <message>
        <source>Open Granary</source>
        <translation>Abrir o Granary</translation>
    </message>
</context>
<context>
    <name>granary::ui::Onboarding</name>
    <message>
        <source>Steps</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more.</source>
        <translation>As 24 palavras só são mostradas agora. Anote-as antes de fechar a janela. Para fechá-la mesmo assim, feche-a mais uma vez.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Etapa %1 de %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::OpenChannelDialog</name>
    <message>
        <source>Open a channel</source>
        <translation>Abrir um canal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Set this aside?</source>
        <translation>Reservar isto?</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Reservar</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Whoever keeps your data ...</source>
        <translation>Quem guarda seus dados…</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>Perguntando a %1…</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Por quanto tempo</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Um dia</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Uma semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be paid with it meanwhile, and what is left at the end comes back to you.</source>
        <translation>O valor é reservado para este único recebedor, que é pago dele em passos pequenos. Enquanto isso ninguém mais pode ser pago com ele, e o que sobra no fim volta para você.</translation>
    </message>
    <message>
        <source>Set aside until %1. What was not paid by then comes back to you; it can&apos;t be taken back before.</source>
        <translation>Reservado até %1. O que não tiver sido pago até então volta para você; antes não pode ser retirado.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you.</source>
        <translation>Não há taxa. Restam %1 para você.</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>%1 reservados</translation>
    </message>
    <message>
        <source>The channel is open: it is in the ledger, as entry %1, and that was verified.</source>
        <translation>O canal está aberto: está no livro-razão, como lançamento %1, e isso foi verificado.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 a caminho</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.</source>
        <translation>O livro-razão prometeu por escrito registrá-lo, como lançamento %1. Assim que isso for visto, o canal está aberto.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 assinados, ainda sem resposta</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open the channel again.</source>
        <translation>O livro-razão ainda não respondeu. O que você assinou fica guardado e sai sozinho assim que ele responder; não abra o canal de novo.</translation>
    </message>
</context>
<context>
    <name>granary::ui::OutsideRequests</name>
    <message>
        <source>This code can&apos;t be used here. Paste it where you are asked for one.</source>
        <translation>Este código não pode ser usado aqui. Cole-o onde um código for pedido.</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 já está protegido.</translation>
    </message>
    <message>
        <source>This computer has a drive already. A code of another computer is of use only where there is none yet.</source>
        <translation>Este computador já tem um drive. O código de outro computador só serve onde ainda não há nenhum.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Definir uma frase-senha</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Alterar a frase-senha</translation>
    </message>
    <message>
        <source>It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.</source>
        <translation>Ela abre o drive somente neste computador. As 24 palavras continuam as mesmas e recuperam tudo se você a esquecer.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Frase-senha atual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nova frase-senha</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Nova frase-senha, mais uma vez</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The two new ones differ.</source>
        <translation>As duas novas são diferentes.</translation>
    </message>
    <message>
        <source>Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good.</source>
        <translation>Frases curtas são adivinhadas por quem pega este computador. Quatro ou cinco palavras que não têm nada a ver umas com as outras são uma boa escolha.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase-senha</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Força da frase-senha</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Mais uma vez</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frase-senha mais uma vez</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar o que digito</translation>
    </message>
    <message>
        <source>If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can&apos;t know what others know about you.</source>
        <translation>Se você a esquecer, as 24 palavras abrem o drive de novo. A força é uma estimativa a partir do comprimento, dos tipos de caracteres e de padrões comuns; ela não sabe o que os outros sabem sobre você.</translation>
    </message>
    <message>
        <source>Without a passphrase, whoever uses this computer can open the drive.</source>
        <translation>Sem uma frase-senha, quem usar este computador pode abrir o drive.</translation>
    </message>
    <message>
        <source>Weak: a thief of this computer could guess it.</source>
        <translation>Fraca: um ladrão deste computador poderia adivinhá-la.</translation>
    </message>
    <message>
        <source>Fair: it holds back the curious.</source>
        <translation>Razoável: segura os curiosos.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Boa.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Forte.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>As duas não são iguais.</translation>
    </message>
    <message>
        <source>Continue without one</source>
        <translation>Continuar sem ela</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>A passphrase for this machine</source>
        <translation>Uma frase-senha para este computador</translation>
    </message>
    <message>
        <source>It opens the drive here and nowhere else. Several unusual words are better than one with signs in it.</source>
        <translation>Ela abre o drive aqui e em nenhum outro lugar. Várias palavras incomuns são melhores do que uma só com sinais.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>Abrir o drive automaticamente quando eu entrar no sistema</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more.</source>
        <translation>A frase-senha fica guardada no chaveiro do seu desktop, que se abre quando você entra. Assim, ela protege este computador enquanto você está fora da sessão, e só isso.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayDialog</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>You have less than that: %1. Send less, or wait for what is on its way.</source>
        <translation>Você tem menos que isso: %1. Envie menos ou espere o que está a caminho.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>To an address that is not in your address book</source>
        <translation>Para um endereço que não está na sua agenda</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>The ledger has refused it. Nothing was spent.</source>
        <translation>O livro-razão recusou. Nada foi gasto.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PayeeField</name>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>A name of your address book, an address, or a request</source>
        <translation>Um nome da sua agenda, um endereço ou um pedido</translation>
    </message>
    <message>
        <source>Checking the address ...</source>
        <translation>Verificando o endereço…</translation>
    </message>
    <message>
        <source>Calls itself &quot;%1&quot;; your address book does not know it.</source>
        <translation>Diz se chamar &quot;%1&quot;; sua agenda não o conhece.</translation>
    </message>
    <message>
        <source>%1, of your address book</source>
        <translation>%1, da sua agenda</translation>
    </message>
    <message>
        <source>Whoever runs %1</source>
        <translation>Quem mantém %1</translation>
    </message>
    <message>
        <source>An address that is not in your address book.</source>
        <translation>Um endereço que não está na sua agenda.</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlacesStep</name>
    <message>
        <source>A friend&apos;s machine</source>
        <translation>Computador de um amigo</translation>
    </message>
    <message>
        <source>Paste the code that your friend sent you: granary:node?...</source>
        <translation>Cole o código que seu amigo enviou: granary:node?...</translation>
    </message>
    <message>
        <source>Code of a machine</source>
        <translation>Código de um computador</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Add the machine of this code</source>
        <translation>Adicionar o computador deste código</translation>
    </message>
    <message>
        <source>A disk or folder</source>
        <translation>Um disco ou uma pasta</translation>
    </message>
    <message>
        <source>Choose a folder ...</source>
        <translation>Escolher uma pasta…</translation>
    </message>
    <message>
        <source>Choose a folder to store on</source>
        <translation>Escolher uma pasta para armazenar</translation>
    </message>
    <message>
        <source>Where shall it be kept?</source>
        <translation>Onde ele deve ser guardado?</translation>
    </message>
    <message>
        <source>Is it on a disk that you can plug in here?</source>
        <translation>Está em um disco que você pode conectar aqui?</translation>
    </message>
    <message>
        <source>Where is your drive stored?</source>
        <translation>Onde seu drive está armazenado?</translation>
    </message>
    <message>
        <source>Your other computer tells this one which friends&apos; machines store the drive. Disks and folders it can&apos;t hand over: add those that this computer reaches, too.</source>
        <translation>Seu outro computador informa a este quais computadores de amigos armazenam o drive. Discos e pastas ele não pode repassar: adicione também os que este computador alcança.</translation>
    </message>
    <message>
        <source>On friends&apos; machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.</source>
        <translation>Em computadores de amigos, em um disco, ou em ambos. Eles guardam fragmentos criptografados que ninguém além de você consegue ler. Com vários locais, seus arquivos sobrevivem à perda de um.</translation>
    </message>
    <message>
        <source>Add as many of the places as you know; one that answers is enough to find the others.</source>
        <translation>Adicione todos os locais que você conhece; basta um responder para encontrar os outros.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Não há nenhum</translation>
    </message>
    <message>
        <source>Look for it in the network</source>
        <translation>Procurar na rede</translation>
    </message>
    <message>
        <source>This is no code of a machine. It begins with &quot;granary:node?&quot; and must be copied whole.</source>
        <translation>Este não é o código de um computador. Ele começa com “granary:node?” e precisa ser copiado inteiro.</translation>
    </message>
    <message>
        <source>Granary can&apos;t write to %1. Choose another folder.</source>
        <translation>O Granary não consegue gravar em %1. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.</source>
        <translation>%1 está no disco deste computador: ajuda quando algo é apagado por engano, não quando o disco ou o computador se perde.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Without a place nothing leaves this computer: files are not protected until you add one.</source>
        <translation>Sem um local, nada sai deste computador: os arquivos não estão protegidos até você adicionar um.</translation>
    </message>
    <message>
        <source>Use %1 (%2 free)</source>
        <translation>Usar %1 (%2 livres)</translation>
    </message>
    <message>
        <source>Only trying it out?</source>
        <translation>Só quer experimentar?</translation>
    </message>
    <message>
        <source>Try it with a demo network on this computer</source>
        <translation>Experimentar com uma rede de demonstração neste computador</translation>
    </message>
    <message>
        <source>Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.</source>
        <translation>Seis nós de armazenamento funcionam em segundo plano. Tudo fica neste computador e se perde com ele. Você pode encerrar a demonstração a qualquer momento, ou adicionar locais de verdade e manter o drive.</translation>
    </message>
    <message>
        <source>A demo: its files lie on this computer only. Nothing is protected from the loss of this computer.</source>
        <translation>Uma demonstração: os arquivos ficam só neste computador. Nada está protegido contra a perda deste computador.</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>Uma rede</translation>
    </message>
    <message>
        <source>Join a network by its name ...</source>
        <translation>Entrar em uma rede pelo nome ...</translation>
    </message>
    <message>
        <source>Add the network of this name</source>
        <translation>Adicionar a rede com este nome</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanCard</name>
    <message>
        <source>Back up now</source>
        <translation>Fazer backup agora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back up %1 now</source>
        <translation>Fazer backup de %1 agora</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuar com %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Alterar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::PlanDialog</name>
    <message>
        <source>Protect folders</source>
        <translation>Proteger pastas</translation>
    </message>
    <message>
        <source>Change what is protected</source>
        <translation>Alterar o que é protegido</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Only on mains power</source>
        <translation>Somente na tomada</translation>
    </message>
    <message>
        <source>Not on metered networks</source>
        <translation>Não em redes limitadas</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Exceto</translation>
    </message>
    <message>
        <source>Exclusions, one a line</source>
        <translation>Exclusões, uma por linha</translation>
    </message>
    <message>
        <source>One a line, for example *.tmp or node_modules/</source>
        <translation>Uma por linha, por exemplo *.tmp ou node_modules/</translation>
    </message>
    <message>
        <source>How much is protected</source>
        <translation>Quanto é protegido</translation>
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
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Folders to protect</source>
        <translation>Pastas a proteger</translation>
    </message>
    <message>
        <source>Add ...</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Choose a folder to protect</source>
        <translation>Escolher uma pasta para proteger</translation>
    </message>
    <message>
        <source>Whenever something changes</source>
        <translation>Sempre que algo muda</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>A cada hora</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todo dia</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Toda semana</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Dia da semana</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora do dia</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>One of the exclusions makes no sense.</source>
        <translation>Uma das exclusões não faz sentido.</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>Não foi possível contar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n arquivo, %1</numerusform>
            <numerusform>%n arquivos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected: %1.</source>
        <translation>Protegido: %1.</translation>
    </message>
    <message>
        <source>Protected: %1. Left out: %2.</source>
        <translation>Protegido: %1. Deixado de fora: %2.</translation>
    </message>
    <message>
        <source>There is more; counting took too long.</source>
        <translation>Há mais; a contagem demorou demais.</translation>
    </message>
</context>
<context>
    <name>granary::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>Pré-visualização</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Pré-visualização de %1</translation>
    </message>
    <message>
        <source>No preview: too few of the storage places answer now.</source>
        <translation>Sem pré-visualização: poucos dos locais de armazenamento respondem agora.</translation>
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
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>O começo</translation>
    </message>
</context>
<context>
    <name>granary::ui::ProofDialog</name>
    <message>
        <source>Check a proof</source>
        <translation>Verificar uma prova</translation>
    </message>
    <message>
        <source>Checking ...</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Compare with a file ...</source>
        <translation>Comparar com um arquivo…</translation>
    </message>
    <message>
        <source>This proves nothing</source>
        <translation>Isto não prova nada</translation>
    </message>
    <message>
        <source>It is no proof of an entry, or it was changed. Ask for it again.</source>
        <translation>Não é a prova de um lançamento, ou foi alterada. Peça-a de novo.</translation>
    </message>
    <message>
        <source>An entry is proven</source>
        <translation>Um lançamento está provado</translation>
    </message>
    <message>
        <source>A notarised file is proven</source>
        <translation>Um arquivo registrado está provado</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>Lançamento %1 de %2</translation>
    </message>
    <message>
        <source>When: %1, by the ledger&apos;s clock</source>
        <translation>Quando: %1, pelo relógio do livro-razão</translation>
    </message>
    <message>
        <source>Whose: yours</source>
        <translation>De quem: seu</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>De quem: %1</translation>
    </message>
    <message>
        <source>Your wallet uses this ledger.</source>
        <translation>Sua carteira usa este livro-razão.</translation>
    </message>
    <message>
        <source>Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1</source>
        <translation>Sua carteira não usa este livro-razão: peça o identificador dele por outro meio e compare com %1</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Comparar com um arquivo</translation>
    </message>
    <message>
        <source>%1 is the file that was notarised.</source>
        <translation>%1 é o arquivo que foi registrado.</translation>
    </message>
    <message>
        <source>%1 is another file, or was changed since.</source>
        <translation>%1 é outro arquivo, ou foi alterado desde então.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>It asks for a name and a password</source>
        <translation>Ele pede um nome de usuário e uma senha</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.</source>
        <translation>Este computador armazena dados de outras pessoas, que não conseguiriam alcançá-lo por um proxy. Para usar um, pare antes de emprestar espaço.</translation>
    </message>
    <message>
        <source>Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can&apos;t call this one: it can neither lend space nor let another of your computers in with a code.</source>
        <translation>Tudo o que o Granary envia ou recebe passa pelo proxy, e nada por fora dele. Por isso o Granary só encontra outros computadores pelos códigos, e eles não conseguem se conectar a este: ele não pode emprestar espaço nem deixar outro computador seu entrar com um código.</translation>
    </message>
    <message>
        <source>Granary connects directly to the machines that store your data.</source>
        <translation>O Granary se conecta diretamente aos computadores que armazenam seus dados.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>como está</translation>
    </message>
    <message>
        <source>Granary connects without a proxy from now on</source>
        <translation>O Granary se conecta sem proxy a partir de agora</translation>
    </message>
    <message>
        <source>Granary connects through the proxy from now on</source>
        <translation>O Granary se conecta pelo proxy a partir de agora</translation>
    </message>
    <message>
        <source>That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.</source>
        <translation>Esse não é o endereço de um proxy. Deve ser um nome, como proxy.example, ou um número, como 192.168.1.10.</translation>
    </message>
    <message>
        <source>The name and the password are kept in the drive, so open it first.</source>
        <translation>O nome de usuário e a senha são guardados no drive, portanto abra-o primeiro.</translation>
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
        <translation>Receber</translation>
    </message>
    <message>
        <source>Where you are paid</source>
        <translation>Onde você é pago</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ask for an amount, if you like</source>
        <translation>Peça um valor, se quiser</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>Qualquer valor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What for; it is in the request for all to read</source>
        <translation>Para quê; vai no pedido, à vista de todos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Your address. Give it to whoever pays you; it is the same on every ledger.</source>
        <translation>Seu endereço. Dê-o a quem paga você; é o mesmo em todos os livros-razão.</translation>
    </message>
    <message>
        <source>A request. Whoever pays you scans it, or pastes it where the address goes.</source>
        <translation>Um pedido. Quem paga você o escaneia ou o cola onde vai o endereço.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RemoveComputerDialog</name>
    <message>
        <source>Remove a computer</source>
        <translation>Remover um computador</translation>
    </message>
    <message>
        <source>Remove %1 from the drive</source>
        <translation>Remover %1 do drive</translation>
    </message>
    <message>
        <source>For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.</source>
        <translation>Para um computador perdido, roubado ou dado a alguém. A partir daí ele não pode ler o que for armazenado depois, nem alterar ou apagar nada. O que ele armazenou antes continua seu.</translation>
    </message>
    <message>
        <source>Enter the 24 words of the drive:</source>
        <translation>Digite as 24 palavras do drive:</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>As 24 palavras</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Removendo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>These are the words of this drive.</source>
        <translation>Estas são as palavras deste drive.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>%1 has no part in the drive any more.</source>
        <translation>%1 não faz mais parte do drive.</translation>
    </message>
    <message numerus="yes">
        <source>%n storage place(s) away now will hear of it later.</source>
        <translation>
            <numerusform>%n local de armazenamento ausente agora saberá disso mais tarde.</numerusform>
            <numerusform>%n locais de armazenamento ausentes agora saberão disso mais tarde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>granary::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>A report for whoever helps you</source>
        <translation>Um relatório para quem ajuda você</translation>
    </message>
    <message>
        <source>It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.</source>
        <translation>Contém versões, tamanhos, estados e as últimas linhas do registro, e nenhum nome, endereço, código, chave ou palavra. Nada é enviado: salve-o e entregue-o a quem quiser.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>O relatório</translation>
    </message>
    <message>
        <source>The report is being made ...</source>
        <translation>O relatório está sendo criado…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>O relatório está na área de transferência</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
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
        <translation>Em uma pasta:</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Onde estava</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Folder to restore to</source>
        <translation>Pasta onde restaurar</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>If something is there already</source>
        <translation>Se já houver algo lá</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Keep both; the restored one gets another name</source>
        <translation>Manter os dois; o restaurado recebe outro nome</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>Restaurar em</translation>
    </message>
    <message>
        <source>Files that are there are replaced, also newer ones.</source>
        <translation>Os arquivos que estão lá são substituídos, inclusive os mais novos.</translation>
    </message>
    <message>
        <source>Below that folder the files keep the folders they were in.</source>
        <translation>Dentro dessa pasta, os arquivos mantêm as pastas em que estavam.</translation>
    </message>
</context>
<context>
    <name>granary::ui::RetentionDialog</name>
    <message>
        <source>Forget old versions</source>
        <translation>Descartar versões antigas</translation>
    </message>
    <message>
        <source>Which versions stay</source>
        <translation>Quais versões ficam</translation>
    </message>
    <message>
        <source>Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.</source>
        <translation>Cada backup é uma versão de todos os arquivos. Descartar as antigas libera espaço; a mais nova sempre fica, e suas pastas não são tocadas.</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>As mais novas</translation>
    </message>
    <message>
        <source>One a day, for so many days</source>
        <translation>Uma por dia, por tantos dias</translation>
    </message>
    <message>
        <source>One a week, for so many weeks</source>
        <translation>Uma por semana, por tantas semanas</translation>
    </message>
    <message>
        <source>One a month, for so many months</source>
        <translation>Uma por mês, por tantos meses</translation>
    </message>
    <message>
        <source>One a year, for so many years</source>
        <translation>Uma por ano, por tantos anos</translation>
    </message>
    <message>
        <source>Versions that go</source>
        <translation>Versões que serão descartadas</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabalhando</translation>
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
        <translation>Algo precisa ficar: defina um dos números.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n version(s)</source>
        <translation>
            <numerusform>Descartar %n versão</numerusform>
            <numerusform>Descartar %n versões</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions stay.</source>
        <translation>Todas as versões ficam.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) would go; %1 stay.</source>
        <translation>
            <numerusform>%n versão seria descartada; %1 ficam.</numerusform>
            <numerusform>%n versões seriam descartadas; %1 ficam.</numerusform>
        </translation>
    </message>
    <message>
        <source>That frees about %1 on the storage places.</source>
        <translation>Isso libera cerca de %1 nos locais de armazenamento.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) forgotten.</source>
        <translation>
            <numerusform>%n versão descartada.</numerusform>
            <numerusform>%n versões descartadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage places free %1 within a week.</source>
        <translation>Os locais de armazenamento liberam %1 em até uma semana.</translation>
    </message>
    <message>
        <source>The space is given back by itself when all computers and storage places have heard of it.</source>
        <translation>O espaço é liberado sozinho quando todos os computadores e locais de armazenamento souberem disso.</translation>
    </message>
</context>
<context>
    <name>granary::ui::ScreenPicture</name>
    <message>
        <source>The screen could not be looked at. Take a picture of the code, and choose that.</source>
        <translation>Não foi possível ver a tela. Faça uma captura do código e escolha-a.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that.</source>
        <translation>O desktop não forneceu uma imagem da tela. Permita isso lá, ou faça uma captura do código e escolha-a.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear agora</translation>
    </message>
    <message>
        <source>The drive has no passphrase here: whoever uses this computer as you can open it.</source>
        <translation>O drive não tem frase-senha aqui: quem usar este computador com seu usuário pode abri-lo.</translation>
    </message>
    <message>
        <source>A passphrase protects the drive on this computer.</source>
        <translation>Uma frase-senha protege o drive neste computador.</translation>
    </message>
    <message>
        <source>Set a passphrase ...</source>
        <translation>Definir uma frase-senha…</translation>
    </message>
    <message>
        <source>Change the passphrase ...</source>
        <translation>Alterar a frase-senha…</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with</source>
        <translation>Sem uma frase-senha não há com o que bloquear</translation>
    </message>
    <message>
        <source>Backups wait until it is opened again</source>
        <translation>Os backups esperam até que ele seja aberto de novo</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>A frase-senha foi alterada</translation>
    </message>
    <message>
        <source>Lock the drive?</source>
        <translation>Bloquear o drive?</translation>
    </message>
    <message>
        <source>Something is still under way. It stops now and goes on where it stopped when it is begun again.</source>
        <translation>Ainda há algo em andamento. Isso para agora e continua de onde parou quando for iniciado de novo.</translation>
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
            <numerusform>Após %n hora</numerusform>
            <numerusform>Após %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Após %n minuto</numerusform>
            <numerusform>Após %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock without use</source>
        <translation>Bloquear por inatividade</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it</source>
        <translation>O drive fica aberto até você bloqueá-lo</translation>
    </message>
    <message>
        <source>The drive locks itself when nobody uses it</source>
        <translation>O drive se bloqueia sozinho quando ninguém o usa</translation>
    </message>
    <message>
        <source>Without a passphrase there is nothing to lock with: set one first.</source>
        <translation>Sem uma frase-senha não há com o que bloquear: defina uma primeiro.</translation>
    </message>
    <message>
        <source>The drive stays open until you lock it or switch this computer off.</source>
        <translation>O drive fica aberto até você bloqueá-lo ou desligar este computador.</translation>
    </message>
    <message>
        <source>When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on.</source>
        <translation>Quando ninguém tiver usado o Granary por esse tempo e o que estiver em andamento tiver terminado, o drive é bloqueado. Até você abri-lo de novo, nenhum backup, verificação ou reparo é feito deste computador; o que ele armazena para outros continua disponível.</translation>
    </message>
    <message>
        <source>Open the drive by itself when I log in</source>
        <translation>Abrir o drive automaticamente quando eu entrar no sistema</translation>
    </message>
    <message>
        <source>Without a passphrase it opens by itself anyway</source>
        <translation>Sem uma frase-senha ele abre sozinho de qualquer forma</translation>
    </message>
    <message>
        <source>The passphrase is then kept in the keyring of your desktop, which your login opens</source>
        <translation>A frase-senha fica então guardada no chaveiro do seu desktop, que se abre quando você entra</translation>
    </message>
    <message>
        <source>The drive opens by itself from your next login on</source>
        <translation>O drive abre sozinho a partir da próxima vez que você entrar</translation>
    </message>
    <message>
        <source>The passphrase was removed from the keyring; the drive asks for it again</source>
        <translation>A frase-senha foi removida do chaveiro; o drive volta a pedi-la</translation>
    </message>
    <message>
        <source>The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it</source>
        <translation>A frase-senha foi alterada. O drive não abre mais sozinho; ative isso de novo se quiser</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlock</name>
    <message>
        <source>The keyring of the desktop does not run, so the drive can&apos;t open by itself.</source>
        <translation>O chaveiro do desktop não está em execução, então o drive não pode abrir sozinho.</translation>
    </message>
    <message>
        <source>The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again.</source>
        <translation>O chaveiro não tem mais a frase-senha deste drive. Digite-a; em “Configurações” você pode fazer com que seja lembrada de novo.</translation>
    </message>
    <message>
        <source>The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here.</source>
        <translation>O chaveiro não entregou a frase-senha: está bloqueado ou não teve permissão. Digite a frase-senha aqui.</translation>
    </message>
    <message>
        <source>The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again.</source>
        <translation>A frase-senha no chaveiro não é mais a do drive e foi removida de lá. Digite a nova; em “Configurações” você pode fazer com que seja lembrada de novo.</translation>
    </message>
    <message>
        <source>The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop&apos;s password settings and try again.</source>
        <translation>O chaveiro não aceitou a frase-senha: está bloqueado, não está em execução ou não teve permissão. Abra-o nas configurações de senhas do desktop e tente de novo.</translation>
    </message>
    <message>
        <source>The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop&apos;s password settings.</source>
        <translation>O drive não abre mais sozinho, mas a frase-senha dele ainda pode estar no chaveiro. Remova-a nas configurações de senhas do desktop.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SelfUnlockDialog</name>
    <message>
        <source>Open the drive by itself</source>
        <translation>Abrir o drive automaticamente</translation>
    </message>
    <message>
        <source>The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can&apos;t.</source>
        <translation>A frase-senha fica guardada no chaveiro do seu desktop, que se abre quando você entra. Quem puder entrar com o seu usuário poderá abrir o drive; quem roubar este computador desligado, não.</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>Frase-senha do drive</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Lembrar</translation>
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
        <translation>Valor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only the one who is paid can read it</source>
        <translation>Só quem recebe pode ler</translation>
    </message>
    <message>
        <source>Send this?</source>
        <translation>Enviar isto?</translation>
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
        <translation>Está no livro-razão, como lançamento %1, e isso foi verificado.</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 a caminho</translation>
    </message>
    <message>
        <source>The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the history.</source>
        <translation>O livro-razão prometeu por escrito registrá-lo, como lançamento %1. Assim que isso for visto, aparece aqui e no histórico.</translation>
    </message>
    <message>
        <source>%1 signed, no answer yet</source>
        <translation>%1 assinados, ainda sem resposta</translation>
    </message>
    <message>
        <source>The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send it again.</source>
        <translation>O livro-razão ainda não respondeu. O que você assinou fica guardado e sai sozinho assim que ele responder; não envie de novo.</translation>
    </message>
    <message>
        <source>There is no fee. %1 are left to you. What was sent can&apos;t be taken back.</source>
        <translation>Não há taxa. Restam %1 para você. O que foi enviado não pode ser desfeito.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShareBar</name>
    <message>
        <source>How the data is spread</source>
        <translation>Como os dados estão distribuídos</translation>
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
        <translation>O que as teclas fazem</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>O que fazem</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>granary::ui::ShowWordsStep</name>
    <message>
        <source>I have written down all 24, in this order</source>
        <translation>Anotei todas as 24, nesta ordem</translation>
    </message>
    <message>
        <source>Copy for a password manager</source>
        <translation>Copiar para um gerenciador de senhas</translation>
    </message>
    <message>
        <source>The clipboard is emptied after a minute. Until then other programs can read it.</source>
        <translation>A área de transferência é esvaziada depois de um minuto. Até lá, outros programas podem lê-la.</translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation>Palavra %1: %2</translation>
    </message>
    <message>
        <source>Write down these 24 words</source>
        <translation>Anote estas 24 palavras</translation>
    </message>
    <message>
        <source>They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.</source>
        <translation>Elas recuperam tudo quando este computador se perde, e quem as tiver pode ler tudo. São mostradas só esta vez: o Granary não guarda cópia, e ninguém poderá informá-las a você depois.</translation>
    </message>
</context>
<context>
    <name>granary::ui::SideBar</name>
    <message>
        <source>Panes</source>
        <translation>Painéis</translation>
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
        <translation>Sem limite</translation>
    </message>
</context>
<context>
    <name>granary::ui::StartStep</name>
    <message>
        <source>Protect my files</source>
        <translation>Proteger meus arquivos</translation>
    </message>
    <message>
        <source>Make a new drive. You choose folders, and where they are kept.</source>
        <translation>Criar um drive novo. Você escolhe as pastas e onde elas são guardadas.</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>Recuperar meus arquivos</translation>
    </message>
    <message>
        <source>You have the 24 words of a drive, from another machine or from before a loss.</source>
        <translation>Você tem as 24 palavras de um drive, de outro computador ou de antes de uma perda.</translation>
    </message>
    <message>
        <source>Use my drive on this computer, too</source>
        <translation>Usar meu drive também neste computador</translation>
    </message>
    <message>
        <source>Another computer of yours has the drive and shows you a code. The words stay where they are.</source>
        <translation>Outro computador seu tem o drive e mostra um código. As palavras ficam onde estão.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>O que você quer fazer?</translation>
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
        <translation>O drive</translation>
    </message>
    <message>
        <source>That of the computer whose code you entered. It must be on, and still show the code.</source>
        <translation>O do computador cujo código você informou. Ele precisa estar ligado e ainda mostrar o código.</translation>
    </message>
    <message>
        <source>Stored here as well</source>
        <translation>Armazenado aqui também</translation>
    </message>
    <message>
        <source>That of the 24 words you entered.</source>
        <translation>O das 24 palavras que você digitou.</translation>
    </message>
    <message>
        <source>Looked for at</source>
        <translation>Procurado em</translation>
    </message>
    <message>
        <source>Machines found in the network. This may take a minute.</source>
        <translation>Computadores encontrados na rede. Isso pode levar um minuto.</translation>
    </message>
    <message>
        <source>Protected, whenever something changes</source>
        <translation>Protegido, sempre que algo muda</translation>
    </message>
    <message>
        <source>Nothing yet. Choose folders in Folders at any time.</source>
        <translation>Nada ainda. Escolha pastas em “Pastas” a qualquer momento.</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Guardado em</translation>
    </message>
    <message>
        <source>Nowhere yet: nothing is protected until you add a place.</source>
        <translation>Em lugar nenhum ainda: nada está protegido até você adicionar um local.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>Opens without a passphrase.</source>
        <translation>Abre sem frase-senha.</translation>
    </message>
    <message>
        <source>Opens with your passphrase.</source>
        <translation>Abre com sua frase-senha.</translation>
    </message>
    <message>
        <source>Next: 24 words</source>
        <translation>A seguir: 24 palavras</translation>
    </message>
    <message>
        <source>They are shown once. Have paper and a pen at hand.</source>
        <translation>Elas são mostradas uma única vez. Tenha papel e caneta à mão.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Tudo pronto</translation>
    </message>
    <message>
        <source>Make my drive</source>
        <translation>Criar meu drive</translation>
    </message>
    <message>
        <source>Get my files back</source>
        <translation>Recuperar meus arquivos</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>Adicionar este computador</translation>
    </message>
    <message>
        <source>Opens with your passphrase, by itself when you log in.</source>
        <translation>Abre com sua frase-senha, e automaticamente quando você entra no sistema.</translation>
    </message>
</context>
<context>
    <name>granary::ui::TaskDetails</name>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
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
        <translation>Parar</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalhes</translation>
    </message>
    <message>
        <source>What there is to know</source>
        <translation>O que há para saber</translation>
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
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The details are on the clipboard</source>
        <translation>Os detalhes estão na área de transferência</translation>
    </message>
</context>
<context>
    <name>granary::ui::Tray</name>
    <message>
        <source>Open Granary</source>
        <translation>Abrir o Granary</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fazer backup agora</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
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
        <translation>A rede de demonstração não pôde ser iniciada: %1</translation>
    </message>
    <message>
        <source>Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.</source>
        <translation>Seus outros locais de armazenamento são poucos demais para assumir o que a rede de demonstração guarda: cada um deles guarda um fragmento diferente. Adicione mais em “Nós” e encerre a demonstração de novo.</translation>
    </message>
    <message>
        <source>The demo network could not be removed completely: %1</source>
        <translation>A rede de demonstração não pôde ser removida por completo: %1</translation>
    </message>
</context>
<context>
    <name>granary::ui::TrialReminder</name>
    <message>
        <source>End the demo ...</source>
        <translation>Encerrar a demonstração…</translation>
    </message>
    <message>
        <source>The demo ends: what its network holds is being moved to your other storage places.</source>
        <translation>A demonstração está terminando: o que a rede dela guarda está sendo transferido para seus outros locais de armazenamento.</translation>
    </message>
    <message>
        <source>The demo ends ...</source>
        <translation>Encerrando a demonstração…</translation>
    </message>
    <message>
        <source>The demo network is starting ...</source>
        <translation>Iniciando a rede de demonstração…</translation>
    </message>
    <message>
        <source>A demo network that keeps nothing of this drive is still on this computer.</source>
        <translation>Uma rede de demonstração que não guarda nada deste drive ainda está neste computador.</translation>
    </message>
    <message>
        <source>A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.</source>
        <translation>Uma parte deste drive está na rede de demonstração deste computador. Encerre a demonstração, e seus outros locais de armazenamento a assumem.</translation>
    </message>
    <message>
        <source>This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend&apos;s machine or a disk under Nodes.</source>
        <translation>Esta é uma demonstração: o drive fica só neste computador e se perde com ele. Para uma proteção de verdade, adicione o computador de um amigo ou um disco em “Nós”.</translation>
    </message>
    <message>
        <source>Remove the demo network?</source>
        <translation>Remover a rede de demonstração?</translation>
    </message>
    <message>
        <source>Its nodes end, and the room that they take on this computer is free again. Your drive does not need them.</source>
        <translation>Os nós dela são encerrados, e o espaço que ocupam neste computador fica livre de novo. Seu drive não precisa deles.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>End the demo?</source>
        <translation>Encerrar a demonstração?</translation>
    </message>
    <message>
        <source>What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end.</source>
        <translation>O que a rede de demonstração guarda é transferido antes para seus outros locais de armazenamento. Isso pode demorar; enquanto isso, você pode continuar trabalhando. Depois os nós dela são encerrados.</translation>
    </message>
    <message>
        <source>End the demo</source>
        <translation>Encerrar a demonstração</translation>
    </message>
    <message>
        <source>Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first.</source>
        <translation>Só a rede de demonstração guarda este drive, então o drive termina com ela: as cópias, as versões antigas e as 24 palavras se perdem. Seus próprios arquivos e pastas neste computador ficam como estão. Para manter o drive, adicione antes outro local de armazenamento.</translation>
    </message>
    <message>
        <source>End the demo and its drive</source>
        <translation>Encerrar a demonstração e seu drive</translation>
    </message>
</context>
<context>
    <name>granary::ui::UnlockPage</name>
    <message>
        <source>Your drive is locked</source>
        <translation>Seu drive está bloqueado</translation>
    </message>
    <message>
        <source>Enter the passphrase of this machine. What friends store here goes on being served.</source>
        <translation>Digite a frase-senha deste computador. O que amigos armazenam aqui continua disponível.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase-senha</translation>
    </message>
    <message>
        <source>Open the drive</source>
        <translation>Abrir o drive</translation>
    </message>
</context>
<context>
    <name>granary::ui::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>Versões de %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Looking for versions ...</source>
        <translation>Procurando versões…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Show in Files</source>
        <translation>Mostrar em “Arquivos”</translation>
    </message>
    <message>
        <source>Restore ...</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>No version of this is in the drive. Protect its folder, and from then on every change is kept.</source>
        <translation>Nenhuma versão disto está no drive. Proteja a pasta, e a partir daí cada alteração é guardada.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), the newest first</source>
        <translation>
            <numerusform>%n versão, a mais nova primeiro</numerusform>
            <numerusform>%n versões, a mais nova primeiro</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore &quot;%1&quot; as it was on %2</source>
        <translation>Restaurar “%1” como era em %2</translation>
    </message>
    <message>
        <source>Restoring &quot;%1&quot;</source>
        <translation>Restaurando “%1”</translation>
    </message>
</context>
<context>
    <name>granary::ui::WalletPane</name>
    <message>
        <source>Looking into your wallet</source>
        <translation>Olhando sua carteira</translation>
    </message>
    <message>
        <source>The wallet can&apos;t be shown now</source>
        <translation>A carteira não pode ser mostrada agora</translation>
    </message>
    <message>
        <source>No ledger yet</source>
        <translation>Nenhum livro-razão ainda</translation>
    </message>
    <message>
        <source>A ledger is the account book of a group, in which everybody&apos;s tokens are written down. Whoever runs it tells you its address. Your wallet checks all that it says, so it can&apos;t cheat unseen.</source>
        <translation>Um livro-razão é onde um grupo anota os tokens de todos. Quem o mantém diz o endereço. Sua carteira verifica tudo o que ele diz, então ele não pode trapacear sem ser visto.</translation>
    </message>
    <message>
        <source>Your wallet uses %1 from now on</source>
        <translation>Sua carteira usa %1 a partir de agora</translation>
    </message>
    <message>
        <source>To pay that your wallet needs a ledger first.</source>
        <translation>Para pagar isso sua carteira precisa primeiro de um livro-razão.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Carteira</translation>
    </message>
    <message>
        <source>Or host one for a group on this computer ...</source>
        <translation>Ou hospede um para um grupo neste computador…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsDialog</name>
    <message>
        <source>Check the 24 words</source>
        <translation>Conferir as 24 palavras</translation>
    </message>
    <message>
        <source>Type the words from your paper</source>
        <translation>Digite as palavras do seu papel</translation>
    </message>
    <message>
        <source>Don&apos;t have them? They can&apos;t be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run &quot;granary-cli drive delete --keep-on-nodes&quot;).</source>
        <translation>Não as tem? Elas não podem ser mostradas de novo. Enquanto este computador funcionar, seus arquivos estão seguros: crie um drive novo com palavras novas antes que ele se perca (execute primeiro “granary-cli drive delete --keep-on-nodes”).</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Estão certas</translation>
    </message>
    <message>
        <source>These are the words of another drive.</source>
        <translation>Estas são as palavras de outro drive.</translation>
    </message>
    <message>
        <source>They belong to this drive. Keep the paper where fire and thieves don&apos;t find it.</source>
        <translation>Elas são deste drive. Guarde o papel onde o fogo e os ladrões não o encontrem.</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsEditor</name>
    <message>
        <source>The 24 words</source>
        <translation>As 24 palavras</translation>
    </message>
    <message>
        <source>Type or paste the 24 words, with spaces between them</source>
        <translation>Digite ou cole as 24 palavras, separadas por espaços</translation>
    </message>
    <message>
        <source>What is known about the words</source>
        <translation>O que se sabe das palavras</translation>
    </message>
    <message>
        <source>All 24 words are right.</source>
        <translation>Todas as 24 palavras estão certas.</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as word %2</source>
        <translation>Usar “%1” como palavra %2</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsReminder</name>
    <message>
        <source>Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost.</source>
        <translation>Suas 24 palavras ainda não foram conferidas. Sem elas, nada pode ser recuperado quando este computador se perder.</translation>
    </message>
    <message>
        <source>Check them now ...</source>
        <translation>Conferir agora…</translation>
    </message>
</context>
<context>
    <name>granary::ui::WordsStep</name>
    <message>
        <source>Your 24 words</source>
        <translation>Suas 24 palavras</translation>
    </message>
    <message>
        <source>They were shown when the drive was made. The first four letters of each are enough to find it.</source>
        <translation>Elas foram mostradas quando o drive foi criado. As quatro primeiras letras de cada uma bastam para encontrá-la.</translation>
    </message>
</context>
</TS>
