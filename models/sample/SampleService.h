// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// The knowledge base: articles in both languages, some for colleagues, one still a draft; and the survey that is asked after
/// each resolution. By somebody who may manage tickets.
Result<void> makeKnowledge(store::UnitOfWork &work);

/// What customers said of tickets that were resolved, and articles that went into answers.
Result<void> answerSurveys(store::UnitOfWork &work);

} // namespace shopdesk::sample
