// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "surveys/Survey.h"

namespace shopdesk::surveys {

// What is asked. Changes need Permission::ManageTickets. Errors "surveys.nameMissing", "surveys.nameInUse",
// "surveys.textTooLong", "surveys.questionMissing" (field "questions") for a question without words,
// "surveys.tooManyQuestions", "surveys.surveyNotFound", "surveys.isStandard" for archiving one that every shop begins with.

Result<SurveyId> createSurvey(store::UnitOfWork &work, const SurveyDraft &draft);
/// Its kind stays. A question with the same kind and words stays the one that was asked before.
Result<void> updateSurvey(store::UnitOfWork &work, SurveyId id, const SurveyDraft &draft);
Result<void> archiveSurvey(store::UnitOfWork &work, SurveyId id);
Result<void> restoreSurvey(store::UnitOfWork &work, SurveyId id);

/// Needs Permission::SeeTickets.
Result<std::vector<Survey>> surveys(store::Connection &connection, bool archived = false);
/// Needs Permission::SeeTickets. Error "surveys.surveyNotFound".
Result<Survey> survey(store::Connection &connection, SurveyId id);

/// When somebody is asked by itself.
struct AskRules
{
    bool afterResolving = false; ///< every resolution, from the moment on at which this is switched on
    SurveyId survey = standardSurvey;
    int validDays = 30; ///< so long an answer is taken
    /// A link that a code is appended to, such as "https://shop.example/s/"; empty: codes alone.
    QString linkAddress = {};
    /// Those who wrote by mail, or whose address is known, are sent the question; their answer comes back by itself.
    bool byMail = false;
};
inline constexpr int longestValid = 365;
AskRules askRules(store::Connection &connection);
/// Since when resolutions are asked about; nothing: they are not.
std::optional<Instant> askedSince(store::Connection &connection);
/// Needs Permission::ManageTickets. Errors "surveys.badSetting" (field "validDays"), "surveys.surveyNotFound".
Result<void> setAskRules(store::UnitOfWork &work, const AskRules &rules);

} // namespace shopdesk::surveys
