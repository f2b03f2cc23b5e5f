// What each command does. Every function returns the exit code.
#pragma once

#include "app/granary-cli/session.h"

namespace granary::app {

/// Largest file of words that is read.
inline constexpr std::size_t maxWordsBytes = 4096;

int initCommand(Session& session);
int unlockCommand(Session& session);
int lockCommand(Session& session);
int passphraseCommand(Session& session);
int inviteCommand(Session& session);
int nodeAddCommand(Session& session);
int nodeListCommand(Session& session);
int nodeRemoveCommand(Session& session);
int nodeRepairerCommand(Session& session);
int networkJoinCommand(Session& session);
int deviceListCommand(Session& session);
int deviceRenameCommand(Session& session);
int deviceAddCommand(Session& session);
int deviceRevokeCommand(Session& session);
int backupCommand(Session& session);
int snapshotsCommand(Session& session);
int lsCommand(Session& session);
int versionsCommand(Session& session);
int findCommand(Session& session);
int diffCommand(Session& session);
int catCommand(Session& session);
int restoreCommand(Session& session);
int forgetCommand(Session& session);
int verifyCommand(Session& session);
int repairCommand(Session& session);
int drillCommand(Session& session);
int drillsCommand(Session& session);
int mountCommand(Session& session);
int statusCommand(Session& session);
int tasksCommand(Session& session);
int tasksPauseCommand(Session& session);
int tasksResumeCommand(Session& session);
int tasksCancelCommand(Session& session);
int scheduleAddCommand(Session& session);
int scheduleListCommand(Session& session);
int scheduleRemoveCommand(Session& session);
int schedulePauseCommand(Session& session);
int scheduleResumeCommand(Session& session);
int exportCommand(Session& session);
int importCommand(Session& session);
int driveDeleteCommand(Session& session);
int limitsCommand(Session& session);
int proxyCommand(Session& session);
int lockAfterCommand(Session& session);
int pauseCommand(Session& session);
int resumeCommand(Session& session);
int shareCommand(Session& session);
int shareOnCommand(Session& session);
int shareStopCommand(Session& session);
int diagnosticsCommand(Session& session);
int ledgerJoinCommand(Session& session);
int ledgerCreateCommand(Session& session);
int ledgerStopCommand(Session& session);
int ledgerLeaveCommand(Session& session);
int ledgerStatusCommand(Session& session);
int ledgerVerifyCommand(Session& session);
int walletAddressCommand(Session& session);
int walletBalanceCommand(Session& session);
int walletSendCommand(Session& session);
int walletRequestCommand(Session& session);
int walletGrantCommand(Session& session);
int walletHistoryCommand(Session& session);
int walletChannelsCommand(Session& session);
int walletBudgetCommand(Session& session);
int walletStopCommand(Session& session);
int walletResumeCommand(Session& session);
int walletContactsCommand(Session& session);
int walletNotariseCommand(Session& session);
int walletExportProofCommand(Session& session);
int walletCheckProofCommand(Session& session);
int completionCommand(Session& session);
int manualCommand(Session& session);

/// The snapshot that an operand or --snapshot names, or the newest of --device. False when both are there; then `code` tells of it.
bool readSnapshot(Session& session, std::string named, std::string& snapshot, int& code);

/// What a finished backup or restore says, and its exit code.
int reportBackup(Session& session, const api::BackupResult& result);
int reportRestore(Session& session, const api::RestoreResult& result);
/// Rows of a list of nodes.
void sayNodes(Output& output, const std::vector<api::Node>& nodes);

} // namespace granary::app
