// By what a network is found: its name, and where a machine of it is.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace granary::ui {

class NetworkFields : public QWidget {
    Q_OBJECT

public:
    explicit NetworkFields(QWidget* parent = nullptr);
    /// Without the space around it; 64 bytes of UTF-8 are the most that a network is called.
    QString name() const;
    /// "192.0.2.7:7001", "[2001:db8::1]:7001"; those that are written right.
    QStringList addresses() const;
    /// Nothing was entered.
    bool empty() const;
    /// What is wrong with what was entered, as a sentence; empty when it can be looked for.
    QString problem() const;
    void clear();
    QLineEdit* first() const { return m_name; }

signals:
    void changed();

private:
    QLineEdit* m_name;
    QLineEdit* m_addresses;
};

} // namespace granary::ui
