// Which folders are protected.
#pragma once

#include "ui/base/path_count.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace granary::ui {

class FoldersStep : public Step {
    Q_OBJECT

public:
    FoldersStep(Choices& choices, EngineSession& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("folders"); }
    QString title() const override { return tr("What must not be lost?"); }
    QString text() const override { return tr("Whatever is in these folders is kept, and each change from now on. You can go back to any day."); }
    bool canGoOn() const override;
    QString otherText() const override { return tr("Choose later"); }
    QWidget* first() const override;
    void enter() override;
    void leave() override { m_count.stop(); }
    bool next() override;
    bool other() override;
    /// Adds a folder, chosen.
    void add(const QString& path);

private:
    struct Row {
        QString path;
        QCheckBox* box;
        QLabel* size;
        std::optional<api::CountResult> count;
    };
    void addRow(const QString& path, const QString& name, bool chosen);
    void suggest();
    void take(const QString& path, const Result<api::CountResult>& result);
    void follow();
    QStringList chosen() const;

    Choices& m_choices;
    PathCount m_count;
    std::vector<Row> m_rows;
    QVBoxLayout* m_list;
    QLabel* m_total;
};

} // namespace granary::ui
