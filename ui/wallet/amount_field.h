// An amount as it is typed, with what is wrong with it beside it.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace granary::ui {

class AmountField : public QWidget {
    Q_OBJECT

public:
    /// `name`: for screen readers.
    AmountField(WalletState& state, const QString& name, QWidget* parent = nullptr);
    /// What was typed, in the smallest unit; nullopt while it is empty or no good.
    std::optional<std::uint64_t> units() const;
    bool empty() const;
    /// Empty, or an amount.
    bool good() const { return empty() || units(); }
    void setUnits(std::optional<std::uint64_t> units);
    /// From now on more than that is said to be too much; `why` says so.
    void setMost(std::uint64_t most, const QString& why);
    void setPlaceholder(const QString& text);

signals:
    void changed();

private:
    void follow();
    std::uint32_t decimals() const;

    WalletState& m_state;
    QLineEdit* m_field;
    QLabel* m_problem;
    std::optional<std::uint64_t> m_most;
    QString m_tooMuch;
};

} // namespace granary::ui
