// How safe the drive is, in words.
#pragma once

#include "core/api/types.h"

#include <QString>
#include <QStringList>

namespace granary::ui {

enum class HealthMood { unknown, good, attention, problem };

/// One sentence: "Your files survive the loss of any 4 storage places."
QString healthSentence(const api::EngineStatus& status);
HealthMood healthMood(const api::EngineStatus& status);
/// What the user may do about it; empty when nothing is to be done.
QString healthAdvice(const api::EngineStatus& status);
/// "The chance to lose something within a year is at most 1 in 3,000."
QString durabilitySentence(const api::Durability& durability);
/// What that figure takes for granted; never show the one without the other.
QString durabilityAssumptions(const api::Durability& durability);
/// Places that may be lost together, a sentence each.
QStringList togetherSentences(const api::EngineStatus& status);
/// "2,400 files came back as they were stored, yesterday."
QString drillSentence(const api::DrillResult& drill);
/// "about 12 %", "1 in 3,000".
QString chanceText(double chance);

} // namespace granary::ui
