// The demo network on this computer, as the window sees it.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/base/trial_network.h"

#include <set>

namespace granary::ui {

/// How a demo network stands for its nodes where places are listed.
extern const QString trialPlace;

/// Starts its nodes when there is one and the engine answers: they do not start by themselves. Lives on the GUI thread.
class Trial : public QObject {
    Q_OBJECT

public:
    /// What the demo network is to the drive.
    enum class Use { none, unused, part, all };

    Trial(std::shared_ptr<TrialNetwork> network, DriveState& state, Preferences& preferences, QObject* parent = nullptr);

    /// Whether one may be made: never in the public network, where its nodes would be offered to everybody.
    bool possible() const;
    bool exists() const { return m_exists; }
    /// none until its nodes are known.
    Use use() const;
    /// It is on its way out.
    bool ending() const { return m_ending != Ending::no; }
    /// Makes or starts it, and answers with codes that admit one drive.
    void begin(QObject* receiver, std::function<void(Result<std::vector<std::string>>)> done);
    /// Ends it: with the drive when nothing else keeps that, else after its data was moved to the other places. Goes on after a restart.
    void end();

signals:
    void changed();
    /// It could not be started or ended; a sentence.
    void failed(const QString& text);

private:
    enum class Ending { no, withDrive, withoutDrive };

    void follow();
    void onEnded(const api::Task& task);
    void moveOn();
    void endDrive();
    void emptyOne();
    void setEnding(Ending ending);
    void removeNetwork();
    bool tooFewOthers() const;
    static QString tooFewText();
    void giveUp(const QString& text);
    void learn(const std::vector<std::string>& codes);
    bool owns(const api::Node& node) const { return m_ids.count(node.id.hex()) > 0; }

    const std::shared_ptr<TrialNetwork> m_network;
    DriveState& m_state;
    Preferences& m_preferences;
    std::set<std::string> m_ids; // of its nodes
    bool m_exists = false;
    bool m_started = false; // asked for in this run
    Ending m_ending = Ending::no;
    bool m_asking = false;
};

} // namespace granary::ui
