// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surveys/Survey.h"
#include "ui/tickets/TicketStep.h"

namespace shopdesk::ui {

/// Gives the ask that is answered; where nobody was asked yet, it asks.
using Asks = std::function<Result<surveys::AskId>(store::UnitOfWork &work)>;

/// Takes a customer's answer to a survey, at the counter or on the phone: the score, the further questions, what else they
/// say, or that they would rather not.
TicketStep *surveyStep(Workbench &workbench, const surveys::Survey &survey, tickets::Channel channel, const Asks &asks,
                       QWidget *parent);

} // namespace shopdesk::ui
